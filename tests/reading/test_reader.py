"""Text fields as HTML."""

import re
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from quiz.bank.model import LANGUAGES, Language, Words
from quiz.reading import Reader, Said, Unsure
from tests.rows import each_row

BANKS = sorted(Path(__file__).parents[2].glob("question_banks/*/bank.yaml"))
ALLOWED = {
    "ruby": {"data-grade", "data-fit", "data-lean"},
    "mark": {"class", "data-slot"},
    "span": {"lang", "class"},
    **{name: set() for name in ("rp", "rt", "wbr", "em", "strong", "sub", "sup", "code")},
}
GAIKO = '<ruby data-grade="3" data-fit="50">外相<rp>（</rp><rt>がいしょう</rt><rp>）</rp></ruby>'

JAPANESE = [
    ("外相", GAIKO),
    ("ことば", "ことば"),
    ("ウクライナ", "ウクライナ"),
    ("記事", '<ruby data-grade="3">記事<rp>（</rp><rt>きじ</rt><rp>）</rp></ruby>'),
    (
        "認める",
        '<ruby data-grade="6" data-fit="55">認<rp>（</rp><rt>みと</rt><rp>）</rp></ruby>める',
    ),
    ("**外相**", f"<strong>{GAIKO}</strong>"),
    ("`外相`", "<code>外相</code>"),
    ("[[who|外相]]", f'<mark class="slot" data-slot="who">{GAIKO}</mark>'),
    ("[[who|*外相*]]", f'<mark class="slot" data-slot="who"><em>{GAIKO}</em></mark>'),
    ("｜外相《あ》", '<ruby data-grade="3">外相<rp>（</rp><rt>あ</rt><rp>）</rp></ruby>'),
    (
        "｜EU《イーユー》",
        '<ruby data-grade="8" data-fit="36">EU<rp>（</rp><rt>イーユー</rt><rp>）</rp></ruby>',
    ),
    ("NATO", "NATO"),
    ("NATOとsummit", 'NATOと<wbr><span lang="en">summit</span>'),
    ("「Donald Tusk」", '「<span lang="en">Donald Tusk</span>」'),
    ("EU NATO", '<span lang="en">EU NATO</span>'),
    ("5km", "5km"),
    ("`code`", "<code>code</code>"),
    ("H~2~O", "H<sub>2</sub>O"),
    ("<b>&\"'", "&lt;b&gt;&amp;&#34;&#39;".replace("b", '<span lang="en">b</span>')),
    ("ある、それ", "ある、<wbr>それ"),
    ("[[a|ある、それ]]", '<mark class="slot" data-slot="a">ある、<wbr>それ</mark>'),
    ("ある、[[a|それ]]", 'ある、<wbr><mark class="slot" data-slot="a">それ</mark>'),
    ("", ""),
]

ENGLISH = [
    ("Who signed?", "Who signed?"),
    ("**about** [[n|five]]", '<strong>about</strong> <mark class="slot" data-slot="n">five</mark>'),
    ("The word 不可分 means", 'The word <span lang="ja">不可分</span> means'),
    ("the words 約5年間、協力.", 'the words <span lang="ja">約5年間、協力</span>.'),
    ("｜外相《がいしょう》, a word", '<span lang="ja">外相</span>, a word'),
    ("<script>", "&lt;script&gt;"),
    ("", ""),
]

HOSTILE = [
    "\ud800",
    "a\x00b\x1b",
    "**[[a|b**]]",
    "[[a|｜外《<script>》]]",
    "</mark><script>",
    "｜<b>《</rt>》",
    "外\ufffe相",
    "[[a|`x]]`",
]

READER = Reader()


