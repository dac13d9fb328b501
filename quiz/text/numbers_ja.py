"""Read the numbers of a Japanese text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from quiz.text.counters_ja import COUNTER, IDIOM, ORDINAL_IDIOM, bound_of
from quiz.text.era_years import BEFORE_ERA, ERA
from quiz.text.quantity import Kind, Quantity

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_BIG = {"万": 10**4, "億": 10**8, "兆": 10**12}

_ARABIC = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")
_LONGEST_LITERAL = 30
_LONGEST_KANJI = 16

# Words that mean a number without counting: they may be left unsaid in the other language.
_LOOSE: dict[str, tuple[Fraction, ...]] = {
    "両": (Fraction(2),),
    "双方": (Fraction(2),),
    "ふたつ": (Fraction(2),),
    "ふたり": (Fraction(2),),
    "どちら": (Fraction(2),),
    "ペア": (Fraction(2),),
    "ダブル": (Fraction(2),),
    "倍増": (Fraction(2),),
    "みっつ": (Fraction(3),),
    "よっつ": (Fraction(4),),
    "トリプル": (Fraction(3),),
    "ゼロ": (Fraction(0),),
    "正午": (Fraction(12),),
    "半年": (Fraction(1, 2), Fraction(6)),
    "半世紀": (Fraction(1, 2), Fraction(50)),
    "半": (Fraction(1, 2),),
}
# The look at the first sign spares most places the long list behind it.
_FIRST = "".join({word[0] for word in (*BEFORE_ERA, *_LOOSE)})
_START = re.compile(
    rf"(?=[0-9〇零一二三四五六七八九十百千数何幾半½¼¾⅓⅔{_FIRST}])(?:"
    r"(?P<iso>(?<![0-9])[12][0-9]{3}([-/.])[01]?[0-9]\2[0-3]?[0-9](?![0-9]))"
    rf"|(?P<era>{ERA})"
    r"|(?P<version>[0-9]+(?:\.[0-9]+){2,})"
    r"|(?P<slash>(?<![0-9/])[1-9][0-9]?/[1-9][0-9]{0,2}(?![0-9/]))"
    r"|(?P<vague>[数何幾][十百千万億兆]+)"
    r"|(?P<halves>半分|半数)"
    r"|(?P<number>[0-9〇零一二三四五六七八九十百千])"
    rf"|(?P<loose>{'|'.join(_LOOSE)})"
    r"|(?P<glyph>[½¼¾⅓⅔]))"
)
_GLYPHS = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}

_NAME_BEFORE = re.compile(r"[A-Za-z]$|[A-Z]-$")
_HALF_MORE = re.compile(r"(?:年|時間|か月|カ月|ヶ月|ヵ月|倍|日|週間|周|世紀)半(?![分数期ば島額])")
_MONEY = re.compile(r"円|ドル|ユーロ|ポンド|ウォン|人民元|元(?![年帥首])|ルーブル|ズウォティ|ズロチ")
_PERCENT = re.compile(r" ?%(?!ポイント)|パーセント(?!ポイント)")
_TENTHS = re.compile(r"割(?!合|り?当)(?:([0-9一二三四五六七八九])分)?")
_PARTS = re.compile(r"分の(?=[0-9〇一二三四五六七八九十百千])")
_NUMERAL = r"[0-9〇一二三四五六七八九十百千万]+"
_SHARE = re.compile(
    rf"(?P<whole>{_NUMERAL})(?P<of>人|件|軒|世帯|校|台|本|つ|組|割|回)(?:に|中、?|のうち、?)(?P<part>{_NUMERAL})(?:(?P=of)|つ|人)"
)
_YEAR = re.compile(r"年(?!間|前|後|目|代|ぶり|ごと|半|分)")
_MONTH = re.compile(r"月(?![間額給])")
_HOUR = re.compile(r"時(?![間代期差速給])(半)?")


@dataclass(frozen=True)
class _Run:
    """A number as it stands in the text. `has_unit` is true with 万, 億 or 兆 in it."""

    value: Fraction
    end: int
    is_kanji: bool
    has_unit: bool


def read(text: str) -> Iterator[Quantity]:
    """Give what `text`, made half-width, mentions; see `quiz.text.numbers`."""
    at = 0
    before: Quantity | None = None
    while found := _START.search(text, at):
        at = found.end()
        for quantity in _readings(text, found, before):
            yield quantity
            before = quantity
            at = max(at, quantity.end)
        if found["number"]:
            idiom = IDIOM.match(text, found.start())
            at = max(at, _end_of_run(text, found.start()), idiom.end() if idiom else 0)


def _readings(text: str, found: re.Match[str], before: Quantity | None) -> Iterator[Quantity]:
    start, end = found.span()
    match found.lastgroup:
        case "iso":
            yield from _iso_date(text, start, end)
        case "era":
            yield from _era_year(text, found)
        case "slash":
            yield from _slash(text, start, end)
        case "halves":
            yield Quantity(Fraction(1, 2), "plain", bound_of(text, start, end), start, end)
        case "glyph":
            yield Quantity(_GLYPHS[found[0]], "plain", bound_of(text, start, end), start, end)
        case "number" if _in_a_name(text, start):
            yield from _in_name(text, start)
        case "number":
            yield from _number(text, start, before)
        case "loose":
            for value in _LOOSE[found[0]]:
                yield Quantity(value, "plain", "unsure", start, end, firm=False)


def _iso_date(text: str, start: int, end: int) -> Iterator[Quantity]:
    kinds: tuple[Kind, ...] = ("year", "month", "day")
    for kind, part in zip(kinds, re.finditer("[0-9]+", text[start:end]), strict=True):
        yield Quantity(Fraction(int(part[0])), kind, "exact", start + part.start(), start + part.end())


def _era_year(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    run = _run(text, found.end())
    value, end = (run.value, run.end) if run else (Fraction(1), found.end() + 1)
    yield Quantity(
        BEFORE_ERA[found[0]] + value, "year", bound_of(text, found.start(), end), found.start(), end
    )


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
    return _NAME_BEFORE.search(text[max(0, start - 2) : start]) is not None


def _in_name(text: str, start: int) -> Iterator[Quantity]:
    """G7 is also the Group of Seven."""
    if run := _run(text, start):
        yield Quantity(run.value, "plain", "unsure", start, run.end, firm=False)


def _number(text: str, start: int, before: Quantity | None) -> Iterator[Quantity]:
    run = _run(text, start)
    if run is None:
        return
    if share := _SHARE.match(text, start):
        yield from _share(text, share)
        return
    if _is_vague(text, run):
        # 十数人 is "more than a dozen".
        if run.value == 10:
            yield Quantity(Fraction(12), "plain", "unsure", start, run.end, firm=False)
        return
    if parts := _PARTS.match(text, run.end):
        below = _run(text, parts.end())
        if below and run.value:
            bound = bound_of(text, start, below.end)
            yield Quantity(below.value / run.value, "plain", bound, start, below.end)
        return
    if tenths := _TENTHS.match(text, run.end):
        yield _percent(text, start, run, tenths)
        return
    value, kind, extra = _meaning(text, start, run, before)
    if text[max(0, start - 4) : start] == "マイナス" or text[max(0, start - 1) : start] == "\u2212":
        value = -value
    firm = _is_firm(text, start, run)
    yield Quantity(value, kind, bound_of(text, start, run.end), start, run.end, firm=firm)
    for other in extra:
        yield Quantity(other, "plain", "unsure", start, run.end, firm=False)


def _share(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    """4人に1人 is one in four, and a quarter."""
    whole, part = _run(text, found.start("whole")), _run(text, found.start("part"))
    if whole and part and whole.value:
        yield Quantity(
            part.value / whole.value, "plain", "unsure", found.start(), found.end("part"), firm=False
        )
        for number, place in ((whole.value, "whole"), (part.value, "part")):
            yield Quantity(number, "plain", "exact", *found.span(place))


def _percent(text: str, start: int, run: _Run, tenths: re.Match[str]) -> Quantity:
    """3割 is 30 percent, and 3割5分 is 35."""
    more = _run(text, tenths.start(1)) if tenths[1] else None
    value, end = run.value * 10 + (more.value if more else 0), more.end if more else run.end
    return Quantity(value, "percent", bound_of(text, start, end), start, end)


def _is_vague(text: str, run: _Run) -> bool:
    """十数人 and 百数十人 are no numbers."""
    return (
        run.is_kanji and text[run.end : run.end + 1] in ("数", "余") and text[run.end : run.end + 2] != "数字"
    )


def _meaning(
    text: str, start: int, run: _Run, before: Quantity | None
) -> tuple[Fraction, Kind, tuple[Fraction, ...]]:
    """(value, kind, other values by which the number may be known) from what stands behind it."""
    value, end = run.value, run.end
    if _PERCENT.match(text, end):
        return value, "percent", ()
    if _MONEY.match(text, end) or text[max(0, start - 1) : start] in tuple("$€£¥"):
        return value, "money", ()
    if _YEAR.match(text, end) and 1000 <= value < 3000:
        return value, "year", ()
    if _MONTH.match(text, end) and 1 <= value <= 12:
        return value, "month", ()
    if text[end : end + 1] == "日" and before and before.kind == "month" and before.end + 1 == start:
        return value, "day", ()
    if text[end : end + 2] == "年代" and 10 <= value < 100:
        return value + 1900, "plain", (value,)
    if hour := _HOUR.match(text, end):
        return _hour(text, start, value, has_half=hour[1] is not None)
    if _HALF_MORE.match(text, end):
        return value + Fraction(1, 2), "plain", ()
    if text[end : end + 2] == "世紀":
        # The 20th century is also the 1900s.
        return value, "plain", ((value - 1) * 100,)
    if text[end : end + 3] == "ダース":
        return value * 12, "plain", (value,)
    return value, "plain", ()


def _hour(
    text: str, start: int, value: Fraction, *, has_half: bool
) -> tuple[Fraction, Kind, tuple[Fraction, ...]]:
    """午後3時 is 15 o'clock, and also 3."""
    half = (Fraction(30),) if has_half else ()
    if text[max(0, start - 2) : start] == "午後" and value < 12:
        return value + 12, "plain", (value, *half)
    return value, "plain", (value + 12, *half) if value < 12 else half


