"""What the buttons of a record's form do, once everything that was written in it is saved."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from flask import abort, flash, request
from werkzeug.wrappers import Response

from quiz import workshop
from quiz.bank.tree import Node
from quiz.manuscript import Record, cure, flatten, joined, split
from quiz.manuscript.distracting import Pair, next_option, other_options
from quiz.manuscript.laying import Laid, Marked, Overlapping, free_name, lifted, with_slot, without_slot
from quiz.text.language import LANGUAGES, Language
from quiz.web.going import see
from quiz.web.language import gettext
from quiz.web.teacher.entries import moved, with_one_more, without
from quiz.web.teacher.rows import Rows
from quiz.web.teacher.sent import Form
from quiz.web.teacher.shelves import BY_KIND
from quiz.web.teacher.told import key_of
from quiz.workshop import Hand, Opened

LONGEST_NUMBER = 8


@dataclass(frozen=True)
class Desk:
    """The record on which a button was pressed, as it stands now, and the hand that did it."""

    draft_id: int
    record: Record
    opened: Opened
    hand: Hand

    def save(self, fields: Mapping[str, Node]) -> None:
        """Save some more fields."""
        workshop.save(self.draft_id, self.record.number, self.record.version, fields, self.hand)

    def stay(self, place: str | None = None) -> Response:
        """Back to the record, at a place of its form."""
        return see("teacher.record", draft_id=self.draft_id, number=self.record.number, _anchor=place)


def do(draft_id: int, number: int, hand: Hand) -> Response:
    """Do what the pressed button says. Its own sending: the form's was the saving."""
    verb, _, what = request.form.get("deed", "save").partition(":")
    opened = workshop.open_manuscript(draft_id, by=hand.by, to="edit")
    desk = Desk(draft_id, opened.record(number), opened, replace(hand, tab=f"{hand.tab}d"))
    return (DEEDS.get(verb) or abort(400))(desk, what)


def _save(desk: Desk, _what: str) -> Response:
    return desk.stay("record")


def _agree(desk: Desk, pair: str) -> Response:
    workshop.agree(desk.draft_id, desk.record.number, pair, desk.hand)
    return desk.stay("record")


def _agree_next(desk: Desk, _what: str) -> Response:
    """Everything that is written in both languages is agreed; then the next record that waits."""
    rows = Rows(desk.opened)
    for at, pair in enumerate(rows.row(desk.record.number).pairs):
        if pair.state in ("look-again", "suggested"):
            hand = replace(desk.hand, tab=f"{desk.hand.tab}{at}")
            workshop.agree(desk.draft_id, desk.record.number, pair.path, hand)
    return _skip(desk, "")


def _skip(desk: Desk, _what: str) -> Response:
    number = Rows(desk.opened).next_waiting(desk.record.number)
    if number is None:
        shelf = BY_KIND[desk.record.kind]
        return see("teacher.shelf", draft_id=desk.draft_id, name=shelf.name, _anchor=f"r{desk.record.number}")
    return see("teacher.record", draft_id=desk.draft_id, number=number, _anchor="record")


def _add(desk: Desk, path: str) -> Response:
    # Notes are told apart in the whole bank.
    first = f"note-{desk.record.number}-" if split(path)[-1:] == ("notes",) else ""
    fields, name = with_one_more(flatten(desk.record.body), path, first=first)
    desk.save(fields)
    return desk.stay(joined((*split(path), name)))


def _remove(desk: Desk, entry: str) -> Response:
    desk.save(without(flatten(desk.record.body), entry))
    return desk.stay(joined(split(entry)[:-1]))


def _up(desk: Desk, entry: str) -> Response:
    desk.save(moved(flatten(desk.record.body), entry, by=-1))
    return desk.stay(entry)


def _down(desk: Desk, entry: str) -> Response:
    desk.save(moved(flatten(desk.record.body), entry, by=1))
    return desk.stay(entry)


