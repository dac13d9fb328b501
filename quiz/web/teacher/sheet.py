"""An opened record as its form shows it: values, pairs, findings, and what may be chosen."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from markupsafe import Markup

from quiz.article.bilingual.lexicon import Lexicon
from quiz.bank.model import KINDS
from quiz.bank.tree import Node
from quiz.manuscript import Fields, Pair, Record, side_of
from quiz.manuscript.known import fields_in
from quiz.manuscript.laying import Laid, lifted
from quiz.manuscript.mending import known_pairs
from quiz.manuscript.worddiff import Piece, word_diff
from quiz.reading import Heard
from quiz.text.language import LANGUAGES, Language, the_other
from quiz.web.language import Later
from quiz.web.teacher.marked import heard, readings_of
from quiz.web.teacher.rows import Row, Rows
from quiz.web.teacher.told import Findings
from quiz.web.teacher.worded import Word, words_of
from quiz.web.teacher.words import RULES
from quiz.web.wording import bare
from quiz.workshop import Opened, findings_of
from quiz.workshop.remembered import remembered

AGREED = Pair("", "agreed")
# As many as there are digits to press.
MOST_CHIPS = 9
# What every bank says so; its own words are looked up before.
_OURS = Lexicon(())
_ARTICLE = re.compile(r"^(?:an?|the) ")


@dataclass(frozen=True)
class Slot:
    """A slot of a sentence: its number and name, and the words under it in each language."""

    number: int
    name: str
    words: Mapping[Language, str]


class Sheet:
    """The form of a record."""

    def __init__(self, opened: Opened, number: int, *, by: int) -> None:
        self.opened, self._by = opened, by
        self.rows = Rows(opened)
        self.row: Row = self.rows.row(number)
        self.record: Record = self.row.record
        self.fields: Fields = fields_in(self.record)
        self.found = Findings(findings_of(opened, number), opened.manuscript)

    @property
    def kind(self) -> str:
        """The kind of a question; "" where none is chosen."""
        kind = str(self.record.body.get("kind", ""))
        return kind if kind in KINDS else ""

    def value(self, path: str) -> str:
        """What a field shows."""
        value = self.fields.get(path)
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, list):
            return "\n".join(map(str, value))
        text = "" if value is None else str(value)
        return lifted(text).plain if self.has_slots(path) else text

    def has_slots(self, path: str) -> bool:
        """Whether a text has slots: they are not written in its field, they lie on its words."""
        return self.record.kind == "statement" and path in LANGUAGES

    def seen(self, path: str) -> str:
        """A text with its slots, as it was when the form was made."""
        return str(self.fields.get(path, ""))

    def proofs(self) -> Markup:
        """All sentences to tick, by number; those that prove this question come first, ticked."""
        chosen = self.listed("evidence")
        places = {name: at for at, name in enumerate(chosen)}
        rows = sorted(enumerate(self.of("statement"), 1), key=lambda row: places.get(row[1].id, len(chosen)))
        ticks = (_tick(nth, each.id, each.id in places, *_sides(each)) for nth, each in rows)
        return Markup("\n").join(ticks)

    def listed(self, path: str) -> tuple[str, ...]:
        """The entries of a list, or the ids of its entries."""
        value = self.fields.get(path)
        return tuple(map(str, value)) if isinstance(value, list) else ()

    def pair(self, path: str) -> Pair:
        """The state of a pair of texts."""
        return next((pair for pair in self.row.pairs if pair.path == path), AGREED)

    def is_pair(self, path: str) -> bool:
        """Whether a pair is written, or must be."""
        return any(pair.path == path for pair in self.row.pairs)

    def texts(self, path: str) -> Mapping[Language, Markup]:
        """Both texts of a pair as they will be printed."""
        return self.rows.texts(self.fields, path)

    def worded(self, language: Language) -> Iterator[tuple[Word, Slot | None, bool]]:
        """The words of a sentence, each with the slot on it, and whether that begins there."""
        laid = lifted(self.seen(language))
        numbers, before = {slot.name: slot for slot in self.slots}, None
        for word in words_of(laid.plain, language):
            on = next((each for each in laid.slots if each.start <= word.start < each.end), None)
            yield word, numbers[on.name] if on else None, on is not None and on != before
            before = on

    def chips(self, path: str, language: Language) -> tuple[str, ...]:
        """Words that belong into a text, since the other side has theirs: of slots, terms, and names.

        Into an empty one goes the whole sentence, if its writer has said it before.
        """
        if not self.has_chips(path):
            return ()
        here, there = (
            lifted(str(self.fields.get(side_of(path, each), ""))) for each in (language, the_other(language))
        )
        if there.plain and not here.plain:
            known_whole = remembered(self.opened, there.plain, the_other(language), by=self._by)
            if known_whole:
                return (known_whole,)
        known = self._known[language]
        words = [
            *(there.under(slot) for slot in there.slots),
            *(word for word in known if word in there.plain),
        ]
        found = (known.get(word) or _OURS.say(word, language) for word in words)
        missing = (each for each in found if each and _bare(each) not in here.plain.casefold())
        return tuple(dict.fromkeys(missing))[:MOST_CHIPS]

    def has_chips(self, path: str) -> bool:
        """Whether a pair is long enough to be helped with."""
        return path in ("", "ask", "explain", "text") and self.record.kind in ("statement", "question")

    @cached_property
    def _known(self) -> Mapping[Language, Mapping[str, str]]:
        """What the bank says in both languages, by what it says in the other one."""
        pairs = list(known_pairs(self.opened.manuscript))
        return {"en": dict(pairs), "ja": {en: ja for ja, en in pairs}}

    @property
    def heard(self) -> tuple[Heard, ...]:
        """The words of the record that have furigana, each once."""
        paths = (side_of(pair.path, "ja") for pair in self.row.pairs)
        texts = [str(self.fields[path]) for path in paths if path in self.fields]
        readings = readings_of(self.opened.manuscript.head)
        found = {word.surface: word for text in texts for word in heard(text, readings)}
        return tuple(found.values())

    @property
    def readings(self) -> tuple[tuple[str, str], ...]:
        """The readings that the bank remembers."""
        return readings_of(self.opened.manuscript.head)

    @property
    def meant(self) -> tuple[tuple[str, str], ...]:
        """Findings that are silenced in this record: their codes, and why."""
        allowed = self.record.body.get("allow")
        return tuple((code, str(why)) for code, why in allowed.items()) if isinstance(allowed, dict) else ()

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The slots of a sentence."""
        laid = {language: lifted(self.seen(language)) for language in LANGUAGES}
        names = dict.fromkeys(slot.name for text in laid.values() for slot in text.slots)
        return tuple(Slot(at, name, _words(laid, name)) for at, name in enumerate(names, 1))

    @property
    def cites(self) -> tuple[Mapping[str, Node], ...]:
        """The quotes of a sentence, and an empty one to write into."""
        cites = self.record.body.get("cites")
        written = [each for each in cites if isinstance(each, dict)] if isinstance(cites, list) else []
        return (*written, {})

    def of(self, kind: str) -> Sequence[Record]:
        """The records of a kind, to choose from."""
        return self.opened.manuscript.of(kind)  # type: ignore[arg-type]

    def side(self, path: str, language: Language) -> str:
        """The field of a pair in a language."""
        return side_of(path, language)

    def changed(self, pair: Pair) -> tuple[Piece, ...]:
        """What changed at one side of a pair since both were agreed, word by word."""
        side = pair.side or "ja"
        now = lifted(str(self.fields.get(side_of(pair.path, side), ""))).plain
        return word_diff(lifted(str(pair.was or "")).plain, now, side)

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """The parts in which a question may be."""
        return tuple((part.id, _title(part)) for part in self.of("part"))

    @property
    def sources(self) -> tuple[tuple[str, str], ...]:
        """The sources that a sentence may quote."""
        return tuple((source.id, _title(source)) for source in self.of("source"))

    @property
    def sentences(self) -> tuple[tuple[str, str], ...]:
        """The sentences that a question may be about."""
        return tuple((each.id, bare(_to_choose(*_sides(each)))) for each in self.of("statement"))

    @property
    def rules(self) -> tuple[tuple[str, Later], ...]:
        """By which rules a question of this kind may be marked."""
        return tuple((rule, RULES[rule]) for rule in KINDS[self.kind].RULES) if self.kind else ()


