"""A bank that fails for whatever reason is named and skipped, and the others are served."""

import io
import sqlite3
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import make_url, text
from sqlalchemy.exc import DatabaseError, OperationalError

from app import create_app
from quiz import library, serve
from quiz.bank.model import Bank
from quiz.bank.notation import load
from quiz.hindrance import Hindered
from quiz.serve.hindrances import said_in_one_sentence
from quiz.serve.preparing import prepare
from quiz.store import db
from quiz.terminal import take_every_letter

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = (ROOT / "tests" / "example.yaml").read_text(encoding="utf-8")


def with_value(number: str) -> bytes:
    assert "{value: 5, unit" in EXAMPLE
    return EXAMPLE.replace("{value: 5, unit", f"{{value: {number}, unit", 1).encode()


BROKEN = {
    "no yaml": b"format: [",
    "not utf-8": b"\xff\xfe\x00\x01" * 20,
    "empty": b"",
    "nul": b"\x00" * 50,
    "huge": with_value('"1e999999999999"'),
    "tiny": with_value('"1e-999999999"'),
    "huge negative": with_value('"-9e88888888"'),
    "zero, huge": with_value('"0e999999999999"'),
    "many digits": with_value("9" * 5000),
    "many hexadecimal digits": with_value("0x" + "f" * 5000),
    "infinity": with_value(".inf"),
    "nesting": b"[" * 9000,
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place with banks of its own, of which the last one holds."""
    put(tmp_path, "z-example", EXAMPLE.replace("id: example", "id: z-example", 1).encode())
    monkeypatch.setattr("quiz.serve.preparing.shipped_banks", lambda _: serve.shipped_banks(tmp_path))
    return tmp_path


def put(root: Path, name: str, data: bytes) -> Path:
    file = root / "question_banks" / name / "bank.yaml"
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    return file


def prepared(app: Flask) -> str:
    out = io.StringIO()
    prepare(app, out=out)
    return out.getvalue()


FAILURES = (MemoryError, RecursionError, ValueError, KeyError, OSError, ZeroDivisionError)


def test_every_broken_bank_is_named_and_skipped(
    app: Flask, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, data in enumerate(BROKEN.values()):
        put(root, f"broken-{number}", data)
    for failure in FAILURES:
        put(root, failure.__name__, f"stumble: {failure.__name__}".encode())
    (root / "question_banks" / "folder" / "bank.yaml").mkdir(parents=True)

    def stumbling(data: bytes) -> Bank:
        for failure in FAILURES:
            if data == f"stumble: {failure.__name__}".encode():
                raise failure("over this")
        return load(data)

    monkeypatch.setattr("quiz.serve.preparing.load", stumbling)
    said = prepared(app)
    names = [*(f"broken-{n}" for n in range(len(BROKEN))), *(f.__name__ for f in FAILURES), "folder"]
    assert [name for name in names if f"{name}: not taken in" not in said] == []
    assert said.count("over this") == len(FAILURES)
    assert "z-example: version 1" in said


def test_of_two_banks_with_one_id_the_second_is_refused_and_named(app: Flask, root: Path) -> None:
    first = put(root, "a-first", EXAMPLE.replace("id: example", "id: twin", 1).encode())
    put(root, "b-second", EXAMPLE.replace("id: example", "id: twin", 1).encode() + b"\n# another one\n")
    said = prepared(app)
    assert "twin: version 1, taken in" in said
    assert f"the id “twin” belongs to {first} already" in said
    with app.app_context():
        assert "twin" in {card.line.bank_id for card in library.shelf()}


def test_a_text_that_swells_in_the_dictionary_is_taken_in(app: Flask, root: Path) -> None:
    line = next(line for line in EXAMPLE.splitlines() if line.lstrip().startswith("summary:"))
    swollen = EXAMPLE.replace(line, f'summary: {{ja: "{"ﷺ" * 1900}", en: "Letters."}}', 1)
    put(root, "swollen", swollen.replace("id: example", "id: swollen", 1).encode())
    assert "swollen: version 1" in prepared(app)


@pytest.mark.parametrize(
    ("said", "cure"),
    [
        ("database or disk is full", "Make room"),
        ("attempt to write a readonly database", "Let this user write"),
        ("unable to open database file", "INSTANCE"),
        ("file is not a database", "backup"),
        ("database disk image is malformed", "backup"),
        ("database is locked", "Another program holds it"),
        ("disk I/O error", "The disk"),
        ("connection failed: Connection refused\nIs the server running?", "DATABASE_URL"),
    ],
)
def test_what_the_database_refuses_is_one_sentence_with_its_cure(said: str, cure: str) -> None:
    url = make_url("postgresql://emma:secret@school/quiz")
    with pytest.raises(Hindered) as hindered, said_in_one_sentence(url):
        raise OperationalError("SELECT 1", {}, sqlite3.OperationalError(said))
    assert cure in hindered.value.message
    assert "secret" not in hindered.value.message
    assert "\n" not in hindered.value.message
    assert not issubclass(DatabaseError, Hindered)


def test_a_damaged_database_ends_the_start_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kotohashi.db").write_bytes(b"no database at all " * 500)
    with pytest.raises(SystemExit) as ended:
        serve.start(lambda: create_app({"INSTANCE": str(tmp_path)}))
    assert ended.value.code == 2
    assert "file is not a database. Put a backup in its place" in capsys.readouterr().err


def test_a_database_of_a_newer_version_ends_the_start_with_a_sentence(
    app: Flask, capsys: pytest.CaptureFixture[str]
) -> None:
    with app.app_context():
        db.session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        db.session.commit()
    with pytest.raises(SystemExit):
        serve.start(lambda: app)
    assert "was made by a newer version" in capsys.readouterr().err


@pytest.mark.parametrize("code_page", ["cp1252", "cp437", "ascii", "cp932", "utf-8"])
def test_japanese_can_be_written_whatever_the_code_page(code_page: str) -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding=code_page)
    take_every_letter(out)
    out.write("言橋 \udce3 ﷺ\n")
    out.flush()
    assert "言橋" in raw.getvalue().decode("cp932" if code_page == "cp932" else "utf-8")
