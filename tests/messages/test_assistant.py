"""Every way in which a language model can fail has words, and they say that the drafts are unchanged."""

import re
from pathlib import Path

from flask import Flask

from quiz.assistant import FAILURES
from quiz.messages.assistant import FAILED, NOT_TAKEN
from quiz.messages.drafts import REASONS

MODEL = Path(__file__).parents[2] / "quiz" / "article" / "model"


def test_every_failure_has_words() -> None:
    assert set(FAILED) == set(FAILURES)


def test_every_failure_says_that_the_drafts_are_unchanged(app: Flask) -> None:
    with app.test_request_context():
        assert all(str(words).endswith("The drafts are unchanged.") for words in FAILED.values())


def test_every_code_of_a_part_that_is_not_taken_has_words() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in MODEL.glob("*.py"))
    found = set(
        re.findall(
            r'(?:yield|return|or|code =|Refused\([^,()]*(?:\([^()]*\))?[^,()]*,) "([a-z]+(?:-[a-z]+)*)"',
            source,
        )
    )
    assert {"slot-lost", "other-form", "not-a-question", "not-answered"} <= found
    assert found - set(NOT_TAKEN) == set()
    assert set(NOT_TAKEN) - set(REASONS) - found <= {"twice", "unknown-sentence", "numbers-differ"}
