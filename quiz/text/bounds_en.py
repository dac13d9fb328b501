"""How exact an English number is, from the words around it: about, at least, or more, up to."""

import re

from quiz.text.quantity import Bound

_DURATION = re.compile(
    r"(?:[\w,.]+[ -]){1,4}?(?:year|month|week|day|hour|minute|second|decade|centur)", re.IGNORECASE
)
_ABOUT_A_SUBJECT = re.compile(
    r"\b(?:say|says|said|talk|talks|talked|ask|asks|asked|question|questions|learn|learns|learned|know|knows|tell|tells"
    r"|told|think|thinks|thought|information|article|story|hear|heard|read|reads|write|writes|wrote|facts?|what|news"
    r"|statement|statements|true|how|quiz|book) about $",
    re.IGNORECASE,
)

_WAY_AROUND = re.compile(
    r"\b(?:way|route|path|road|walk|trip|tour|journey|race|fence|wall|travels?|all|gather(?:ed)?) around $",
    re.IGNORECASE,
)
_UNIT_WORDS = r"(?: ?%|(?:[ -][A-Za-z]+){0,2}?)"


def _before(bound: Bound, words: str) -> tuple[Bound, re.Pattern[str]]:
    return bound, re.compile(rf"\b(?:{words})(?: the| a| an| every)? (?:US|A|C)?[$€£¥]?$", re.IGNORECASE)


def _after(bound: Bound, words: str) -> tuple[Bound, re.Pattern[str]]:
    return bound, re.compile(_UNIT_WORDS + words, re.IGNORECASE)


# The first that fits counts, so that "no more than" is not read as "more than".
_BEFORE: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    _before("unsure", "above|below|beyond|by up to|as many as|as much as|from the age of|from age"),
    _before("at least", "(?:no|not) (?:fewer|less) than|at least|a minimum of|upwards of"),
    _before("at most", "(?:no|not) (?:more|longer|later|greater) than|at (?:the )?most|up to"),
    _before("at most", "(?:less|fewer|lower|younger|shorter) than|a maximum of|within|under"),
    _before(
        "at least", "(?:more|greater|larger|longer|higher|older) than|over|in excess of|exceed(?:s|ed|ing)?"
    ),
    _before("about", "about|around|approximately|roughly|some|nearly|almost|close to|circa|an estimated"),
)
_AFTER: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    _after(
        "at least",
        r"(?:,? or (?:more|longer|over|older|higher|above|greater|up)|,? and (?:over|older|above|up))\b",
    ),
    _after(
        "at most",
        r"(?:,? or (?:fewer|less|under|younger|below|lower|shorter)|,? and (?:under|younger|below))\b",
    ),
    _after("about", r" or so\b"),
    _after("at most", r" at (?:the )?most\b"),
    _after("at least", r",? at (?:the )?(?:very )?least\b"),
)
_PLUS = re.compile(r"\+(?![0-9])")


def bound_of(text: str, start: int, end: int) -> Bound:
    """Look at the words in front of the number first, then at those behind it."""
    before = text[max(0, start - 30) : start]
    for bound, words in _BEFORE:
        if found := words.search(before):
            return _settled(bound, found[0].lower(), before, text[start : start + 60])
    if _PLUS.match(text, end):
        return "at least"
    for bound, words in _AFTER:
        if words.match(text, end, end + 50):
            return bound
    return "exact"


def _settled(bound: Bound, words: str, before: str, after: str) -> Bound:
    """Turn a bound to `unsure` where its words can mean something else."""
    if words.startswith("over") and _DURATION.match(after):
        return "unsure"
    if words.startswith("about") and _ABOUT_A_SUBJECT.search(before):
        return "unsure"
    if words.startswith("around") and _WAY_AROUND.search(before):
        return "unsure"
    return bound
