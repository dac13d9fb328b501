from typing import Any

import pytest

from quiz.bank.checks.table import LEVELS
from quiz.bank.model import Bank
from quiz.bank.problems import Problem
from tests.bank.clean_items import CLEAN
from tests.bank.findings import findings
from tests.bank.written import bank, source, statement, words
from tests.rows import each_row

GLOSSARY = [
    {"ja": "外相", "en": "foreign minister"},
    {"ja": "行動計画", "en": "action plan"},
    {"ja": "計画", "en": "plan"},
    {"ja": "署名", "en": "sign"},
    {"ja": "ポーランド", "en": "Poland"},
    {"ja": "日本", "en": "Japan"},
    {"ja": "北朝鮮", "en": "North Korea"},
    {"ja": "防衛", "en": "defence"},
    {"ja": "給食", "en": "school lunch"},
]


def found(example: Bank, code: str) -> list[Problem]:
    """What all parity checks find under one code."""
    return findings(example, code)


def saying(text: str, **fields: Any) -> Bank:
    """A bank with one statement."""
    return bank(statements=[statement(text)], **fields)


# Two options that only one language tells apart.
COLLAPSED = [
    ("太い柱", "thick posts", "太い柱", "fat posts"),
    ("５年", "five years", "5年", "half a decade"),
    ("りんご", "An apple", "リンゴ", "A fruit"),
    ("東京", "Tokyo", "東京。", "The capital"),
    ("大きい船", "A big ship", "小さい船", "a big ship"),
    ("市長", "The mayor", "知事", "The mayor."),
    ("春", "Spring", "泉", "spring"),
    ("ＮＡＴＯ", "NATO", "NATO", "The alliance"),
    ("「平和」", "Peace", "平和", "Calm"),
    ("ジョン・スミス", "John Smith", "ジョンスミス", "J. Smith"),
]


@each_row(("ja", "en", "other_ja", "other_en"), COLLAPSED)
def test_options_that_one_language_cannot_tell_apart_are_found(
    ja: str, en: str, other_ja: str, other_en: str
) -> None:
    options = f"問いですか。 | What? || *{ja} | {en} || {other_ja} | {other_en}"
    assert len(found(bank(options), "P01")) == 1


def test_options_that_are_the_same_in_both_languages_are_not_a_matter_of_parity() -> None:
    assert not found(bank("問いですか。 | What? || *海 | The sea || 海 | The sea"), "P01")


OTHER_NUMBERS = [
    "計画は約5年間です。 | The plan runs for about six years.",
    "800万発以上です。 | There were more than 8 billion shells.",
    "800万発以上です。 | There were 8 million shells.",
    "800万発です。 | There were at least 8 million shells.",
    "1万人が来ました。 | A thousand people came.",
    "2024年10月18日です。 | It was on 18 November 2024.",
    "2024年10月18日です。 | It was on 19 October 2024.",
    "令和6年です。 | It was in 2025.",
    "昨年8月です。 | It was in August 2023.",
    "3億円です。 | It costs 3 million yen.",
    "50％です。 | It was 50 people.",
    "半分が反対です。 | A third of them are against it.",
    "二つの国です。 | There are three countries.",
    "第3回です。 | It was the fourth meeting.",
    "21世紀です。 | It is the 20th century.",
    "約100人です。 | It was 100 people.",
    "10人以下です。 | It was at least ten people.",
    "1500人です。 | It was fifteen thousand people.",
    "多くの人が来ました。 | About 300 people came.",
    "三つの柱です。 | There are several pillars.",
    "5月です。 | It was in June.",
]


@each_row("text", OTHER_NUMBERS)
def test_numbers_that_differ_are_found(text: str) -> None:
    assert [problem.path for problem in found(saying(text), "P02")] == [("statements", 0)]


SAME_NUMBERS = [
    "計画は約5年間です。 | The plan runs for about five years.",
    "800万発以上です。 | More than 8 million shells.",
    "800万発以上です。 | At least 8 million shells.",
    "800万発以上です。 | 8,000,000 or more shells.",
    "1人でもできます。 | A single person can do it.",
    "両国は合意しました。 | The two countries agreed.",
    "二国間の会談です。 | These are bilateral talks.",
    "10年間です。 | It took a decade.",
    "5割が賛成です。 | Half of them agree.",
    "5年以上です。 | It took over five years.",
    "5年にわたります。 | It went on over five years.",
    "第二次世界大戦です。 | This is World War II.",
    "10月18日の18時です。 | It was at 6 p.m. on the 18th of October.",
    "三重県です。 | This is Mie.",
    "数百人です。 | There were hundreds of people.",
    "5月 | May",
    "5年間続き、5年後に終わります。 | It runs for five years and then ends.",
]


@each_row("text", SAME_NUMBERS)
def test_numbers_that_are_the_same_in_other_words_are_no_finding(text: str) -> None:
    assert not found(saying(text), "P02")


