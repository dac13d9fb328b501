"""Read the numbers of an English text."""

import re
from collections.abc import Iterator
from fractions import Fraction

from quiz.text.amounts_en import LITERAL, Amount, amount_at
from quiz.text.bounds_en import bound_of
from quiz.text.era_years import BEFORE_LATIN_ERA, LATIN_ERA
from quiz.text.months import MONTHS
from quiz.text.number_words import DECADES, LOOSE, ORDINALS, PARTS, SCALES, TENS, UNITS
from quiz.text.quantity import Kind, Quantity

_MONTH = "|".join(sorted((name.capitalize() for name in MONTHS), key=len, reverse=True))
_WORDS = "|".join(
    sorted({*UNITS, *TENS, *ORDINALS, *LOOSE, *DECADES, "half"}, key=lambda word: (-len(word), word))
)
_SCALE = "|".join(SCALES)
_VAGUE = "few|several|many|tens|dozens|hundreds|thousands|millions|billions"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"

_FEW = "one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,3}"
# One in four is a quarter. "One in 2024" is none.
_SHARE_EN = (
    rf"(?P<few>(?i:{_FEW}))[ ](?:(?:[a-z]+[ ])?in(?:[ ]every)?|out[ ]of(?:[ ]every)?)[ ]"
    rf"(?P<whole>(?i:{_FEW}|twenty|hundred))"
)

_START = re.compile(
    r"(?P<iso>(?<![0-9])[12][0-9]{3}([-/.])[01]?[0-9]\2[0-3]?[0-9](?![0-9]))"
    rf"|\b(?P<dmy>{_DAY}(?:st|nd|rd|th)?(?: of)? (?:{_MONTH})\b\.?(?:,? [12][0-9]{{3}}\b)?)"
    rf"|\b(?P<mdy>(?:{_MONTH})\.? {_DAY}(?:st|nd|rd|th)?(?![0-9A-Za-z]|,[0-9]{{3}}|\.[0-9])"
    r"(?:,? [12][0-9]{3}\b)?)"
    rf"|\b(?P<my>(?:{_MONTH})\b\.?,?(?: of)? [12][0-9]{{3}}\b)"
    rf"|\b(?P<month>{_MONTH})\b"
    rf"|\b(?P<era>{LATIN_ERA} [0-9]{{1,2}}\b)"
    r"|(?P<time>\b[0-9]{1,2}:[0-5][0-9]\b(?: ?[ap]\.?m\b)?|\b[0-9]{1,2} ?[ap]\.?m\b)"
    r"|(?P<version>[0-9]+(?:\.[0-9]+){2,})"
    r"|(?P<slash>(?<![0-9/])[1-9][0-9]?/[1-9][0-9]{0,2}(?![0-9/]))"
    r"|(?P<digits>[0-9])"
    rf"|\b(?P<vague>(?i:{_VAGUE})(?i:[ -](?:of[ ])?(?:{_SCALE})s?\b))"
    rf"|\b(?P<article>(?i:an?)[ ](?i:{_SCALE})\b)"
    rf"|\b(?P<part>(?i:an?)[ ](?i:third|quarter|fifth|tenth|fourth)(?=[ ]of\b))"
    rf"|\b(?P<share>{_SHARE_EN})(?![0-9A-Za-z])"
    r"|\b(?P<maybe>(?i:a)[ ](?i:third|quarter|fifth|tenth|fourth|sixth|eighth)\b)"
    rf"|\b(?P<roman>(?<=[a-z][ ])(?:X{{1,3}}(?:IX|IV|V?I{{0,3}})|IX|IV|VI{{0,3}}|I{{2,3}})\b)"
    rf"|\b(?P<word>(?i:{_WORDS}))\b"
    rf"|\b(?P<scale>(?i:hundred|thousand|million|billion|trillion))\b"
    r"|(?P<glyph>[½¼¾⅓⅔])"
)
_GLYPHS = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}

# May and March are also other words: alone they are months only behind one of these.
_BEFORE_A_MONTH = re.compile(
    r"\b(?:in|since|of|by|until|till|from|during|late|early|mid|last|this|next|every|and|to|or|between"
    r"|before|after)[ -]$",
    re.IGNORECASE,
)
_HALF_A = re.compile(r" an? (million|billion|trillion|thousand|hundred|dozen|century|year|hour|decade)\b")
_HALF_OF_TIME = {"century": 50, "year": 6, "hour": 30, "decade": 5}
_PERCENT = re.compile(r" ?%|[ -]per ?cent\b(?! points)", re.IGNORECASE)
_POINTS = re.compile(r"(?: ?%|[ -]percentage)[ -]points?\b", re.IGNORECASE)
_MONEY = re.compile(
    r"[ -](?:US |American |Japanese )?(?:dollars?|yen|euros?|pounds?|won|yuan|rou?bles?|zlotys?)\b",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|from|of|during|before|after|to|and|the|between|around|about)[ -]$",
    re.IGNORECASE,
)
_THIRD_PARTY = re.compile(r"third[ -](?:part|person|sector|world)", re.IGNORECASE)
_NAME_OF_PART = re.compile(
    r"\b(?:first|second|latter|other|better|final|last|top|bottom)[ -]$", re.IGNORECASE
)
_HALF_SOMETHING = re.compile(
    r"[ -](?:year|hour|day|century|decade|time|way|heart|brother|sister)", re.IGNORECASE
)


