"""The limit that a question has itself, such as 以上: whoever writes it once more says nothing else."""

import re

from quiz.answers import Limit, limit_of
from quiz.bank.records import Words

_BEFORE = (
    r"(?:少なくとも|最低でも|最低|最大で|最大|多くとも|多くても"
    r"|(?:at (?:least|most)|up to|(?:no |not )?(?:more|less|fewer) than) )"
)
_BEHIND = r"(?:以上|以下|未満|を?超え?|を上回る| (?:\w+ )?or (?:more|less|fewer))"
_HOW_MANY = r"(?:何[^、。何]{1,6}?|how (?:many|much))"


def limit_beside_gap(text: Words, gap: str) -> Limit | None:
    """The limit right before or behind [[gap]], a unit between them aside."""
    name = re.escape(f"[[{gap}]]")
    return _limit(text, rf"({_BEFORE}){name}|{name}[^、。\[\] 以未超を]{{0,4}}({_BEHIND})")


def limit_asked(ask: Words) -> Limit | None:
    """The limit of 何人以上 and “at least how many”."""
    return _limit(ask, rf"({_BEFORE}){_HOW_MANY}|{_HOW_MANY}({_BEHIND})")


def _limit(words: Words, pattern: str) -> Limit | None:
    """What either language has, for both say the same."""
    for text in (words.ja, words.en):
        if found := re.search(pattern, text, re.IGNORECASE):
            return limit_of(found[1] or found[2])
    return None
