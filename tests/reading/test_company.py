"""Words whose reading hangs on their company, each in a sentence."""

from pathlib import Path

import pytest

from quiz.reading.senses import SENSES
from quiz.reading.sentence import read
from quiz.reading.words import Word

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("company.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def _read(text: str) -> tuple[Word, ...]:
    return read(text, decided=[], seams=[], readings={})


def _said(text: str, at: int) -> str:
    """The reading of the piece that holds the letter at this place; nothing if it has none."""
    for word in _read(text):
        place = word.start
        for piece in word.pieces:
            if place <= at < place + len(piece.text):
                return piece.reading or ""
            place += len(piece.text)
    return ""


@pytest.mark.parametrize(("word", "said", "text"), ROWS)
def test_a_word_is_read_as_its_company_means_it(word: str, said: str, text: str) -> None:
    found = _said(text, text.index(word))
    # A piece may be a part of the word, or have it as a part: 間 of この間. One of several is enough.
    assert found
    assert any(way in found or found in way for way in said.split("/"))


def test_every_word_with_two_senses_stands_in_a_sentence() -> None:
    seen = {word.lemma for *_, text in ROWS for word in _read(text)}
    assert SENSES.keys() - seen == set()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("開いた", "ひらいた"),
        ("窓が開かない", "まどがあかない"),
        ("会が三時に開かれた", "かいがさんじにひらかれた"),
        ("四十九日の法要", "しじゅうくにちのほうよう"),
        ("五七五の句", "ごしちごのく"),
        ("七分咲きの桜", "しちぶざきのさくら"),
        ("八十八夜の頃", "はちじゅうはちやのころ"),
        ("五十嵐さん", "いがらしさん"),
        ("四万十川", "しまんとがわ"),
        ("国立市に住む", "くにたちしにすむ"),
        ("国立の大学", "こくりつのだいがく"),
        ("東京都の職員", "とうきょうとのしょくいん"),
        ("平等の社会", "びょうどうのしゃかい"),
        ("アタカマ高原", "アタカマこうげん"),
        ("ぶどう二房と豆三粒", "ぶどうふたふさとまめさんつぶ"),
        ("一滴と一脚と一巻", "いってきといっきゃくといっかん"),
        ("二桁の数", "ふたけたのかず"),
        ("三百の兵", "さんびゃくのへい"),
        ("文永の役", "ぶんえいのえき"),
        ("3拍子の曲", "3びょうしのきょく"),
        ("十二単を着る", "じゅうにひとえをきる"),
        ("行楽日和", "こうらくびより"),
    ],
)
def test_what_looks_alike_is_told_apart(text: str, said: str) -> None:
    assert "".join(word.reading for word in _read(text)) == said
