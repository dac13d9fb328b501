"""Ends of sentences as polite questions, statements and denials."""

import pytest

from quiz.article.japanese.polite import denied, polite, predicate
from quiz.reading.dictionary import tokens

POLITE = [
    ("両国は計画に署名した。", "両国は計画に署名しました"),
    ("町は冊子を配っている。", "町は冊子を配っています"),
    ("図書館を開いた。", "図書館を開きました"),
    ("市は本を読んだ。", "市は本を読みました"),
    ("選手は川を泳いだ。", "選手は川を泳ぎました"),
    ("大使が国へ行った。", "大使が国へ行きました"),
    ("台風が来た。", "台風が来ました"),
    ("開発が進められた。", "開発が進められました"),
    ("会議を開かせた。", "会議を開かせました"),
    ("総額は3億円だ。", "総額は3億円です"),
    ("総額は3億円だった。", "総額は3億円でした"),
    ("役割は重要である。", "役割は重要です"),
    ("気温は高い。", "気温は高いです"),
    ("気温は高かった。", "気温は高かったです"),
    ("両国は署名しました。", "両国は署名しました"),
    ("気温は高いです。", "気温は高いです"),
]


@pytest.mark.parametrize(("text", "said"), POLITE)
def test_a_sentence_becomes_polite(text: str, said: str) -> None:
    end = predicate(text, tokens(text))
    assert end is not None
    assert polite(end) == said


@pytest.mark.parametrize(
    "text",
    [
        "関係を強化。",
        "関係を深めたい。",
        "計画は続くという。",
        "影響はないでしょう。",
        "誰が来るのか。",
        "署名",
        "。",
        "",
    ],
)
def test_an_end_that_is_no_plain_statement_is_left_alone(text: str) -> None:
    assert predicate(text, tokens(text)) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("両国は計画に署名した。", "両国は計画に署名しませんでした"),
        ("市は本を読む。", "市は本を読みません"),
        ("計画が示された。", "計画が示されませんでした"),
        ("総額は3億円だ。", None),
        ("気温は高い。", None),
    ],
)
def test_a_verb_can_be_denied(text: str, said: str | None) -> None:
    end = predicate(text, tokens(text))
    assert end is not None
    assert denied(end) == said
