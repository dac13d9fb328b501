"""The JSON Schema of a bank file: what editors complete and underline while an author writes."""

import json
from typing import Any

from quiz.bank.model import Bank

_HEAD = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Kotohashi bank",
}


def schema() -> str:
    """The schema as a JSON text that is the same for the same model."""
    return json.dumps(_HEAD | _tidied(Bank.model_json_schema()), ensure_ascii=False, indent=2) + "\n"


def _tidied(schema: dict[str, Any]) -> dict[str, Any]:
    """Without what only OpenAPI reads, and without the titles that repeat a key."""
    return {key: _tidied_value(key, value) for key, value in schema.items() if not _is_noise(key, value)}


def _tidied_value(key: str, value: Any) -> Any:
    if key == "properties":
        # Here the keys are fields of a bank, and one of them is called `title`.
        return {name: _tidied(field) for name, field in value.items()}
    if isinstance(value, list):
        return [_tidied_value(key, entry) for entry in value]
    return _tidied(value) if isinstance(value, dict) else value


def _is_noise(key: str, value: Any) -> bool:
    return key == "discriminator" or (key == "title" and isinstance(value, str))
