"""How a question on a part of an English sentence begins: as a real question, or as a sentence with a gap."""

from collections.abc import Sequence
from functools import lru_cache

from quiz.article.english.clauses import Clause, Plain, clauses, is_quoted, plain
from quiz.article.families.context import Context
from quiz.article.parts import Sentence, Slot

GAP = "____"
GAP_ASKED = "What belongs in the gap?"
_LONGEST = 195


@lru_cache(maxsize=4096)
def parts_of(sentence: Sentence) -> tuple[Clause, ...]:
    """The parts of the sentence that can stand alone."""
    return clauses(sentence)


def clause_at(sentence: Sentence, slot: Slot) -> Clause | None:
    """The part that holds the slot; nothing where the slot is somebody's own words."""
    start, end = place(sentence, slot)
    if is_quoted(sentence.text, start):
        return None
    return next((clause for clause in parts_of(sentence) if clause.holds(start, end)), None)


def place(sentence: Sentence, slot: Slot) -> tuple[int, int]:
    """Where the slot begins and ends in the text of its sentence."""
    at = sentence.span.start
    return slot.span.start - at, slot.span.end - at


def stated(sentence: Sentence) -> str:
    """The whole sentence without a word such as However in front."""
    parts = parts_of(sentence)
    return parts[0].text if len(parts) == 1 else sentence.text


def gapped(clause: Clause, start: int, end: int, instruction: str = GAP_ASKED) -> str | None:
    """The clause with a gap in this place, behind an instruction, if that has a fair length."""
    text = inner(clause.with_text(start, end, GAP))
    asked = f"{instruction} “{text}”"
    return asked if len(asked) <= _LONGEST else None


def inner(text: str) -> str:
    """The text as it stands within quotation marks."""
    for at, sign in enumerate('"' * text.count('"')):
        text = text.replace(sign, "‘’"[at % 2], 1)
    return text.replace("“", "‘").replace("”", "’")


def taken_apart(context: Context, clause: Clause) -> Plain | None:
    """The clause as subject and verb, with the capitals that the article keeps inside of sentences."""
    known = context.once(capitals)
    return plain(clause, lambda word: word.isupper() or _bare(word) in known)


def _bare(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s")


def capitals(context: Context) -> frozenset[str]:
    """The words that stand with a capital behind another word, and never without one."""
    words = [word.strip(".,;:“”\"'’()") for s in _texts(context) for word in s.split()[1:]]
    small = {word for word in words if word[:1].islower()}
    found = {_bare(word) for word in words if word[:1].isupper()}
    return frozenset(word for word in found if word.lower() not in small)


def _texts(context: Context) -> Sequence[str]:
    return [s.text for s in context.article.sentences if s.role not in ("title", "heading", "credit")]
