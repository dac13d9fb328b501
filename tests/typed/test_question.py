"""What the question says itself may be said once more in the answer; what it does not say, may not."""

from fractions import Fraction

import pytest

from quiz.answers import DEFAULT_FOLDS, NumberSpec, TextSpec, judge
from quiz.bank.limits import limit_asked, limit_beside_gap
from quiz.bank.records import Words
from quiz.bank.written import Accepted, TextAnswer, hold

SHELLS = NumberSpec(Fraction(8_000_000), ("発", "rounds"), limit="at least")
TROOPS = NumberSpec(
    Fraction(1500),
    ("人", "soldiers"),
    about="北朝鮮の特殊部隊は何人ですか\nHow many soldiers of North Korea?",
)


@pytest.mark.parametrize(
    "typed",
    [
        "800万以上",
        "800万発以上",
        "少なくとも800万発",
        "at least 8 million",
        "8 million or more",
        "8 million rounds or more",
    ],
)
def test_the_limit_of_the_question_may_be_said_once_more(typed):
    judged = judge([SHELLS], typed, "ja")
    assert (judged.verdict, "F21" in judged.by) == ("right", True)


@pytest.mark.parametrize(
    "typed", ["800万未満", "800万以下", "at most 8 million", "more than 8 million", "800万近く"]
)
def test_another_limit_is_asked_again(typed):
    assert judge([SHELLS], typed, "ja").why == "bounded"


@pytest.mark.parametrize("typed", ["80万以上", "at least 9 million", "800万人以上"])
def test_the_limit_makes_no_other_number_right(typed):
    assert judge([SHELLS], typed, "ja").verdict == "wrong"


@pytest.mark.parametrize("typed", ["特殊部隊1500人", "特殊部隊は1500人です", "1500 North Korea soldiers"])
def test_words_of_the_question_may_stand_beside_the_number(typed):
    assert judge([TROOPS], typed, "ja").verdict == "right"


@pytest.mark.parametrize(
    "typed", ["陸上部隊1500人", "特殊部隊1200人", "1500 South Korea soldiers", "1500 North Korea tanks"]
)
def test_other_words_may_not(typed):
    assert judge([TROOPS], typed, "ja").verdict != "right"


@pytest.mark.parametrize(
    ("ja", "en", "limit"),
    [
        ("砲弾を[[n]]以上運んだ。", "It sent [[n]] shells.", "at least"),
        ("砲弾を[[n]]発以上運んだ。", "x [[n]]", "at least"),
        ("砲弾を[[n]]運んだ。", "It sent at least [[n]] shells.", "at least"),
        ("定員は[[n]]人以下です。", "x [[n]]", "at most"),
        ("[[n]]人未満", "x [[n]]", "less than"),
        ("[[n]]人が、10年以上住む。", "[[n]] people live there for at least ten years.", None),
        ("[[m]]以上で[[n]]です。", "at least [[m]], [[n]]", None),
    ],
)
def test_a_limit_stands_right_beside_the_gap(ja, en, limit):
    assert limit_beside_gap(Words(ja=ja, en=en), "n") == limit


@pytest.mark.parametrize(
    ("ja", "en", "limit"),
    [
        ("少なくとも何人ですか。", "x", "at least"),
        ("何人以上ですか。", "x", "at least"),
        ("何人ですか。", "At least how many people are there?", "at least"),
        ("10人以上の班は何班ありますか。", "How many groups of ten or more are there?", None),
    ],
)
def test_a_limit_belongs_to_what_is_asked(ja, en, limit):
    assert limit_asked(Words(ja=ja, en=en)) == limit


def said(accepted: str, typed: str, question: str, language: str = "ja", **more: bool) -> str:
    spec = TextSpec((accepted,), DEFAULT_FOLDS[language], about=question, **more)
    return judge([spec], typed, language).verdict