def test_the_numbers_that_differ_are_shown() -> None:
    problem = found(saying("約5年間の計画です。 | A plan for six years."), "P02")[0]
    assert "5年" in problem.values["ja"]
    assert "six" in problem.values["en"]
    assert found(saying("昨年8月です。 | In August 2023."), "P02")[0].values["ja"] == "—"


def test_numbers_are_compared_in_every_text() -> None:
    wrong = "答えは3つです。 | There are four answers."
    example = bank("これは何ですか。 | What is it? || *三つ | Four || 海 | The sea", explain=wrong)
    paths = {problem.path for problem in found(example, "P02")}
    assert paths == {("questions", 0, "options", 0, "text"), ("questions", 0, "explain")}


MISSING_TERMS = [
    ("外相が会いました。 | The ministers met.", "en"),
    ("行動計画です。 | It is a plan.", "en"),
    ("計画です。 | It is an idea.", "en"),
    ("署名しました。 | They agreed on it.", "en"),
    ("ポーランドです。 | It is a country.", "en"),
    ("隣の国です。 | It is North Korea.", "ja"),
    ("国を守ります。 | This is about defence.", "ja"),
    ("これは国です。 | This is Poland.", "ja"),
    ("北朝鮮です。 | It is South Korea.", "en"),
    ("この国です。 | It is Japan.", "ja"),
    ("案です。 | It is an action plan.", "ja"),
    ("給食の時間です。 | It is time to eat.", "en"),
    ("新計画を発表しました。 | They told everybody.", "en"),
    ("北朝鮮軍の話です。 | It is about the army.", "en"),
    ("日本政府の話です。 | It is about the government.", "en"),
]


@each_row(("text", "language"), MISSING_TERMS)
def test_a_term_without_its_counterpart_is_found(text: str, language: str) -> None:
    problems = found(saying(text, glossary=GLOSSARY), "P03")
    assert problems[0].path == ("statements", 0, language)


KEPT_TERMS = [
    "両外相が署名しました。 | The foreign ministers signed it.",
    "行動計画です。 | It is an Action Plan.",
    "ポーランド語です。 | It is Polish.",
    "ポーランドの人です。 | He is Polish.",
    "日本の人です。 | She is Japanese.",
    "防衛です。 | It is about defense.",
    "北朝鮮軍です。 | They are North Korean troops.",
    "飛行機です。 | It is a plane.",
    "給食委員長です。 | She is the head of the lunch committee.",
    "住民投票計画書です。 | It is a paper about the vote.",
    "署名運動です。 | It is a petition.",
]


@each_row("text", KEPT_TERMS)
def test_another_form_of_a_term_is_no_finding(text: str) -> None:
    assert not found(saying(text, glossary=GLOSSARY), "P03")


UNTRANSLATED = [
    "計画です。 | これは計画です。",
    "計画です。 | The 計画 begins.",
    "計画です。 | The plan is カタカナ.",
    "計画です。 | Ganbaろう together.",
    "The plan runs for years. | The plan runs for years.",
    "about five years | about five years",
    "yes | yes",
    "Choose the right one から | Choose the right one",
    "The European Union | The European Union",
    "the work | The work",
    "station master です | The station master",
    "Foreign Minister | Foreign Minister",
]


@each_row("text", UNTRANSLATED)
def test_text_in_the_other_language_is_found(text: str) -> None:
    assert len(found(saying(text), "P04")) == 1


TRANSLATED = [
    "NATO | NATO",
    "IAEA | IAEA",
    "ロイター | Reuters",
    "Reuters | Reuters",
    "2024 | 2024",
    "G7 NATO EU | G7 NATO EU",
    "「約束」という意味です。 | It means “約束” (promise).",
    "出席番号です。 | It is the attendance number (出席番号).",
    "`make run` です。 | Type `make run`.",
    "“Good morning” | “Good morning”",
    "NATO事務総長です。 | It is the NATO Secretary General.",
    "https://example.org を見ます。 | See https://example.org.",
]


@each_row("text", TRANSLATED)
def test_names_quotations_and_code_may_be_the_same(text: str) -> None:
    assert not found(saying(text), "P04")


def test_the_name_of_a_publisher_may_have_several_words() -> None:
    name = {"ja": "The New York Times", "en": "The New York Times"}
    assert not found(bank(sources=[source(publisher=name)]), "P04")


ONE_SIDED_NEGATIVES = [
    "駅に含まれないものはどれですか。 | Which is included in the station?",
    "駅に含まれるものはどれですか。 | Which is not included in the station?",
    "正しくないものはどれですか。 | Which is correct?",
    "正しいものはどれですか。 | Which is incorrect?",
    "橋以外のものはどれですか。 | Which of these is a bridge?",
    "橋はどれですか。 | Which of these isn't a bridge?",
    "誤っているものはどれですか。 | Which one is right?",
    "会議に出た国はどれですか。 | Which country never came to the meeting?",
    "市長は賛成しませんでした。 | The mayor agreed.",
    "市長は賛成しました。 | The mayor did not agree.",
    "会議には、だれが来ましたか。 | Who did not come to the meeting?",
    "どの国を除いて、会議は開かれましたか。 | With which country was the meeting held?",
]


