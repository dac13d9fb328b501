"""What to press or to write for a right, a half right or a wrong answer: found by its words."""

import re
from decimal import Decimal
from html import unescape
from itertools import permutations
from operator import eq
from typing import Literal

from quiz.bank.asked import Given
from quiz.bank.kinds.cloze import Gap
from quiz.bank.model import LANGUAGES, Bank, Cloze, DateOf, Language, Number, Poll, Question
from quiz.bank.written import NumberAnswer
from quiz.text.notation import plain

Wish = Literal["right", "partly", "wrong", "skipped"]

# The words of the interface for what no author has to write.
OWN_WORDS: dict[str, dict[Language, str]] = {
    "true": {"ja": "正しい", "en": "True"},
    "false": {"ja": "正しくない", "en": "False"},
    "reported": {
        "ja": "報道（出典が自分の言葉で伝えている）",
        "en": "Reported: the source says it in its own words",
    },
    "opinion": {
        "ja": "意見（だれかの考え、感想、期待）",
        "en": "Opinion: what somebody thinks, feels or hopes",
    },
}
SAID_BY: dict[Language, str] = {"ja": "{}の発言", "en": "Said by {}"}

LETTERED = re.compile(r'<(label|li) class="option" data-letter="(\w)"[^>]*>(.*?)</\1>', re.DOTALL)
SAID = re.compile(r'<span class="said[^"]*" lang="(ja|en)">')
OPTION = re.compile(r'<option value="(\w+)"[^>]*>(.*?)</option>')
NOT_READ = re.compile(r"<select.*?</select>|<button.*?</button>|<r[tp]>.*?</r[tp]>|<[^>]+>|\s", re.DOTALL)


def given(bank: Bank, question: Question, wish: Wish) -> Given:
    """An answer with that verdict, as it would be stored. A poll has only views."""
    if wish == "skipped":
        return ()
    right = _right(bank, question)
    match question.INPUT:
        case "written":
            return right if wish == "right" else (_miss(question),)
        case "gaps":
            missed = tuple("" if wish == "partly" else _miss_gap(gap) for gap in _gaps(question))
            return (
                right if wish == "right" else (*(right[:1] if wish == "partly" else missed[:1]), *missed[1:])
            )
        case "pairs" if wish == "partly":
            return (*right[:1], *("" for _ in right[1:]))
    return _chosen(bank, question, wish)


def fields(html: str, bank: Bank, question: Question, chosen: Given) -> dict[str, list[str]]:
    """What to fill in on a page to give this answer: names of fields and their values."""
    match question.INPUT:
        case "written":
            return {"given": list(chosen)}
        case "places":
            shown = letters(html, bank, question, chosen)
            if shown == sorted(shown):
                # The order shown is no answer: take another one that is as right.
                shown = letters(html, bank, question, _as_right(question.key(bank), chosen))
            return {f"place-{letter}": [str(place)] for place, letter in enumerate(shown, 1)}
        case "pairs":
            shown = letters(html, bank, question, tuple(filter(None, chosen)))
            return {f"pair-{n}": [shown.pop(0) if name else ""] for n, name in enumerate(chosen, 1)}
        case "gaps":
            gaps = zip(_gaps(question), chosen, strict=True)
            return {
                f"gap-{n}": [_gap_letter(html, gap, n, text) if gap.options and text else text]
                for n, (gap, text) in enumerate(gaps, 1)
            }
    return {"given": letters(html, bank, question, chosen)}


def letters(html: str, bank: Bank, question: Question, chosen: Given) -> list[str]:
    """The letters under which a page shows these answers, in the order of `chosen`."""
    shown = {letter: _said(part) for _, letter, part in LETTERED.findall(html)}
    wanted = [_words(bank, question, name) for name in chosen]
    assert shown, "a page without options"
    return [next(letter for letter, said in shown.items() if _same(said, words)) for words in wanted]


def _as_right(key: Given, chosen: Given) -> Given:
    """Another order with as many things at their place."""
    in_place = sum(map(eq, key, chosen))
    others = (order for order in permutations(chosen) if order != chosen)
    return next(order for order in others if sum(map(eq, key, order)) == in_place)


def _right(bank: Bank, question: Question) -> Given:
    match question:
        case Poll():
            return (question.options[0].id,)
        case Number():
            return (_number(question.answer),)
        case Cloze():
            return tuple(_number(gap.number) if gap.number else gap.key() for gap in question.gaps)
    return question.key(bank)


def _number(answer: NumberAnswer) -> str:
    unit = answer.unit.ja[0] if answer.unit and answer.unit_required else ""
    return f"{answer.value}{unit}"


def _chosen(bank: Bank, question: Question, wish: Wish) -> Given:
    right = _right(bank, question)
    others = tuple(offer.id for offer in question.offers(bank) if offer.id not in right)
    if wish == "right" or question.kind == "poll":
        return right
    if wish == "partly":
        return right[:-1] if question.kind == "choices" else (right[1], right[0], *right[2:])
    return (*right[1:], right[0]) if question.INPUT in ("places", "pairs") else others[:1]


def _gaps(question: Question) -> tuple[Gap, ...]:
    assert isinstance(question, Cloze)
    return question.gaps


def _miss(question: Question) -> str:
    """Something that can be read and is not right."""
    match question:
        case Number():
            return _other_number(question.answer)
        case DateOf():
            return _other_date(question.answer)
    return "zzz"


def _miss_gap(gap: Gap) -> str:
    if gap.options:
        return next(option.id for option in gap.options if not option.correct)
    if gap.number:
        return _other_number(gap.number)
    return _other_date(gap.date) if gap.date else "zzz"


def _other_number(answer: NumberAnswer) -> str:
    return f"{Decimal(answer.value) * 3 + 1000:f}"


def _other_date(date: str) -> str:
    return f"{int(date[:4]) - 7}{date[4:]}".replace("-02-29", "-02-28")


def _gap_letter(html: str, gap: Gap, number: int, name: str) -> str:
    """The letter of an option in the list of a gap."""
    text = next(option.text for option in gap.options if option.id == name)
    listed = re.search(rf'<select[^>]* name="gap-{number}".*?</select>', html, re.DOTALL)
    assert listed
    shown = {letter: _bare(words) for letter, words in OPTION.findall(listed[0])}
    wanted = {_bare(plain(text[language])) for language in LANGUAGES}
    return next(letter for letter, words in shown.items() if words in wanted)


def _words(bank: Bank, question: Question, name: str) -> dict[Language, str]:
    if name in OWN_WORDS and question.kind in ("truth", "standing"):
        return OWN_WORDS[name]
    text = next(offer.text for offer in question.offers(bank) if offer.id == name)
    assert text
    said = SAID_BY if question.kind == "standing" else {"ja": "{}", "en": "{}"}
    return {language: said[language].format(plain(text[language])) for language in LANGUAGES}


def _said(html: str) -> dict[str, str]:
    """What an option says in each language that the page shows."""
    _, *parts = SAID.split(html)
    return {language: _bare(text) for language, text in zip(parts[::2], parts[1::2], strict=True)}


def _same(said: dict[str, str], words: dict[Language, str]) -> bool:
    return bool(said) and all(
        _bare(words[language]) == said[language] for language in words if language in said
    )


def _bare(html: str) -> str:
    return unescape(NOT_READ.sub("", html))
