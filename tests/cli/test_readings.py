"""`flask bank readings`: the words of a bank with their furigana."""

from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask
from flask_babel import Babel

from quiz import cli

ROOT = Path(__file__).parents[2]
BANK = """
id: market
title: {ja: 市場の話, en: The market}
readings: {大文字: おおもじ}
version: 1
licence: CC BY 4.0
"""


@pytest.fixture(scope="module")
def app() -> Flask:
    app = Flask("quiz", root_path=str(ROOT / "quiz"))
    Babel(app)
    cli.register(app)
    return app


@pytest.fixture
def shipped() -> str:
    return str(ROOT / "question_banks" / "getting-started")


def _run(app, *words: str) -> Result:
    return app.test_cli_runner().invoke(args=["bank", "readings", *words])


def test_doubtful_words_come_first_and_each_word_once(app: Flask, shipped: str) -> None:
    said = _run(app, shipped, "--lang", "en")
    assert said.exit_code == 0
    lines = said.output.splitlines()
    assert "Several readings are usual" in lines[2]
    rows = [line.split()[:2] for line in lines if line.startswith("  ")]
    assert ["言橋", "ことはし"] in rows
    assert len({tuple(row) for row in rows}) >= len(rows) - 3
    headings = [line for line in lines if line.endswith(":") and line[0].isalpha()]
    assert [heading.split()[0] for heading in headings] == ["Several", "Names", "Decided", "All"]


def test_a_row_says_what_else_it_may_be_how_often_and_where(app: Flask, shipped: str) -> None:
    said = _run(app, shipped, "--lang", "en")
    row = next(line for line in said.output.splitlines() if line.startswith("  開く"))
    assert "ひらく (or あく)" in row
    assert "×, first in statements/" in row


def test_it_says_how_to_decide_a_reading(app: Flask, shipped: str) -> None:
    said = _run(app, shipped, "--lang", "en")
    last = said.output.splitlines()[-1]
    assert "readings: {方: ほう}" in last
    assert "｜方《ほう》" in last


def test_it_speaks_japanese(app: Flask, shipped: str) -> None:
    said = _run(app, shipped, "--lang", "ja")
    assert "最初に見てください" in said.output
    assert "Several" not in said.output


@pytest.mark.parametrize("content", [None, "id: x\n", BANK])
def test_what_is_no_bank_exits_with_2(app: Flask, tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "bank.yaml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    assert _run(app, str(path)).exit_code == 2


SMALL = """
format: 1
id: market
title: {ja: 市場の話, en: The market}
summary: {ja: 話です。, en: A story.}
language: ja
code: MA
line: moss
license: CC0-1.0
glossary: [{ja: 競り市, en: auction, reading: せりいち}]
readings: {市場: いちば, 開く: あく}
sources:
  - id: paper
    title: {ja: 新聞, en: Paper}
    publisher: {ja: 新聞社, en: Press}
    language: ja
statements:
  - id: s
    ja: 店が開いた。競り市が始まる。
    en: The shop opened. The auction begins.
    standing: reported
    cites: [{source: paper, quote: 魚河岸の朝}]
questions: []
"""


@pytest.fixture(scope="module")
def listing(app: Flask, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("banks") / "bank.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return _run(app, str(path), "--lang", "en").output


def test_quotes_and_terms_are_listed_too(listing: str) -> None:
    assert "first in statements/s/cites/0: 魚河岸の朝" in listing
    assert "  競り市  せりいち" in listing.split("Decided")[1]


def test_an_entry_by_which_no_word_is_read_is_named(listing: str) -> None:
    unused = listing.split("no word of the bank is read by it:")[1]
    assert "  開く  あく" in unused
    assert "市場" not in unused.split("Is a reading wrong?")[0]
