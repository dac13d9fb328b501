"""Checks of lengths: L03, L04, L18, L19."""

import re
from collections.abc import Iterator

from quiz.bank.checks.chance import at_least
from quiz.bank.checks.items import WithOptions, distractors, keys, texts, width, with_options
from quiz.bank.checks.places import seen
from quiz.bank.model import LANGUAGES, Bank, Choice, Choices, Language
from quiz.bank.problems import Finding
from quiz.bank.texts import places
from quiz.text.sentences import sentences

# A right option is conspicuous from this share of the longest wrong one, and this much longer (full width).
CONSPICUOUS_SHARE = 1.3
CONSPICUOUS_MORE = 3.0
WIDEST_SPREAD = 2.0
LEAST_SPREAD = 8.0
UNLIKELY = 0.01

# A stem should be read at one glance from the back of a room.
LONGEST_STEM: dict[Language, int] = {"ja": 60, "en": 150}
# Letters in Japanese, words in English.
LONGEST_SENTENCE: dict[Language, int] = {"ja": 50, "en": 25}

_HIRAGANA = re.compile(r"[\u3041-\u3096]")
_BLANK = re.compile(r"[_＿]{2,}|（[\s　]*）|\(\s*\)")


def keys_are_not_the_longest(bank: Bank) -> Iterator[Finding]:
    """L03: the right option is clearly longer than all wrong ones."""
    for at, question in with_options(bank):
        for language in LANGUAGES:
            right, wrong = _lengths(question, language)
            if (
                right
                and wrong
                and _stands_out(min(right), max(wrong))
                and not _only_words(question, language)
            ):
                nth = question.options.index(keys(question)[0])
                values = {"found": f"{min(right):g}", "fair": f"{max(wrong):g}", "language": language}
                yield Finding("L03", ("questions", at, "options", nth, "text", language), values)


def keys_are_not_usually_the_longest(bank: Bank) -> Iterator[Finding]:
    """L37: over the whole bank, the right option is the longest more often than chance allows."""
    choices = [question for _, question in with_options(bank) if isinstance(question, Choice)]
    for language in LANGUAGES:
        lengths = [_lengths(question, language) for question in choices]
        compared = [(right, wrong) for right, wrong in lengths if right and wrong]
        hits = sum(1 for right, wrong in compared if min(right) > max(wrong))
        expected = sum(1 / (1 + len(wrong)) for _, wrong in compared)
        if compared and at_least(hits, len(compared), expected / len(compared)) < UNLIKELY:
            total = len(compared)
            counts = {"found": str(hits), "fair": f"{expected:.0f}", "total": str(total)}
            yield Finding("L37", ("questions",), counts | {"language": language})


def options_are_equally_long(bank: Bank) -> Iterator[Finding]:
    """L04: one option is more than twice as long as another."""
    for at, question in with_options(bank):
        for language in LANGUAGES:
            found = sorted(width(text) for text in texts(question.options, language))
            if found and found[-1] > WIDEST_SPREAD * found[0] and found[-1] - found[0] > LEAST_SPREAD:
                values = {"longest": f"{found[-1]:g}", "shortest": f"{found[0]:g}", "language": language}
                yield Finding("L04", ("questions", at, "options"), values)


def stems_are_short(bank: Bank) -> Iterator[Finding]:
    """L18: a stem that is long, or has more than one gap."""
    for at, question in enumerate(bank.questions):
        for language in LANGUAGES:
            text = seen(question.ask, language)
            blanks = len(_BLANK.findall(text)) if isinstance(question, Choice | Choices) else 0
            if len(text) > LONGEST_STEM[language] or blanks > 1:
                limit = str(LONGEST_STEM[language])
                values = {"length": str(len(text)), "limit": limit, "blanks": str(blanks)}
                yield Finding("L18", ("questions", at, "ask", language), values)


def sentences_are_short(bank: Bank) -> Iterator[Finding]:
    """L19: a long sentence in an explanation or in feedback. School grades of kanji are not looked at."""
    for path, words in places(bank):
        if path[-1] not in ("explain", "feedback"):
            continue
        for language in LANGUAGES:
            for sentence in sentences(seen(words, language), language):
                length = len(sentence) if language == "ja" else len(sentence.split())
                if length > LONGEST_SENTENCE[language]:
                    limit = str(LONGEST_SENTENCE[language])
                    values = {"length": str(length), "limit": limit, "text": sentence}
                    yield Finding("L19", (*path, language), values)


def _lengths(question: WithOptions, language: Language) -> tuple[list[float], list[float]]:
    """(of the right options, of the wrong ones)"""
    right, wrong = texts(keys(question), language), texts(distractors(question), language)
    return [width(text) for text in right], [width(text) for text in wrong]


def _only_words(question: WithOptions, language: Language) -> bool:
    """True for single words and names, whose length nobody chooses: ポーランド, 日本, 韓国."""
    options = texts(question.options, language)
    return all(" " not in text and not _HIRAGANA.search(text) for text in options)


def _stands_out(right: float, wrong: float) -> bool:
    return right >= CONSPICUOUS_SHARE * wrong and right - wrong >= CONSPICUOUS_MORE
