"""Settings: one table, read once, documented, and a secret that is never a default."""

import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from flask_migrate import upgrade
from sqlalchemy import text

from app import create_app
from quiz.config import SETTINGS, BadSetting, read_settings
from quiz.hindrance import Hindered
from quiz.store import close_whole, db

ROOT = Path(__file__).parent.parent


def test_every_setting_stands_in_the_documentation_with_its_default_and_help() -> None:
    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", text, re.M)
    expected = [(s.name, f"`{s.default}`" if s.default else "none", s.help) for s in SETTINGS]
    assert rows == expected


def test_the_japanese_table_has_the_same_defaults() -> None:
    text = (ROOT / "docs" / "ja" / "settings.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| .+ \|$", text, re.M)
    assert rows == [(s.name, f"`{s.default}`" if s.default else "なし") for s in SETTINGS]


def test_only_the_table_reads_the_environment_and_the_terminal_its_language() -> None:
    readers = [
        path.relative_to(ROOT).as_posix()
        for path in [ROOT / "app.py", *(ROOT / "quiz").rglob("*.py")]
        if re.search(r"\b(environ|getenv)\b", path.read_text(encoding="utf-8"))
    ]
    assert sorted(readers) == ["quiz/cli/speaking.py", "quiz/config.py"]


@pytest.mark.parametrize(
    "environ",
    [
        {"HOST": ""},
        {"HOST": " "},
        {"SECRET_KEY": "a"},
        {"SECRET_KEY": "fifteen letters"},
        {"PORT": "http"},
        {"PORT": "70000"},
        {"PORT": ""},
        {"THREADS": "0"},
        {"THREADS": "100000"},
        {"TRUSTED_PROXIES": "proxy"},
        {"COOKIE_SECURE": "perhaps"},
    ],
)
def test_a_setting_that_cannot_be_read_is_refused_by_name(environ: dict[str, str]) -> None:
    (name,) = environ
    with pytest.raises(BadSetting, match=name):
        read_settings(environ)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("nonsense", "SQLAlchemy address"),
        ("nobody://knows/this", "SQLAlchemy address"),
        ("sqlite://", "SQLAlchemy address"),
        ("sqlite:///:memory:", "SQLAlchemy address"),
        ("oracle://emma:secret@school/quiz", "needs the driver oracledb"),
    ],
)
def test_a_database_that_cannot_be_used_is_one_sentence_without_its_password(address: str, said: str) -> None:
    with pytest.raises(BadSetting, match=said) as refused:
        read_settings({"DATABASE_URL": address})
    assert "secret" not in str(refused.value)


@pytest.mark.long
def test_every_command_says_what_is_wrong_with_a_setting_without_a_traceback() -> None:
    environ = {**os.environ, "PORT": "abc"}
    for command in (["app.py"], ["-m", "flask", "bank", "check", "question_banks"]):
        ended = subprocess.run(
            [sys.executable, *command], cwd=ROOT, env=environ, capture_output=True, text=True, check=False
        )
        assert ended.returncode == 2
        assert ended.stderr.startswith("Error: PORT='abc' cannot be used.")
        assert ended.stderr.count("\n") == 1


@pytest.mark.long
@pytest.mark.parametrize("name", ["a?b", "a%20b", "a#b", "ふりがな のある", "a&b=c", "%"])
def test_the_database_lies_in_the_instance_folder_whatever_its_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    with create_app({"INSTANCE": str(folder)}).app_context():
        upgrade()
        close_whole()
    assert sorted(os.listdir(folder)) == ["kotohashi.db", "secret.key"]
    assert os.listdir(tmp_path) == [name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_nobody_else_can_read_what_students_answered(tmp_path: Path) -> None:
    folder = tmp_path / "made" / "instance"
    with create_app({"INSTANCE": str(folder)}).app_context():
        upgrade()
        (folder / "kotohashi.db").chmod(0o644)
        db.engine.dispose()
        db.session.execute(text("CREATE TABLE other (id INTEGER)"))
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
        db.session.rollback()
        close_whole()
    assert set(modes.values()) == {0o600}
    assert {"kotohashi.db", "kotohashi.db-wal", "secret.key"} <= modes.keys()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("content", [b"", b"\n", b"short", b"\xff" * 64, "秘密".encode() * 20])
def test_a_file_that_holds_no_secret_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "secret.key").write_bytes(content)
    with pytest.raises(Hindered, match=r"secret\.key holds no secret\. Remove"):
        create_app({"INSTANCE": str(tmp_path)})


def test_an_instance_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in ("file", "file/inner"):
        with pytest.raises(Hindered, match="INSTANCE="):
            create_app({"INSTANCE": str(tmp_path / folder)})


def test_a_secret_is_made_where_a_file_has_one_name_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    create_app({"INSTANCE": str(tmp_path)})
    assert os.listdir(tmp_path) == ["secret.key"]


def test_a_secret_that_could_not_be_written_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(Hindered, match="No space left on device"):
        create_app({"INSTANCE": str(tmp_path)})
    assert os.listdir(tmp_path) == []


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
