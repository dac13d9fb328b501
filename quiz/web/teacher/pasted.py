"""A paste as a page shows it: each record with what is odd in its lines and what waits in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quiz.bank.tree import Node
from quiz.manuscript import Record, State, flatten, pairs_of
from quiz.manuscript.pasting import Pasted, Row, Slip
from quiz.manuscript.pasting.decoding import NotText
from quiz.manuscript.pasting.slips import SlipCode
from quiz.text.language import LANGUAGES, Language
from quiz.web.language import Later, gettext
from quiz.web.language import Later as _l
from quiz.web.teacher.looking import WAITS
from quiz.web.teacher.words import KINDS
from quiz.web.wording import Wording

SLIPS: Mapping[SlipCode, Later] = {
    "nothing": _l("There is nothing to read here. Paste lines, or cells of a spreadsheet."),
    "too-long": _l("Only the first %(about)s characters are read. Paste the rest afterwards."),
    "too-many": _l("Only the first %(about)s records are read. Paste the rest afterwards."),
    "long-line": _l("This line has more than %(about)s characters; the rest of it is left out."),
    "open-quote": _l("A quotation mark is never closed; so all of them are read as ordinary characters."),
    "formula": _l("This looks like a formula: “%(about)s”. Paste the values of the cells instead."),
    "more-cells": _l("This cell has no column name above it and is left out: “%(about)s”."),
    "no-key": _l("None of the options is marked as right. Choose it after taking the question in."),
    "no-such-option": _l("None of the options is “%(about)s”. Choose the right one after taking it in."),
    "no-answer": _l("The answer is missing. Write it after taking the question in."),
}
NOT_TEXT: Mapping[str, Later] = {
    "spreadsheet": _l(
        "This is a spreadsheet file. Copy its cells and paste them here, or save it as CSV or as tabbed text."
    ),
    "binary": _l("This file is not a text. Save it as CSV or as tabbed text, in UTF-8."),
    "encoding": _l(
        "Line %(line)s of this file has bytes that fit no encoding we know. Save it as CSV or text in UTF-8."
    ),
}
# Nobody means these; whoever does can tick them.
_UNTICKED = frozenset({"formula"})


@dataclass(frozen=True)
class Option:
    """One of a question's options, in its languages, and whether it is right."""

    texts: Mapping[Language, str]
    is_right: bool


@dataclass(frozen=True)
class Shown:
    """A record of the paste: what it is, its texts, what is odd, and what waits."""

    row: Row
    kind: Later
    texts: Mapping[Language, str]
    options: tuple[Option, ...]
    answer: str
    slips: tuple[Wording, ...]
    waits: tuple[Later, ...]
    is_ticked: bool


@dataclass(frozen=True)
class Told:
    """Something odd in a paste that belongs to no record: its place and its sentence."""

    line: int
    column: int | None
    sentence: Wording


_STATEMENT = _l("Sentence")
# What is written in one language only; what is not written at all, nobody expects of a paste.
_HALVES: Mapping[State, Later] = {"missing-en": WAITS["en"], "missing-ja": WAITS["ja"]}


def shown(pasted: Pasted) -> tuple[Shown, ...]:
    """The records of a paste."""
    return tuple(_shown(row, [slip for slip in pasted.slips if slip.line == row.line]) for row in pasted.rows)


def about_all(pasted: Pasted) -> tuple[Told, ...]:
    """What is odd outside of any record."""
    lines = {row.line for row in pasted.rows}
    return tuple(Told(s.line, s.column, _said(s)) for s in pasted.slips if s.line not in lines)


def _shown(row: Row, slips: list[Slip]) -> Shown:
    body = row.body
    states = {pair.state for pair in pairs_of(Record(0, row.kind, body), flatten(body))}
    return Shown(
        row=row,
        kind=_STATEMENT if row.kind == "statement" else KINDS[str(body["kind"])],
        texts=_texts(body if row.kind == "statement" else body.get("ask")),
        options=tuple(_options(body.get("options"))),
        answer=_answer(body.get("answer")),
        slips=tuple(map(_said, slips)),
        waits=tuple(words for state, words in _HALVES.items() if state in states),
        is_ticked=not any(slip.code in _UNTICKED for slip in slips),
    )


def _said(slip: Slip) -> Wording:
    return gettext(SLIPS[slip.code].message, about=slip.about)


def why_not_text(error: NotText) -> Wording:
    """Why a file cannot be read, and what to do."""
    return gettext(NOT_TEXT[error.code].message, line=error.line)


def _texts(words: Node) -> Mapping[Language, str]:
    found = words if isinstance(words, dict) else {}
    return {language: str(found[language]) for language in LANGUAGES if found.get(language)}


def _options(options: Node) -> Iterator[Option]:
    for each in options if isinstance(options, list) else ():
        if isinstance(each, dict):
            yield Option(_texts(each.get("text")), bool(each.get("correct")))


def _answer(answer: Node) -> str:
    """What is right, where no options are offered."""
    match answer:
        case None:
            return ""
        case bool():
            return "○" if answer else "×"
        case dict():
            return " / ".join(filter(None, map(_answer, answer.values())))
        case list():
            return " / ".join(map(_answer, answer))
    return str(answer)
