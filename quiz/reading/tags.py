"""Text, marks and ruby as HTML: every tag that a text field can become is written here."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from quiz.bank.model import Language
from quiz.reading.rubies import Ruby
from quiz.text.notation import STYLES, Run

BREAK = Markup("<wbr>")
# Longer than any word that people write; a phone has room for some thirty letters.
_ENDLESS = re.compile(r"([^\s-]{31,})")
_BROKEN_EACH = 10
# As `ruby` writes it: only a reading with a measure of its own is a long one.
_LONG_READING = re.compile(r"(<ruby [^>]*data-fit=[^>]*>(?:(?!<rt>).)*<rt>)(.*?)(</rt>)", re.DOTALL)


@dataclass(frozen=True)
class Tag:
    """How something begins and how it ends."""

    opening: Markup
    closing: Markup


@dataclass(frozen=True)
class Stretch:
    """A piece of text inside of its tags, the outermost first; a line may break before it or not."""

    html: Markup
    tags: tuple[Tag, ...]
    break_before: bool = False


def slot(name: str) -> Tag:
    return Tag(Markup('<mark class="slot" data-slot="{}">').format(name), Markup("</mark>"))


def language(code: Language) -> Tag:
    return Tag(Markup('<span lang="{}">').format(code), Markup("</span>"))


_STYLE_TAGS = {style: Tag(Markup(f"<{style}>"), Markup(f"</{style}>")) for style in STYLES}


def around(run: Run) -> tuple[Tag, ...]:
    """The tags of a run of the notation."""
    styles = tuple(_STYLE_TAGS[style] for style in STYLES if style in run.styles)
    return (slot(run.slot), *styles) if run.slot else styles


def ruby(set_as: Ruby) -> Markup:
    # Browsers without ruby show the brackets: 漢字（かんじ）.
    html = Markup('<ruby data-grade="{}"{}>{}<rp>（</rp><rt>{}</rt><rp>）</rp></ruby>')
    room = "" if set_as.letter is None else _room(set_as)
    return html.format(set_as.grade, room, set_as.text, set_as.reading)


def hung(html: Markup) -> Markup:
    """The same with each long reading in a part of its own, which takes no room on a page."""
    return Markup(_LONG_READING.sub(r"\1<span>\2</span>\3", str(html)))


def _room(ruby: Ruby) -> Markup:
    lean = Markup(' data-lean="{}"').format(ruby.lean) if ruby.lean else ""
    return Markup(' data-fit="{}"{}').format(ruby.letter, lean)


def text(words: str) -> Markup:
    """The words; one that no line has room for may break anywhere, so that it widens no page."""
    if not _ENDLESS.search(words):
        return escape(words)
    # Every second piece is what the pattern found.
    pieces = enumerate(_ENDLESS.split(words))
    return Markup("").join(_broken(piece) if number % 2 else escape(piece) for number, piece in pieces)


def _broken(word: str) -> Markup:
    return BREAK.join(word[at : at + _BROKEN_EACH] for at in range(0, len(word), _BROKEN_EACH))


def tied(words: str) -> Markup:
    """What no line breaks before, though browsers would: 約5年間. The sign that joins it is not copied."""
    return Markup('<span class="tied">{}</span>').format(words)


def joined(stretches: Iterable[Stretch]) -> Markup:
    """Join the stretches; a tag that goes on in the next stretch is not closed between them."""
    return Markup("").join(_tokens(stretches))


def _tokens(stretches: Iterable[Stretch]) -> Iterator[Markup]:
    opened: tuple[Tag, ...] = ()
    for stretch in stretches:
        kept = _shared(opened, stretch.tags)
        yield from (tag.closing for tag in reversed(opened[kept:]))
        if stretch.break_before:
            yield BREAK
        yield from (tag.opening for tag in stretch.tags[kept:])
        yield stretch.html
        opened = stretch.tags
    yield from (tag.closing for tag in reversed(opened))


def _shared(opened: tuple[Tag, ...], wanted: tuple[Tag, ...]) -> int:
    count = 0
    for left, right in zip(opened, wanted, strict=False):
        if left != right:
            break
        count += 1
    return count
