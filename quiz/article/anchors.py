"""Find a span again after its text was edited, and say when what it proves may have changed."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from quiz.article.alignment import alignment
from quiz.article.parts import Anchor, Revision, Span

State = Literal["same", "moved", "stale"]

_CONTEXT = 32
# How much of the quote must be left where its surroundings are left too, and where they are not.
_LEAST_ALIKE, _LEAST_ALIKE_AROUND, _LEAST_ALIKE_ALONE = 0.45, 0.6, 0.85
# Letters around the quote that say that it is the old place: more than a full stop and a line end.
_ENOUGH_AROUND = 8
# Comparing letter by letter takes the square of the length.
_LONGEST_QUOTE = 2_000
_GRAM = 3
_MOST_PIECES = 400
_MOST_PLACES = 64
_MOST_TRIES = 3
# How far a guess of the place may be off.
_MARGIN = 16
_SPACES = re.compile(r"\s+")
_DIGIT_RUN = re.compile(r"[0-9０-９.,，．〇一二三四五六七八九十百千万億兆]")


@dataclass(frozen=True)
class Found:
    """Where the quote stands now.

    `stale`: its words changed, so that a person has to look at what rests on it.
    """

    span: Span
    state: State


def anchor(revision: Revision, span: Span) -> Anchor:
    """The span with its quote and up to 32 letters on each side."""
    return Anchor(
        span=span,
        quote=revision[span],
        prefix=revision.text[max(0, span.start - _CONTEXT) : span.start],
        suffix=revision.text[span.end : span.end + _CONTEXT],
        sha256=revision.sha256,
    )


def find(anchor: Anchor, revision: Revision) -> Found | None:
    """The place of the anchor in another revision; nothing where its quote is gone.

    First the old position, then the quote with its surroundings, then the passage most like it.
    """
    if revision.sha256 == anchor.sha256:
        return Found(anchor.span, "same")
    if not anchor.quote:
        return None
    text = revision.text
    place = _exact(anchor, text)
    around = min(_ENOUGH_AROUND, len(anchor.prefix) + len(anchor.suffix))
    if place is not None and _agreement(anchor, text, place) >= around:
        return _as_quoted(anchor, text, place)
    # The quote stands somewhere else, or nowhere: an edited quote in its old surroundings is nearer.
    edited = _edited(anchor, text, is_quoted=place is not None)
    if edited is not None:
        return Found(edited, _state(anchor, text, edited))
    return None if place is None else _as_quoted(anchor, text, place)


def _as_quoted(anchor: Anchor, text: str, place: int) -> Found:
    span = Span(place, place + len(anchor.quote))
    if _is_cut_from_longer(anchor, text, span):
        return Found(span, "stale")
    return Found(span, "same" if span == anchor.span else "moved")


def _exact(anchor: Anchor, text: str) -> int | None:
    """The place of the quote whose surroundings agree best, and of several the nearest to the old one."""
    places = tuple(_places(text, anchor.quote))
    if text.startswith(anchor.quote, anchor.span.start):
        places = (anchor.span.start, *places)
    return max(
        places,
        key=lambda place: (_agreement(anchor, text, place), -abs(place - anchor.span.start)),
        default=None,
    )


def _places(text: str, quote: str) -> Iterator[int]:
    place = text.find(quote)
    for _ in range(_MOST_PLACES):
        if place < 0:
            return
        yield place
        place = text.find(quote, place + 1)


def _agreement(anchor: Anchor, text: str, place: int) -> int:
    """How many letters next to the quote are as they were. Where nothing stood, its end agrees."""
    end = place + len(anchor.quote)
    before, after = text[max(0, place - _CONTEXT) : place], text[end : end + _CONTEXT]
    left = _shared(anchor.prefix[::-1], before[::-1])
    right = _shared(anchor.suffix, after)
    return left + right + (not anchor.prefix and not before) + (not anchor.suffix and not after)


def _shared(one: str, other: str) -> int:
    """How many letters two texts have in common from their beginning."""
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _is_cut_from_longer(anchor: Anchor, text: str, span: Span) -> bool:
    """Whether a number at the edge of the quote goes on outside of it: the 1500 of 11500."""
    left, right = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return _joins(left, anchor.quote[0], anchor.prefix[-1:]) or _joins(
        anchor.quote[-1], right, anchor.suffix[:1]
    )


def _joins(left: str, right: str, before: str) -> bool:
    is_joined = bool(_DIGIT_RUN.match(left) and _DIGIT_RUN.match(right))
    return is_joined and before not in (left, right)


def _edited(anchor: Anchor, text: str, *, is_quoted: bool) -> Span | None:
    """Where the quote stands edited: between its old surroundings, else where the text is likest."""
    if len(anchor.quote) > _LONGEST_QUOTE:
        return None
    between = _between(anchor, text)
    return between if between or is_quoted else _likest(anchor, text)


def _between(anchor: Anchor, text: str) -> Span | None:
    """What stands between the old surroundings, if both are left, and is like the quote."""
    if len(anchor.prefix) < _CONTEXT // 2 or len(anchor.suffix) < _CONTEXT // 2:
        return None
    for begin in _places(text, anchor.prefix):
        start = begin + len(anchor.prefix)
        end = text.find(anchor.suffix, start, start + 2 * len(anchor.quote) + _CONTEXT + len(anchor.suffix))
        if end > start and _ratio(anchor.quote, text[start:end]) >= _LEAST_ALIKE:
            return Span(start, end)
    return None


def _likest(anchor: Anchor, text: str) -> Span | None:
    known = anchor.prefix + anchor.quote + anchor.suffix
    start, end = len(anchor.prefix), len(anchor.prefix) + len(anchor.quote)
    for offset in _likely_offsets(known, text, anchor.span.start - start):
        begin = max(0, offset - _MARGIN)
        window = text[begin : offset + len(known) * 5 // 4 + 2 * _MARGIN]
        places = alignment(known, window)
        span = Span(begin + places[start], begin + places[end])
        whole = _ratio(known, window[places[0] : places[-1]])
        own = _ratio(anchor.quote, text[span.start : span.end])
        if own >= _LEAST_ALIKE_ALONE or (own >= _LEAST_ALIKE and whole >= _LEAST_ALIKE_AROUND):
            return span
    return None


def _likely_offsets(known: str, text: str, expected: int) -> Sequence[int]:
    """Where `known` may begin: short pieces of it vote for where they stand, rare ones with more weight."""
    votes: dict[int, float] = defaultdict(float)
    for at in range(0, len(known) - _GRAM + 1, 1 + len(known) // _MOST_PIECES):
        places = tuple(_places(text, known[at : at + _GRAM]))
        for place in places:
            # The neighbours get a vote too: a letter more or less moves the beginning.
            for slot in range((place - at) // _MARGIN - 1, (place - at) // _MARGIN + 2):
                votes[slot] += 1 / len(places)
    ranked = sorted(votes, key=lambda slot: (-votes[slot], abs(slot * _MARGIN - expected)))
    return [max(0, slot * _MARGIN) for slot in ranked[:_MOST_TRIES]]


def _state(anchor: Anchor, text: str, span: Span) -> State:
    """Only width and blanks may differ without the quote being another one."""
    return "moved" if _folded(text[span.start : span.end]) == _folded(anchor.quote) else "stale"


def _folded(text: str) -> str:
    return _SPACES.sub("", unicodedata.normalize("NFKC", text))


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
