"""Choose the key phrase that a statement cites: words around what is asked for, never a whole sentence."""

import re

from quiz.article.parts import Sentence, Slot
from quiz.bank.checks.references import LONGEST_QUOTE

_SHORTEST = 4
_DEFAULT = 24
# A quote stops here: at a comma, a bracket, the end of a sentence, or at white space in Japanese.
_STOPS = re.compile(r"[、。，．,;；:：！？!?「」『』（）()“”\"\n]|\.(?=\s|$)")


def key_phrase(sentence: Sentence, slot: Slot | None) -> str:
    """The clause around the slot, or the first words of the sentence; at most 60 characters."""
    text = sentence.text
    longest = min(LONGEST_QUOTE, max(_SHORTEST, len(text) * 2 // 3))
    if slot is None or not sentence.span.start <= slot.span.start < slot.span.end <= sentence.span.end:
        start, end, longest = 0, 1, min(longest, _DEFAULT)
    else:
        start, end = slot.span.start - sentence.span.start, slot.span.end - sentence.span.start
    begin = max((m.end() for m in _STOPS.finditer(text, 0, start)), default=0)
    stop = next((m.start() for m in _STOPS.finditer(text, end) if m.start() - begin >= _SHORTEST), len(text))
    wanted = ((begin, stop), (start, stop), (begin, end), (start, end))
    fitting = ((a, b) for a, b in wanted if _SHORTEST <= b - a <= longest)
    first, last = next(fitting, (start, min(len(text), start + longest)))
    return text[first:last].strip() or text[:longest].strip()
