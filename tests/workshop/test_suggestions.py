"""Suggestions of an article: accepted into the draft with their proof, put off, rejected, taken back."""

from dataclasses import replace
from datetime import date

import pytest

from quiz.article.readers.revision import revision_of
from quiz.manuscript import Record
from quiz.workshop import NoSuchManuscript, NotAllowed, articles, make_empty, share, suggestions
from quiz.workshop.suggestions import NoSuchSuggestion, Suggestion
from tests.conftest import NOON
from tests.workshop.desk import Desk, making

TEXT = """港市に新しい図書館

公開日:2024年10月18日

港市は17日、駅の北に新しい市立図書館を作る計画を発表した。工事は約2年間続き、費用は12億円になる。
図書館は2026年10月1日に開く予定だ。本は8万冊で、今の図書館の2倍になる。
市の山田太郎市長は「子どもが毎日来る場所にしたい」と述べた。
"""
COST = "工事は約2年間続き、費用は12億円になる。"
COST_EN = "The work takes about two years and costs 1.2 billion yen."


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """Sato's empty draft with the article."""
    mine = replace(desk, manuscript_id=make_empty(making(desk.sato)))
    _bring(mine, TEXT)
    return mine


def _bring(desk: Desk, text: str) -> None:
    articles.bring(
        desk.manuscript_id,
        revision_of(text),
        published=None,
        url="https://example.org/a",
        by=desk.sato,
        at=NOON,
    )


def first(desk: Desk, family: str) -> Suggestion:
    found = suggestions.review(desk.manuscript_id, by=desk.sato).suggestions
    return next(each for each in found if each.draft.family.startswith(family))


def on_cost(desk: Desk) -> list[Suggestion]:
    """Those on the sentence about the cost."""
    found = suggestions.review(desk.manuscript_id, by=desk.sato).suggestions
    return [each for each in found if each.sentence.text == COST]


def records(desk: Desk, kind: str) -> tuple[Record, ...]:
    return tuple(each for each in desk.open().manuscript.records if each.kind == kind)


def accept(desk: Desk, each: Suggestion) -> None:
    suggestions.accept(desk.manuscript_id, each.key, desk.hand(desk.sato))


def test_an_accepted_suggestion_is_a_question_with_its_proof_and_source(desk: Desk) -> None:
    accept(desk, first(desk, "quantity"))
    (question,), (statement,), (source,) = (
        records(desk, kind) for kind in ("question", "statement", "source")
    )
    assert question.body["evidence"] == [statement.id]
    assert statement.body["cites"][0]["source"] == source.id  # type: ignore[index, call-overload]
    assert source.body["url"] == "https://example.org/a"
    assert "en" not in statement.body
    assert suggestions.review(desk.manuscript_id, by=desk.sato).count("accepted") == 1


def test_accepting_twice_makes_one(desk: Desk) -> None:
    one = first(desk, "quantity")
    accept(desk, one)
    accept(desk, one)
    assert len(records(desk, "question")) == 1


def test_two_on_one_sentence_rest_on_one_statement(desk: Desk) -> None:
    both = on_cost(desk)
    assert len(both) == 2
    for each in both:
        accept(desk, each)
    assert len(records(desk, "statement")) == 1
    suggestions.take_back(desk.manuscript_id, both[0].key, desk.hand(desk.sato))
    assert (len(records(desk, "question")), len(records(desk, "statement"))) == (1, 1)
    suggestions.take_back(desk.manuscript_id, both[1].key, desk.hand(desk.sato))
    assert (len(records(desk, "question")), len(records(desk, "statement"))) == (0, 0)


