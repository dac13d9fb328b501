"""Long sentences are cut only where each part still says what the whole said."""

import pytest

from quiz.article.japanese.clauses import GAP, clauses
from quiz.reading.dictionary import tokens


def statements(text: str) -> list[str | None]:
    return [clause.statement() for clause in clauses(text, tokens(text))]


def test_parts_share_their_topic() -> None:
    assert statements("町は朝市の歴史を紹介する冊子を作り、町立図書館で来週から配る。") == [
        "町は朝市の歴史を紹介する冊子を作ります。",
        "町は、町立図書館で来週から配ります。",
    ]


def test_a_new_subject_stays_the_subject() -> None:
    found = statements("リーグは5日に6試合を行い、港南が北嶺を2点差で破り、3年ぶりに首位に立った。")
    assert found[-1] == "港南は、3年ぶりに首位に立ちました。"


@pytest.mark.parametrize(
    "text",
    [
        "情報機関は、部隊が東部に兵士を派遣し、戦闘に加わる可能性があると発表しました。",
        "政府は来年度から支援の対象を広げ、費用の半分を補助する方針を固めた。",
        "停電で信号が消え、市内の各地で渋滞が起きる恐れが指摘されている。",
    ],
)
def test_what_somebody_says_or_plans_is_not_cut(text: str) -> None:
    assert len(clauses(text, tokens(text))) == 1


def test_a_question_stands_in_its_own_part() -> None:
    text = "現在は野菜を売る32店が並び、1日に600人が訪れる。"
    clause = clauses(text, tokens(text))[0]
    start = text.index("600人")
    assert clause.question(start, start + 4, "何人") == "現在は野菜を売る32店が並び、1日に何人が訪れますか。"
    assert clause.question(text.index("32店"), text.index("32店") + 3, "何店") is None


def test_a_gap_hides_the_word_everywhere() -> None:
    text = "両国はロシアの侵攻を非難し、ロシアの行動を認めない方針だ。"
    clause = clauses(text, tokens(text))[0]
    start = text.index("ロシア")
    assert "ロシア" not in clause.gapped(start, start + 3)
    assert clause.gapped(start, start + 3).count(GAP) == 2


def test_a_part_that_leaves_out_its_subject_is_known() -> None:
    assert not clauses("現在の1.8倍の広さになる。", tokens("現在の1.8倍の広さになる。"))[0].has_subject
    assert clauses("総額は3億円になる。", tokens("総額は3億円になる。"))[0].has_subject
