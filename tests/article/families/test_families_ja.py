"""Each family for Japanese, on a sentence that it is made for."""

from collections.abc import Iterable

import pytest

from quiz.article.engine import draft_article
from quiz.article.families import FAMILIES
from quiz.article.parts import Draft
from tests.article.articles import article_of

PEOPLE = (
    "大野外相は会談の後、記者団に「合意は大きな一歩だ」と述べた。\n"
    "ポーランドのノヴァク外相は「両国の連携を広げたい」と語った。\n"
    "フランスのマルタン大統領は、合意が遅すぎたと批判した。\n"
)

# Family, text below the title, question, right answer, and what else may be chosen or was altered.
CASES: list[tuple[str, str, str, str]] = [
    (
        "quantity",
        "両国の外相は、約5年間の協力に関する計画に署名した。",
        "両国の外相は、約何年間の協力に関する計画に署名しましたか。",
        "約5年間",
    ),
    ("quantity", "蔵書は約80万冊で、倉庫にも保管している。", "蔵書は約何冊ですか。", "約80万冊"),
    (
        "quantity",
        "北の国は東の地域に特殊部隊1500人を派遣した。",
        "［　　］に入るのはどれですか。「北の国は東の地域に特殊部隊［　　］を派遣した。」",
        "1500人",
    ),
    ("date", "町の図書館は1974年に開館した。", "町の図書館は何年に開館しましたか。", "1974年"),
    (
        "resolved-date",
        "会社は昨年8月に工場を閉めた。",
        "この記事の公開日は2024年10月18日です。記事の「昨年8月」は何年何月ですか。",
        "2023年8月",
    ),
    (
        "score",
        "港南は北嶺を2―1で破った。",
        "［　　］に入るのはどれですか。「港南は北嶺を［　　］で破った。」",
        "2―1",
    ),
    (
        "country",
        "ポーランドは、欧州の会議で支援を求めた。日本とロシアとウクライナは欠席した。",
        "どの国が、欧州の会議で支援を求めましたか。",
        "ポーランド",
    ),
    (
        "organisation",
        "気象庁は、大雨への注意を呼びかけた。",
        "どこが、大雨への注意を呼びかけましたか。",
        "気象庁",
    ),
    (
        "place",
        "長野県は3日、災害の対策本部を設けた。",
        "どの都道府県が3日、災害の対策本部を設けましたか。",
        "長野県",
    ),
    (
        "listed",
        "両国は、経済、防衛、教育などの分野で協力する。",
        "［　　］に記事が挙げているものを、すべて選んでください。「両国は、［　　］などの分野で協力する。」",
        "経済 防衛 教育",
    ),
    (
        "named",
        "町は新しい図書館の愛称を「ほしぞら」に決めた。",
        "［　　］に入る言葉を書いてください。『町は新しい図書館の愛称を「［　　］」に決めた。』",
        "ほしぞら",
    ),
    (
        "person",
        f"{PEOPLE}大野外相は、来月に再び会談を開く。",
        "誰が、来月に再び会談を開きますか。",
        "大野外相",
    ),
    (
        "speaker",
        PEOPLE,
        "［　　］に入るのはどれですか。『ポーランドの［　　］は「両国の連携を広げたい」と語った。』",
        "ノヴァク外相",
    ),
    (
        "heading",
        "計画は何を目指すのか？\n外交の協力と国際秩序の維持\n\n両国は計画に署名した。",
        "計画は何を目指すのか？",
        "外交の協力と国際秩序の維持",
    ),
    (
        "standing",
        PEOPLE,
        "『ポーランドのノヴァク外相は「両国の連携を広げたい」と語った。』は、報告・主張・意見のどれですか。",
        "主張",
    ),
]


def drafts_of(text: str, family: str) -> tuple[Draft, ...]:
    return draft_article(article_of(f"題名\n\n{text}\n"), families=[family]).drafts


def keys(draft: Draft) -> set[str]:
    return {option.text for option in draft.options if option.is_key}