@each_row("text", ONE_SIDED_NEGATIVES)
def test_a_stem_that_is_negative_in_one_language_only_is_found(text: str) -> None:
    assert [problem.path[:3] for problem in found(bank(f"{text} || = true"), "P05")] == [
        ("questions", 0, "ask")
    ]


BOTH_OR_NEITHER = [
    "併合を認めないと述べたのはだれですか。 | Who rejected the annexation?",
    "証拠はないと述べました。 | He said that there was no evidence.",
    "欠かせないものは何ですか。 | What is essential?",
    "払わなければなりません。 | People must pay.",
    "少ないのはどれですか。 | Which is the smaller number?",
    "来るかもしれません。 | They may come.",
    "不可分だと書かれています。 | It says that they cannot be separated.",
    "会議は7月まで開かれません。 | The meeting is not held until July.",
    "生徒だけでなく先生も来ました。 | Not only pupils but also teachers came.",
    "一つしかありません。 | There is only one.",
    "第5条です。 | It is rule No. 5.",
]


@each_row("text", BOTH_OR_NEITHER)
def test_a_denial_in_other_words_is_no_finding(text: str) -> None:
    assert not found(bank(f"{text} || = true"), "P05")


OTHER_MARKS = [
    ("**大切**な計画です。 | An important plan.", "*"),
    ("大切な計画です。 | An *important* plan.", "*"),
    ("**大切**な**計画**です。 | An **important** plan.", "*"),
    ("H~2~Oです。 | It is H2O.", "~"),
    ("10^2^です。 | It is 100.", "^"),
    ("`make` です。 | Type make.", "`"),
    ("[[span|計画]]です。 | It is a plan.", "[[span|…]]"),
    ("計画です。 | It is a [[span|plan]].", "[[span|…]]"),
    ("[[span|計画]]です。 | It is a [[plan|plan]].", "[[plan|…]]"),
    ("これは＿＿です。 | This is.", "____"),
    ("これは（　）です。 | This is ____ and ____.", "____"),
    ("%(name)sさん | Hello", "%(name)s"),
    ("{name}さん | Hello {title}", "{name}"),
]


@each_row(("text", "mark"), OTHER_MARKS)
def test_marks_that_differ_are_found(text: str, mark: str) -> None:
    assert mark in [problem.values["mark"] for problem in found(saying(text), "P06")]


@pytest.mark.parametrize(
    "text",
    [
        "**｜行動計画《こうどうけいかく》**です。 | It is an **action plan**.",
        "漢字《かんじ》です。 | These are Chinese characters.",
        "*大切*です。 | It is **important**.",
        "これは（　）です。 | This is ____.",
        "[[span|約5年間]]です。 | It is [[span|about five years]].",
    ],
)
def test_ruby_and_the_kind_of_emphasis_do_not_count(text: str) -> None:
    assert not found(saying(text), "P06")


def test_a_text_that_is_much_longer_is_noted_and_a_short_one_is_not() -> None:
    for n in range(10):
        long = f"計画です。 | {'This sentence goes on and on. ' * (2 + n)}"
        assert [problem.level for problem in found(saying(long), "P07")] == ["info"]
        short = f"{'とても長い文がここに続きます。' * (2 + n)} | A plan."
        assert len(found(saying(short), "P07")) == 1
    assert not found(saying("外相 | foreign minister"), "P07")
    assert not found(saying("岩屋 | The Minister for Foreign Affairs"), "P07")
    assert not found(saying("みどり中学校生徒会 | Midori Junior High School Student Council"), "P07")
    assert not found(saying("国連児童基金 | The United Nations Children's Emergency Fund"), "P07")
    assert found(saying("会議が開かれた。 | The meeting was held in the large hall in May."), "P07")


PLACEHOLDERS = [
    "同上 | It is the plan.",
    "計画だからです。 | TODO",
    "計画だからです。 | n/a",
    "なし | None",
    "……… | It is the plan.",
    "計画だからです。 | ---",
    "（未定） | It is the plan.",
    "計画だからです。 | See above.",
    "計画だからです。 | TBD",
    "作成中 | It is the plan.",
    "計画だからです。 | xxx",
]


@each_row("text", PLACEHOLDERS)
def test_an_explanation_that_says_nothing_is_found(text: str) -> None:
    problems = found(bank("駅です。 | It is a station. || = true", explain=text), "P08")
    assert problems
    assert problems[0].path[:3] == ("questions", 0, "explain")


def test_sound_questions_give_no_error_and_no_warning() -> None:
    example = bank(*CLEAN, glossary=GLOSSARY[:2])
    assert not [problem for problem in findings(example, "P") if problem.level != "info"]


def test_every_problem_has_the_level_of_its_code() -> None:
    example = bank(*(f"{text} || = true" for text in ONE_SIDED_NEGATIVES), title=words("TODO | 計画"))
    problems = findings(example, "P")
    assert {problem.code for problem in problems} >= {"P04", "P05", "P08"}
    assert all(problem.level == LEVELS[problem.code] for problem in problems)
