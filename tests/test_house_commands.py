"""The pages for teachers: commands exist and are printed as they work, and what they print is shown."""

import re
import shlex
from functools import cache
from pathlib import Path

import click
import pytest
from flask import Flask

from app import create_app
from quiz.bank.checks.quotes import check_quotes
from quiz.bank.checks.registry import check
from quiz.bank.notation import load
from quiz.text.language import LANGUAGES, Language
from tests.rows import each_row
from tests.test_house_pages import FENCED, FOR_TEACHERS, PAGES, ROOT, Page, both


@cache
def _commands() -> click.Group:
    return create_app().cli


COMMAND = re.compile(
    r"(?:[^\s`]*[/\\])?flask (?:account|bank|article|answers|workshop|grade|backup|restore)\b[^`\n…]*"
)


@each_row("path", PAGES)
def test_every_command_that_is_named_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = COMMAND.findall(
        "\n".join([*re.findall(r"`([^`\n]+)`", text), *(c for _, c in FENCED.findall(text))])
    )
    for line in named:
        # A pair of quotation marks may go on over the end of a line.
        words = shlex.split(line.replace("\\", "/")) if line.count('"') % 2 == 0 else line.split()
        command, rest = _command(words[1:])
        options = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in rest if word.startswith("--")} - {"--help"} <= options, line


def _command(words: list[str]) -> tuple[click.Command, list[str]]:
    command: click.Command = _commands()
    with click.Context(command) as context:
        while words and isinstance(command, click.Group):
            found = command.get_command(context, words[0])
            assert found, words
            command, words = found, words[1:]
    return command, words


@each_row("name", ["README.md", "README.ja.md", *(f"docs/{name}" for name in FOR_TEACHERS)])
def test_commands_for_teachers_are_printed_as_they_work(name: str) -> None:
    for page in both(name.removeprefix("docs/")).values() if "/" in name else [Page(ROOT / name)]:
        assert [
            found for found in COMMAND.findall(page.text) if not found.startswith((".venv/bin/", ".venv\\"))
        ] == []


ARTICLE = dict(both("from-an-article.md")["en"].blocks)["text article"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("deed", ["show", "draft"])
def test_what_is_shown_of_an_article_is_what_is_printed(
    deed: str, language: Language, app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_text(ARTICLE, encoding="utf-8")
    with app.app_context():
        printed = (
            app.test_cli_runner().invoke(args=["article", deed, "article.txt", "--lang", language]).output
        )
    shown = dict(both("from-an-article.md")[language].blocks)[f"text {deed}"]
    assert [line for line in shown.splitlines() if line not in printed.splitlines()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shown_of_a_check_is_what_is_printed(
    language: Language, app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    blocks = dict(both("bank-format.md")[language].blocks)
    path = Path("question_banks/my-bank/bank.yaml")
    path.parent.mkdir(parents=True)
    path.write_text(blocks["yaml"].replace("source: paper", "source: papper"), encoding="utf-8")
    printed = app.test_cli_runner().invoke(args=["bank", "check", str(path), "--lang", language]).output
    assert blocks["text check"] in printed


def test_the_finished_bank_has_nothing_to_complain_about_and_its_quotes_are_in_the_article() -> None:
    bank = load(dict(both("from-an-article.md")["en"].blocks)["yaml finished"].encode())
    assert check(bank) == ()
    assert list(check_quotes(bank, ARTICLE)) == []
