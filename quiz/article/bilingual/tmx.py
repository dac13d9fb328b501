"""Translation memories as TMX 1.4b, the format in which translators' programs hand them on.

A slot is `<hi type="span">…</hi>`; phrases that prove a sentence, and its standing, are `<prop>`s. Nothing is
fetched and no entity is ever defined: a file that declares one is refused, and so is one that is too large.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from quiz.article.bilingual.marked import Mark, Marked, is_writable, marked
from quiz.article.bilingual.memory import Entry, Memory
from quiz.bank.records import STANDINGS
from quiz.text.language import LANGUAGES, Language

LARGEST_SIZE = 10_000_000
MOST_ENTRIES = 50_000
LONGEST_SEGMENT = 5_000
_DEEPEST = 64

TmxCode = Literal["tmx-too-large", "tmx-broken", "tmx-entities", "tmx-not-tmx", "tmx-too-many"]

_SLOT_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# What stands in these is code of another program, no text.
_CODE = frozenset({"bpt", "ept", "it", "ph", "ut", "sub"})
_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="Kotohashi" creationtoolversion="1" segtype="sentence" o-tmf="kotohashi"
          adminlang="en" srclang="*all*" datatype="plaintext"/>
  <body>
"""


class TmxRefused(Exception):
    """Raised for a file that is no memory that we read; `values` belong to the message of the code."""

    def __init__(self, code: TmxCode, values: Mapping[str, str]) -> None:
        super().__init__(f"{code}: {dict(values)}")
        self.code = code
        self.values = values


def write_tmx(memory: Memory) -> bytes:
    """The memory as a file; texts that XML cannot hold are left out."""
    units = (_unit(e) for e in memory.entries if all(map(is_writable, (e.ja.text, e.en.text, *e.quotes))))
    return (_HEAD + "".join(units) + "  </body>\n</tmx>\n").encode()


def read_tmx(data: bytes) -> Memory:
    """Every unit with a Japanese and an English segment, in the order of the file.

    Raise `TmxRefused` with a code.
    """
    if len(data) > LARGEST_SIZE:
        raise TmxRefused("tmx-too-large", {"size": str(len(data)), "limit": str(LARGEST_SIZE)})
    reading = _Reading()
    parser = expat.ParserCreate()
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.characters
    parser.StartDoctypeDeclHandler = reading.doctype
    parser.EntityDeclHandler = reading.entity
    parser.SkippedEntityHandler = reading.entity
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise TmxRefused("tmx-broken", {"line": str(error.lineno)}) from error
    return Memory(tuple(reading.entries))


def _unit(entry: Entry) -> str:
    variants = "".join(
        f'      <tuv xml:lang="{language}"><seg>{_segment(entry[language])}</seg></tuv>\n'
        for language in LANGUAGES
    )
    props = [f'      <prop type="x-quote">{escape(quote)}</prop>\n' for quote in entry.quotes]
    if entry.standing:
        props.append(f'      <prop type="x-standing">{entry.standing}</prop>\n')
    return f"    <tu>\n{''.join(props)}{variants}    </tu>\n"


def _segment(sentence: Marked) -> str:
    parts, at = [], 0
    for mark in sentence.marks:
        inside = escape(sentence.text[mark.start : mark.end])
        parts.append(f"{escape(sentence.text[at : mark.start])}<hi type={quoteattr(mark.name)}>{inside}</hi>")
        at = mark.end
    return "".join(parts) + escape(sentence.text[at:])


@dataclass
class _Reading:
    """What has been read so far; the methods are called by the parser."""

    entries: list[Entry] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    unit: dict[Language, Marked] = field(default_factory=dict)
    language: Language | None = None
    text: str = ""
    marks: list[Mark] = field(default_factory=list)
    open_slots: list[tuple[str, int]] = field(default_factory=list)
    props: list[tuple[str, str]] = field(default_factory=list)

    def doctype(self, name: str, system: str | None, public: str | None, has_subset: int) -> None:  # noqa: ARG002
        """The doctype of TMX is fine, since nobody fetches it; one with declarations of its own is not."""
        if has_subset:
            raise TmxRefused("tmx-entities", {})

    def entity(self, *declared: object) -> None:  # noqa: ARG002
        raise TmxRefused("tmx-entities", {})

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if not self.path and name != "tmx":
            raise TmxRefused("tmx-not-tmx", {"name": name})
        if len(self.path) >= _DEEPEST:
            raise TmxRefused("tmx-not-tmx", {"name": name})
        self.path.append(name)
        if name == "tu":
            self.unit, self.props = {}, []
        if name == "prop":
            self.props.append((attributes.get("type", ""), ""))
        if name == "tuv":
            self.language = _language(attributes.get("xml:lang") or attributes.get("lang") or "")
        if name == "seg":
            self.text, self.marks, self.open_slots = "", [], []
        if name == "hi":
            self.open_slots.append((attributes.get("type", ""), len(self.text)))

    def end(self, name: str) -> None:
        self.path.pop()
        if name == "hi" and self.open_slots:
            slot, start = self.open_slots.pop()
            if _SLOT_NAME.fullmatch(slot):
                self.marks.append(Mark(slot, start, len(self.text)))
        if name == "seg" and self.language:
            self.unit.setdefault(self.language, _stripped(self.text, self.marks))
        if name == "tu":
            self._add()

    def characters(self, text: str) -> None:
        if self.path[-1:] == ["prop"] and self.props and len(self.props[-1][1]) <= LONGEST_SEGMENT:
            kind, before = self.props[-1]
            self.props[-1] = (kind, before + text)
        if "seg" in self.path and not _CODE.intersection(self.path) and len(self.text) <= LONGEST_SEGMENT:
            self.text += text

    def _add(self) -> None:
        ja, en = self.unit.get("ja"), self.unit.get("en")
        if ja is None or en is None or not ja.text or not en.text:
            return
        if max(len(ja.text), len(en.text)) > LONGEST_SEGMENT:
            return
        if len(self.entries) >= MOST_ENTRIES:
            raise TmxRefused("tmx-too-many", {"limit": str(MOST_ENTRIES)})
        quotes = tuple(text for kind, text in self.props if kind == "x-quote" and text.strip())
        standings = {text for kind, text in self.props if kind == "x-standing"}
        standing = next((each for each in STANDINGS if each in standings), None)
        self.entries.append(Entry(ja, en, quotes, standing))


def _language(tag: str) -> Language | None:
    """ja-JP is Japanese and EN-GB English; other languages are passed over."""
    first = re.split("[-_]", tag.lower())[0]
    return next((language for language in LANGUAGES if language == first), None)


def _stripped(text: str, marks: list[Mark]) -> Marked:
    begin = len(text) - len(text.lstrip())
    kept = text.strip()
    return marked(kept, (Mark(mark.name, mark.start - begin, mark.end - begin) for mark in marks))