def read(text: str) -> Iterator[Quantity]:
    """Give what `text`, made half-width, mentions; see `quiz.text.numbers`."""
    at = 0
    while found := _START.search(text, at):
        at = found.end()
        for quantity in _readings(text, found):
            yield quantity
            at = max(at, quantity.end)
        if found["digits"] and (literal := LITERAL.match(text, found.start())):
            at = max(at, literal.end())


def _readings(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    start, end = found.span()
    match found.lastgroup:
        case "iso":
            yield from _parts_of_date(found, ("year", "month", "day"))
        case "dmy":
            yield from _parts_of_date(found, ("day", "month", "year"))
        case "mdy":
            yield from _parts_of_date(found, ("month", "day", "year"))
        case "my":
            yield from _parts_of_date(found, ("month", "year"))
        case "month":
            firm = _is_month(text, found)
            yield Quantity(Fraction(MONTHS[found[0].lower()]), "month", "exact", start, end, firm=firm)
        case "era":
            name, number = found[0].split()
            year = BEFORE_LATIN_ERA[name] + int(number)
            yield Quantity(Fraction(year), "year", bound_of(text, start, end), start, end)
        case "time":
            yield from _time(found)
        case "slash":
            yield from _slash(text, start, end)
        case "digits" if _in_a_name(text, start):
            # G7 is also the Group of Seven.
            if literal := LITERAL.match(text, start):
                value = Fraction(literal[0].replace(",", ""))
                yield Quantity(value, "plain", "unsure", start, literal.end(), firm=False)
        case "digits":
            yield from _counted(text, start, amount_at(text, start))
        case "article":
            yield from _counted(text, start, amount_at(text, start + found[0].index(" ") + 1, Fraction(1)))
        case "part":
            value = Fraction(1, PARTS[found[0].split()[1].lower()])
            yield Quantity(value, "plain", bound_of(text, start, end), start, end)
        case "share":
            yield from _share(found)
        case "maybe":
            # A third of them, and a third meeting.
            word = found[0].split()[1].lower()
            values = (Fraction(1, PARTS[word]), *([Fraction(ORDINALS[word])] if word in ORDINALS else []))
            for value in values:
                yield Quantity(value, "plain", "unsure", start, end, firm=False)
        case "roman":
            yield Quantity(Fraction(_roman(found[0])), "plain", "unsure", start, end, firm=False)
        case "word":
            yield from _word(text, found)
        case "scale" if not text[max(0, start - 6) : start].lower().endswith(("few ", "any ", "eral ")):
            yield from _counted(text, start, amount_at(text, start, Fraction(1)))
        case "glyph":
            yield Quantity(_GLYPHS[found[0]], "plain", bound_of(text, start, end), start, end)


def _is_month(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 12) : found.start()]
    return found[0] not in ("May", "March", "Mar") or _BEFORE_A_MONTH.search(before) is not None


def _parts_of_date(found: re.Match[str], kinds: tuple[Kind, ...]) -> Iterator[Quantity]:
    parts = re.finditer(rf"[0-9]+|{_MONTH}", found[0])
    for kind, part in zip(kinds, parts, strict=False):
        value = int(part[0]) if part[0].isdigit() else MONTHS[part[0].lower()]
        yield Quantity(
            Fraction(value), kind, "exact", found.start() + part.start(), found.start() + part.end()
        )


def _time(found: re.Match[str]) -> Iterator[Quantity]:
    """3 p.m. is 15 o'clock, and also 3."""
    numbers = list(re.finditer("[0-9]+", found[0]))
    hour, start, end = int(numbers[0][0]), found.start(), found.start() + numbers[0].end()
    afternoon = "p" in found[0] and hour < 12
    yield Quantity(Fraction(hour + 12 if afternoon else hour), "plain", "unsure", start, end)
    yield Quantity(Fraction(hour if afternoon else hour + 12), "plain", "unsure", start, end, firm=False)
    for minute in numbers[1:]:
        place = (found.start() + minute.start(), found.start() + minute.end())
        yield Quantity(Fraction(int(minute[0])), "plain", "exact", *place)


