from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from click.testing import Result
from flask import Flask
from flask_babel import Babel

from quiz import cli
from quiz.text.language import LANGUAGES
from tests.typed.tables import DATA, rows

HEADER = "kind\tlang\taccepted\tgiven\tok\n"
TOTALS = "Answers: %(answers)s. False accepts: %(accepts)s, false rejects: %(rejects)s."

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in an application that knows one sentence in Japanese."""
    catalogue = Catalog(locale="ja")
    catalogue.add(TOTALS, "答え%(answers)s件。誤って正解：%(accepts)s件、誤って不正解：%(rejects)s件。")
    (tmp_path / "translations/ja/LC_MESSAGES").mkdir(parents=True)
    with (tmp_path / "translations/ja/LC_MESSAGES/messages.mo").open("wb") as file:
        write_mo(file, catalogue)
    app = Flask("quiz", root_path=str(tmp_path))
    Babel(app, default_translation_directories=str(tmp_path / "translations"))
    cli.register(app)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object, **environ: str) -> Result:
        languages = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "C.UTF-8"}
        return app.test_cli_runner().invoke(args=["grade", *map(str, arguments)], env=languages | environ)

    return run


def saved(content: str | bytes) -> Path:
    path = Path("pairs.tsv")
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def one(run: Run, kind: str, lang: str, accept: str, given: str) -> Result:
    return run("--kind", kind, "--lang", lang, "--accept", accept, "--given", given)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pair_of_our_tables_is_graded_wrongly(run: Run, language: str) -> None:
    result = run(DATA / f"pairs_{language}.tsv")
    assert "False accepts: 0, false rejects: 0." in result.output
    assert result.exit_code == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_hold_right_and_wrong_answers_of_every_kind(language: str) -> None:
    pairs = rows(f"pairs_{language}.tsv")
    assert len(pairs) >= 150
    assert len(set(pairs)) == len(pairs)
    assert {lang for _, lang, *_ in pairs} == {language}
    for kind in ("text", "number", "date"):
        for ok in ("0", "1"):
            assert sum(pair[0] == kind and pair[4] == ok for pair in pairs) >= 25, (kind, ok)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_with_all_verdicts_turned_round_differs_in_every_row(run: Run, language: str) -> None:
    pairs = rows(f"pairs_{language}.tsv")
    turned = ["\t".join((*pair[:4], "0" if pair[4] == "1" else "1")) for pair in pairs]
    result = run(saved(HEADER + "\n".join(turned)))
    assert result.output.count(": false accept of ") == sum(pair[4] == "1" for pair in pairs)
    assert result.output.count(": false reject of ") == sum(pair[4] == "0" for pair in pairs)
    assert result.exit_code == 1


def test_a_row_that_differs_is_printed_with_the_way_to_its_verdict(run: Run) -> None:
    table = (
        "text\tja\tトウキョウ | 東京\tﾄｳｷｮｳ。\t0\nnumber\tja\t5 年\t5人\tyes\nnumber\tja\t5 年\t５年\ttrue\n"
    )
    result = run(saved(HEADER + table))
    assert result.output.splitlines() == [
        "pairs.tsv:2: false accept of “ﾄｳｷｮｳ。” for “トウキョウ | 東京”: right: it is answer 1 but for "
        "F1 (width), F4 (spaces and punctuation inside)",
        "pairs.tsv:3: false reject of “5人” for “5 年”: wrong: the number has another unit",
        "Answers: 3. False accepts: 1, false rejects: 1.",
    ]
    assert result.exit_code == 1


def test_columns_are_found_by_their_names_and_others_are_ignored(run: Run) -> None:
    table = "note\tOK\tgiven\tlang\tkind\taccepted\n# a comment\n\nfine\tTRUE\t2024年\tja\tdate\t2024\n"
    result = run(saved(table))
    assert result.output == "Answers: 1. False accepts: 0, false rejects: 0.\n"
    assert result.exit_code == 0


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp932"])
def test_tables_of_windows_are_read(run: Run, encoding: str) -> None:
    table = (HEADER + "text\tja\t東京\t東京。\t1\n").replace("\n", "\r\n")
    assert run(saved(table.encode(encoding))).exit_code == 0


def test_an_unreadable_answer_is_not_accepted(run: Run) -> None:
    table = HEADER + "date\ten\t2024-04-03\t03/04/2024\t0\nnumber\ten\t5\t\tno\n"
    assert run(saved(table)).exit_code == 0


UNREADABLE = [
    ("", "pairs.tsv: the table is empty."),
    ("kind\tlang\taccepted\tok\n", "pairs.tsv:1: the column “given” is missing."),
    (f"{HEADER}text\tja\tx\n", "pairs.tsv:2: the column “given” is missing."),
    (
        f"{HEADER}essay\tja\tx\tx\t1\n",
        "pairs.tsv:2: kind is “essay”, but must be one of: text, number, date.",
    ),
    (f"{HEADER}text\tpl\tx\tx\t1\n", "pairs.tsv:2: lang is “pl”, but must be one of: ja, en."),
    (f"{HEADER}text\tja\tx\tx\tmaybe\n", "pairs.tsv:2: ok is “maybe”, but must be one of: 1, true, yes, 0,"),
    (f"{HEADER}number\tja\t5 | 三五十\tx\t1\n", "pairs.tsv:2: accepted answer 2 is not a number: 三五十"),
    (f"{HEADER}date\ten\t03/04/2024\tx\t1\n", "day and month cannot be told apart: 03/04/2024"),
    (b"\x81\xff\xfe", "not a text in UTF-8, UTF-16 or Shift_JIS"),
]


@pytest.mark.parametrize(("table", "message"), UNREADABLE)
def test_what_cannot_be_read_is_told_with_its_line(run: Run, table: str | bytes, message: str) -> None:
    result = run(saved(table))
    assert message in result.stderr
    assert result.exit_code == 2


def test_a_line_that_cannot_be_read_stops_no_other(run: Run) -> None:
    result = run(saved(HEADER + "number\tja\tねこ\t5\t1\ntext\tja\tビール\tビル\t1\n"))
    assert "pairs.tsv:2: accepted answer 1 is not a number" in result.stderr
    assert "pairs.tsv:3: false reject" in result.stdout
    assert "Answers: 1. " in result.stdout
    assert result.exit_code == 2


def test_a_file_that_is_not_there_is_told(run: Run) -> None:
    result = run("nowhere.tsv")
    assert "nowhere.tsv cannot be read: " in result.stderr
    assert result.exit_code == 2


VALUE = "right: it has the value of answer 1 (written otherwise: F10 (number and unit))"
NEAR = "right: it is near enough to answer 1 (written otherwise: nothing)"
IN_WORDS = [
    ("text", "ja", "ビール | 麦酒", "麦酒", "right: it is answer 2, character for character"),
    ("number", "ja", "5 年", "五年間です", VALUE.replace("unit)", "unit), F14 (what is written around it)")),
    ("number", "en", "3.14 ± 0.01", "3.15", NEAR),
    ("date", "ja", "2024", "2024年度", "unreadable: it is not a date"),
    ("date", "en", "2024-10", "2024", "unreadable: the date is less exact than the accepted one"),
    ("text", "en", "x", "", "unreadable: it is empty"),
]


@pytest.mark.parametrize(("kind", "lang", "accept", "given", "words"), IN_WORDS)
def test_one_answer_is_graded_in_words(
    run: Run, kind: str, lang: str, accept: str, given: str, words: str
) -> None:
    result = one(run, kind, lang, accept, given)
    assert result.output == f"{words}\n"
    assert result.exit_code == 0


def test_one_answer_needs_all_of_its_options(run: Run) -> None:
    result = run("--kind", "text", "--lang", "ja")
    assert "--accept and --given" in result.stderr
    assert result.exit_code == 2


def test_an_accepted_answer_that_cannot_be_read_is_told(run: Run) -> None:
    result = one(run, "number", "ja", "三五十", "5")
    assert "accepted answer 1 is not a number: 三五十" in result.stderr
    assert result.exit_code == 2


def test_a_japanese_terminal_is_answered_in_japanese(run: Run) -> None:
    result = run(saved(HEADER + "text\tja\tビール\tビル\t0\n"), LANG="ja_JP.UTF-8")
    assert "答え1件。" in result.output
