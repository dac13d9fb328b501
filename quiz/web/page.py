"""What every template may use."""

from datetime import date
from fractions import Fraction
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from babel.dates import format_date
from babel.numbers import format_decimal
from flask import Flask, current_app, url_for

from quiz.bank.model import Language
from quiz.web.language import bi, reader


def register(app: Flask) -> None:
    """Give the templates their words."""
    app.context_processor(lambda: {"reader": reader()})
    app.jinja_env.globals.update(bi=bi, static=static, score=score, a_date=a_date)
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True


def static(name: str) -> str:
    """The address of a static file; a changed file has another one, so that browsers may keep it."""
    path = Path(str(current_app.static_folder)) / name
    return url_for("static", filename=name, v=_fingerprint(path, path.stat().st_mtime_ns))


@lru_cache
def _fingerprint(path: Path, _changed_at_ns: int) -> str:
    return sha256(path.read_bytes()).hexdigest()[:12]


def score(share: Fraction) -> str:
    """Points for people: at most one decimal place, in the reader's way of writing."""
    return str(format_decimal(round(float(share), 1), locale=reader().interface))


def a_date(day: date, language: Language) -> str:
    """2024年10月18日 or October 18, 2024."""
    return str(format_date(day, format="long", locale=language))
