"""Translate sentences with their slots: what is asked, and which translations can be trusted so far."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quiz.article.bilingual.marked import Mark, Marked, is_writable, marked, read_marked
from quiz.article.bilingual.memory import Entry, numbers_agree
from quiz.article.model.answers import Shape, read_as
from quiz.article.model.task import Gained, Refused, Task, task
from quiz.article.parts import Sentence, Slot
from quiz.article.validate import numbers_differ
from quiz.bank.checks.negation import is_negative, may_be_negative
from quiz.bank.model import Term
from quiz.text.language import Language, the_other

_NAMES: dict[Language, str] = {"ja": "Japanese", "en": "English"}
_RULES = (
    "Translate each sentence from {own} into {other}, in the plain language of news. Write natural {other} "
    "that can stand alone. Marks such as [[n1|…]] must stay: keep the name before the bar, and put behind "
    "the bar the {other} for what is behind it. Keep every number and every date, and say who said what. "
    "Use the given terms. Give back the number of each sentence."
)
# Letters of Japanese for one letter of English, with room on both sides.
_LOWEST, _HIGHEST, _SHORTEST = 0.2, 1.2, 20
_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)
_KANA = re.compile("[ぁ-んァ-ヶ]")
_LATIN = re.compile("[A-Za-z]")


@dataclass(frozen=True)
class ToTranslate:
    """A sentence of the article with its slots as marks."""

    number: int
    text: Marked


@dataclass(frozen=True)
class Translation:
    """A sentence in both languages, one of them by a model."""

    sentence: int
    entry: Entry
    is_by_model: bool = True


class _Sentence(Shape):
    number: int
    text: str


class _Answer(Shape):
    sentences: tuple[_Sentence, ...]


def to_translate(sentence: Sentence, slots: Sequence[Slot]) -> ToTranslate:
    """The sentence with the slots that do not overlap."""
    at = sentence.span.start
    places = (Mark(slot.name, slot.span.start - at, slot.span.end - at) for slot in slots)
    return ToTranslate(sentence.number, marked(sentence.text, places))


def translation_task(sentences: Sequence[ToTranslate], own: Language, glossary: Sequence[Term] = ()) -> Task:
    """Ask for these sentences in the other language; `own` is that of the article."""
    whole = "\n".join(each.text.text for each in sentences)
    terms = [{"ja": term.ja, "en": term.en} for term in glossary if term.model_dump()[own] in whole]
    material = {
        "terms": terms,
        "sentences": [{"number": each.number, "text": each.text.written()} for each in sentences],
    }
    rules = _RULES.format(own=_NAMES[own], other=_NAMES[the_other(own)])
    return task("translation", rules, material, _Answer.model_json_schema(), letters=2 * len(whole))


def read_translations(said: str, asked: Sequence[ToTranslate], own: Language) -> Gained[Translation]:
    """The translations that keep every slot and every number; raises `BadAnswer`."""
    wanted = {each.number: each for each in asked}
    kept: dict[int, Translation] = {}
    refused: list[Refused] = []
    for each in read_as(_Answer, said).sentences:
        original = wanted.get(each.number)
        code = _unknown(each.number, wanted, kept)
        if original is None or code:
            refused.append(Refused(str(each.number), code, each.text))
            continue
        entry = _entry(original.text, read_marked(each.text.strip()), own)
        code = next(_faults(entry, own), "")
        if code:
            refused.append(Refused(str(each.number), code, each.text))
        else:
            kept[each.number] = Translation(each.number, entry)
    left = (number for number in wanted if number not in kept and str(number) not in {r.of for r in refused})
    missing = (Refused(str(number), "not-answered") for number in left)
    return Gained(tuple(kept.values()), (*refused, *missing))


def _unknown(number: int, wanted: dict[int, ToTranslate], kept: dict[int, Translation]) -> str:
    if number not in wanted:
        return "unknown-sentence"
    return "twice" if number in kept else ""


def _entry(original: Marked, translation: Marked, own: Language) -> Entry:
    return Entry(original, translation) if own == "ja" else Entry(translation, original)


def _faults(entry: Entry, own: Language) -> Iterator[str]:
    """Why a translation is not taken, the worst reason first."""
    original, translation = (entry.ja, entry.en) if own == "ja" else (entry.en, entry.ja)
    if not translation.text.strip() or not is_writable(translation.text):
        yield "unwritable"
    if not _is_in(translation.text, the_other(own)):
        yield "not-translated"
    if slots_of(original) != slots_of(translation) or "[[" in translation.text:
        yield "slot-lost"
    if not numbers_agree(entry.ja.text, entry.en.text) or any(_slots_differ(entry)):
        yield "numbers-differ"
    if _ADDRESS.search(translation.text) and not _ADDRESS.search(original.text):
        yield "address-added"
    if any(_denied_in_one(entry)):
        yield "negation-differs"
    ratio = len(entry.ja.text) / max(1, len(entry.en.text))
    if len(entry.en.text) > _SHORTEST and not _LOWEST <= ratio <= _HIGHEST:
        yield "length"


def slots_of(text: Marked) -> Counter[str]:
    """How often each slot stands in the text; an empty one does not."""
    return Counter(mark.name for mark in text.marks if text.text[mark.start : mark.end].strip())


def _slots_differ(entry: Entry) -> Iterator[bool]:
    for mark in entry.ja.marks:
        english = entry.en.of(mark.name)
        yield english is not None and numbers_differ(entry.ja.text[mark.start : mark.end], english)


def _is_in(text: str, language: Language) -> bool:
    if language == "ja":
        return bool(_KANA.search(text))
    return bool(_LATIN.search(text)) and not _KANA.search(text)


def _denied_in_one(entry: Entry) -> Iterator[bool]:
    ja, en = entry.ja.text, entry.en.text
    yield bool(is_negative(ja, "ja")) and not may_be_negative(en, "en")
    yield bool(is_negative(en, "en")) and not may_be_negative(ja, "ja")
