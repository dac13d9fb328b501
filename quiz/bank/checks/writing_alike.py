"""Checks that no option stands out by its form: L10 and L12."""

import re
from collections.abc import Iterator
from itertools import groupby

from quiz.bank.checks.items import WithOptions, texts, with_options
from quiz.bank.checks.places import seen
from quiz.bank.model import LANGUAGES, Bank, Language
from quiz.bank.problems import Finding
from quiz.text.counters_ja import COUNTER
from quiz.text.numbers import Quantity, quantities

_OPEN_ARTICLE = re.compile(r"\b(an?)\s*(?:_{2,}|…|\.{3})?\s*[.:]?$", re.IGNORECASE)
_VOWEL = re.compile(
    r"[\W_]*(?!uni|use|usu|eur|one\b|once|u[A-Z]|ukr)(?:[aeiou]|hour|honou?r|honest|heir)", re.IGNORECASE
)
_POLITE = re.compile(r"(?:です|ます|ました|ません|でした|でしょう|ください)[。．.]?$")
_PLAIN_FORM = re.compile(
    r"(?:である|だった|[をがはにとで].*(?:する|した|った|れる|れた|いる|いた|ある|えた|めた|ない"
    r"|なかった|く|む|ぶ|う|す))[。．.]?$"
)
# Endings that answer a why or a what-for; an option that alone has one is the answer.
_REASONS = frozenset({"から", "ため", "ので", "こと", "とき", "まで"})
_ENDING = re.compile(r"(?:から|ため|ので|こと|とき|まで)(?=(?:です)?[。．.]?$)")
_ASKS_FOR_SEVERAL = re.compile(
    r"\b(?:which|what) (?:[a-z]+ )?[a-z]+(?<!s)s (?:are|were|have|do|did|will|can)\b", re.IGNORECASE
)
_PLURAL = re.compile(r"[a-z](?<!s)s$|\b(?:and|two|three|four)\b", re.IGNORECASE)
_ONE_THING = re.compile(r"(?:an?|one|the) (?!.*(?<!s)s$)", re.IGNORECASE)
FEWEST_TO_COMPARE = 3
# Not the a.m. of a time.
_WORD_BEHIND = re.compile(r"[ -]([A-Za-z]{2,})\b(?<!\b[ap]m)")
# What may surround a number in an option that is a number: about, at least, a unit.
_UNIT_LETTERS = 8
_UNIT_WORDS = 3


def grammar_gives_nothing_away(bank: Bank) -> Iterator[Finding]:
    """L10: "a/an" in front of the gap, or です・ます in some options and である in others.

    Without a tokenizer nothing is said about parts of speech, number and tense.
    """
    for at, question in with_options(bank):
        path = ("questions", at, "options")
        if odd := _against_the_article(seen(question.ask, "en"), texts(question.options, "en")):
            yield Finding("L10", path, {"odd": odd, "language": "en"})
        ja = texts(question.options, "ja")
        if odd := _in_another_style(ja) or _key_ends_alone(question, ja):
            yield Finding("L10", path, {"odd": odd, "language": "ja"})
        if odd := _only_plural(question):
            yield Finding("L10", path, {"odd": odd, "language": "en"})


def options_are_of_one_form(bank: Bank) -> Iterator[Finding]:
    """L12: numbers among words, other units, full stops or capitals in some options only."""
    for at, question in with_options(bank):
        for language in LANGUAGES:
            options = texts(question.options, language)
            signs: list[list[object]] = [
                [_ends_in_a_stop(text) for text in options],
                [_is_a_number(text, language) for text in options],
                [_unit(text, language) for text in options],
            ]
            if language == "en":
                signs.append([_capital(text) for text in options])
            odd = next((found for sign in signs if (found := _odd_one(options, sign))), "")
            if odd:
                yield Finding("L12", ("questions", at, "options"), {"odd": odd, "language": language})


