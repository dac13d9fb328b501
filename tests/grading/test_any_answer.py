"""Whatever is given: grading never raises, stays within its bounds, and sees no letters or places."""

from dataclasses import replace

import pytest
from hypothesis import given as examples
from hypothesis import settings
from hypothesis import strategies as st

from quiz.bank.asked import Given
from quiz.bank.model import KINDS, Bank, Kind, Number, Question, ShortText
from quiz.bank.written import Accepted
from quiz.grading import CERTAINTIES, Mark, grade
from quiz.text.language import LANGUAGES
from tests.grading.variants import LOWEST, under
from tests.rows import each_row

pytestmark = pytest.mark.long

LONGEST = 10_000

# With halves of surrogate pairs, control characters, and what turns the direction of writing around.
ANY = st.characters(exclude_categories=())
HARD = st.sampled_from(
    [*"0123456789０５〇一五十百万億兆壱年月日.,:/-ー−±²⅕½元令和R\x00\u202e\u2066\u200b\ud800\udfff́が"]
)
SHORT = st.text(ANY | HARD, max_size=60)
LONG = st.builds(
    lambda text, times: (text * times)[:LONGEST],
    st.text(HARD, min_size=1, max_size=6),
    st.integers(1, LONGEST),
)
TEXTS = SHORT | LONG


def answers(bank: Bank, question: Question) -> st.SearchStrategy[Given]:
    """Of any shape, and of the shape that the kind asks for."""
    known = st.sampled_from(["", *(offer.id for offer in question.offers(bank)), *question.key(bank)])
    of_one = st.one_of(TEXTS, known)
    size = len(question.key(bank))
    fitting = st.lists(of_one, min_size=size, max_size=size)
    return st.one_of(fitting, st.lists(of_one, max_size=6), st.lists(known, max_size=6, unique=True)).map(
        tuple
    )


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40)
@examples(st.data())
def test_no_answer_breaks_the_grader_or_leaves_the_bounds(
    bank: Bank, kind: Kind, data: st.DataObject
) -> None:
    rule = data.draw(st.sampled_from(KINDS[kind].RULES))
    question = under(bank, kind, rule)
    mark = grade(
        bank,
        question,
        data.draw(answers(bank, question)),
        language=data.draw(st.sampled_from(LANGUAGES)),
        certainty=data.draw(st.sampled_from([None, *CERTAINTIES])),
    )
    assert LOWEST.get(rule, 0) * mark.out_of <= mark.points <= mark.out_of
    assert mark.trace.dump().encode()
    assert LOWEST.get(rule, 0) <= mark.share <= 1


@each_row("kind", KINDS)
@each_row("text", ["9", "五", "ー", "a", "1/", "\u202e", "\ud800", "２０２４年", "R6.", "3,"])
def test_ten_thousand_characters_are_an_answer_like_any_other(bank: Bank, kind: Kind, text: str) -> None:
    question = under(bank, kind, KINDS[kind].RULES[0])
    given = ((text * LONGEST)[:LONGEST],) * max(1, len(question.key(bank)))
    assert grade(bank, question, given).verdict in ("wrong", "unreadable")


def seen(mark: Mark) -> Mark:
    """A mark without the order in which several choices were named."""
    return replace(mark, trace=replace(mark.trace, parts=tuple(sorted(mark.trace.parts, key=repr))))


@examples(st.data())
def test_the_order_of_choosing_never_matters_where_order_is_not_asked(
    bank: Bank, data: st.DataObject
) -> None:
    rule = data.draw(st.sampled_from(KINDS["choices"].RULES))
    question = under(bank, "choices", rule)
    names = [offer.id for offer in question.offers(bank)]
    chosen = data.draw(st.lists(st.sampled_from(names), unique=True))
    again = data.draw(st.permutations(chosen))
    assert seen(grade(bank, question, tuple(again))) == seen(grade(bank, question, tuple(chosen)))


