"""The guide: the same sections in both languages, at anchors that the banks can lead to."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.bank.model import KINDS
from quiz.text.language import LANGUAGES, Language
from tests.pages import Person
from tests.shipped import SHIPPED, bank_in

ROOT = Path(__file__).parent.parent.parent
TAG = re.compile(r"<(h2|p|ol|ul|dl|li|dt|dd)\b")
ANCHOR = re.compile(r'id="\{\{ prefix \}\}([a-z-]+)"')
COMMAND = re.compile(r"<code>(\.venv/[^<]+)</code>")


def guide(language: Language) -> str:
    path = ROOT / "templates" / "student" / "guide" / f"{language}.html"
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("pattern", [TAG, ANCHOR, COMMAND], ids=["parts", "anchors", "commands"])
def test_both_languages_have_the_same_sections(pattern: re.Pattern[str]) -> None:
    ja, en = (pattern.findall(guide(language)) for language in LANGUAGES)
    assert ja
    assert ja == en


def test_every_section_and_every_kind_of_question_has_its_anchor() -> None:
    assert guide("en").count("<h2") == len(re.findall(r"<h2 id=", guide("en")))
    assert {f"kind-{kind}" for kind in KINDS} <= set(ANCHOR.findall(guide("en")))


@pytest.mark.parametrize("language", ["ja", "en", "both"])
def test_every_address_in_a_shipped_bank_leads_to_a_section(
    person: Callable[..., Person], language: str
) -> None:
    reader = person("en")
    reader.client.set_cookie("language", language)
    ids = Counter(re.findall(r' id="([^"]+)"', reader.open("/guide").html))
    assert [name for name, count in ids.items() if count > 1] == []
    ours = [s.url for path in SHIPPED for s in bank_in(path).sources if s.url and s.url.startswith("/guide")]
    assert len(ours) >= 5
    assert {url.partition("#")[2] for url in ours} <= set(ids)
