"""What it means to skip a test.

Browser tests run last, and skip with a reason where their browser is missing.
Under `CI=true` a skip is a failure: whatever a test needs there can be installed by anybody.
One thing cannot: the article that began this project. Where it is not at hand, its tests are left out, and
the summary says so.
"""

import os
import shutil
from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FIREFOX = ("firefox-esr", "firefox")
WEBKIT = ("WebKitWebDriver", "Xvfb")
# What a test is marked with, and why it is skipped where that is missing.
MISSING = {
    "browser": "browser tests need Chromium, which is not on this machine (Debian: apt install chromium)",
    "firefox": "the walk through Firefox needs it (Debian: apt install firefox-esr)",
    "webkit": "the walk through WebKit needs it (Debian: apt install webkit2gtk-driver xvfb)",
}

# Walks through many pages, each a minute's work.
WALKS = ("test_engines.py", "test_every_page.py", "test_new_teacher.py")

# Beside the repository, never in it: the text belongs to its publisher.
ARTICLE = Path(__file__).parents[2] / "shared" / "article" / "japan-poland-ja.txt"
LEFT_OUT = pytest.StashKey[int]()

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


def chromium() -> str | None:
    """The path of this machine's Chromium."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def firefox() -> str | None:
    """The path of this machine's Firefox."""
    return next((path for name in FIREFOX if (path := shutil.which(name))), None)


def webkit() -> str | None:
    """The path of a browser of WebKitGTK, if all that tells it what to do is here too."""
    paths = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"))
    return str(paths[0]) if paths and all(map(shutil.which, WEBKIT)) else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Unit tests first: they say in seconds what the others would say in minutes.

    Of those in a browser the walks come first: whoever ends early takes from the end of the others' lists.
    """
    _leave_out_the_article(config, items)
    items.sort(key=_turn)
    here = {"browser": chromium(), "firefox": firefox(), "webkit": webkit()}
    for item in items:
        for mark, reason in MISSING.items():
            if item.get_closest_marker(mark) and not here[mark]:
                item.add_marker(pytest.mark.skip(reason=reason))


def _turn(item: pytest.Item) -> tuple[bool, bool, bool]:
    in_browser, is_long = _needs_browser(item), item.get_closest_marker("long") is not None
    return in_browser, in_browser and item.path.name not in WALKS, is_long


def _leave_out_the_article(config: pytest.Config, items: list[pytest.Item]) -> None:
    about = [item for item in items if item.get_closest_marker("article")]
    if about and not ARTICLE.exists():
        config.stash[LEFT_OUT] = len(about)
        config.hook.pytest_deselected(items=about)
        items[:] = [item for item in items if item not in about]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was left out, and why."""
    if number := config.stash.get(LEFT_OUT, 0):
        said = f"{number} tests of the first article were left out: it is not at {ARTICLE}"
        terminalreporter.write_line(said)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Refuse a skipped test."""
    return _refused((yield))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Refuse a skipped file."""
    return _refused((yield))


def _needs_browser(item: pytest.Item) -> bool:
    return item.get_closest_marker("browser") is not None


def _refused(report: Report) -> Report:
    # An expected failure is reported as skipped too, but it did run.
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI") == "true":
        report.outcome = "failed"
        report.longrepr = f"Skipped, which is a failure under CI=true: {_reason(report)}"
    return report


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    return report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longreprtext
