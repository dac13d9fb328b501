"""Lines and columns that teachers paste."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.manuscript.pasting import Row, pasted
from quiz.manuscript.pasting.decoding import NotText, decoded
from quiz.manuscript.records import Body
from tests.rows import each_row


def only(text: str) -> Row:
    """The one record of a paste that has no slip."""
    found = pasted(text)
    assert found.slips == ()
    assert len(found.rows) == 1
    return found.rows[0]


def texts_of(body: Body) -> list[tuple[object, bool]]:
    options = body["options"]
    assert isinstance(options, list)
    return [(each["text"], "correct" in each) for each in options if isinstance(each, dict)]


LIST = """1. 計画は何年間ですか。
○ 約5年間
× 約3年間
× 約10年間
解説：記事は約5年間と書いています。
"""
LETTERS = """問1 計画は何年間ですか。
ア　約3年間
イ　約5年間
答え：イ
"""
AIKEN = """How long does the plan run?
A. About three years
B. About five years
C) About ten years
ANSWER: B
"""
TWO_LANGUAGES = """1) 計画は何年間ですか。 | How long does the plan run?
* 約5年間 | About five years
- 約3年間 | About three years
"""


@pytest.mark.parametrize(
    ("text", "ask", "options"),
    [
        (LIST, {"ja": "計画は何年間ですか。"}, [("約5年間", True), ("約3年間", False), ("約10年間", False)]),
        (LETTERS, {"ja": "計画は何年間ですか。"}, [("約3年間", False), ("約5年間", True)]),
    ],
)
def test_a_list_in_japanese(text: str, ask: object, options: list[tuple[str, bool]]) -> None:
    body = only(text).body
    assert (body["kind"], body["ask"]) == ("choice", ask)
    assert texts_of(body) == [({"ja": words}, is_key) for words, is_key in options]


def test_a_list_in_two_languages_and_aiken() -> None:
    both = only(TWO_LANGUAGES).body
    assert both["ask"] == {"ja": "計画は何年間ですか。", "en": "How long does the plan run?"}
    assert texts_of(both)[0] == ({"ja": "約5年間", "en": "About five years"}, True)
    aiken = only(AIKEN).body
    assert texts_of(aiken)[1] == ({"en": "About five years"}, True)
    assert sum(is_key for _, is_key in texts_of(aiken)) == 1


def test_a_question_and_its_answer_and_options_with_a_colon() -> None:
    assert only("Q: 何ですか。\nA: 駅").body["kind"] == "text"
    assert texts_of(only("Which?\nA: one\nB: two\nANSWER: B").body) == [
        ({"en": "one"}, False),
        ({"en": "two"}, True),
    ]


def test_two_keys_make_another_kind() -> None:
    body = only("色はどれですか。\n○ 赤\n○ 青\n× 駅").body
    assert body["kind"] == "choices"


@pytest.mark.parametrize(
    ("answer", "kind", "key"),
    [
        ("○", "truth", True),
        ("×", "truth", False),
        ("5", "number", {"value": 5}),
        ("約5年間", "number", {"value": 5, "unit": {"ja": ["年間"]}}),
        ("１，２３４．５", "number", {"value": 1234.5}),
        ("2024年10月18日", "date", "2024-10-18"),
        ("2024-10", "date", "2024-10"),
        ("駅長", "text", {"accepted": {"ja": ["駅長"]}}),
        ("駅長 | the station master", "text", {"accepted": {"ja": ["駅長"], "en": ["the station master"]}}),
        ("5年間 | 5 years", "number", {"value": 5, "unit": {"ja": ["年間"], "en": ["years"]}}),
    ],
)
def test_a_written_answer_tells_the_kind(answer: str, kind: str, key: object) -> None:
    body = only(f"それは何ですか。\n答え：{answer}").body
    assert (body["kind"], body["answer"]) == (kind, key)


def test_columns_with_names() -> None:
    head = "問題（日本語）\t問題（英語）\t正解（日）\t正解（英）\t誤答1（日）\t誤答1（英）\t解説\tタグ"
    line = "何年間？\tHow long?\t約5年間\tAbout five years\t約3年間\tAbout three years\t記事から。\t数、計画"
    body = only(f"{head}\n{line}").body
    assert body["ask"] == {"ja": "何年間？", "en": "How long?"}
    assert texts_of(body) == [
        ({"ja": "約5年間", "en": "About five years"}, True),
        ({"ja": "約3年間", "en": "About three years"}, False),
    ]
    assert (body["explain"], body["tags"]) == ({"ja": "記事から。"}, ["数", "計画"])


def test_columns_of_a_file_with_options_and_a_letter() -> None:
    body = only("question,option A,option B,answer\nWhich?,one,two,B").body
    assert texts_of(body) == [({"en": "one"}, False), ({"en": "two"}, True)]


def test_columns_without_names() -> None:
    rows = pasted("計画は約5年間です。\tThe plan is for about five years.\n駅です。\tIt is a station.").rows
    assert [row.kind for row in rows] == ["statement", "statement"]
    assert rows[0].body["en"] == "The plan is for about five years."
    question = only("何年間ですか。\t約5年間\t約3年間\t約10年間").body
    assert texts_of(question)[0] == ({"ja": "約5年間"}, True)


def test_sentences_are_statements_and_the_other_language_may_stand_below() -> None:
    rows = pasted("計画は約5年間です。\nThe plan is for about five years.\n\n駅は広いです。").rows
    assert [row.body.get("en") for row in rows] == ["The plan is for about five years.", None]
    assert [row.line for row in rows] == [1, 4]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("", "nothing", 1, None),
        ("何ですか。\n× 赤\n× 青", "no-key", 1, None),
        ("何ですか。\nア 赤\nイ 青\n答え：エ", "no-such-option", 1, None),
        ("何ですか。", "no-answer", 1, None),
        ("何ですか。\t赤\t青\n何色ですか。\t=SUM(A1)\t青", "formula", 2, 2),
        ("日本語\t英語\n駅\tstation\t余り", "more-cells", 2, 3),
        ('駅です。\t"It is\n線です。\tIt is a line.', "open-quote", 1, None),
        ("駅です。\n\n" * 600, "too-many", 1001, None),
        ("駅。\n" * 70_000, "too-long", 66_667, None),
        ("駅です。\n" + "駅" * 5_001, "long-line", 2, None),
    ],
)
def test_what_cannot_be_read_is_said_with_its_place(
    text: str, code: str, line: int, column: int | None
) -> None:
    slips = pasted(text).slips
    assert (code, line, column) in [(slip.code, slip.line, slip.column) for slip in slips]


def test_a_cell_may_hold_line_ends_and_quotation_marks() -> None:
    rows = pasted('日本語\t英語\n"駅です。\n線です。"\t"a ""big"" station"').rows
    assert rows[0].body["en"] == 'a "big" station'


PASTES = st.text(st.sampled_from('問1.○×*-ab答え：解説|\t,"=\n \r年約5駅?。か\0\ufeff'), max_size=300)


@given(PASTES)
def test_nothing_raises_and_every_row_is_a_record(text: str) -> None:
    found = pasted(text)
    assert found.rows or found.slips
    assert all(isinstance(row.body, dict) and row.line >= 1 for row in found.rows)


SAID = "駅、です。\n線。\n"


@each_row(
    "data",
    [
        SAID.encode(),
        SAID.encode("utf-8-sig"),
        SAID.encode("utf-16"),
        b"\xfe\xff" + SAID.encode("utf-16-be"),
        SAID.encode("cp932"),
        SAID.encode("euc_jp"),
    ],
)
def test_a_file_is_read_in_whichever_encoding_it_is(data: bytes) -> None:
    assert decoded(data) == SAID


@each_row(
    ("data", "code", "line"),
    [
        (b"PK\x03\x04rest", "spreadsheet", 0),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "spreadsheet", 0),
        (b"a\0b", "binary", 0),
        (b"good\nbad \xff\xff\n", "encoding", 2),
        ("駅\n線".encode()[:-1], "encoding", 2),
        ("駅".encode("utf-16")[:-1], "encoding", 1),
    ],
)
def test_a_file_that_is_no_text_says_why_and_where(data: bytes, code: str, line: int) -> None:
    with pytest.raises(NotText) as caught:
        decoded(data)
    assert (caught.value.code, caught.value.line) == (code, line)
