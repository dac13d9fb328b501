"""By what score: among others by which the same side would have won, in English."""

import re
from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.making import made, option
from quiz.article.families.stems_en import clause_at, gapped, place
from quiz.article.parts import Draft, Sentence, Slot, Span

_SCORE = re.compile(r"(?<![\w-])(?P<one>[0-9]{1,3})(?P<sign>[-–])(?P<other>[0-9]{1,3})(?![\w-])")
_PLAYED = re.compile(r"\b(?:beat|beating|defeated|defeating|won|win|wins|lost|drew|victory|defeat|draw)\b")
_STEPS = ((-1, 0), (0, -1), (1, 0), (0, 1), (1, 1), (2, 0))
_WANTED, _FEWEST, _LARGEST = 3, 2, 40


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    scores = list(_SCORE.finditer(sentence.text))
    if len(scores) != 1 or not _PLAYED.search(sentence.text):
        return
    found, at = scores[0], sentence.span.start
    slot = Slot("x0", "other", Span(at + found.start(), at + found.end()), found[0], found[0])
    clause = clause_at(sentence, slot)
    ask = gapped(clause, *place(sentence, slot)) if clause else None
    others = _others(int(found["one"]), int(found["other"]), found["sign"])
    if ask and len(others) >= _FEWEST:
        options = [option(text, slot, text, is_key=text == found[0]) for text in sorted((found[0], *others))]
        fact = f"score:{sentence.number}"
        yield made(context, sentence, kind="choice", ask=ask, fact=fact, slots=[slot], options=options)


def _others(one: int, other: int, sign: str) -> tuple[str, ...]:
    """Scores near this one, with the same side ahead; none for a race of years or ages."""
    if max(one, other) > _LARGEST:
        return ()
    near = ((one + left, other + right) for left, right in _STEPS)
    fitting = [
        (a, b)
        for a, b in near
        if a >= 0 and b >= 0 and (a > b) == (one > other) and (a == b) == (one == other)
    ]
    return tuple(f"{a}{sign}{b}" for a, b in fitting[:_WANTED])
