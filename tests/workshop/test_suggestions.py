"""Suggestions of an article: accepted into the draft with their proof, put off, rejected, taken back."""

from dataclasses import replace
from datetime import date

import pytest

from quiz import workshop
from quiz.article.parts import Outlet
from quiz.article.readers.revision import revision_of
from quiz.manuscript import Record
from quiz.store import DecisionRow, db
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

ANNOUNCED = "港市は17日、駅の北に新しい市立図書館を作る計画を発表した。"
MAYOR = "市の山田太郎市長は「子どもが毎日来る場所にしたい」と述べた。"
SAID = {
    COST: COST_EN,
    ANNOUNCED: "Port City announced on the 17th a plan for a new city library north of the station.",
    MAYOR: "Mayor Taro Yamada of the city said he wants it to be a place to which children come every day.",
}


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
    done = suggestions.translate(desk.manuscript_id, {COST: COST_EN}, desk.hand(desk.sato))
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
    suggestions.translate(desk.manuscript_id, {COST: COST_EN}, desk.hand(desk.sato))
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
    assert suggestions.has_decided(desk.manuscript_id)


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


def test_where_an_article_comes_from_is_said_once_for_all_its_sources(desk: Desk) -> None:
    accept(desk, on_cost(desk)[0])
    (source,) = records(desk, "source")
    assert source.body["title"] == {"ja": "港市に新しい図書館"}
    suggestions.translate(desk.manuscript_id, {"港市に新しい図書館": "A new library"}, desk.hand(desk.sato))
    (source,) = records(desk, "source")
    assert source.body["title"] == {"ja": "港市に新しい図書館", "en": "A new library"}


def test_an_outlet_is_named_otherwise_or_is_none(desk: Desk) -> None:
    credit = "\n出典: 例の新聞 https://example.com/1\n"
    _bring(desk, TEXT + credit)
    assert [each.name for each in _outlets(desk)] == ["例の新聞"]
    for name, used in (("みなと新聞", True), ("", False)):
        about = articles.About(publisher="町の新聞", outlets={"例の新聞": (name, "https://example.com/2")})
        articles.correct(desk.manuscript_id, {}, published=None, about=about, by=desk.sato)
        assert [each.name for each in _outlets(desk)] == [name]
        one = on_cost(desk)[0]
        accept(desk, one)
        (source,) = records(desk, "source")
        assert source.body["url"] == ("https://example.com/2" if used else "https://example.org/a")
        assert source.body["publisher"] == {"ja": name or "町の新聞"}
        workshop.remove(desk.manuscript_id, [source.number], desk.hand(desk.sato))
        suggestions.take_back(desk.manuscript_id, one.key, desk.hand(desk.sato))


def _outlets(desk: Desk) -> tuple[Outlet, ...]:
    return articles.article_of(desk.manuscript_id, by=desk.sato).map.outlets


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


def test_a_family_that_was_accepted_often_is_accepted_at_once_and_taken_back_at_once(desk: Desk) -> None:
    number = desk.manuscript_id
    suggestions.translate(number, SAID, desk.hand(desk.sato))
    ready = suggestions.review(number, by=desk.sato).families["as-written"].ready
    assert len(ready) > 1
    with pytest.raises(NoSuchSuggestion):
        suggestions.accept_family(number, "as-written", desk.hand(desk.sato))
    _decided_before(desk, "as-written", accepted=4, rejected=1)
    done = suggestions.accept_family(number, "as-written", desk.hand(desk.sato))
    assert done == len(ready) == len(records(desk, "question"))
    assert suggestions.take_back_last(number, desk.hand(desk.sato)) == ready[0]
    assert not records(desk, "question")


def test_what_is_often_accepted_comes_before_what_is_often_rejected(desk: Desk) -> None:
    def first_at(family: str) -> int:
        view = suggestions.review(desk.manuscript_id, by=desk.sato).suggestions
        return next(at for at, each in enumerate(view) if each.draft.family == family)

    _decided_before(desk, "quantity", accepted=9, rejected=0)
    _decided_before(desk, "as-written", accepted=0, rejected=9)
    assert first_at("quantity") < first_at("as-written")
    _decided_before(desk, "quantity", accepted=0, rejected=60)
    _decided_before(desk, "as-written", accepted=60, rejected=0)
    assert first_at("quantity") > first_at("as-written")


