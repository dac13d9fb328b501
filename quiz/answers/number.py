"""Read an answer as a number with what stands around it: the sign, 約 or “about”, 以上, the unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from quiz.answers.around import bare, with_last_n
from quiz.answers.measures import in_unit, measured, parts_of
from quiz.answers.native import counted
from quiz.answers.numeral import Numeral, numeral
from quiz.answers.numeral_en import CARDINALS, numeral_en
from quiz.answers.numeral_ja import numeral_ja
from quiz.answers.numeral_kana import with_kanji
from quiz.answers.ordinal import without_ordinal
from quiz.answers.spec import Limit, Step
from quiz.answers.spelt_en import spelt_out, with_letter_as_scale
from quiz.answers.units import HALVED, PERCENT, is_unit, same_unit
from quiz.text.fold_signs import clean, width

# Nobody writes more for a number, and nothing below has to be fast on long texts.
_LONGEST_ANSWER = 120

_EXACTLY = re.compile(
    r"(?:ちょうど|丁度|きっかり|ぴったり|全部で|ぜんぶで|合計で?|合わせて|あわせて|計(?=[0-9])|西暦|満(?=[0-9])"
    r"|(?:exactly|precisely|just|only|a total of|in total,?|total(?: of)?|in all,?|for"
    r"|the|all(?: the)?|an?(?= [0-9])) )\s*",
    re.IGNORECASE,
)
_EXACTLY_BEHIND = re.compile(
    r"(?:ちょうど|丁度|きっかり|ぴったり|だけ|のみ"
    r"|,? ?(?:exactly|precisely|in total|in all|altogether|total|only|of them))$",
    re.IGNORECASE,
)
_DENIED = re.compile(r"(?:で|じゃ)(?:は)?(?:ない|なかった|ありません)$|以外$")
_HOW_LONG = re.compile(r"(?<=[a-z]) (?:high|tall|long|wide|deep)$", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:約|およそ|おおよそ|おおむね|概ね|ほぼ|だいたい|大体|ざっと|[~≈≒]"
    r"|(?:about|around|approximately|approx\.?|roughly|some|circa|ca?\.|an estimated)(?= |[0-9]))\s*",
    re.IGNORECASE,
)
_ABOUT_BEHIND = re.compile(
    r"(?:ほど|程度|くらい|ぐらい|前後|ごろ|ころ|頃|(?:^| )(?:or so|approximately))$", re.IGNORECASE
)
_BOUND = re.compile(
    r"(?:少なくとも|最低でも|最低|最大で|最大|最高で|最高|多くとも|多くても|せいぜい|[<>≤≥≦≧]"
    r"|(?:(?:no|not) )?(?:more|less|fewer|greater|longer|larger) than"
    r"|(?:just |well )?(?:over|under|above|below)"
    r"|at least|at most|up to|nearly|almost|close to|exceeding|as many as|as much as)\s*",
    re.IGNORECASE,
)
_BOUND_BEHIND = re.compile(
    r"(?:以上|以下|以内|未満|以降|超|超え|を超える|を超え|を上回る|より多い|弱|強|余り|あまり|余|近く|台"
    r"|\+|(?:^|,? )(?:(?:or|and) (?:more|less|fewer|over|above|under|below|longer|older)"
    r"|at (?:least|most)|plus))$",
    re.IGNORECASE,
)
_LIMIT_WORDS: tuple[tuple[Limit, str], ...] = (
    (
        "at least",
        r"以上|少なくとも|最低|[≥≧]|(?:no|not) (?:less|fewer) than|at least|(?:or|and) more|or over",
    ),
    (
        "at most",
        r"以下|以内|最大|最高|多くと?も|多くても|せいぜい|[≤≦]|(?:no|not) more than|at most|up to"
        r"|or (?:less|fewer|under)",
    ),
    ("more than", r"超|上回る|より多い|>|more than|greater than|over|above|exceeding|\+"),
    ("less than", r"未満|<|less than|fewer than|under|below"),
)
_LIMITS = tuple((limit, re.compile(words, re.IGNORECASE)) for limit, words in _LIMIT_WORDS)
_SIGN = re.compile(r"(?:([-ー])|\+|(マイナス|まいなす|氷点下|零下|minus |negative ))\s*", re.IGNORECASE)
_CURRENCY = re.compile(r"(?:us\$|[$€£¥₩\\]|usd |jpy |eur |gbp |pln )\s*", re.IGNORECASE)
_TENTHS = re.compile("割(?:(.)分)?$")
_SMALL_LETTERS = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
# A word of two signs or more; what makes a limit, a sign or an estimate of the number is none.
_WORD_BEFORE = re.compile(
    "(?!少なくとも|最低|最大|最高|多く|せいぜい|マイナス|まいなす|氷点|零下|およそ|おおよそ|おおむね|概ね|だいたい|大体|ざっと)"
    "([ァ-ヺー一-鿿]{2,12}?)(?:は|が|を|、|,)?(?=[0-9])"
)


@dataclass(frozen=True)
class NumberRead:
    """A number as it was answered.

    `unit` is all that stands around it but signs and 約 in front, `bare_unit` is that without words like
    程度 behind. `is_about` tells of words in front or behind, `is_about_before` only of those in front.
    `may_be_name` is true where kanji stand before something that is no unit: 三重県, 五大陸. `is_ordinal`
    tells of 第 or “3rd”, `is_share` of a part that was not written with a point: 半分, 1/2.
    """

    value: Fraction
    unit: str
    bare_unit: str
    is_about: bool
    is_about_before: bool
    is_bounded: bool
    limit: Limit | None
    may_be_name: bool
    steps: frozenset[Step]
    is_ordinal: bool = False
    is_share: bool = False


def limit_of(words: str) -> Limit | None:
    """The limit that stands in these words; nothing where it is not sharp (近く, 余り)."""
    return next((limit for limit, pattern in _LIMITS if pattern.search(words)), None)


def read_number(given: str) -> NumberRead | None:
    """The number that an answer says, or nothing if it says none or more than one."""
    return next(read_numbers(given), None)


def read_numbers(given: str, about: str = "") -> Iterator[NumberRead]:
    """The number that an answer says; then what it may say as well: 8m is 8 metres or 8 million.

    `about` is the text of the question: a word of it may stand before the number (特殊部隊1500人).
    """
    cleaned = clean(given)
    if len(cleaned) > _LONGEST_ANSWER:
        return
    text = bare(given)
    core = _EXACTLY_BEHIND.sub("", bare(_EXACTLY_BEHIND.sub("", text))) or text
    steps: frozenset[Step] = frozenset({"F1"} if width(cleaned) != cleaned else ())
    if core != width(cleaned):
        steps |= {"F14"}
    if (ended := with_last_n(core)) != core:
        core, steps = ended, steps | {"F16"}
    if _DENIED.search(core):
        return
    core = _without_word_of(about, core)
    for way in (core, with_letter_as_scale(core)):
        if way is not None and (read := _read_core(way)):
            yield replace(read, steps=read.steps | steps)


def _without_word_of(question: str, core: str) -> str:
    """1500人 of 特殊部隊1500人, where the question has this word and not in another number."""
    found = _WORD_BEFORE.match(core)
    return core[found.end() :] if found and found[1] in question else core


def _read_core(core: str) -> NumberRead | None:
    """As it stands, or in the spelling that can be read."""
    if native := counted(core):
        return _with_unit(*native)
    unnumbered, is_ordinal = without_ordinal(measured(core))
    spelt = with_kanji(spelt_out(unnumbered))
    read = _read(spelt) or _sum(core)
    if read is None or spelt == core:
        return read
    step: Step = "F12" if core.isascii() else "F10"
    return replace(read, steps=read.steps | {step}, is_ordinal=is_ordinal)


def _sum(core: str) -> NumberRead | None:
    """1時間30分, in the smaller unit."""
    reads = [_read(with_kanji(spelt_out(f"{number}{unit}"))) for number, unit in parts_of(core) or ()]
    whole, part = reads if reads else (None, None)
    if whole is None or part is None:
        return None
    found = in_unit(whole.value, whole.bare_unit, (part.bare_unit,))
    return replace(part, value=part.value + found[0], steps=frozenset({"F28"})) if found else None


def as_percent(read: NumberRead) -> NumberRead:
    """3割5分 as 35%, 半分 as 50%."""
    if read.is_share and not read.unit:
        return replace(read, value=read.value * 100, unit=PERCENT, bare_unit=PERCENT)
    found = _TENTHS.match(read.bare_unit)
    if found is None:
        return read
    more = numeral_ja(found[1], 0) if found[1] else None
    if found[1] and (more is None or more.value >= 10):
        return read
    value = read.value * 10 + (more.value if more else 0)
    return replace(read, value=value, unit=PERCENT, bare_unit=PERCENT, steps=read.steps | {"F10"})


def _read(text: str) -> NumberRead | None:
    at, is_about, bound = _before(text)
    sign = _SIGN.match(text, at)
    at = sign.end() if sign else at
    currency = _CURRENCY.match(text, at)
    at = currency.end() if currency else at
    number = _longest(text, at)
    if number is None:
        return None
    if sign and (sign[1] or sign[2]):
        number = replace(number, value=-number.value, step=number.step if sign[1] else "F10")
    rest = text[number.end :].strip(" -")
    rest = _HOW_LONG.sub("", rest.removeprefix("of "))
    if currency and (not rest or same_unit(rest, currency[0])):
        rest = rest or currency[0].strip()
    elif currency:
        rest = f"{currency[0]} {rest}"
    if _says_more(rest):
        return None
    read = _with_unit(number, f"{bound} {rest}".strip())
    return replace(
        read,
        is_about=is_about or read.is_about,
        is_about_before=is_about,
        bare_unit=read.bare_unit.removeprefix(bound).strip(),
        is_bounded=bool(bound) or read.is_bounded,
        limit=limit_of(bound or read.unit) if bound or read.is_bounded else None,
        may_be_name=_may_be_name(text[at : number.end], read.bare_unit),
        is_share=number.value.denominator > 1 and not re.search("[.・点]", text[at : number.end]),
    )


def _before(text: str) -> tuple[int, bool, str]:
    """Where the number begins, whether it is said to be about right, and the words that make it a bound."""
    at, is_about, bound = 0, False, ""
    if exactly := _EXACTLY.match(text):
        at = exactly.end()
    if found := _BOUND.match(text, at):
        at, bound = found.end(), found[0].strip()
    if found := _ABOUT.match(text, at):
        at, is_about = found.end(), True
    return at, is_about, bound


def _longest(text: str, at: int) -> Numeral | None:
    small = text.translate(_SMALL_LETTERS)
    found = [read for read in (numeral(text, at), numeral_ja(text, at), numeral_en(small, at)) if read]
    longest = max(found, key=lambda read: read.end, default=None)
    # A lone circle is a mark, and no zero.
    return None if longest is None or text[at : longest.end] in ("○", "◯") else longest


def _says_more(rest: str) -> bool:
    """Whether another number stands behind the first one: 3~5, 2⁵, five or six."""
    if not rest or is_unit(rest):
        return False
    if any(sign.isnumeric() for sign in rest):
        return _TENTHS.match(rest) is None
    return not CARDINALS.isdisjoint(rest.lower().replace("-", " ").split())


def _with_unit(number: Numeral, unit: str) -> NumberRead:
    value = number.value
    if unit.endswith("半") and unit[:-1] in HALVED:
        value, unit = value + Fraction(1, 2), unit[:-1]
    about, bounded = _ABOUT_BEHIND.search(unit), _BOUND_BEHIND.search(unit)
    bare = unit[: about.start()] if about else unit[: bounded.start()] if bounded else unit
    return NumberRead(
        value=value,
        unit=unit,
        bare_unit=bare.strip(),
        is_about=about is not None,
        is_about_before=False,
        is_bounded=bounded is not None,
        limit=None,
        may_be_name=False,
        steps=frozenset({number.step} if number.step else ()),
    )


def _may_be_name(number: str, unit: str) -> bool:
    return bool(unit) and not number.isascii() and number[0] not in "0123456789" and not is_unit(unit)
