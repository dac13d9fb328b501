"""Grading stored answers again gives the same marks; a difference is said, and nothing changes unasked."""

import json
import random

import pytest
from sqlalchemy import select, update

from quiz import library, practice
from quiz.bank.model import KINDS, Bank
from quiz.grading import CERTAINTIES, Trace
from quiz.store import AnswerRow, db
from quiz.text.language import SHOWN, Shown
from tests.answers import Wish, given
from tests.conftest import EXAMPLE, NOON
from tests.rules import other_rules

PHONE = "phone"
WISHES: tuple[Wish, ...] = ("right", "partly", "wrong", "skipped")
HAVE_PARTS = ("many", "places", "pairs", "gaps")

pytestmark = [pytest.mark.long, pytest.mark.usefixtures("in_app")]


def take(bank_id: str, wish: Wish, *, language: Shown = "ja", nth: int = 0) -> int:
    """Answer every question of a bank in a new attempt and return its id."""
    chance = random.Random(f"{bank_id}{wish}{language}{nth}")
    key = f"{bank_id}-{wish}-{language}-{nth}"
    attempt_id = practice.start(bank_id, device=PHONE, start_key=key, at=NOON, chance=chance)
    opened = practice.open_attempt(attempt_id, device=PHONE)
    edition = library.open_edition(opened.version)
    for number, question in enumerate(edition.bank.questions, 1):
        may = wish if wish != "partly" or question.INPUT in HAVE_PARTS else "right"
        practice.answer(
            opened,
            edition,
            number,
            given(edition.bank, question, may),
            language=language,
            at=NOON,
            certainty=(None, *CERTAINTIES)[nth % 4],
        )
    return attempt_id


def tamper(question_id: str, **fields: object) -> None:
    """Store something else with the answer to a question."""
    db.session.execute(update(AnswerRow).filter_by(question_id=question_id).values(**fields))
    db.session.commit()


def stored() -> list[object]:
    return list(db.session.execute(select(AnswerRow.__table__).order_by(AnswerRow.id)).all())


def test_answers_of_every_kind_get_the_same_marks_again() -> None:
    library.shelve(other_rules(), at=NOON)
    for bank_id in ("example", "rules"):
        for nth, wish in enumerate(WISHES):
            take(bank_id, wish, language=SHOWN[nth % len(SHOWN)], nth=nth)
    before = stored()
    assert practice.regrade() == practice.Regraded(2 * len(WISHES) * len(KINDS), (), 0)
    assert practice.regrade(apply=True).applied == 0
    assert stored() == before


def test_a_changed_version_of_a_rule_is_reported_and_nothing_is_changed() -> None:
    attempt_id = take("example", "right")
    tamper("q-lines", rule_version=0)
    before = stored()
    regraded = practice.regrade()
    (difference,) = regraded.differences
    assert difference.differing == ("rule_version",)
    assert (difference.bank_id, difference.version) == ("example", 1)
    assert (difference.attempt_id, difference.question_id) == (attempt_id, "q-lines")
    assert (difference.stored.rule_version, difference.fresh.rule_version) == (0, 1)
    assert (regraded.applied, regraded.left) == (0, 1)
    assert stored() == before


@pytest.mark.parametrize(
    ("fields", "differing"),
    [
        ({"points": 0}, ("points",)),
        ({"points": 0, "verdict": "wrong"}, ("points", "verdict")),
        ({"points": 1, "out_of": 1, "rule": "all-or-nothing"}, ("points", "out_of", "rule")),
        ({"trace": '{"right": 1, "wrong": 1, "of": 2}'}, ("trace",)),
    ],
)
def test_what_differs_is_named_and_replaced_only_when_asked(
    fields: dict[str, object], differing: tuple[str, ...]
) -> None:
    take("example", "right")
    before = stored()
    tamper("q-lines", **fields)
    changed = stored()
    assert [each.differing for each in practice.regrade().differences] == [differing]
    assert stored() == changed != before
    applied = practice.regrade(apply=True)
    assert (applied.applied, applied.left) == (1, 0)
    assert stored() == before
    assert practice.regrade().differences == ()


def test_another_version_of_reading_is_a_difference() -> None:
    take("example", "right")
    row = db.session.scalars(select(AnswerRow).filter_by(question_id="q-number")).one()
    tamper("q-number", trace=json.dumps(json.loads(row.trace) | {"version": 99}))
    (difference,) = practice.regrade().differences
    assert (difference.question_id, difference.differing) == ("q-number", ("trace",))


def test_a_trace_that_only_counts_is_compared_by_its_counts() -> None:
    """Those from before there were written answers."""
    take("example", "partly")
    for question_id in ("q-lines", "q-order", "q-span"):
        row = db.session.scalars(select(AnswerRow).filter_by(question_id=question_id)).one()
        trace = Trace.load(row.trace)
        tamper(question_id, trace=json.dumps({"right": trace.right, "wrong": trace.wrong, "of": trace.of}))
    assert practice.regrade().differences == ()


def test_an_answer_is_graded_by_the_version_of_the_bank_it_was_given_in(bank: Bank) -> None:
    take("example", "right")
    other_key = EXAMPLE.replace(
        b"text: {ja: \xe7\xb4\x843", b"correct: true, text: {ja: \xe7\xb4\x843"
    ).replace(b"About five years}, correct: true", b"About five years}")
    assert library.shelve(other_key, at=NOON).number == 2
    question = library.current_edition("example").bank.question("q-span")
    assert question.key(bank) == ("a",)
    take("example", "wrong", nth=1)
    assert practice.regrade() == practice.Regraded(2 * len(KINDS), (), 0)


def test_what_can_no_more_be_read_is_reported_and_stays() -> None:
    take("example", "right")
    tamper("q-number", given=json.dumps(["いろいろ"]))
    before = stored()
    regraded = practice.regrade(apply=True)
    assert [each.fresh.verdict for each in regraded.differences] == ["unreadable"]
    assert (regraded.applied, regraded.left) == (0, 1)
    assert stored() == before


def test_one_attempt_or_one_bank_can_be_graded_alone() -> None:
    library.shelve(other_rules(), at=NOON)
    attempts = [take("example", "right"), take("example", "wrong"), take("rules", "right")]
    tamper("q-lines", rule_version=0)
    assert len(practice.regrade().differences) == 3
    assert [d.attempt_id for d in practice.regrade(attempt_id=attempts[1]).differences] == [attempts[1]]
    assert [d.attempt_id for d in practice.regrade(bank_id="rules").differences] == [attempts[2]]
    assert practice.regrade(bank_id="example", attempt_id=attempts[2]).answers == 0


def test_there_is_nothing_to_grade_of_what_is_not_there() -> None:
    for wanted in ({"bank_id": "nowhere"}, {"attempt_id": 99}):
        with pytest.raises(practice.NoSuchAttempt):
            practice.regrade(**wanted)
