"""The translation memory: sentences in both languages, found again by what they say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from quiz.article.bilingual.marked import Marked, pairs_of, read_marked
from quiz.article.bilingual.numerals import Change, changed, with_values
from quiz.bank.checks.languages import left_in_the_other_language
from quiz.bank.checks.parity import numbers_that_differ
from quiz.bank.model import Bank, Standing, Statement, Term, Words
from quiz.text.fold import fold
from quiz.text.language import LANGUAGES, InBoth, Language, the_other
from quiz.text.numbers import Quantity, quantities

_HOLE = "\x00"


@dataclass(frozen=True)
class Entry(InBoth[Marked]):
    """One sentence in both languages. Slots have the same name in both; each is optional.

    `quotes` are phrases of an article that prove it; `standing` is what it is said to be.
    """

    ja: Marked
    en: Marked
    quotes: tuple[str, ...] = ()
    standing: Standing | None = None


@dataclass(frozen=True)
class Memory:
    """What has been translated. Of two entries for one sentence the later one counts."""

    entries: tuple[Entry, ...] = ()

    def with_entries(self, *entries: Entry) -> "Memory":
        """The memory that knows these too."""
        return Memory((*self.entries, *entries))

    def find(self, text: str, language: Language) -> Entry | None:
        """The entry for a sentence in this language: the same but for width, spaces and quotation marks;
        else one with other numbers and dates in the same places, with the numbers of the sentence put in.
        """
        exact = self._by_sentence.get((language, folded(text)))
        return exact or self._with_numbers_of(text, language)

    def about(self, text: str) -> tuple[Entry, ...]:
        """Entries in words of their own that are proved by a phrase of this sentence."""
        whole = folded(text)
        return tuple(e for e, quotes in self._by_quotes if any(quote in whole for quote in quotes))

    @cached_property
    def _by_quotes(self) -> tuple[tuple[Entry, tuple[str, ...]], ...]:
        return tuple((e, tuple(map(folded, e.quotes))) for e in self.entries if e.quotes)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """Slots without numbers, as terms; one that is translated in two ways is none."""
        found: dict[str, set[str]] = {}
        for entry in self.entries:
            for _, ja, en in pairs_of(entry.ja, entry.en):
                if not quantities(ja, "ja") and not quantities(en, "en"):
                    found.setdefault(ja.strip(), set()).add(en.strip())
        return tuple(
            Term(ja=ja, en=next(iter(en))) for ja, en in found.items() if ja and len(en) == 1 and all(en)
        )

    @cached_property
    def _by_sentence(self) -> Mapping[tuple[Language, str], Entry]:
        return {(language, folded(entry[language].text)): entry for entry, language in self._both()}

    @cached_property
    def _by_frame(self) -> Mapping[tuple[Language, str], Entry]:
        return {
            (language, frame): entry
            for entry, language in self._both()
            if (frame := _frame(entry[language].text, language)) is not None
        }

    def _both(self) -> Iterator[tuple[Entry, Language]]:
        for entry in self.entries:
            for language in LANGUAGES:
                yield entry, language

    def _with_numbers_of(self, text: str, language: Language) -> Entry | None:
        frame = _frame(text, language)
        entry = self._by_frame.get((language, frame)) if frame is not None else None
        return _adapted(entry, text, language) if entry else None


def folded(text: str) -> str:
    """What two writings of one sentence have in common."""
    return fold(text, ("F1", "F4"))


def memory_of(bank: Bank) -> Memory:
    """Each statement of a bank with its slots, and each speaker, as translated sentences."""
    statements = (
        Entry(read_marked(s.ja), read_marked(s.en), tuple(_phrases(s)), s.standing) for s in bank.statements
    )
    speakers = (Entry(Marked(s.by.ja), Marked(s.by.en)) for s in bank.statements if s.by)
    return Memory((*statements, *speakers))


def _phrases(statement: Statement) -> Iterator[str]:
    for cite in statement.cites:
        yield from cite.quotes


def numbers_agree(ja: str, en: str) -> bool:
    """Whether both languages say the same numbers, and as exactly."""
    return not any(numbers_that_differ(ja, en))


def is_sound(entry: Entry) -> bool:
    """Whether both sides say the same numbers, and each is in its own language."""
    both = Words.model_construct(ja=entry.ja.written(), en=entry.en.written())
    is_left = any(left_in_the_other_language(both, language, is_name=False) for language in LANGUAGES)
    return not is_left and numbers_agree(entry.ja.text, entry.en.text)


def _frame(text: str, language: Language) -> str | None:
    """The sentence with holes for its numbers; None where it has none."""
    found = quantities(text, language)
    if not found or _HOLE in text:
        return None
    return folded(changed(text, (Change(q.start, q.end, _HOLE) for q in _apart(found))))


def _apart(found: Iterable[Quantity]) -> Iterator[Quantity]:
    """Without a number that lies in the one before."""
    end = 0
    for quantity in found:
        if quantity.start >= end:
            end = quantity.end
            yield quantity


def _adapted(entry: Entry, text: str, language: Language) -> Entry | None:
    """The entry with the numbers of `text`; None where one of them has no single place to go."""
    old, new = (list(_apart(quantities(t, language))) for t in (entry[language].text, text))
    places = list(_apart(quantities(entry[the_other(language)].text, the_other(language))))
    values: dict[Quantity, Fraction] = {}
    for was, becomes in zip(old, new, strict=True):
        there = [quantity for quantity in places if _same(quantity, was)]
        if (
            was.kind != becomes.kind
            or was.bound != becomes.bound
            or (was.value != becomes.value and len(there) != 1)
        ):
            return None
        values |= dict.fromkeys(there, becomes.value)
    changes = with_values(entry[the_other(language)].text, the_other(language), values)
    if changes is None:
        return None
    own = [Change(was.start, was.end, text[now.start : now.end]) for was, now in zip(old, new, strict=True)]
    this, that = entry[language].changed(own), entry[the_other(language)].changed(changes)
    adapted = Entry(this, that) if language == "ja" else Entry(that, this)
    return adapted if numbers_agree(adapted.ja.text, adapted.en.text) else None


def _same(one: Quantity, other: Quantity) -> bool:
    return one.value == other.value and (one.kind == "month") == (other.kind == "month")
