"""Practice: what was accepted stays, and nothing else is needed to go on."""

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask
from sqlalchemy import func, select

from app import create_app
from quiz import library, practice
from quiz.arrangement import arrange
from quiz.edition import Edition
from quiz.grading import READING_VERSION, Trace
from quiz.store import AnswerRow, AttemptRow, db
from tests.conftest import EXAMPLE, NOON
from tests.loaded import loaded
from tests.rows import each_row

PHONE, TABLET = "phone", "tablet"


def begin(device: str = PHONE, start_key: str = "k1", seed: int = 1) -> int:
    return practice.start("example", device=device, start_key=start_key, at=NOON, chance=random.Random(seed))


def opened(attempt_id: int, device: str = PHONE) -> tuple[practice.Opened, Edition]:
    attempt = practice.open_attempt(attempt_id, device=device)
    return attempt, library.open_edition(attempt.version)


def answer(attempt_id: int, number: int, *given: str, device: str = PHONE) -> tuple[str, ...]:
    attempt, edition = opened(attempt_id, device)
    return practice.answer(attempt, edition, number, given, language="ja", at=NOON)


def count(table: type) -> int:
    return db.session.scalars(select(func.count()).select_from(table)).one()


@pytest.mark.usefixtures("in_app")
class TestStarting:
    def test_a_second_tap_finds_the_attempt_of_the_first(self) -> None:
        assert begin() == begin(seed=2)
        assert count(AttemptRow) == 1

    def test_two_tabs_make_two_attempts(self) -> None:
        assert begin(start_key="k1") != begin(start_key="k2", seed=2)

    def test_there_is_no_attempt_without_a_bank(self) -> None:
        with pytest.raises(practice.NoSuchAttempt):
            practice.start("nowhere", device=PHONE, start_key="k", at=NOON, chance=random.Random(1))
        assert count(AttemptRow) == 0

    def test_a_taken_code_is_drawn_again(self) -> None:
        first = opened(begin(start_key="k1", seed=5))[0].attempt.code
        second = opened(begin(start_key="k2", seed=5))[0].attempt.code
        assert first != second

    def test_with_all_codes_taken_it_says_so_and_stores_nothing(self) -> None:
        begin(start_key="k1", seed=5)
        with pytest.raises(practice.OutOfCodes):
            practice.start("example", device=PHONE, start_key="k2", at=NOON, chance=StuckDice(5))
        assert count(AttemptRow) == 1


class StuckDice(random.Random):
    """Draws the code of `Random(5)` over and over."""

    def randrange(self, *args: int) -> int:  # type: ignore[override]
        self._first = random.Random(5)
        return self._first.randrange(*args)

    def choice(self, letters: str) -> str:  # type: ignore[override]
        self._drawn = getattr(self, "_drawn", 0) + 1
        if self._drawn % practice.CODE_LENGTH == 1:
            self._first = random.Random(5)
            self._first.randrange(2**31)
        return self._first.choice(letters)


