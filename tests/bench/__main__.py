"""`make bench`: CPU time of pages as a ratio to a bare page, and what answers, articles and drafts cost."""

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory

from flask import Flask

from quiz.text.language import SHOWN
from tests.bench import answers, article, bare, checks, desk, drafting, practice, workshop
from tests.bench.bare import Shape
from tests.bench.clock import Seconds, compare

ROUNDS = 15
AIM = 2.0
Row = tuple[str, Shape, Seconds]


def main() -> None:
    """Measure and print."""
    _say("Measuring what pages cost, beside a bare Flask + SQLAlchemy + Jinja page of the same size …\n")
    _say(f"{'':<22}{'rows read':>10}{'items':>7}{'bytes':>9}{'bare µs':>10}{'ours µs':>10}{'ratio':>8}")
    with TemporaryDirectory() as folder:
        app = practice.practice_app(Path(folder))
        for language in SHOWN:
            for name, shape, seconds in _rows(app, language):
                _say(_line(f"{name}, {language}", shape, seconds))
    _say(f"\nCPU time per request, in process, median of {ROUNDS} rounds by turns. Aim: {AIM:.0f} or less.")
    for line in (
        *answers.lines(),
        *checks.lines(),
        "",
        *article.lines(),
        "",
        *drafting.lines(),
        *workshop.lines(),
        *desk.lines(),
    ):
        _say(line)


def _rows(app: Flask, language: str) -> Iterator[Row]:
    attempt = practice.begin(app, language)
    answered, still_open = practice.answer_half(attempt)
    yield "question", *_pages(app, attempt, still_open, rows=1 + len(answered))
    yield "explanation", *_pages(app, attempt, answered, rows=1 + len(answered))
    yield "answer", *_answers(app, language)


def _pages(
    app: Flask, attempt: practice.Attempt, addresses: tuple[str, ...], *, rows: int
) -> tuple[Shape, Seconds]:
    pages = [attempt.person.client.get(address).data for address in addresses]
    items = round(mean(page.count(b"<li") for page in pages))
    shape = Shape(rows=rows, items=items, size=round(mean(len(page) for page in pages)))
    with TemporaryDirectory() as folder:
        other = bare.bare_app(Path(folder), shape)
        seconds = compare(
            (other, lambda: bare.page_requests(other, len(addresses))),
            (app, lambda: practice.page_requests(attempt, addresses)),
            rounds=ROUNDS,
        )
    return shape, seconds


def _answers(app: Flask, language: str) -> tuple[Shape, Seconds]:
    count = len(practice.answer_requests(app, language))
    shape = Shape(rows=0, items=1, size=200)
    with TemporaryDirectory() as folder:
        other = bare.bare_app(Path(folder), shape)
        seconds = compare(
            (other, lambda: bare.answer_requests(other, count)),
            (app, lambda: practice.answer_requests(app, language)),
            rounds=ROUNDS,
        )
    return shape, seconds


def _line(name: str, shape: Shape, seconds: Seconds) -> str:
    sizes = (
        f"{shape.rows:>10}{shape.items:>7}{shape.size:>9,}" if shape.rows else f"{'–':>10}{'–':>7}{'–':>9}"
    )
    times = f"{seconds.bare * 1e6:>10.0f}{seconds.ours * 1e6:>10.0f}{seconds.ratio:>8.2f}"
    return f"{name:<22}{sizes}{times}"


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
