"""`flask article draft`: a list, JSON, or a bank, in the language of the person at the terminal."""

import json
from pathlib import Path

import pytest
from click.testing import Result

from app import create_app
from quiz.article.bilingual.marked import Marked
from quiz.article.bilingual.memory import Entry, Memory
from quiz.article.bilingual.tmx import write_tmx
from quiz.bank.notation import load
from tests.bank.minimal import TEXT as BANK

TEXT = """新しい橋が開通

橋は昨年8月に約1500人が集まって開通した。
ポーランドは橋に技術者を5人送った。韓国とドイツも協力した。フランスは待つ。
出典：港新聞 https://example.jp/1"""
SENTENCE = "ポーランドは橋に技術者を5人送った。"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: object, language: str = "en_GB.UTF-8") -> Result:
    return create_app().test_cli_runner().invoke(args=[*map(str, arguments)], env={"LC_ALL": language})


def draft(*arguments: object, language: str = "en_GB.UTF-8") -> Result:
    return run("article", "draft", "--published", "2025-04-02", *arguments, language=language)


def test_the_list_names_family_confidence_question_key_and_evidence_with_its_line(article: Path) -> None:
    result = draft(article)
    assert result.exit_code == 0
    lines = [line.strip() for line in result.output.splitlines()]
    assert any(line.startswith("1. date worked out, ") and "%, in both languages" in line for line in lines)
    assert "The article was published on 2 April 2025. It says “August last year”. When is that?" in lines
    assert "→ 2024年8月 / August 2024" in lines
    assert any(line.startswith("Line 3, sentence 2: 橋は昨年8月に") for line in lines)
    assert "English instructions, Japanese text" in result.output


def test_the_sentences_to_translate_first_are_named(article: Path) -> None:
    output = draft(article).output
    assert "Translate these sentences first" in output
    assert f"questions, line 4: {SENTENCE}" in output


def test_refused_drafts_are_listed_on_request(article: Path) -> None:
    assert "Refused" not in draft(article).output
    assert "Refused" in draft(article, "--rejected").output


def test_json_has_everything_and_nothing_else(article: Path) -> None:
    record = json.loads(draft(article, "--json").output)
    assert set(record) == {"format", "article", "drafts", "translate_first", "rejected"}
    assert record["format"] == 1
    assert record["article"]["language"] == "ja"
    for each in record["drafts"]:
        assert set(each) == {
            *(
                "number",
                "family",
                "confidence",
                "kind",
                "tier",
                "complete",
                "own_words",
                "by_model",
                "sentence",
            ),
            *(
                "line",
                "evidence",
                "slots",
                "ask",
                "options",
                "answer",
                "altered",
                "pairs",
                "explain",
                "missing",
            ),
        }
        for evidence in each["evidence"]:
            assert evidence["quote"] in TEXT
    assert record["translate_first"][0]["completes"] >= 1


def test_a_memory_as_tmx_completes_what_rests_on_its_sentences(article: Path, tmp_path: Path) -> None:
    path = tmp_path / "memory.tmx"
    entry = Entry(Marked(SENTENCE), Marked("Poland sent 5 engineers to the bridge."))
    path.write_bytes(write_tmx(Memory((entry,))))
    before, after = (json.loads(draft(article, "--json", *more).output) for more in ((), ("--memory", path)))
    done = [sum(each["complete"] for each in record["drafts"]) for record in (before, after)]
    assert done[1] > done[0]


def test_a_bank_is_a_memory_and_a_glossary_too(article: Path, tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(BANK, encoding="utf-8")
    assert draft(article, "--memory", path, "--glossary", path).exit_code == 0


def test_a_glossary_is_lines_with_two_terms(article: Path, tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("ポーランド,Republic of Poland\n\nalone\n韓国\tRepublic of Korea\n", encoding="utf-8")
    output = draft(article, "--glossary", path).output
    assert "ポーランド / Republic of Poland" in output
    assert "韓国 / Republic of Korea" in output


def test_a_bank_is_written_that_holds_and_says_what_is_missing(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "my bridge.yaml"
    result = draft(article, "--out", out)
    assert result.exit_code == 0
    assert "Not translated yet, or not known:" in result.output
    assert f"line 4, sentence: {SENTENCE}" in result.output
    bank = load(out.read_bytes())
    assert bank.id == "my-bridge"
    head = out.read_text(encoding="utf-8").splitlines()[0]
    assert head.startswith("# Private drafts:")
    checked = run("bank", "check", out, "--article", article)
    assert checked.exit_code == 0
    assert "Errors: 0" in checked.output


def test_a_file_that_is_there_stays_as_it_is(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "bank.yaml"
    out.write_text("mine", encoding="utf-8")
    result = draft(article, "--out", out)
    assert result.exit_code == 2
    assert out.read_text(encoding="utf-8") == "mine"


def test_an_article_without_drafts_writes_nothing(tmp_path: Path) -> None:
    path, out = tmp_path / "a.txt", tmp_path / "b.yaml"
    path.write_text("あ。", encoding="utf-8")
    result = draft(path, "--out", out)
    assert result.exit_code == 0
    assert not out.exists()


@pytest.mark.parametrize(
    ("name", "content", "option"),
    [
        ("m.tmx", b"no xml", "--memory"),
        ("m.tmx", b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "--memory"),
        ("m.yaml", b"no: bank", "--memory"),
        ("g.yaml", b"no: bank", "--glossary"),
        ("g.csv", b"\xff\xff\xff\x81", "--glossary"),
        ("a.tmx", None, "--memory"),
    ],
)
def test_a_file_that_cannot_be_read_ends_with_a_sentence(
    article: Path, tmp_path: Path, name: str, content: bytes | None, option: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    result = draft(article, option, path)
    assert result.exit_code == 2
    assert str(path) in result.output
    assert "Traceback" not in result.output


def test_the_folder_of_a_new_bank_is_made(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "my-bank" / "bank.yaml"
    assert draft(article, "--out", out).exit_code == 0
    assert load(out.read_bytes()).id == "my-bank"


def test_where_no_folder_can_be_made_nothing_is_written(article: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    result = draft(article, "--out", tmp_path / "file" / "b.yaml")
    assert result.exit_code == 2
    assert str(tmp_path / "file") in result.output
    assert draft(tmp_path / "nowhere.txt").exit_code == 2