def _against_the_article(stem: str, options: list[str]) -> str:
    """The first option that does not fit "a" or "an" where others do."""
    article = _OPEN_ARTICLE.search(stem)
    if not article:
        return ""
    wants_vowel = article[1].lower() == "an"
    odd = [text for text in options if bool(_VOWEL.match(text)) is not wants_vowel]
    return odd[0] if 0 < len(odd) < len(options) else ""


def _in_another_style(options: list[str]) -> str:
    polite = [text for text in options if _POLITE.search(text)]
    plain_form = [text for text in options if not _POLITE.search(text) and _PLAIN_FORM.search(text)]
    if not polite or not plain_form:
        return ""
    return min(polite, plain_form, key=len)[0]


def _key_ends_alone(question: WithOptions, options: list[str]) -> str:
    """The one right option if all wrong ones end alike and it does not: 〜から among 〜た."""
    endings = [(_ENDING.search(text) or [""])[0] for text in options]
    right = [nth for nth, option in enumerate(question.options) if option.correct]
    wrong = {ending for nth, ending in enumerate(endings) if nth not in right}
    if len(right) != 1 or len(options) < FEWEST_TO_COMPARE or len(wrong) != 1 or endings[right[0]] in wrong:
        return ""
    is_telling = endings[right[0]] in _REASONS or wrong & _REASONS
    return options[right[0]] if is_telling else ""


def _only_plural(question: WithOptions) -> str:
    """The one plural among the options where the question asks for a plural: which dishes."""
    asked = _ASKS_FOR_SEVERAL.search(seen(question.ask, "en"))
    right = [option for option in question.options if option.correct]
    if not asked or len(right) != 1 or len(question.options) < FEWEST_TO_COMPARE:
        return ""
    others = [seen(option.text, "en") for option in question.options if not option.correct]
    key = seen(right[0].text, "en")
    return key if _PLURAL.search(key) and all(_ONE_THING.match(text) for text in others) else ""


def _odd_one(options: list[str], signs: list[object]) -> str:
    """The first option whose sign few others have; options without a sign (None) are not compared."""
    compared = [(text, sign) for text, sign in zip(options, signs, strict=True) if sign is not None]
    by_sign = sorted(compared, key=lambda pair: str(pair[1]))
    groups = [list(group) for _, group in groupby(by_sign, key=lambda pair: str(pair[1]))]
    return min(groups, key=len)[0][0] if len(groups) > 1 else ""


def _ends_in_a_stop(text: str) -> bool:
    return text.endswith(("。", "．")) or (
        text.endswith(".") and not re.search(r"\b(?:[A-Za-z]\.)+$|\.\.\.$", text)
    )


def _capital(text: str) -> bool | None:
    """Whether the option begins with a capital; nothing where it begins with another sign."""
    if not text[:1].isalpha() or not text[0].isascii() or re.match(r"[a-z]+[A-Z]", text):
        return None
    return text[0].isupper()


def _is_a_number(text: str, language: Language) -> bool | None:
    """True for a number with its unit, false for words without any number, nothing for a mixture."""
    found = quantities(text, language)
    if not found:
        return False
    rest = text
    for quantity in reversed(found):
        rest = rest[: quantity.start] + rest[quantity.end :]
    small = len(rest) <= _UNIT_LETTERS if language == "ja" else len(rest.split()) <= _UNIT_WORDS
    return True if small else None


def _unit(text: str, language: Language) -> str | None:
    """The unit of the one number in a short option."""
    found = quantities(text, language)
    if len(found) != 1 or not _is_a_number(text, language) or found[0].kind in ("year", "month", "day"):
        return None
    return _unit_ja(text, found[0]) if language == "ja" else _unit_en(text, found[0])


def _unit_ja(text: str, quantity: Quantity) -> str | None:
    counter = COUNTER.match(text, quantity.end)
    return counter[0] if counter else None


def _unit_en(text: str, quantity: Quantity) -> str | None:
    if quantity.kind in ("money", "percent"):
        return quantity.kind
    word = _WORD_BEHIND.match(text, quantity.end)
    return word[1].lower().rstrip("s") if word and word[1].lower() not in ("or", "to", "and") else None
