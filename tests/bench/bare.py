"""The bare program that ours is compared with: Flask, a SQLAlchemy Core select, a Jinja template.

It has a signed cookie, a real SQLite file with the same promises, and nothing else: no token in
the form, no language, no rule.
"""

from dataclasses import dataclass
from pathlib import Path

from flask import Flask, redirect, render_template, request, session
from jinja2 import DictLoader
from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, insert, select
from werkzeug.datastructures import Headers
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Response

from quiz.store import prepare_connections
from tests.bench.clock import Environ

DEVICE = "device-0001"
TABLE = Table(
    "answer",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("device", String(64), index=True),
    Column("question", String(64)),
    Column("given", String(200)),
)
PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Question</title></head>
<body>
<ul>{% for row in rows %}<li>{{ row.question }}: {{ row.given }}</li>
{% endfor %}</ul>
<ol>{% for item in items %}<li>{{ item }} {{ filling }}</li>
{% endfor %}</ol>
</body>
</html>
"""


@dataclass(frozen=True)
class Shape:
    """What the bare page has in common with ours: rows read, things looped over, bytes sent."""

    rows: int
    items: int
    size: int


def bare_app(folder: Path, shape: Shape) -> Flask:
    """A page of that shape at `/page`, and an answer to store at `/answer`."""
    app = Flask("bare")
    app.config["SECRET_KEY"] = "bench"
    app.jinja_loader = DictLoader({"page.html": PAGE})
    engine = create_engine(f"sqlite:///{folder}/bare.db")
    prepare_connections(engine)
    TABLE.metadata.create_all(engine)
    stored = {"device": DEVICE, "question": "q-0001", "given": "b"}
    with engine.begin() as connection:
        connection.execute(insert(TABLE), [stored] * shape.rows)
    filling = ""

    @app.get("/begin")
    def begin() -> str:
        session["device"] = DEVICE
        return ""

    @app.get("/page")
    def page() -> str:
        mine = select(TABLE.c.question, TABLE.c.given).where(TABLE.c.device == session["device"])
        with engine.connect() as connection:
            rows = connection.execute(mine).all()
        return render_template("page.html", rows=rows, items=range(shape.items), filling=filling)

    @app.post("/answer")
    def answer() -> Response:
        given = {
            "device": f"{session['device']}-answers",
            "question": "q-0001",
            "given": request.form["given"],
        }
        with engine.begin() as connection:
            connection.execute(insert(TABLE), given)
        return redirect("/page", code=303)

    client = app.test_client()
    client.get("/begin")
    filling = "x" * ((shape.size - len(client.get("/page").data)) // shape.items)
    return app


def page_requests(app: Flask, count: int) -> list[Environ]:
    """Requests for the page."""
    headers = Headers({"Cookie": _cookie(app)})
    return [EnvironBuilder("/page", headers=headers).get_environ() for _ in range(count)]


def answer_requests(app: Flask, count: int) -> list[Environ]:
    """Requests that store an answer."""
    headers = Headers({"Cookie": _cookie(app)})
    return [
        EnvironBuilder("/answer", method="POST", data={"given": "B"}, headers=headers).get_environ()
        for _ in range(count)
    ]


def _cookie(app: Flask) -> str:
    client = app.test_client()
    client.get("/begin")
    kept = client.get_cookie("session")
    assert kept
    return f"session={kept.value}"
