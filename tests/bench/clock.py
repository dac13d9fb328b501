"""Measure the CPU time of requests, in process and without a server around them."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from flask import Flask

Environ = dict[str, Any]


@dataclass(frozen=True)
class Seconds:
    """CPU seconds per request: medians over the rounds, and the median of the rounds' ratios."""

    bare: float
    ours: float
    ratio: float


def compare(
    bare: tuple[Flask, Callable[[], Sequence[Environ]]],
    ours: tuple[Flask, Callable[[], Sequence[Environ]]],
    *,
    rounds: int,
) -> Seconds:
    """Send both their requests by turns, so that a noisy moment falls on both; the first round warms up."""
    pairs = [(_per_request(*bare), _per_request(*ours)) for _ in range(rounds + 1)][1:]
    return Seconds(
        bare=median(pair[0] for pair in pairs),
        ours=median(pair[1] for pair in pairs),
        ratio=median(pair[1] / pair[0] for pair in pairs),
    )


def _per_request(app: Flask, requests: Callable[[], Sequence[Environ]]) -> float:
    environs = requests()
    started = time.process_time()
    statuses = {_send(app, environ) for environ in environs}
    spent = time.process_time() - started
    # What was refused costs little and would look fast.
    assert statuses <= {"200 OK", "303 SEE OTHER"}, statuses
    return spent / len(environs)


def _send(app: Flask, environ: Environ) -> str:
    statuses: list[str] = []

    def start_response(status: str, _headers: Any, _error: Any = None) -> Callable[[bytes], object]:
        statuses.append(status)
        return len

    _use_up(app(environ, start_response))
    return statuses[0]


def _use_up(body: Iterable[bytes]) -> None:
    for _ in body:
        pass
    close = getattr(body, "close", None)
    if close:
        close()
