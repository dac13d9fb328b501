"""What `--help` says: of every command and every option, in the language of the terminal."""

import re
from collections.abc import Iterator

import click
import pytest

from app import create_app
from quiz.cli.helps import HELPS, OPTIONS
from quiz.cli.parts import COMMANDS

OUR_COMMANDS = frozenset(command.name for command in COMMANDS)


def walked(command: click.Command, name: str) -> Iterator[tuple[str, str]]:
    """The names of commands and options, each with what is said of it."""
    yield name, command.help or ""
    for option in command.params:
        if isinstance(option, click.Option):
            yield f"{name} {option.opts[0]}", option.help or ""
    if isinstance(command, click.Group):
        for key, below in command.commands.items():
            yield from walked(below, f"{name} {key}")


def told(monkeypatch: pytest.MonkeyPatch, lang: str) -> dict[str, str]:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, lang)
    commands = create_app().cli.commands
    return dict(
        pair for name in sorted(OUR_COMMANDS & commands.keys()) for pair in walked(commands[name], name)
    )


def test_everything_is_told_in_the_language_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    english, japanese = (told(monkeypatch, lang) for lang in ("en_GB.UTF-8", "ja_JP.UTF-8"))
    assert english.keys() == japanese.keys()
    assert all(text and not re.search("[ぁ-ん]", text.replace("やさしい", "")) for text in english.values())
    assert [name for name, text in japanese.items() if not re.search("[ぁ-ん]|解答", text)] == []


def test_nothing_is_told_of_what_does_not_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    names = told(monkeypatch, "C").keys()
    assert HELPS.keys() - names == set()
    assert {f"--{name.partition(' --')[2]}" for name in names} >= OPTIONS.keys()
