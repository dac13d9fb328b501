"""Every bilingual text of a bank with its place in the file, and the text as it is read."""

from collections.abc import Iterator
from functools import lru_cache

from quiz.bank.model import Bank, Frozen, Language, Statement, Words
from quiz.bank.problems import Path
from quiz.bank.written import Accepted
from quiz.text.notation import Run, runs


def places(bank: Bank) -> Iterator[tuple[Path, Words]]:
    """Yield (path, words) of every text in two languages; a statement is one. Glossary terms are not."""
    for name in ("title", "summary", "sources", "statements", "questions"):
        yield from _walk((name,), getattr(bank, name))


def seen(words: Words, language: Language) -> str:
    """The text without markup, readings and slots."""
    return "".join(run.text for run in pieces(words[language]))


@lru_cache(maxsize=8192)
def pieces(source: str) -> tuple[Run, ...]:
    """The runs of a text. Most checks ask for the same texts, and reading them costs more than the checks."""
    return runs(source)


def _walk(path: Path, value: object) -> Iterator[tuple[Path, Words]]:
    match value:
        case Words():
            yield path, value
        case Accepted():
            yield path, Words.model_construct(ja=value.ja[0], en=value.en[0])
        case tuple():
            for at, record in enumerate(value):
                yield from _walk((*path, at), record)
        case Frozen():
            if isinstance(value, Statement):
                yield path, Words.model_construct(ja=value.ja, en=value.en)
            for name in type(value).model_fields:
                yield from _walk((*path, name), getattr(value, name))