ASKED = [
    ("安全保障理事会", "国連の安全保障理事会", "平和を守る国連の機関は何ですか。"),
    ("法の支配", "法の支配に基づく", "それは、何に基づいていますか。"),
    ("法の支配", "法の支配にもとづいています", "それは、何に基づいていますか。"),
    ("シコルスキ", "シコルスキ外務大臣", "ポーランドの外相はだれですか。"),
    ("シコルスキ", "外相シコルスキ", "ポーランドの外相はだれですか。"),
    ("光合成", "光合成というはたらき", "養分を作るはたらきは何ですか。"),
    ("明石市", "明石", "子午線が通るのは、何市ですか。"),
    ("明石市", "明石", "子午線が通る市はどこですか。"),
    ("ベルサイユ条約", "ベルサイユ", "何という条約ですか。"),
]


@pytest.mark.parametrize(("accepted", "typed", "question"), ASKED)
def test_a_text_may_be_said_with_words_of_the_question(accepted, typed, question):
    assert said(accepted, typed, question) == "right"
    assert said(accepted, typed, "") == "wrong"


@pytest.mark.parametrize(
    ("accepted", "typed", "question"),
    [
        ("法の支配", "法の支配に基づかない", "それは、何に基づいていますか。"),
        ("法の支配", "法の支配と力の支配", "法の支配と力の支配の、どちらに基づいていますか。"),
        ("ポーランド", "日本、ポーランド", "日本とポーランドの、どちらですか。"),
        ("シコルスキ", "シコルスキ大統領", "ポーランドの外相はだれですか。"),
        ("明石市", "神戸", "子午線が通る市はどこですか。"),
        ("日米修好通商条約", "日米和親", "何という条約ですか。"),
    ],
)
def test_nothing_else_becomes_right_by_the_question(accepted, typed, question):
    assert said(accepted, typed, question) == "wrong"


def test_words_of_an_english_question_and_its_office_may_be_said_once_more():
    assert said("the rule of law", "It's based on rule of law.", "What is it based on?", "en") == "right"
    assert said("Sikorski", "Foreign Minister Sikorski", "Who is the foreign minister?", "en") == "right"
    assert said("Sikorski", "President Sikorski", "Who is the foreign minister?", "en") == "wrong"
    assert said("missiles", "tanks based on missiles", "What was sent?", "en") == "wrong"


@pytest.mark.parametrize(
    ("accepted", "typed", "question"),
    [
        ("国連", "国際連合", "国際連合の略称は何ですか。"),
        ("アメリカ合衆国", "アメリカ", "アメリカの正式な名前を書いてください。"),
        ("the United Nations", "UN", "What does UN stand for?"),
    ],
)
def test_a_question_for_a_name_means_this_name(accepted, typed, question):
    language = "en" if accepted.isascii() else "ja"
    assert said(accepted, typed, "", language) == "right"
    assert said(accepted, typed, question, language) == "wrong"


@pytest.mark.parametrize("typed", ["しゅうぎいん", "衆ぎ院", "しゅうぎ院"])
def test_kana_miss_the_point_of_a_question_for_kanji(typed):
    assert said("衆議院", typed, "") == "right"
    assert said("衆議院", typed, "漢字で書いてください。", may_be_kana=False) == "wrong"


def test_an_age_is_a_number_of_years():
    voting = NumberSpec(Fraction(18), ("years",), about="From what age can you vote?")
    lasting = NumberSpec(Fraction(18), ("years",), about="How many years does it last?")
    assert judge([voting], "eighteen years old", "en").verdict == "right"
    assert judge([lasting], "eighteen years old", "en").verdict == "wrong"


def test_a_verb_of_the_question_may_follow_the_unit():
    sent = NumberSpec(Fraction(1500), ("soldiers",), about="How many soldiers were sent?")
    assert judge([sent], "1500 soldiers were sent", "en").verdict == "right"
    assert judge([sent], "1200 soldiers were sent", "en").verdict == "wrong"
    assert judge([sent], "1500 soldiers were killed", "en").verdict == "unreadable"


@pytest.mark.parametrize(
    ("typed", "is_right"),
    [
        ("ミサイル（missile）", True),
        ("missiles / ミサイル", True),
        ("ミサイル（shell）", False),
        ("砲弾（missiles）", False),
    ],
)
def test_one_answer_may_be_said_in_both_languages(typed, is_right):
    answer = TextAnswer(accepted=Accepted(ja=("ミサイル",), en=("missile", "missiles")))
    for language in ("ja", "en"):
        assert hold(answer.specs, typed, language).is_right is is_right
