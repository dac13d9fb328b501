"""Checks that both languages say the same: P01 to P08.

The model makes much of parity impossible to break: options, items, key, ids and kind are written once
for both languages, and no text can be missing or empty. What can still differ is looked for here.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, groupby

from quiz.bank.checks.excerpts import around
from quiz.bank.checks.items import offered
from quiz.bank.checks.languages import left_in_the_other_language
from quiz.bank.checks.places import pieces, seen
from quiz.bank.checks.terms import glossary_of
from quiz.bank.model import LANGUAGES, Bank, Language, Words
from quiz.bank.problems import Finding, Path, finding
from quiz.bank.texts import places
from quiz.text.fold import fold
from quiz.text.numbers import Quantity, mentions

# Below these lengths the ratio of two texts says nothing: 外相 is "foreign minister".
SHORTEST_JA, SHORTEST_EN = 12, 40
LOWEST_RATIO, HIGHEST_RATIO = 0.25, 1.0
# 生徒会 is a "Student Council": names of schools and offices are far shorter in kanji.
LOWEST_RATIO_OF_NAMES = 0.09
_NAME = re.compile(r"(?:(?:The|the) )?[A-Z][\w.'’-]*(?:,? (?:[A-Z0-9(][\w.'’)-]*|of|the|and|for|in|on))+")

_BLANK = re.compile(r"[_＿]{2,}|（[\s　]*）|\([\s]*\)")
_PLACEHOLDER = re.compile(r"%\([a-z_]+\)[sd]|\{\{?[a-z_]+\}?\}")
_SAYS_NOTHING = re.compile(
    r"(?:todo|tbd|fixme|xxx+|n/?a|none|see above|as above|ditto|placeholder"
    r"|なし|無し|未定|未記入|同上|後で書く|作成中|準備中)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")


def options_stay_different(bank: Bank) -> Iterator[Finding]:
    """P01: two options that are the same in one language and not in the other."""
    for at, question in enumerate(bank.questions):
        for group in offered(question):
            for (first, (_, one)), (_, (place, two)) in combinations(enumerate(group.texts), 2):
                alike = [language for language in LANGUAGES if _are_alike(one, two, language)]
                if len(alike) == 1:
                    path = ("questions", at, *place, alike[0])
                    values = {"language": alike[0], "text": two[alike[0]], "number": str(first + 1)}
                    yield finding("P01", path, **values)


def numbers_are_equal(bank: Bank) -> Iterator[Finding]:
    """P02: a number, or how exact it is, is said in one language only.

    A number that is said twice in one language and once in the other is no finding.
    """
    for path, words in places(bank):
        only_ja, only_en = numbers_that_differ(seen(words, "ja"), seen(words, "en"))
        if only_ja or only_en:
            yield finding("P02", path, ja=_shown(words, "ja", only_ja), en=_shown(words, "en", only_en))


def numbers_that_differ(japanese: str, english: str) -> tuple[list[Quantity], list[Quantity]]:
    """The numbers that only the Japanese text says, and those that only the English one says."""
    ja, en = mentions(japanese, "ja"), mentions(english, "en")
    only_ja = [one for one in _without_partner(ja, en) if not counts_a_list(one, japanese, english)]
    only_en = [one for one in _without_partner(en, ja) if not counts_a_list(one, english, japanese)]
    for one, other in _differently_bound(ja, en):
        only_ja.append(one)
        only_en.append(other)
    return only_ja, only_en


def terms_are_kept(bank: Bank) -> Iterator[Finding]:
    """P03: a term of the glossary stands in one language, and its counterpart is missing in the other."""
    glossary = glossary_of(bank.glossary)
    for path, words in places(bank):
        # A counter is no translation of what it counts: 発 and "shells".
        if path[-1] == "unit":
            continue
        for term, counterpart, language in glossary.missing(words):
            values = {"term": term, "counterpart": counterpart, "language": language}
            yield finding("P03", (*path, language), **values)


def all_is_translated(bank: Bank) -> Iterator[Finding]:
    """P04: text of the other language, outside quotation marks, brackets and code."""
    for path, words in places(bank):
        if _may_stay(path, words):
            continue
        # The name of a publisher or a paper may be the same everywhere.
        is_name = path[:1] == ("sources",)
        for language in LANGUAGES:
            if text := left_in_the_other_language(words, language, is_name=is_name):
                yield finding("P04", (*path, language), language=language, text=text)


def markup_is_kept(bank: Bank) -> Iterator[Finding]:
    """P06: emphasis, code, slots, blanks, placeholders; not ruby, which only Japanese has."""
    for path, words in places(bank):
        ja, en = _marks(words.ja), _marks(words.en)
        for mark in sorted(ja.keys() | en.keys()):
            if ja[mark] != en[mark]:
                yield finding("P06", path, mark=mark, ja=str(ja[mark]), en=str(en[mark]))


def lengths_are_usual(bank: Bank) -> Iterator[Finding]:
    """P07: one text is much longer than the other."""
    for path, words in places(bank):
        ja, en = len(seen(words, "ja")), len(seen(words, "en"))
        if ja < SHORTEST_JA and en < SHORTEST_EN:
            continue
        lowest = LOWEST_RATIO_OF_NAMES if _NAME.fullmatch(seen(words, "en")) else LOWEST_RATIO
        if not lowest <= ja / en <= HIGHEST_RATIO:
            yield finding("P07", path, ja=str(ja), en=str(en))


def explanations_say_something(bank: Bank) -> Iterator[Finding]:
    """P08: an explanation, or the title of a source, that only holds the place."""
    for path, words in places(bank):
        if path[-1] not in ("explain", "title", "publisher"):
            continue
        for language in LANGUAGES:
            text = seen(words, language)
            if not _LETTER.search(text) or _SAYS_NOTHING.fullmatch(text.strip(" 　。.、()（）[]…-ー")):
                yield finding("P08", (*path, language), language=language, text=text)


def _may_stay(path: Path, words: Words) -> bool:
    """A unit may be a symbol (km), and what is to be written may be the same word in both languages."""
    return path[-1] == "unit" or (path[-1] == "accepted" and words.ja == words.en)


def _are_alike(one: Words, two: Words, language: Language) -> bool:
    first, second = (fold(seen(words, language), ("F1", "F2", "F3", "F4")) for words in (one, two))
    return first == second


def _without_partner(these: tuple[Quantity, ...], those: tuple[Quantity, ...]) -> list[Quantity]:
    known = {_sameness(quantity) for quantity in those}
    # 4人に1人 may be a quarter: the share around both numbers is known instead of them.
    shares = [each for each in these if not each.firm and _sameness(each) in known]
    return [
        quantity
        for quantity in these
        if _must_be_said(quantity)
        and _sameness(quantity) not in known
        and not any(share.start <= quantity.start and quantity.end <= share.end for share in shares)
    ]


def counts_a_list(quantity: Quantity, *texts: str) -> bool:
    """True for the three of 大・中・小の三つ, which the other language may just list."""
    if quantity.kind != "plain" or not 2 <= quantity.value <= _LONGEST_LIST:
        return False
    return any(_items_of(each) == quantity.value for each in texts)


def _items_of(text: str) -> int:
    """How many things the longest list of a text has; 0 without a list."""
    lists = _LIST_JA.findall(text) + _LIST_EN.findall(text)
    return max((len(_SEPARATOR.split(found)) for found in lists), default=0)


_LONGEST_LIST = 6
_SEPARATOR = re.compile(r"[・、]|と(?=[^、。・]{1,12}(?:の|$|[・、と]))|, and |, or |, | and | or ")
# A comma behind 〜と, 〜て, 〜ば or 〜き ends a clause; one behind a noun goes on with a list.
_LIST_JA = re.compile(
    r"[^、。・はがをにで\s]{1,10}(?:(?:・|(?<![とてばき])、)[^、。・はがをにで\s]{1,10})+(?=[のがはをに、。]|$|です)"
)
# Not the line of a gap, which may stand for anything.
_WORD = r"(?:[^\W_]|['’-])+"
_LIST_EN = re.compile(
    rf"(?:{_WORD}(?: {_WORD}){{0,2}}, )+(?:{_WORD}(?: {_WORD}){{0,2}},? )?(?:and|or) {_WORD}"
    rf"|{_WORD} and {_WORD}"
)


def _must_be_said(quantity: Quantity) -> bool:
    """1人 may be "a person", 1ドル "the dollar", and 0人 "nobody"."""
    return quantity.firm and not (quantity.kind in ("plain", "money") and quantity.value in (0, 1))


def _sameness(quantity: Quantity) -> tuple[object, ...]:
    """Equal for the same number: 5割 is half, 18日 is the 18th, but 8月 is not 8."""
    value = quantity.value / 100 if quantity.kind == "percent" else quantity.value
    return (value, quantity.kind == "month")


def _differently_bound(
    ja: tuple[Quantity, ...], en: tuple[Quantity, ...]
) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of the same number with bounds that cannot mean the same: 800万以上 and "8 million"."""
    for value in {_sameness(quantity) for quantity in ja if _must_be_said(quantity)}:
        these = [quantity for quantity in ja if quantity.firm and _sameness(quantity) == value]
        those = [quantity for quantity in en if quantity.firm and _sameness(quantity) == value]
        bounds = {quantity.bound for quantity in these}, {quantity.bound for quantity in those}
        if those and not bounds[0] & bounds[1] and "unsure" not in bounds[0] | bounds[1]:
            yield these[0], those[0]


def _shown(words: Words, language: Language, found: list[Quantity]) -> str:
    """The numbers with what stands around them, or a dash for none."""
    text = seen(words, language)
    parts = (
        around(text, q.start, q.end, language) for q in sorted(found, key=lambda quantity: quantity.start)
    )
    return " / ".join(dict.fromkeys(parts)) or "—"


def _marks(source: str) -> Counter[str]:
    """How often each mark stands in a text, by the sign in which it is written."""
    styles = {"strong": "*", "em": "*", "sub": "~", "sup": "^", "code": "`"}
    marks: Counter[str] = Counter()
    found = pieces(source)
    for style, sign in styles.items():
        marks[sign] += sum(1 for has_it, _ in groupby(found, key=lambda run: style in run.styles) if has_it)
    marks.update(f"[[{slot}|…]]" for slot, _ in groupby(run.slot for run in found) if slot)
    text = "".join(run.text for run in found if "code" not in run.styles)
    marks.update(_PLACEHOLDER.findall(text))
    marks["____"] += len(_BLANK.findall(text))
    return marks
