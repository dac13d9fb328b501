"""What pages of the workshop cost beside a bare page that reads as many rows and sends as many bytes."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask
from flask_migrate import upgrade
from werkzeug.datastructures import Headers
from werkzeug.test import EnvironBuilder

from app import create_app
from quiz import workshop
from quiz.article.readers.revision import revision_of
from quiz.store import db
from quiz.workshop import Making, articles
from tests.bench import bare
from tests.bench.bare import Shape
from tests.bench.checks import of_size
from tests.bench.clock import Environ, Seconds, compare
from tests.browser.articles import MUSEUM
from tests.cast import cast, cookie_of

QUESTIONS = 60
ROUNDS = 12
IN_A_ROUND = 12
AIM = 3.0
AT = datetime(2026, 4, 6, 12, 0, tzinfo=UTC)
# What a page loops over: rows, fields, and what can be chosen.
_ITEM = re.compile(rb"<(?:li|label|option|dt)\b")


@dataclass(frozen=True)
class Desk:
    """A draft of that many questions with an article, somebody who writes in it, and how much it reads."""

    app: Flask
    cookie: str
    records: int
    pages: tuple[tuple[str, tuple[str, ...]], ...]


def lines() -> Iterator[str]:
    """The lines of the report, one after the other as they are measured."""
    yield f"\nPages of a draft of {QUESTIONS} questions beside a bare page (aim: {AIM:.0f} or less) …\n"
    yield f"{'':<22}{'rows read':>10}{'items':>7}{'bytes':>9}{'bare µs':>10}{'ours µs':>10}{'ratio':>8}"
    with TemporaryDirectory() as folder:
        desk = _desk(Path(folder))
        for name, addresses in desk.pages:
            shape, seconds = _beside_bare(desk, addresses)
            sizes = f"{shape.rows:>10}{shape.items:>7}{shape.size:>9,}"
            times = f"{seconds.bare * 1e6:>10.0f}{seconds.ours * 1e6:>10.0f}{seconds.ratio:>8.2f}"
            yield f"{name:<22}{sizes}{times}"


def _desk(folder: Path) -> Desk:
    app = create_app({"INSTANCE": str(folder)})
    with app.app_context():
        upgrade()
        sato = cast(app).sato
        draft = workshop.make_from_bank(Making(sato.id, AT, "desk", random.Random(3)), of_size(QUESTIONS))
        articles.bring(draft, revision_of(MUSEUM.text), published=None, url="", by=sato.id, at=AT)
        records = workshop.open_manuscript(draft, by=sato.id).manuscript.records
        db.session.remove()
    here = f"/workshop/drafts/{draft}"

    def of(kind: str) -> tuple[str, ...]:
        return tuple(f"{here}/records/{each.number}" for each in records if each.kind == kind)[:IN_A_ROUND]

    pages = (
        ("a question", of("question")),
        ("a sentence", of("statement")),
        ("all questions", (f"{here}/lists/questions",) * IN_A_ROUND),
        ("all sentences", (here,) * IN_A_ROUND),
        ("words of the article", (f"{here}/article/words?beside=0",) * IN_A_ROUND),
        ("publishing", (f"{here}/publishing",) * IN_A_ROUND),
    )
    name, value = cookie_of(app, sato)
    return Desk(app, f"{name}={value}; language=en", len(records), pages)


def _beside_bare(desk: Desk, addresses: tuple[str, ...]) -> tuple[Shape, Seconds]:
    page = desk.app.test_client(use_cookies=False).get(addresses[0], headers={"Cookie": desk.cookie}).data
    shape = Shape(rows=desk.records, items=len(_ITEM.findall(page)), size=len(page))
    with TemporaryDirectory() as folder:
        other = bare.bare_app(Path(folder), shape)
        seconds = compare(
            (other, lambda: bare.page_requests(other, len(addresses))),
            (desk.app, lambda: _requests(desk, addresses)),
            rounds=ROUNDS,
        )
    return shape, seconds


def _requests(desk: Desk, addresses: tuple[str, ...]) -> list[Environ]:
    headers = Headers({"Cookie": desk.cookie})
    return [EnvironBuilder(address, headers=headers).get_environ() for address in addresses]