@pytest.mark.parametrize(
    ("kind", "field"),
    [("choice", "options"), ("choices", "options"), ("poll", "options"), ("standing", "speakers")],
)
@examples(st.data())
def test_the_order_of_the_file_never_changes_a_mark(
    bank: Bank, kind: Kind, field: str, data: st.DataObject
) -> None:
    question = under(bank, kind, data.draw(st.sampled_from(KINDS[kind].RULES)))
    shuffled = question.model_copy(
        update={field: tuple(data.draw(st.permutations(getattr(question, field))))}
    )
    # Who really said it takes the place of the last speaker, who is then not offered.
    offered = {offer.id for offer in shuffled.offers(bank)}
    names = [offer.id for offer in question.offers(bank) if offer.id in offered]
    chosen = tuple(data.draw(st.lists(st.sampled_from(names), unique=True)))
    assert grade(bank, shuffled, chosen) == grade(bank, question, chosen)


PLACED = [("match", "pairs", ["red", "blue", "none", ""]), ("cloze", "gaps", ["5", "red", ""])]


@examples(st.data())
def test_the_order_of_pairs_and_gaps_never_changes_a_mark(bank: Bank, data: st.DataObject) -> None:
    for kind, field, names in (
        ("match", "pairs", ["red", "blue", "none", ""]),
        ("cloze", "gaps", ["5", "red", ""]),
    ):
        question = under(bank, kind, data.draw(st.sampled_from(KINDS[kind].RULES)))
        things = getattr(question, field)
        chosen = data.draw(st.lists(st.sampled_from(names), min_size=len(things), max_size=len(things)))
        order = data.draw(st.permutations(range(len(things))))
        shuffled = question.model_copy(update={field: tuple(things[at] for at in order)})
        mark = grade(bank, shuffled, tuple(chosen[at] for at in order))
        assert seen(mark) == seen(grade(bank, question, tuple(chosen)))


ALIASES = ["駅長", "えき長", "駅の長", "Ｅｋｉ", "エキ", "station", "the master", "5"]
LIKE_THEM = ["駅長", "ｴｷ", "eki", " Station ", "the  master", "The Master.", "5"]
SOME = st.lists(st.sampled_from(ALIASES), min_size=1)


@examples(SOME, SOME, st.sampled_from(LIKE_THEM) | TEXTS)
def test_one_more_accepted_text_never_makes_a_right_answer_wrong(
    bank: Bank, accepted: list[str], more: list[str], given: str
) -> None:
    before, after = (_accepting(bank, texts) for texts in (accepted, accepted + more))
    for language in LANGUAGES:
        if grade(bank, before, (given,), language=language).verdict == "right":
            assert grade(bank, after, (given,), language=language).verdict == "right"


def _accepting(bank: Bank, texts: list[str]) -> ShortText:
    question = bank.question("q-text")
    assert isinstance(question, ShortText)
    both = Accepted(ja=tuple(texts), en=tuple(texts))
    return question.model_copy(update={"answer": question.answer.model_copy(update={"accepted": both})})


@examples(
    st.sampled_from(["5", "五年", "5 years", "約5年間", "6", "5.5", "about five years", "4年", "5人"]),
    st.lists(st.sampled_from(["年", "か年", "人", "years", "yr"]), unique=True),
    st.sampled_from(["0", "0.5", "1", "20%"]),
    st.booleans(),
)
def test_more_units_and_a_wider_tolerance_never_make_a_right_number_wrong(
    bank: Bank, given: str, units: list[str], tolerance: str, approx: bool
) -> None:
    question = bank.question("q-number")
    assert isinstance(question, Number)
    assert question.answer.unit
    strict = question.model_copy(update={"answer": question.answer.model_copy(update={"approx_ok": False})})
    wider = Accepted(ja=(*question.answer.unit.ja, *units), en=(*question.answer.unit.en, *units))
    update = {"unit": wider, "tolerance": tolerance, "approx_ok": approx}
    lenient = question.model_copy(update={"answer": question.answer.model_copy(update=update)})
    for language in LANGUAGES:
        if grade(bank, strict, (given,), language=language).verdict == "right":
            assert grade(bank, lenient, (given,), language=language).verdict == "right"
