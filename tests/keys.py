"""Synthetic banks that differ in nothing but what is right.

`KEYED` has, for each kind, a function that draws a family of banks. Whoever sees only pages before the answer
must not be able to tell the members of a family apart.
"""

from collections.abc import Callable, Sequence
from itertools import permutations

from hypothesis import strategies as st

from quiz.bank.kinds.cloze import Gap
from quiz.bank.kinds.match import Extra, Pair
from quiz.bank.kinds.order import Item
from quiz.bank.kinds.poll import PollOption
from quiz.bank.kinds.standing import Speaker
from quiz.bank.model import (
    STANDINGS,
    Bank,
    Choice,
    Choices,
    Cite,
    Cloze,
    DateOf,
    Kind,
    Match,
    Number,
    Option,
    Order,
    Poll,
    Question,
    ShortText,
    Source,
    Standing,
    StandingOf,
    Statement,
    Truth,
    Words,
)
from quiz.bank.written import Accepted, NumberAnswer, TextAnswer

Family = list[Bank]

LETTERS = "abcdef"
SOMEBODY = Words(ja="だれか", en="somebody")
_TEXTS = [Words(ja=f"選択肢{letter}", en=f"Option {letter}") for letter in LETTERS]
_ASKED = {
    "ask": Words(ja="何ですか。", en="What is it?"),
    "explain": Words(ja="理由です。", en="The reason."),
    "evidence": ("s-1",),
}
_SOURCE = Source(id="paper", title=SOMEBODY, publisher=SOMEBODY, language="ja")


def bank_of(questions: Sequence[Question], statements: Sequence[Statement] = ()) -> Bank:
    """A bank of these questions; without statements of their own they rest on one that says nothing."""
    return Bank(
        format=1,
        id="keys",
        title=SOMEBODY,
        summary=SOMEBODY,
        language="ja",
        code="KE",
        line="moss",
        license="CC0-1.0",
        sources=(_SOURCE,),
        statements=tuple(statements) or (_statement(1, "reported"),),
        questions=tuple(questions),
    )


def proved(bank: Bank) -> Bank:
    """The bank with a citation for each statement, so that a library takes it in."""
    cite = Cite(source="paper", quote="文")
    return bank.model_copy(
        update={"statements": tuple(s.model_copy(update={"cites": (cite,)}) for s in bank.statements)}
    )


def _statement(number: int, standing: Standing) -> Statement:
    return Statement(id=f"s-{number}", standing=standing, by=SOMEBODY, ja="文です。", en="A sentence.")


def _options(count: int, right: frozenset[int]) -> tuple[Option, ...]:
    rows = zip(LETTERS[:count], _TEXTS, strict=False)
    return tuple(Option(id=name, text=text, correct=at in right) for at, (name, text) in enumerate(rows))


@st.composite
def _choice(draw: st.DrawFn) -> Family:
    count, shuffle = draw(st.integers(2, 6)), draw(st.booleans())
    rule = draw(st.sampled_from([None, "map", "certainty", "negative-marking"]))
    keys = [frozenset({at}) for at in range(count)]
    return [
        bank_of(
            [
                Choice(
                    id="q",
                    kind="choice",
                    options=_options(count, key),
                    shuffle=shuffle,
                    rule=rule,  # type: ignore[arg-type]
                    **_ASKED,
                )
            ]
        )
        for key in keys
    ]


@st.composite
def _choices(draw: st.DrawFn) -> Family:
    """Also how many are right must not be seen."""
    count = draw(st.integers(3, 6))
    rule = draw(st.sampled_from([None, "all-or-nothing", "map"]))
    keys = draw(
        st.lists(
            st.frozensets(st.integers(0, count - 1), min_size=1, max_size=count - 1), min_size=2, max_size=5
        )
    )
    return [
        bank_of([Choices(id="q", kind="choices", options=_options(count, key), rule=rule, **_ASKED)])  # type: ignore[arg-type]
        for key in keys
    ]


@st.composite
def _truth(draw: st.DrawFn) -> Family:
    rule = draw(st.sampled_from([None, "certainty", "negative-marking"]))
    return [
        bank_of([Truth(id="q", kind="truth", answer=key, rule=rule, **_ASKED)])  # type: ignore[arg-type]
        for key in (True, False)
    ]


@st.composite
def _standing(draw: st.DrawFn) -> Family:
    """Several questions in a bank, each with its own number of speakers, whose names all look the same."""
    speakers = draw(st.lists(st.integers(0, 4), min_size=1, max_size=3))
    standings = st.sampled_from(STANDINGS)
    keys = draw(st.lists(st.tuples(*(standings for _ in speakers)), min_size=2, max_size=4))
    return [about(speakers, key) for key in keys]


def about(speakers: Sequence[int], key: Sequence[Standing]) -> Bank:
    """A bank that asks for the standing of one statement after another."""
    return bank_of(
        [_about(number, count) for number, count in enumerate(speakers)],
        [_statement(number, standing) for number, standing in enumerate(key)],
    )


def _about(number: int, speakers: int) -> StandingOf:
    return StandingOf(
        id=f"q-{number}",
        kind="standing",
        about=f"s-{number}",
        speakers=tuple(Speaker(id=name, text=SOMEBODY) for name in LETTERS[:speakers]),
        **{**_ASKED, "evidence": (f"s-{number}",)},
    )


