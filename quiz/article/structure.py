"""The map of an article: title, date, headings, outlets, and each sentence with its role and standing."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from quiz.article.parts import ArticleMap, Outlet, Revision, Role, Sentence, Span
from quiz.article.standing import Standings, judged
from quiz.article.structure_dates import published_in
from quiz.article.structure_lines import Line, lines_of, trimmed
from quiz.article.structure_roles import Roles, roles_of
from quiz.text.language import Language
from quiz.text.sentences import cuts

_WHOLE: frozenset[Role] = frozenset({"title", "heading", "answer", "credit"})


@dataclass(frozen=True)
class _Piece:
    """A sentence before it is judged."""

    span: Span
    role: Role
    section: int
    line: int


def map_article(revision: Revision, *, published: date | None = None) -> ArticleMap:
    """Take an article apart. `published` replaces what the article says itself; it never fails."""
    lines = lines_of(revision.text)
    roles = roles_of(lines, revision.language, title=revision.title)
    pieces = tuple(_pieces(revision, lines, roles))
    outlets, outlet_of = _outlets(lines, roles)
    return ArticleMap(
        revision=revision,
        title=next((lines[at].span for at, role in enumerate(roles.roles) if role == "title"), None),
        published=published or revision.published or published_in(lines),
        sentences=tuple(_sentences(revision, pieces, outlet_of)),
        headings=roles.headings,
        outlets=outlets,
    )


def _pieces(revision: Revision, lines: Sequence[Line], roles: Roles) -> Iterator[_Piece]:
    for at, line in enumerate(lines):
        role, section = roles.roles[at], roles.sections[at]
        spans = (line.span,) if role in _WHOLE else _cut(line, revision.language)
        for span in spans:
            yield _Piece(span, role, section, at)


def _cut(line: Line, language: Language) -> Iterator[Span]:
    begin = 0
    for end in (*cuts(line.text, language), len(line.text)):
        start, stop = trimmed(line.text, begin, end)
        if start < stop:
            yield Span(line.span.start + start, line.span.start + stop)
        begin = max(begin, end)


def _sentences(
    revision: Revision, pieces: Sequence[_Piece], outlet_of: Sequence[int | None]
) -> Iterator[Sentence]:
    standings: Standings = judged(revision.language, [(revision[piece.span], piece.role) for piece in pieces])
    for number, (piece, standing) in enumerate(zip(pieces, standings, strict=True), start=1):
        yield Sentence(
            number=number,
            span=piece.span,
            text=revision[piece.span],
            role="commentary"
            if standing.is_commentary and piece.role in ("lead", "body", "bullet")
            else piece.role,
            section=piece.section,
            standing=standing.standing,
            speaker=standing.speaker,
            outlet=outlet_of[piece.line],
        )


def _outlets(lines: Sequence[Line], roles: Roles) -> tuple[tuple[Outlet, ...], tuple[int | None, ...]]:
    """The outlets, and for each line which of them it comes from."""
    credited = [(at, line.credit) for at, line in enumerate(lines) if line.credit and line.credit.is_outlet]
    outlets = tuple(Outlet(credit.name, credit.url, credit.span) for _, credit in credited)
    places = frozenset(at for at, _ in credited)
    outlet_of: list[int | None] = [None] * len(lines)
    for nth, (at, _) in enumerate(credited):
        for covered in _covered(at, roles, places):
            outlet_of[covered] = nth
    return outlets, tuple(outlet_of)


def _covered(at: int, roles: Roles, credited: Collection[int]) -> Iterator[int]:
    """The lines that a credit is for: the bullets above it; else all, if it is alone; else its section."""
    yield at
    above = list(_above(at, roles, credited))
    bullets = list(takewhile(lambda other: roles.roles[other] in ("bullet", "summary"), above))
    lines = range(len(roles.roles)) if len(credited) == 1 else above
    yield from bullets or (other for other in lines if roles.roles[other] not in ("title", "credit"))


def _above(at: int, roles: Roles, credited: Collection[int]) -> Iterator[int]:
    """The lines over a credit, from below, up to the credit before it or the beginning of its section."""
    for other in range(at - 1, -1, -1):
        if other in credited or roles.sections[other] != roles.sections[at]:
            return
        yield other
