"""Every page of those who teach, with something on each: a draft of the example bank, and its article."""

from datetime import UTC, datetime

from flask import Flask
from werkzeug.test import TestResponse

from quiz import accounts, workshop
from quiz.article.readers.revision import revision_of
from quiz.web.teacher.shelves import BY_NAME
from quiz.workshop import articles
from tests.addresses import VALUES, addresses
from tests.browser.places import Place
from tests.browser.stage import Stage
from tests.cast import Cast, sign_in
from tests.conftest import EXAMPLE, NOON
from tests.loaded import loaded
from tests.workshop.desk import making
from tests.workshop.test_suggestions import TEXT

# A frame inside of a page has no heading.
NOT_HELD_YET = ("/preview",)


def teaching_places(stage: Stage, staff: Cast) -> dict[str, Place]:
    """Set the scene, and say where everything is: each address of the program, each kind of record."""
    with stage.app.app_context():
        found = _addresses(stage.app, _draft(staff), _invitation(staff))
    client = sign_in(stage.app.test_client(), staff.sato)
    pages = [address for address in found if _is_page(client.get(address))]
    return {address: Place(address) for address in pages if not address.endswith(NOT_HELD_YET)}


def _is_page(answer: TestResponse) -> bool:
    """No file, and nothing for scripts."""
    return answer.status_code == 200 and answer.mimetype == "text/html"


def _draft(staff: Cast) -> int:
    """A draft of Sato's."""
    draft = workshop.make_from_bank(making(staff.sato.id), loaded(EXAMPLE))
    articles.bring(draft, revision_of(TEXT), published=None, url="", by=staff.sato.id, at=NOON)
    return draft


def _invitation(staff: Cast) -> int:
    accounts.invite(staff.sato, 3, at=datetime.now(UTC))
    return accounts.invitations()[-1].id


def _addresses(app: Flask, draft: int, invitation: int) -> list[str]:
    opened = workshop.open_manuscript(draft, by=1)
    records = opened.manuscript.records
    values = {**VALUES, "draft_id": draft, "invitation_id": invitation, "number": records[0].number}
    fixed = [
        address
        for audience in ("teacher", "administrator")
        for address in addresses(app, "GET", audience, values=values)
    ]
    first_of_each = {(each.kind, each.body.get("kind")): each.number for each in reversed(records)}
    sheets = [f"/workshop/drafts/{draft}/records/{number}" for number in first_of_each.values()]
    lists = [f"/workshop/drafts/{draft}/lists/{name}" for name in BY_NAME]
    return [*dict.fromkeys([*fixed, *lists, *sheets])]
