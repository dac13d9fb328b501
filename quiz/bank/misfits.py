"""What does not fit the model of a bank, as problems: the findings of pydantic under our own codes."""

import re
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from quiz.bank import fields, model, records, written
from quiz.bank.asked import Asked
from quiz.bank.problems import Level, Path, Problem
from quiz.bank.syntax import shown
from quiz.bank.tree import Node

LEVELS: dict[str, Level] = {f"F{number:02}": "error" for number in range(1, 49)}

Finding = ErrorDetails

_ADDED = ("[key]", *records.QUOTE_SHAPES)


def misfits(error: ValidationError, root: Node) -> Iterator[Problem]:
    """All findings, each with a code, its path in the file and the values for its sentence."""
    findings = error.errors(include_url=False)
    for finding in findings:
        if finding["type"] == "too_short" and _has_misfits_inside(finding, findings):
            # pydantic does not count the entries that do not fit.
            continue
        path = _path(finding)
        code, values = _named(finding, path, root)
        yield Problem(code, "error", path, values)


def _has_misfits_inside(finding: Finding, findings: list[Finding]) -> bool:
    place = finding["loc"]
    return any(other["loc"][: len(place)] == place for other in findings if other is not finding)


def _path(finding: Finding) -> Path:
    """Without what pydantic adds: the kind of a question after its number, `[key]`, and a quote's shape."""
    path = tuple(part for part in finding["loc"] if part not in _ADDED)
    is_in_question = path[:1] == ("questions",) and len(path) > 2
    return (*path[:2], *path[3:]) if is_in_question else path


def _named(finding: Finding, path: Path, root: Node) -> tuple[str, Mapping[str, str]]:
    if path == ("format",) and finding["type"] == "literal_error":
        return "F39", {"format": _value(finding)}
    if finding["type"] == "extra_forbidden":
        # A key without a value is the rest of a text that a comma cut in two.
        return (
            ("F47", {"text": shown(str(path[-1]))}) if finding["input"] is None else _unknown_key(path, root)
        )
    if finding["type"] == "string_pattern_mismatch":
        return _PATTERN_CODES[finding["ctx"]["pattern"]], _value_only(finding, path)
    if finding["type"] == "string_type":
        is_scalar = isinstance(finding["input"], int | float)
        return ("F23", _value_only(finding, path)) if is_scalar else ("F24", _key_only(finding, path))
    code, values = _CODES.get(finding["type"], ("F38", _value_only))
    return code, values(finding, path)


def _unknown_key(path: Path, root: Node) -> tuple[str, Mapping[str, str]]:
    known = _known_keys(path[:-1], root)
    key = str(path[-1])
    if nearest := get_close_matches(key, known, n=1):
        return "F21", {"key": shown(key), "nearest": nearest[0]}
    return "F22", {"key": shown(key), "known": ", ".join(known)}


def _known_keys(path: Path, root: Node) -> tuple[str, ...]:
    """The keys of the record at `path`, found by walking the model along the file."""
    record: Any = model.Bank
    here = root
    for part in path:
        here = here[part]  # type: ignore[index]
        if isinstance(part, str):
            record = record.model_fields[part].annotation
        record = _record_in(record, here)
    return tuple(record.model_fields)


def _record_in(annotation: Any, here: Node) -> Any:
    """The model class inside a tuple, an optional or the union of questions."""
    candidates = list(_classes_in(annotation))
    if len(candidates) == 1:
        return candidates[0]
    kind = here.get("kind") if isinstance(here, dict) else None
    fitting = [c for c in candidates if kind in getattr(c.model_fields["kind"].annotation, "__args__", ())]
    return fitting[0] if fitting else annotation


def _classes_in(annotation: Any) -> Iterator[Any]:
    if isinstance(annotation, type) and issubclass(annotation, model.Frozen):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _classes_in(inner)


def _value(finding: Finding) -> str:
    value = finding["input"]
    as_written = {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
    return "null" if value is None else shown(as_written)


def _value_only(finding: Finding, _path: Path) -> Mapping[str, str]:
    return {"value": _value(finding)}


def _key_only(_finding: Finding, path: Path) -> Mapping[str, str]:
    """The key, also where one entry of the list behind it does not fit."""
    return {"key": next((part for part in reversed(path) if isinstance(part, str)), "")}


def _keys_wanted(finding: Finding, _path: Path) -> Mapping[str, str]:
    record = _records().get(finding.get("ctx", {}).get("class_name", ""), Asked)
    needed = [name for name, field in record.model_fields.items() if field.is_required()]
    return {"keys": ", ".join(needed or record.model_fields)}


@lru_cache(maxsize=1)
def _records() -> Mapping[str, Any]:
    """Every record that a bank may hold, by the name of its class."""
    found: dict[str, Any] = {}
    waiting: list[Any] = [model.Bank]
    while waiting:
        record = waiting.pop()
        found[record.__name__] = record
        inner = (c for field in record.model_fields.values() for c in _classes_in(field.annotation))
        waiting += [each for each in inner if each.__name__ not in found]
    return found


def _kinds(_finding: Finding, _path: Path) -> Mapping[str, str]:
    return {"kinds": ", ".join(model.KINDS)}


def _unknown_kind(finding: Finding, _path: Path) -> Mapping[str, str]:
    return {"kind": shown(finding["ctx"]["tag"].strip("'")), "kinds": ", ".join(model.KINDS)}


def _allowed(finding: Finding, _path: Path) -> Mapping[str, str]:
    return {
        "value": _value(finding),
        "allowed": ", ".join(re.findall(r"'([^']*)'", finding["ctx"]["expected"])),
    }


def _limit(finding: Finding, _path: Path) -> Mapping[str, str]:
    return {"limit": str(finding["ctx"]["max_length"])}


# The pattern that a text misses → our code.
_PATTERN_CODES = {
    fields.ID_PATTERN: "F29",
    fields.STOP_CODE_PATTERN: "F36",
    fields.CHECK_CODE_PATTERN: "F37",
    written.KANA_PATTERN: "F44",
}


# Type of pydantic's finding → our code, and what its sentence wants to know.
_CODES: dict[str, tuple[str, Callable[[Finding, Path], Mapping[str, str]]]] = {
    "missing": ("F20", _key_only),
    "tuple_type": ("F25", _key_only),
    "dict_type": ("F19", _key_only),
    "bool_type": ("F27", _value_only),
    "day": ("F28", _value_only),
    "web_address": ("F30", _value_only),
    "union_tag_invalid": ("F31", _unknown_kind),
    "union_tag_not_found": ("F32", _kinds),
    "literal_error": ("F33", _allowed),
    "string_too_short": ("F34", _key_only),
    "too_short": ("F34", _key_only),
    "string_too_long": ("F35", _limit),
    "exact_number": ("F41", _value_only),
    "partial_date": ("F42", _value_only),
    "int_type": ("F43", _value_only),
    "model_type": ("F26", _keys_wanted),
    "model_attributes_type": ("F26", _keys_wanted),
}
