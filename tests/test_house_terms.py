"""The words of the program, of its guide and its banks: one word for one thing, one spelling."""

import ast
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from quiz.bank.texts import texts
from quiz.text.language import LANGUAGES, Language
from tests.house_terms import Text, faults
from tests.rows import each_row
from tests.shipped import SHIPPED, bank_in
from tests.sources import parsed

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "quiz" / "translations" / "ja" / "LC_MESSAGES" / "messages.po"
PAGES: list[tuple[Path, Language]] = [
    (ROOT / "README.md", "en"),
    (ROOT / "README.ja.md", "ja"),
    *((path, "ja") for path in sorted((ROOT / "docs" / "ja").glob("*.md"))),
    *((ROOT / "docs" / path.name, "en") for path in sorted((ROOT / "docs" / "ja").glob("*.md"))),
]
# Where a word is right for once.
ALLOWED = frozenset(
    {
        ("messages.po: answered", "回答"),
        ("messages.po: One text, two languages, and a proof for every answer", "です"),
    }
)


def catalogue() -> Iterator[Text]:
    with CATALOGUE.open("rb") as file:
        messages = [message for message in read_po(file, locale="ja") if message.id]
    for message in messages:
        for language, said in (("en", message.id), ("ja", message.string)):
            for words in (said,) if isinstance(said, str) else said:
                yield Text(f"messages.po: {_short(message.id)}", language, words)


FOREIGN: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(r'<code>.*?</code>|<(\w+) lang="en">.*?</\1>', re.S),
    "en": re.compile(r'<code>.*?</code>|<(\w+) lang="ja">.*?</\1>', re.S),
}


def guide() -> Iterator[Text]:
    for language in LANGUAGES:
        html = (ROOT / "templates" / "student" / "guide" / f"{language}.html").read_text(encoding="utf-8")
        bare = FOREIGN[language].sub("X", html)
        for number, line in enumerate(re.sub(r"<[^>]+>|\{\{.*?\}\}", "", bare).splitlines(), 1):
            yield Text(f"guide/{language}.html:{number}", language, unescape(line.strip()), is_prose=False)


def guide_in_sentences() -> Iterator[Text]:
    """Each paragraph on one line: sentences go on over the end of a line."""
    html = (ROOT / "templates" / "student" / "guide" / "ja.html").read_text(encoding="utf-8")
    for part in re.findall(r"<(?:p|li|dd)[^>]*>(.*?)</(?:p|li|dd)>", html, re.S):
        yield Text("guide/ja.html", "ja", re.sub(r"<[^>]+>|\s", "", part))


def banks() -> Iterator[Text]:
    for path in SHIPPED:
        for address, words in texts(bank_in(path)):
            is_prose = address.endswith(("/explain", "/feedback", "summary")) or address.count("/") == 1
            for language in LANGUAGES:
                place = f"{path.parent.name}: {address}"
                yield Text(place, language, re.sub(r"《.*?》|\[\[\w*\||\]\]", "", words[language]), is_prose)


CODE = re.compile(r"^```.*?^```$|(`+)(?!`).*?(?<!`)\1(?!`)|<!--.*?-->", re.S | re.M)


def pages() -> Iterator[Text]:
    for path, language in PAGES:
        bare = CODE.sub("X", path.read_text(encoding="utf-8"))
        bare = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", bare)
        for number, line in enumerate(bare.splitlines(), 1):
            yield Text(f"{path.relative_to(ROOT)}:{number}", language, line.strip(), is_prose=False)


SAID = re.compile(r"^[^\\]*[ぁ-んA-Z][^\\]*$")


def wording_of_drafts() -> Iterator[Text]:
    path = ROOT / "quiz" / "article" / "bilingual" / "wording.py"
    for node in ast.walk(ast.Module(parsed(path).body[1:], [])):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SAID.search(node.value):
            language: Language = "ja" if re.search(r"[ぁ-ん]", node.value) else "en"
            yield Text(f"wording.py:{node.lineno}", language, node.value, is_prose=False)


def help_at_the_terminal() -> Iterator[Text]:
    for path in sorted((ROOT / "quiz/cli").glob("*.py")):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.keyword) and node.arg == "help" and isinstance(node.value, ast.Constant):
                yield Text(f"{path.name}:{node.value.lineno}", "en", str(node.value.value))
            if isinstance(node, ast.FunctionDef) and node.decorator_list and (doc := ast.get_docstring(node)):
                yield Text(f"{path.name}:{node.lineno}", "en", " ".join(doc.split()))


@pytest.mark.parametrize(
    "source",
    [catalogue, guide, guide_in_sentences, banks, pages, wording_of_drafts, help_at_the_terminal],
    ids=lambda source: source.__name__,
)
def test_one_word_is_written_for_one_thing(source: object) -> None:
    assert callable(source)
    read = list(source())
    assert len(read) > 10
    assert [fault for text in read for fault in faults(text, ALLOWED)] == []


@each_row(
    ("language", "words", "is_found"),
    [
        ("ja", "穴をうめてください。", True),
        ("ja", "トップページへ進みます。", True),
        ("ja", "間違えた問題です。", True),
        ("ja", "書き方が違います。", True),
        ("ja", "三つに分かれています。", False),
        ("ja", "意味が分かります。", True),
        ("ja", "違反と相違です。", False),
        ("ja", "入力: 数です。", True),
        ("ja", "50%です。", True),
        ("ja", "%(count)s問です。", False),
        ("ja", "問題集に問題がない。", True),
        ("ja", "「町に公園ができた。」とあります。", False),
        ("en", "“x” is no day.", True),
        ("en", "There is no bank.", False),
        ("en", "This page is no longer valid.", False),
        ("en", "The id stands twice.", True),
        ("en", "Claimed by the mayor", True),
        ("en", "The statement is “claimed”.", False),
        ("en", "We recognize the color.", True),
        ("en", "in both side by side", True),
        ("en", "in both, side by side", False),
        ("en", "October 18, 2024", True),
        ("en", 'He said "yes".', True),
        ("en", "the teacher's book", False),
    ],
)
def test_the_list_finds_what_it_is_for(language: Language, words: str, is_found: bool) -> None:
    assert bool(list(faults(Text("here", language, words)))) is is_found


def _short(message: str | tuple[str, ...] | list[str]) -> str:
    return (message if isinstance(message, str) else message[0])[:60]