def test_a_translated_sentence_completes_what_waits_and_what_was_accepted(desk: Desk) -> None:
    view = suggestions.review(desk.manuscript_id, by=desk.sato)
    both = [s for s in view.suggestions if s.sentence.text == COST]
    accept(desk, both[0])
    number = both[0].sentence.number
    assert number in [each.number for each in view.to_translate]
    done = suggestions.translate(desk.manuscript_id, number, COST_EN, desk.hand(desk.sato))
    assert done == 1
    (statement,), (question,) = records(desk, "statement"), records(desk, "question")
    assert "1.2 billion" in str(statement.body["en"])
    assert question.body["ask"]["en"]  # type: ignore[index, call-overload]
    now = suggestions.review(desk.manuscript_id, by=desk.sato)
    assert all(s.said.is_complete for s in now.suggestions if s.sentence.text == COST)


def test_what_somebody_wrote_meanwhile_stays(desk: Desk) -> None:
    one = on_cost(desk)[0]
    accept(desk, one)
    (question,) = records(desk, "question")
    desk.save(question.id, question.version, {"ask.en": "How much?"}, desk.hand(desk.sato))
    suggestions.translate(desk.manuscript_id, one.sentence.number, COST_EN, desk.hand(desk.sato))
    assert records(desk, "question")[0].body["ask"]["en"] == "How much?"  # type: ignore[index, call-overload]


def test_later_comes_at_the_end_and_rejected_no_more(desk: Desk) -> None:
    view = suggestions.review(desk.manuscript_id, by=desk.sato)
    one, two = view.next, view.suggestions[1]
    assert one
    suggestions.set_aside(desk.manuscript_id, one.key, "later", desk.hand(desk.sato))
    suggestions.set_aside(desk.manuscript_id, two.key, "rejected", desk.hand(desk.sato), reason="easy")
    for each in suggestions.review(desk.manuscript_id, by=desk.sato).suggestions:
        if each.state == "waiting":
            suggestions.set_aside(desk.manuscript_id, each.key, "rejected", desk.hand(desk.sato))
    now = suggestions.review(desk.manuscript_id, by=desk.sato)
    assert now.next
    assert now.next.key == one.key
    assert suggestions.last_decided(desk.manuscript_id, by=desk.sato) is not None


def test_decisions_stay_where_the_article_is_brought_anew(desk: Desk) -> None:
    one = first(desk, "quantity")
    accept(desk, one)
    _bring(desk, TEXT.replace("港市に新しい図書館", "新しい図書館、港市に"))
    assert suggestions.review(desk.manuscript_id, by=desk.sato).at(one.key).state == "accepted"


def test_a_correction_makes_other_suggestions(desk: Desk) -> None:
    said = articles.Correction("opinion", "市長")
    articles.correct(desk.manuscript_id, {COST: said}, published=date(2025, 1, 2), by=desk.sato)
    article = articles.article_of(desk.manuscript_id, by=desk.sato)
    assert article.map.published == date(2025, 1, 2)
    assert [s.standing for s in article.map.sentences if s.text == COST] == ["opinion"]
    assert all(s.draft.kind == "standing" for s in on_cost(desk))


def test_an_article_is_seen_by_those_only_with_whom_the_draft_is_shared(desk: Desk) -> None:
    with pytest.raises(NoSuchManuscript):
        articles.article_of(desk.manuscript_id, by=desk.tanaka)
    share(desk.manuscript_id, desk.tanaka, "see", by=desk.sato)
    assert articles.article_of(desk.manuscript_id, by=desk.tanaka).url
    with pytest.raises(NotAllowed):
        suggestions.take_back(desk.manuscript_id, "x", desk.hand(desk.tanaka))


def test_taking_the_article_away_leaves_what_was_made_of_it(desk: Desk) -> None:
    accept(desk, first(desk, "quantity"))
    articles.take_away(desk.manuscript_id, by=desk.sato)
    assert len(records(desk, "question")) == 1
    with pytest.raises(articles.NoArticle):
        suggestions.review(desk.manuscript_id, by=desk.sato)


def test_what_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(NoSuchSuggestion):
        suggestions.accept(desk.manuscript_id, "0" * 16, desk.hand(desk.sato))
    with pytest.raises(NoSuchSuggestion):
        suggestions.translate(desk.manuscript_id, 999, "x", desk.hand(desk.sato))
