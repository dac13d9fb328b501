"""Writing to a terminal: every letter arrives, and none of them is a command to it."""

import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

import click

SAMPLE = "言橋"
# Escape sequences colour, erase and rename; marks of direction show one text and mean another.
_SHOWN = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"},
    0x7F: "\u2421",
    **dict.fromkeys([*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd"),
}


def speak() -> None:
    """Have both streams take every letter."""
    for stream in (sys.stdout, sys.stderr):
        take_every_letter(stream)


def take_every_letter(stream: TextIO) -> None:
    """Have a stream take Japanese, whatever the code page; a file or a pipe gets UTF-8 where it could not."""
    if not isinstance(stream, TextIOWrapper):
        return
    # A stream that somebody exchanged underneath may refuse; then it stays as it is.
    with suppress(OSError):
        # Half a letter may come out of a file name.
        stream.reconfigure(encoding=_fitting(stream.encoding), errors="backslashreplace")


def _fitting(encoding: str) -> str:
    try:
        SAMPLE.encode(encoding)
    except UnicodeEncodeError:
        return "utf-8"
    return encoding


def tell(text: object, *, err: bool = False) -> None:
    """Print something in which the words of others may be: of a file, of a model, of a server."""
    click.echo(printable(str(text)), err=err)


def printable(text: str) -> str:
    """The text with its control signs made visible, and without halves of surrogate pairs."""
    return text.translate(_SHOWN).encode("utf-8", "replace").decode("utf-8")
