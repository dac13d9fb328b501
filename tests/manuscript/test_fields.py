"""Fields: a record taken apart and put together is the same record."""

from pathlib import Path

import pytest
from hypothesis import given

from quiz.bank.kinds import KINDS
from quiz.bank.model import Bank
from quiz.bank.notation import load
from quiz.bank.tree import Node
from quiz.manuscript import Body, flatten, unflatten, unfold
from quiz.manuscript.fields import KEYED, place_of
from quiz.manuscript.shapes import models_below
from tests.conftest import EXAMPLE
from tests.manuscript.bodies import BODIES

QUESTION: Body = {
    "id": "q-span",
    "kind": "choice",
    "ask": {"ja": "何年間ですか。", "en": ""},
    "options": [
        {"id": "b", "text": {"ja": "5年間"}, "correct": True},
        {"id": "a", "text": {"en": "three years"}},
        {"id": "c"},
    ],
    "evidence": ["s-span"],
    "tags": [],
    "rule": None,
}


def test_fields_stand_under_the_ids_of_their_entries() -> None:
    assert flatten(QUESTION) == {
        "id": "q-span",
        "kind": "choice",
        "ask.ja": "何年間ですか。",
        "options": ["b", "a", "c"],
        "options.b.text.ja": "5年間",
        "options.b.correct": True,
        "options.a.text.en": "three years",
        "evidence": ["s-span"],
    }


@given(BODIES)
def test_what_was_taken_apart_goes_together_again(body: Body) -> None:
    assert unflatten(flatten(body)) == body


def test_a_shipped_question_of_each_kind_goes_together_again() -> None:
    records = unfold(load(EXAMPLE)).records
    assert len({record.body.get("kind") for record in records if record.kind == "question"}) == len(KINDS)
    assert [record for record in records if unflatten(flatten(record.body)) != record.body] == []


def test_what_hangs_on_no_entry_is_left_out() -> None:
    assert unflatten({"options": ["a"], "options.z.text.ja": "古い"}) == {"options": [{"id": "a"}]}


@pytest.mark.parametrize(
    "value",
    [
        [{"id": "a"}, {"id": "a"}],
        [{"text": "a"}],
        ["a", {"id": "b"}],
        [1],
        "a",
    ],
)
def test_entries_without_ids_of_their_own_are_one_value(value: Node) -> None:
    assert flatten({"options": value}) == {"options": value}
    assert unflatten({"options": value}) == {"options": value}


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ((), ""),
        (("ask", "en"), "ask.en"),
        (("options", 0, "text", "en"), "options.b.text.en"),
        (("options", 9, "text"), "options.9.text"),
        (("evidence", 0), "evidence.0"),
        (("nowhere", 3), "nowhere.3"),
    ],
)
def test_a_place_in_the_tree_is_a_field(path: tuple[str | int, ...], field: str) -> None:
    assert place_of(QUESTION, path) == field


def test_lists_of_entries_are_those_whose_models_have_ids() -> None:
    found = set()
    for model in {*models_below(Bank)}:
        for name, field in model.model_fields.items():
            inner = [each for each in models_below(model) if each.__name__ in str(field.annotation)]
            if "tuple" in str(field.annotation) and any("id" in each.model_fields for each in inner):
                found.add(name)
    assert found - {"sources", "statements", "parts", "questions"} == KEYED


def test_the_banks_have_no_field_that_is_no_text_number_or_list() -> None:
    for path in Path("question_banks").glob("*/bank.yaml"):
        for record in unfold(load(path.read_bytes())).records:
            assert all(not isinstance(value, dict) for value in flatten(record.body).values())