@st.composite
def _number(draw: st.DrawFn) -> Family:
    unit = draw(st.sampled_from([None, Accepted(ja=("年間",), en=("years",))]))
    required = draw(st.booleans()) and unit is not None
    values = draw(st.lists(st.sampled_from(["0", "5", "-3", "0.25", "8000000", "1987"]), min_size=2))
    answers = [
        NumberAnswer(
            value=value,
            unit=unit,
            unit_required=required,
            tolerance=draw(st.sampled_from(["0", "1", "5%"])),
            approx_ok=draw(st.booleans()),
        )
        for value in values
    ]
    return [bank_of([Number(id="q", kind="number", answer=answer, **_ASKED)]) for answer in answers]


@st.composite
def _text(draw: st.DrawFn) -> Family:
    texts = [
        TextAnswer(accepted=Accepted(ja=("林",), en=("Hayashi",)), readings=("はやし",)),
        TextAnswer(accepted=Accepted(ja=("とても長い名前の協会", "協会"), en=("The Society of Long Names",))),
        TextAnswer(accepted=Accepted(ja=("NATO",), en=("NATO",))),
    ]
    chosen = draw(st.permutations(texts))
    return [bank_of([ShortText(id="q", kind="text", answer=answer, **_ASKED)]) for answer in chosen]


@st.composite
def _date(draw: st.DrawFn) -> Family:
    """How exact a date is to be, the page says; which date it is, it does not."""
    exact = draw(st.sampled_from([4, 7, 10]))
    days = ["2024-10-18", "1998-07-20", "1868-01-01", "2031-12-31"]
    return [bank_of([DateOf(id="q", kind="date", answer=day[:exact], **_ASKED)]) for day in days]


@st.composite
def _match(draw: st.DrawFn) -> Family:
    count, extras = draw(st.integers(2, 4)), draw(st.integers(0, 2))
    keys = draw(st.lists(st.permutations(range(count + extras)), min_size=2, max_size=4))
    return [bank_of([_matched(count, key)]) for key in keys]


def _matched(count: int, key: Sequence[int]) -> Match:
    answers = [(LETTERS[at], _TEXTS[at]) for at in key]
    pairs = tuple(
        Pair(id=name, prompt=Words(ja=f"題{at}", en=f"Prompt {at}"), answer=text)
        for at, (name, text) in enumerate(answers[:count])
    )
    extras = tuple(Extra(id=name, answer=text) for name, text in answers[count:])
    return Match(id="q", kind="match", pairs=pairs, extras=extras, **_ASKED)


@st.composite
def _order(draw: st.DrawFn) -> Family:
    count = draw(st.integers(3, 4))
    keys = draw(st.lists(st.permutations(range(count)), min_size=2, max_size=4))
    return [ordered(key) for key in keys]


def ordered(key: Sequence[int]) -> Bank:
    """A bank that asks for this order."""
    items = tuple(Item(id=LETTERS[at], text=_TEXTS[at]) for at in key)
    return bank_of([Order(id="q", kind="order", items=items, **_ASKED)])


def orders(count: int) -> list[Bank]:
    """A bank for each order of so many things."""
    return [ordered(key) for key in permutations(range(count))]


@st.composite
def _cloze(draw: st.DrawFn) -> Family:
    count = draw(st.integers(2, 4))
    dates, values = ["2024-10", "1998-07", "1868-01"], ["5", "-0.5", "8000000"]
    words = [("林", "Hayashi"), ("とても長い名前", "A very long name"), ("森", "Mori")]
    rows = draw(
        st.lists(
            st.tuples(st.integers(0, count - 1), *(st.sampled_from(each) for each in (values, words, dates))),
            min_size=2,
            max_size=4,
        )
    )
    return [bank_of([_gapped(count, *row)]) for row in rows]


def _gapped(count: int, right: int, value: str, word: tuple[str, str], date: str) -> Cloze:
    gaps = (
        Gap(id="one", options=_options(count, frozenset({right}))),
        Gap(id="two", number=NumberAnswer(value=value)),
        Gap(id="three", text=TextAnswer(accepted=Accepted(ja=(word[0],), en=(word[1],)))),
        Gap(id="four", date=date),
    )
    text = "[[one]] [[two]] [[three]] [[four]]"
    return Cloze(id="q", kind="cloze", text=Words(ja=text, en=text), gaps=gaps, **_ASKED)


@st.composite
def _poll(draw: st.DrawFn) -> Family:
    """There is no key; a family of one."""
    several = draw(st.booleans())
    options = tuple(PollOption(id=name, text=text) for name, text in zip("abc", _TEXTS, strict=False))
    return [bank_of([Poll(id="q", kind="poll", options=options, several=several, **_ASKED)])]


KEYED: dict[Kind, Callable[[], st.SearchStrategy[Family]]] = {
    "choice": _choice,
    "choices": _choices,
    "truth": _truth,
    "standing": _standing,
    "order": _order,
    "number": _number,
    "text": _text,
    "date": _date,
    "match": _match,
    "cloze": _cloze,
    "poll": _poll,
}
