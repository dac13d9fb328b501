"""How a command speaks: in the language of the terminal, also about what it could not do."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import click
from flask_babel import force_locale

from quiz.terminal import tell
from quiz.text.language import LANGUAGES

CANNOT = 2

in_language = click.option("--lang", type=click.Choice(LANGUAGES))


class Unable(Exception):
    """Raised with a sentence for the person at the terminal: something cannot be read, or written."""


@contextmanager
def speaking(lang: str | None = None) -> Iterator[None]:
    """Speak `lang`, or the language of the terminal; end with 2 where something could not be done."""
    with force_locale(lang or language_here()):
        try:
            yield
        except Unable as unable:
            tell(str(unable), err=True)
            sys.exit(CANNOT)


def language_here() -> str:
    """The language of this terminal."""
    return language_of(os.environ)


def language_of(environ: Mapping[str, str]) -> str:
    """Japanese if the terminal is Japanese, by the first of the three variables that is set."""
    chosen = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    return "ja" if chosen.lower().startswith("ja") else "en"
