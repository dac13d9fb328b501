"""やさしい日本語: sentences said again in plain Japanese, with every number and every slot kept."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quiz.article.bilingual.marked import Marked, is_writable, read_marked
from quiz.article.model.answers import Shape, read_as
from quiz.article.model.task import Gained, Refused, Task, task
from quiz.article.model.translation import ToTranslate, slots_of
from quiz.bank.checks.negation import is_negative, may_be_negative
from quiz.text.fold import fold
from quiz.text.numbers import quantities
from quiz.text.sentences import sentences

_RULES = (
    "Rewrite each Japanese sentence in やさしい日本語: sentences of at most {longest} letters that end in "
    "です or ます, one thought in each, everyday words, no passive where it can be avoided, no "
    "double negation. Say the same: no number, date, name or fact may be lost or added. Marks such as "
    "[[n1|…]] must stay, with the name before the bar and with the same words behind it. Give back the "
    "number of each sentence."
)
# NHK's easy news keeps to sentences of 50 letters.
LONGEST_SENTENCE = 50
_MOST_TIMES_AS_LONG = 3
_POLITE = re.compile(r"(?:です|ます|ました|ません|でした|でしょう|ください)(?:[。！？!?]|$)")
_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)


@dataclass(frozen=True)
class Rewriting:
    """A sentence in plain Japanese, by a model."""

    sentence: int
    text: Marked
    is_by_model: bool = True


class _Sentence(Shape):
    number: int
    text: str


class _Answer(Shape):
    sentences: tuple[_Sentence, ...]


def easy_japanese_task(asked: Sequence[ToTranslate]) -> Task:
    """Ask for these sentences in plain Japanese."""
    material = {"sentences": [{"number": each.number, "text": each.text.written()} for each in asked]}
    letters = _MOST_TIMES_AS_LONG * sum(len(each.text.text) for each in asked)
    rules = _RULES.format(longest=LONGEST_SENTENCE)
    return task("easy-japanese", rules, material, _Answer.model_json_schema(), letters=letters)


def read_rewritings(said: str, asked: Sequence[ToTranslate]) -> Gained[Rewriting]:
    """The rewritten sentences that say the same numbers and keep the slots; raises `BadAnswer`."""
    wanted = {each.number: each.text for each in asked}
    kept: dict[int, Rewriting] = {}
    refused: list[Refused] = []
    for each in read_as(_Answer, said).sentences:
        text = read_marked(each.text.strip())
        original = wanted.get(each.number)
        code = "unknown-sentence" if original is None else next(_faults(original, text), "")
        if code or each.number in kept:
            refused.append(Refused(str(each.number), code or "twice", each.text))
        else:
            kept[each.number] = Rewriting(each.number, text)
    return Gained(tuple(kept.values()), tuple(refused))


def _faults(original: Marked, text: Marked) -> Iterator[str]:
    if not text.text.strip() or not is_writable(text.text):
        yield "unwritable"
    if slots_of(original) != slots_of(text) or "[[" in text.text or any(_reworded(original, text)):
        yield "slot-lost"
    if _numbers(original.text) != _numbers(text.text):
        yield "numbers-differ"
    if any(_denied_in_one(original.text, text.text)):
        yield "negation-differs"
    if _ADDRESS.search(text.text) and not _ADDRESS.search(original.text):
        yield "address-added"
    parts = sentences(text.text, "ja")
    if not all(_POLITE.search(part[-8:]) for part in parts):
        yield "not-polite"
    is_long = len(text.text) > _MOST_TIMES_AS_LONG * len(original.text)
    if is_long or any(len(part) > LONGEST_SENTENCE for part in parts):
        yield "too-long"


def _reworded(original: Marked, text: Marked) -> Iterator[bool]:
    """A slot is what questions ask for, so it stays as it is written."""
    for mark in original.marks:
        said = original.text[mark.start : mark.end]
        yield fold(text.of(mark.name) or "", ("F1",)) != fold(said, ("F1",))


def _numbers(text: str) -> set[tuple[object, str]]:
    return {(quantity.value, quantity.bound) for quantity in quantities(text, "ja")}


def _denied_in_one(one: str, other: str) -> Iterator[bool]:
    for said, again in ((one, other), (other, one)):
        yield bool(is_negative(said, "ja")) and not may_be_negative(again, "ja")
