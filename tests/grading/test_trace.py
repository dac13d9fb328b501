"""The trace: stored with each answer, and read again as it was."""

import json

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from quiz.bank.asked import Part
from quiz.bank.model import Bank
from quiz.grading import CERTAINTIES, COUNTS_ONLY, READING_VERSION, Trace, grade

PARTS = st.builds(
    Part,
    is_right=st.sampled_from([True, False, None]),
    why=st.sampled_from(["chosen", "open", "exact", "folded", "not-a-number"]),
    answer=st.none() | st.integers(1, 9),
    language=st.sampled_from([None, "ja", "en"]),
    by=st.lists(st.sampled_from(["F1", "F2", "F5"])).map(tuple),
)
TRACES = st.builds(
    Trace,
    right=st.integers(0, 9),
    wrong=st.integers(0, 9),
    of=st.integers(0, 9),
    parts=st.lists(PARTS, max_size=4).map(tuple),
    certainty=st.sampled_from([None, *CERTAINTIES]),
    version=st.integers(1, 9),
)


@examples(TRACES)
def test_what_is_stored_is_read_again_as_it_was(trace: Trace) -> None:
    assert Trace.load(trace.dump()) == trace


@pytest.mark.parametrize(
    ("question_id", "given"),
    [
        ("q-lines", ("b", "c")),
        ("q-number", ("五",)),
        ("q-text", ("stationmaster",)),
        ("q-cloze", ("", "5", "blue")),
        ("q-poll", ("sea",)),
        ("q-date", ()),
    ],
)
def test_the_trace_of_a_mark_survives_being_stored(
    bank: Bank, question_id: str, given: tuple[str, ...]
) -> None:
    trace = grade(bank, bank.question(question_id), given, language="en", certainty="middle").trace
    assert Trace.load(trace.dump()) == trace


def test_a_trace_from_before_there_were_written_answers_is_read() -> None:
    trace = Trace.load('{"right": 2, "wrong": 1, "of": 2}')
    assert (trace.right, trace.wrong, trace.of, trace.parts) == (2, 1, 2, ())
    assert (trace.version, trace.certainty) == (COUNTS_ONLY, None)


def test_a_trace_says_which_version_of_reading_made_it(bank: Bank) -> None:
    stored = json.loads(grade(bank, bank.question("q-number"), ("5",)).trace.dump())
    assert stored["version"] == READING_VERSION > COUNTS_ONLY


def test_the_trace_says_for_each_part_what_became_of_it(bank: Bank) -> None:
    trace = grade(bank, bank.question("q-cloze"), ("市長", "", "red")).trace
    assert [(part.is_right, part.why) for part in trace.parts] == [
        (False, "no-match"),
        (False, "open"),
        (True, "chosen"),
    ]
    assert (trace.right, trace.wrong, trace.of) == (1, 1, 3)


def test_a_written_answer_says_which_accepted_one_it_matched_and_in_which_language(bank: Bank) -> None:
    (part,) = grade(bank, bank.question("q-text"), ("stationmaster",), language="ja").trace.parts
    assert (part.is_right, part.language) == (True, "en")
    assert part.answer is not None
