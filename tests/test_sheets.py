"""What pages may know: never the key before the answer."""

import re
from dataclasses import fields, is_dataclass

import pytest

from quiz import sheets
from quiz.arrangement import arrange
from quiz.bank.model import Bank
from quiz.bank.texts import texts
from quiz.edition import Edition
from quiz.grading import grade
from quiz.reading import Reader
from tests.conftest import NOON
from tests.other_keys import with_another_key


def edition(bank: Bank) -> Edition:
    reader = Reader(bank.readings)
    return Edition(bank, 1, {address: reader.say(words) for address, words in texts(bank)})


def attempt(bank: Bank) -> sheets.Attempt:
    names = tuple(question.id for question in bank.questions)
    return sheets.Attempt(1, "ABCDEFGH", bank.id, 7, names, is_retry=False, started_at=NOON)


def answered(bank: Bank, question_id: str, *given: str) -> dict[str, sheets.Answered]:
    mark = grade(bank, bank.question(question_id), given)
    trace = mark.trace.dump()
    record = sheets.Answered(question_id, given, mark.points, mark.out_of, mark.verdict, trace)
    return {question_id: record}


def values(record: object) -> list[object]:
    if is_dataclass(record):
        return [value for field in fields(record) for value in values(getattr(record, field.name))]
    if isinstance(record, tuple):
        return [value for one in record for value in values(one)]
    return [record]


def test_a_question_sheet_is_the_same_whatever_the_key_is(bank: Bank) -> None:
    other = with_another_key(bank)
    mine, theirs = edition(bank), edition(other)
    for number in range(1, len(bank.questions) + 1):
        sheet = sheets.question_sheet(mine, attempt(bank), {}, number)
        assert sheet == sheets.question_sheet(theirs, attempt(other), {}, number)


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


def revealed(bank: Bank, question_id: str, *given: str) -> sheets.Reveal:
    number = [question.id for question in bank.questions].index(question_id) + 1
    return sheets.reveal(edition(bank), attempt(bank), answered(bank, question_id, *given), number)


@pytest.mark.parametrize(
    ("question_id", "given", "parts"),
    [
        ("q-number", ("6",), [("6", None, "5年間", "5 years", False)]),
        ("q-text", ("stationmaster",), [("stationmaster", None, "駅長", "the station master", True)]),
        ("q-date", (), [(None, None, "2024年10月18日", "18 October 2024", False)]),
        (
            "q-match",
            ("none", ""),
            [(None, "The airport", "海", "The sea", False), (None, None, "山", "The mountains", False)],
        ),
        (
            "q-cloze",
            ("駅の新聞", "", "blue"),
            [
                ("駅の新聞", None, "駅の新聞", "The station paper", True),
                (None, None, "5年間", "5 years", False),
                (None, "the blue line", "赤い線", "the red line", False),
            ],
        ),
        ("q-poll", ("sea",), []),
    ],
)
def test_the_reveal_shows_each_part_with_the_own_answer_and_the_key(
    bank: Bank,
    question_id: str,
    given: tuple[str, ...],
    parts: list[tuple[str | None, str | None, str, str, bool]],
) -> None:
    shown = revealed(bank, question_id, *given).parts
    assert [part.number for part in shown] == list(range(1, len(parts) + 1))
    assert [
        (p.own_text, p.own and bare(p.own.en), bare(p.key.ja), bare(p.key.en), p.part.is_right) for p in shown
    ] == parts


def bare(markup: str) -> str:
    return re.sub(r"<r[tp]>.*?</r[tp]>|<[^>]+>", "", markup)


