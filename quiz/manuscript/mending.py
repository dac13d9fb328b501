"""Cures that need no author: what a finding asks for, where there is only one way to do it."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import cast

from quiz.article.bilingual.dates import iso_of
from quiz.article.bilingual.lexicon import Lexicon
from quiz.article.bilingual.numerals import changed, with_values
from quiz.bank.checks.parity import numbers_that_differ
from quiz.bank.checks.wording import lacks_its_question_mark
from quiz.bank.tree import Node
from quiz.manuscript.fields import Fields, flatten, joined, split
from quiz.manuscript.findings import Found
from quiz.manuscript.laying import Laid, Marked, Overlapping, lifted, relaid, with_slot
from quiz.manuscript.merging import Sent
from quiz.manuscript.pairs import side_of
from quiz.manuscript.records import Manuscript, Record
from quiz.text.language import LANGUAGES, Language, the_other
from quiz.text.notation import plain
from quiz.text.numbers import quantities

# What every bank says so.
_OURS = Lexicon(())
# Ten banks of 200 sentences: they are asked at each saving.
TEXTS_KEPT = 2048
_WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ]+")
_HALF_KANA = re.compile(r"[ｦ-ﾟ]+")
_WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass(frozen=True)
class Case:
    """A finding, the record in which it was found, and the bank around it."""

    found: Found
    record: Record
    manuscript: Manuscript

    @cached_property
    def fields(self) -> Fields:
        """The fields of the record."""
        return flatten(self.record.body)

    @property
    def field(self) -> str:
        """Where it was found."""
        return self.found.field

    def text(self, path: str) -> str:
        """A text of the record, as it is written."""
        return str(self.fields.get(path, ""))

    def listed(self, path: str) -> list[Node]:
        """A list of the record."""
        value = self.fields.get(path)
        return list(value) if isinstance(value, list) else []


def cure(found: Found, manuscript: Manuscript) -> Sent | None:
    """The fields that make the finding go; nothing where an author has to think."""
    record = next((each for each in manuscript.records if each.number == found.record), None)
    mend = CURES.get(found.code)
    return mend(Case(found, record, manuscript)) or None if mend and record else None


def known_pairs(manuscript: Manuscript) -> Iterable[tuple[str, str]]:
    """Words that the bank says in both languages: the terms of its glossary, and its slots."""
    for term in manuscript.of("term"):
        if term.body.get("ja") and term.body.get("en"):
            yield str(term.body["ja"]), str(term.body["en"])
    for statement in manuscript.of("statement"):
        yield from _slots_in(str(statement.body.get("ja", "")), str(statement.body.get("en", "")))


@lru_cache(maxsize=TEXTS_KEPT)
def _slots_in(japanese: str, english: str) -> tuple[tuple[str, str], ...]:
    """The words of each slot that both sides have."""
    ja, en = lifted(japanese), lifted(english)
    both = ((slot, en.named(slot.name)) for slot in ja.slots)
    return tuple((ja.under(slot), en.under(other)) for slot, other in both if other)


def said_in(manuscript: Manuscript, words: str, language: Language) -> str | None:
    """These words in a language, as the bank says them elsewhere, else as everybody does."""
    wanted = words.casefold()
    for ja, en in known_pairs(manuscript):
        here, there = (en, ja) if language == "en" else (ja, en)
        if there.casefold() == wanted:
            return here
    return _OURS.say(words, language)


def _rewritten(case: Case, path: str, new: str) -> Sent:
    """A text in other words; the slots of a sentence stay on theirs."""
    if case.record.kind == "statement" and path in LANGUAGES:
        return {path: relaid(lifted(case.text(path)), new).laid.notation}
    return {path: new}


def _ended(case: Case) -> Sent:
    text, language = lifted(case.text(case.field)).plain, _language(case)
    if language == "ja":
        return _rewritten(case, case.field, f"{text}。")
    is_asked = split(case.field)[-2:-1] == ("ask",) and case.record.body.get("kind") != "truth"
    if is_asked and lacks_its_question_mark(text):
        return _rewritten(case, case.field, f"{text.rstrip('.')}?")
    return _rewritten(case, case.field, f"{text}.")


def _language(case: Case) -> Language:
    return "ja" if split(case.field)[-1] == "ja" else "en"


def _usual_width(case: Case) -> Sent:
    """Other signs in their usual width; digits as the rest of the bank has them."""
    text = lifted(case.text(case.field)).plain
    if case.found.values.get("text", "").isascii():
        return _rewritten(case, case.field, text.translate(_WIDE_DIGITS))
    for pattern in (_WIDE, _HALF_KANA):
        text = pattern.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return _rewritten(case, case.field, text)


def _sorted(case: Case) -> Sent:
    """Options that are numbers, in ascending order, which is kept."""
    values = {name: quantities(plain(case.text(f"options.{name}.text.ja")), "ja") for name in _options(case)}
    if not all(values.values()):
        return {}
    order = sorted(values, key=lambda name: values[name][0].value)
    return {"options": cast("Node", order), "shuffle": False}


def _options(case: Case) -> list[str]:
    return list(map(str, case.listed("options")))


def _slot_beside(case: Case) -> Sent:
    """The slot on the same words of the other side, where the bank knows how these are said there."""
    language, name = cast("Language", case.found.values["language"]), case.found.values["slot"]
    here, there = (lifted(case.text(each)) for each in (language, the_other(language)))
    slot = there.named(name)
    said = said_in(case.manuscript, there.under(slot), language) if slot else None
    laid = slot_on(here, said, name) if said else None
    return {language: laid.notation} if laid else {}


def slot_on(text: Laid, words: str, name: str) -> Laid | None:
    """The slot on the first place of these words that is free; a capital at the beginning does not matter."""
    at = text.plain.casefold().find(words.casefold()) if words else -1
    while at >= 0:
        try:
            return with_slot(text, Marked(at, at + len(words), name))
        except Overlapping:
            at = text.plain.casefold().find(words.casefold(), at + 1)
    return None


def _same_number(case: Case) -> Sent:
    """The one number that differs, as the other side says it."""
    texts = {each: case.text(side_of(case.field, each)) for each in LANGUAGES}
    side = _side_to_mend(case)
    plains = {each: lifted(text).plain for each, text in texts.items()}
    differing = dict(zip(LANGUAGES, numbers_that_differ(plains["ja"], plains["en"]), strict=True))
    if [len(each) for each in differing.values()] != [1, 1]:
        return {}
    (wrong,), (right,) = differing[side], differing[the_other(side)]
    changes = with_values(plains[side], side, {wrong: right.value}) if wrong.kind == right.kind else None
    return _rewritten(case, side_of(case.field, side), changed(plains[side], changes)) if changes else {}


def _side_to_mend(case: Case) -> Language:
    """The side that stayed when the other one changed; else the one that is not the bank's first language."""
    noted = case.record.noted.get(case.field)
    first = case.manuscript.head.body.get("language")
    return the_other(noted.side if noted and noted.side else "en" if first == "en" else "ja")