def _slot(desk: Desk, _what: str) -> Response:
    """Words of the sentence become a slot, in one language or in both."""
    laid = {language: lifted(str(desk.record.body.get(language, ""))) for language in LANGUAGES}
    taken = {slot.name for text in laid.values() for slot in text.slots}
    name = request.form.get("slot", "")
    name = name if name in taken else free_name(taken)
    words = {language: request.form.get(f"slot.{language}", "").strip() for language in LANGUAGES}
    texts = {language: _with_slot(laid[language], words[language], name) for language in LANGUAGES}
    desk.save({language: text.notation for language, text in texts.items() if text != laid[language]})
    return desk.stay("slots")


def _with_slot(text: Laid, words: str, name: str) -> Laid:
    """The first place of the words where no other slot is; the text as it was where there is none."""
    at = text.plain.find(words) if words else -1
    while at >= 0:
        try:
            return with_slot(text, Marked(at, at + len(words), name))
        except Overlapping:
            at = text.plain.find(words, at + 1)
    return text


def _mark(desk: Desk, what: str) -> Response:
    """Words that were marked as words become a slot, a quote, or a slot that is asked about."""
    marks = dict(_marks(desk))
    if not marks:
        flash(str(gettext("Mark words of the sentence as it stands now.")))
        return desk.stay("as-printed")
    if what == "quote":
        return _quote(desk, [lifted_in(desk, each).plain[start:end] for each, (start, end) in marks.items()])
    name, texts = _marked(desk, marks)
    desk.save({each: text.notation for each, text in texts.items()})
    if what == "ask" and texts:
        return see("teacher.questions", draft_id=desk.draft_id, number=desk.record.number, slot=name)
    return desk.stay("as-printed")


def _marks(desk: Desk) -> Iterator[tuple[Language, tuple[int, int]]]:
    """What is marked in each language, if its text is still the one whose words were shown."""
    sent = zip(*(request.form.getlist(name) for name in ("marked", "from", "to")), strict=False)
    for language, (text, start, end) in zip(LANGUAGES, sent, strict=False):
        is_number = start.isdecimal() and end.isdecimal() and len(end) < LONGEST_NUMBER
        if is_number and text == lifted_in(desk, language).plain and int(start) < int(end) <= len(text):
            yield language, (int(start), int(end))


def lifted_in(desk: Desk, language: Language) -> Laid:
    """The sentence in a language, its slots lifted off."""
    return lifted(str(desk.record.body.get(language, "")))


def _marked(desk: Desk, marks: Mapping[Language, tuple[int, int]]) -> tuple[str, Mapping[Language, Laid]]:
    """The name of the slot, and the texts that have it now."""
    laid = {language: lifted_in(desk, language) for language in LANGUAGES}
    taken = {slot.name for text in laid.values() for slot in text.slots}
    wanted = request.form.get("slot", "")
    name = wanted if wanted in taken else free_name(taken)
    texts: dict[Language, Laid] = {}
    for language, (start, end) in marks.items():
        try:
            texts[language] = with_slot(laid[language], Marked(start, end, name))
        except Overlapping:
            flash(str(gettext("There is a slot on these words already.")))
    return name, texts


def _quote(desk: Desk, quotes: Sequence[str]) -> Response:
    """Words of the sentence that stand in its source, too."""
    cites = desk.record.body.get("cites")
    sources = desk.opened.manuscript.of("source")
    if not sources:
        flash(str(gettext("Write first where it is from: there is no source yet.")))
        return desk.stay("cites")
    first: list[Node] = list(cites) if isinstance(cites, list) else []
    added: list[Node] = [{"source": sources[0].id, "quote": quote} for quote in quotes]
    desk.save({"cites": [*first, *added]})
    return desk.stay("cites")


def _unslot(desk: Desk, name: str) -> Response:
    texts = {language: str(desk.record.body.get(language, "")) for language in LANGUAGES}
    desk.save({each: without_slot(lifted(text), name).notation for each, text in texts.items()})
    return desk.stay("slots")


