"""Nothing but the answer tells the answer: a search through all kinds, many banks and many attempts.

A page before the answer is made of a `QuestionSheet` and of nothing else that knows the bank. So two banks
that differ in nothing but the key must give equal sheets in every attempt; and where an arrangement depends
on the key (only `order` may: its right order is never shown), none may be likelier than another one.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from quiz.arrangement import arrange
from quiz.bank.model import ARRANGEMENTS, FIRST_ARRANGEMENT, KINDS, Bank, Kind, Standing
from quiz.bank.texts import texts
from quiz.edition import Edition
from quiz.grading import grade
from quiz.reading import Said
from quiz.sheets import Attempt, QuestionSheet, question_sheet
from quiz.text.notation import GAP, GAP_NAMES
from tests.keys import KEYED, Family, about, ordered, orders
from tests.rows import each_row

pytestmark = pytest.mark.long

NOON = datetime(2026, 4, 6, 12, 0, tzinfo=UTC)
ATTEMPTS = range(40)
MANY = range(3000)
STRANGE = ("", " ", "?", "12th", "03/04/2024", "zz", "１２月３２日", "about", "-", "5％", "令和", "1,2,3")
WRITTEN = ("number", "text", "date")


def pages(bank: Bank, seeds: Iterable[int] = ATTEMPTS) -> list[QuestionSheet]:
    """All that the pages of several attempts may know before any answer."""
    said = {name: Said(_bare(words.ja), _bare(words.en)) for name, words in texts(bank)}
    edition = Edition(bank, 1, said)
    names = tuple(question.id for question in bank.questions)
    return [
        question_sheet(edition, Attempt(1, "ABCDEFGH", bank.id, seed, names, False, NOON), {}, number)
        for seed in seeds
        for number in range(1, len(names) + 1)
    ]


def _bare(text: str) -> Markup:
    """Marked up far enough for these texts: a sign for each gap."""
    return Markup(GAP_NAMES.sub(GAP, text))


def as_first(bank: Bank) -> Bank:
    """The bank under the arrangement that told the answer."""
    return ARRANGEMENTS[FIRST_ARRANGEMENT].model_validate(bank.model_dump())


def told_apart(family: Family) -> bool:
    """Whether somebody who sees only the pages can tell banks with different keys apart."""
    first, *others = (pages(bank) for bank in family)
    return any(other != first for other in others)


def test_every_kind_is_searched() -> None:
    assert set(KEYED) == set(KINDS)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"order"}))
@given(data=st.data())
@settings(max_examples=20)
def test_pages_before_the_answer_are_the_same_for_every_key(kind: Kind, data: st.DataObject) -> None:
    assert not told_apart(data.draw(KEYED[kind]()))


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"poll", "order"}))
@given(data=st.data())
@settings(max_examples=5)
def test_the_families_really_have_different_keys(kind: Kind, data: st.DataObject) -> None:
    family = data.draw(KEYED[kind]().filter(lambda drawn: len({str(bank) for bank in drawn}) > 1))
    keys = {tuple(q.key(bank) for q in bank.questions) for bank in family}
    assert len(keys) > 1 or kind in ("number", "cloze")


def test_the_search_sees_that_the_number_of_people_told_the_key() -> None:
    """What was so until the second arrangement."""
    family = [about([2, 2], key) for key in (("reported", "opinion"), ("claimed", "opinion"))]
    assert not told_apart(family)
    assert told_apart([as_first(bank) for bank in family])


def test_the_search_sees_that_the_right_order_was_likely_to_be_one_turn_away() -> None:
    shown = _shown([as_first(ordered(key)) for key in ((0, 1, 2), (2, 0, 1), (1, 2, 0))])
    assert max(_shares(shown[0])) > 1.6 / 5
    assert max(_shares(_shown([ordered((0, 1, 2))])[0])) < 1.25 / 5


@pytest.mark.parametrize("count", [3, 4])
def test_every_order_but_the_right_one_is_equally_likely(count: int) -> None:
    for bank in orders(count)[:4]:
        (shown,) = _shown([bank])
        assert bank.questions[0].key(bank) not in shown
        wrong = len(orders(count)) - 1
        assert len(shown) == wrong
        assert all(0.55 / wrong < share < 1.6 / wrong for share in _shares(shown))


@pytest.mark.parametrize("kind", ["choice", "choices", "match"])
def test_what_is_right_stands_at_each_place_about_equally_often(kind: Kind) -> None:
    asked = ((bank, bank.questions[0]) for bank in _some(kind))
    bank, question = next(
        (bank, q) for bank, q in asked if len(q.offers(bank)) == 4 and getattr(q, "shuffle", True)
    )
    right = question.key(bank)[0]
    places = Counter(
        next(place.letter for place in arrange(bank, question, seed) if place.offer.id == right)
        for seed in MANY
    )
    assert len(places) == 4
    assert all(0.8 / 4 < share < 1.2 / 4 for share in _shares(places))


@pytest.mark.parametrize("speakers", [1, 2, 3])
def test_who_really_said_it_stands_at_each_place_about_equally_often(speakers: int) -> None:
    bank = about([speakers], ["claimed"])
    places = Counter(
        next(p.letter for p in arrange(bank, bank.questions[0], seed) if p.offer.id == "claimed")
        for seed in MANY
    )
    assert len(places) == speakers
    assert all(0.85 / speakers < share <= 1.15 / speakers for share in _shares(places))


@each_row("key", ["reported", "claimed", "opinion"])
@each_row("speakers", [[0], [1], [3], [4, 2], [0, 3], [2, 2, 2]])
def test_the_same_people_are_named_in_every_attempt(key: Standing, speakers: list[int]) -> None:
    """Otherwise whoever is always there would be the one."""
    bank = about(speakers, [key] * len(speakers))
    for question in bank.questions:
        named = [frozenset(p.offer.id for p in arrange(bank, question, seed)) for seed in ATTEMPTS]
        assert len(set(named)) == 1
        assert len(named[0]) == 2 + max(1, min(speakers))
        assert set(question.key(bank)) <= named[0]


@pytest.mark.parametrize("kind", WRITTEN)
@given(data=st.data(), text=st.sampled_from(STRANGE) | st.text(max_size=12))
@settings(max_examples=30)
def test_whether_an_answer_can_be_read_does_not_depend_on_the_key(
    kind: Kind, data: st.DataObject, text: str
) -> None:
    """What cannot be read costs nothing, so it could be used to ask for the key."""
    family = data.draw(KEYED[kind]())
    assert len({grade(bank, bank.questions[0], (text,)).unreadable for bank in family}) == 1


def _some(kind: Kind) -> Iterable[Bank]:
    """Banks of one kind, of all sizes."""
    found: list[Bank] = []

    @given(KEYED[kind]())
    @settings(max_examples=60, database=None, derandomize=True)
    def draw(family: Family) -> None:
        found.extend(family)

    draw()
    return found


def _shown(banks: Sequence[Bank]) -> list[Counter[tuple[str, ...]]]:
    """How often each arrangement of the one question is shown."""
    return [
        Counter(tuple(p.offer.id for p in arrange(bank, bank.questions[0], seed)) for seed in MANY)
        for bank in banks
    ]


def _shares(counts: Counter[str] | Counter[tuple[str, ...]]) -> list[float]:
    return [count / counts.total() for count in counts.values()]
