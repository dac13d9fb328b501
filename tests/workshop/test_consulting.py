"""A language model is asked only where that is allowed; what it says is checked, and goes with its texts."""

import json
from collections.abc import Callable

import pytest

from quiz.assistant import Endpoint
from quiz.workshop import NotThis, articles, consulting, suggestions
from quiz.workshop.consulting import Consulted, Service
from tests.misbehaving import Behaviour, answers, says, server
from tests.workshop.desk import Desk
from tests.workshop.test_marking import bring
from tests.workshop.test_suggestions import COST, COST_EN, TEXT

pytestmark = pytest.mark.long

Told = Callable[[str], list[dict[str, object]]]


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """With an article about which a model may be asked."""
    bring(desk)
    articles.let_ask(desk.manuscript_id, asks_model=True, by=desk.sato)
    return desk


def material(desk: Desk, service: Service) -> list[dict[str, str]]:
    task = consulting.task_of(desk.manuscript_id, service, by=desk.sato)
    assert task
    sent = json.loads(task.material)
    return sent["sentences" if service == "translation" else "questions"]  # type: ignore[no-any-return]


def consult(desk: Desk, service: Service, behaviour: Behaviour) -> Consulted:
    with server(behaviour) as running:
        endpoint = Endpoint(running.url, model="small", key="", timeout_s=5)
        return consulting.consult(desk.manuscript_id, service, endpoint, desk.hand(desk.sato))


def translated(desk: Desk, english: str) -> Consulted:
    """The model says this of the sentence about the cost, and nothing of the others."""
    number = next(each["number"] for each in material(desk, "translation") if "12億円" in each["text"])
    answer = json.dumps({"sentences": [{"number": number, "text": english}]})
    return consult(desk, "translation", says(answer))


def proposed(desk: Desk) -> str:
    view = suggestions.review(desk.manuscript_id, by=desk.sato)
    one = next(each for each in view.suggestions if each.sentence.text == COST)
    return view.to_say(one)[0].proposed


MARKED = "The work takes [[n2|about two years]] and costs [[n1|1.2 billion yen]]."


def marked(desk: Desk) -> str:
    """The English with the slots that the sentence has there."""
    text = next(each["text"] for each in material(desk, "translation") if "12億円" in each["text"])
    years, cost = (text.partition(f"|{words}")[0].rpartition("[[")[2] for words in ("約2年間", "12億円"))
    return f"The work takes [[{years}|about two years]] and costs [[{cost}|1.2 billion yen]]."


def test_without_leave_nothing_is_asked(desk: Desk) -> None:
    articles.let_ask(desk.manuscript_id, asks_model=False, by=desk.sato)
    for service in ("translation", "distractors"):
        with pytest.raises(NotThis):
            consulting.task_of(desk.manuscript_id, service, by=desk.sato)  # type: ignore[arg-type]


def test_a_translation_is_proposed_until_somebody_writes_one(desk: Desk) -> None:
    done = translated(desk, marked(desk))
    assert done.kept == 1
    assert proposed(desk) == "The work takes about two years and costs 1.2 billion yen."
    assert not any("12億円" in each["text"] for each in material(desk, "translation"))
    suggestions.translate(desk.manuscript_id, {COST: COST_EN}, desk.hand(desk.sato))
    assert proposed(desk) == ""
    suggestions.translate(desk.manuscript_id, {COST: ""}, desk.hand(desk.sato))
    assert proposed(desk) == ""


def test_a_proposal_goes_when_the_article_says_something_else(desk: Desk) -> None:
    translated(desk, marked(desk))
    changed = COST.replace("12億円", "13億円")
    bring(desk, TEXT.replace(COST, changed))
    view = suggestions.review(desk.manuscript_id, by=desk.sato)
    one = next(each for each in view.suggestions if each.sentence.text == changed)
    assert view.to_say(one)[0].proposed == ""


@pytest.mark.parametrize("english", ["The work costs 7 yen.", "工事は続きます。", ""])
def test_a_translation_that_does_not_hold_is_refused(desk: Desk, english: str) -> None:
    done = translated(desk, english)
    assert (done.kept, proposed(desk)) == (0, "")
    assert done.refused


def test_wrong_options_are_proposed_and_taken_by_a_press(desk: Desk) -> None:
    asked = next(each for each in material(desk, "distractors") if each["answer"] == "12億円")
    new = ["11億円", "14億円", "18億円"]
    done = consult(
        desk, "distractors", says(json.dumps({"questions": [{"id": asked["id"], "distractors": new}]}))
    )
    assert done.kept == 1
    one = _choice(desk)
    view = suggestions.review(desk.manuscript_id, by=desk.sato)
    assert suggestions.other_options(desk.manuscript_id, one, view.told) == tuple(new)
    assert not {option.text for option in one.draft.options} >= set(new)
    consulting.use_options(desk.manuscript_id, one.key, is_used=True, hand=desk.hand(desk.sato))
    assert {option.text for option in _choice(desk).draft.options} == {*new, "12億円"}
    assert _choice(desk).key == one.key
    with pytest.raises(NotThis):
        consulting.use_options(desk.manuscript_id, "0" * 16, is_used=True, hand=desk.hand(desk.sato))


def _choice(desk: Desk) -> suggestions.Suggestion:
    view = suggestions.review(desk.manuscript_id, by=desk.sato).suggestions
    return next(each for each in view if each.sentence.text == COST and each.draft.kind == "choice")


@pytest.mark.parametrize("behaviour", [answers(500), answers(401), says("no JSON"), answers(200, b"<p>")])
def test_a_model_that_fails_changes_nothing(desk: Desk, behaviour: Behaviour) -> None:
    before = material(desk, "translation")
    done = consult(desk, "translation", behaviour)
    assert done.failure
    assert (done.kept, material(desk, "translation")) == (0, before)
