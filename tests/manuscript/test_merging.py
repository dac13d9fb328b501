"""Merging: what does not collide is taken from both, and nothing that was written is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.tree import Node
from quiz.manuscript import Fields, Step, flatten, merge, seen_before, unflatten
from quiz.manuscript.merging import Clash, three_ways

SEEN: Fields = {
    "ask.ja": "いつ",
    "ask.en": "When",
    "options": ["a", "b"],
    "options.a.text.ja": "赤",
    "options.b.text.ja": "青",
    "tags": ["x"],
}


def now(**changes: Node) -> Fields:
    fields = {**SEEN, **{name.replace("_", "."): value for name, value in changes.items()}}
    return {name: value for name, value in fields.items() if value is not None}


def test_one_writes_japanese_and_the_other_english() -> None:
    merged = merge(SEEN, now(ask_ja="いつですか"), {"ask.en": "When is it"})
    assert (merged.fields["ask.ja"], merged.fields["ask.en"]) == ("いつですか", "When is it")
    assert (merged.clashes, merged.theirs) == ({}, {"ask.ja": "いつですか"})


def test_a_form_that_sends_every_field_changes_only_what_was_changed() -> None:
    merged = merge(SEEN, now(ask_ja="いつですか"), {**SEEN, "ask.en": "When is it"})
    assert merged.fields == now(ask_ja="いつですか", ask_en="When is it")


def test_one_field_in_two_ways_is_a_clash_and_the_rest_is_kept() -> None:
    merged = merge(SEEN, now(ask_ja="いつですか"), {"ask.ja": "何年", "ask.en": "Which year"})
    assert merged.clashes == {"ask.ja": Clash("何年", "いつですか", "いつ")}
    assert merged.fields == now(ask_ja="いつですか", ask_en="Which year")


def test_the_same_text_from_both_is_no_clash() -> None:
    assert merge(SEEN, now(ask_ja="何年"), {"ask.ja": " 何年 "}).clashes == {}


def test_two_add_an_option_each() -> None:
    theirs = now(options=["a", "b", "t"], **{"options_t_text_ja": "緑"})
    merged = merge(SEEN, theirs, {"options": ["a", "m", "b"], "options.m.text.ja": "白"})
    assert unflatten(merged.fields)["options"] == [
        {"id": "a", "text": {"ja": "赤"}},
        {"id": "m", "text": {"ja": "白"}},
        {"id": "b", "text": {"ja": "青"}},
        {"id": "t", "text": {"ja": "緑"}},
    ]
    assert merged.reshaped == {"options": ["a", "m", "b"]}


def test_an_option_goes_with_all_its_fields() -> None:
    assert merge(SEEN, SEEN, {"options": ["b"]}).fields == now(options=["b"], options_a_text_ja=None)


def test_an_option_that_was_removed_here_and_written_there_stays_until_it_is_settled() -> None:
    merged = merge(SEEN, now(options_a_text_ja="赤い"), {"options": ["b"]})
    assert merged.clashes == {"options.a.text.ja": Clash(None, "赤い", "赤")}
    assert merged.fields == now(options_a_text_ja="赤い")


def test_a_text_in_an_option_that_others_removed_is_shown_and_can_be_sent_again() -> None:
    theirs = now(options=["b"], options_a_text_ja=None)
    merged = merge(SEEN, theirs, {"options.a.text.ja": "赤い"})
    assert merged.clashes == {"options.a.text.ja": Clash("赤い", None, "赤")}
    assert merged.fields == theirs
    again = merge(theirs, theirs, {"options.a.text.ja": "赤い"})
    assert flatten(unflatten(again.fields)) == {**theirs, "options": ["b", "a"], "options.a.text.ja": "赤い"}


def test_a_further_thing_said_of_an_option_that_others_removed_is_a_clash() -> None:
    theirs = now(options=["b"], options_a_text_ja=None)
    merged = merge(SEEN, theirs, {"options.a.feedback.en": "No"})
    assert merged.clashes == {"options.a.feedback.en": Clash("No", None, None)}


def test_a_value_and_fields_below_it_take_each_others_place() -> None:
    as_truth = merge({"answer.value": "5"}, {"answer.value": "5"}, {"answer": True}).fields
    assert as_truth == {"answer": True}
    assert merge(as_truth, as_truth, {"answer.value": "6"}).fields == {"answer.value": "6"}


@pytest.mark.parametrize(
    ("was", "theirs", "mine", "both"),
    [
        (["a"], ["a", "b"], ["a", "c"], ["a", "c", "b"]),
        (None, ["b"], ["c"], ["c", "b"]),
        (["a", "b"], ["b"], ["a"], []),
        (["a", "b", "c"], ["c", "a", "b"], ["a", "c"], ["c", "a"]),
        (["a", "b", "c"], ["a", "x", "c"], ["c", "b", "a"], ["c", "a", "x"]),
        (["a", "b", "c"], ["b", "a", "c"], ["a", "c", "b"], None),
        ([{"q": 1}], [{"q": 1}, {"q": 2}], [{"q": 3}], [{"q": 3}, {"q": 2}]),
        (["a"], ["a", "a"], ["b"], None),
        ("a", ["b"], ["c"], None),
    ],
)
def test_lists_are_merged_entry_by_entry(was: Node, theirs: Node, mine: Node, both: Node) -> None:
    merged = three_ways(was, theirs, mine)
    assert merged == both


LISTS = st.lists(st.sampled_from("abcdef"), unique=True, max_size=6)


@given(LISTS, LISTS, LISTS)
def test_no_entry_of_a_list_is_lost_and_none_comes_back(
    was: list[Node], theirs: list[Node], mine: list[Node]
) -> None:
    merged = three_ways(was, theirs, mine)
    if merged is not None:
        removed = (set(map(str, was)) - set(map(str, theirs))) | (set(map(str, was)) - set(map(str, mine)))
        assert (
            set(map(str, merged))
            == (set(map(str, was)) | set(map(str, theirs)) | set(map(str, mine))) - removed
        )


def test_a_tab_has_seen_what_it_sent_itself() -> None:
    steps = [
        Step("mine", {"ask.ja": "い"}, {"ask.ja": "いつ"}),
        Step("theirs", {"ask.en": "W"}, {"ask.en": "When"}),
    ]
    assert seen_before({"ask.ja": "いつ", "ask.en": "When"}, steps, "mine") == {
        "ask.ja": "いつ",
        "ask.en": "W",
    }


def test_a_tab_has_seen_its_own_list_not_the_mixture() -> None:
    steps = [
        Step("theirs", {"tags": ["x"]}, {"tags": ["x", "t"]}),
        Step("mine", {"tags": ["x", "t"]}, {"tags": ["x", "m", "t"]}, sent={"tags": ["x", "m"]}),
    ]
    seen = seen_before({"tags": ["x", "m", "t"]}, steps, "mine")
    assert seen == {"tags": ["x", "m"]}
    assert merge(seen, {"tags": ["x", "m", "t"]}, {"tags": ["x", "m", "n"]}).fields == {
        "tags": ["x", "m", "n", "t"]
    }


def test_a_field_of_ones_own_that_others_changed_afterwards_is_theirs() -> None:
    steps = [
        Step("mine", {"ask.ja": "い"}, {"ask.ja": "いつ"}),
        Step("theirs", {"ask.ja": "いつ"}, {"ask.ja": "いつか"}),
    ]
    fields: Fields = {"ask.ja": "いつか"}
    merged = merge(seen_before(fields, steps, "mine"), fields, {"ask.ja": "いつですか"})
    assert merged.clashes == {"ask.ja": Clash("いつですか", "いつか", "いつ")}
