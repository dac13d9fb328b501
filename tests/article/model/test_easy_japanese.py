"""Plain Japanese is taken if it is short, polite and says the same numbers."""

import pytest

from quiz.article.model.easy_japanese import Rewriting, easy_japanese_task, read_rewritings
from tests.article.model.article import asked, said

GOOD = "港の町に水族館があります。水族館は[[d1|5月]]に子どもを[[n1|約1500人]]よびました。"


def read(text: str, number: int = 1) -> tuple[tuple[Rewriting, ...], list[str]]:
    gained = read_rewritings(said(sentences=[{"number": number, "text": text}]), asked()[:1])
    return gained.kept, [each.code for each in gained.refused]


def test_a_good_rewriting_keeps_its_slots_and_is_marked() -> None:
    (kept,), faults = read(GOOD)
    assert faults == []
    assert kept.is_by_model
    assert kept.text.of("n1") == "約1500人"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (GOOD.replace("約1500人", "約1600人"), "slot-lost"),
        (GOOD.replace("[[d1|5月]]", "5月"), "slot-lost"),
        (GOOD.replace("子ども", "3年生の子ども"), "numbers-differ"),
        (GOOD.replace("よびました", "よびませんでした"), "negation-differs"),
        (GOOD.replace("よびました", "よんだ"), "not-polite"),
        (GOOD.replace("港の町に", "とても" * 20 + "港の町に"), "too-long"),
        ("", "unwritable"),
        (GOOD + "https://example.org を見てください。", "address-added"),
    ],
)
def test_a_rewriting_that_says_something_else_is_refused(text: str, code: str) -> None:
    assert read(text) == ((), [code])


def test_a_sentence_that_was_not_asked_is_refused() -> None:
    assert read(GOOD, number=4) == ((), ["unknown-sentence"])


def test_the_task_names_the_length() -> None:
    assert "at most 50 letters" in easy_japanese_task(asked()).rules
