"""What pages may know: never the key before the answer."""

import json
from dataclasses import asdict, fields, is_dataclass

from quiz import sheets
from quiz.arrangement import arrange
from quiz.bank.keys import key
from quiz.bank.model import Bank
from quiz.bank.texts import texts
from quiz.edition import Edition
from quiz.grading import grade
from quiz.reading import Reader
from tests.conftest import NOON


def edition(bank: Bank) -> Edition:
    reader = Reader(bank.readings)
    return Edition(bank, 1, {address: reader.say(words) for address, words in texts(bank)})


def attempt(bank: Bank) -> sheets.Attempt:
    names = tuple(question.id for question in bank.questions)
    return sheets.Attempt(1, "ABCDEFGH", bank.id, 7, names, is_retry=False, started_at=NOON)


def answered(bank: Bank, question_id: str, *given: str) -> dict[str, sheets.Answered]:
    mark = grade(bank, bank.question(question_id), given)
    trace = json.dumps(asdict(mark.trace))
    record = sheets.Answered(question_id, given, mark.points, mark.out_of, mark.verdict, trace)
    return {question_id: record}


def values(record: object) -> list[object]:
    if is_dataclass(record):
        return [value for field in fields(record) for value in values(getattr(record, field.name))]
    if isinstance(record, tuple):
        return [value for one in record for value in values(one)]
    return [record]


def test_a_question_sheet_is_the_same_whatever_the_key_is(bank: Bank) -> None:
    question = bank.question("q-span")
    for right in ("a", "b", "c"):
        options = tuple(o.model_copy(update={"correct": o.id == right}) for o in question.options)
        changed = question.model_copy(update={"options": options})
        other = bank.model_copy(update={"questions": (changed, *bank.questions[1:])})
        assert key(other, changed) == (right,)
        sheet = sheets.question_sheet(edition(other), attempt(other), {}, 1)
        assert sheet == sheets.question_sheet(edition(bank), attempt(bank), {}, 1)


def test_a_question_sheet_holds_neither_explanation_nor_feedback_nor_ids_of_options(bank: Bank) -> None:
    whole = edition(bank)
    for number, question in enumerate(bank.questions, 1):
        known = values(sheets.question_sheet(whole, attempt(bank), {}, number))
        assert whole.said[f"questions/{question.id}/explain"] not in known
        assert not {place.offer.id for place in arrange(bank, question, 7)} & {
            value
            for value in known
            if isinstance(value, str) and value not in ("true", "false", "reported", "claimed", "opinion")
        }


def test_the_reveal_names_the_key_the_own_answer_and_the_feedback(bank: Bank) -> None:
    shown = sheets.reveal(edition(bank), attempt(bank), answered(bank, "q-span", "a"), 1)
    by_text = {str(o.option.text.en): o for o in shown.options if o.option.text}
    assert [text for text, o in by_text.items() if o.is_key] == ["About five years"]
    assert [text for text, o in by_text.items() if o.is_chosen] == ["About three years"]
    assert by_text["About three years"].feedback is not None
    assert shown.verdict == "wrong"


def test_the_proof_lights_the_slot_that_answers(bank: Bank) -> None:
    shown = sheets.reveal(edition(bank), attempt(bank), answered(bank, "q-span", "b"), 1)
    (proof,) = shown.proofs
    for language in ("ja", "en"):
        assert 'class="slot lit" data-slot="span"' in proof.text[language]
    assert proof.cites[0].quote == "約5年間の工事"


def test_a_standing_question_offers_reported_the_speakers_and_opinion(bank: Bank) -> None:
    sheet = sheets.question_sheet(edition(bank), attempt(bank), {}, 4)
    named = [(option.name, option.text and str(option.text.en)) for option in sheet.options]
    assert named[0] == ("reported", None)
    assert named[-1] == ("opinion", None)
    assert {text for _, text in named[1:-1]} == {"the station master", "the mayor"}


def test_speakers_do_not_always_stand_in_the_order_of_the_file(bank: Bank) -> None:
    question = bank.question("q-standing")
    firsts = {arrange(bank, question, seed)[1].offer.id for seed in range(30)}
    assert firsts == {"claimed", "by-mayor"}


def test_the_result_adds_up_the_shares(bank: Bank) -> None:
    answers = {
        **answered(bank, "q-span", "b"),
        **answered(bank, "q-lines", "a"),
        **answered(bank, "q-truth", "false"),
        **answered(bank, "q-standing"),
        **answered(bank, "q-order", "first", "third", "second"),
    }
    result = sheets.result_sheet(edition(bank), attempt(bank), answers)
    assert float(result.score) == 1 + 1 / 2 + 0 + 0 + 1 / 3
    assert result.counts == {"right": 1, "partly": 2, "wrong": 1, "skipped": 1}
    assert result.is_finished
    assert result.has_wrong_ones


def test_the_next_question_is_the_next_open_one_and_then_what_was_passed_over(bank: Bank) -> None:
    answers = {**answered(bank, "q-lines", "a"), **answered(bank, "q-truth", "true")}
    assert sheets.reveal(edition(bank), attempt(bank), answers, 2).next_number == 4
    answers |= {**answered(bank, "q-standing"), **answered(bank, "q-order")}
    assert sheets.reveal(edition(bank), attempt(bank), answers, 5).next_number == 1
