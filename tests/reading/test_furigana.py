"""Which kana belongs to which kanji."""

from hypothesis import given
from hypothesis import strategies as st

from quiz.reading.furigana import align
from tests.rows import each_row

ALIGNED = [
    ("外相", "がいしょう", "外相(がいしょう)"),
    ("関する", "かんする", "関(かん)する"),
    ("認めない", "みとめない", "認(みと)めない"),
    ("取り組む", "とりくむ", "取(と)り組(く)む"),
    ("揺るぎない", "ゆるぎない", "揺(ゆ)るぎない"),
    ("お互い", "おたがい", "お互(たが)い"),
    ("行方", "ゆくえ", "行方(ゆくえ)"),
    ("国々", "くにぐに", "国々(くにぐに)"),
    ("サイバー攻撃", "サイバーこうげき", "サイバー攻撃(こうげき)"),
    ("サイバー攻撃", "さいばーこうげき", "サイバー攻撃(こうげき)"),
    ("日・ポーランド", "にち・ポーランド", "日(にち)・ポーランド"),
    ("800万発", "800まんぱつ", "800万発(まんぱつ)"),
    ("3ヶ月", "3かげつ", "3ヶ月(かげつ)"),
    ("NATO", "ナトー", "NATO(ナトー)"),
    # Two ways are possible: 物(もの)の数(かず) and 物(も)の数(のかず).
    ("物の数", "もののかず", "物の数(もののかず)"),
    ("お物の数", "おもののかず", "お物の数(もののかず)"),
    ("ことば", "ことば", "ことば"),
]


@each_row(("surface", "reading", "expected"), ALIGNED)
def test_a_reading_stands_on_its_kanji(surface: str, reading: str, expected: str) -> None:
    pieces = align(surface, reading)
    assert "".join(f"{p.text}({p.reading})" if p.reading else p.text for p in pieces) == expected


@given(st.text(), st.text())
def test_nothing_of_the_surface_is_lost(surface: str, reading: str) -> None:
    assert "".join(piece.text for piece in align(surface, reading)) == surface


def test_a_hopeless_reading_takes_no_time() -> None:
    surface = "漢か" * 1000
    assert "".join(piece.text for piece in align(surface, "か" * 3000)) == surface
    assert "".join(piece.text for piece in align("漢か" * 7, "か" * 3000 + "x")) == "漢か" * 7
