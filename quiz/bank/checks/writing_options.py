"""Checks of what the options say: L01, L02, L05, L08, L09, L13, L15."""

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, product

from quiz.bank.checks.items import WithOptions, distractors, keys, offered, texts, with_options
from quiz.bank.checks.places import seen
from quiz.bank.model import LANGUAGES, Bank, Choice, Language, Words
from quiz.bank.problems import Finding
from quiz.text.fold import fold
from quiz.text.numbers import Quantity, mentions, quantities

FEWEST_OPTIONS, MOST_OPTIONS = 2, 6
# Up to five can be read at a glance; three or four are usual.
MANY_OPTIONS = 5
USUAL_SHARE = 0.8

_ALL_OR_NONE: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(
        r"(?:上記|上|以上|これら|選択肢)の?(?:すべて|全て|全部|いずれ|どれ)|(?:すべて|全て|どれも"
        r"|いずれも|全部)(?:が)?(?:正し|正解|当てはま|あてはま)"
        r"|(?:いずれ|どれ)でもな|(?:いずれ|どれ)も(?:違|ちが|正しくな|当てはまらな|あてはまらな)"
        r"|該当(?:する(?:もの|選択肢)は?)?(?:なし|な[いく])"
        r"|(?:正解|答え|正しいもの|当てはまるもの|あてはまるもの)は?な[いし]|^(?:すべて|全て|全部|両方"
        r"|両方とも|どちらも|いずれも|その他)(?:です)?[。.]?$"
        r"|[A-Fア-エＡ-Ｆ①-⑥](?:と|、|・)[A-Fア-エＡ-Ｆ①-⑥](?![a-zァ-ヶー])"
    ),
    "en": re.compile(
        r"\b(?:all|none|both|any|neither|either|some) of (?:the )?(?:above|these|those|options|answers"
        r"|choices)\b"
        r"|\bnone (?:is|are) (?:correct|right|true)\b|\b(?:all|both) (?:are|answers are"
        r"|options are) (?:correct|right|true)\b"
        r"|^(?:all|none|both|neither)(?: of them)?\.?$|\b(?:both )?[A-F] and [A-F]\b(?! [a-z])"
        r"|\bno correct answer\b",
        re.IGNORECASE,
    ),
}
_ABSOLUTE: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(
        r"必ず|常に|絶対|すべて|全て|のみ(?!な)|(?<!できる)(?<!れる)だけ(?!で(?:は)?なく)|全く|まったく"
        r"|決して|あらゆる|一切"
    ),
    # "Where it all went", "after all", "all day": there the word says nothing of each one.
    "en": re.compile(
        r"\b(?:always|never|none|only(?! because)|every|completely|entirely|absolutely"
        r"|(?<!it )(?<!at )(?<!in )(?<!after )(?<!above )all"
        r"(?= (?!right\b|day\b|night\b|week\b|year\b|over\b|along\b|about\b)[a-z]))\b",
        re.IGNORECASE,
    ),
}
_VAGUE: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(
        r"多い|少ない(?!と)|普通|ふつう|たまに|ときどき|時々|しばしば|たいてい|よくある|まれに|かなり|あまり"
    ),
    "en": re.compile(
        r"\b(?:often|usually|may(?= [a-z])|sometimes|frequently|rarely|occasionally|seldom|generally"
        r"|probably)\b"
    ),
}
_ARTICLE = re.compile(r"^(?:a|an|the)\s+")
_ORDINAL = re.compile(r"(?:st|nd|rd|th|first|second|third)$", re.IGNORECASE)


def keys_fit_the_kind(bank: Bank) -> Iterator[Finding]:
    """L01: one right option in `choice`, some but not all in `choices`, two to six options."""
    for at, question in with_options(bank):
        right, total = len(keys(question)), len(question.options)
        fits = right == 1 if isinstance(question, Choice) else 1 <= right < total
        if not fits or not FEWEST_OPTIONS <= total <= MOST_OPTIONS:
            path = ("questions", at, "options")
            yield Finding("L01", path, {"right": str(right), "count": str(total)})


def options_differ(bank: Bank) -> Iterator[Finding]:
    """L02: two options that say the same: 5年, ５年 and 五年."""
    for at, question in enumerate(bank.questions):
        for group, language in product(offered(question), LANGUAGES):
            cores = [(place, _core(words, language)) for place, words in group.texts]
            for (first, (_, one)), (second, (place, two)) in combinations(enumerate(cores), 2):
                if one == two:
                    text = seen(group.texts[second][1], language)
                    path = ("questions", at, *place, language)
                    yield Finding("L02", path, {"text": text, "number": str(first + 1)})


