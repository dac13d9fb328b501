"""Where a Japanese line may break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.reading.phrases import breaks
from quiz.reading.sentence import read
from tests.rows import each_row

BROKEN = [
    "ロシア極東地域に|送られた|部隊",
    "2025年の|計画を|読む",
    "ウクライナ支援を|続ける",
    "今後|約5年間の|協力について",
    "どの表示が|いちばん好きですか",
    "その後、|このページを|読む",
    "実験として|行われた",
    "正解では|ありません",
    "日本と|ポーランドとの|協力にとって",
    # Too long for a phone if it were one.
    "ウォロディミル・|ゼレンスキー大統領に|とって",
    "すると|しばらく|待つ",
    "外相会談：|ウクライナ支援の|行方",
    "外相会談:|ウクライナ支援の|行方",
    "連携強化？|会談の|結果",
    "話題は、|支援でした。|次も|読みましょう。",
    "日・ポーランド外相会談",
    "ウォロディミル・|ゼレンスキー大統領",
    "わかりません。|だから|「主張」です",
    "「協力」を|続ける",
    "「賛成。」と|述べた",
    "800万発以上を|運ぶ",
    "全体の|3分の1が|賛成した",
    "1,500人を|10:30に|送る",
    "国際社会の|パーティーへ",
    "NATO事務総長の|話",
    "どこに|派遣されたと|発表されましたか",
    "第二次世界大戦の|話",
    "例は|（記事の|中の）|言葉です",
    "取り組みを|深めたいと|述べた",
]

# What may not begin a line, and what may not end one.
NOT_BEFORE = "、。，．・：；？！」』）】ー々ゃゅょっぁャュョッァ%％)]},.:;!?"
NOT_AFTER = "「『（【([{"


def _broken(text: str) -> str:
    places = breaks(text, read(text, decided=[], seams=[], readings={}))
    return "".join("|" * (at in places) + letter for at, letter in enumerate(text))


@each_row("expected", BROKEN)
def test_a_line_breaks_between_phrases(expected: str) -> None:
    assert _broken(expected.replace("|", "")) == expected


@each_row("sign", NOT_BEFORE)
def test_no_line_begins_with_a_closing_sign(sign: str) -> None:
    assert f"|{sign}" not in _broken(f"日本の、{sign}外相が{sign}会談した{sign}")


@pytest.mark.parametrize("sign", NOT_AFTER)
def test_no_line_ends_with_an_opening_sign(sign: str) -> None:
    assert f"{sign}|" not in _broken(f"日本の、{sign}外相が{sign}会談した{sign}")


def test_a_text_neither_begins_nor_ends_with_a_break() -> None:
    assert _broken("会談した。") == "会談した。"


@given(st.text(alphabet="日本の外相が、。「」・ー会談:aB 1２年取り組む", max_size=40))
def test_no_break_stands_inside_of_a_word(text: str) -> None:
    words = read(text, decided=[], seams=[], readings={})
    inside = {at for word in words for at in range(word.start + 1, word.end)}
    assert not inside & breaks(text, words)
