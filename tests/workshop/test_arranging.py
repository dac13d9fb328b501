"""Adding, moving, removing, undoing: each done once, and each can be taken back."""

from collections.abc import Sequence

import pytest

from quiz import workshop
from quiz.manuscript import Body
from quiz.workshop import NoSuchManuscript, NoSuchRecord, NotAllowed, NotThis, NotUndone
from quiz.workshop.places import GAP, places_between
from tests.conftest import EXAMPLE
from tests.loaded import loaded
from tests.workshop.desk import Desk, making


@pytest.fixture
def example(desk: Desk) -> Desk:
    """The example bank, with two parts."""
    manuscript_id = workshop.make_from_bank(making(desk.sato), loaded(EXAMPLE))
    return Desk(desk.sato, desk.mori, desk.tanaka, manuscript_id)


def add(desk: Desk, body: Body, before: str | None = None) -> str:
    number = workshop.add(
        desk.manuscript_id,
        "question",
        body,
        desk.hand(desk.sato),
        before=desk.number(before) if before else None,
    )
    return desk.open().record(number).id


def move(desk: Desk, names: Sequence[str], before: str | None = None, part: str | None = None) -> None:
    numbers = [desk.number(name) for name in names]
    at = desk.number(before) if before else None
    workshop.move(desk.manuscript_id, numbers, desk.hand(desk.sato), before=at, part=part)


def test_a_new_record_is_there_at_once_with_an_id(desk: Desk) -> None:
    name = add(desk, {"kind": "choice"})
    assert desk.order("question") == ["q-span", "q-claim", name]
    assert name == f"q-{desk.number(name)}"


def test_an_id_that_is_taken_gets_a_number(desk: Desk) -> None:
    assert add(desk, {"id": "q-new"}) == "q-new"
    assert add(desk, {"id": "q-span"}) == f"q-span-{max(r.number for r in desk.open().manuscript.records)}"


def test_the_same_tap_adds_once(desk: Desk) -> None:
    hand = desk.hand(desk.sato)
    first = workshop.add(desk.manuscript_id, "statement", {}, hand)
    assert workshop.add(desk.manuscript_id, "statement", {}, hand) == first
    assert len(desk.order("statement")) == 3


def test_there_is_one_head_and_it_stays(desk: Desk) -> None:
    with pytest.raises(NotThis):
        workshop.add(desk.manuscript_id, "head", {}, desk.hand(desk.sato))
    with pytest.raises(NotThis):
        workshop.remove(desk.manuscript_id, [desk.number("head")], desk.hand(desk.sato))
    with pytest.raises(NotThis):
        workshop.move(desk.manuscript_id, [desk.number("head")], desk.hand(desk.sato))


def test_records_are_moved_one_or_many(example: Desk) -> None:
    move(example, ["q-order", "q-lines"], before="q-span")
    assert example.order("question")[:5] == ["q-order", "q-lines", "q-span", "q-truth", "q-standing"]


def test_a_question_goes_into_the_part_of_the_one_before_which_it_stands(example: Desk) -> None:
    move(example, ["q-span"], before="q-text")
    assert example.body("q-span")["part"] == "answers"
    assert example.order("question")[4:7] == ["q-number", "q-span", "q-text"]


def test_questions_go_to_the_end_of_a_part(example: Desk) -> None:
    move(example, ["q-poll", "q-number"], part="work")
    assert example.order("question")[5:7] == ["q-poll", "q-number"]
    move(example, ["q-poll"], part="")
    assert example.order("question")[-1] == "q-poll"
    assert "part" not in example.body("q-poll")


@pytest.mark.parametrize(("position", "at"), [(1, 0), (3, 2), (11, 10), (99, 10), (-5, 0)])
def test_a_record_is_moved_to_a_number(example: Desk, position: int, at: int) -> None:
    number = example.number("q-truth")
    workshop.move_to(example.manuscript_id, number, position, example.hand(example.sato))
    assert example.order("question").index("q-truth") == at


def test_many_moves_to_the_same_spot_find_room(desk: Desk) -> None:
    for _ in range(60):
        first, last = desk.order("question")
        move(desk, [last], before=first)
        assert desk.order("question") == [last, first]
    for _ in range(25):
        add(desk, {"kind": "poll"}, before=desk.order("question")[1])
    assert len(desk.order("question")) == 27


def test_places_are_between_their_neighbours() -> None:
    assert places_between(None, None, 2) == [0, GAP]
    assert places_between(10, 14, 3) == [11, 12, 13]
    assert places_between(10, 13, 3) is None
    assert places_between(None, 0, 1) == [-GAP]


def test_what_cannot_be_moved_together_is_refused(desk: Desk) -> None:
    for names, before in ((["q-span", "s-span"], None), (["q-span"], "q-span"), ([], None)):
        with pytest.raises(NotThis):
            move(desk, names, before=before)
    with pytest.raises(NoSuchRecord):
        move(desk, ["q-span"], before="s-span")


