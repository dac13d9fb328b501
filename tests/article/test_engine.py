"""What an article becomes: drafts that can be proved, few and balanced."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.article.choice import CODES as CHOICE
from quiz.article.engine import draft_article
from quiz.article.families import FAMILIES
from quiz.article.parts import ArticleMap
from quiz.article.sensitive import sensitive
from quiz.article.validate import CODES as VALIDATION
from quiz.article.validate import validate
from tests.article.articles import JAPANESE, SEED, article_at, article_of, needs_seed, raw

texts = pytest.mark.parametrize("path", JAPANESE, ids=lambda path: path.stem)


def hold(article: ArticleMap) -> None:
    """Everything that must be true of the drafts of any article."""
    drafts = draft_article(article).drafts
    text = article.revision.text
    for draft in drafts:
        span = draft.evidence.span
        assert text[span.start : span.end] == draft.evidence.quote
        assert validate(draft, article) is None
        assert draft.confidence == FAMILIES[draft.family].confidence
        assert (draft.answer is False) == (draft.altered is not None)
        assert not sensitive(draft.evidence.quote, article.revision.language)
    matched = [draft for draft in drafts if draft.kind == "match"]
    per_sentence = Counter(draft.sentence for draft in drafts if draft not in matched)
    judged = Counter(draft.sentence for draft in drafts if draft.kind == "truth")
    answers = Counter(draft.answer for draft in drafts if draft.kind == "truth")
    assert all(count <= 2 for count in per_sentence.values())
    assert all(count == 1 for count in judged.values())
    assert len({draft.fact for draft in drafts}) == len(drafts)
    assert 0 <= answers[False] - answers[True] <= 1
    assert [d.confidence for d in drafts] == sorted((d.confidence for d in drafts), reverse=True)


@texts
def test_the_drafts_of_a_text_hold(path: Path) -> None:
    hold(article_at(path))


@texts
def test_a_text_gives_drafts_of_several_families(path: Path) -> None:
    drafts = draft_article(article_at(path)).drafts
    assert len(drafts) >= 6
    assert len({draft.family for draft in drafts}) >= 4


@needs_seed
def test_the_article_that_began_this_project_gives_fifty_drafts_over_twenty_five_sentences() -> None:
    article = article_at(SEED)
    hold(article)
    drafts = draft_article(article).drafts
    assert len(drafts) >= 50
    assert len({draft.sentence for draft in drafts}) >= 25
    keys = [option.text for draft in drafts[:5] for option in draft.options if option.is_key]
    assert "約5年間" in keys


def test_every_refused_draft_has_its_reason() -> None:
    refused = [r for path in JAPANESE for r in draft_article(article_at(path)).rejected]
    assert {"fact-asked", "sentence-full", "unbalanced", "sensitive"} <= {each.code for each in refused}
    assert {each.code for each in refused} <= VALIDATION | CHOICE


@pytest.mark.parametrize(
    "sentence",
    [
        "町では3日、男性2人が死亡する事故があった。",
        "県警は5日、会社員の男（34）を逮捕した。",
        "農家の鈴木花子さん（72）は今年、米を3トン収穫した。",
        "住民の女性は「店が2軒に減って困る」と話した。",
    ],
)
def test_nothing_is_asked_about_victims_suspects_and_private_persons(sentence: str) -> None:
    assert draft_article(article_of(f"題名\n\n{sentence}\n")).drafts == ()


def test_only_the_named_families_draft() -> None:
    article = article_of("題名\n\n町は2020年に本800冊を買った。\n")
    assert {d.family for d in draft_article(article, families=["date"]).drafts} == {"date"}
    assert draft_article(article, families=[]).drafts == ()


def test_the_same_article_gives_the_same_drafts() -> None:
    article = article_at(JAPANESE[0])
    assert draft_article(article) == draft_article(article)


WORDS = (
    "ロシア 日本 岩屋外相 気象庁 は が を に の と も 、 。 「 」 （ ） 800 人 約 年 5日 昨年8月 以上"
    " % ％ 述べた した。 です。 増えた など a B . ! ？ \n 😀 \ud83d ・ ― 億 万 田中さん"
)
PIECES = st.sampled_from([word.replace("\\n", "\n") for word in WORDS.split(" ")])


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_text_breaks_the_engine(text: str) -> None:
    hold(raw(text))


@pytest.mark.parametrize("text", ["", "。", "😀😀", "「「「", "）」』", "\n\n\n", "a\ud800b。"])
def test_nothing_comes_of_nothing(text: str) -> None:
    assert draft_article(raw(text)).drafts == ()
