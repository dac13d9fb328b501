"""What is tidied silently when a field is saved: nothing that anybody can see or hear."""

import re

from quiz.bank.tree import Node

# Zero width, signs that turn the direction of writing, what no file may hold, halves of signs.
_UNSEEN = re.compile(
    r"[\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069"
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)


def tidied(value: Node) -> Node:
    """A text without blanks around it and without unseen signs; nothing where nothing is left."""
    if isinstance(value, str):
        return tidy_text(value) or None
    if isinstance(value, list):
        return [each for each in map(tidied, value) if each is not None] or None
    if isinstance(value, dict):
        inner = {key: tidied(each) for key, each in value.items()}
        return {key: each for key, each in inner.items() if each is not None} or None
    return value


def tidy_text(text: str) -> str:
    """The text without blanks around it, full width ones too, and without unseen signs."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n")).strip()
