import random
import time

import pytest

from quiz.bank.checks.quotes import check_quotes
from quiz.bank.model import Bank
from tests.bank.minimal import TEXT, bank_of, changed

ARTICLE = """\
駅の新しい計画
駅では、約５年間の
工事が始まります。駅長は「とても便利に
なる」と話しました。The people’s  station is
a good station, the mayor said.
"""


def bank_with(quote: str) -> Bank:
    return bank_of(changed("quote: 約5年間の工事", f"quote: '{quote}'"))


def nearest_to(quote: str, article: str = ARTICLE) -> str:
    (problem,) = [
        problem for problem in check_quotes(bank_with(quote), article) if problem.values["quote"] == quote
    ]
    assert problem.code == "B18"
    assert problem.level == "error"
    assert problem.path == ("statements", 0, "cites", 0, "quote")
    return problem.values["nearest"]


def test_width_and_white_space_make_no_difference() -> None:
    assert list(check_quotes(bank_of(TEXT), ARTICLE)) == []


@pytest.mark.parametrize("quote", ["ﾄｳｷｮｳ 駅", "トウキョウ駅", "㎞", "km", "カ\u3099ス", "ga\u00adteway"])
def test_a_quote_is_found_in_any_form_of_its_letters(quote: str) -> None:
    found = check_quotes(bank_with(quote), ARTICLE + "トウキョウ駅 ㎞ ガス gateway")
    assert list(found) == []


@pytest.mark.parametrize("quote", ["約3年間の工事", "約5年の工事", "THE PEOPLE", "便利になります", "2⁵"])
def test_a_quote_that_differs_in_one_sign_is_refused(quote: str) -> None:
    assert [problem.code for problem in check_quotes(bank_with(quote), ARTICLE)] == ["B18"]


@pytest.mark.parametrize(
    ("quote", "nearest"),
    [
        ("約3年間の工事が", "約5年間の 工事が"),
        ("とっても便利になる", "とても便利に なる"),
        ("駅長が「とても便利", "駅長は「とても便利"),
        ("a nice station, the mayor said", "a good station, the mayor said"),
    ],
)
def test_the_nearest_passage_is_named(quote: str, nearest: str) -> None:
    assert nearest in nearest_to(quote)
    assert len(nearest_to(quote)) <= 3 * len(quote)


def test_where_nothing_is_near_nothing_is_named() -> None:
    assert nearest_to("xyz", "約5年間の工事、便利になる") == ""
    assert nearest_to("xyz", "") == ""


def test_only_the_quotes_of_the_named_sources_are_looked_up() -> None:
    bank = bank_with("どこにもない")
    assert list(check_quotes(bank, ARTICLE, sources=["another"])) == []
    assert list(check_quotes(bank, ARTICLE, sources=["paper"])) != []


def test_a_long_article_is_searched_in_a_moment() -> None:
    chance = random.Random(1)
    article = "".join(chance.choices("駅工事年間約長新聞計画話便利市線赤青のはがをに、。", k=1_000_000))
    begin = len(article) // 2
    article = article[:begin] + "外相が行動計画に署名しました" + article[begin:] + "便利になる"
    before = time.process_time()
    assert "外相が行動計画に署名" in nearest_to("外相は行動計画に署名", article)
    assert time.process_time() - before < 5
