"""The passage around a number, for a message; no word is torn."""

import re

from quiz.bank.model import Language

_BEHIND_JA = re.compile(r"[^\s、。ぁ-ん]{0,10}(?:を超え|を上回|より多い|より少ない|くらい|ぐらい|ほど)?")
_BEFORE_JA = re.compile(r"(?:約|およそ|少なくとも|最大で?|最低)?$")
_BEHIND_EN = re.compile(r"\W?[\w°]+(?: [\w°]+)?")


def around(text: str, start: int, end: int, language: Language) -> str:
    """The number with its unit, and with the words that say how exact it is."""
    if language == "ja":
        before, behind = _BEFORE_JA.search(text[:start]), _BEHIND_JA.match(text, end)
        return text[before.start() if before else start : behind.end() if behind else end]
    start = max(0, start - 10)
    while start and not text[start - 1].isspace():
        start -= 1
    behind = _BEHIND_EN.match(text, end)
    return text[start : behind.end() if behind else end].strip()
