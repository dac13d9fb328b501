"""Furigana as they are set: over whole words, and within the room of the word."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.reading.rubies import LARGEST_LETTER, NARROWEST_LETTER, Ruby, rubies
from quiz.reading.sentence import read
from tests.rows import each_row

CSS = Path(__file__).parents[2] / "static" / "css" / "ruby.css"
OVERHANG = 50

# text, and what stands over it: word(reading letter-width lean)
SET = [
    ("記事", "記事(きじ)"),
    # Four over two fit where letters are half as large, and hang over where they are larger.
    ("問題を", "問題(もんだい 55)を"),
    ("外相は", "外相(がいしょう 50)は"),
    ("町は", "町(まち 55)は"),
    ("印の", "印(しるし 50)の"),
    # Eight over two are as narrow as they may get.
    ("協力は", "協力(きょうりょく 40)は"),
    # Where nothing but kanji is beside it, the reading stays over its own word, and leans away from them.
    ("人工外相", "人工(じんこう 55 -12)外相(がいしょう 44 12)"),
    # A digit gives no room, kana and brackets do.
    ("5兆", "5兆(ちょう 40 12)"),
    ("「兆」", "「兆(ちょう 50)」"),
    # Longer than that only a whole letter over kana makes it fit.
    ("志が", "志(こころざし 40)が"),
]
TOGETHER = [
    ("両外相", ["両外相"]),
    ("問題集", ["問題集"]),
    ("大統領府", ["大統領府"]),
    ("東京駅", ["東京駅"]),
    # Each fits over its own, so it stays there.
    ("政府軍", ["政府", "軍"]),
    # Two words stay two.
    ("外相会談", ["外相", "会談"]),
    ("取り組む", ["取", "組"]),
]
ALPHABET = "両外相問題集志雷は、のを「」5ー会談協力大統領府人工承る々町A ゼ兆"


def _rubies(
    text: str, apart: tuple[int, ...] = (), readings: dict[str, str] | None = None
) -> tuple[Ruby, ...]:
    return rubies(text, read(text, decided=[], seams=apart, readings=readings or {}), apart)


def _shown(text: str) -> str:
    found = {ruby.start: ruby for ruby in _rubies(text)}
    inside = {at for ruby in found.values() for at in range(ruby.start, ruby.end)}
    return "".join(
        _one(found[at]) if at in found else text[at]
        for at in range(len(text))
        if at in found or at not in inside
    )


def _one(ruby: Ruby) -> str:
    said = (ruby.reading, ruby.letter, ruby.lean)
    return f"{ruby.text}({' '.join(str(part) for part in said if part)})"


@each_row(("text", "expected"), SET)
def test_a_reading_fits_over_its_word(text: str, expected: str) -> None:
    assert _shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_what_is_one_word_has_one_ruby_where_a_part_has_too_little_room(
    text: str, expected: list[str]
) -> None:
    assert [ruby.text for ruby in _rubies(text)] == expected


def test_the_grade_of_a_ruby_is_that_of_its_hardest_kanji() -> None:
    assert [ruby.grade for ruby in _rubies("大統領府")] == [5]


def test_what_a_person_has_read_is_not_joined() -> None:
    assert [ruby.text for ruby in _rubies("両外相", readings={"両": "りょう"})] == ["両", "外相"]


def test_no_ruby_reaches_over_a_seam() -> None:
    assert [ruby.text for ruby in _rubies("両外相", apart=(1,))] == ["両", "外相"]


def test_a_reading_far_too_long_for_its_word_has_the_room_that_it_needs() -> None:
    (ruby,) = _rubies("雷", readings={"雷": "かみなりさまのおんがく"})
    assert ruby.letter is None


@given(st.text(alphabet=ALPHABET, max_size=30))
def test_no_reading_reaches_further_than_a_letter_over_its_neighbours(text: str) -> None:
    for ruby in _rubies(text):
        needed = len(ruby.reading) * (ruby.letter or LARGEST_LETTER)
        room = 100 * len(ruby.text)
        if ruby.letter:
            assert needed <= room + 2 * OVERHANG
        elif len(ruby.reading) * NARROWEST_LETTER <= room:
            assert needed <= room


def test_each_width_has_its_rule_in_the_style_sheet() -> None:
    css = CSS.read_text(encoding="utf-8")
    widths = {
        int(name): float(value)
        for name, value in re.findall(r'\[data-fit="(\d+)"\] \{ --fit: ([\d.]+);', css)
    }
    assert widths == {
        width: width / 100 for width in [*range(NARROWEST_LETTER, LARGEST_LETTER, 2), LARGEST_LETTER]
    }
    assert re.findall(r'\[data-lean="(-?\d+)"\]', css) == ["-25", "-12", "12", "25"]
    assert "--furigana: 0.5;" in css
