"""Words marked in an article, and quotes where it was brought anew."""

import pytest

from quiz.article.parts import Span
from quiz.article.readers.revision import revision_of
from quiz.manuscript import Record
from quiz.workshop import NoSuchRecord, NotAllowed, NotThis, articles, marking, quotes, share
from tests.conftest import NOON
from tests.rows import each_row
from tests.workshop.desk import Desk
from tests.workshop.test_suggestions import COST, TEXT

ARTICLE = revision_of(TEXT).text


def span(words: str) -> Span:
    at = ARTICLE.index(words)
    return Span(at, at + len(words))


def bring(desk: Desk, text: str = TEXT) -> None:
    articles.bring(desk.manuscript_id, revision_of(text), published=None, url="", by=desk.sato, at=NOON)


def slot(desk: Desk, words: str) -> tuple[Record, str]:
    number, name = marking.slot(desk.manuscript_id, span(words), desk.hand(desk.sato))
    return desk.open().record(number), name


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """With the article beside it."""
    bring(desk)
    return desk


def test_marked_words_make_their_sentence_one_of_the_draft_with_a_slot_and_its_proof(desk: Desk) -> None:
    record, name = slot(desk, "12億円")
    assert record.body["ja"] == COST.replace("12億円", f"[[{name}|12億円]]")
    assert record.body["standing"] == "reported"
    (cited,) = record.body["cites"]  # type: ignore[misc]
    assert cited["quote"] == "12億円"  # type: ignore[index, call-overload]


def test_a_second_slot_stands_in_the_same_sentence_and_the_same_words_are_the_same_slot(desk: Desk) -> None:
    first, one = slot(desk, "12億円")
    second, two = slot(desk, "約2年間")
    assert (first.number, one != two) == (second.number, True)
    again, three = slot(desk, "12億円")
    assert (again.number, again.body["ja"], three) == (second.number, second.body["ja"], one)


def test_words_prove_a_sentence_of_the_draft_once(desk: Desk) -> None:
    number = desk.open().manuscript.of("statement")[0].number
    before = desk.open().record(number).body["cites"]
    for _ in range(2):
        marking.quote(desk.manuscript_id, span("費用は12億円"), number, desk.hand(desk.sato))
    cites = desk.open().record(number).body["cites"]
    assert isinstance(cites, list)
    assert isinstance(before, list)
    assert len(cites) == len(before) + 1
    assert cites[-1]["quote"] == "費用は12億円"  # type: ignore[index, call-overload]


@each_row("words", [Span(0, 60), Span(9_000, 9_001), Span(3, 3)])
def test_words_of_no_sentence_are_none(desk: Desk, words: Span) -> None:
    with pytest.raises(NotThis):
        marking.slot(desk.manuscript_id, words, desk.hand(desk.sato))


def test_words_across_a_slot_are_none_and_only_sentences_are_proved(desk: Desk) -> None:
    slot(desk, "12億円")
    with pytest.raises(NotThis):
        slot(desk, "は12")
    head = desk.open().manuscript.head.number
    with pytest.raises(NotThis):
        marking.quote(desk.manuscript_id, span("12億円"), head, desk.hand(desk.sato))


def test_who_may_only_see_marks_nothing(desk: Desk) -> None:
    share(desk.manuscript_id, desk.tanaka, "see", by=desk.sato)
    with pytest.raises(NotAllowed):
        marking.slot(desk.manuscript_id, span("12億円"), desk.hand(desk.tanaka))


def test_a_quote_is_found_again_or_said_to_have_moved_changed_or_gone(desk: Desk) -> None:
    for words in ("費用は12億円", "2026年10月1日", "新しい市立図書館", "8万冊"):
        slot(desk, words)
    assert quotes.quotes(desk.manuscript_id, by=desk.sato) == ()
    lines = ARTICLE.replace("費用は12億円", "費用は15億円").split("\n")
    without = [line.partition("本は8万冊")[0] for line in lines]
    bring(desk, "\n".join([without[0], "", "新しい一行です。", *without[1:]]))
    found = {each.text: each for each in quotes.quotes(desk.manuscript_id, by=desk.sato)}
    assert {text: each.state for text, each in found.items()} == {
        "費用は12億円": "changed",
        "2026年10月1日": "moved",
        "新しい市立図書館": "moved",
        "8万冊": "gone",
    }
    changed = found["費用は12億円"]
    assert [(piece.text, piece.change) for piece in changed.pieces if piece.change != "same"] == [
        ("12", "gone"),
        ("15", "new"),
    ]
    quotes.take_new(desk.manuscript_id, changed.record.number, changed.path, desk.hand(desk.sato))
    cites = desk.open().record(changed.record.number).body["cites"]
    assert cites[0]["quote"] == "費用は15億円"  # type: ignore[index, call-overload]
    with pytest.raises(NoSuchRecord):
        quotes.take_new(desk.manuscript_id, changed.record.number, changed.path, desk.hand(desk.sato))
