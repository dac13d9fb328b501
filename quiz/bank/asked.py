"""What all kinds of questions have in common, and what each of them must be able to say."""

from collections.abc import Callable, Iterator, Mapping, Sized
from dataclasses import dataclass, field
from typing import ClassVar, Literal, Protocol

from quiz.answers import Judgement
from quiz.bank.fields import Id, Tag
from quiz.bank.known import WordReadings
from quiz.bank.records import Allowing, Statement, Words
from quiz.text.language import Language

RuleName = Literal[
    "all-or-nothing",
    "right-minus-wrong",
    "share-in-place",
    "share-of-parts",
    "map",
    "certainty",
    "negative-marking",
    "no-key",
]

# What a question asks for besides recall; the three viewpoints (観点) of assessment in Japanese schools.
Aim = Literal["knowledge", "thinking", "attitude"]

# How a page asks: one or several options, places in an order, one written answer, pairs, gaps in a text.
Input = Literal["one", "many", "places", "written", "pairs", "gaps"]

# An answer, one text for each thing that is asked. Of what is offered it holds the ids: one, several in
# any order (`many`), all in the order chosen (`places`), or one for each prompt or gap ("" is left open).
# What was written it holds as it was typed. The empty tuple means "not sure".
Given = tuple[str, ...]

NOT_SURE: Given = ()

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Offer:
    """One thing to choose or to place. `text` is `None` where the interface has the words itself."""

    id: str
    text: Words | None = None
    feedback: Words | None = None


@dataclass(frozen=True)
class Part:
    """How one of the things that were asked was answered; `is_right` is `None` where it cannot be read.

    `why` is `chosen` or `open` for what was offered, and the code of the `Judgement` for what was written,
    with the number of the accepted answer that matched, its language, and the folds that were needed.
    """

    is_right: bool | None
    why: str
    answer: int | None = None
    language: Language | None = None
    by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tally:
    """An answer held against the key, before any rule makes points of it.

    `right` and `wrong` count choices or parts, `of` is how many could be right. `choices` is from how
    many one was chosen (0 where that is not so). `worth` and `at_most` are sums of the points of
    options for the rule `map`. `unreadable` says why no verdict is possible; nothing is stored then.
    """

    right: int
    wrong: int
    of: int
    choices: int = 0
    worth: int = 0
    at_most: int = 0
    parts: tuple[Part, ...] = ()
    unreadable: str | None = None


@dataclass(frozen=True)
class Flaw:
    """What is wrong with a question: a code of the checks, its place inside of the question, and values."""

    code: str
    path: Path = ()
    values: Mapping[str, str] = field(default_factory=dict)


class Proof(Protocol):
    """What a question needs of its bank: statements, how words are read, the rule that lays offers out."""

    @property
    def known_readings(self) -> WordReadings:
        """Words of the bank with their readings in kana."""
        ...

    @property
    def arrangement(self) -> int:
        """By which rule an attempt shows what is offered (`ARRANGEMENTS` in `quiz.bank.model`)."""
        ...

    @property
    def names_shown(self) -> int:
        """How many people each question of kind `standing` names."""
        ...

    def statement(self, statement_id: str) -> Statement:
        """Raise `KeyError` for an id that the bank does not have."""
        ...


Shuffle = Callable[[tuple[Offer, ...]], tuple[Offer, ...]]


