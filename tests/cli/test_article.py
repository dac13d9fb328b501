"""`flask article show`: the map of an article, in the language of the person at the terminal."""

from pathlib import Path

import pytest
from click.testing import Result

from app import create_app

TEXT = """新しい橋が開通
公開日:2025/04/02

橋の長さは?
約320メートル

橋は2日に開通した。町長は「夢のようだ」と話した。
出典：港新聞 https://example.jp/1"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def show(*arguments: object, language: str = "en_GB.UTF-8") -> Result:
    environ = {"LC_ALL": language}
    command = ["article", "show", *map(str, arguments)]
    return create_app().test_cli_runner().invoke(args=command, env=environ)


def test_the_map_names_all_parts(article: Path) -> None:
    result = show(article)
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert "Title: 新しい橋が開通" in lines
    assert "Published: 2025-04-02" in lines
    assert "  [1] 港新聞  https://example.jp/1" in lines
    assert "  橋の長さは? → 約320メートル" in lines
    assert "   5    7  text, reported, [1]: 橋は2日に開通した。" in lines
    assert "   6    7  text, said by 町長, [1]: 町長は「夢のようだ」と話した。" in lines


def test_the_day_is_given_by_whoever_knows_it(article: Path) -> None:
    assert "Published: 2024-01-31" in show(article, "--published", "2024-01-31").output
    assert show(article, "--published", "yesterday").exit_code == 2


def test_an_article_without_a_date_says_so(tmp_path: Path) -> None:
    path = tmp_path / "short.txt"
    path.write_text("It rains.", encoding="utf-8")
    output = show(path).output
    assert "Published: unknown" in output
    assert "Title: none found" in output


def test_what_cannot_be_read_is_said_and_exits_with_two(tmp_path: Path) -> None:
    missing = show(tmp_path / "missing.txt")
    assert (missing.exit_code, "cannot be read" in missing.output) == (2, True)
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    refused = show(empty)
    assert (refused.exit_code, "no text" in refused.output) == (2, True)
