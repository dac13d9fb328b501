"""A pasted text and its languages: which it is in, and where one cell holds both."""

import re

from quiz.bank.tree import Node
from quiz.manuscript.tidying import tidy_text
from quiz.text.language import Language

Both = dict[Language, str]
"""A text in the languages in which it is there."""

_JAPANESE = re.compile(r"[々〆\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f]")
_BETWEEN = re.compile(r"\t|\s+[|｜/／]\s+|\s*[|｜]\s*")


def language_of(text: str) -> Language:
    """Japanese where a single sign of it stands there."""
    return "ja" if _JAPANESE.search(text) else "en"


def both_in(text: str, language: Language | None = None) -> Both:
    """The text under its language; “日本語 | English” is two."""
    text = tidy_text(text)
    if not text:
        return {}
    halves = [half for half in _BETWEEN.split(text) if half]
    if language is None and len(halves) == 2 and {language_of(half) for half in halves} == {"ja", "en"}:
        return {language_of(half): half for half in halves}
    return {language or language_of(text): text}


def joined(one: Both, other: Both) -> Both:
    """Both together; the first stays where they are of one language."""
    return {**other, **one}


def as_words(both: Both) -> Node:
    """The texts as a record holds them."""
    return {language: both[language] for language in ("ja", "en") if language in both}