class Asked(Allowing):
    """What every question has. `evidence` names the statements that prove the answer.

    Each kind sets `INPUT` and `RULES`, the rules by which it may be marked, the default first.
    """

    INPUT: ClassVar[Input]
    RULES: ClassVar[tuple[RuleName, ...]]

    id: Id
    """The name of the question."""
    ask: Words
    """What is asked."""
    explain: Words
    """Why the answer is right, in two or three simple sentences."""
    evidence: tuple[Id, ...] = ()
    """The ids of the statements that prove the answer."""
    rule: RuleName | None = None
    """The rule by which answers are marked, where it is not the usual one of the kind."""
    tags: tuple[Tag, ...] = ()
    """Words by which the question can be found, such as `numbers`."""
    aim: Aim | None = None
    """What it is for: `knowledge` 知識・技能, `thinking` 思考・判断・表現, or `attitude`
    主体的に学習に取り組む態度."""

    @property
    def rule_name(self) -> RuleName:
        """The rule by which answers are marked."""
        return self.rule or self.RULES[0]

    @property
    def asks_for_kanji(self) -> bool:
        """Whether an answer in kana would miss the point."""
        return "漢字" in self.ask.ja

    # What the question says for itself: a kind that needs nothing of its bank answers these.

    def own_offers(self) -> tuple[Offer, ...]:
        """Everything the question offers, in the order of the file."""
        return ()

    def own_key(self) -> Given:
        """The right answer, as an answer would be given."""
        raise NotImplementedError

    def own_tally(self, given: Given) -> Tally:
        """Hold an answer against the key, where its words and the bank make no difference."""
        raise NotImplementedError

    def key_words(self, language: Language) -> tuple[str, ...]:  # noqa: ARG002
        """The right answer in words, where a statement may say it: it is lit up there."""
        return ()

    def flaws(self) -> Iterator[Flaw]:
        """What is wrong with the question in itself."""
        yield from ()

    # What everybody asks, with the bank at hand: a kind that needs its bank answers these instead.

    def offers(self, _bank: Proof, /) -> tuple[Offer, ...]:
        """Everything the question offers, in the order of the file."""
        return self.own_offers()

    def arranged(self, bank: Proof, _shuffle: Shuffle, /) -> tuple[Offer, ...]:
        """What it offers in the order in which an attempt shows it."""
        return self.offers(bank)

    def key(self, _bank: Proof, /) -> Given:
        """The right answer, as an answer would be given."""
        return self.own_key()

    def tally(self, _bank: Proof, given: Given, _language: Language, /) -> Tally:
        """Hold an answer, which is not `NOT_SURE`, against the key, in the language that was shown."""
        return self.own_tally(given)


def too_few(name: str, records: Sized, *, fewest: int) -> Iterator[Flaw]:
    """B23, where a list of the question is shorter than it must be."""
    if len(records) < fewest:
        yield Flaw("B23", (name,), {"key": name, "count": str(len(records)), "fewest": str(fewest)})


def chosen(given: Given, key: Given, offered: tuple[Offer, ...]) -> Tally:
    """The tally of a kind of which exactly one thing is chosen."""
    ids = {offer.id for offer in offered}
    if len(given) != 1 or given[0] not in ids:
        return unreadable("not-offered", of=1)
    is_right = given == key
    part = Part(is_right, "chosen")
    return Tally(int(is_right), int(not is_right), 1, choices=len(ids), parts=(part,))


def unreadable(why: str, *, of: int) -> Tally:
    """The tally of an answer that cannot be one."""
    return Tally(0, 0, of, unreadable=why)


def of_parts(parts: tuple[Part, ...]) -> Tally:
    """The tally of a kind that asks for several things; what was left open is not wrong, only not right.

    A part that cannot be read makes the whole unreadable: whoever wrote it shall write it again.
    """
    unread = next((part.why for part in parts if part.is_right is None), None)
    right = sum(part.is_right is True for part in parts)
    wrong = sum(part.is_right is False and part.why != "open" for part in parts)
    return Tally(right, wrong, len(parts), parts=parts, unreadable=unread)


def one_part(given: Given, hold: Callable[[str], Part]) -> Tally:
    """The tally of a kind that asks for one thing to be written."""
    if len(given) != 1:
        return unreadable("empty", of=1)
    return of_parts((hold(given[0]),))


def written(judged: Judgement, language: Language) -> Part:
    """The part of an answer that was written."""
    is_right = None if judged.verdict == "unreadable" else judged.verdict == "right"
    return Part(is_right, judged.why, judged.answer, language, judged.by)