def test_what_was_removed_comes_back_to_its_place(desk: Desk) -> None:
    number = desk.number("q-span")
    workshop.remove(desk.manuscript_id, [number], desk.hand(desk.sato))
    assert desk.order("question") == ["q-claim"]
    assert [record.id for record in workshop.removed(desk.manuscript_id, by=desk.mori)] == ["q-span"]
    workshop.bring_back(desk.manuscript_id, [number], desk.hand(desk.mori))
    assert desk.order("question") == ["q-span", "q-claim"]


def undo(desk: Desk, nth: int = 0) -> None:
    deed = workshop.deeds(desk.manuscript_id, by=desk.sato)[nth]
    workshop.undo(desk.manuscript_id, deed.id, desk.hand(desk.sato))


def test_every_deed_can_be_undone_and_done_again(example: Desk) -> None:
    def state() -> object:
        return [
            (each.number, each.body, each.place, each.noted) for each in example.open().manuscript.records
        ]

    span = example.number("q-span")
    for deed in (
        lambda: add(example, {"kind": "poll"}, before="q-text"),
        lambda: move(example, ["q-span", "q-poll"], before="q-text"),
        lambda: workshop.remove(example.manuscript_id, [span], example.hand(example.sato)),
        lambda: example.save("s-span", 1, {"ja": "工事です。", "notes": []}, example.hand(example.sato)),
        lambda: workshop.suggest(example.manuscript_id, span, "ask", "en", example.hand(example.sato)),
    ):
        before = state()
        deed()
        after = state()
        undo(example)
        assert state() == before != after
        undo(example)
        assert state() == after
        undo(example)


def test_a_deed_is_not_undone_over_what_others_wrote_since(desk: Desk) -> None:
    desk.save("s-span", 1, {"ja": "工事です。", "en": "Work."}, desk.hand(desk.sato))
    desk.save("s-span", 2, {"ja": "工事だ。"}, desk.hand(desk.mori))
    with pytest.raises(NotUndone) as caught:
        undo(desk, nth=1)
    assert caught.value.fields == {desk.number("s-span"): ("ja",)}
    assert desk.body("s-span")["en"] == "Work."


def test_a_deed_that_was_undone_is_not_undone_twice(desk: Desk) -> None:
    desk.save("s-span", 1, {"ja": "工事です。"}, desk.hand(desk.sato))
    undo(desk)
    with pytest.raises(NotUndone):
        undo(desk, nth=1)
    assert [(each.name, each.is_undone) for each in workshop.deeds(desk.manuscript_id, by=desk.sato)] == [
        ("undo", False),
        ("save", True),
    ]


def test_a_deed_of_another_manuscript_is_not_undone(desk: Desk, example: Desk) -> None:
    move(desk, ["q-claim"], before="q-span")
    deed = workshop.deeds(desk.manuscript_id, by=desk.sato)[0]
    with pytest.raises(workshop.NoSuchDeed):
        workshop.undo(example.manuscript_id, deed.id, example.hand(example.sato))


def test_who_may_not_write_arranges_nothing(desk: Desk) -> None:
    workshop.share(desk.manuscript_id, desk.tanaka, "see", by=desk.sato)
    number, hand = desk.number("q-span"), desk.hand(desk.tanaka)
    for deed in (
        lambda: workshop.add(desk.manuscript_id, "question", {}, hand),
        lambda: workshop.move(desk.manuscript_id, [number], hand),
        lambda: workshop.remove(desk.manuscript_id, [number], hand),
        lambda: workshop.agree(desk.manuscript_id, number, "ask", hand),
        lambda: workshop.undo(desk.manuscript_id, 1, hand),
        lambda: workshop.deeds(desk.manuscript_id, by=desk.tanaka),
        lambda: workshop.publish(desk.manuscript_id, hand),
        lambda: workshop.share(desk.manuscript_id, desk.tanaka, "edit", by=desk.tanaka),
    ):
        with pytest.raises(NotAllowed):
            deed()


def test_many_are_added_at_once_or_not_at_all_and_undone_at_once(desk: Desk) -> None:
    before = desk.order("question"), desk.order("statement")
    entries = [
        ("question", {"kind": "truth"}),
        ("statement", {"id": "s-span", "ja": "駅。"}),
        ("question", {}),
    ]
    made = workshop.add_all(desk.manuscript_id, entries, desk.hand(desk.mori))  # type: ignore[arg-type]
    assert len(set(made)) == 3
    assert [desk.order(kind)[:2] for kind in ("question", "statement")] == [*map(list, before)]
    assert (len(desk.order("question")), len(desk.order("statement"))) == (4, 3)
    assert len(set(desk.order("statement"))) == 3, "an id that is taken is not given again"
    with pytest.raises(NotThis):
        workshop.add_all(desk.manuscript_id, [("question", {}), ("head", {})], desk.hand(desk.mori))
    with pytest.raises(NoSuchManuscript):
        workshop.add_all(desk.manuscript_id, [("question", {})], desk.hand(desk.tanaka))
    (deed,) = workshop.deeds(desk.manuscript_id, by=desk.mori)
    workshop.undo(desk.manuscript_id, deed.id, desk.hand(desk.mori))
    assert (desk.order("question"), desk.order("statement")) == before
