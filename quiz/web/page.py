"""What every template may use."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from babel.dates import format_date
from babel.numbers import format_decimal
from flask import Flask, request
from jinja2 import StrictUndefined
from markupsafe import Markup

from quiz.bank.model import Language
from quiz.web.language import bi, reader
from quiz.web.wording import bare, read_out

_DATES_LIKE: Mapping[Language, str] = {"ja": "ja", "en": "en_GB"}
_JAPANESE = re.compile("[々〆\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]")


def register(app: Flask) -> None:
    """Give the templates their words."""
    app.jinja_env.globals.update(reader=reader, bi=bi, score=score, a_date=a_date)
    app.jinja_env.filters.update(bare=bare, leading=leading, tongue=tongue, named=named)
    # A name that is not there ends in an error, not in a page with a hole.
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True


def score(share: Fraction) -> str:
    """Points for people: quarters and eighths to a hundredth, halves rounded up, in the reader's writing."""
    hundredths = Decimal(share.numerator * 100) / share.denominator
    points = hundredths.quantize(Decimal(1), ROUND_HALF_UP) / 100
    return str(format_decimal(points, locale=reader().interface))


def a_date(day: date, language: Language) -> Markup:
    """2024年10月18日 or 18 October 2024, as in the texts of the banks."""
    said = str(format_date(day, format="long", locale=_DATES_LIKE[language]))
    return read_out(said) if language == "ja" else Markup(said)


def leading(address: str) -> str:
    """The address of a source; one of our own pages, such as /guide, stands under our own path."""
    return f"{request.script_root}{address}" if address.startswith("/") else address


def tongue(text: str) -> Language:
    """The language of what somebody typed, by its letters: a voice has to read it."""
    return "ja" if _JAPANESE.search(text) else "en"


def named(name: str) -> Markup:
    """The name of somebody inside of a sentence, whose language may be another."""
    return Markup('<bdi lang="{}">{}</bdi>').format(tongue(name), name)
