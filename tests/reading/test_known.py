"""Compounds and full names from a table."""

import pytest

from quiz.reading import dictionary
from quiz.reading.furigana import has_kanji, is_reading
from quiz.reading.known import FOLDER, LONGEST, known

FOUND = [
    ("大掃除をする", ["大掃除"]),
    ("公園の雑木林", ["雑木林"]),
    ("安倍晋三元首相の時代", ["安倍晋三"]),
    # A longer name of another person, a number, a word that goes on.
    ("佐藤啓樹さん", []),
    ("1年半で", []),
    ("公園を歩く", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_an_entry_is_a_word_and_no_part_of_one(text: str, expected: list[str]) -> None:
    assert [word.text for word in known(text, dictionary.words(text))] == expected


@pytest.mark.parametrize("name", ["compounds.tsv", "names.tsv"])
def test_a_table_is_sorted_and_says_each_word_once(name: str) -> None:
    rows = [line.split("\t") for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]
    words = [word for word, _ in rows]
    assert words == sorted(set(words))
    assert all(has_kanji(word) and len(word) <= LONGEST and is_reading(said) for word, said in rows)


def test_the_licence_stands_beside_the_tables() -> None:
    licence = (FOLDER / "LICENCE.md").read_text(encoding="utf-8")
    assert "JMdict" in licence
    assert "JMnedict" in licence
    assert "Attribution-ShareAlike 4.0" in licence
