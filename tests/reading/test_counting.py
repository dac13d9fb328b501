"""How a counter is read after a number."""

from quiz.reading.counters import COUNTERS, COUNTERS_AFTER_MONTH, MAGNITUDES
from quiz.reading.counting import numbers
from tests.rows import each_row

COUNTED = [
    ("2日", "2か"),
    ("10日", "10か"),
    ("14日", "14か"),
    ("17日", "17にち"),
    ("20日", "20か"),
    ("24日", "24か"),
    ("30日", "30にち"),
    ("100日", "100にち"),
    ("1日", "1にち"),
    ("2日間", "2かかん"),
    ("18日付", "18にちづけ"),
    ("4月", "4がつ"),
    ("9時", "9じ"),
    ("5分", "5ふん"),
    ("8分", "8ぷん"),
    ("10分", "10ぷん"),
    ("30分間", "30ぷんかん"),
    ("1本", "1ぽん"),
    ("2本", "2ほん"),
    ("3本", "3ぼん"),
    ("13本", "13ぼん"),
    ("1000本", "1000ぼん"),
    ("6回", "6かい"),
    ("3階", "3がい"),
    ("3軒", "3げん"),
    ("100発", "100ぱつ"),
    ("2発", "2はつ"),
    ("800万発", "800まんぱつ"),
    ("１２本", "１２ほん"),
    ("1,500人", "1,500にん"),
    ("1人", "1り"),
    ("2人", "2り"),
    ("12人", "12にん"),
    ("20歳", "20さい"),
    ("5年間", "5ねんかん"),
    ("2025年", "2025ねん"),
    ("3千人", "3ぜんにん"),
    ("3百", "3びゃく"),
    ("8百", "8ぴゃく"),
    ("2兆5,000億円", "2ちょう5,000おくえん"),
    ("1.5倍", "1.5ばい"),
    ("3か国", "3かこく"),
    ("3カ国", "3カこく"),
    ("3つ", "3つ"),
    ("0本", "0ほん"),
    ("何年間", "なんねんかん"),
    ("何本", "なんぼん"),
    ("何分", "なんぷん"),
    ("何千人", "なんぜんにん"),
    ("何か国", "なんかこく"),
]


def _said(text: str) -> str:
    everywhere = range(len(text) + 1)
    found = list(numbers(text, everywhere))
    assert "".join(number.text for number in found) == text
    return "".join(piece.reading or piece.text for number in found for piece in number.pieces)


@each_row(("written", "said"), COUNTED)
def test_a_counter_sounds_as_the_number_demands(written: str, said: str) -> None:
    assert _said(written) == said


def test_the_first_of_a_month_is_no_length_of_time() -> None:
    assert _said("8月1日") == "8がつ1たち"
    assert _said("8月1日付") == "8がつ1たちづけ"
    assert _said("8月11日") == "8がつ11にち"


def test_a_counter_ends_where_a_word_ends() -> None:
    [five] = numbers("5分野", borders={0, 1, 3})
    assert five.text == "5"


def test_what_without_a_counter_is_no_number() -> None:
    assert list(numbers("何を", borders={0, 1, 2})) == []


def test_no_digit_is_ever_given_a_reading() -> None:
    read = [p for written, _ in COUNTED for n in numbers(written, range(20)) for p in n.pieces if p.reading]
    assert read
    assert not any(letter.isdecimal() for piece in read for letter in piece.text)


@each_row("counter", [*COUNTERS.values(), *COUNTERS_AFTER_MONTH.values(), *MAGNITUDES.values()])
def test_no_ending_of_a_counter_stands_in_two_rows(counter) -> None:
    endings = [ending for row in counter.after.values() for ending in row.split()]
    assert len(endings) == len(set(endings))


IN_KANJI = [
    ("一週間", "いっしゅうかん"),
    ("八週間", "はっしゅうかん"),
    ("一本", "いっぽん"),
    ("二十三本", "にじゅうさんぼん"),
    ("百本", "ひゃっぽん"),
    ("千本", "せんぼん"),
    ("六回", "ろっかい"),
    ("十回", "じゅっかい"),
    ("三階", "さんがい"),
    ("二日", "ふつか"),
    ("十日", "とおか"),
    ("十四日", "じゅうよっか"),
    ("十五日", "じゅうごにち"),
    ("十九日", "じゅうくにち"),
    ("二十日", "はつか"),
    ("一人", "ひとり"),
    ("十四人", "じゅうよにん"),
    ("四月", "しがつ"),
    ("九時", "くじ"),
    ("四年", "よねん"),
    ("一つ", "ひとつ"),
    ("八つ", "やっつ"),
    ("三百人", "さんびゃくにん"),
    ("六百八千", "ろっぴゃくはっせん"),
    ("一千万", "いっせんまん"),
    ("十兆円", "じゅっちょうえん"),
    ("二〇二五年", "にせんにじゅうごねん"),
    ("一九四五年", "せんきゅうひゃくよんじゅうごねん"),
    ("何百人", "なんびゃくにん"),
    ("数百本", "すうひゃっぽん"),
    ("一年一組", "いちねんいちくみ"),
    ("三分の一", "さんぶんの一"),
]


@each_row(("written", "said"), IN_KANJI)
def test_amounts_in_kanji_follow_the_rules_of_digits(written: str, said: str) -> None:
    everywhere = range(len(written) + 1)
    found = [n for n in numbers(written, everywhere) if n.text != "一"]
    read = "".join(piece.reading or piece.text for number in found for piece in number.pieces)
    assert read == said.removesuffix("一")


def test_the_first_of_a_month_is_so_in_kanji_too() -> None:
    assert _said("八月一日") == "はちがつついたち"
    assert _said("一日") == "いちにち"
