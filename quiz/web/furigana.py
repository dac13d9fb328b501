"""Furigana in templates, with nothing for a template to remember.

What a template says in Japanese itself is read when the template is loaded. Where only letters may stand (in
an attribute, an option, a title, or where nothing is seen), what a template puts there loses its readings.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from quiz.web.wording import read_out

_TAG = re.compile(r"[a-zA-Z][\w-]*")
_EMPTY = {"br", "hr", "img", "input", "link", "meta", "wbr"}
_PLAIN = {"title", "option", "script", "style", "textarea"}
# Code stays as it is, and so do names and quotations (they say their language) and pictures made of letters.
_AS_IT_IS = re.compile(r'\blang="|\baria-hidden="true"')
_UNSEEN = re.compile(r'\bclass="[^"]*\bunseen\b')
_JAPANESE = re.compile("[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]")
# Japanese is written without spaces, also where its source goes on in the next line.
_LINE_END = re.compile(r"(?<=[^\x00-\u2fff])\s*\n\s*(?=[^\x00-\u2fff])")


class ReadTemplates(Extension):
    """Reads the templates for Jinja."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Pass the tokens of a template on; what goes where only letters may stand goes through `plain`."""
        place, is_title, wraps = _Place(), False, False
        before = ""
        for token in stream:
            if token.type == "data":
                yield Token(token.lineno, "data", place.read(token.value, is_title=is_title))
            elif token.type == "variable_begin":
                wraps = is_title or place.is_plain
                yield from (token, *_tokens(token, wraps, ("lparen", "(")))
            elif token.type == "variable_end":
                yield from (*_tokens(token, wraps, ("rparen", ")"), ("pipe", "|"), ("name", "plain")), token)
            else:
                is_title = _is_in_title(before, str(token.value), is_title)
                before = str(token.value)
                yield token


def _tokens(at: Token, is_wanted: bool, *tokens: tuple[str, str]) -> list[Token]:
    return [Token(at.lineno, kind, value) for kind, value in tokens] if is_wanted else []


def _is_in_title(before: str, word: str, is_title: bool) -> bool:
    """The block of that name stands inside of `<title>`, in another template."""
    return (before == "block" and word == "title") or (is_title and word != "endblock")


@dataclass
class _Element:
    name: str
    is_plain: bool
    is_as_it_is: bool


@dataclass
class _Place:
    """Where in the HTML the template is: what is open, and the tag or the quotation that has begun."""

    opened: list[_Element] = field(default_factory=list)
    tag: str = ""
    quote: str = ""

    @property
    def is_plain(self) -> bool:
        return bool(self.quote) or any(element.is_plain for element in self.opened)

    @property
    def _is_as_it_is(self) -> bool:
        return self.is_plain or any(element.is_as_it_is for element in self.opened)

    def read(self, html: str, *, is_title: bool) -> str:
        """Go on through a stretch of HTML, and read what is Japanese in its text."""
        parts = re.split(r"([<>\"'])", html)
        found = (self._part(part, is_title) for part in parts)
        return "".join(found)

    def _part(self, part: str, is_title: bool) -> str:
        if part == "<" and not self.tag:
            self.tag = part
        elif not self.tag:
            return part if is_title or self._is_as_it_is else _read(part)
        else:
            self.tag += part
            if part in ("'", '"'):
                self.quote = "" if self.quote == part else self.quote or part
            elif part == ">" and not self.quote:
                self._close_tag()
        return part

    def _close_tag(self) -> None:
        tag, self.tag = self.tag, ""
        name = _TAG.search(tag)
        if name and tag.startswith("</"):
            self._leave(name[0])
        elif name and name[0] not in _EMPTY and not tag.endswith("/>"):
            is_plain = name[0] in _PLAIN or bool(_UNSEEN.search(tag))
            self.opened.append(_Element(name[0], is_plain, name[0] == "code" or bool(_AS_IT_IS.search(tag))))

    def _leave(self, name: str) -> None:
        """Close the innermost element of that name; what a branch left open inside of it goes with it."""
        places = [at for at, element in enumerate(self.opened) if element.name == name]
        del self.opened[places[-1] if places else len(self.opened) :]


def _read(text: str) -> str:
    return str(read_out(_LINE_END.sub("", text))) if _JAPANESE.search(text) else text
