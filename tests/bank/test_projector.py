from quiz.bank.checks.projector import lines_of
from tests.bank.findings import findings
from tests.bank.written import bank

OPTIONS = " || ".join(f"{'*' if n == 0 else ''}{'駅' * 34}{n} | {'station ' * 9}{n}" for n in range(6))


def test_a_question_is_counted_in_lines_of_a_projector() -> None:
    example = bank("何ですか。 | What is it? || *橋 | A bridge || 駅 | A station || 道 | A road")
    assert round(lines_of(example.questions[0], "ja"), 2) == 4.48


def test_a_question_that_does_not_fit_is_noted_in_both_languages() -> None:
    found = findings(
        bank(f"{'とても長い問題です。' * 5} | {'A very long question. ' * 9} || {OPTIONS}"), "L38"
    )
    assert [(problem.values["language"], problem.level) for problem in found] == [
        ("ja", "info"),
        ("en", "info"),
    ]
    assert {problem.values["limit"] for problem in found} == {"13"}
    assert not findings(bank("何ですか。 | What? || *橋 | A bridge || 駅 | A station || 道 | A road"), "L38")
