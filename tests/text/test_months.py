"""English months, and where they are written down."""

from pathlib import Path

from quiz.text.months import MONTHS, NAMES

QUIZ = Path(__file__).parents[2] / "quiz"


def test_every_way_to_write_a_month_has_its_number() -> None:
    assert [MONTHS[name.lower()] for name in NAMES] == list(range(1, 13))
    assert [MONTHS[name] for name in ("jan", "may", "sep", "sept", "dec")] == [1, 5, 9, 9, 12]
    assert len(MONTHS) == 24


def test_the_names_of_the_months_stand_in_one_table() -> None:
    written = [path for path in QUIZ.rglob("*.py") if "February" in path.read_text(encoding="utf-8")]
    assert written == [QUIZ / "text" / "months.py"]
