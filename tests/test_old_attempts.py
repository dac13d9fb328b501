"""An attempt keeps the arrangement in which it began: a letter that was sent means what it meant."""

import json
import random

import pytest
from sqlalchemy import update

from quiz import library, practice
from quiz.arrangement import arrange
from quiz.bank.model import ARRANGEMENT, FIRST_ARRANGEMENT
from quiz.edition import Edition
from quiz.sheets import question_sheet, reveal
from quiz.store import AttemptRow, db
from tests.conftest import EXAMPLE, NOON
from tests.loaded import loaded
from tests.rules import other_rules

PHONE = "phone"
STANDING, ORDER = 4, 5

pytestmark = pytest.mark.usefixtures("in_app")


def begin(bank_id: str = "example", *, arrangement: int = FIRST_ARRANGEMENT) -> int:
    """Begin an attempt, as a program of that time would have."""
    chance = random.Random(bank_id)
    attempt_id = practice.start(bank_id, device=PHONE, start_key=bank_id, at=NOON, chance=chance)
    db.session.execute(update(AttemptRow).values(arrangement=arrangement))
    db.session.commit()
    return attempt_id


def opened(attempt_id: int) -> tuple[practice.Opened, Edition]:
    attempt = practice.open_attempt(attempt_id, device=PHONE)
    return attempt, library.open_edition(attempt.version)


def letters(attempt_id: int, number: int) -> list[str]:
    attempt, edition = opened(attempt_id)
    sheet = question_sheet(edition, attempt.attempt, attempt.answers, number)
    return [option.letter for option in sheet.options]


def test_a_new_attempt_gets_the_newest_arrangement() -> None:
    practice.start("example", device=PHONE, start_key="new", at=NOON, chance=random.Random(1))
    assert db.session.scalars(db.select(AttemptRow.arrangement)).all() == [ARRANGEMENT]


def test_an_old_attempt_still_names_everybody() -> None:
    assert letters(begin(), STANDING) == ["A", "B", "C", "D", "E"]
    assert letters(begin(arrangement=ARRANGEMENT), STANDING) == ["A", "B", "C", "D"]


def test_a_letter_of_an_old_attempt_means_what_it_meant() -> None:
    attempt, edition = opened(begin())
    sent = {letter: practice.read_sent(attempt, edition, STANDING, (letter,)) for letter in "ABCDE"}
    assert sent["A"] == ("reported",)
    assert sent["E"] == ("opinion",)
    assert {sent[letter][0] for letter in "BCD"} == {"claimed", "by-mayor", "by-owner"}


@pytest.mark.parametrize("chosen", ["by-owner", "by-mayor", "claimed", "opinion"])
def test_what_was_chosen_in_an_old_attempt_is_shown_and_marked_as_it_was(chosen: str) -> None:
    library.shelve(other_rules(), at=NOON)
    attempt_id = begin("rules")
    attempt, edition = opened(attempt_id)
    practice.answer(attempt, edition, STANDING, (chosen,), language="ja", at=NOON)
    attempt, edition = opened(attempt_id)
    answered = attempt.answers["q-standing"]
    shown = reveal(edition, attempt.attempt, attempt.answers, STANDING)
    assert sum(one.is_chosen for one in shown.options) == 1
    # One of five was chosen under negative marking.
    assert (answered.points, answered.out_of) == ((4 if chosen == "claimed" else -1), 4)
    assert practice.regrade(attempt_id=attempt_id).differences == ()


def test_an_old_order_that_came_out_right_is_turned_by_one() -> None:
    old, new = opened(begin())[1].bank, loaded(EXAMPLE)
    question = new.question("q-order")
    seed = next(
        seed
        for seed in range(999)
        if [p.offer.id for p in arrange(old, question, seed)] == ["second", "third", "first"]
        and arrange(new, question, seed) != arrange(old, question, seed)
    )
    assert [p.offer.id for p in arrange(new, question, seed)] != ["first", "second", "third"]


def test_the_wrong_ones_of_an_old_attempt_come_again_in_the_new_arrangement() -> None:
    attempt_id = begin()
    attempt, edition = opened(attempt_id)
    practice.answer(attempt, edition, STANDING, ("by-owner",), language="ja", at=NOON)
    again = practice.retake(
        opened(attempt_id)[0], device=PHONE, start_key="again", at=NOON, chance=random.Random(2)
    )
    row = db.session.get_one(AttemptRow, again)
    assert (row.arrangement, json.loads(row.question_ids)) == (ARRANGEMENT, ["q-standing"])
    assert letters(again, 1) == ["A", "B", "C", "D"]
