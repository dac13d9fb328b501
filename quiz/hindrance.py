"""What keeps the program from doing its work, said in one sentence with the cure."""

import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

import click

SAMPLE = "言橋"


class Hindered(click.ClickException):
    """Raised with a sentence for the person at the terminal; every command prints it and exits with 2."""

    exit_code = 2


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


def speak() -> None:
    """Both streams of the terminal."""
    for stream in (sys.stdout, sys.stderr):
        take_every_letter(stream)