def _day(case: Case) -> Sent:
    day = iso_of(case.text(case.field)) or _digits(case.text(case.field))
    return {case.field: day} if day else {}


def _digits(text: str) -> str | None:
    found = re.fullmatch(
        r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})日?", unicodedata.normalize("NFKC", text)
    )
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else None


def _address(case: Case) -> Sent:
    text = case.text(case.field)
    bare = text.removeprefix("http://")
    return {case.field: f"https://{bare}"} if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", bare) else {}


def _sign(case: Case) -> Sent:
    letters = unicodedata.normalize("NFKC", case.text(case.field)).upper()
    return {case.field: letters} if re.fullmatch("[A-Z]{2,3}", letters) else {}


def _named_as_proof(case: Case) -> Sent:
    evidence = case.listed("evidence")
    return {"evidence": [*evidence, case.text("about")]} if case.text("about") else {}


def _without_points(case: Case) -> Sent:
    return {path: None for path in case.fields if split(path)[-1] == "points"}


def _without_allowance(case: Case) -> Sent:
    return {joined(("allow", case.found.values["code"])): None}


CURES: Mapping[str, Callable[[Case], Sent]] = {
    "B08": _slot_beside,
    "B13": _named_as_proof,
    "B19": _without_allowance,
    "B20": _without_allowance,
    "B28": lambda case: {f"{case.field.removesuffix('.approx_ok')}.approx_ok": True},
    "B29": _without_points,
    "B30": lambda _case: {"rule": None},
    "B31": lambda case: {case.field: None},
    "F28": _day,
    "F30": _address,
    "F36": _sign,
    "F42": _day,
    "L13": _sorted,
    "L29": _usual_width,
    "L30": _ended,
    "P02": _same_number,
}
