"""What of a suggestion is to be said in the other language, with what can be proposed for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from hashlib import sha256
from types import MappingProxyType

from quiz.article.bilingual.completed import Bilingual, MissingKind, Translator
from quiz.article.bilingual.faults import Fault, fault_of
from quiz.article.bilingual.memory import folded
from quiz.article.parts import Slot

# So much alike two sentences are that the translation of one helps with the other.
_ALIKE = 0.6
_MOST_HINTS = 8


@dataclass(frozen=True)
class Hint:
    """Words of the text, and what they are in the other language."""

    own: str
    other: str


@dataclass(frozen=True)
class ToSay:
    """A text of the article, what it is in the other language ("" if nobody said so), and hints.

    `proposed` is what a model says, where it was asked. `fault` is why a translation does not hold.
    """

    kind: MissingKind
    text: str
    said: str
    hints: tuple[Hint, ...] = ()
    proposed: str = ""
    fault: Fault | None = None


def digest(text: str) -> str:
    """The name of a sentence by its words: it stays where an article is brought anew."""
    return sha256(folded(text).encode("utf-8", "replace")).hexdigest()[:32]


def to_say(
    said: Bilingual, translator: Translator, proposed: Mapping[str, str] = MappingProxyType({})
) -> tuple[ToSay, ...]:
    """The sentence that proves it and who says that, then whatever else is missing."""
    texts: dict[str, tuple[MissingKind, str]] = {}
    for kind, text in _texts(said, translator):
        texts.setdefault(folded(text), (kind, text))
    found = (_to_say(kind, text, said, translator) for kind, text in texts.values())
    return tuple(replace(each, proposed=proposed.get(digest(each.text), "")) for each in found)


def _texts(said: Bilingual, translator: Translator) -> Iterator[tuple[MissingKind, str]]:
    sentence = translator.sentence(said.draft)
    if not said.is_own_words and said.draft.kind != "match":
        yield "sentence", sentence.text
    yield from ((each.kind, each.text) for each in said.missing)
    if sentence.speaker and translator.lexicon.say(sentence.speaker, translator.other) is None:
        yield "term", sentence.speaker


def _to_say(kind: MissingKind, text: str, said: Bilingual, translator: Translator) -> ToSay:
    entry = translator.memory.find(text, translator.own)
    known = entry[translator.other].text if entry else ""
    hints = tuple(_hints(kind, text, said, translator))[:_MOST_HINTS]
    return ToSay(kind, text, known, hints, fault=fault_of(entry, said, translator) if entry else None)


def _hints(kind: MissingKind, text: str, said: Bilingual, translator: Translator) -> Iterator[Hint]:
    """Names, numbers and dates in their order, and a sentence that is much alike."""
    if kind == "term":
        return
    slots = sorted(_apart(said.draft.slots, text), key=lambda slot: slot.span.start)
    for surface in dict.fromkeys(slot.surface for slot in slots):
        other = translator.lexicon.say(surface, translator.other)
        if other:
            yield Hint(surface, other)
    yield from _alike(text, translator)


def _apart(slots: tuple[Slot, ...], text: str) -> Iterator[Slot]:
    """The slots of this text, without those that lie in a longer one."""
    for slot in slots:
        is_inside = any(
            other is not slot
            and other.span.start <= slot.span.start
            and slot.span.end <= other.span.end
            and len(other.surface) > len(slot.surface)
            for other in slots
        )
        if slot.surface in text and not is_inside:
            yield slot


def _alike(text: str, translator: Translator) -> Iterator[Hint]:
    """The entry of the memory that is most like the text, if one is much like it."""
    matcher = SequenceMatcher(None, b=text, autojunk=False)
    best, found = _ALIKE, None
    for entry in translator.memory.entries:
        own = entry[translator.own].text
        matcher.set_seq1(own)
        if own != text and matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
            ratio = matcher.ratio()
            best, found = (ratio, entry) if ratio > best else (best, found)
    if found:
        yield Hint(found[translator.own].text, found[translator.other].text)