def _slash(text: str, start: int, end: int) -> Iterator[Quantity]:
    """3/4 is a fraction; 24/7 and 2/2 are two numbers."""
    upper, lower = (int(part) for part in text[start:end].split("/"))
    if upper < lower:
        yield Quantity(Fraction(upper, lower), "plain", bound_of(text, start, end), start, end)
        return
    middle = text.index("/", start)
    yield Quantity(Fraction(upper), "plain", "exact", start, middle)
    yield Quantity(Fraction(lower), "plain", "exact", middle + 1, end)


def _in_a_name(text: str, start: int) -> bool:
    """G7, B1 and COVID-19 are names; the digits in them are not numbers."""
    return bool(re.search(r"[A-Za-z]$|[A-Z]-$", text[max(0, start - 2) : start]))


def _word(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    word, (start, end) = found[0].lower(), found.span()
    if word == "half":
        yield from _half(text, start, end)
    elif word in UNITS or word in TENS:
        yield from _counted(text, start, amount_at(text, start))
    elif word in DECADES:
        yield Quantity(Fraction(DECADES[word]), "plain", "unsure", start, end, firm=False)
    elif word in LOOSE:
        for value in LOOSE[word]:
            yield Quantity(value, "plain", "unsure", start, end, firm=False)
    else:
        firm = ORDINALS[word] > 2 and not _THIRD_PARTY.match(text, start)
        yield Quantity(Fraction(ORDINALS[word]), "plain", "exact", start, end, firm=firm)


def _share(found: re.Match[str]) -> Iterator[Quantity]:
    """One in four is a quarter, and is said with both numbers."""
    amounts = []
    for name in ("few", "whole"):
        given = Fraction(1) if found[name].lower() == "hundred" else None
        if amount := amount_at(found[name], 0, given):
            firm = amount.value > 1 or found[name].isdigit()
            amounts.append(Quantity(amount.value, "plain", "exact", *found.span(name), firm=firm))
    if len(amounts) > 1 and amounts[1].value > amounts[0].value:
        share = amounts[0].value / amounts[1].value
        yield Quantity(share, "plain", "unsure", *found.span(), firm=False)
    yield from amounts


def _half(text: str, start: int, end: int) -> Iterator[Quantity]:
    if whole := _HALF_A.match(text, end):
        values = (Fraction(1, 2), Fraction(_HALF_OF_TIME.get(whole[1], 0)))
        if whole[1] in SCALES:
            yield Quantity(
                Fraction(SCALES[whole[1]], 2), "plain", bound_of(text, start, whole.end()), start, whole.end()
            )
            return
        for value in values:
            yield Quantity(value, "plain", "unsure", start, end, firm=False)
        return
    firm = not _NAME_OF_PART.search(text[max(0, start - 10) : start]) and not _HALF_SOMETHING.match(text, end)
    yield Quantity(Fraction(1, 2), "plain", bound_of(text, start, end), start, end, firm=firm)


def _roman(word: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in word]
    return sum(
        -value if any(value < later for later in values[place + 1 :]) else value
        for place, value in enumerate(values)
    )


def _counted(text: str, start: int, amount: Amount | None) -> Iterator[Quantity]:
    """The quantity for an amount: its kind from what stands around it, its bound, and whether it counts."""
    if amount is None:
        return
    value, end = amount.value, amount.end
    if amount.last == "literal" and text[end : end + 1] == "s":
        firm = value >= 100
        yield Quantity(value, "plain", bound_of(text, start, end), start, end, firm=firm)
        if value % 100 == 0:
            # The 1900s are also the 20th century.
            yield Quantity(value / 100 + 1, "plain", "unsure", start, end, firm=False)
        return
    before = text[max(0, start - 9) : start]
    if before.lower().endswith(("minus ", "negative ")) or before.endswith("\u2212"):
        value = -value
    # "One" and "one of" are words; "one percent", "one hundred" and the digit are numbers.
    kind = _kind(text, start, amount)
    firm = not (amount.last == "unit" and value <= 1 and kind == "plain" and not text[start].isdigit())
    yield Quantity(value, kind, bound_of(text, start, end), start, end, firm=firm)


def _kind(text: str, start: int, amount: Amount) -> Kind:
    if _POINTS.match(text, amount.end):
        return "plain"
    if _PERCENT.match(text, amount.end):
        return "percent"
    if text[max(0, start - 1) : start] in tuple("$€£¥") or _MONEY.match(text, amount.end):
        return "money"
    bare = text[start : amount.end]
    if len(bare) == 4 and bare.isdigit() and 1000 <= amount.value < 3000:
        return "year" if _YEAR_BEFORE.search(text[max(0, start - 10) : start]) else "plain"
    return "plain"
