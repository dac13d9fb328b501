"""What the question says itself may be said once more in the answer; what it does not say, may not."""

from fractions import Fraction

import pytest

from quiz.answers import NumberSpec, judge
from quiz.bank.limits import limit_asked, limit_beside_gap
from quiz.bank.records import Words

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
