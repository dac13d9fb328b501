"""A form that is sent as it came changes nothing: whoever only looks takes no word away."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quiz import workshop
from quiz.bank.notation import load
from quiz.manuscript import Record, flatten
from tests.cast import cast, sign_in
from tests.pages import Person
from tests.shipped import SHIPPED
from tests.web.test_desk import form_of
from tests.workshop.desk import making


@pytest.mark.long
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_what_is_sent_as_it_came_changes_nothing(app: Flask, client: FlaskClient, path: Path) -> None:
    sato = cast(app).sato
    person = Person(sign_in(client, sato), "ja")
    with app.app_context():
        draft = workshop.make_from_bank(making(sato.id), load(path.read_bytes()))
        before = workshop.open_manuscript(draft, by=sato.id).manuscript.records
    for record in before:
        page = person.open(f"/workshop/drafts/{draft}/records/{record.number}")
        assert person.send(form_of(page), deed="save").status == 200
    with app.app_context():
        after = workshop.open_manuscript(draft, by=sato.id).manuscript.records
    assert [
        pair for pair in zip(map(_fields, before), map(_fields, after), strict=True) if pair[0] != pair[1]
    ] == []
    assert len(before) > 50


def _fields(record: Record) -> dict[str, object]:
    return dict(flatten(record.body))