def _sides(statement: Record) -> tuple[str, ...]:
    return tuple(str(statement.body.get(language) or "") for language in LANGUAGES)


# A list of 200 costs 200 looks, not 200 times a template.
@lru_cache(maxsize=2048)
def _tick(nth: int, name: str, is_ticked: bool, *sides: str) -> Markup:
    box = Markup('<input class="tick-box" type="checkbox" name="f.evidence" value="{}"{}>')
    ticked = Markup(" checked") if is_ticked else ""
    return Markup('<label class="tick">{} <span>{} {}</span></label>').format(
        box.format(name, ticked), nth, _to_choose(*sides)
    )


# Four banks of 200 sentences: a list to choose from has them all.
@lru_cache(maxsize=1024)
def _to_choose(*sides: str) -> Markup:
    """A sentence as a line to choose, without its slots."""
    written = zip(LANGUAGES, sides, strict=True)
    return Markup(" / ").join(
        Markup('<span lang="{}">{}</span>').format(language, lifted(text).plain)
        for language, text in written
        if text
    )


def _bare(words: str) -> str:
    """As they are looked for: with another article, or none, they are the same words."""
    return _ARTICLE.sub("", words.casefold())


def _title(record: Record) -> str:
    title = record.body.get("title")
    return " / ".join(map(str, title.values())) if isinstance(title, dict) else record.id


def _words(laid: Mapping[Language, Laid], name: str) -> Mapping[Language, str]:
    found = {language: text.named(name) for language, text in laid.items()}
    return {language: laid[language].under(slot) for language, slot in found.items() if slot}