def _is_firm(text: str, start: int, run: _Run) -> bool:
    if text[run.end : run.end + 2] == "年代" and run.value < 100:
        return False
    if not run.is_kanji:
        return True
    if text[max(0, start - 1) : start] == "第":
        return run.value > 1 and not ORDINAL_IDIOM.match(text, start)
    if run.value < 2 or IDIOM.match(text, start):
        return False
    return run.has_unit or COUNTER.match(text, run.end) is not None


def _end_of_run(text: str, start: int) -> int:
    """Where the signs of a number end, also if they make no number."""
    end = start
    while end < len(text) and (text[end] in "0123456789" or text[end] in _DIGITS or text[end] in _SMALL):
        end += 1
    return end


def _run(text: str, start: int) -> _Run | None:
    """The longest number at `start`, or nothing if the signs make none (三五十)."""
    total: int | Fraction = 0
    section: int | Fraction = 0
    pending: int | Fraction | None = None
    small_left, big_left = 10**4, 10**16
    kanji_digits, is_kanji, has_unit = 0, False, False
    at = start
    while at < len(text):
        sign = text[at]
        if literal := _ARABIC.match(text, at) if pending is None else None:
            if len(literal[0]) > _LONGEST_LITERAL:
                return None
            pending, at = _literal(literal[0].replace(",", "")), literal.end()
            continue
        if sign in _DIGITS and (pending is None or kanji_digits):
            pending = (pending or 0) * 10 + _DIGITS[sign]
            kanji_digits, is_kanji = kanji_digits + 1, is_kanji or at == start
            if kanji_digits > _LONGEST_KANJI:
                return None
        elif sign in _SMALL and _SMALL[sign] < small_left:
            if kanji_digits > 1:
                return None
            section += (1 if pending is None else pending) * _SMALL[sign]
            pending, kanji_digits, small_left = None, 0, _SMALL[sign]
            is_kanji = is_kanji or at == start
        elif (
            sign in _BIG and _BIG[sign] < big_left and (section or pending) and text[at + 1 : at + 2] != "博"
        ):
            total += (section + (pending or 0)) * _BIG[sign]
            section, pending, kanji_digits = 0, None, 0
            small_left, big_left, has_unit = 10**4, _BIG[sign], True
        else:
            break
        at += 1
    if at == start:
        return None
    return _Run(Fraction(total + section + (pending or 0)), at, is_kanji, has_unit)


def _literal(digits: str) -> int | Fraction:
    """The number; a whole one as an `int`, with which sums are much faster."""
    return Fraction(digits) if "." in digits else int(digits)
