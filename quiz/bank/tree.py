"""The YAML of a bank file as plain values, with the line of every node; nothing in it can run or explode.

YAML 1.2 by its core schema, without anchors, aliases, tags and merge keys: a bank needs none of them,
and each of them has blown up a program. Events are bounded while they are read, before anything is built.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from quiz.bank.problems import Path, Problem
from quiz.bank.syntax import Broken, problem_of, shown

LARGEST_DEPTH = 20
# A file of the largest size holds about 55,000 where it is a bank.
LARGEST_COUNT = 60_000

# What stands unquoted and is no text, by the core schema of YAML 1.2. Dates stay text.
_NULL = re.compile(r"~|null|Null|NULL|")
_TRUE = re.compile(r"true|True|TRUE")
_FALSE = re.compile(r"false|False|FALSE")
# Eighteen digits: no number in a bank is longer, and int() grows slow on more than thousands.
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.nan")

# Escapes in double quotes can write what no file may hold.
_UNSPEAKABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

Node = str | int | float | bool | None | list["Node"] | dict[str, "Node"]


@dataclass(frozen=True)
class Tree:
    """The root of the file, `lines` (from 1) by path, and the keys that stand twice."""

    root: Node
    lines: Mapping[Path, int]
    problems: tuple[Problem, ...] = ()


@dataclass
class _Open:
    """A list or mapping whose end has not come yet."""

    value: list[Node] | dict[str, Node]
    path: Path
    key: str | None = None


@dataclass
class _Builder:
    root: Node = None
    stack: list[_Open] = field(default_factory=list)
    lines: dict[Path, int] = field(default_factory=dict)
    doubles: list[Problem] = field(default_factory=list)
    count: int = 0


def grow(text: str) -> Tree:
    """Raise `Broken` for what is no YAML and for what a bank may not use."""
    _refuse_unspeakable(text)
    builder = _Builder()
    for event in _one_document(text):
        match event:
            case AliasEvent():
                raise Broken(_at(event, "F13", name=f"*{event.anchor}"))
            case NodeEvent():
                _take(builder, event)
            case _ if builder.stack:
                builder.stack.pop()
    return Tree(builder.root, builder.lines, tuple(builder.doubles))


def _refuse_unspeakable(text: str) -> None:
    if found := _UNSPEAKABLE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise Broken(Problem("F04", "error", values={"character": f"U+{ord(found[0]):04X}"}, line=line))


def _one_document(text: str) -> Iterator[Event]:
    """The events between the start and the end of the only document."""
    documents = 0
    for event in _events(text):
        documents += isinstance(event, DocumentStartEvent)
        if documents > 1:
            raise Broken(_at(event, "F15"))
        if documents and not isinstance(event, DocumentStartEvent | DocumentEndEvent):
            yield event


def _events(text: str) -> Iterator[Event]:
    line = 0
    # ruamel lets ValueError and OverflowError through for "\U00110000".
    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            line = event.end_mark.line
            yield event
    except (YAMLError, ValueError, OverflowError) as error:
        raise Broken(problem_of(error, text, line)) from error


def _take(builder: _Builder, event: NodeEvent) -> None:
    """Put one node where it belongs, or take it as the key for the next one."""
    _refuse_extras(builder, event)
    parent = builder.stack[-1] if builder.stack else None
    if parent and isinstance(parent.value, dict) and parent.key is None:
        parent.key = _key(builder, parent, event)
        return
    value = _value(event)
    path = _place(builder, parent, value)
    builder.lines.setdefault(path, event.start_mark.line + 1)
    if isinstance(value, list | dict):
        _refuse_depth(builder, event)
        builder.stack.append(_Open(value, path))


def _refuse_extras(builder: _Builder, event: NodeEvent) -> None:
    builder.count += 1
    if builder.count > LARGEST_COUNT:
        raise Broken(_at(event, "F12", limit=str(LARGEST_COUNT)))
    if event.anchor is not None:
        raise Broken(_at(event, "F13", name=f"&{event.anchor}"))
    if isinstance(event, ScalarEvent | CollectionStartEvent) and event.tag is not None:
        raise Broken(_at(event, "F14", tag=shown(str(event.tag))))


def _refuse_depth(builder: _Builder, event: NodeEvent) -> None:
    if len(builder.stack) >= LARGEST_DEPTH:
        raise Broken(_at(event, "F11", limit=str(LARGEST_DEPTH)))


def _key(builder: _Builder, parent: _Open, event: NodeEvent) -> str:
    """The key as it is written: `2024` and `yes` are names like any other."""
    if not isinstance(event, ScalarEvent):
        raise Broken(_at(event, "F17"))
    key = _text(event)
    if key == "<<" and event.style is None:
        raise Broken(_at(event, "F13", name=key))
    assert isinstance(parent.value, dict)
    line, path = event.start_mark.line + 1, (*parent.path, key)
    if key in parent.value:
        values = {"key": shown(key), "first": str(builder.lines[path])}
        builder.doubles.append(Problem("F18", "error", path, values, line))
    builder.lines.setdefault(path, line)
    return key


def _place(builder: _Builder, parent: _Open | None, value: Node) -> Path:
    """Hang the value under its parent; of two equal keys the first one counts."""
    if parent is None:
        builder.root = value
        return ()
    if isinstance(parent.value, list):
        parent.value.append(value)
        return (*parent.path, len(parent.value) - 1)
    key, parent.key = parent.key, None
    assert key is not None
    parent.value.setdefault(key, value)
    return (*parent.path, key)


def _value(event: NodeEvent) -> Node:
    match event:
        case MappingStartEvent():
            return {}
        case SequenceStartEvent():
            return []
        case ScalarEvent() if event.style is None:
            return _resolved(_text(event))
        case ScalarEvent():
            return _text(event)
    raise AssertionError(event)


def _text(event: ScalarEvent) -> str:
    text = str(event.value)
    if found := _UNSPEAKABLE.search(text):
        raise Broken(_at(event, "F04", character=f"U+{ord(found[0]):04X}"))
    return text


def _resolved(text: str) -> Node:
    if _NULL.fullmatch(text):
        return None
    if _TRUE.fullmatch(text):
        return True
    if _FALSE.fullmatch(text):
        return False
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text.replace(".inf", "inf").replace(".nan", "nan")) if _FLOAT.fullmatch(text) else text


def _at(event: Event, code: str, **values: str) -> Problem:
    return Problem(code, "error", values=values, line=event.start_mark.line + 1)
