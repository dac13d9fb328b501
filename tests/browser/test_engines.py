"""A short walk in Firefox ESR and WebKitGTK, beside that in Chromium; `make engines` walks everywhere."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.places import Place
from tests.browser.stage import EXAMPLE, Device, Stage, numbers_of
from tests.browser.teaching import teaching_places
from tests.browser.test_reflow import LOST
from tests.cast import Cast, cookie_of
from tests.engines.commands import Engine
from tests.engines.firefox import Firefox
from tests.engines.walk import ASTRAY, TORN, Faults, enter, listen, look, switch, wait
from tests.engines.webkit import WebKit
from tests.server import Server

pytestmark = pytest.mark.browser

PAGES = ("question-choice", "question-cloze", "reveal-wrong", "reading")
WIDTHS = (360, 1024)
TORN_AT_MOST = 1
ENOUGH = 60
STYLE = """(selector, name, value) => {
  for (const one of document.querySelectorAll(selector)) one.style[name] = value;
}"""
HEIGHT = "() => document.querySelector('main').getBoundingClientRect().height"
FOCUSED = """() => {
  const { id, className, tagName, value } = document.activeElement;
  return `${tagName} ${id} ${className} ${value ?? ""}`;
}"""


@pytest.fixture(
    scope="module",
    params=[
        pytest.param("firefox", marks=pytest.mark.firefox),
        pytest.param("webkit", marks=pytest.mark.webkit),
    ],
)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Each engine that the tests of `tests/browser` do not have."""
    made: dict[str, Callable[[Path], Engine]] = {"firefox": Firefox, "webkit": WebKit}
    one = made[request.param](tmp_path_factory.mktemp(request.param))
    yield one
    one.close()


def enter_as(engine: Engine, stage: Stage, device: Device, server: Server, language: str = "ja") -> None:
    """Become a device that reads this language."""
    enter(engine, server.address, stage.session_of(device), language)


def test_pages_keep_their_words_whole_and_their_readings_in_place(
    engine: Engine, stage: Stage, server: Server, seen: tuple[Device, dict[str, Place]]
) -> None:
    device, places = seen
    enter_as(engine, stage, device, server)
    are_whole(engine, server, {name: places[name] for name in PAGES})


def test_so_do_pages_of_teachers(engine: Engine, stage: Stage, server: Server, staff: Cast) -> None:
    places = teaching_places(stage, staff)
    enter(engine, server.address, cookie_of(stage.app, staff.sato), "ja")
    ends = ("/workshop", "/lists/sentences", "/suggestions", "/account")
    are_whole(engine, server, {name: place for name, place in places.items() if name.endswith(ends)})


def are_whole(engine: Engine, server: Server, places: dict[str, Place]) -> None:
    """Look at pages as a phone and a tablet show them."""
    faults = Faults()
    for name, place in places.items():
        engine.go(server.address + place.address)
        for width in WIDTHS:
            engine.resize(width, 800)
            look(engine, f"{name} {width}", faults)
        switch(engine, name, faults, ("off", "3"))
        listen(engine, name, faults)
    # WebKit lets a line end behind a field, joiner or not.
    assert len(faults.torn) <= TORN_AT_MOST, faults.torn
    assert faults.astray + faults.lost + faults.moved + faults.complaints == []


def test_the_measures_see_what_they_look_for(
    engine: Engine, stage: Stage, server: Server, seen: tuple[Device, dict[str, Place]]
) -> None:
    device, places = seen
    enter_as(engine, stage, device, server)
    engine.go(server.address + places["reading"].address)
    engine.resize(360, 800)
    engine.run(STYLE, "main :lang(ja)", "wordBreak", "break-all")
    assert len(engine.run(TORN)) > 10
    engine.run(STYLE, "rt > span", "transform", "translateX(90px)")
    assert len(engine.run(ASTRAY)) > 10


@pytest.mark.parametrize("language", ["ja", "en", "both"])
def test_letters_twice_as_large_have_room_on_a_phone(
    engine: Engine,
    stage: Stage,
    server: Server,
    seen: tuple[Device, dict[str, Place]],
    language: str,
) -> None:
    if not isinstance(engine, Firefox):
        return
    device, places = seen
    enter_as(engine, stage, device, server, language)
    engine.resize(360, 800)
    engine.go(server.address + places["question-choice"].address)
    before = engine.run(HEIGHT)
    engine.enlarge_text(2)
    wait(engine, f"(before) => ({HEIGHT})() > 1.5 * before", before)
    faults = engine.run(LOST)
    engine.enlarge_text(1)
    assert faults == []


def test_the_whole_way_by_keys(engine: Engine, stage: Stage, server: Server, device: Device) -> None:
    number = numbers_of(stage.bank(EXAMPLE), "text")[0]
    attempt_id = stage.begin(device, EXAMPLE)
    enter_as(engine, stage, device, server, "en")
    engine.go(f"{server.address}/attempts/{attempt_id}/questions/{number}")
    engine.resize(1024, 800)
    tab_to(engine, "INPUT given")
    engine.press(*"station")
    engine.press("Enter")
    wait(engine, f"() => document.readyState === 'complete' && ({FOCUSED})().startsWith('DIV verdict')")
    assert stage.answers(attempt_id) == 1
    tab_to(engine, "A  go")
    engine.press("Enter")
    wait(engine, "(end) => location.pathname.endsWith(end)", f"/questions/{number + 1}")


def tab_to(engine: Engine, wanted: str) -> None:
    """Press Tab until the focus is there."""
    for _ in range(ENOUGH):
        if wanted in engine.run(FOCUSED):
            return
        engine.press("Tab")
    raise AssertionError(f"Tab never reached {wanted}")