def no_all_or_none(bank: Bank) -> Iterator[Finding]:
    """L05: all of the above, none of the above, A and B."""
    for at, question in with_options(bank):
        for nth, option in enumerate(question.options):
            for language in LANGUAGES:
                if found := _ALL_OR_NONE[language].search(seen(option.text, language)):
                    path = ("questions", at, "options", nth, "text", language)
                    yield Finding("L05", path, {"words": found[0]})


def no_absolutes_in_distractors_only(bank: Bank) -> Iterator[Finding]:
    """L08: always and never, where only wrong options have them."""
    for at, question in with_options(bank):
        for language in LANGUAGES:
            pattern = _ABSOLUTE[language]
            if any(pattern.search(text) for text in texts(keys(question), language)):
                continue
            found = [
                match[0] for text in texts(distractors(question), language) if (match := pattern.search(text))
            ]
            if found:
                path = ("questions", at, "options")
                words = ", ".join(dict.fromkeys(found))
                yield Finding("L08", path, {"words": words, "language": language})


def no_vague_amounts(bank: Bank) -> Iterator[Finding]:
    """L09: often, usually: nobody can say whether such an option is right."""
    for at, question in with_options(bank):
        for nth, option in enumerate(question.options):
            for language in LANGUAGES:
                if found := _VAGUE[language].search(seen(option.text, language)):
                    path = ("questions", at, "options", nth, "text", language)
                    yield Finding("L09", path, {"words": found[0]})


def numbers_are_in_order(bank: Bank) -> Iterator[Finding]:
    """L13: numbers that are shuffled, or kept in an order that does not ascend."""
    for at, question in with_options(bank):
        numbers = _numbers(question)
        if len(numbers) < 3 or (numbers == sorted(numbers) and not question.shuffle):
            continue
        yield Finding("L13", ("questions", at, "options"), {"count": str(len(numbers))})


def counts_are_readable(bank: Bank) -> Iterator[Finding]:
    """L15: two options, or more than can be read at a glance."""
    for at, question in with_options(bank):
        count = len(question.options)
        if isinstance(question, Choice) and _is_extreme(count):
            yield Finding("L15", ("questions", at, "options"), {"count": str(count)})


def counts_are_usual(bank: Bank) -> Iterator[Finding]:
    """L15: another count than nearly all questions of the bank."""
    counts = {
        at: len(question.options) for at, question in with_options(bank) if isinstance(question, Choice)
    }
    if not counts:
        return
    usual, times = Counter(counts.values()).most_common(1)[0]
    has_a_rule = times >= max(4, USUAL_SHARE * len(counts))
    for at, count in counts.items():
        if has_a_rule and count != usual and not _is_extreme(count):
            yield Finding("L15", ("questions", at, "options"), {"count": str(count)})


def _is_extreme(count: int) -> bool:
    return count == FEWEST_OPTIONS or count > MANY_OPTIONS


def _core(words: Words, language: Language) -> str:
    """What an option says: numbers by value, without article, width, case and kana."""
    text = seen(words, language)
    folded = fold(_with_values(text, language), ("F1", "F2", "F3", "F4"))
    if language == "ja":
        return folded
    plain_text = fold(_with_values(text, language), ("F1", "F2"))
    return fold(_ARTICLE.sub("", plain_text), ("F1", "F2", "F3", "F4"))


def _with_values(text: str, language: Language) -> str:
    parts, at = [], 0
    for quantity in mentions(text, language):
        if quantity.start < at or (quantity.bound == "unsure" and not quantity.firm):
            continue
        sign = "#" if _ORDINAL.search(text[quantity.start : quantity.end]) else ""
        parts += [text[at : quantity.start], f"{sign}{quantity.value}"]
        at = quantity.end
    return "".join((*parts, text[at:]))


def _numbers(question: WithOptions) -> list[tuple[Fraction, ...]]:
    """One number or one date of each option, or nothing where an option holds something else."""
    found = [quantities(text, "ja") for text in texts(question.options, "ja")]
    kinds = {tuple(sorted(quantity.kind for quantity in each)) for each in found}
    if len(kinds) != 1 or not all(_is_one(each) for each in found):
        return []
    order = ("year", "month", "day")
    return [
        tuple(q.value for q in sorted(each, key=lambda q: order.index(q.kind) if q.kind in order else 0))
        for each in found
    ]


def _is_one(found: tuple[Quantity, ...]) -> bool:
    is_date = bool(found) and all(quantity.kind in ("year", "month", "day") for quantity in found)
    return len(found) == 1 or (is_date and len({quantity.kind for quantity in found}) == len(found))
