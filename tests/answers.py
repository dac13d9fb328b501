"""What to press for a right answer, a half right one or a wrong one: found by its words, as a person does."""

import re
from html import unescape
from typing import Literal

from quiz.bank.keys import Given, key, offers
from quiz.bank.model import Bank, Language, Question
from quiz.text.notation import plain

Wish = Literal["right", "partly", "wrong", "skipped"]

# The words of the interface for what no author has to write.
OWN_WORDS: dict[str, dict[Language, str]] = {
    "true": {"ja": "正しい", "en": "It is true"},
    "false": {"ja": "正しくない", "en": "It is not true"},
    "reported": {
        "ja": "報道（出典が自分の言葉で伝えている）",
        "en": "Reported: the source says it in its own name",
    },
    "opinion": {
        "ja": "意見（だれかの考え、感想、期待）",
        "en": "Opinion: what somebody thinks, feels or hopes",
    },
}
CLAIMED: dict[Language, str] = {"ja": "主張した人：", "en": "Claimed by"}

LETTERED = re.compile(r'<(label|li) class="option" data-letter="(\w)"[^>]*>(.*?)</\1>', re.DOTALL)
SAID = re.compile(r'<span class="said[^"]*" lang="(ja|en)">')
NOT_READ = re.compile(r"<select.*?</select>|<button.*?</button>|<r[tp]>.*?</r[tp]>|<[^>]+>|\s", re.DOTALL)


def given(bank: Bank, question: Question, wish: Wish) -> Given:
    """An answer with that verdict, as the ids of what is offered."""
    right = key(bank, question)
    others = tuple(offer.id for offer in offers(bank, question) if offer.id not in right)
    if wish == "skipped":
        return ()
    if wish == "right":
        return right
    if wish == "partly":
        return right[:-1] if question.kind == "choices" else (right[1], right[0], *right[2:])
    return others[:1] if others else (*right[1:], right[0])


def letters(html: str, bank: Bank, question: Question, chosen: Given) -> list[str]:
    """The letters under which a page shows these answers, in the order of `chosen`."""
    shown = {letter: _said(part) for _, letter, part in LETTERED.findall(html)}
    wanted = [_words(bank, question, name) for name in chosen]
    assert shown, "a page without options"
    return [next(letter for letter, said in shown.items() if _same(said, words)) for words in wanted]


def _words(bank: Bank, question: Question, name: str) -> dict[Language, str]:
    if name in OWN_WORDS and question.kind in ("truth", "standing"):
        return OWN_WORDS[name]
    text = next(offer.text for offer in offers(bank, question) if offer.id == name)
    assert text
    lead = CLAIMED if question.kind == "standing" else {"ja": "", "en": ""}
    return {language: lead[language] + plain(text[language]) for language in CLAIMED}


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
