"""Grading: a mark for every answer, the same mark for the same answer."""

import pytest

from quiz.bank.asked import RuleName
from quiz.bank.model import KINDS, Bank, Kind
from quiz.grading import grade
from quiz.text.language import LANGUAGES, Language
from tests.grading.variants import KIND_AND_RULE, under
from tests.rows import each_row

TRICKY = [
    ("q-span", ("b",), 1, 1, "right"),
    ("q-span", ("a",), 0, 1, "wrong"),
    ("q-span", (), 0, 1, "skipped"),
    ("q-span", ("a", "b"), 0, 1, "unreadable"),
    ("q-span", ("z",), 0, 1, "unreadable"),
    ("q-span", ("b", "b"), 0, 1, "unreadable"),
    ("q-lines", ("a", "b"), 2, 2, "right"),
    ("q-lines", ("b", "a"), 2, 2, "right"),
    ("q-lines", ("a",), 1, 2, "partly"),
    ("q-lines", ("a", "b", "c"), 1, 2, "partly"),
    ("q-lines", ("a", "c"), 0, 2, "wrong"),
    ("q-lines", ("c", "d"), 0, 2, "wrong"),
    ("q-lines", ("a", "b", "c", "d"), 0, 2, "wrong"),
    ("q-lines", ("a", "a"), 0, 2, "unreadable"),
    ("q-lines", (), 0, 2, "skipped"),
    ("q-truth", ("true",), 1, 1, "right"),
    ("q-truth", ("false",), 0, 1, "wrong"),
    ("q-standing", ("claimed",), 1, 1, "right"),
    ("q-standing", ("by-mayor",), 0, 1, "wrong"),
    ("q-standing", ("reported",), 0, 1, "wrong"),
    ("q-standing", ("opinion",), 0, 1, "wrong"),
    ("q-order", ("first", "second", "third"), 3, 3, "right"),
    ("q-order", ("first", "third", "second"), 1, 3, "partly"),
    ("q-order", ("third", "first", "second"), 0, 3, "wrong"),
    ("q-order", ("first", "second"), 0, 3, "unreadable"),
    ("q-order", ("first", "first", "second"), 0, 3, "unreadable"),
    ("q-number", ("5",), 1, 1, "right"),
    ("q-number", ("5年間",), 1, 1, "right"),
    ("q-number", ("6",), 0, 1, "wrong"),
    ("q-number", ("いろいろ",), 0, 1, "unreadable"),
    ("q-number", (" ",), 0, 1, "unreadable"),
    ("q-number", ("5", "5"), 0, 1, "unreadable"),
    ("q-text", ("駅長",), 1, 1, "right"),
    ("q-text", ("市長",), 0, 1, "wrong"),
    ("q-date", ("2024-10-18",), 1, 1, "right"),
    ("q-date", ("2023-10-18",), 0, 1, "wrong"),
    ("q-match", ("red", "blue"), 2, 2, "right"),
    ("q-match", ("red", "none"), 1, 2, "partly"),
    ("q-match", ("red", ""), 1, 2, "partly"),
    ("q-match", ("blue", "red"), 0, 2, "wrong"),
    ("q-match", ("", ""), 0, 2, "wrong"),
    ("q-match", ("red",), 0, 2, "unreadable"),
    ("q-match", ("red", "red"), 0, 2, "unreadable"),
    ("q-match", ("red", "moon"), 0, 2, "unreadable"),
    ("q-cloze", ("駅の新聞", "5", "red"), 3, 3, "right"),
    ("q-cloze", ("駅の新聞", "5", "blue"), 2, 3, "partly"),
    ("q-cloze", ("", "5", ""), 1, 3, "partly"),
    ("q-cloze", ("市長", "9", "blue"), 0, 3, "wrong"),
    ("q-cloze", ("駅の新聞", "いろいろ", "red"), 0, 3, "unreadable"),
    ("q-cloze", ("駅の新聞", "5", "moon"), 0, 3, "unreadable"),
    ("q-cloze", ("駅の新聞", "5"), 0, 3, "unreadable"),
    ("q-poll", ("sea",), 0, 0, "noted"),
    ("q-poll", ("hills",), 0, 0, "noted"),
    ("q-poll", ("sea", "hills"), 0, 1, "unreadable"),
    ("q-poll", ("moon",), 0, 1, "unreadable"),
    ("q-poll", (), 0, 0, "skipped"),
]


