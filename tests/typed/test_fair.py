"""What pupils write, beside what a fair teacher says to it: right, wrong, or write it once more."""

import pytest

from quiz.answers import judge, read_accepted
from tests.typed.tables import rows

# Written before the rules were made, after they were made, and to find what they should not take.
LISTS = ("fair", "other", "near", "added", "spelt")
PAIRS = [row for name in LISTS for language in ("ja", "en") for row in rows(f"{name}_{language}.tsv")]
# To be asked again costs nothing and earns nothing: where a teacher says wrong, that is no false accept.
ALLOWED = {"right": {"right"}, "wrong": {"wrong", "unreadable"}, "again": {"unreadable"}}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("kind", ["text", "number", "date"])
def test_a_fair_teacher_says_the_same(kind, language):
    pairs = [row for row in PAIRS if row[:2] == (kind, language)]
    judged = [
        (accepted, given, verdict, judge(read_accepted(kind, language, accepted), given, language).verdict)
        for _, _, accepted, given, _, verdict in pairs
    ]
    assert [each for each in judged if each[3] not in ALLOWED[each[2]]] == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_tables_hold_what_is_right_and_what_is_wrong_of_every_kind(language):
    pairs = [row for row in PAIRS if row[1] == language]
    assert len(pairs) > 700
    assert {(row[0], row[5]) for row in pairs} >= {
        (kind, verdict) for kind in ("text", "number", "date") for verdict in ("right", "wrong")
    }
    assert all((row[4] == "1") == (row[5] == "right") for row in pairs)
