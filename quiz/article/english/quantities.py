"""Find whole quantities in an English sentence: the number with its bound, currency or percent sign."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from quiz.article.english.tables import names_of, words_of
from quiz.text.numbers import Quantity, mentions
from quiz.text.quantity import half_width

_BOUND_WORDS = (
    "about|around|approximately|roughly|some|nearly|almost|close to|an estimated|more than|over|at least"
    "|no fewer than|just over|up to|as many as|fewer than|less than|under|just under|at most"
)
# NZ$ and US$, but no word before a $.
_SIGN = "(?-i:[A-Z]{1,2})?[$€£¥]"
_BEFORE = re.compile(rf"(?:\b(?P<bound>{_BOUND_WORDS}) )?(?P<sign>{_SIGN})?$", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?P<percent> ?%| per ?cent\b| percentage points?\b)|(?P<money> (?:yen|dollars|euros|pounds|won|yuan"
    r"|zlotys|kroner|US dollars)\b)"
)
_OR_MORE = re.compile(r" or (?:more|less|fewer)\b")
_AT_LEAST = ("more than", "over", "at least", "no fewer than", "just over")
_AT_MOST = names_of("up to; as many as; fewer than; less than; under; just under; at most; nearly; almost")
# Behind these a number names something; between two numbers is a score or a range.
_NAMES_SOMETHING = re.compile(
    r"(?:\b[A-Z]\w*|\b(?:aged|age|number|no\.|numbers|route|article|section|page|phase|chapter|room|line"
    r"|under|over|grade|category|level|stage|round|group|type|version|day|week|year)) $"
)
_STARTS = frozenset(
    words_of(
        "A An The These Those Its Their His Her Our All Only Just Some Another In By Of With For At On After"
        " Last Over And But Since Within From To Up Every Between As When While Nearly About"
    )
)
_RANK = re.compile(r"(?:[0-9](?:st|nd|rd|th)|[a-z]+(?:th|rd|nd|irst|ird|ond|half|quarter))$")
# Her 2027 forecast: a year.
_OF_A_YEAR = re.compile(r"(?:19|20)[0-9]{2} (?![a-z’'-]+s\b|people|more|other)[a-z]")
_AGE = re.compile(
    r"-years?-olds?\b|-year\b(?=-old)| years? old\b|s\b|:[0-9]| ?[ap]\.?m\.?\b|/[0-9]|[–-][0-9]|[A-Za-z]|"
    r" (?:Celsius\b)?o'clock"
)
_RANGE = re.compile(r"(?:between|from) [^,.]{0,24}$|\b[0-9][0-9,.]*(?: [a-z]+)? (?:to|and) $|[0-9][–-]$")
_RANGE_ON = re.compile(r"(?: (?:to|and)|[–-]) ?[£$€]?[0-9]|(?: [a-z]+) (?:to|against) [0-9]")
_NOUN = re.compile(r"^(?P<joint>[ -])(?P<words>[a-z][a-z’'-]*(?: [a-z][a-z’'-]*){0,2})")
_PLURALS = frozenset(
    words_of("people children women men fish staff sheep deer aircraft mice geese households")
)
_NO_NOUNS = frozenset(
    words_of(
        "of in on at to from for by with as and or but than that which who was were is are has have had"
        " will can last this times more less fewer others years’ years'"
    )
)


@dataclass(frozen=True)
class Found:
    """A quantity: `unit` is %, a currency or the plural behind it; `bound` the word in front."""

    start: int
    end: int
    value: Fraction
    unit: str
    bound: str


def amounts(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """Every quantity that counts or measures something, outside of dates."""
    plain = half_width(text)
    seen = 0
    for quantity in mentions(plain, "en"):
        is_date = any(start < quantity.end and quantity.start < end for start, end in taken)
        counts = quantity.firm and quantity.kind in ("plain", "percent", "money")
        if is_date or quantity.start < seen or not counts:
            continue
        seen = quantity.end
        if not _is_other(plain, quantity) and (found := _found(plain, quantity)):
            yield found


def is_at_least(bound: str) -> bool:
    return bound.lower() in _AT_LEAST or bound == "or more"


def is_at_most(bound: str) -> bool:
    return bound.lower() in _AT_MOST or bound in ("or less", "or fewer")


def _is_other(text: str, quantity: Quantity) -> bool:
    """Whether the number is an age, a time, a rank, a range, or a part of a name."""
    before, behind = text[: quantity.start], text[quantity.end :]
    front = _BEFORE.search(before)
    start = front.start() if front else quantity.start
    clings = before[-1:] not in ("", *" ($€£¥“\"'(—")
    names_something = start == quantity.start and _names_something(before)
    is_range = _RANGE.search(before[:start]) or _RANGE_ON.match(behind)
    is_age = _AGE.match(behind) or _RANK.search(text[quantity.start : quantity.end])
    is_year = _OF_A_YEAR.match(text, quantity.start)
    return bool(clings or names_something or is_range or is_age or is_year)


def _names_something(before: str) -> bool:
    """Expo 2025 and Route 66, but not The 300 guests."""
    found = _NAMES_SOMETHING.search(before[-24:])
    return found is not None and found[0].strip() not in _STARTS


def _found(text: str, quantity: Quantity) -> Found | None:
    front, back = _BEFORE.search(text[: quantity.start]), _BEHIND.match(text, quantity.end)
    start = front.start() if front else quantity.start
    end = back.end() if back else quantity.end
    bound = (front["bound"] or "") if front else ""
    if not bound and (more := _OR_MORE.match(text, end)):
        end, bound = more.end(), more[0].strip()
    unit = ((front["sign"] or "") if front else "") if back is None else (back["money"] or "%").strip()
    noun = "" if unit else _noun(text, end)
    # A bare number counts nothing that could be named.
    if not unit and not noun and not re.match(r"-| [a-z]", text[end : end + 2]):
        return None
    return Found(start, end, quantity.value, unit or noun, bound)


def _noun(text: str, end: int) -> str:
    """The plural behind the number, with up to two words before it: square kilometres."""
    found = _NOUN.match(text[end : end + 60])
    if not found or found["joint"] == "-":
        return ""
    words = found["words"].split(" ")
    for size, word in enumerate(words, start=1):
        if word in _NO_NOUNS or word.endswith("ly"):
            break
        if word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is"))):
            return " ".join(words[:size])
    return ""
