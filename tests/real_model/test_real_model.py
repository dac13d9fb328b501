"""A real model answers over a real network; what it says is taken only if it holds."""

from typing import get_args

import pytest

from quiz.article.model.answers import AnswerCode
from quiz.article.validate import validate
from quiz.assistant import Endpoint, improve_distractors, translate
from tests.article.model.article import article, asked, draft

pytestmark = pytest.mark.long


def test_a_real_model_translates_or_is_refused_with_a_reason(endpoint: Endpoint) -> None:
    result = translate(endpoint, asked()[:1], article())
    assert result.failure is None or result.failure.code in get_args(AnswerCode)
    assert result.failure or {1} == {
        *(each.sentence for each in result.gained),
        *(int(r.of) for r in result.refused),
    }
    assert all(each.is_by_model and each.entry.en.of("n1") for each in result.gained)


def test_the_drafts_are_whole_after_a_real_model(endpoint: Endpoint) -> None:
    result = improve_distractors(endpoint, (draft(),), article())
    (kept,) = result.gained
    assert result.failure is None or result.failure.code in get_args(AnswerCode)
    assert validate(kept, article()) is None
    assert kept == draft() or kept.is_by_model
