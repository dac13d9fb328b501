import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quiz.bank.model import KINDS, Bank
from quiz.bank.schema import schema

FILE = Path(__file__).parents[2] / "question_banks" / "schema.json"


def records() -> Iterator[dict[str, Any]]:
    whole = json.loads(schema())
    yield whole
    yield from whole["$defs"].values()


def test_the_schema_in_the_repository_is_that_of_the_model() -> None:
    assert FILE.read_text(encoding="utf-8") == schema(), "run: flask bank schema"


def test_every_field_is_described_for_authors() -> None:
    bare = [
        name
        for record in records()
        for name, field in record["properties"].items()
        if not field.get("description")
    ]
    assert bare == []


def test_no_field_is_lost_on_the_way_to_the_schema() -> None:
    whole = json.loads(schema())
    assert list(whole["properties"]) != []
    assert set(whole["properties"]) == set(Bank.model_fields)
    assert set(whole["required"]) == {
        name for name, field in Bank.model_fields.items() if field.is_required()
    }


def test_unknown_keys_are_underlined_in_every_record() -> None:
    assert all(record["additionalProperties"] is False for record in records())


def test_every_kind_of_question_is_offered() -> None:
    kinds = {record["properties"]["kind"]["const"] for record in records() if "kind" in record["properties"]}
    assert kinds == set(KINDS)
