"""Banks as they were published stay valid for good: frozen files, never to be changed with the format.

`example.stored.json` is a version as a library of that time stored it.
"""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from flask import Flask

from quiz.bank.notation import examined, load, read, write
from quiz.library import shelve
from quiz.store import BankRow, BankVersionRow, db
from tests.conftest import NOON
from tests.pages import Person

pytestmark = pytest.mark.long

PUBLISHED = Path(__file__).parent / "data" / "published"
FILES = sorted(PUBLISHED.glob("*.yaml"))
STORED = PUBLISHED / "example.stored.json"
EACH_FILE = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def test_there_is_one_of_each_that_was_published() -> None:
    assert {path.stem for path in FILES} == {
        "minimal",
        "example",
        "getting-started",
        "japan-poland-action-plan",
    }


@EACH_FILE
def test_an_older_file_has_no_errors(path: Path) -> None:
    file = read(path.read_bytes())
    assert [*file.problems, *(each for each in examined(file) if each.level == "error")] == []


@EACH_FILE
def test_an_older_file_reads_back_to_the_same_bank(path: Path) -> None:
    bank = load(path.read_bytes())
    assert load(write(bank)) == bank


@EACH_FILE
def test_an_older_file_is_taken_in_and_every_page_of_it_opens(app: Flask, path: Path) -> None:
    bank = load(path.read_bytes())
    with app.app_context():
        shelve(path.read_bytes(), at=NOON)
    every_page_opens(Person(app.test_client(), "ja"), bank.id, len(bank.questions))


def test_a_version_that_an_older_program_stored_opens(app: Flask) -> None:
    with app.app_context():
        store_as_then("stored-then")
    every_page_opens(Person(app.test_client(), "en"), "stored-then", questions=11)


def test_the_same_content_is_the_same_version_as_it_was_then() -> None:
    """Otherwise every upgrade would make a new version of every bank."""
    content = load((PUBLISHED / "example.yaml").read_bytes()).model_dump_json(exclude_defaults=True)
    assert content == json.loads(STORED.read_text(encoding="utf-8"))["content"]


def store_as_then(bank_id: str) -> None:
    """Put a stored version into the database, under another name than that of the tests' own example."""
    stored = json.loads(STORED.read_text(encoding="utf-8"))
    content = stored["content"].replace('"id":"example"', f'"id":"{bank_id}"')
    db.session.add(BankRow(id=bank_id, current=1))
    db.session.flush()
    db.session.add(
        BankVersionRow(
            bank_id=bank_id,
            number=1,
            digest=sha256(content.encode()).hexdigest(),
            content=content,
            marked=stored["marked"],
            marked_by=sha256(stored["marked"].encode()).hexdigest(),
            created_at=NOON,
        )
    )
    db.session.commit()


def every_page_opens(person: Person, bank_id: str, questions: int) -> None:
    """The bank, its reading, each question before and after the answer, and the result."""
    assert person.open(f"/banks/{bank_id}/reading").status == 200
    base = person.begin(bank_id).address.rsplit("/", 1)[0]
    for number in range(1, questions + 1):
        page = person.open(f"{base}/{number}")
        assert page.status == 200
        answered = person.send(page.form("/answer"), not_sure="1")
        assert answered.status == 200
        assert 'id="verdict"' in answered.html
    assert person.open(base.replace("/questions", "/result")).status == 200
