"""The floors of the house: a module imports only from floors below it, or from its own room."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.rows import each_row

ROOT = Path(__file__).parent.parent

# From the ground up; a name stands for a module or for a whole folder (a room).
FLOORS: tuple[tuple[str, ...], ...] = (
    ("quiz.text", "quiz.answers", "quiz.bank", "quiz.deadline"),
    (
        "quiz.reading",
        "quiz.article",
        "quiz.grading",
        "quiz.arrangement",
        "quiz.edition",
        "quiz.sheets",
        "quiz.manuscript",
    ),
    ("quiz.store",),
    ("quiz.accounts", "quiz.library", "quiz.practice", "quiz.assistant", "quiz.fetching", "quiz.workshop"),
    (
        "quiz.hindrance",
        "quiz.terminal",
        "quiz.instance",
        "quiz.config",
        "quiz.messages",
        "quiz.web",
        "quiz.cli",
        "quiz.serve",
    ),
    ("app",),
)
# Rooms on one floor that lean on another one of it: pure rules build on pure rules, doors on doors.
NEIGHBOURS: dict[str, frozenset[str]] = {
    "quiz.answers": frozenset({"quiz.text"}),
    "quiz.bank": frozenset({"quiz.text", "quiz.answers"}),
    "quiz.manuscript": frozenset({"quiz.reading", "quiz.article"}),
    "quiz.article": frozenset({"quiz.reading"}),
    "quiz.edition": frozenset({"quiz.reading"}),
    "quiz.sheets": frozenset({"quiz.reading", "quiz.grading", "quiz.arrangement", "quiz.edition"}),
    "quiz.workshop": frozenset({"quiz.library", "quiz.assistant"}),
    "quiz.instance": frozenset({"quiz.hindrance"}),
    "quiz.config": frozenset({"quiz.hindrance", "quiz.instance"}),
    "quiz.cli": frozenset({"quiz.terminal", "quiz.messages"}),
    "quiz.serve": frozenset({"quiz.terminal", "quiz.hindrance", "quiz.messages"}),
    "quiz.web": frozenset({"quiz.messages"}),
}


def modules() -> list[Path]:
    return sorted(
        [ROOT / "app.py", *(p for p in (ROOT / "quiz").rglob("*.py") if "migrations" not in p.parts)]
    )


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str | None:
    rooms = [room for floor in FLOORS for room in floor]
    return next((room for room in rooms if module == room or module.startswith(f"{room}.")), None)


def floor_of(room: str) -> int:
    return next(height for height, floor in enumerate(FLOORS) if room in floor)


@cache
def imports_of(source: str) -> tuple[str, ...]:
    """Every imported module, also inside functions."""
    return tuple(_imports(ast.parse(source)))


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports say the whole name, so that a reader sees the floor"
            yield from (_imported(node.module or "", alias.name) for alias in node.names)


def _imported(module: str, name: str) -> str:
    inner = ROOT / Path(*module.split(".")) / name
    return f"{module}.{name}" if inner.is_dir() or inner.with_suffix(".py").exists() else module


def wrong_imports(module: str, source: str) -> list[str]:
    room = room_of(module)
    if room is None:
        return [f"{module} stands on no floor"]
    return [
        f"{module} imports {other}"
        for other in imports_of(source)
        if other.split(".")[0] in ("quiz", "app", "tests") and not _may(room, other)
    ]


def _may(room: str, other: str) -> bool:
    target = room_of(other)
    if target is None:
        return False
    if target == room or target in NEIGHBOURS.get(room, ()):
        return True
    return floor_of(target) < floor_of(room)


@each_row("path", modules())
def test_a_module_imports_only_from_below(path: Path) -> None:
    if name_of(path) != "quiz":
        assert wrong_imports(name_of(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("quiz.grading", "from quiz.store import db"),
        ("quiz.bank.model", "import quiz.practice"),
        ("quiz.library", "from quiz.practice import start"),
        ("quiz.grading", "def late():\n    from quiz.web import page"),
        ("quiz.practice", "from quiz import web"),
        ("quiz.attic", "x = 1"),
    ],
)
def test_a_wrong_import_is_seen(module: str, source: str) -> None:
    assert wrong_imports(module, source)


def test_neighbours_do_not_lean_on_each_other_in_a_ring() -> None:
    def reach(room: str, seen: frozenset[str]) -> frozenset[str]:
        for next_room in NEIGHBOURS.get(room, frozenset()) - seen:
            seen = reach(next_room, seen | {next_room})
        return seen

    assert [room for room in NEIGHBOURS if room in reach(room, frozenset())] == []


@each_row("path", modules())
def test_a_module_below_the_doors_speaks_to_nobody(path: Path) -> None:
    room = room_of(name_of(path))
    if room is None or floor_of(room) >= floor_of("quiz.web"):
        return
    roots = {other.split(".")[0] for other in imports_of(path.read_text(encoding="utf-8"))}
    assert not roots & {"flask", "flask_babel", "wtforms", "click"}
