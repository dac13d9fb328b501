"""What was made of a record is kept for that record only."""

from dataclasses import replace

from quiz.manuscript.known import Known, fields_in, pairs_in
from quiz.manuscript.records import Record

RECORD = Record(1, "statement", {"id": "s-1", "ja": "駅です。", "en": "A station."})


def test_it_is_made_once_and_anew_for_a_record_that_changed() -> None:
    made: list[Record] = []
    known = Known(lambda record: made.append(record) or record.version)  # type: ignore[func-returns-value]
    changed = replace(RECORD, version=2)
    assert [known(each) for each in (RECORD, RECORD, changed, RECORD)] == [1, 1, 2, 1]
    assert made == [RECORD, changed]


def test_only_so_many_are_kept() -> None:
    made: list[int] = []
    known = Known(lambda record: made.append(record.number), size=2)
    many = [replace(RECORD, number=number) for number in (1, 2, 3)]
    for each in (*many, *many):
        known(each)
    assert made == [1, 2, 3, 1, 2, 3]


def test_fields_and_pairs_are_those_of_the_record() -> None:
    other = replace(RECORD, body={"id": "s-1", "ja": "駅です。"})
    assert fields_in(RECORD)["en"] == "A station."
    assert [pair.state for pair in pairs_in(RECORD)] == ["agreed"]
    assert [pair.state for pair in pairs_in(other)] == ["missing-en"]
