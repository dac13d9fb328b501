"""A question as it was pasted, and the record that it becomes."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from string import ascii_lowercase

from quiz.bank.tree import Node
from quiz.manuscript.pasting.cells import Both, as_words
from quiz.manuscript.pasting.slips import Row, Slip
from quiz.manuscript.records import Body

# More are never offered (L15), and no bank names them with one letter.
_MOST_OPTIONS = len(ascii_lowercase)
_TRUE = frozenset({"○", "◯", "〇", "o", "正しい", "正", "はい", "true", "t", "yes", "真"})
_FALSE = frozenset(
    {"×", "✗", "✕", "x", "正しくない", "誤り", "誤", "まちがい", "いいえ", "false", "f", "no", "偽"}
)
_LETTERS = ("abcdefghijklmnopqrstuvwxyz", "アイウエオカキクケコ", "あいうえおかきくけこ", "①②③④⑤⑥⑦⑧⑨⑩")
_NUMBER = re.compile(r"(?:about |約)?([0-9][0-9,]*(?:\.[0-9]+)?)\s*([^\s0-9.,、。]{0,12})")
_DATE = re.compile(r"([0-9]{4})(?:[-/年]([0-9]{1,2})(?:[-/月]([0-9]{1,2})日?|月)?|年)")


@dataclass
class Asked:
    """What stands in the paste about one question."""

    line: int
    ask: Both = field(default_factory=dict)
    options: list[tuple[Both, bool]] = field(default_factory=list)
    answer: Both = field(default_factory=dict)
    explain: Both = field(default_factory=dict)
    tags: tuple[str, ...] = ()


def row_of(asked: Asked) -> tuple[Row, tuple[Slip, ...]]:
    """The record, and what is missing in it."""
    slips = list(_slips(asked))
    body: Body = {"kind": "text", "ask": as_words(asked.ask), **_rest(asked)}
    if asked.options:
        body |= _offered(asked)
    elif asked.answer:
        body |= _answered(asked.answer)
    return Row(asked.line, "question", body), tuple(slips)


def _rest(asked: Asked) -> Body:
    tags: list[Node] = list(asked.tags)
    return ({"explain": as_words(asked.explain)} if asked.explain else {}) | ({"tags": tags} if tags else {})


def _slips(asked: Asked) -> Iterator[Slip]:
    if not asked.options and not asked.answer:
        yield Slip("no-answer", asked.line)
    if asked.options and asked.answer and not _named(asked):
        yield Slip("no-such-option", asked.line, about=next(iter(asked.answer.values())))
    elif asked.options and not _keys(asked):
        yield Slip("no-key", asked.line)


def _offered(asked: Asked) -> Body:
    keys = _keys(asked)
    options: list[Node] = [
        {"id": name, "text": as_words(text), **({"correct": True} if at in keys else {})}
        for at, (name, (text, _)) in enumerate(zip(ascii_lowercase, asked.options, strict=False))
    ]
    return {"kind": "choices" if len(keys) > 1 else "choice", "options": options}


def _keys(asked: Asked) -> frozenset[int]:
    marked = frozenset(at for at, (_, is_key) in enumerate(asked.options[:_MOST_OPTIONS]) if is_key)
    return marked or _named(asked)


def _named(asked: Asked) -> frozenset[int]:
    """The options that the answer names, by their letters or by their words."""
    said = next(iter(asked.answer.values()), "")
    whole = {at for at, (text, _) in enumerate(asked.options) if _alike(text, asked.answer)}
    parts = [part for part in re.split(r"[\s,、，・]+", said) if part]
    letters = [_place(part) for part in parts]
    if whole or any(at is None or at >= len(asked.options) for at in letters):
        return frozenset(whole)
    return frozenset(at for at in letters if at is not None)


def _alike(text: Both, answer: Both) -> bool:
    return any(
        _folded(text[language]) == _folded(answer[language]) for language in text.keys() & answer.keys()
    )


def _place(letter: str) -> int | None:
    """Which option a letter or number names, from 0."""
    if letter.isdecimal() and len(letter) < 3:
        return int(letter) - 1 if int(letter) else None
    found = (row.find(form) for row in _LETTERS for form in {letter, _folded(letter)} if len(form) == 1)
    return next((at for at in found if at >= 0), None)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip(" .)）。").casefold()


def _answered(answer: Both) -> Body:
    """A question whose answer is written: true or false, a day, a number, or words."""
    said = {_folded(text) for text in answer.values()}
    if said <= _TRUE or said <= _FALSE:
        return {"kind": "truth", "answer": said <= _TRUE}
    if (day := _day(answer)) is not None:
        return {"kind": "date", "answer": day}
    if (number := _number(answer)) is not None:
        return {"kind": "number", "answer": number}
    accepted: Body = {language: [text] for language, text in answer.items()}
    return {"kind": "text", "answer": {"accepted": accepted}}


def _day(answer: Both) -> str | None:
    found = [_DATE.fullmatch(unicodedata.normalize("NFKC", text)) for text in answer.values()]
    days = {"-".join(f"{int(part):02}" for part in each.groups() if part) for each in found if each}
    # A year alone may as well be a number, unless 年 says so.
    return days.pop() if len(days) == 1 and any(found) else None


def _number(answer: Both) -> Node:
    found = {
        language: _NUMBER.fullmatch(unicodedata.normalize("NFKC", text)) for language, text in answer.items()
    }
    values = {each[1].replace(",", "") for each in found.values() if each}
    if not all(found.values()) or len(values) != 1:
        return None
    value = values.pop()
    units: Body = {language: [each[2]] for language, each in found.items() if each and each[2]}
    number: Node = float(value) if "." in value else int(value)
    return {"value": number, **({"unit": units} if units else {})}
