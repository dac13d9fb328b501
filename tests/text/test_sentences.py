from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.model import LANGUAGES, Language
from quiz.text.sentences import sentences
from tests.rows import each_row

JAPANESE = [
    ("協力する。支援も続ける。", ["協力する。", "支援も続ける。"]),
    (
        "「停戦を求める。支援も続ける。」と述べた。次です。",
        ["「停戦を求める。支援も続ける。」と述べた。", "次です。"],
    ),
    ("「協力する！」と述べた。", ["「協力する！」と述べた。"]),
    ("「協力する。」「待つ。」", ["「協力する。」", "「待つ。」"]),
    ("（注。これは例です。）本文です。", ["（注。これは例です。）本文です。"]),
    ("すごい！？本当に。", ["すごい！？", "本当に。"]),
    ("✅ 一つ目。\n💡 二つ目", ["一つ目。", "二つ目"]),
    ("3.5倍です。はい", ["3.5倍です。", "はい"]),
    ("「閉じない。次。", ["「閉じない。", "次。"]),
    ("余分な」閉じ。次。", ["余分な」閉じ。", "次。"]),
    ("『本。本。』（「中。」）です。", ["『本。本。』（「中。」）です。"]),
    ("一つだけ", ["一つだけ"]),
    ("", []),
    ("。", ["。"]),
]
ENGLISH = [
    ("It rains. It pours.", ["It rains.", "It pours."]),
    ("Mr. Smith went to the U.S. in 2024. He left.", ["Mr. Smith went to the U.S. in 2024.", "He left."]),
    ("It costs $3.50. Really?", ["It costs $3.50.", "Really?"]),
    ("See No. 5 and p. 7. Then stop!", ["See No. 5 and p. 7.", "Then stop!"]),
    ('He said, "Go now. Please." Then he left.', ['He said, "Go now. Please."', "Then he left."]),
    ("“One. Two.” Three.", ["“One. Two.”", "Three."]),
    ('"Really?" she asked. He did.', ['"Really?" she asked.', "He did."]),
    ("It is late (see p. 5. Yes.) here. OK?", ["It is late (see p. 5. Yes.) here.", "OK?"]),
    (
        "Use fruit, e.g. apples. Dr. No came at 3 p.m. on Monday.",
        ["Use fruit, e.g. apples.", "Dr. No came at 3 p.m. on Monday."],
    ),
    ("J. R. R. Tolkien wrote it. It sold well.", ["J. R. R. Tolkien wrote it.", "It sold well."]),
    ('A lone " mark. Next one.', ['A lone " mark.', "Next one."]),
    ("Visit example.org today. It is free.", ["Visit example.org today.", "It is free."]),
    ("He lives in the U.S.", ["He lives in the U.S."]),
    ("What?! No.", ["What?!", "No."]),
    ("No stop", ["No stop"]),
]


@each_row(("text", "expected"), JAPANESE)
def test_japanese_is_cut_behind_its_full_stops(text: str, expected: list[str]) -> None:
    assert list(sentences(text, "ja")) == expected


@each_row(("text", "expected"), ENGLISH)
def test_english_is_cut_where_a_new_sentence_begins(text: str, expected: list[str]) -> None:
    assert list(sentences(text, "en")) == expected


@given(st.text(), st.sampled_from(LANGUAGES))
def test_nothing_but_space_and_bullets_is_lost(text: str, language: Language) -> None:
    kept = "".join("".join(sentences(text, language)).split())
    for sign in kept:
        assert sign in text
    letters = [sign for sign in text if sign.isalnum()]
    assert [sign for sign in kept if sign.isalnum()] == letters


@pytest.mark.long
@each_row("part", ["「", "（。", "a. ", "A. B", '"', "。", "!", " "])
@each_row("language", LANGUAGES)
def test_a_long_text_is_cut_in_one_pass(language: Language, part: str) -> None:
    begin = process_time()
    sentences(part * (20_000 // len(part)), language)
    assert process_time() - begin < 2
