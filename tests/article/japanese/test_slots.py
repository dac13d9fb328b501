"""What can be asked for in a Japanese sentence."""

from fractions import Fraction

import pytest

from quiz.article.parts import Slot
from quiz.article.slots_ja import slots_of
from tests.article.articles import SEED, article_at, article_of, needs_seed


def slots(text: str) -> list[Slot]:
    article = article_of(f"題名\n\n{text}\n")
    return [s for each in article.sentences if each.role != "title" for s in slots_of(article, each)]


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit", "prefix", "suffix"),
    [
        ("今後約5年間の協力を決めた。", "約5年間", 5, "年間", "約", ""),
        ("弾薬800万発以上を運んだ。", "800万発以上", 8_000_000, "発", "", "以上"),
        ("寄付は1億2,000万円だった。", "1億2,000万円", 120_000_000, "円", "", ""),
        ("割合は45.6％に上った。", "45.6％", Fraction("45.6"), "%", "", ""),
        ("5割を占めた。", "5割", 50, "割", "", ""),
        ("３年ぶりの優勝だった。", "３年ぶり", 3, "年ぶり", "", ""),
        ("費用は1480万台湾ドルだった。", "1480万台湾ドル", 14_800_000, "台湾ドル", "", ""),
        ("会議は2時間半続いた。", "2時間半", Fraction(5, 2), "時間半", "", ""),
        ("三人が参加した。", "三人", 3, "人", "", ""),
        ("客は1200人超に上った。", "1200人超", 1200, "人", "", "超"),
    ],
)
def test_a_quantity_is_found_whole(
    text: str, surface: str, value: Fraction | int, unit: str, prefix: str, suffix: str
) -> None:
    found = next(slot for slot in slots(text) if slot.kind == "quantity")
    assert (found.surface, found.value) == (surface, value)
    assert (found.unit, found.prefix, found.suffix) == (unit, prefix, suffix)


@pytest.mark.parametrize(
    "text", ["G7の会議が開かれた。", "数百人が集まった。", "1号機が止まった。", "3対2で勝った。"]
)
def test_a_number_that_counts_nothing_is_no_quantity(text: str) -> None:
    assert [slot.surface for slot in slots(text) if slot.kind == "quantity"] == []


@pytest.mark.parametrize(
    ("text", "kind", "surface"),
    [
        ("岩屋外相が述べた。", "person", "岩屋外相"),
        ("田中翔太選手が勝った。", "person", "田中翔太選手"),
        ("オランダのデ・フリース選手が勝った。", "person", "デ・フリース選手"),
        ("研究には山本一郎教授らが加わった。", "person", "山本一郎教授"),
        ("ポーランドが参加した。", "country", "ポーランド"),
        ("国土交通省が発表した。", "organisation", "国土交通省"),
        ("富山県で雨が降った。", "place", "富山県"),
        ("欧州で雨が降った。", "place", "欧州"),
    ],
)
def test_a_name_is_found_whole(text: str, kind: str, surface: str) -> None:
    assert (kind, surface) in [(slot.kind, slot.surface) for slot in slots(text)]


def test_a_country_inside_of_a_longer_name_is_none() -> None:
    found = slots("日本代表が中国新聞の取材に応じ、インド太平洋について話した。")
    assert [slot.surface for slot in found if slot.kind == "country"] == []


def test_slots_say_where_they_stand_and_have_names_of_their_own() -> None:
    article = article_of("題名\n\n2020年、約5年間の協力に岩屋外相が署名した。\n")
    found = slots_of(article, article.sentences[-1])
    assert [article.revision[slot.span] for slot in found] == [slot.surface for slot in found]
    assert len({slot.name for slot in found}) == len(found) >= 3


@needs_seed
def test_every_number_date_person_and_country_of_the_seed_is_found() -> None:
    article = article_at(SEED)
    found = {(s.kind, s.surface) for each in article.sentences for s in slots_of(article, each)}
    wanted = {("country", name) for name in ("日本", "ポーランド", "ロシア", "ウクライナ", "北朝鮮", "韓国")}
    wanted |= {
        ("quantity", surface) for surface in ("1500人", "800万発以上", "約1万人規模", "約5年間", "5年間")
    }
    wanted |= {("date", surface) for surface in ("昨年8月", "2025年", "2024/10/18")}
    wanted |= {("person", f"{name}外相") for name in ("岩屋", "シコルスキ")}
    wanted |= {("person", "ゼレンスキー大統領"), ("person", "NATO事務総長")}
    assert wanted <= found
