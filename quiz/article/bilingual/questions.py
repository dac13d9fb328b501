"""The questions of a bank of drafts, one for each draft, by its kind."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from quiz.article.bilingual.completed import Bilingual
from quiz.article.bilingual.marked import literal
from quiz.article.bilingual.statements import words
from quiz.article.parts import DraftOption
from quiz.bank.kinds.match import Pair
from quiz.bank.model import (
    Choice,
    Choices,
    DateOf,
    Match,
    Number,
    Option,
    Question,
    ShortText,
    StandingOf,
    Truth,
)
from quiz.bank.written import Accepted, NumberAnswer, TextAnswer

_LETTERS = "abcdefghijklmnop"


def question_of(name: str, each: Bilingual, evidence: Sequence[str]) -> Question | None:
    """The draft as a question; None for one whose answer a bank cannot hold."""
    common = {
        "id": name,
        "ask": words(each.ask),
        "explain": words(each.explain),
        "evidence": tuple(evidence),
    }
    match each.draft.kind:
        case "choice":
            return Choice(kind="choice", options=_options(each), shuffle=not _is_in_order(each), **common)
        case "choices":
            return Choices(kind="choices", options=_options(each), **common)
        case "truth":
            return Truth(kind="truth", answer=bool(each.draft.answer), **common)
        case "standing":
            return StandingOf(kind="standing", about=evidence[0], **common)
        case "match":
            return Match(kind="match", pairs=_pairs(each), **common)
        case _:
            return _written(each, common)


def _written(each: Bilingual, common: Mapping[str, object]) -> Question | None:
    """A question whose answer is written: a text, a number or a date."""
    key = next((at for at, option in enumerate(each.draft.options) if option.is_key), None)
    if key is None or key >= len(each.options):
        return None
    value, said = each.draft.options[key].value, each.options[key]
    if each.draft.kind == "number":
        is_decimal = isinstance(value, Fraction) and _decimal(value) is not None
        answer = NumberAnswer(value=_decimal(value)) if isinstance(value, Fraction) and is_decimal else None
        return Number(kind="number", answer=answer, **common) if answer else None
    if each.draft.kind == "date":
        is_whole = isinstance(value, str) and value[:1].isdigit()
        return DateOf(kind="date", answer=value, **common) if is_whole else None
    accepted = Accepted(ja=(literal(said.ja),), en=(literal(said.en),))
    return ShortText(kind="text", answer=TextAnswer(accepted=accepted), **common)


def _decimal(value: Fraction) -> str | None:
    thousandfold = value * 1000
    if thousandfold.denominator > 1:
        return None
    return str(int(value)) if value.denominator == 1 else str(float(value))


def _options(each: Bilingual) -> tuple[Option, ...]:
    rows = zip(_LETTERS, each.draft.options, each.options, strict=False)
    return tuple(Option(id=letter, text=words(said), correct=option.is_key) for letter, option, said in rows)


def _is_in_order(each: Bilingual) -> bool:
    """Whether the options are numbers or dates, which stay in ascending order."""
    return bool(each.draft.options) and all(_is_ordered(option) for option in each.draft.options)


def _is_ordered(option: DraftOption) -> bool:
    is_date = isinstance(option.value, str) and option.value[:1] in "-0123456789" and bool(option.value)
    return isinstance(option.value, Fraction) or is_date


def _pairs(each: Bilingual) -> tuple[Pair, ...]:
    rows = zip(_LETTERS, each.pairs, strict=False)
    return tuple(Pair(id=letter, prompt=words(who), answer=words(what)) for letter, (who, what) in rows)
