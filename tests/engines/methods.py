"""A real input method writes an answer: mozc by fcitx5 and by ibus, in each engine, with real keys.

What is typed is converted; the Enter that confirms it sends nothing; what was confirmed outlives a reload;
the next Enter sends, once. Part of `make engines`; what is missing is named and skipped.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from click import echo

from tests.browser.stage import EXAMPLE, Device, Stage, numbers_of
from tests.engines.chromium import Chromium
from tests.engines.commands import Engine, Gone
from tests.engines.desk import METHODS, Desk, Method, missing
from tests.engines.firefox import Firefox
from tests.engines.scene import prepared
from tests.engines.walk import enter, wait
from tests.engines.webkit import WebKit
from tests.server import Server
from tests.skips import chromium, firefox, webkit

MADE: dict[str, tuple[Callable[[], str | None], Callable[[Path, Mapping[str, str]], Engine]]] = {
    "Firefox": (firefox, Firefox),
    "Chromium": (chromium, Chromium.alone),
    "WebKit": (webkit, WebKit),
}
SOUNDS, WORD = "ekityou", "駅長"
A_WHILE_S = 1
PATIENCE_S = 20
FIELD = "input.field"
FOCUS = "(selector) => { document.querySelector(selector).focus(); }"
HELD = "(selector) => document.querySelector(selector)?.value"
IS_THERE = "(selector) => document.readyState === 'complete' && document.querySelector(selector)"
IS_IN = "(selector) => document.hasFocus() && document.activeElement.matches(selector)"
IS_MARKED = "() => Boolean(document.querySelector('.verdict'))"


def main() -> int:
    """Try each method in each engine; the exit status."""
    with tempfile.TemporaryDirectory() as name, Server(prepared(Path(name))) as server:
        stage = Stage(server.instance)
        return max(_tried(method, title, stage, server) for method in METHODS for title in wanted())


def wanted() -> list[str]:
    """`ENGINES`, or all."""
    return os.environ.get("ENGINES", " ".join(MADE)).split()


def _tried(method: Method, title: str, stage: Stage, server: Server) -> int:
    why = missing(method) or ("" if MADE[title][0]() else f"not on this machine: {title}")
    if why:
        echo(f"{method.name} in {title}: skipped, {why}")
        return 0
    try:
        with _seated(method, title) as (desk, engine):
            _convert_and_send(desk, engine, stage, server)
            _convert_and_come_back(desk, engine, stage, server)
    except (AssertionError, Gone) as fault:
        echo(f"{method.name} in {title}: {fault}")
        return 1
    echo(f"{method.name} in {title}: typed, converted, sent once, nothing lost")
    return 0


@contextmanager
def _seated(method: Method, title: str) -> Iterator[tuple[Desk, Engine]]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        desk = Desk(Path(home), method)
        try:
            engine = MADE[title][1](Path(home), desk.environ)
            try:
                yield desk, engine
            finally:
                engine.close()
        finally:
            desk.close()


def _convert_and_send(desk: Desk, engine: Engine, stage: Stage, server: Server) -> None:
    """Enter after Enter: the first confirms, the second sends."""
    attempt_id = _before_a_question(engine, stage, server)
    _write(desk, engine)
    assert stage.answers(attempt_id) == 0, "the Enter that confirms sent the answer"
    _send(desk, engine, stage, attempt_id)


def _convert_and_come_back(desk: Desk, engine: Engine, stage: Stage, server: Server) -> None:
    """What was confirmed and not sent is there after a reload."""
    attempt_id = _before_a_question(engine, stage, server)
    _write(desk, engine)
    engine.run("() => { location.reload(); }")
    time.sleep(A_WHILE_S)
    _wait_for(engine, WORD)
    _go_into_the_field(desk, engine)
    _send(desk, engine, stage, attempt_id)


def _before_a_question(engine: Engine, stage: Stage, server: Server) -> int:
    device = Device(f"writer-{time.monotonic_ns()}")
    attempt_id = stage.begin(device, EXAMPLE)
    enter(engine, server.address, stage.session_of(device), "ja")
    number = numbers_of(stage.bank(EXAMPLE), "text")[0]
    engine.go(f"{server.address}/attempts/{attempt_id}/questions/{number}")
    return attempt_id


def _write(desk: Desk, engine: Engine) -> None:
    """By its sound, then Space converts it, then Enter confirms it."""
    _go_into_the_field(desk, engine)
    desk.turn_on()
    desk.press(*SOUNDS)
    _wait_for(engine, "えきちょう")
    desk.press("space")
    _wait_for(engine, WORD)
    desk.press("Return")
    time.sleep(A_WHILE_S)
    _wait_for(engine, WORD)


def _go_into_the_field(desk: Desk, engine: Engine) -> None:
    """A window that has just opened may not have the keyboard yet."""
    until = time.monotonic() + PATIENCE_S
    wait(engine, IS_THERE, FIELD)
    while not engine.run(IS_IN, FIELD):
        assert time.monotonic() < until, "the field never has the keyboard"
        desk.look_at("Kotohashi")
        engine.run(FOCUS, FIELD)
        time.sleep(A_WHILE_S)


def _wait_for(engine: Engine, text: str) -> None:
    until = time.monotonic() + PATIENCE_S
    while (held := engine.run(HELD, FIELD)) != text:
        assert time.monotonic() < until, f"the field holds {held!r}, not {text!r}"
        time.sleep(0.1)


def _send(desk: Desk, engine: Engine, stage: Stage, attempt_id: int) -> None:
    desk.press("Return")
    wait(engine, IS_MARKED)
    assert stage.answers(attempt_id) == 1, f"{stage.answers(attempt_id)} answers are stored"


if __name__ == "__main__":
    sys.exit(main())
