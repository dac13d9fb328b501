"""What the documentation says about the program is so."""

import re
from pathlib import Path

from quiz.bank.model import KINDS
from quiz.grading import RULES, tries
from tests.rows import each_row

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


GRADING = (ROOT / "docs" / "grading.md").read_text(encoding="utf-8")


def test_the_rules_of_marking_are_those_of_the_program() -> None:
    rows = re.findall(r"^\| `([\w-]+)` (\d+) \|", GRADING, re.M)
    assert [(name, int(version)) for name, version in rows] == [(r.name, r.version) for r in RULES.values()]


def test_the_rules_of_each_kind_are_those_of_the_program_the_usual_one_first() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (`[\w-]+`) \| (.*?) ?\|$", GRADING, re.M)
    written = {kind: tuple(re.findall(r"`([\w-]+)`", f"{usual} {others}")) for kind, usual, others in rows}
    assert written == {name: kind.RULES for name, kind in KINDS.items()}


def test_every_way_to_mark_several_tries_is_documented() -> None:
    public = {name for name in vars(tries) if getattr(vars(tries)[name], "__module__", "") == tries.__name__}
    assert {name for name in public if not name.startswith("_")} == set(
        re.findall(r"^\| `(\w+)` \| [^`]*\|$", GRADING, re.M)
    )


@each_row("page", PAGES)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@each_row("page", PAGES)
def test_every_make_command_that_is_named_exists(page: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.M))
    named = set(re.findall(r"`make ([a-z-]+)", page.read_text(encoding="utf-8")))
    assert named <= targets


@each_row("page", PAGES)
def test_every_module_that_is_named_exists(page: Path) -> None:
    # “my-bank” is the one that a reader writes.
    folders = "quiz|templates|static|tests|question_banks(?!/my-bank)|docs"
    named = re.findall(rf"`((?:{folders})/[\w./-]+)`", page.read_text(encoding="utf-8"))
    missing = [name for name in named if not (ROOT / name).exists()]
    assert missing == []
