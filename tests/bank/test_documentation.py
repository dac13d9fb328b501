"""What docs/bank-format.md shows is checked like any bank, and its table of codes is complete."""

import re
from pathlib import Path

import pytest

from quiz.bank.asked import Asked
from quiz.bank.checks.registry import check
from quiz.bank.checks.table import LEVELS
from quiz.bank.model import KINDS, Bank
from quiz.bank.notation import load, write
from quiz.bank.tree import Node, grow
from tests.rows import each_row

PAGE = (Path(__file__).parents[2] / "docs" / "bank-format.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml(.*)\n([\s\S]*?)^```$", PAGE, re.MULTILINE)
COMPLETE = [text for mark, text in BLOCKS if mark == ""]
PARTS = [text for mark, text in BLOCKS if mark == " part"]
# How a bank is divided into its parts can only be shown for a bank with those questions.
DIVIDED = [text for mark, text in BLOCKS if mark == " parts"]


def test_every_example_is_a_bank_or_marked_as_a_part() -> None:
    assert len(COMPLETE) == 1
    assert len(DIVIDED) == 1
    assert len(PARTS) >= 8
    assert len(COMPLETE) + len(DIVIDED) + len(PARTS) == len(BLOCKS)
    assert PAGE.count("```yaml") == len(BLOCKS)


def test_the_complete_bank_has_nothing_to_complain_about() -> None:
    assert [problem for problem in check(load(COMPLETE[0].encode())) if problem.level != "info"] == []


@pytest.mark.long
@each_row("part", PARTS)
def test_every_part_fits_into_the_complete_bank(part: str) -> None:
    bank = with_parts(part)
    assert load(write(bank)) == bank
    assert [problem for problem in check(bank) if problem.level != "info"] == []


def test_all_parts_together_are_one_bank() -> None:
    bank = with_parts(*PARTS)
    assert load(write(bank)) == bank


def test_the_example_of_parts_divides_a_bank_with_those_questions() -> None:
    bank = divided()
    assert load(write(bank)) == bank
    assert [problem.code for problem in check(bank) if problem.code.startswith("B4")] == []


def test_every_kind_of_question_has_an_example() -> None:
    assert {question.kind for question in with_parts(*PARTS).questions} == set(KINDS)


def test_every_key_of_a_bank_is_in_an_example() -> None:
    bank = with_parts(*PARTS)
    assert [name for name in Bank.model_fields if not getattr(bank, name)] == ["allow", "parts"]
    assert divided().parts
    assert {name for name in Asked.model_fields if any(getattr(q, name) for q in bank.questions)} == set(
        Asked.model_fields
    ) - {"allow"}


def test_the_table_of_codes_is_that_of_the_program() -> None:
    rows = re.findall(r"^\| ([A-Z]\d\d) \| (\w+) \| (.+) \| (.+) \|$", PAGE, re.MULTILINE)
    assert [code for code, *_ in rows] == sorted(code for code, *_ in rows)
    assert {code: level for code, level, *_ in rows} == LEVELS
    assert len(rows) == len(LEVELS)


def with_parts(*parts: str) -> Bank:
    """The complete bank with the keys of the parts added to it."""
    whole = grow(COMPLETE[0]).root
    assert isinstance(whole, dict)
    for part in parts:
        added = grow(part).root
        assert isinstance(added, dict)
        for key, value in added.items():
            whole[key] = _joined(whole.get(key), value)
    return Bank.model_validate(whole)


def divided() -> Bank:
    """The complete bank, with its question under every name that the example of parts gives."""
    whole = grow(COMPLETE[0]).root
    added = grow(DIVIDED[0]).root
    assert isinstance(whole, dict)
    assert isinstance(added, dict)
    bank = Bank.model_validate(whole | added)
    (question,) = bank.questions
    names = [name for part in bank.parts for name in part.questions]
    return bank.model_copy(
        update={"questions": tuple(question.model_copy(update={"id": name}) for name in names)}
    )


def _joined(old: Node, new: Node) -> Node:
    if isinstance(old, list) and isinstance(new, list):
        return old + new
    if isinstance(old, dict) and isinstance(new, dict):
        return old | new
    return new
