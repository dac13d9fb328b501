"""Quotes and notes of a bank with their places in the file, and a text as it is read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quiz.bank.model import LANGUAGES, Bank, Language, Note, Words
from quiz.bank.problems import Path
from quiz.text.notation import Run, runs


@dataclass(frozen=True)
class Quoted:
    """One phrase of a source. `language` is `None` where the source has only one."""

    path: Path
    source: str
    language: Language | None
    text: str


def quotes_of(bank: Bank) -> Iterator[Quoted]:
    """Every phrase that a statement cites, each language for itself."""
    for at, statement in enumerate(bank.statements):
        for nth, cite in enumerate(statement.cites):
            path = ("statements", at, "cites", nth, "quote")
            if isinstance(cite.quote, str):
                yield Quoted(path, cite.source, None, cite.quote)
                continue
            for language in LANGUAGES:
                yield Quoted((*path, language), cite.source, language, cite.quote[language])


def notes_of(bank: Bank) -> Iterator[tuple[Path, Note]]:
    """The notes of the bank and of its statements, each with its place."""
    for at, note in enumerate(bank.notes):
        yield ("notes", at), note
    for at, statement in enumerate(bank.statements):
        for nth, note in enumerate(statement.notes):
            yield ("statements", at, "notes", nth), note


def seen(words: Words, language: Language) -> str:
    """The text without markup, readings and slots."""
    return as_read(words[language])


@lru_cache(maxsize=16384)
def as_read(source: str) -> str:
    """One text without markup, readings and slots."""
    return "".join(run.text for run in pieces(source))


@lru_cache(maxsize=8192)
def pieces(source: str) -> tuple[Run, ...]:
    """The runs of a text. Most checks ask for the same texts, and reading them costs more than the checks."""
    return runs(source)
