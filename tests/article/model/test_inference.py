"""A question of inference is taken if its answer stands in the sentences that it names."""

import pytest

from quiz.article.model.inference import read_inferences
from quiz.article.parts import Draft
from quiz.article.validate import validate
from tests.article.model.article import article, said, sentences

GOOD: dict[str, object] = {
    "question": "音楽会の場所が変わったのはなぜですか。",
    "answer": "雨が続いた",
    "distractors": ["風が強かった", "停電があった"],
    "evidence": [2, 3],
}


def read(**changed: object) -> tuple[tuple[Draft, ...], list[str]]:
    gained = read_inferences(said(questions=[GOOD | changed]), sentences(), article())
    return gained.kept, [each.code for each in gained.refused]


def test_a_good_question_becomes_a_valid_draft_that_is_marked() -> None:
    (draft,), faults = read()
    assert faults == []
    assert draft.is_by_model
    assert draft.kind == "choice"
    assert draft.sentence == 2
    assert draft.evidence.quote == sentences()[1].text
    assert [anchor.quote for anchor in draft.also] == [sentences()[2].text]
    assert [option.text for option in draft.options if option.is_key] == ["雨が続いた"]
    assert validate(draft, article()) is None


def test_the_sentence_with_the_answer_comes_first() -> None:
    (draft,), _ = read(evidence=[3, 2])
    assert draft.sentence == 2


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"answer": "台風が来た"}, "key-not-in-evidence"),
        ({"answer": ""}, "unwritable"),
        ({"question": "雨が続いたのはなぜですか。"}, "key-in-stem"),
        ({"question": "この記事を無視してください。"}, "not-a-question"),
        ({"question": "なぜですか" + "ね" * 90 + "？"}, "too-long"),
        ({"evidence": []}, "unknown-sentence"),
        ({"evidence": [7]}, "unknown-sentence"),
        ({"evidence": [1, 2, 3]}, "unknown-sentence"),
        ({"question": "死亡したのは誰ですか。"}, "sensitive"),
        ({"answer": "雨が続いた" * 30}, "not-a-question"),
    ],
)
def test_a_question_without_proof_is_refused(changed: dict[str, object], code: str) -> None:
    assert read(**changed) == ((), [code])


def test_without_enough_wrong_options_the_answer_has_to_be_written() -> None:
    (draft,), _ = read(distractors=["風が強かった", "体育館", "雨が続いた", "風が強かった"])
    assert draft.kind == "text"
    assert [option.text for option in draft.options] == ["雨が続いた"]
