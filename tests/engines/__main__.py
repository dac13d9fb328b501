"""`make engines`: every page at every width, in each engine that is here, one beside the other.

`WIDTHS=320:1400:8` (the default) says which widths, `ENGINES="Firefox WebKit Chromium"` which engines,
`LANGUAGES="ja en both"` which languages ("ja" alone by default). Says how many pages were measured and each
fault; ends with 1 if there is one too many.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

from click import echo

from tests.engines.round import Round, walked
from tests.engines.scene import prepared
from tests.server import Server
from tests.skips import chromium, firefox, webkit

FOUND_BY = {"Chromium": chromium, "Firefox": firefox, "WebKit": webkit}


def main() -> int:
    """Walk through every engine that is here; the exit status."""
    with tempfile.TemporaryDirectory() as name, Server(prepared(Path(name))) as server:
        return _all_walked(list(_rounds(server)))


def _rounds(server: Server) -> Iterator[Round]:
    """One for each engine that is here and wanted, in each language that is wanted."""
    first, last, step = map(int, os.environ.get("WIDTHS", "320:1400:8").split(":"))
    for language in os.environ.get("LANGUAGES", "ja").split():
        for title in os.environ.get("ENGINES", "WebKit Firefox Chromium").split():
            if FOUND_BY[title]():
                widths = range(first, last + 1, step)
                yield Round(title, language, widths, server.address, server.instance)
            else:
                echo(f"{title}: not on this machine")


def _all_walked(rounds: list[Round]) -> int:
    """As many at once as there are cores: an engine that waits for the other costs an hour."""
    status = 0
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as walkers:
        for walk in as_completed([walkers.submit(walked, one) for one in rounds]):
            report = walk.result()
            echo(report.text())
            status |= not report.is_well()
    return status


if __name__ == "__main__":
    sys.exit(main())
