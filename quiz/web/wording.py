"""The words of the program as they are said: on a page with furigana, elsewhere without them.

A message is marked up once, when it is first said; its holes stay holes and are filled each time.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from markupsafe import Markup, escape

from quiz.reading import Reader
from quiz.text.language import Language
from quiz.web.readings import READINGS

_HOLE = re.compile(r"%\(\w+\)s")
# What stands for a hole while its message is read: a digit, in a width in which no message has any.
_FILLING = "５"
_READING = re.compile("<r[pt]>.*?</r[pt]>")
# Dates and the like come again and again; what nobody asks for any more is forgotten.
_TEXTS_KEPT = 4096
_READER = Reader(READINGS)


@dataclass(frozen=True)
class Sentence:
    """A message in one language: its fields are templates with the same holes.

    `whole` is `marked` as one piece, since a box would lay out furigana and the text around them one by one.
    """

    plain: str
    marked: Markup
    whole: Markup

    def filled(self, values: Mapping[str, object]) -> "Wording":
        """Fill its holes."""
        return Wording(self, values)


@dataclass(frozen=True)
class Wording:
    """A message with its values. As HTML it has its furigana, as a string it has none."""

    sentence: Sentence
    values: Mapping[str, object]

    def __html__(self) -> Markup:
        return self.sentence.whole % self.values

    def __str__(self) -> str:
        return self.sentence.plain % {name: plain(value) for name, value in self.values.items()}


def plain(value: object) -> object:
    """What may stand where no tags are read: markup loses its tags and readings, all else stays as it is."""
    if isinstance(value, Markup):
        return bare(value)
    return str(value) if hasattr(value, "__html__") else value


def bare(html: Markup) -> str:
    """A text without its tags and its furigana."""
    return Markup(_READING.sub("", html)).striptags()


# As many as there are messages.
@cache
def sentence(message: str, language: Language) -> Sentence:
    """Mark a message up: named holes in it stay, and any other percent sign is doubled."""
    if language == "en":
        return Sentence(message, escape(message), escape(message))
    holes = _HOLE.findall(message)
    read = _READER.mark_up_plain(_HOLE.sub(_FILLING, message).replace("%%", "%"))
    first, *others = str(read).replace("%", "%%").split(_FILLING)
    marked = Markup(first + "".join(hole + text for hole, text in zip(holes, others, strict=True)))
    return Sentence(message, marked, Markup("<span>{}</span>").format(marked) if "<" in marked else marked)


@lru_cache(maxsize=_TEXTS_KEPT)
def read_out(text: str) -> Markup:
    """A Japanese text that is no message, a date for example, with furigana and places to break a line."""
    return _READER.mark_up_plain(text)