@pytest.mark.usefixtures("in_app")
class TestAnswering:
    def test_the_first_answer_stands(self) -> None:
        attempt_id = begin()
        assert answer(attempt_id, 1, "a") == ("a",)
        assert answer(attempt_id, 1, "b") == ("a",)
        stored = opened(attempt_id)[0].answers["q-span"]
        assert (stored.given, stored.verdict, count(AnswerRow)) == (("a",), "wrong", 1)

    def test_not_sure_is_an_answer_too(self) -> None:
        attempt_id = begin()
        answer(attempt_id, 1)
        assert opened(attempt_id)[0].answers["q-span"].verdict == "skipped"

    def test_an_answer_that_is_not_offered_is_not_stored(self) -> None:
        attempt_id = begin()
        with pytest.raises(practice.Unreadable):
            answer(attempt_id, 1, "zzz")
        assert count(AnswerRow) == 0

    def test_the_trace_and_the_rule_are_stored_with_the_answer(self) -> None:
        attempt_id = begin()
        answer(attempt_id, 2, "a", "b", "c")
        row = db.session.scalars(select(AnswerRow)).one()
        assert (row.points, row.out_of, row.rule, row.rule_version) == (1, 2, "right-minus-wrong", 1)
        trace = Trace.load(row.trace)
        assert (trace.right, trace.wrong, trace.of, trace.version) == (2, 1, 2, READING_VERSION)
        assert [part.is_right for part in trace.parts] == [True, True, False]
        assert row.answered_at == NOON

    def test_a_question_outside_the_attempt_takes_no_answer(self) -> None:
        with pytest.raises(IndexError):
            answer(begin(), len(loaded(EXAMPLE).questions) + 1, "a")

    @each_row(
        ("question_id", "sent", "code"),
        [
            ("q-span", (), "nothing-chosen"),
            ("q-span", ("",), "nothing-chosen"),
            ("q-span", ("Z",), "not-offered"),
            ("q-span", ("a",), "not-offered"),
            ("q-order", ("A", "B", "Z"), "not-offered"),
            ("q-number", ("",), "empty"),
            ("q-number", (" 　",), "empty"),
            ("q-text", ("あ" * 1001,), "too-long"),
            ("q-match", ("", ""), "nothing-chosen"),
            ("q-match", ("A", "red"), "not-offered"),
            ("q-cloze", ("", " ", ""), "nothing-chosen"),
            ("q-cloze", ("駅の新聞", "5"), "not-offered"),
            ("q-cloze", ("駅の新聞", "5", "red"), "not-offered"),
            ("q-cloze", ("駅の新聞" * 1000, "5", "A"), "too-long"),
        ],
    )
    def test_what_was_not_asked_for_cannot_be_read(
        self, question_id: str, sent: tuple[str, ...], code: str
    ) -> None:
        attempt, edition = opened(begin())
        number = attempt.attempt.question_ids.index(question_id) + 1
        with pytest.raises(practice.Unreadable) as refused:
            practice.read_sent(attempt, edition, number, sent)
        assert refused.value.code == code

    def test_a_name_of_one_character_is_no_strange_answer(self) -> None:
        attempt, edition = opened(begin())
        number = attempt.attempt.question_ids.index("q-text") + 1
        assert practice.read_sent(attempt, edition, number, ("林",)) == ("林",)

    def test_what_cannot_be_read_says_which_part_and_stores_nothing(self) -> None:
        attempt_id = begin()
        with pytest.raises(practice.Unreadable) as refused:
            answer(attempt_id, 10, "駅の新聞", "いろいろ", "red")
        assert (refused.value.code, refused.value.part) == ("not-a-number", 2)
        assert count(AnswerRow) == 0

    @pytest.mark.parametrize("seed", range(6))
    def test_the_same_options_under_other_letters_get_the_same_mark(self, seed: int) -> None:
        attempt_id = begin(start_key=f"k{seed}", seed=seed)
        attempt, edition = opened(attempt_id)
        question = edition.bank.question("q-lines")
        letters = {p.offer.id: p.letter for p in arrange(edition.bank, question, attempt.attempt.seed)}
        given = practice.read_sent(attempt, edition, 2, tuple(sorted(letters[name] for name in "abc")))
        assert sorted(given) == ["a", "b", "c"]
        answer(attempt_id, 2, *given)
        stored = opened(attempt_id)[0].answers["q-lines"]
        assert (stored.points, stored.out_of, stored.verdict) == (1, 2, "partly")


def test_of_many_simultaneous_answers_exactly_one_is_stored(app: Flask) -> None:
    with app.app_context():
        attempt_id = begin()
    together = Barrier(8)

    def tap(option: str) -> tuple[str, ...]:
        with app.app_context():
            attempt, edition = opened(attempt_id)
            together.wait()
            return practice.answer(attempt, edition, 1, (option,), language="en", at=NOON)

    with ThreadPoolExecutor(8) as taps:
        stands = set(taps.map(tap, "abcabcab"))
    with app.app_context():
        assert count(AnswerRow) == 1
        assert stands == {opened(attempt_id)[0].answers["q-span"].given}


