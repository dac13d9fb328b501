"""Plain text: encodings, line ends, broken lines, radicals."""

import codecs
from hashlib import sha256

import pytest

from quiz.article.readers import read_article

TEXT = "見出し\n\n髙橋さんは①番です。\n二行目です。"
ENCODED = {
    "utf-8": TEXT.encode(),
    "utf-8 with mark": codecs.BOM_UTF8 + TEXT.encode(),
    "utf-16": TEXT.encode("utf-16"),
    "utf-16-be with mark": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    "utf-16 without mark": TEXT.encode("utf-16-le"),
    "cp932": TEXT.encode("cp932"),
}


def text_of(data: bytes) -> str:
    return read_article(data, name="article.txt").text


@pytest.mark.parametrize("encoding", ENCODED)
def test_every_encoding_gives_the_same_text(encoding: str) -> None:
    assert text_of(ENCODED[encoding]) == TEXT


def test_the_hash_is_that_of_the_text_and_not_of_the_file() -> None:
    hashes = {read_article(data, name="a.txt").sha256 for data in ENCODED.values()}
    assert hashes == {sha256(TEXT.encode()).hexdigest()}


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\v", "\f", "\u2028", "\u2029", "\x85"])
def test_every_line_end_becomes_one(line_end: str) -> None:
    assert text_of(f"一。{line_end}二。".encode()) == "一。\n二。"


def test_radicals_become_kanji_and_no_place_moves() -> None:
    broken = "⽀⼒と⻑い⻄の⾷、⿓と⺟。"
    assert text_of(broken.encode()) == "支力と長い西の食、龍と母。"


def test_the_way_a_name_is_written_stays() -> None:
    assert text_of("\ufa19山\ufa11子さん".encode()) == "\ufa19山\ufa11子さん"


def test_lines_of_mail_width_become_paragraphs() -> None:
    broken = (
        "The council said on Monday that it would build a new bridge\n"
        "over the river by the end of next year, at a cost of twelve\n"
        "million pounds. Work begins in March. Residents were asked\n"
        "to comment until the first of May.\n"
        "\n"
        "- A list stays a list.\n"
        "- Its second item too."
    )
    assert text_of(broken.encode()).split("\n") == [
        "The council said on Monday that it would build a new bridge over the river by the end of next year, "
        "at a cost of twelve million pounds. Work begins in March. Residents were asked to comment until the "
        "first of May.",
        "",
        "- A list stays a list.",
        "- Its second item too.",
    ]


def test_japanese_lines_are_joined_without_a_space() -> None:
    line = "市議会は十日の本会議で新しい橋をかける計画を賛成多数"
    broken = (
        f"{line}\nで可決した。総事業費は三十億円で、市は来年の春に\n"
        "工事を始める予定である。橋の長さは三百二十メートル\nになる見込みである。"
    )
    assert text_of(broken.encode()).count("\n") == 0


def test_paragraphs_of_a_line_each_stay_apart() -> None:
    text = "\n".join(
        f"{number}番目の段落です。短いものも長いものもあります。{'あ' * number * 9}。" for number in range(9)
    )
    assert text_of(text.encode()) == text