def test_a_text_is_cut_at_its_gaps_in_the_order_of_each_language(bank: Bank) -> None:
    number = [question.id for question in bank.questions].index("q-cloze") + 1
    sheet = sheets.question_sheet(edition(bank), attempt(bank), {}, number)
    assert sheet.text
    assert [piece.gap for piece in sheet.text["ja"]] == [1, 2, 3, None]
    assert [piece.gap for piece in sheet.text["en"]] == [2, 1, 3, None]
    assert [bare(piece.html) for piece in sheet.text["en"]][1] == ", writes "
    assert dict(sheet.gap_numbers("en")) == {2: 1, 1: 2, 3: 3}
    assert [(gap.field and gap.field.written, len(gap.options)) for gap in sheet.gaps] == [
        ("text", 0),
        ("number", 0),
        (None, 2),
    ]


@pytest.mark.parametrize(
    ("date", "precision"), [("2024", "year"), ("2024-10", "month"), ("2024-10-18", "day")]
)
def test_a_date_says_how_exact_it_is_to_be(bank: Bank, date: str, precision: str) -> None:
    question = bank.question("q-date").model_copy(update={"answer": date})
    other = bank.model_copy(update={"questions": (question,)})
    field = sheets.question_sheet(edition(other), attempt(other), {}, 1).field
    assert field == sheets.FieldSheet("date", precision=precision)


def test_a_unit_that_must_be_written_is_not_shown(bank: Bank) -> None:
    question = bank.question("q-number")
    for required in (False, True):
        answer = question.answer.model_copy(update={"unit_required": required})
        other = bank.model_copy(update={"questions": (question.model_copy(update={"answer": answer}),)})
        field = sheets.question_sheet(edition(other), attempt(other), {}, 1).field
        assert field
        assert (field.unit is None, field.unit_required) == (required, required)


def test_the_proof_lights_the_slot_that_answers(bank: Bank) -> None:
    shown = sheets.reveal(edition(bank), attempt(bank), answered(bank, "q-span", "b"), 1)
    (proof,) = shown.proofs
    for language in ("ja", "en"):
        assert 'class="slot lit" data-slot="span"' in proof.text[language]
    assert [phrase.text for phrase in proof.cites[0].phrases] == ["約5年間の工事"]


def test_a_statement_without_a_slot_is_lit_as_a_whole(bank: Bank) -> None:
    bare = bank.statement("s-span").model_copy(update={"ja": "工事は続きます。", "en": "The work goes on."})
    others = tuple(bare if each.id == "s-span" else each for each in bank.statements)
    other = bank.model_copy(update={"statements": others})
    (proof,) = sheets.reveal(edition(other), attempt(other), answered(other, "q-span", "b"), 1).proofs
    assert str(proof.text.en) == '<mark class="lit">The work goes on.</mark>'


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
    assert result.counts == {"right": 1, "partly": 2, "wrong": 1, "skipped": 1, "noted": 0}
    assert result.total == len(bank.questions) - 1
    assert (result.is_finished, result.answered) == (False, 5)
    assert result.has_wrong_ones


def test_a_view_counts_as_answered_but_not_as_right_or_wrong(bank: Bank) -> None:
    result = sheets.result_sheet(edition(bank), attempt(bank), answered(bank, "q-poll", "sea"))
    assert (result.score, result.answered, result.counts["noted"]) == (0, 1, 1)
    assert not result.has_wrong_ones
    assert result.stops[-1].state == "noted"


def test_a_result_can_be_below_zero_where_a_rule_takes_away(bank: Bank) -> None:
    question = bank.question("q-truth").model_copy(update={"rule": "negative-marking"})
    strict = bank.model_copy(update={"questions": (question,)})
    result = sheets.result_sheet(edition(strict), attempt(strict), answered(strict, "q-truth", "false"))
    assert (result.score, result.total, result.is_finished) == (-1, 1, True)


def test_the_next_question_is_the_next_open_one_and_then_what_was_passed_over(bank: Bank) -> None:
    answers = {**answered(bank, "q-lines", "a"), **answered(bank, "q-truth", "true")}
    assert sheets.reveal(edition(bank), attempt(bank), answers, 2).next_number == 4
    answers |= {k: v for q in bank.questions[3:] for k, v in answered(bank, q.id).items()}
    assert sheets.reveal(edition(bank), attempt(bank), answers, 5).next_number == 1