@pytest.mark.usefixtures("in_app")
class TestGoingOn:
    def test_it_goes_on_at_the_first_open_question(self) -> None:
        attempt_id = begin()
        answer(attempt_id, 1, "b")
        answer(attempt_id, 3, "true")
        assert practice.where_to_go_on(opened(attempt_id)[0]) == 2

    def test_another_device_needs_the_code(self) -> None:
        attempt_id = begin()
        with pytest.raises(practice.NoSuchAttempt):
            opened(attempt_id, TABLET)
        code = opened(attempt_id)[0].attempt.code
        assert practice.resume(code, device=TABLET) == attempt_id
        assert opened(attempt_id, TABLET)[0].attempt.code == code

    def test_giving_the_code_twice_is_no_trouble(self) -> None:
        code = opened(begin())[0].attempt.code
        assert practice.resume(code, device=PHONE) == practice.resume(code, device=PHONE)

    @pytest.mark.parametrize(
        "write",
        [
            str.lower,
            lambda code: f" {code[:4]}-{code[4:]} ",
            lambda code: "".join(chr(ord(letter) + 0xFEE0) for letter in code),
            lambda code: f"{code[:4]}　{code[4:]}",
        ],
    )
    def test_a_code_may_be_written_in_many_ways(self, write: Callable[[str], str]) -> None:
        attempt_id = begin()
        code = opened(attempt_id)[0].attempt.code
        assert practice.resume(write(code), device=TABLET) == attempt_id

    @pytest.mark.parametrize("code", ["", "XXXXXXXX", "あいうえお", "A" * 100, "'; DROP TABLE attempt; --"])
    def test_a_wrong_code_opens_nothing(self, code: str) -> None:
        begin()
        with pytest.raises(practice.NoSuchCode):
            practice.resume(code, device=TABLET)

    def test_a_longer_code_than_the_right_one_is_wrong(self) -> None:
        code = opened(begin())[0].attempt.code
        with pytest.raises(practice.NoSuchCode):
            practice.resume(f"{code}A", device=TABLET)


@pytest.mark.usefixtures("in_app")
class TestTheWrongOnesAgain:
    def test_only_what_was_not_right_comes_again(self) -> None:
        attempt_id = begin()
        for number, given in [
            (1, ("b",)),
            (2, ("a",)),
            (3, ("false",)),
            (4, ()),
            (5, ("first", "second", "third")),
            (11, ("sea",)),
        ]:
            answer(attempt_id, number, *given)
        again = practice.retake(
            opened(attempt_id)[0], device=PHONE, start_key="k2", at=NOON, chance=random.Random(2)
        )
        attempt = opened(again)[0].attempt
        assert attempt.question_ids == ("q-lines", "q-truth", "q-standing")
        assert attempt.is_retry

    def test_a_poll_that_was_passed_over_does_not_come_again(self) -> None:
        attempt_id = begin()
        answer(attempt_id, 11)
        assert opened(attempt_id)[0].answers["q-poll"].verdict == "skipped"
        with pytest.raises(practice.NothingToRetake):
            practice.retake(
                opened(attempt_id)[0], device=PHONE, start_key="k2", at=NOON, chance=random.Random(2)
            )

    def test_where_all_was_right_there_is_nothing_to_take_again(self) -> None:
        attempt_id = begin()
        answer(attempt_id, 1, "b")
        with pytest.raises(practice.NothingToRetake):
            practice.retake(
                opened(attempt_id)[0], device=PHONE, start_key="k2", at=NOON, chance=random.Random(2)
            )


@pytest.mark.usefixtures("in_app")
class TestVersions:
    def test_an_attempt_stays_with_the_version_it_began_with(self) -> None:
        attempt_id = begin()
        changed = EXAMPLE.replace(
            "工事は何年間続きますか。".encode(), "工事の長さはどのくらいですか。".encode()
        )
        assert library.shelve(changed, at=NOON) == library.Shelved("example", 2, is_new=True)
        assert "何年間" in opened(attempt_id)[1].bank.question("q-span").ask.ja
        later = begin(start_key="k2", seed=2)
        assert "どのくらい" in opened(later)[1].bank.question("q-span").ask.ja

    def test_the_same_bank_is_kept_once(self) -> None:
        assert library.shelve(EXAMPLE, at=NOON) == library.Shelved("example", 1, is_new=False)

    def test_the_introduction_comes_first_on_the_shelf_and_then_the_newest(self) -> None:
        for name in (b"getting-started", b"newer", b"newest"):
            library.shelve(EXAMPLE.replace(b"id: example\n", b"id: " + name + b"\n", 1), at=NOON)
        shelf = [card.line.bank_id for card in library.shelf()]
        assert shelf == ["getting-started", "newest", "newer", "example"]

    def test_going_back_to_an_older_text_goes_back_to_its_version(self) -> None:
        changed = EXAMPLE.replace("架空の駅".encode(), "ある駅".encode())
        library.shelve(changed, at=NOON)
        assert library.shelve(EXAMPLE, at=NOON).number == 1
        assert "架空" in library.current_edition("example").bank.summary.ja


def test_answers_are_there_when_the_program_starts_again(app: Flask) -> None:
    with app.app_context():
        attempt_id = begin()
        answer(attempt_id, 1, "b")
    with create_app({"INSTANCE": app.config["INSTANCE"]}).app_context():
        assert opened(attempt_id)[0].answers["q-span"].verdict == "right"
