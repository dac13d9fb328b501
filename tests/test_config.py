"""Settings: one table, read once, documented, and a secret that is never a default."""

import os
import re
import stat
import sys
from pathlib import Path

import pytest

from app import create_app
from quiz.config import SETTINGS, BadSetting, read_settings

ROOT = Path(__file__).parent.parent


def test_every_setting_stands_in_the_documentation_with_its_default_and_help() -> None:
    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", text, re.M)
    expected = [(s.name, f"`{s.default}`" if s.default else "", s.help) for s in SETTINGS]
    assert rows == expected


def test_only_the_table_reads_the_environment_and_the_terminal_its_language() -> None:
    readers = [
        path.name
        for path in [ROOT / "app.py", *(ROOT / "quiz").rglob("*.py")]
        if re.search(r"\b(environ|getenv)\b", path.read_text(encoding="utf-8"))
    ]
    doors = ["", "_answers", "_article", "_article_assist", "_article_draft", "_grade"]
    assert sorted(readers) == [*(f"cli{name}.py" for name in doors), "config.py"]


@pytest.mark.parametrize(
    "environ",
    [{"PORT": "http"}, {"PORT": "70000"}, {"PORT": ""}, {"THREADS": "0"}, {"COOKIE_SECURE": "perhaps"}],
)
def test_a_setting_that_cannot_be_read_is_refused_by_name(environ: dict[str, str]) -> None:
    (name,) = environ
    with pytest.raises(BadSetting, match=name):
        read_settings(environ)


def test_an_empty_environment_gives_the_defaults() -> None:
    assert read_settings({})["PORT"] == 8000


def test_the_secret_is_made_once_and_kept(tmp_path: Path) -> None:
    first = create_app({"INSTANCE": str(tmp_path)}).secret_key
    again = create_app({"INSTANCE": str(tmp_path)}).secret_key
    assert first == again
    assert len(str(first)) == 64
    assert [path.name for path in tmp_path.iterdir()] == ["secret.key"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_nobody_else_can_read_the_secret(tmp_path: Path) -> None:
    create_app({"INSTANCE": str(tmp_path)})
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600


def test_two_places_have_two_secrets(tmp_path: Path) -> None:
    one, other = (create_app({"INSTANCE": str(tmp_path / name)}).secret_key for name in ("one", "other"))
    assert one != other


def test_a_secret_from_the_environment_is_used_and_not_written_down(tmp_path: Path) -> None:
    app = create_app({"INSTANCE": str(tmp_path), "SECRET_KEY": "given"})
    assert app.secret_key == "given"
    assert os.listdir(tmp_path) == []


def test_two_applications_stand_side_by_side(tmp_path: Path) -> None:
    one, other = (create_app({"INSTANCE": str(tmp_path / name)}) for name in ("one", "other"))
    assert one.config["SQLALCHEMY_DATABASE_URI"] != other.config["SQLALCHEMY_DATABASE_URI"]
