"""Who said it: the speaker of a claim, among the others who speak in the English article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quiz.article.english.tables import PAST, SPEAKING
from quiz.article.families.context import Context
from quiz.article.families.making import FEWEST_OTHERS, made, option
from quiz.article.families.stems_en import inner
from quiz.article.parts import Draft, DraftOption, Sentence, Slot, SlotKind, Span

_MOST_OTHERS, _LONGEST = 3, 195
_VERB = "|".join(sorted(SPEAKING, key=len, reverse=True))
_APPOSITION = r"(?:, [^,“”\"]{2,70},)?"
_POINTING = re.compile(
    r"^(?:it|they|he|she|this|these|that|those|such|there|its|their|his|her)\b", re.IGNORECASE
)
# Whose coach, says the sentence before.
_OWNED = re.compile(r"^(?:her|his|their|its|my|our)\b", re.IGNORECASE)
# Nobody in particular: whoever else speaks may be one of them.
_VAGUE = re.compile(
    r"^(?:some|many|several|most|few|one|two|three|others|people|critics|experts|officials|supporters"
    r"|residents|local residents|sources)\b"
    r"|^the (?:team|group|researchers|scientists|authors|study|report|crew|club|company|organisers"
    r"|organizers)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Said:
    """A claim taken apart: the speaker's place, the whole question, and the claim as it is written."""

    slot: Slot
    ask: str
    claim: str


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    said = said_in(context, sentence)
    if said is None:
        return
    others = _others(context, sentence, said.slot)
    if len(others) >= FEWEST_OTHERS and len(said.ask) <= _LONGEST:
        slot = said.slot
        yield made(
            context,
            sentence,
            kind="choice",
            ask=said.ask,
            fact=f"speaker:{sentence.number}",
            slots=[slot],
            options=[option(slot.surface, slot, slot.value, is_key=True), *others],
        )


def said_in(context: Context, sentence: Sentence) -> Said | None:
    """Who says what in this sentence, if it names one speaker at its beginning or behind the claim."""
    speaker = sentence.speaker
    if sentence.standing != "claimed" or not speaker or sentence.text.count(speaker) != 1:
        return None
    if (
        _VAGUE.match(speaker)
        or _OWNED.match(speaker)
        or any(word in PAST or word in ("and", "that") for word in speaker.split())
    ):
        return None
    slot = _slot(context, sentence, speaker)
    text = sentence.text
    found = _taken_apart(text, speaker)
    if not found:
        return None
    groups = found.groupdict()
    claim = _claim(groups["claim"])
    if (
        groups.get("rest")
        and _POINTING.match(claim)
        and not re.match("(?:he|she|his|her)\\b", claim, re.IGNORECASE)
    ):
        return None
    if groups.get("rest"):
        asked = re.sub(r"[.,]([’”]?)$", r"\1", inner(groups["rest"].rstrip(".")))
        return Said(slot, f"Who {asked}?", claim)
    if _POINTING.match(claim) and text[:1] not in '“"':
        return None
    return Said(slot, f"Who said this? “{inner(claim[:1].upper() + claim[1:])}.”", claim)


def _taken_apart(text: str, speaker: str) -> re.Match[str] | None:
    """The claim, and where it follows the verb, `rest` from the verb on."""
    return (
        re.match(
            rf"{re.escape(speaker)}(?P<apposition>{_APPOSITION}) (?P<rest>(?P<verb>{_VERB})\b"
            rf" (?P<that>that )?(?P<claim>.+))$",
            text,
            re.IGNORECASE,
        )
        or re.match(rf"According to {re.escape(speaker)}{_APPOSITION},? (?P<claim>.+)$", text)
        or re.match(
            rf"(?P<claim>.+?)[,?!]?[”\"]?,? (?:{re.escape(speaker)}{_APPOSITION} (?:{_VERB})|(?:{_VERB})"
            rf" {re.escape(speaker)})(?:,[^,“”\"]+| on \w+)?\.$",
            text,
        )
    )


def _claim(text: str) -> str:
    """Without the quotation marks around the whole of it."""
    bare = text.strip().rstrip(".,")
    if bare[:1] in '“"' and not re.search('[“”"]', bare[1:].rstrip('”"')):
        bare = bare[1:].rstrip('”"').rstrip(".,")
    return bare


def _slot(context: Context, sentence: Sentence, speaker: str) -> Slot:
    start = sentence.span.start + sentence.text.index(speaker)
    span = Span(start, start + len(speaker))
    own = [
        s
        for s in context.slots_of(sentence)
        if s.span.end == span.end and s.kind in ("person", "organisation")
    ]
    kind: SlotKind = own[0].kind if own else "other"
    return Slot(
        own[0].name if own else "x0",
        kind,
        span,
        speaker,
        own[0].value if own else speaker,
        suffix=own[0].suffix if own else "",
    )


def _others(context: Context, sentence: Sentence, slot: Slot) -> Sequence[DraftOption]:
    """Other speakers; with the article in front that they have."""
    kept: list[Slot] = []
    for other in context.once(speakers):
        if other.surface not in sentence.text and not any(_same(other, known) for known in (slot, *kept)):
            kept.append(other)
    return [option(other.surface, other, other.value) for other in kept][:_MOST_OTHERS]


def speakers(context: Context) -> tuple[Slot, ...]:
    """Every speaker of the article once."""
    found = (said_in(context, sentence) for sentence in context.article.sentences)
    return tuple({said.slot.surface: said.slot for said in found if said}.values())


def _same(one: Slot, other: Slot) -> bool:
    """Ingrid Solberg and Solberg are one person; so may be the team and her."""
    return one.value == other.value or one.surface in other.surface or other.surface in one.surface
