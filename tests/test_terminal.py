"""What others wrote reaches a terminal as signs, never as commands to it."""

import re
from pathlib import Path

import pytest

from quiz.terminal import printable, tell
from tests.rows import each_row

ROOT = Path(__file__).parent.parent


@each_row(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x9b31m", "\ufffd31m"),
        ("right\u202etfel", "right\ufffdtfel"),
        ("\u2066hidden\u2069", "\ufffdhidden\ufffd"),
        ("back\b\b\r\x7f\x00", "back␈␈␍␡␀"),
        ("half \ud83d", "half ?"),
        ("言橋\tКраків 🇯🇵\n", "言橋\tКраків 🇯🇵\n"),
    ],
)
def test_control_signs_are_shown(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_every_command_prints_like_that(capsys: pytest.CaptureFixture[str]) -> None:
    tell("a\x1b[2Jb")
    tell("c\x1bd", err=True)
    assert capsys.readouterr() == ("a␛[2Jb\n", "c␛d\n")


def test_no_command_prints_in_another_way() -> None:
    files = [*(ROOT / "quiz").glob("cli*.py"), *(ROOT / "quiz" / "serve").glob("*.py")]
    assert [
        file.name for file in files if re.search(r"click\.s?echo|\bprint\(", file.read_text("utf-8"))
    ] == []
