"""The pages for teachers: both languages say the same, with the same examples and the same codes."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from quiz.bank.checks.table import LEVELS
from quiz.bank.model import KINDS
from quiz.text.language import LANGUAGES, Language
from tests.rows import each_row

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
FOR_TEACHERS = sorted(path.name for path in (DOCS / "ja").glob("*.md"))
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
FENCED = re.compile(r"^```(.*)\n([\s\S]*?)^```$", re.M)


@dataclass(frozen=True)
class Page:
    """A page of the documentation, taken apart."""

    path: Path

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def prose(self) -> str:
        """All but the blocks of code."""
        return FENCED.sub("", self.text)

    @cached_property
    def blocks(self) -> list[tuple[str, str]]:
        """Each block of code, with what stands behind its fence."""
        return FENCED.findall(self.text)

    @cached_property
    def headings(self) -> list[tuple[int, str]]:
        return [(len(signs), title) for signs, title in re.findall(r"^(#+) (.+)$", self.prose, re.M)]

    @cached_property
    def anchors(self) -> set[str]:
        return {_anchor(title) for _, title in self.headings}

    @cached_property
    def tables(self) -> list[list[str]]:
        """The first cell of each row, table by table."""
        tables = re.findall(r"(?:^\|.*\|\n?)+", self.prose, re.M)
        return [[row.split(" | ")[0].strip("| ") for row in table.splitlines()[2:]] for table in tables]


def _anchor(title: str) -> str:
    """As GitHub makes it: small letters, no signs, hyphens for blanks."""
    bare = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title)
    return re.sub(r"[^\w\- ]", "", bare.lower()).replace(" ", "-")


def both(name: str) -> dict[Language, Page]:
    return {"en": Page(DOCS / name), "ja": Page(DOCS / "ja" / name)}


def test_there_are_pages_for_teachers() -> None:
    assert len(FOR_TEACHERS) >= 3


@pytest.mark.parametrize("name", FOR_TEACHERS)
def test_each_page_leads_to_its_sister(name: str) -> None:
    pages = both(name)
    assert f"[日本語](ja/{name})" in pages["en"].text[:200]
    assert f"[English](../{name})" in pages["ja"].text[:200]


@pytest.mark.parametrize("name", FOR_TEACHERS)
def test_both_languages_have_the_same_sections(name: str) -> None:
    pages = both(name)
    levels = {language: [level for level, _ in page.headings] for language, page in pages.items()}
    assert levels["ja"] == levels["en"]
    # Steps carry their number, and kinds of questions their name, in both.
    for (_, said), (_, meant) in zip(pages["ja"].headings, pages["en"].headings, strict=True):
        assert re.findall(r"^\d+", said) == re.findall(r"^\d+", meant)
        assert {meant} & KINDS.keys() <= set(said.split())


@pytest.mark.parametrize("name", FOR_TEACHERS)
def test_both_languages_show_the_same_examples(name: str) -> None:
    pages = both(name)
    shown = {language: [_comparable(*block) for block in page.blocks] for language, page in pages.items()}
    assert shown["ja"] == shown["en"]


def _comparable(mark: str, code: str) -> tuple[str, str]:
    """Output is in the language of the page, and commands ask for it; all else is the same."""
    if mark.split(" ")[0] == "text" and mark not in ("text", "text article"):
        return mark, ""
    return mark, re.sub(r" --lang ja\b| +# .*", "", code)


@pytest.mark.parametrize("name", FOR_TEACHERS)
def test_both_languages_have_the_same_tables_and_items(name: str) -> None:
    pages = both(name)
    assert [_keys(table) for table in pages["ja"].tables] == [_keys(table) for table in pages["en"].tables]
    items = {
        language: len(re.findall(r"^ *(?:-|\d+\.) ", page.prose, re.M)) for language, page in pages.items()
    }
    assert items["ja"] == items["en"]


def _keys(table: list[str]) -> list[str]:
    """Rows are the same if they begin with the same code; other words are translated."""
    return [cell if re.fullmatch(r"`.*`|[A-Z]\d+|[\w-]+ \d", cell) else "" for cell in table]


@pytest.mark.parametrize("name", FOR_TEACHERS)
def test_both_languages_name_the_same_code(name: str) -> None:
    named = {language: _named(page) for language, page in both(name).items()}
    assert named["ja"] == named["en"]


def _named(page: Page) -> set[str]:
    """Words of a bank, names of files, options of commands: what is written in code and not a sample."""
    return {
        code
        for code in re.findall(r"`([^`\n]+)`", page.prose)
        if re.fullmatch(r"[a-z][a-z_-]*|--[a-z]+|[A-Z_]{4,}|[\w/.-]+\.(?:md|py|yaml|txt|csv)", code)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_the_checks_has_its_row(language: Language) -> None:
    rows = re.findall(
        r"^\| ([A-Z]\d\d) \| (\S+) \| (.+) \| (.+) \|$", both("bank-format.md")[language].text, re.M
    )
    said = {"en": {}, "ja": {"error": "誤り", "warning": "注意", "info": "参考"}}[language]
    assert [(code, level) for code, level, *_ in rows] == sorted(
        (code, said.get(level, level)) for code, level in LEVELS.items()
    )


@each_row("path", PAGES)
def test_every_link_to_a_section_leads_there(path: Path) -> None:
    page = Page(path)
    for target, anchor in re.findall(r"\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)", page.prose):
        assert anchor in Page((path.parent / target) if target else path).anchors, anchor
