"""Questions proposed at a slot, and wrong options proposed one by one."""

from typing import Any

from quiz.bank.notation import load
from quiz.manuscript import Manuscript, Record, fold, unfold
from quiz.manuscript.asking import proposals
from quiz.manuscript.distracting import next_option, other_options
from quiz.manuscript.shapes import fitted
from tests.bank.minimal import TEXT
from tests.conftest import EXAMPLE

BANK = unfold(load(EXAMPLE))


def statement(name: str) -> Record:
    return next(each for each in BANK.of("statement") if each.id == name)


def test_every_proposal_is_a_whole_question_in_both_languages_but_for_options_to_fill() -> None:
    for each in BANK.of("statement"):
        for slot in ("", *_slots(each)):
            for body in proposals(BANK, each, slot):
                record = Record(99, "question", {**body, "id": "q", "evidence": [each.id]})
                missing = {problem.code for problem in fitted(record, "x").misfits}
                assert missing <= {"F20"}, body
                assert not missing or body["kind"] == "choice", body


def _slots(record: Record) -> list[str]:
    return [part.split("|")[0] for part in str(record.body["ja"]).split("[[")[1:]]


def test_a_number_is_asked_with_options_that_are_other_numbers() -> None:
    bank = unfold(load(TEXT.encode()))
    found = proposals(bank, bank.of("statement")[0], "span")
    first: Any = found[0]
    assert first["kind"] == "choice"
    assert {"ja": "約5年間", "en": "about five years"} in [each["text"] for each in first["options"]]
    assert len(first["options"]) > 2
    number: Any = next(each for each in found if each["kind"] == "number")
    assert (number["answer"]["value"], number["answer"]["approx_ok"]) == (5, True)
    assert number["ask"]["ja"] == first["ask"]["ja"]


def test_a_sentence_without_one_side_is_asked_in_the_other() -> None:
    old = statement("s-span")
    alone = Record(old.number, old.kind, {**old.body, "en": ""}, old.place)
    bank = Manuscript("x", tuple(alone if each is old else each for each in BANK.records))
    for body in proposals(bank, alone, "span"):
        assert fold(bank).bank
        assert "en" not in (body.get("explain") or {})


def choice(**text: str) -> Record:
    """A question of the bank with another right option."""
    old: Any = next(each for each in BANK.of("question") if each.body["kind"] == "choice")
    options = [{**each, "text": text} if each.get("correct") else each for each in old.body["options"]]
    return Record(old.number, "question", {**old.body, "options": options}, old.place)


def test_wrong_options_are_of_the_sort_of_the_right_one_and_differ_in_both_languages() -> None:
    found = other_options(BANK, choice(ja="2029年", en="2029"))
    assert ("2028年", "2028") in found
    assert all(ja != "2029年" and "年" in ja for ja, _ in found)
    assert len({ja for ja, _ in found}) == len({en for _, en in found}) == len(found)


def test_the_next_one_comes_and_behind_the_last_the_first() -> None:
    pairs = [("一", "one"), ("二", "two")]
    assert next_option(pairs, "") == next_option(pairs, "二") == ("一", "one")
    assert next_option(pairs, "一") == ("二", "two")
    assert next_option([], "一") is None


def test_without_a_right_option_nothing_is_proposed() -> None:
    record = choice(ja="駅", en="station")
    options: Any = [{"id": "a"}, {"id": "b"}]
    assert other_options(BANK, Record(record.number, "question", {**record.body, "options": options})) == ()
