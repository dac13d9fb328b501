"""One walk of `make engines`: an engine, a language, all pages, all widths."""

import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from click import echo

from tests.browser.stage import Device, Stage
from tests.cast import cast_of, cookie_of
from tests.engines.chromium import Chromium
from tests.engines.commands import Engine, Gone
from tests.engines.firefox import Firefox
from tests.engines.frames import is_as_in_its_window, look_everywhere
from tests.engines.pages import Page, Reader, all_pages
from tests.engines.walk import Faults, enter, listen, opened
from tests.engines.webkit import WebKit

TORN_AT_MOST = 1
TOLD_EVERY = 20
# Then it is not the pages.
DEAD_AT_MOST = 20
MADE: dict[str, Callable[[Path], Engine]] = {"Chromium": Chromium.alone, "Firefox": Firefox, "WebKit": WebKit}


@dataclass(frozen=True)
class Round:
    """What is walked, and where."""

    title: str
    language: str
    widths: range
    address: str
    instance: Path


@dataclass
class Report:
    """What was found."""

    round: Round
    pages: int = 0
    seconds: float = 0
    faults: Faults = field(default_factory=Faults)
    dead: list[str] = field(default_factory=list)

    def torn(self) -> int:
        """How many words are torn at the width at which most are."""
        return max(Counter(fault.split()[0] for fault in self.faults.torn).values(), default=0)

    def is_well(self) -> bool:
        """Whether nothing was found that may not be."""
        none = self.dead, self.faults.astray, self.faults.lost, self.faults.moved, self.faults.complaints
        return not any(none) and self.torn() <= TORN_AT_MOST

    def text(self) -> str:
        """A line of figures, and a line for each fault."""
        found = ", ".join(f"{len(faults)} {kind}" for kind, faults in vars(self.faults).items())
        figures = (
            f"{self.round.title}, {self.round.language}: {self.pages} pages × {len(self.round.widths)}"
            f" widths in {self.seconds:.0f} s: {len(self.dead)} died, {found}"
            f" ({self.torn()} torn at most at one width)"
        )
        return "\n  ".join((figures, *self.dead, *self.faults.all()))


def walked(one: Round) -> Report:
    """Walk; a page that kills its engine is counted, and a new one goes on."""
    began, stage, device = time.monotonic(), Stage(one.instance), Device(f"walker-{one.title}-{one.language}")
    left = all_pages(stage, device)
    report = Report(one, pages=len(left))
    while left and len(report.dead) < DEAD_AT_MOST:
        try:
            with _engine(one) as engine:
                _walk_on(engine, left, report, _doors(engine, one, stage, device))
        except Gone as gone:
            _note_death(report, f"with {len(left)} pages to go: {gone}")
    report.seconds = time.monotonic() - began
    return report


@contextmanager
def _engine(one: Round) -> Iterator[Engine]:
    with tempfile.TemporaryDirectory() as folder:
        engine = MADE[one.title](Path(folder))
        try:
            yield engine
        finally:
            engine.close()


def _doors(engine: Engine, one: Round, stage: Stage, device: Device) -> dict[Reader, Callable[[], None]]:
    """How the engine becomes each of those who read the pages."""
    sato = cast_of(stage.app).sato
    return {
        "student": partial(enter, engine, one.address, stage.session_of(device), one.language),
        "teacher": partial(enter, engine, one.address, cookie_of(stage.app, sato), one.language),
    }


def _walk_on(
    engine: Engine, left: list[Page], report: Report, doors: dict[Reader, Callable[[], None]]
) -> None:
    """Until nothing is left, or the engine is dead."""
    by = None
    while left:
        if len(left) % TOLD_EVERY == 0:
            echo(f"{report.round.title}, {report.round.language}: {len(left)} pages to go", err=True)
        page = left.pop(0)
        try:
            if page.by != by:
                by = page.by
                doors[by]()
            _measure(engine, page, report)
        except Gone as gone:
            _note_death(report, f"{page.name}: {gone}")
            return


def _note_death(report: Report, where: str) -> None:
    report.dead.append(where)
    echo(f"{report.round.title}, {report.round.language}: died, {where}", err=True)


def _measure(engine: Engine, page: Page, report: Report) -> None:
    """Each page is loaded in a window of another width, and compared with its frame there."""
    widths, faults = report.round.widths, report.faults
    width = widths[len(page.name) * 7 % len(widths)]
    engine.resize(width, 900)
    opened(engine, report.round.address, page.place)
    look_everywhere(engine, widths, page.name, faults)
    if not is_as_in_its_window(engine, width):
        faults.moved.append(f"{width} {page.name}: not as in its window")
    listen(engine, page.name, faults)