class Balance(HTMLParser):
    """Counts what is open and keeps the text that is seen."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED
        assert {name for name, _ in attrs} <= ALLOWED[tag]
        if tag == "wbr":
            assert "rt" not in self.open
            return
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"rt", "rp"} & set(self.open):
            self.text += data


def _seen(html: str) -> str:
    page = Balance()
    page.feed(html)
    page.close()
    assert page.open == []
    return page.text


@each_row(("source", "expected"), JAPANESE)
def test_japanese_becomes_html(source: str, expected: str) -> None:
    assert str(READER.mark_up(source, "ja")) == expected


@pytest.mark.parametrize(("source", "expected"), ENGLISH)
def test_english_becomes_html_without_ruby_and_breaks(source: str, expected: str) -> None:
    assert str(READER.mark_up(source, "en")) == expected


def test_both_languages_are_said_at_once() -> None:
    said = READER.say(Words(ja="記事", en="article"))
    assert said == Said(ja=READER.mark_up("記事", "ja"), en=READER.mark_up("article", "en"))


def test_the_author_has_the_say_over_the_bank() -> None:
    reader = Reader({"市場": "いちば"})
    html = str(reader.mark_up("｜市場《マーケット》と市場", "ja"))
    assert _readings(html) == ["マーケット", "いちば"]


def test_the_whole_word_has_one_grade() -> None:
    assert re.findall('data-grade="(.)"', str(READER.mark_up("取り組む", "ja"))) == ["3", "3"]


def test_a_digit_is_tied_to_the_furigana_before_it() -> None:
    html = str(READER.mark_up("約5年間で3回、第2回", "ja"))
    assert re.findall('</ruby>(?:</span>)?<span class="tied">([0-9])</span>', html) == ["5", "2"]
    assert "で<wbr>3<span" in html


def test_what_follows_a_repeated_kanji_is_tied_to_it() -> None:
    html = str(READER.mark_up("別々の国々という", "ja"))
    assert re.findall('</ruby>(?:</span>)?<span class="tied">([^<]*)', html) == ["の", "という"]


def test_furigana_inside_of_a_phrase_are_tied_to_what_stands_before_them() -> None:
    assert READER.mark_up("シコルスキ外相", "ja") == f'シコルスキ<span class="tied">{GAIKO}</span>'
    assert "tied" not in READER.mark_up("外相の外相", "ja")


def test_what_clings_to_a_bracket_is_tied_to_it() -> None:
    html = str(READER.mark_up("記事は「不可分」だと（説明）した", "ja"))
    assert re.findall('<span class="tied">([^<]*)</span>', html) == ["だと"]


def test_what_follows_a_blank_is_tied_to_it() -> None:
    assert '____<span class="tied">に' in READER.mark_up("「____に署名した」", "ja")


def test_a_tie_does_not_cut_what_has_furigana() -> None:
    assert "tied" not in READER.mark_up("｜外（相）《がいしょう》", "ja")


def test_a_style_inside_of_a_word_keeps_the_readings() -> None:
    html = str(READER.mark_up("**取り**組む", "ja"))
    assert _readings(html) == ["と", "く"]
    assert html.startswith("<strong><ruby")


def test_no_break_stands_at_the_edge_of_a_divided_word() -> None:
    assert "<wbr>" not in READER.mark_up("外[[a|相]]", "ja")


@each_row("language", LANGUAGES)
@each_row("source", HOSTILE)
def test_hostile_text_is_only_text(source: str, language: Language) -> None:
    html = str(READER.mark_up(source, language))
    html.encode()
    _seen(html)
    assert "<script" not in html


@pytest.mark.long
@given(
    st.one_of(
        st.text(st.characters()),
        st.text("*~^`\\｜《》[]|-a1外相の取り組む、。日<>&\"'\n\x00\ud800", max_size=60),
    ),
    st.sampled_from(LANGUAGES),
)
def test_any_string_gives_clean_html(source: str, language: Language) -> None:
    html = str(READER.mark_up(source, language))
    _seen(html)
    assert _seen(_cleaned(html)) == _seen(html)
    assert _tags(_cleaned(html)) == _tags(html)


def _cleaned(html: str) -> str:
    return nh3.clean(html, tags=set(ALLOWED), attributes=ALLOWED, link_rel=None)


def _tags(html: str) -> list[str]:
    return re.findall("<[^>]*>", html)


def test_words_with_several_readings_are_shown_to_the_teacher() -> None:
    assert READER.unsure("市場を開いて、何を学ぶ") == (
        Unsure("市場", "しじょう", ("いちば",)),
        Unsure("開い", "ひらい", ("あく",)),
        Unsure("何", "なに", ("なん",)),
    )


def test_what_a_person_has_decided_is_in_no_doubt() -> None:
    assert Reader({"市場": "いちば"}).unsure("市場と｜人気《ひとけ》") == ()


@pytest.mark.long
def test_two_threads_may_read_at_once() -> None:
    texts = [f"{number}人の外相が会談した。" * 20 for number in range(40)]
    with ThreadPoolExecutor(4) as pool:
        at_once = list(pool.map(lambda text: READER.mark_up(text, "ja"), texts))
    assert at_once == [READER.mark_up(text, "ja") for text in texts]


@pytest.mark.long
@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.parent.name)
def test_every_japanese_text_of_a_bank_has_only_kana_above_its_kanji(path: Path) -> None:
    bank = YAML(typ="safe").load(path)
    reader = Reader(bank.get("readings", {}))
    html = [str(reader.mark_up(text, "ja")) for text in _japanese(bank)]
    readings = _readings("".join(html))
    assert readings
    assert [said for said in readings if not re.fullmatch("[ぁ-ゖァ-ヶー]+", said)] == []
    assert [bare for part in html for bare in re.findall("[一-鿿]+", _without_ruby(part))] == []


def _japanese(node: object) -> list[str]:
    if isinstance(node, dict):
        return [t for key, value in node.items() for t in (_said(value) if key == "ja" else _japanese(value))]
    return [text for value in node for text in _japanese(value)] if isinstance(node, list) else []


def _said(value: str | list[str]) -> list[str]:
    """Of several texts that are accepted, it is the first one that is shown."""
    return value[:1] if isinstance(value, list) else [value]


def _readings(html: str) -> list[str]:
    return re.findall("<rt>(?:<span>)?(.*?)<", html)


def _without_ruby(html: str) -> str:
    return re.sub("<ruby.*?</ruby>", "", html)


@each_row("language", ["ja", "en"])
@each_row("word", ["w" * 300, "ア" * 300, "<&\"'" * 80, "https://school.example/" + "x" * 100])
def test_a_word_that_no_line_has_room_for_may_break(word: str, language: Language) -> None:
    html = Reader().mark_up(f"a {word} b", language)
    assert max(len(unescape(piece)) for piece in re.split(r"<[^>]*>|\s", html)) <= 30
    assert html.striptags().replace(" ", "") == f"a{word}b"


def test_a_word_that_people_write_stays_whole() -> None:
    for word in ("internationalisation", "Llanfairpwllgwyngyll", "Polish-Japanese-Ukrainian"):
        assert Reader().mark_up(word, "en") == word


def test_pages_set_a_long_reading_in_a_part_of_its_own() -> None:
    said = READER.say(Words(ja="外相", en="minister"))
    assert said.ja == GAIKO.replace("がいしょう", "<span>がいしょう</span>")
    assert READER.mark_up_plain("外相") == said.ja
