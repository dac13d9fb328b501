import re
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from click.testing import Result
from flask import Flask
from flask_babel import Babel

from quiz import cli
from quiz.bank.schema import schema
from tests.bank.minimal import TEXT, changed

SENTENCE = "There is no source “%(id)s”. The nearest one is “%(nearest)s”."
BAD = changed("source: paper, quote: 便利", "source: papper, quote: 便利")
ARTICLE = "駅では約５年間の\n工事が始まり、便利になる。"

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in an application that knows one sentence in Japanese."""
    app = Flask("quiz", root_path=str(tmp_path))
    Babel(app, default_translation_directories=str(translations(tmp_path / "translations")))
    cli.register(app)
    (tmp_path / "question_banks").mkdir()
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object, **environ: str) -> Result:
        languages = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "C.UTF-8"}
        return app.test_cli_runner().invoke(args=["bank", *map(str, arguments)], env=languages | environ)

    return run


def translations(folder: Path) -> Path:
    catalogue = Catalog(locale="ja")
    catalogue.add(SENTENCE, "出典「%(id)s」がありません。いちばん近いのは「%(nearest)s」です。")
    (folder / "ja" / "LC_MESSAGES").mkdir(parents=True)
    with (folder / "ja" / "LC_MESSAGES" / "messages.mo").open("wb") as file:
        write_mo(file, catalogue)
    return folder


def saved(name: str, content: str | bytes) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_problem_is_a_line_with_file_line_code_and_message(run: Run) -> None:
    result = run("check", saved("banks/bank.yaml", BAD))
    expected = "banks/bank.yaml:27: B02: Error: There is no source “papper”. The nearest one is “paper”."
    assert expected in result.output.splitlines()
    assert result.exit_code == 1


def test_a_bank_that_holds_exits_with_nothing_wrong(run: Run) -> None:
    result = run("check", saved("bank.yaml", TEXT))
    assert "Banks: 1. Errors: 0," in result.output
    assert result.exit_code == 0


def test_hints_are_printed_and_are_no_errors(run: Run) -> None:
    result = run("check", saved("bank.yaml", changed("quote: 便利になる", "quote: 便利になる。")))
    assert "bank.yaml:27: B12: Warning: " in result.output
    assert result.exit_code == 0


@pytest.mark.parametrize(
    "environ",
    [
        {"LC_ALL": "ja_JP.UTF-8"},
        {"LC_MESSAGES": "ja_JP.UTF-8"},
        {"LANG": "ja_JP.UTF-8"},
        {"LANG": "en_US.UTF-8", "LC_MESSAGES": "ja"},
    ],
)
def test_a_japanese_terminal_is_answered_in_japanese(run: Run, environ: dict[str, str]) -> None:
    assert "出典「papper」がありません。" in run("check", saved("bank.yaml", BAD), **environ).output


@pytest.mark.parametrize("environ", [{}, {"LANG": "pl_PL"}, {"LC_ALL": "C", "LANG": "ja_JP.UTF-8"}])
def test_any_other_terminal_is_answered_in_english(run: Run, environ: dict[str, str]) -> None:
    assert "There is no source “papper”." in run("check", saved("bank.yaml", BAD), **environ).output


def test_the_language_can_be_chosen(run: Run) -> None:
    bank = saved("bank.yaml", BAD)
    assert "出典「papper」がありません。" in run("check", bank, "--lang", "ja").output
    assert "There is no source" in run("check", bank, "--lang", "en", LANG="ja_JP.UTF-8").output


def test_problems_stand_in_the_order_of_the_file(run: Run) -> None:
    text = BAD.replace("evidence: [s-span]", "evidence: []").replace("CC0-1.0", "CC0-1.0\nallow: {L77: none}")
    numbers = re.findall(r"^bank\.yaml:(\d+):", run("check", saved("bank.yaml", text)).output, re.MULTILINE)
    assert len(numbers) >= 3
    assert [int(number) for number in numbers] == sorted(map(int, numbers))


def test_a_folder_stands_for_its_bank_and_a_shelf_for_all_banks(run: Run) -> None:
    saved("shelf/one/bank.yaml", TEXT)
    saved("shelf/two/bank.yaml", BAD)
    assert run("check", "shelf/one").exit_code == 0
    result = run("check", "shelf")
    assert "Banks: 2." in result.output
    assert result.exit_code == 1


def test_several_banks_are_checked_together(run: Run) -> None:
    result = run("check", saved("a.yaml", BAD), saved("b.yaml", BAD))
    assert {"a.yaml", "b.yaml"} <= {line.split(":")[0] for line in result.output.splitlines()}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp932"])
def test_quotes_are_looked_up_in_the_article_in_any_encoding(run: Run, encoding: str) -> None:
    article = saved("article.txt", (ARTICLE + " \n").encode(encoding))
    result = run("check", saved("bank.yaml", TEXT), "--article", article)
    assert "B18" not in result.output
    assert result.exit_code == 0


def test_a_quote_that_is_not_in_the_article_is_an_error(run: Run) -> None:
    article = saved("article.txt", ARTICLE)
    bank = saved("bank.yaml", changed("quote: 便利になる", "quote: 不便になる"))
    result = run("check", bank, "--article", article)
    assert "bank.yaml:27: B18: Error: The quote “不便になる” is not in the article." in result.output
    assert "便利になる" in result.output
    assert result.exit_code == 1
    assert run("check", bank).exit_code == 0


def test_a_quote_may_stand_in_any_of_several_articles(run: Run) -> None:
    one, two = saved("1.txt", "約5年間の工事"), saved("2.txt", "便利になる")
    bank = saved("bank.yaml", TEXT)
    assert run("check", bank, "--article", one).exit_code == 1
    assert run("check", bank, "--article", one, "--article", two).exit_code == 0


def test_the_look_up_can_be_kept_to_one_source(run: Run) -> None:
    other = TEXT[TEXT.index("  - id: paper") : TEXT.index("statements:")].replace("id: paper", "id: other")
    text = changed("statements:\n", other + "statements:\n").replace(
        "paper, quote: 便利", "other, quote: 便利"
    )
    bank, article = saved("bank.yaml", text), saved("article.txt", "約5年間の工事")
    assert run("check", bank, "--article", article).exit_code == 1
    assert run("check", bank, "--article", article, "--source", "paper").exit_code == 0
    assert run("check", bank, "--article", article, "--source", "nobody").exit_code == 2


@pytest.mark.parametrize("content", [b"a: [", b"\xff\xfe\x00", b"", b"a" * 5_000_000, b"[" * 10_000])
def test_a_broken_bank_is_an_error_and_never_a_traceback(run: Run, content: bytes) -> None:
    result = run("check", saved("bank.yaml", content))
    assert re.match(r"bank\.yaml:1: F\d\d: Error: ", result.output)
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)


def test_what_cannot_be_read_exits_with_two(run: Run) -> None:
    bank, noise = saved("bank.yaml", TEXT), saved("noise.txt", b"\x81\x00\xff\xfd")
    Path("empty").mkdir()
    assert run("check", "nowhere.yaml").exit_code == 2
    assert run("check", "empty").exit_code == 2
    assert run("check", bank, "--article", "nowhere.txt").exit_code == 2
    assert run("check", bank, "--article", noise).exit_code == 2
    assert run("check").exit_code == 2


def test_the_schema_is_written(run: Run) -> None:
    assert run("schema").exit_code == 0
    assert Path("question_banks/schema.json").read_text(encoding="utf-8") == schema()


def test_two_files_with_one_id_are_found(run: Run) -> None:
    saved("one/bank.yaml", TEXT)
    saved("two/bank.yaml", TEXT.replace("title: {ja: 例", "title: {ja: 別"))
    result = run("check", "one", "two")
    (said,) = [line for line in result.output.splitlines() if "F45" in line]
    assert said.startswith("two/bank.yaml:2: F45")
    assert result.exit_code == 1
    assert "F45" not in run("check", "one", "one/bank.yaml").output
