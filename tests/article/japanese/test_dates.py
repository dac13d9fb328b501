"""Dates are found whole, and say no more than is certain."""

from datetime import date

import pytest

from quiz.article.japanese.dates import dates

PUBLISHED = date(2024, 10, 18)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024年3月5日（火）に開いた", [("2024年3月5日（火）", "2024-03-05")]),
        ("昨年8月以降", [("昨年8月", "2023-08")]),
        ("来年1月から", [("来年1月", "2025-01")]),
        ("先月20日に", [("先月20日", "2024-09-20")]),
        ("令和6年4月から", [("令和6年4月", "2024-04")]),
        ("平成元年に", [("平成元年", "1989")]),
        ("10月18日と5日", [("10月18日", "--10-18"), ("5日", "---05")]),
        ("３月１０日午後", [("３月１０日", "--03-10")]),
        ("公開日:2024/10/18", [("2024/10/18", "2024-10-18")]),
        ("2023年度の予算", [("2023年度", None)]),
        ("同年3月に", [("同年3月", None)]),
        ("30日間、3日ぶり、5日連続、2日目、1990年代、13月、99日", []),
        ("1日16便、1日に平均600人", []),
    ],
)
def test_dates_are_found_whole(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(text[day.start : day.end], day.value) for day in dates(text, PUBLISHED)] == found


def test_without_a_day_of_publication_nothing_relative_is_resolved() -> None:
    assert [day.value for day in dates("昨年8月と2020年", None)] == [None, "2020"]
