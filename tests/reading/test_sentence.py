"""How a Japanese text is read."""

from hypothesis import given
from hypothesis import strategies as st

from quiz.reading.sentence import read
from tests.rows import each_row

READ = [
    ("日・ポーランド外相会談", "にち・ポーランドがいしょうかいだん"),
    ("日ポーランド間の協力", "にちポーランドかんのきょうりょく"),
    ("ポーランド・日の関係", "ポーランド・にちのかんけい"),
    ("日EUと日米", "にちEUとにちべい"),
    ("公開日は10月18日", "こうかいびは10がつ18にち"),
    ("署名日と発表日", "しょめいびとはっぴょうび"),
    ("その日は晴れた", "そのひははれた"),
    ("何を選ぶ", "なにをえらぶ"),
    ("何が何も何か何に", "なにがなにもなにかなにに"),
    ("何ですか", "なんですか"),
    ("何のため", "なんのため"),
    ("何年間続く", "なんねんかんつづく"),
    ("何か国ですか", "なんかこくですか"),
    ("800万発以上", "800まんぱついじょう"),
    ("約5年間", "やく5ねんかん"),
    ("3分の1", "3ぶんの1"),
    ("5分野の3部隊", "5ぶんやの3ぶたい"),
    ("日本と日本人と日本語", "にほんとにほんじんとにほんご"),
    ("私は他の人と", "わたしはほかのひとと"),
    ("その他の国", "そのたのくに"),
    ("その後も続く", "そのごもつづく"),
    ("終わるのはその後です", "おわるのはそのあとです"),
    ("大地震と巨大地震", "おおじしんときょだいじしん"),
    ("書いても、数が同じ", "かいても、かずがおなじ"),
    ("答えです。後から変える", "こたえです。あとからかえる"),
    ("5月3日（月）と6日（土・祝）", "5がつ3か（げつ）と6か（ど・しゅく）"),
    ("月・水・金曜の水曜日夜", "げつ・すい・きんようのすいようびよる"),
    ("この数は参加者数だ", "このかずはさんかしゃすうだ"),
    ("大谷翔平選手", "おおたにしょうへいせんしゅ"),
    ("岩屋外相と北朝鮮の羅針盤", "いわやがいしょうときたちょうせんのらしんばん"),
    ("行方を築く両国", "ゆくえをきずくりょうこく"),
    ("支援に留まらず", "しえんにとどまらず"),
    ("三本と四月と三百人", "さんぼんとしがつとさんびゃくにん"),
    ("言橋でもう一度", "ことはしでもういちど"),
    ("インド太平洋", "インドたいへいよう"),
]


def _said(text: str, readings: dict[str, str] | None = None) -> str:
    words = read(text, decided=[], seams=[], readings=readings or {})
    return "".join(word.reading for word in words)


@each_row(("text", "expected"), READ)
def test_a_text_is_read_as_in_class(text: str, expected: str) -> None:
    assert _said(text) == expected


def test_the_bank_has_the_say_over_our_own_table() -> None:
    assert _said("日本の市場", {"日本": "にっぽん", "市場": "いちば"}) == "にっぽんのいちば"


def test_the_longest_entry_of_the_bank_wins() -> None:
    assert _said("今日的と今日", {"今日": "きょう", "今日的": "こんにちてき"}) == "こんにちてきときょう"


def test_a_short_entry_of_the_bank_is_a_word_and_no_part_of_one() -> None:
    assert _said("方と方法", {"方": "かた"}) == "かたとほうほう"


def test_a_long_entry_of_the_bank_stands_anywhere() -> None:
    assert _said("外相会談", {"相会談": "あいかいだん"}) == "そとあいかいだん"


def test_an_entry_of_the_bank_may_hold_digits() -> None:
    assert _said("20歳の人", {"20歳": "20さい"}) == "20さいのひと"


def test_an_empty_entry_of_the_bank_reads_nothing() -> None:
    assert _said("方法", {"": "あ"}) == "ほうほう"


def test_a_word_cut_inside_of_its_kanji_is_read_in_parts() -> None:
    words = read("外相会談", decided=[], seams=[1], readings={})
    assert [word.text for word in words] == ["外", "相", "会談"]


def test_a_word_cut_between_kanji_and_kana_stays_whole() -> None:
    words = read("取り組む", decided=[], seams=[1, 2], readings={})
    assert [word.text for word in words] == ["取り組む"]


def test_a_text_longer_than_the_dictionary_takes_is_read_too() -> None:
    assert _said("外相" * 10_000) == "がいしょう" * 10_000


@given(
    st.text(alphabet=st.one_of(st.sampled_from("日本1２人何か国取り組む・月 "), st.characters(codec="utf-8")))
)
def test_words_leave_no_gap(text: str) -> None:
    words = read(text, decided=[], seams=[2, 3], readings={"日本": "にほん", "日": "ひ"})
    assert "".join(word.text for word in words) == text
    assert [word.start for word in words] == [sum(len(w.text) for w in words[:n]) for n in range(len(words))]


@each_row(
    ("word", "said", "read_part"),
    [
        ("NATO事務総長", "なとーじむそうちょう", "事務総長"),
        ("PTA会長", "ぴーてぃーえーかいちょう", "会長"),
        ("JR東日本", "じぇいあーるひがしにほん", "JR東日本"),
        ("Ａ級", "えーきゅう", "級"),
    ],
)
def test_latin_letters_stay_bare_where_the_dictionary_reads_the_rest_alike(
    word: str, said: str, read_part: str
) -> None:
    words = read(f"{word}です", decided=(), seams=(), readings={word: said})
    assert [piece.text for piece in words[0].pieces if piece.reading] == [read_part]


@each_row("numeral", ["一", "〇", "十", "9", "１", "億"])
def test_a_row_of_numerals_may_be_longer_than_any_number(numeral: str) -> None:
    text = numeral * 5000 + "年"
    assert "".join(word.text for word in read(text, decided=(), seams=(), readings={})) == text
