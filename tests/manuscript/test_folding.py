"""Folding: a bank taken apart and put together is the same bank; half of one accuses nobody falsely."""

from dataclasses import replace
from pathlib import Path

import pytest

from quiz.bank.checks.registry import check
from quiz.bank.model import Bank
from quiz.bank.notation import load, read
from quiz.manuscript import (
    Body,
    Found,
    Manuscript,
    Record,
    Waiting,
    find_all,
    find_in,
    flatten,
    fold,
    unfold,
    waiting_in,
)
from tests.bank.minimal import TEXT
from tests.conftest import EXAMPLE, ROOT

BANKS = [
    *sorted((ROOT / "question_banks").glob("*/bank.yaml")),
    *sorted((ROOT / "tests/data/published").glob("*.yaml")),
    ROOT / "tests/example.yaml",
    ROOT / "tests/bank/planted.yaml",
]


def bank_in(path: Path) -> Bank:
    bank = read(path.read_bytes()).bank
    assert bank
    return bank


@pytest.mark.parametrize("path", BANKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_bank_taken_apart_and_put_together_is_the_same(path: Path) -> None:
    bank = bank_in(path)
    assert fold(unfold(bank)).bank == bank


@pytest.mark.parametrize("path", BANKS[-2:], ids=lambda path: path.stem)
def test_all_findings_of_a_bank_are_found_in_its_records(path: Path) -> None:
    bank = bank_in(path)
    assert len(find_all(fold(unfold(bank)))) == len(check(bank))


def changed(manuscript: Manuscript, name: str, **fields: object) -> Manuscript:
    """The manuscript with some fields of one record; `None` takes one away."""
    return replace(
        manuscript,
        records=tuple(
            replace(record, body=_with(record.body, fields), version=record.version + 1)
            if name in (record.id, record.kind)
            else record
            for record in manuscript.records
        ),
    )


def _with(body: Body, fields: dict[str, object]) -> Body:
    return {key: value for key, value in {**body, **fields}.items() if value is not None}  # type: ignore[misc]


def number(manuscript: Manuscript, name: str) -> int:
    return next(record.number for record in manuscript.records if name in (record.id, record.kind))


def small() -> Manuscript:
    return unfold(load(TEXT.encode()))


def codes(found: tuple[Found, ...]) -> list[tuple[str, str]]:
    return [(each.code, each.field) for each in found if each.level == "error"]


def test_a_missing_text_is_found_at_its_field() -> None:
    manuscript = changed(small(), "q-span", ask={"ja": "何年間ですか。"})
    found = find_in(fold(manuscript), number(manuscript, "q-span"))
    assert codes(found) == [("F20", "ask.en")]
    assert not fold(manuscript).is_whole


def test_an_entry_that_lacks_its_text_is_found_by_its_id() -> None:
    manuscript = changed(small(), "q-span", options=[{"id": "z", "correct": True}, {"id": "y"}])
    found = find_in(fold(manuscript), number(manuscript, "q-span"))
    assert codes(found) == [("F20", "options.z.text"), ("F20", "options.y.text")]


def test_a_statement_that_waits_for_english_takes_no_question_with_it() -> None:
    manuscript = changed(small(), "s-span", en=None)
    folded = fold(manuscript)
    assert codes(find_all(folded)) == [("F20", "en")]
    assert codes(find_in(folded, number(manuscript, "q-span"))) == []


def test_a_source_that_waits_takes_no_statement_with_it() -> None:
    manuscript = changed(small(), "paper", publisher=None)
    assert codes(find_all(fold(manuscript))) == [("F20", "publisher")]


def test_a_question_that_waits_still_uses_its_statement() -> None:
    manuscript = changed(small(), "q-span", explain=None)
    assert [each.code for each in find_all(fold(manuscript)) if each.code in ("B07", "B17")] == []


def test_a_head_that_is_empty_is_told_so_and_nothing_else() -> None:
    manuscript = changed(small(), "head", title=None, code="x", language=None)
    found = find_all(fold(manuscript))
    assert codes(found) == [("F20", "title"), ("F20", "language"), ("F36", "code")]
    assert {each.record for each in found if each.level == "error"} == {number(manuscript, "head")}


def test_a_manuscript_with_nothing_in_it_can_be_folded() -> None:
    manuscript = Manuscript(
        "new", (Record(1, "head", {}), Record(2, "question", {}), Record(3, "part", {"id": "p"}))
    )
    folded = fold(manuscript)
    assert folded.bank.questions == ()
    assert ("F32", "") in [(each.code, each.field) for each in find_in(folded, 2)]


def test_what_another_kind_knows_waits_and_is_no_error() -> None:
    manuscript = changed(small(), "q-span", kind="truth", answer=True)
    assert codes(find_in(fold(manuscript), number(manuscript, "q-span"))) == []


def test_a_key_that_no_kind_knows_is_an_error() -> None:
    manuscript = changed(small(), "q-span", optoins=[])
    assert codes(find_in(fold(manuscript), number(manuscript, "q-span"))) == [("F21", "optoins")]


def test_questions_go_part_by_part() -> None:
    manuscript = unfold(load(EXAMPLE))
    moved = fold(changed(manuscript, "q-span", part="answers")).bank
    assert moved.parts[1].questions[0] == "q-span"
    assert [name for part in moved.parts for name in part.questions] == [each.id for each in moved.questions]


def test_records_that_did_not_change_are_not_held_against_their_model_again() -> None:
    manuscript = small()
    former = fold(manuscript)
    later = fold(changed(manuscript, "q-span", explain={"ja": "あ", "en": "A"}), former)
    same = [held for name, held in later.held.items() if held is former.held[name]]
    assert len(same) == len(manuscript.records) - 1


@pytest.mark.parametrize(
    ("name", "fields", "waits"),
    [
        ("q-span", {}, Waiting()),
        ("q-span", {"ask": {"ja": "何"}, "evidence": None}, Waiting(en=1, proof=1)),
        ("s-span", {"ja": None, "cites": None}, Waiting(ja=1, proof=1)),
        ("paper", {"title": None}, Waiting(ja=1, en=1)),
        ("q-span", {"options": [{"id": "a", "text": {"ja": "1", "en": "2"}}]}, Waiting(errors=2)),
    ],
)
def test_what_waits_is_counted(name: str, fields: dict[str, object], waits: Waiting) -> None:
    manuscript = changed(small(), name, **fields)
    folded, at = fold(manuscript), number(manuscript, name)
    record = folded.held[at].record
    assert waiting_in(record, flatten(record.body), find_in(folded, at)) == waits