@pytest.mark.parametrize(("family", "text", "ask", "key"), CASES, ids=lambda value: value[:16])
def test_a_family_asks(family: str, text: str, ask: str, key: str) -> None:
    found = {draft.ask: draft for draft in drafts_of(text, family)}
    assert ask in found
    assert keys(found[ask]) == set(key.split(" "))


ALTERED: list[tuple[str, str, str]] = [
    ("number-altered", "町は図書館に新しい本を800冊入れた。", "800冊"),
    ("date-altered", "町の図書館は1974年に開館した。", "1974年"),
    ("direction", "北朝鮮がロシアに軍事物資を輸送した。", "北朝鮮がロシアに"),
    ("name-altered", "ポーランドはロシアを強く批判した。ウクライナも同じ考えだ。", "ポーランド"),
    ("opposite", "米の輸出は前の年より大きく増加した。", "増加"),
    ("denied", "両国は新しい協定に署名した。", "署名しました"),
]


@pytest.mark.parametrize(("family", "text", "original"), ALTERED, ids=lambda value: value[:16])
def test_a_false_statement_says_what_was_altered(family: str, text: str, original: str) -> None:
    draft = drafts_of(text, family)[0]
    assert draft.answer is False
    assert draft.altered is not None
    assert draft.altered.original == original
    assert draft.altered.altered in draft.ask
    assert original not in draft.ask
    assert draft.explain.startswith("正しくありません。")


def test_a_true_statement_is_only_wanted_beside_a_false_one() -> None:
    text = "題名\n\n町は図書館に新しい本を800冊入れた。\n町は来月から図書館を夜まで開ける。\n"
    both = draft_article(article_of(text), families=["as-written", "number-altered"]).drafts
    assert sorted((draft.family, draft.answer) for draft in both) == [
        ("as-written", True),
        ("number-altered", False),
    ]
    assert draft_article(article_of(text), families=["as-written"]).drafts == ()


def test_speakers_are_matched_with_what_they_say() -> None:
    text = PEOPLE + "韓国の情報機関は、部隊が国境を越えたと発表した。\n"
    draft = drafts_of(text, "match-speakers")[0]
    assert dict(draft.pairs)["大野外相"] == "合意は大きな一歩だ"
    assert dict(draft.pairs)["韓国の情報機関"] == "部隊が国境を越えた"
    assert len(draft.also) == len(draft.pairs) - 1


@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("quantity", "会議は24時間続き、47都道府県の代表が集まった。"),
        ("quantity", "列車は国道8号と3丁目の間を走った。"),
        ("quantity", "この12時間に雪が積もった。"),
        ("listed", "両国は、提灯、のれん、ざるなどを売る。"),
        ("organisation", "研究チームは、結果を発表した。"),
        ("country", "日本は、新しい計画を発表した。"),
        ("person", "大野外相は、来月に会談を開く。"),
        ("opposite", "大野外相は、計画に賛成した。"),
        ("denied", "会社は、新しい店を開くと発表した。"),
        ("denied", "費用は86億円を見込む。"),
        ("number-altered", "農家の田中さんは、米を3トン収穫した。"),
        ("standing", "町は図書館に新しい本を800冊入れた。"),
        ("resolved-date", "町は昨年、図書館を建てた。"),
        ("date", "臨時のバスは1日16便走る。"),
    ],
)
def test_a_family_is_silent_where_it_could_only_guess(family: str, text: str) -> None:
    assert [draft.ask for draft in drafts_of(text, family)] == []


def test_every_japanese_family_is_tried() -> None:
    tried = {*(case[0] for case in CASES), *(case[0] for case in ALTERED), "as-written", "match-speakers"}
    assert tried == {name for name, family in FAMILIES.items() if family.language == "ja"}


def test_names_stand_in_an_order_that_says_nothing() -> None:
    def places(texts: Iterable[str]) -> set[int]:
        drafts = [drafts_of(text, "place")[0] for text in texts]
        return {[option.is_key for option in draft.options].index(True) for draft in drafts}

    names = ("長野県", "岩手県", "三重県", "福井県", "高知県", "奈良県", "大分県", "富山県")
    assert len(places(f"{name}は3日、災害の対策本部を設けた。" for name in names)) > 1
