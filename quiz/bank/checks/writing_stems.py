"""Checks of how a stem asks: L06, L07, L11."""

import re
from collections.abc import Iterator

from quiz.bank.checks.echoes import common_words
from quiz.bank.checks.items import distractors, keys, texts, with_options
from quiz.bank.checks.negation import is_negative
from quiz.bank.checks.places import pieces, seen
from quiz.bank.model import LANGUAGES, Bank, Choice, Language, Truth
from quiz.bank.problems import Finding

# A stem that asks for what is not so. A denial inside what is asked about (認めないと述べたのは) is none.
_ASKS_FOR_THE_NEGATIVE: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(
        r"(?:(?<!少)な(?:い|かった)|ません|ぬ)(?=もの(?!の)|の(?:は|を|が|に)|(?:人|国|こと|選択肢|答え"
        r"|理由|分野|説明|記述|文|組織|機関|年|場所|どれ|ところ)"
        r"(?:物|々|たち)?(?:は|を|が|に|の|、|として|と?どれ))|誤って(?=いる)|誤った|誤り(?=の|は|を"
        r"|が)|間違(?:って(?=いる)|った|い(?=の|は|を|が))"
        r"|適切で(?:は)?ない|不適切|正しくない|以外(?=の|で|に|は|$)|を除[いく]て?"
    ),
    "en": re.compile(
        r"\b(?:which|what|who|whom|where)\b(?:(?!\b(?:did|does|do|is|are|was|were|say|says|said|will"
        r"|can|has|have|had|that)\b)[^?.]){0,80}"
        r"\b(?P<a>(?:is|are|was|were|does|do|did|has|have|had|will|can|would|should) (?:not|never)"
        r"|(?:is|are|was|were|does|do|did|has|have|had"
        r"|ca|wo)n't|cannot)\b"
        r"|\b(?P<b>not (?:true|correct|mentioned|included|stated|listed|named|part of|one of|among)"
        r"|except(?! for)|incorrect|untrue"
        r"|least(?= (?:likely|important|true|correct))|wrong|false|other than)\b",
        re.IGNORECASE,
    ),
}
_NEGATIVE_END: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(r"(?<!少)(?<!しれ)な(?:い|かった)(?:です)?[。．]?$|(?<!しれ)ません(?:でした)?[。．]?$"),
    "en": re.compile(r"\b(?:not|never|cannot|no one|nobody|none|nothing)\b|n't\b", re.IGNORECASE),
}
_BRACKETED = re.compile(r"【[^】]*】")


def negatives_are_marked(bank: Bank) -> Iterator[Finding]:
    """L06: a stem asks for what is not so, and does not set off the "not".

    Set off is what is strong or emphasised, stands in 【】, or in capitals.
    """
    for at, question in with_options(bank):
        for language in LANGUAGES:
            if word := _unmarked_negative(question.ask[language], language):
                yield Finding("L06", ("questions", at, "ask", language), {"word": word})


def nothing_is_denied_twice(bank: Bank) -> Iterator[Finding]:
    """L07: a negative stem with negative options, or a negative sentence that is false."""
    for at, question in with_options(bank):
        for language in LANGUAGES:
            if not _ASKS_FOR_THE_NEGATIVE[language].search(seen(question.ask, language)):
                continue
            for nth, text in enumerate(texts(question.options, language)):
                if _NEGATIVE_END[language].search(text) and is_negative(text, language):
                    path = ("questions", at, "options", nth, "text", language)
                    yield Finding("L07", path, {"text": text})
    for at, asked in enumerate(bank.questions):
        if isinstance(asked, Truth) and not asked.answer:
            yield from _denied_falsehood(at, asked)


def keys_echo_nothing(bank: Bank) -> Iterator[Finding]:
    """L11: a word of the stem comes again in the right option, and none comes in a wrong one."""
    for at, question in with_options(bank):
        if not isinstance(question, Choice) or len(keys(question)) != 1:
            continue
        for language in LANGUAGES:
            stem = seen(question.ask, language)
            if any(common_words(stem, text, language) for text in texts(distractors(question), language)):
                continue
            if words := common_words(stem, seen(keys(question)[0].text, language), language):
                nth = question.options.index(keys(question)[0])
                path = ("questions", at, "options", nth, "text", language)
                yield Finding("L11", path, {"word": words[0]})


def _unmarked_negative(source: str, language: Language) -> str:
    """The negative word of a stem that asks for the negative, unless it is set off."""
    found_runs = pieces(source)
    text = "".join(run.text for run in found_runs)
    found = _ASKS_FOR_THE_NEGATIVE[language].search(text.replace("’", "'"))
    if not found:
        return ""
    begin, end = found.span(found.lastgroup or 0)
    set_off, at = [match.span() for match in _BRACKETED.finditer(text)], 0
    for run in found_runs:
        if run.styles & {"strong", "em"}:
            set_off.append((at, at + len(run.text)))
        at += len(run.text)
    is_set_off = any(first < end and begin < last for first, last in set_off)
    word = text[begin:end]
    return (
        "" if is_set_off or re.search(r"\b(?:NOT|EXCEPT|LEAST|NEVER|INCORRECT|WRONG|FALSE)\b", word) else word
    )


def _denied_falsehood(at: int, question: Truth) -> Iterator[Finding]:
    for language in LANGUAGES:
        text = seen(question.ask, language)
        if _NEGATIVE_END[language].search(text) and is_negative(text, language):
            yield Finding("L07", ("questions", at, "ask", language), {"text": text})
