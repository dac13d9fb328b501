"""Other wrong options are taken if they are wrong, of the same form, and two or more of them hold."""

import json
from dataclasses import replace
from fractions import Fraction

import pytest

from quiz.article.model.distractors import distractors_task, read_distractors
from quiz.article.parts import Draft, DraftOption
from tests.article.model.article import article, draft, said, slot, truth


def read(*texts: str, of: Draft | None = None) -> tuple[Draft, list[str]]:
    drafts = (of or draft(),)
    gained = read_distractors(said(questions=[{"id": "q1", "distractors": list(texts)}]), drafts, article())
    return gained.kept[0], [each.code for each in gained.refused]


def test_good_options_replace_the_old_ones_in_order_and_mark_the_draft() -> None:
    renewed, faults = read("約3000人", "約900人", "約1800人")
    assert faults == []
    assert [option.text for option in renewed.options] == ["約900人", "約1500人", "約1800人", "約3000人"]
    assert [option.value for option in renewed.options] == [900, 1500, 1800, 3000]
    assert [option.is_key for option in renewed.options] == [False, True, False, False]
    assert renewed.is_by_model
    assert renewed.ask == draft().ask


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("約1500人", "distractor-equals-key"),
        ("約千五百人", "distractor-equals-key"),
        ("3000人", "other-form"),
        ("約3000個", "other-form"),
        ("たくさん", "other-form"),
        ("約3000人か約4000人", "other-form"),
        ("", "unwritable"),
        ("約\u00073000人", "unwritable"),
        ("約3000人" * 9, "too-long"),
        ("約900人", "options-alike"),
    ],
)
def test_a_bad_option_is_left_out(text: str, code: str) -> None:
    renewed, faults = read("約900人", text, "約1800人")
    assert faults == [code]
    assert [option.text for option in renewed.options] == ["約900人", "約1500人", "約1800人"]


def test_with_one_good_option_the_draft_stays_as_it_was() -> None:
    renewed, faults = read("約900人", "many")
    assert renewed == draft()
    assert faults[-1] == "too-few-options"


def test_nobody_is_made_up() -> None:
    person = slot("子ども", "p1", "person", "子ども")
    options = tuple(
        DraftOption(text, is_key=text == "子ども", slot=person, value=text)
        for text in ("音楽会", "子ども", "体育館")
    )
    of_person = replace(
        draft(), ask="水族館は誰を招きましたか。", options=options, slots=(person,), fact="person"
    )
    renewed, faults = read("山田市長", "市", "雨", of=of_person)
    assert faults == ["unknown-person"]
    assert [option.text for option in renewed.options] == ["市", "子ども", "雨"]


def test_only_questions_with_one_right_option_are_sent() -> None:
    material = json.loads(distractors_task((truth(), draft())).material)
    assert [each["id"] for each in material["questions"]] == ["q2"]
    assert material["questions"][0]["answer"] == "約1500人"


def test_every_draft_comes_back_in_its_place() -> None:
    answer = said(
        questions=[
            {"id": "q2", "distractors": ["約900人", "約1800人"]},
            {"id": "q1", "distractors": ["a", "b"]},
            {"id": "q7", "distractors": ["a", "b"]},
        ]
    )
    gained = read_distractors(answer, (truth(), draft()), article())
    assert [each.kind for each in gained.kept] == ["truth", "choice"]
    assert [each.is_by_model for each in gained.kept] == [False, True]
    assert [each.code for each in gained.refused] == ["unknown-question", "unknown-question"]
    assert gained.kept[1].options[0].value == Fraction(900)
