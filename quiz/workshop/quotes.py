"""Quotes of an article that was brought anew: found again as they were, or said to have moved or changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from quiz.article.anchors import anchor, find
from quiz.article.parts import Revision, Span
from quiz.article.readers.revision import revision_of
from quiz.bank.tree import Node
from quiz.manuscript import Record
from quiz.manuscript.worddiff import Piece, word_diff
from quiz.workshop.articles import article_of, former_text
from quiz.workshop.hands import Hand, NoSuchRecord
from quiz.workshop.opening import open_manuscript
from quiz.workshop.saving import save

State = Literal["same", "moved", "changed", "gone"]


@dataclass(frozen=True)
class Quoted:
    """A quote in a sentence of the draft, and what became of it; `now` is "" where it is gone."""

    record: Record
    path: str
    text: str
    state: State
    now: str = ""
    pieces: tuple[Piece, ...] = ()


def quotes(manuscript_id: int, *, by: int) -> tuple[Quoted, ...]:
    """What became of each quote that stood in the former text; nothing where there was none.

    Raise `NoSuchManuscript` or `NoArticle`.
    """
    text = former_text(manuscript_id, by=by)
    if not text:
        return ()
    former, now = revision_of(text), article_of(manuscript_id, by=by).map.revision
    statements = open_manuscript(manuscript_id, by=by).manuscript.of("statement")
    return tuple(found for record in statements for found in _quotes_of(record, former, now))


def quoted_in(record: Record, revision: Revision) -> tuple[Span, ...]:
    """Where the quotes of a record stand in an article, as far as they do."""
    texts = (text for at, cite in enumerate(_cites(record)) for _, text in _texts(str(at), cite.get("quote")))
    found = ((revision.text.find(text), text) for text in texts)
    return tuple(Span(at, at + len(text)) for at, text in found if at >= 0)


def take_new(manuscript_id: int, number: int, path: str, hand: Hand) -> None:
    """Quote the article as it says it now. Raise also `NoSuchRecord` where nothing changed there."""
    found = next(
        (
            each
            for each in quotes(manuscript_id, by=hand.by)
            if (each.record.number, each.path) == (number, path) and each.now
        ),
        None,
    )
    if found is None:
        raise NoSuchRecord(number)
    save(manuscript_id, number, found.record.version, {"cites": _with(found)}, hand)


def _with(found: Quoted) -> Node:
    """The proofs of the sentence with the new words among them."""
    at, _dot, language = found.path.partition(".")
    cites = [*_cites(found.record)]
    former = cites[int(at)]["quote"]
    now = {**former, language: found.now} if isinstance(former, dict) else found.now
    cites[int(at)] = {**cites[int(at)], "quote": now}
    return cast("Node", cites)


def _cites(record: Record) -> Sequence[dict[str, Node]]:
    return cast("list[dict[str, Node]]", record.body.get("cites") or [])


def _quotes_of(record: Record, former: Revision, now: Revision) -> Iterator[Quoted]:
    for at, cite in enumerate(_cites(record)):
        for path, text in _texts(str(at), cite.get("quote")):
            if text in former.text:
                yield _quoted(record, path, text, former, now)


def _texts(at: str, quote: Node) -> Iterator[tuple[str, str]]:
    """Where a quote stands, and its words; one in two languages has two."""
    for language, text in quote.items() if isinstance(quote, dict) else [("", quote)]:
        if isinstance(text, str) and text:
            yield f"{at}.{language}".rstrip("."), text


def _quoted(record: Record, path: str, text: str, former: Revision, now: Revision) -> Quoted:
    at = former.text.index(text)
    found = find(anchor(former, Span(at, at + len(text))), now)
    if found is None:
        return Quoted(record, path, text, "gone")
    said = now[found.span]
    if said == text:
        return Quoted(record, path, text, "same" if found.state == "same" else "moved", said)
    return Quoted(record, path, text, "changed", said, word_diff(text, said, now.language))
