"""Comparing: the records that differ, and the fields in which they do."""

from dataclasses import replace

from quiz.bank.notation import load
from quiz.manuscript import Difference, Manuscript, Record, compare, unfold
from tests.conftest import EXAMPLE


def ordered(names: str) -> Manuscript:
    questions = (Record(at + 2, "question", {"id": name}, at) for at, name in enumerate(names))
    return Manuscript("x", (Record(1, "head", {}), *questions))


def test_the_same_bank_does_not_differ() -> None:
    manuscript = unfold(load(EXAMPLE))
    assert compare(manuscript, manuscript) == ()


def test_a_field_that_changed_is_named_with_both_texts() -> None:
    old = ordered("ab")
    changed = replace(old.records[1], body={"id": "a", "ask": {"ja": "何"}})
    new = Manuscript("x", (old.records[0], changed, old.records[2]))
    assert compare(old, new) == (Difference("question", "a", {"ask.ja": (None, "何")}),)


def test_what_is_new_and_what_is_gone_is_said() -> None:
    assert [(each.name, each.is_new, each.is_gone) for each in compare(ordered("ab"), ordered("bc"))] == [
        ("c", True, False),
        ("a", False, True),
    ]


def test_only_what_moved_has_moved() -> None:
    assert [each.name for each in compare(ordered("abcdef"), ordered("fabcde"))] == ["f"]
    assert len(compare(ordered("abcd"), ordered("dcba"))) == 3


def test_all_that_differs_in_a_head_or_a_term_is_found() -> None:
    old = Manuscript("x", (Record(1, "head", {"code": "A"}), Record(2, "term", {"ja": "駅", "en": "stop"})))
    new = Manuscript(
        "x", (Record(1, "head", {"code": "B"}), Record(5, "term", {"ja": "駅", "en": "station"}))
    )
    assert [(each.kind, dict(each.fields)) for each in compare(old, new)] == [
        ("head", {"code": ("A", "B")}),
        ("term", {"en": ("stop", "station")}),
    ]
