"""Checks that the parts of a bank hold together: ids, references, proof, slots."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from quiz.bank.checks.items import offered
from quiz.bank.checks.places import notes_of, quotes_of
from quiz.bank.model import LANGUAGES, STANDINGS, Bank, Order, Poll, StandingOf, Statement, Words
from quiz.bank.problems import Finding, Path, finding
from quiz.text.notation import GAP, plain

LONGEST_QUOTE = 60
FEWEST_ITEMS = 3

# A sentence that ends inside or at the end of the quote; "U.S." and "3.5" end none.
_SENTENCE_END = re.compile(r"[。！？!?]|[a-zé)”\"’][.](?=\s|$)")
# What the notation takes literally: an escaped sign, and code.
_LITERAL = re.compile(r"\\.|(`+).+?\1")
_SLOT_SIGNS = re.compile(rf"\[\[|\]\]|{GAP}")


def unique_ids(bank: Bank) -> Iterator[Finding]:
    """B01: two records with one id; notes share theirs, wherever they stand."""
    for name in ("sources", "statements", "parts", "questions"):
        yield from _doubles([((name, at), each.id) for at, each in enumerate(getattr(bank, name))])
    yield from _doubles([(path, note.id) for path, note in notes_of(bank)])


def unique_ids_inside(bank: Bank) -> Iterator[Finding]:
    """B01: two options, items or pairs of one question with one id."""
    for at, question in enumerate(bank.questions):
        for group in offered(question):
            for nth, (place, record_id) in enumerate(group.ids):
                if record_id in [earlier for _, earlier in group.ids[:nth]]:
                    yield finding("B01", ("questions", at, *place, "id"), id=record_id)


def reserved_ids(bank: Bank) -> Iterator[Finding]:
    """B16: a speaker called like one of the standings, which stand among the answers too."""
    for at, question in enumerate(bank.questions):
        for nth, speaker in enumerate(getattr(question, "speakers", ())):
            if speaker.id in STANDINGS:
                path = ("questions", at, "speakers", nth, "id")
                yield finding("B16", path, id=speaker.id, reserved=", ".join(STANDINGS))


def known_sources(bank: Bank) -> Iterator[Finding]:
    """B02: a citation of a source that is not there, or a note from one."""
    known = [source.id for source in bank.sources]
    for path, note in notes_of(bank):
        if note.source not in known:
            yield unknown("B02", (*path, "source"), note.source, known)
    for at, statement in enumerate(bank.statements):
        for nth, cite in enumerate(statement.cites):
            if cite.source not in known:
                yield unknown("B02", ("statements", at, "cites", nth, "source"), cite.source, known)


def known_statements(bank: Bank) -> Iterator[Finding]:
    """B03: evidence, or the subject of a question, that is not there."""
    known = [statement.id for statement in bank.statements]
    for at, question in enumerate(bank.questions):
        for nth, evidence in enumerate(question.evidence):
            if evidence not in known:
                yield unknown("B03", ("questions", at, "evidence", nth), evidence, known)
        if isinstance(question, StandingOf) and question.about not in known:
            yield unknown("B03", ("questions", at, "about"), question.about, known)


def questions_are_proved(bank: Bank) -> Iterator[Finding]:
    """B04: a question without evidence; B13: a question about a statement that is not its evidence.

    A poll has no answer that could be proved.
    """
    for at, question in enumerate(bank.questions):
        if not question.evidence and not isinstance(question, Poll):
            yield finding("B04", ("questions", at), id=question.id)
        if isinstance(question, StandingOf) and question.evidence and question.about not in question.evidence:
            yield finding("B13", ("questions", at, "about"), id=question.about)


def statements_are_cited(bank: Bank) -> Iterator[Finding]:
    """B05: a statement without a phrase that proves it."""
    for at, statement in enumerate(bank.statements):
        if not statement.cites:
            yield finding("B05", ("statements", at), id=statement.id)


def statements_are_used(bank: Bank) -> Iterator[Finding]:
    """B07: a statement that no question rests on."""
    used = {evidence for question in bank.questions for evidence in question.evidence}
    for at, statement in enumerate(bank.statements):
        if statement.id not in used:
            yield finding("B07", ("statements", at), id=statement.id)


def claims_have_speakers(bank: Bank) -> Iterator[Finding]:
    """B06: a claim of nobody."""
    for at, statement in enumerate(bank.statements):
        if statement.standing == "claimed" and statement.by is None:
            yield finding("B06", ("statements", at), id=statement.id)


def slots_are_alike(bank: Bank) -> Iterator[Finding]:
    """B08, B09: each slot stands once in each language; B10: no brackets are left over."""
    for at, statement in enumerate(bank.statements):
        path: Path = ("statements", at)
        yield from _slot_pairs(path, statement)
        for language in LANGUAGES:
            for remnant in left_signs(statement[language]):
                yield finding("B10", (*path, language), text=remnant)


def quotes_are_short(bank: Bank) -> Iterator[Finding]:
    """B11, B12: a quote is a key phrase; a whole sentence belongs to whoever wrote it."""
    for quoted in quotes_of(bank):
        length = len(quoted.text)
        if length > LONGEST_QUOTE:
            yield finding("B11", quoted.path, length=str(length), limit=str(LONGEST_QUOTE))
        if _SENTENCE_END.search(quoted.text):
            yield finding("B12", quoted.path, quote=quoted.text)


def quotes_fit_their_sources(bank: Bank) -> Iterator[Finding]:
    """B45, B46: a source in both languages is quoted in both, any other one in its own."""
    languages = {source.id: source.language for source in bank.sources}
    for at, statement in enumerate(bank.statements):
        for nth, cite in enumerate(statement.cites):
            path = ("statements", at, "cites", nth, "quote")
            language = languages.get(cite.source)
            if language == "both" and isinstance(cite.quote, str):
                yield finding("B45", path, id=cite.source, quote=cite.quote)
            if language in LANGUAGES and isinstance(cite.quote, Words):
                yield finding("B46", path, id=cite.source, language=language, quote=cite.quote[language])


def orders_are_long(bank: Bank) -> Iterator[Finding]:
    """B15: two items are no order, they are a coin."""
    for at, question in enumerate(bank.questions):
        if isinstance(question, Order) and len(question.items) < FEWEST_ITEMS:
            path = ("questions", at, "items")
            yield finding("B15", path, count=str(len(question.items)), fewest=str(FEWEST_ITEMS))


def has_questions(bank: Bank) -> Iterator[Finding]:
    """B17: a bank without a question cannot be practised."""
    if not bank.questions:
        yield finding("B17", ("questions",))


def left_signs(source: str) -> Iterator[str]:
    """What stands around slot signs that open or close no slot, around a slot in a slot, and around a gap."""
    text = plain(_LITERAL.sub("", source))
    for found in _SLOT_SIGNS.finditer(text):
        yield text[max(0, found.start() - 10) : found.end() + 10]


def unknown(code: str, path: Path, wanted: str, known: list[str]) -> Finding:
    """An id that is not among those that are known, with the nearest of them."""
    nearest = get_close_matches(wanted, known, n=1, cutoff=0)
    return Finding(code, path, {"id": wanted, "nearest": nearest[0] if nearest else "–"})


def _doubles(ids: list[tuple[Path, str]]) -> Iterator[Finding]:
    known: set[str] = set()
    for path, record_id in ids:
        if record_id in known:
            yield finding("B01", (*path, "id"), id=record_id)
        known.add(record_id)


def _slot_pairs(path: Path, statement: Statement) -> Iterator[Finding]:
    names = {language: Counter(name for name, _ in statement.slots(language)) for language in LANGUAGES}
    for language in LANGUAGES:
        for name, count in names[language].items():
            if count > 1:
                yield finding("B09", (*path, language), slot=name, language=language)
        for name in (names["ja"] | names["en"]) - names[language]:
            if name not in names[language]:
                yield finding("B08", (*path, language), slot=name, language=language)
