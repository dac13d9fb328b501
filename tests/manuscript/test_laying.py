"""Slots stay on their words while the text around them, or they themselves, are edited."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.manuscript.laying import (
    Laid,
    Marked,
    Overlapping,
    free_name,
    lifted,
    relaid,
    renamed,
    with_slot,
    without_slot,
)

PLAN = "[[plan|行動計画]]は、[[from|2025年]]から[[to|2029年]]までです。"


@pytest.mark.parametrize(
    ("before", "edited", "after"),
    [
        (
            PLAN,
            "行動計画は、2025年から2028年までです。",
            "[[plan|行動計画]]は、[[from|2025年]]から[[to|2028年]]までです。",
        ),
        (
            PLAN,
            "この行動計画は、2025年から2029年まで続きます。",
            "この[[plan|行動計画]]は、[[from|2025年]]から[[to|2029年]]まで続きます。",
        ),
        (
            PLAN,
            "2025年から2029年までが行動計画です。",
            "[[from|2025年]]から[[to|2029年]]までが[[plan|行動計画]]です。",
        ),
        ("The plan runs to [[to|2028]].", "The plan runs to 2029.", "The plan runs to [[to|2029]]."),
        ("[[who|Ms Mori]] spoke.", "Ms Tanaka spoke.", "[[who|Ms Tanaka]] spoke."),
        ("It costs [[n|1 million]].", "It costs about 1.2 million.", "It costs about [[n|1.2 million]]."),
        ("[[a|赤]]と[[b|赤]]", "赤い赤と赤", "赤い[[a|赤]]と[[b|赤]]"),
        ("5[[a|5]]555[[b|555]]5", "5555x55555", "5[[a|5]]55x5[[b|555]]5"),
        ("駅は[[n|五]]つです。", "駅は六つです。", "駅は[[n|六]]つです。"),
    ],
)
def test_slots_follow_their_words(before: str, edited: str, after: str) -> None:
    moved = relaid(lifted(before), edited)
    assert moved.laid.plain == edited
    assert moved.laid.notation == after


def test_a_slot_that_went_with_its_words_is_said() -> None:
    moved = relaid(lifted(PLAN), "行動計画は、2025年からです。")
    assert [slot.name for slot in moved.lost] == ["to"]
    assert moved.laid.notation == "[[plan|行動計画]]は、[[from|2025年]]からです。"


@pytest.mark.parametrize(
    ("before", "edited"),
    [
        ("工事は[[span|約5年間]]続きます。", "駅は古いですが、広いです。"),
        ("The work goes on for [[span|about five years]].", "The station is old."),
        ("[[who|市長]]は橋が新しくなると話しました。", "川の水は、きれいになりました。"),
    ],
)
def test_another_sentence_keeps_no_slot_on_letters_that_are_the_same_by_chance(
    before: str, edited: str
) -> None:
    moved = relaid(lifted(before), edited)
    assert moved.laid.slots == ()
    assert len(moved.lost) == 1


def test_slots_never_share_a_letter() -> None:
    laid = Laid("約5年間", (Marked(0, 2, "n"),))
    for slot in (Marked(1, 3, "m"), Marked(2, 2, "m"), Marked(3, 9, "m"), Marked(-1, 1, "m")):
        with pytest.raises(Overlapping):
            with_slot(laid, slot)
    assert with_slot(laid, Marked(2, 4, "m")).notation == "[[n|約5]][[m|年間]]"
    assert with_slot(laid, Marked(1, 4, "n")).notation == "約[[n|5年間]]"
    with pytest.raises(Overlapping):
        renamed(with_slot(laid, Marked(2, 4, "m")), "m", "n")


def test_a_slot_may_be_renamed_and_taken_away() -> None:
    assert renamed(lifted("[[n|五]]つ"), "n", "count").notation == "[[count|五]]つ"
    assert without_slot(lifted("[[n|五]]つ"), "n").notation == "五つ"


@pytest.mark.parametrize(
    ("taken", "first", "name"),
    [((), "n1", "n1"), (("n1",), "n1", "n2"), (("n1", "n2"), "n1", "n3"), (("span",), "span", "span-2")],
)
def test_a_new_slot_gets_a_free_name(taken: tuple[str, ...], first: str, name: str) -> None:
    assert free_name(taken, first=first) == name


LETTERS = st.text("約5年間の計画 abc、。", max_size=12)


@st.composite
def laid_texts(draw: st.DrawFn) -> Laid:
    """A text with up to three slots."""
    plain, slots = "", []
    for name in draw(st.lists(st.sampled_from(["a", "b", "c"]), unique=True)):
        plain += draw(LETTERS)
        words = draw(LETTERS.filter(bool))
        slots.append(Marked(len(plain), len(plain) + len(words), name))
        plain += words
    return Laid(plain + draw(LETTERS), tuple(slots))


@given(laid_texts())
def test_what_is_lifted_off_can_be_laid_on_again(laid: Laid) -> None:
    assert lifted(laid.notation) == laid
    assert relaid(laid, laid.plain).laid == laid


@given(laid_texts(), LETTERS)
def test_slots_never_overlap_and_none_vanishes_in_silence(laid: Laid, edited: str) -> None:
    moved = relaid(laid, edited)
    assert lifted(moved.laid.notation) == moved.laid
    assert {s.name for s in (*moved.laid.slots, *moved.lost)} == {s.name for s in laid.slots}


@given(laid_texts(), st.text("xyzっ", min_size=1, max_size=5), st.integers(0, 60))
def test_typing_outside_of_the_slots_changes_none(laid: Laid, typed: str, at: int) -> None:
    place = min(at, len(laid.plain))
    if any(slot.start < place < slot.end for slot in laid.slots):
        return
    moved = relaid(laid, laid.plain[:place] + typed + laid.plain[place:])
    assert not moved.lost
    assert [moved.laid.under(s) for s in moved.laid.slots] == [laid.under(s) for s in laid.slots]
