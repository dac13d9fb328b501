"""What must be found between two languages, and what must not: most pairs were written to be hard."""

import pytest

from quiz.bank.checks.table import LEVELS
from quiz.bank.problems import Problem
from tests.bank.findings import findings
from tests.bank.pairs import EQUAL, SLIPS
from tests.bank.written import bank, statement
from tests.rows import each_row


def found(text: str) -> list[Problem]:
    """What the checks of parity find in a statement."""
    return findings(bank(statements=[statement(text)]), "P")


@each_row(("code", "text"), [(code, text) for code, texts in SLIPS.items() for text in texts])
def test_a_slip_is_found_under_its_code(code: str, text: str) -> None:
    assert code in [problem.code for problem in found(text)]


@each_row("text", EQUAL)
def test_a_good_translation_is_left_alone(text: str) -> None:
    assert [problem for problem in found(text) if problem.level != "info"] == []


def test_a_slip_is_found_in_every_text_of_a_pair() -> None:
    slip = "人口は増えました。 | The population fell."
    example = bank(f"{slip} || *人口は増えた | It fell || 橋 | A bridge || 道 | A road", explain=slip)
    paths = {problem.path for problem in findings(example, "P12")}
    assert paths == {
        ("questions", 0, "ask"),
        ("questions", 0, "options", 0, "text"),
        ("questions", 0, "explain"),
    }


def test_what_is_not_certain_is_no_error() -> None:
    assert {LEVELS[code] for code in ("P05", *(f"P{n:02}" for n in range(9, 14)))} == {"warning", "info"}


class TestNames:
    def test_a_surname_that_is_another_one_in_english_is_found(self) -> None:
        for text in (
            "森さんが話しました。 | Ms Hayashi spoke.",
            "田中先生です。 | This is Mr Suzuki.",
            "比嘉知事が話しました。 | Governor Onodera spoke.",
            "小笠原監督です。 | This is coach Ogata.",
        ):
            assert [problem.code for problem in found(text)] == ["P13"]

    @pytest.mark.parametrize(
        "text",
        [
            "森さんが話しました。 | Ms Mori spoke.",
            "栄養士の森さんが話しました。 | The dietitian spoke.",
            "佐藤さんと鈴木さんです。 | Ms Sato and Mr Suzuki.",
            "後藤市長です。 | This is Mayor Goto.",
            "林さんが話しました。 | Mr Hayashi spoke.",
            "シコルスキ外相です。 | Minister Sikorski",
            "小野寺さんと小野さんです。 | Ms Onodera and Mr Ono.",
            "小野寺さんが福島で話しました。 | Ms Onodera spoke in Fukushima.",
            "神野教授が話しました。 | Professor Kanno spoke.",
            "神野教授が話しました。 | Professor Jinno spoke.",
            "比嘉知事が沖縄で話しました。 | Governor Higa spoke in Okinawa.",
            "大野さんと後藤さんです。 | Mr Ohno and Ms Gotoh.",
            "長谷川町長が福島を訪れました。 | Mayor Hasegawa visited Fukushima.",
        ],
    )
    def test_the_right_name_and_no_name_are_left_alone(self, text: str) -> None:
        assert found(text) == []

    def test_a_name_that_is_another_one_in_one_place_only_is_found(self) -> None:
        said = [("シコルスキ外相が来ました。", "Minister Sikorski came.")] * 3
        said.append(("シコルスキ外相が話しました。", "Minister Nowak spoke."))
        example = bank(statements=[statement(f"{ja} | {en}", id=f"s-{n}") for n, (ja, en) in enumerate(said)])
        assert [problem.path for problem in findings(example, "P13")] == [("statements", 3)]