def _ask(desk: Desk, slot: str) -> Response:
    """What could be asked about a slot, or about the whole sentence."""
    return see("teacher.questions", draft_id=desk.draft_id, number=desk.record.number, slot=slot or None)


def _exchange(desk: Desk, entry: str) -> Response:
    """Another wrong option in the place of one."""
    manuscript, name = desk.opened.manuscript, split(entry)[-1]
    now = str(flatten(desk.record.body).get(f"{entry}.text.ja", ""))
    other = next_option(other_options(manuscript, desk.record, beside=name), now)
    if other is None:
        flash(str(gettext("There is nothing else to propose here.")))
        return desk.stay(entry)
    desk.save(_texts_of(entry, other))
    return desk.stay(entry)


def _propose(desk: Desk, path: str) -> Response:
    """One more wrong option, proposed."""
    other = next_option(other_options(desk.opened.manuscript, desk.record), "")
    if other is None:
        flash(str(gettext("There is nothing else to propose here.")))
        return desk.stay(path)
    fields, name = with_one_more(flatten(desk.record.body), path)
    entry = joined((*split(path), name))
    desk.save({**fields, **_texts_of(entry, other)})
    return desk.stay(entry)


def _texts_of(entry: str, pair: Pair) -> dict[str, Node]:
    return {f"{entry}.text.ja": pair[0], f"{entry}.text.en": pair[1]}


def _mend(desk: Desk, key: str) -> Response:
    """What a finding asks for is done, where it is still found."""
    found = next((e for e in workshop.findings_of(desk.opened, desk.record.number) if key_of(e) == key), None)
    fields = cure(found, desk.opened.manuscript) if found else None
    if found and fields:
        desk.save(fields)
    return desk.stay(found.field if found else "record")


def _mean(desk: Desk, key: str) -> Response:
    """A finding is silenced in this record, with the reason that was given."""
    code, reason = key.partition(":")[0], request.form.get(f"reason.{key}", "").strip()
    if not reason:
        flash(str(gettext("Say in a few words why it is right as it is.")))
        return desk.stay("record")
    desk.save({joined(("allow", code)): reason})
    return desk.stay("meant")


def _unmean(desk: Desk, code: str) -> Response:
    desk.save({joined(("allow", code)): None})
    return desk.stay("record")


def _read(desk: Desk, _what: str) -> Response:
    """Readings that were corrected are remembered for the whole bank."""
    head = desk.opened.manuscript.head
    changed = dict(_corrected(request.form))
    if changed:
        workshop.save(desk.draft_id, head.number, head.version, changed, desk.hand)
    return desk.stay("readings")


def _corrected(form: Form) -> Iterator[tuple[str, Node]]:
    for name in form:
        word = name.removeprefix("reads.")
        if word != name and form[name].strip() != form.get(f"read.{word}", "").strip():
            yield joined(("readings", word)), form[name].strip()
    new, kana = (form.get(f"reading.{each}", "").strip() for each in ("word", "kana"))
    if new and kana:
        yield joined(("readings", new)), kana


def _take_away(desk: Desk, _what: str) -> Response:
    workshop.remove(desk.draft_id, [desk.record.number], desk.hand)
    return see("teacher.shelf", draft_id=desk.draft_id, name=BY_KIND[desk.record.kind].name)


DEEDS: Mapping[str, Callable[[Desk, str], Response]] = {
    "save": _save,
    "agree": _agree,
    "agree-next": _agree_next,
    "skip": _skip,
    "add": _add,
    "remove": _remove,
    "up": _up,
    "down": _down,
    "slot": _slot,
    "unslot": _unslot,
    "mark": _mark,
    "ask": _ask,
    "exchange": _exchange,
    "propose": _propose,
    "mend": _mend,
    "mean": _mean,
    "unmean": _unmean,
    "read": _read,
    "take-away": _take_away,
}
