"""How a family makes a draft: its evidence and its explanation are the same in all of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from quiz.article.families.context import Context
from quiz.article.parts import Alteration, Draft, DraftKind, DraftOption, Sentence, Slot

# A choice of fewer than three is a coin.
FEWEST_OTHERS = 2

_EXPLAINED = {
    "ja": {None: "", True: "正しい文です。", False: "正しくありません。"},
    "en": {None: "", True: "True. ", False: "False. "},
}
_QUOTED = {"ja": "記事には「{quote}」とあります。", "en": "The article says: “{quote}”"}
_OUTLET = {"ja": "（出典：{outlet}）", "en": " ({outlet})"}


def made(
    context: Context,
    sentence: Sentence,
    *,
    kind: DraftKind,
    ask: str,
    fact: str,
    slots: Sequence[Slot] = (),
    options: Sequence[DraftOption] = (),
    answer: bool | None = None,
    altered: Alteration | None = None,
    pairs: Sequence[tuple[str, str]] = (),
) -> Draft:
    """A draft of the context's family on this sentence."""
    return Draft(
        family=context.family,
        confidence=context.confidence,
        sentence=sentence.number,
        evidence=context.evidence(sentence),
        kind=kind,
        ask=ask,
        explain=explained(context, sentence, answer),
        fact=fact,
        slots=_asked_first(slots, context.slots_of(sentence)),
        options=tuple(options),
        answer=answer,
        altered=altered,
        pairs=tuple(pairs),
    )


def _asked_first(asked: Sequence[Slot], slots: Sequence[Slot]) -> tuple[Slot, ...]:
    if not asked:
        return tuple(slots)
    starts = {slot.span.start for slot in asked}
    return (*asked, *(slot for slot in slots if slot.span.start not in starts))


def explained(context: Context, sentence: Sentence, answer: bool | None = None) -> str:
    """Verdict, quotation, and the outlet where the article names one."""
    language = context.article.revision.language
    outlets = context.article.outlets
    text = _EXPLAINED[language][answer] + _QUOTED[language].format(quote=sentence.text)
    if sentence.outlet is not None and sentence.outlet < len(outlets):
        text += _OUTLET[language].format(outlet=outlets[sentence.outlet].name)
    return text


def option(text: str, slot: Slot, value: Fraction | str | None, *, is_key: bool = False) -> DraftOption:
    return DraftOption(text=text, is_key=is_key, slot=slot, value=value)


def key_of(slot: Slot) -> DraftOption:
    """The slot itself as the right option."""
    return DraftOption(text=slot.surface, is_key=True, slot=slot, value=slot.value)


def among(
    context: Context,
    sentence: Sentence,
    slot: Slot,
    *,
    ask: str | None,
    others: Sequence[DraftOption],
    fact: str,
) -> Iterator[Draft]:
    """A choice between a slot and others of its kind; nothing without a good stem or with too few others."""
    if ask and len(others) >= FEWEST_OTHERS:
        options = [key_of(slot), *others]
        yield made(context, sentence, kind="choice", ask=ask, fact=fact, slots=[slot], options=options)


def judged(
    context: Context,
    sentence: Sentence,
    statement: str,
    *,
    fact: str,
    altered: Alteration | None = None,
    slots: Sequence[Slot] = (),
) -> Draft:
    """A statement to call true or false; it is false if something in it was altered."""
    return made(
        context,
        sentence,
        kind="truth",
        ask=statement,
        fact=fact,
        slots=slots,
        answer=altered is None,
        altered=altered,
    )


def also_proved_by(draft: Draft, context: Context, sentences: Sequence[Sentence]) -> Draft:
    """The draft with further sentences as evidence."""
    return replace(draft, also=tuple(context.evidence(sentence) for sentence in sentences))