@each_row(("question_id", "given", "points", "out_of", "verdict"), TRICKY)
def test_an_answer_gets_its_mark(
    bank: Bank, question_id: str, given: tuple[str, ...], points: int, out_of: int, verdict: str
) -> None:
    mark = grade(bank, bank.question(question_id), given)
    assert (mark.points, mark.out_of, mark.verdict) == (points, out_of, verdict)
    assert (mark.unreadable is not None) == (verdict == "unreadable")


def test_the_table_above_has_every_kind(bank: Bank) -> None:
    assert {bank.question(question_id).kind for question_id, *_ in TRICKY} == set(KINDS)


@each_row(("kind", "rule"), KIND_AND_RULE)
@each_row("language", LANGUAGES)
def test_the_key_is_right_and_earns_all_under_every_rule(
    bank: Bank, kind: Kind, rule: RuleName, language: Language
) -> None:
    question = under(bank, kind, rule)
    mark = grade(bank, question, question.key(bank), language=language, certainty="high")
    assert mark.verdict == ("skipped" if kind == "poll" else "right")
    assert mark.points == mark.out_of
    assert mark.rule.name == rule


@each_row(("kind", "rule"), KIND_AND_RULE)
def test_not_sure_earns_nothing_of_what_the_key_would_earn(bank: Bank, kind: Kind, rule: RuleName) -> None:
    question = under(bank, kind, rule)
    skipped = grade(bank, question, (), certainty="high")
    assert (skipped.verdict, skipped.points) == ("skipped", 0)
    assert skipped.out_of == grade(bank, question, question.key(bank)).out_of


@each_row(
    ("kind", "rule", "given", "points", "out_of", "verdict"),
    [
        ("choices", "all-or-nothing", ("a",), 0, 1, "wrong"),
        ("choices", "all-or-nothing", ("b", "a"), 1, 1, "right"),
        ("order", "all-or-nothing", ("first", "third", "second"), 0, 1, "wrong"),
        ("match", "all-or-nothing", ("red", ""), 0, 1, "wrong"),
        ("cloze", "all-or-nothing", ("駅の新聞", "5", ""), 0, 1, "wrong"),
        ("choices", "map", ("a", "c"), 1, 2, "partly"),
        ("choice", "negative-marking", ("a",), -1, 2, "wrong"),
        ("truth", "negative-marking", ("false",), -1, 1, "wrong"),
        ("standing", "negative-marking", ("opinion",), -1, 3, "wrong"),
        ("number", "certainty", ("6",), 0, 3, "wrong"),
    ],
)
def test_an_author_may_choose_another_rule(
    bank: Bank,
    kind: Kind,
    rule: RuleName,
    given: tuple[str, ...],
    points: int,
    out_of: int,
    verdict: str,
) -> None:
    mark = grade(bank, under(bank, kind, rule), given)
    assert (mark.points, mark.out_of, mark.verdict) == (points, out_of, verdict)


@pytest.mark.parametrize(("shown", "given"), [("en", "駅長"), ("ja", "stationmaster"), ("en", "えきちょう")])
def test_an_answer_in_the_other_language_counts_too(bank: Bank, shown: Language, given: str) -> None:
    """Somebody wrote it, changed the language of the page, and sent it."""
    mark = grade(bank, bank.question("q-text"), (given,), language=shown)
    assert mark.verdict == "right"
    assert mark.trace.parts[0].language != shown
