"""Folders whose tests are all of one kind: marked as a whole, and not read where nobody wants them."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent
# Reading these folders takes longer than many of the unit tests take together.
MARKS = {"article": "long", "serve": "long", "browser": "browser"}


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave a folder alone if its kind is not asked for."""
    unwanted = str(config.option.markexpr).split(" and ")
    return True if f"not {_mark(collection_path)}" in unwanted else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if mark := _mark(item.path):
            item.add_marker(mark)


def _mark(path: Path) -> str:
    """What everything in the folder of this path is marked with."""
    inside = path.relative_to(HERE).parts if path.is_relative_to(HERE) else ()
    return MARKS.get(inside[0], "") if inside else ""
