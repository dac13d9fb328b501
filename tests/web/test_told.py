"""Findings in words for those who write in fields."""

import re

import pytest
from flask import Flask

from quiz.manuscript import Found
from quiz.manuscript.unfolding import unfold
from quiz.messages import MESSAGES
from quiz.web.language import gettext
from quiz.web.teacher.field_words import SENTENCES
from quiz.web.teacher.told import in_english, told
from tests.conftest import EXAMPLE
from tests.loaded import loaded
from tests.rows import each_row


@each_row(
    ("sentence", "html"),
    [
        ("Ask only what is asked.", "Ask only what is asked."),
        ("“全部選んでください”: say less", "“<span lang=ja>全部選んでください</span>”: say less"),
        ("with 約5年間, or 5", "with <span lang=ja>約5年間</span>, or 5"),
        ("<b>駅</b>", "&lt;b&gt;<span lang=ja>駅</span>&lt;/b&gt;"),
    ],
)
def test_what_an_english_sentence_quotes_in_japanese_is_read_as_japanese(sentence: str, html: str) -> None:
    assert str(in_english(sentence)).replace('"', "") == html


# A key of a file in quotation marks, with or without a value, or the notation of slots.
FILE_SPEAK = re.compile(r"[“「](?!about”)[a-z_]+(?:: [^”」]*)?[”」]|\[\[|\{ja")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_sentence_on_a_page_speaks_of_keys_of_a_file(app: Flask, language: str) -> None:
    with app.test_request_context(headers={"Cookie": f"language={language}"}):
        ours = {code: gettext(words.message).sentence.plain for code, words in SENTENCES.items()}
        theirs = {code: str(words) for code, words in MESSAGES.items() if code[0] in "BLP"}
        said = {**theirs, **ours}
    assert [code for code, sentence in said.items() if FILE_SPEAK.search(sentence)] == []


@each_row(
    ("code", "values", "said"),
    [
        ("B08", {"slot": "blue", "language": "en"}, "Slot 2 is not marked in the English sentence"),
        ("B13", {"id": "s-span"}, "asks about Sentence 1."),
        ("B42", {"id": "q-span"}, "Question 1 is in another part already"),
        (
            "B25",
            {"rule": "map", "rules": "all-or-nothing, certainty"},
            "All or nothing / With how sure one is",
        ),
        ("P08", {"text": "[[n|五]]つ", "language": "ja"}, "“<span lang=ja>五つ</span>” says nothing"),
    ],
)
def test_what_is_named_is_called_as_on_the_page(
    app: Flask, code: str, values: dict[str, str], said: str
) -> None:
    manuscript = unfold(loaded(EXAMPLE))
    two_slots = manuscript.of("statement")[1]
    with app.test_request_context(headers={"Cookie": "language=en"}):
        found = told(Found(two_slots.number, "", code, "error", values), manuscript)
    assert said in str(found.sentence).replace('"', "")