def _decided_before(desk: Desk, family: str, *, accepted: int, rejected: int) -> None:
    """What Sato decided in another article."""
    other = make_empty(making(desk.sato))
    for at, state in enumerate(("accepted",) * accepted + ("rejected",) * rejected):
        row = DecisionRow(manuscript_id=other, key=f"{at}", family=family, state=state, by=desk.sato, at=NOON)
        row.reason = row.sentence = ""
        db.session.add(row)
    db.session.commit()


def test_what_was_translated_once_is_known_in_the_next_article_of_the_same_teacher(desk: Desk) -> None:
    suggestions.translate(desk.manuscript_id, SAID, desk.hand(desk.sato))
    again = replace(desk, manuscript_id=make_empty(making(desk.sato)))
    _bring(again, TEXT)
    assert all(each.said.is_complete for each in on_cost(again))
    others = replace(desk, manuscript_id=make_empty(making(desk.mori)), sato=desk.mori)
    _bring(others, TEXT)
    assert not any(each.said.is_complete for each in on_cost(others))


def test_two_that_give_each_other_away_are_said_so(desk: Desk) -> None:
    view = suggestions.review(desk.manuscript_id, by=desk.sato)
    cost, altered = (
        next(each for each in view.suggestions if each.sentence.text == COST and each.draft.kind == kind)
        for kind in ("choice", "truth")
    )
    assert altered in view.told_by(cost)
    assert cost in view.told_by(altered)
    suggestions.set_aside(desk.manuscript_id, altered.key, "rejected", desk.hand(desk.sato))
    assert not suggestions.review(desk.manuscript_id, by=desk.sato).told_by(cost)


def test_numbers_and_names_are_proposed_for_a_translation(desk: Desk) -> None:
    view = suggestions.review(desk.manuscript_id, by=desk.sato)
    (asked,) = view.to_say(on_cost(desk)[0])
    assert "1.2 billion yen" in [hint.other for hint in asked.hints]
    assert not asked.said


def test_who_says_it_is_asked_for_and_filled_in(desk: Desk) -> None:
    suggestions.translate(desk.manuscript_id, SAID, desk.hand(desk.sato))
    one = next(each for each in _now(desk).suggestions if each.sentence.text == MAYOR)
    accept(desk, one)
    (asked,) = [each for each in _now(desk).to_say(one) if each.kind == "term"]
    suggestions.translate(desk.manuscript_id, {asked.text: "the mayor"}, desk.hand(desk.sato))
    assert records(desk, "statement")[0].body["by"] == {"ja": "市の山田太郎市長", "en": "the mayor"}
    assert [each.kind for each in _now(desk).to_say(one)] == ["sentence"]


def _now(desk: Desk) -> suggestions.Review:
    return suggestions.review(desk.manuscript_id, by=desk.sato)


@pytest.mark.parametrize(
    ("english", "code"),
    [
        ("The work costs 7 yen.", "numbers"),
        ("The 工事 takes about two years and costs 1.2 billion yen.", "language"),
    ],
)
def test_why_a_translation_does_not_hold_is_said(desk: Desk, english: str, code: str) -> None:
    suggestions.translate(desk.manuscript_id, {COST: english}, desk.hand(desk.sato))
    view = suggestions.review(desk.manuscript_id, by=desk.sato)
    asked = view.to_say(on_cost(desk)[0])[0]
    assert asked.fault
    assert asked.fault.code == code


def test_what_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(NoSuchSuggestion):
        suggestions.accept(desk.manuscript_id, "0" * 16, desk.hand(desk.sato))
    with pytest.raises(NoSuchSuggestion):
        suggestions.accept_family(desk.manuscript_id, "quantity", desk.hand(desk.sato))
