"""What an article is made of: title, date, headings, bullets, outlets, sentences."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quiz.article.parts import ArticleMap, Revision, Span
from quiz.article.readers import read_article, revision_of
from quiz.article.structure import map_article
from quiz.text.language import LANGUAGES, Language
from tests.article.articles import SEED, TEXTS, needs_seed

GLUED = """新しい橋が開通、島と本土結ぶ
公開日:2025/04/02

橋の長さはどのくらい?
約320メートル
✅ 橋は2日に開通した。
✅ 総工費は30億円。
さらに読む ⇒港新聞 経済、国際、政治ニュース出典/画像元: https://example.jp/news/1-2025-04-02/観光客が増えています。
島の人口は1200人です。
まとめ
💡 島と本土が橋で結ばれた。"""


def mapped(text: str, language: Language | None = None) -> ArticleMap:
    revision = revision_of(text)
    return map_article(replace(revision, language=language) if language else revision)


def rows(article: ArticleMap) -> list[tuple[str, str]]:
    return [(sentence.role, sentence.text) for sentence in article.sentences]


def test_every_line_has_its_role() -> None:
    assert rows(mapped(GLUED)) == [
        ("title", "新しい橋が開通、島と本土結ぶ"),
        ("credit", "公開日:2025/04/02"),
        ("heading", "橋の長さはどのくらい?"),
        ("answer", "約320メートル"),
        ("bullet", "橋は2日に開通した。"),
        ("bullet", "総工費は30億円。"),
        (
            "credit",
            "さらに読む ⇒港新聞 経済、国際、政治ニュース出典/画像元: https://example.jp/news/1-2025-04-02/",
        ),
        ("body", "観光客が増えています。"),
        ("body", "島の人口は1200人です。"),
        ("heading", "まとめ"),
        ("summary", "島と本土が橋で結ばれた。"),
    ]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("瑞穂日報 2025年10月29日 朝刊2面", date(2025, 10, 29)),
        ("サイエンス・ポルト編集部 2025.11.12", date(2025, 11, 12)),
        ("こどもタイムズ 2025年11月8日(土)", date(2025, 11, 8)),
        ("商経タイムス電子版 2025年11月7日 15:40", date(2025, 11, 7)),
        ("2025年11月11日 午前6時32分 みらい放送ニュース", date(2025, 11, 11)),
        ("Published: 6 Nov 2025, 09:48 CET | The Continental Ledger", date(2025, 11, 6)),
        ("The Pellam Bay Courier, Tuesday, October 28, 2025", date(2025, 10, 28)),
        ("Young Explorer Weekly | 14 November 2025", date(2025, 11, 14)),
        ("会期 2025年11月8日", None),
        ("2025年11月8日から開催", None),
        ("Tickets from 14 November 2025", None),
    ],
)
def test_a_line_above_the_text_says_when_and_who(line: str, day: date | None) -> None:
    text = (
        "Bridge opens\n\n{}\n\nThe bridge opened on Monday."
        if line.isascii()
        else "橋が開通\n\n{}\n\n橋は3日に開通した。"
    )
    article = mapped(text.format(line))
    assert article.published == day
    assert (("credit", line) in rows(article)) == (day is not None)


def test_a_date_beside_a_name_within_the_text_is_no_day_of_publication() -> None:
    article = mapped("橋が開通\n\n橋は3日に開通した。\n\n港新聞 2025年11月8日")
    assert article.published is None


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("【サンティアゴ＝古屋敷徹】首相は28日に到着した。", "【サンティアゴ＝古屋敷徹】"),
        ("【東京・11月18日=列島通信】委員会は法案を可決した。", "【東京・11月18日=列島通信】"),
        ("【ことば】衛星は星のまわりを回る。", "【ことば】"),
    ],
)
def test_what_stands_in_brackets_in_front_is_no_part_of_the_sentence(text: str, note: str) -> None:
    found = rows(mapped(f"題名\n\n{text}"))
    assert found[1:] == [("credit", note), ("body", text.removeprefix(note))] or found[1:] == [
        ("credit", note),
        ("lead", text.removeprefix(note)),
    ]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("【論説】", "新しい品種は明るい知らせだ。畑は16の地区にある。"),
        ("COMMENT:", "The trouble is of its own making. Rivals cut prices."),
    ],
)
def test_behind_a_label_that_says_so_everything_is_commentary(label: str, text: str) -> None:
    title, lead = (
        ("題名", "県は品種を発表した。") if label != "COMMENT:" else ("Chocolate", "The maker cut jobs.")
    )
    found = rows(mapped(f"{title}\n\n{lead}\n\n{label} {text}"))
    assert ("credit", label) in found
    assert [role for role, _ in found[-2:]] == ["commentary", "commentary"]


def test_a_section_below_such_a_label_is_commentary_up_to_the_next_heading() -> None:
    text = "題名\n\n県は目標を決めた。\n\n【視点】\n目標の数字は大きい。\n\n次の会議\n会議は3日に開かれる。"
    assert rows(mapped(text))[2:] == [
        ("heading", "【視点】"),
        ("commentary", "目標の数字は大きい。"),
        ("heading", "次の会議"),
        ("body", "会議は3日に開かれる。"),
    ]


def test_the_sides_of_an_interview_are_no_words_of_it() -> None:
    found = rows(
        mapped(
            "授業が短く\n\n県は授業を短くする。\n\nQ なぜ短くするの?\n"
            "A 子どものゆとりを生むためだ。1日6コマある。"
        )
    )
    assert found[2:] == [
        ("heading", "なぜ短くするの?"),
        ("body", "子どものゆとりを生むためだ。"),
        ("body", "1日6コマある。"),
    ]
    english = rows(mapped("A title\n\nA man opened a shop. A shop is a shop.", "en"))
    assert ("lead", "A man opened a shop.") in english


def test_text_glued_to_an_address_is_split_off_and_the_outlet_is_named() -> None:
    article = mapped(GLUED)
    assert [(outlet.name, outlet.url) for outlet in article.outlets] == [
        ("港新聞", "https://example.jp/news/1-2025-04-02/")
    ]
    assert [s.number for s in article.sentences if s.outlet == 0 and s.role == "bullet"] == [5, 6]


def test_a_question_is_paired_with_the_phrase_below_it() -> None:
    article = mapped(GLUED)
    pairs = [(article.revision[h.question], article.revision[h.answer]) for h in article.headings]
    assert pairs == [("橋の長さはどのくらい?", "約320メートル")]


@pytest.mark.parametrize(
    "below", ["橋は320メートルです。", "橋は320メートルある。安全だ。", "では、調べてみましょう。", "本当に?"]
)
def test_a_sentence_below_a_question_is_no_answer(below: str) -> None:
    assert mapped(f"題\n\n長さは?\n{below}\n本文です。\n本文です。").headings == ()


def test_sections_begin_at_headings() -> None:
    sections = [sentence.section for sentence in mapped(GLUED).sentences]
    assert sections == [0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2]


def test_the_first_paragraph_is_the_lead() -> None:
    article = mapped("橋が開通\n\n橋が開通した。車が通った。\n\n続きです。")
    assert [role for role, _ in rows(article)] == ["title", "lead", "lead", "body"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("橋が開通\n\n橋が開通した。", "橋が開通"),
        ("橋が開通した。\n\n車が通った。", None),
        ("橋が開通", None),
        ("A bridge opens\n\nIt is long.", "A bridge opens"),
        ("It is long.\n\nIt is wide.", None),
        ("✅ 橋\n本文です。", None),
        ("2025年4月2日\n橋が開通\n本文です。", "橋が開通"),
        ("", None),
    ],
)
def test_the_title_is_the_first_line_that_is_no_sentence(text: str, title: str | None) -> None:
    article = map_article(Revision(text, "ja" if "橋" in text else "en", ""))
    assert (article.revision[article.title] if article.title else None) == title


def test_the_title_that_a_file_names_wins() -> None:
    article = map_article(revision_of("速報\n橋が 開通\n本文です。", title="橋が開通"))
    assert article.title is not None
    assert article.revision[article.title] == "橋が 開通"


DATES = [
    ("公開日:2024/10/18", date(2024, 10, 18)),
    ("公開：２０２４年１０月１８日", date(2024, 10, 18)),
    ("2024年10月18日 09:00", date(2024, 10, 18)),
    ("2024年10月18日(金) 午前9時5分 配信", date(2024, 10, 18)),
    ("2024.10.18", date(2024, 10, 18)),
    ("2024-10-18 12:30 JST", date(2024, 10, 18)),
    ("令和6年10月18日", date(2024, 10, 18)),
    ("令和元年5月1日", date(2019, 5, 1)),
    ("Published: 18 October 2024", date(2024, 10, 18)),
    ("Published October 18th, 2024 at 9:00 a.m.", date(2024, 10, 18)),
    ("Oct. 18, 2024", date(2024, 10, 18)),
    ("Updated 20 Oct 2024 | Published 18 Oct 2024", date(2024, 10, 18)),
    ("更新日：2024年10月20日", date(2024, 10, 20)),
    ("更新 2024年10月20日 10:00 公開 2024年10月18日 9:00", date(2024, 10, 18)),
    ("2024年13月41日", None),
    ("2024年10月18日に橋が開通した。", None),
    ("10月18日", None),
]


@pytest.mark.parametrize(("line", "day"), DATES)
def test_the_day_of_publication_is_read(line: str, day: date | None) -> None:
    assert mapped(f"Title\n{line}\n\nText of it.", "en").published == day


def test_whoever_knows_the_day_better_is_believed() -> None:
    revision = revision_of("題\n公開日:2024/10/18\n本文。", published=date(2024, 10, 17))
    assert map_article(revision).published == date(2024, 10, 17)
    assert map_article(revision, published=date(2024, 1, 1)).published == date(2024, 1, 1)


def test_a_dateline_is_no_part_of_the_first_sentence() -> None:
    article = mapped("OSLO, March 6, 2025 (Nordic Wire) - A volcano was found. It is tall.")
    assert article.published == date(2025, 3, 6)
    assert [outlet.name for outlet in article.outlets] == ["Nordic Wire"]
    assert [s.text for s in article.sentences][1:] == ["A volcano was found.", "It is tall."]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("【ロンドン共同】首相が会見した。", "共同"),
        ("（ロンドン＝時事）首相が会見した。", "時事"),
        ("首相が会見した。（共同）", "共同"),
        ("出典：港新聞", "港新聞"),
        ("Source: The Harbour Post", "The Harbour Post"),
        ("https://www.example.org/news/1", "example.org"),
    ],
)
def test_an_outlet_is_named_where_it_stands(line: str, name: str) -> None:
    assert [outlet.name for outlet in mapped(f"題名\n\n本文です。\n{line}").outlets] == [name]


@pytest.mark.parametrize(
    "line", ["詳しい数は https://example.jp/ で公開している。", "See https://example.org/a for the list."]
)
def test_an_address_in_a_sentence_is_a_part_of_it(line: str) -> None:
    article = mapped(f"題名\n\n{line}\nおわり。")
    assert article.outlets == ()
    assert line in [sentence.text for sentence in article.sentences]


@pytest.mark.parametrize("bullet", ["✅", "💡", "■", "●", "・", "-", "*", "1.", "(2)", "③", "✔️", "•"])
def test_bullets_are_told_from_text(bullet: str) -> None:
    article = mapped(f"題名\n\n本文です。\n{bullet} 項目です。\n本文です。")
    assert rows(article)[2] == ("bullet", "項目です。")


@pytest.mark.parametrize(
    "line", ["1.5倍になった。", "2024年に始まった。", "-5度まで下がった。", "10月に開く。"]
)
def test_a_number_is_no_bullet(line: str) -> None:
    assert ("body", line) in rows(mapped(f"題名\n\n本文です。\n{line}\n本文です。"))


def test_sentences_are_not_cut_in_brackets() -> None:
    article = mapped("題名\n\n市長は「やめる。続ける。」と述べた。次の文です。")
    assert [text for _, text in rows(article)][1:] == ["市長は「やめる。続ける。」と述べた。", "次の文です。"]


def test_a_caller_corrects_what_is_wrong() -> None:
    article = mapped(GLUED)
    corrected = replace(article, title=Span(0, 3), sentences=article.sentences[1:])
    assert corrected.revision[Span(0, 3)] == "新しい"
    assert corrected.sentences[0].number == 2


@pytest.mark.parametrize("path", sorted(TEXTS.glob("*-1.txt")), ids=lambda path: path.stem)
def test_our_own_texts_are_mapped_whole(path: Path) -> None:
    data = path.read_bytes()
    article = map_article(read_article(data, name="a.txt"))
    assert_exact(article)
    text = article.revision.text
    kept = "".join(sentence.text for sentence in article.sentences)
    dropped = sorted(set("".join(text.split())) - set("".join(kept.split())))
    assert set(dropped) <= set("✅💡■●・•-")


@needs_seed
def test_the_article_that_began_this_project() -> None:
    article = map_article(read_article(SEED.read_bytes(), name=SEED.name))
    roles = [sentence.role for sentence in article.sentences]
    assert (len(article.headings), roles.count("bullet"), roles.count("summary")) == (3, 6, 3)
    assert article.published == date(2024, 10, 18)
    assert [outlet.name for outlet in article.outlets] == ["ロイター", "北國新聞"]
    assert "安全保障の問題は、世界全体で深く受け止めなければなりません。" in [
        s.text for s in article.sentences
    ]
    assert_exact(article)


def assert_exact(article: ArticleMap) -> None:
    """Every span lies in the text, holds what it says, and none overlaps the next."""
    text, end = article.revision.text, 0
    for sentence in article.sentences:
        assert end <= sentence.span.start < sentence.span.end <= len(text)
        assert text[sentence.span.start : sentence.span.end] == sentence.text
        assert sentence.outlet is None or sentence.outlet < len(article.outlets)
        assert sentence.speaker is None or sentence.speaker in sentence.text
        end = sentence.span.end
    for span in (*(o.span for o in article.outlets), *(h.answer for h in article.headings)):
        assert 0 <= span.start < span.end <= len(text)


SIGNS = (
    "。、？！?!.「」『』（）()【】[]“”\"'・:：⇒＝-—\n\n\t\u3000 ✅💡■🎉👩‍👩‍👧"
    "\ud800\udfff\u200b\x00\x85\u2028ＡéЖ𠮷"
)
WORDS = (
    *(
        "首相は",
        "と述べた",
        "によると",
        "でしょう",
        "さらに読む",
        "出典：",
        "https://a.jp/b",
        "公開日:2024/10/18",
    ),
    *("（共同）", "1.", "The mayor", " said ", "according to ", "LONDON, Oct. 1 (AP) - ", "Mr. ", "1,500"),
)
PIECES = st.sampled_from([*SIGNS, *WORDS])


@settings(max_examples=300)
@given(st.lists(PIECES | st.text(max_size=6), max_size=40).map("".join), st.sampled_from(LANGUAGES))
@example("", "ja")
@example("\ud800", "ja")
@example("🎉" * 50, "en")
@example("「「「（（」」。", "ja")
def test_any_text_has_a_map_with_exact_spans(text: str, language: Language) -> None:
    assert_exact(map_article(Revision(text, language, "")))


@pytest.mark.long
@pytest.mark.parametrize(
    "unit", ["あ", "🎉", "「", "。", "a ", "(", '"', "は、", "と述べ、", "\n\nx", "http://a ", "A said, "]
)
def test_a_megabyte_of_anything_is_mapped(unit: str) -> None:
    text = (unit * 2**20)[: 2**20]
    assert_exact(map_article(Revision(text, "ja", "")))
