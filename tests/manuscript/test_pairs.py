"""Pairs: whether both languages say the same, as far as anybody has looked."""

from datetime import timedelta
from itertools import pairwise

import pytest

from quiz.bank.notation import load
from quiz.manuscript import (
    Fields,
    Noted,
    Record,
    Writer,
    agreed,
    flatten,
    noted_after,
    pairs_of,
    suggested,
    unfold,
)
from quiz.manuscript.pairs import SETTLING
from tests.conftest import EXAMPLE, NOON

WHOLE: Fields = {"ja": "駅です。", "en": "It is a station."}
SATO = Writer("sato", NOON)
LATER = NOON + SETTLING + timedelta(seconds=1)


def after(*states: Fields, writer: Writer = SATO, noted: dict[str, Noted] | None = None) -> str:
    """The state of a statement's pair after it had these fields, one after the other."""
    notes = noted or {}
    for before, then in pairwise(states):
        notes = dict(noted_after(notes, before, then, writer))
    record = Record(1, "statement", dict(states[-1]), noted=notes)
    return pairs_of(record, states[-1])[0].state


def test_a_side_that_is_changed_makes_the_other_one_doubtful_in_both_directions() -> None:
    assert after(WHOLE, {**WHOLE, "ja": "駅でした。"}) == "look-again"
    assert after(WHOLE, {**WHOLE, "en": "It was a station."}) == "look-again"


def test_changing_the_other_side_settles_it() -> None:
    ja: Fields = {**WHOLE, "ja": "駅でした。"}
    assert after(WHOLE, ja, {**ja, "en": "It was"}, {**ja, "en": "It was a station."}) == "agreed"


def test_what_was_there_before_is_said_and_going_back_to_it_agrees() -> None:
    ja: Fields = {**WHOLE, "ja": "駅でし"}
    notes = noted_after(noted_after({}, WHOLE, ja, SATO), ja, {**WHOLE, "ja": "駅でした。"}, SATO)
    assert notes == {"": Noted("look-again", "ja", "駅です。")}
    assert noted_after(notes, {**WHOLE, "ja": "駅でした。"}, WHOLE, SATO) == {}


def test_both_sides_at_once_agree() -> None:
    assert after(WHOLE, {"ja": "線です。", "en": "It is a line."}) == "agreed"


def test_a_translation_may_be_written_in_many_saves() -> None:
    ja: Fields = {"ja": "駅です。"}
    assert after({}, ja) == "missing-en"
    assert after(ja, {**ja, "en": "It"}, {**ja, "en": "It is"}, WHOLE) == "agreed"


@pytest.mark.parametrize("writer", [Writer("mori", NOON), Writer("sato", LATER)])
def test_somebody_else_or_later_it_is_a_change(writer: Writer) -> None:
    notes = noted_after({}, {"ja": "駅です。"}, WHOLE, SATO)
    changed: Fields = {**WHOLE, "en": "It was."}
    assert after(WHOLE, changed, writer=writer, noted=dict(notes)) == "look-again"


def test_a_suggestion_is_agreed_by_saying_so_or_by_writing_in_it() -> None:
    notes = dict(suggested({}, "", "en"))
    assert after(WHOLE, noted=notes) == "suggested"
    assert after(WHOLE, noted=dict(agreed(notes, ""))) == "agreed"
    assert after(WHOLE, {**WHOLE, "en": "A station."}, noted=notes) == "agreed"
    assert after(WHOLE, {**WHOLE, "ja": "線です。"}, noted=notes) == "look-again"


def test_pairs_that_must_be_there_are_missing_in_a_new_question() -> None:
    body = {"kind": "choice", "options": [{"id": "a"}, {"id": "b", "text": {"ja": "青"}}]}
    record = Record(1, "question", body)
    assert [(pair.path, pair.state) for pair in pairs_of(record, flatten(body))] == [
        ("ask", "empty"),
        ("explain", "empty"),
        ("options.a.text", "empty"),
        ("options.b.text", "missing-en"),
    ]


def test_what_is_optional_is_missing_only_where_it_was_begun() -> None:
    body = {"kind": "number", "answer": {"unit": {"ja": ["年"]}}, "ask": {"ja": "何年", "en": "Years"}}
    found = {pair.path: pair.state for pair in pairs_of(Record(1, "question", body), flatten(body))}
    assert found == {"ask": "agreed", "explain": "empty", "answer.unit": "missing-en"}


def test_readings_and_folds_are_no_pairs() -> None:
    body = {"readings": {"ja": "じぇいえい"}, "title": {"ja": "例", "en": "Ex"}}
    paths = [pair.path for pair in pairs_of(Record(1, "head", body), flatten(body))]
    assert paths == ["title", "summary"]


def test_everything_in_a_bank_agrees() -> None:
    records = unfold(load(EXAMPLE)).records
    states = {pair.state for record in records for pair in pairs_of(record, flatten(record.body))}
    assert states == {"agreed"}
