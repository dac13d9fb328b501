"""Every text of a bank that people read: the one walk over all of them."""

from collections.abc import Callable, Iterator

from quiz.bank.fields import Id
from quiz.bank.model import Bank, Cite, Frozen, Statement, Words
from quiz.bank.problems import Path
from quiz.bank.written import Accepted

Name = Callable[[int, Frozen], int | Id]


def texts(bank: Bank) -> Iterator[tuple[str, Words]]:
    """Yield (address, words), e.g. ``("questions/q-span/options/b/text", Words(...))``.

    The address of a text does not change with its place: it names records by their ids.
    """
    for path, words in _walked(bank, lambda _, record: str(getattr(record, "id", ""))):
        yield "/".join(map(str, path)), words


def places(bank: Bank) -> Iterator[tuple[Path, Words]]:
    """Yield (path, words): where each text stands in the file."""
    return _walked(bank, lambda at, _: at)


def phrases(bank: Bank) -> Iterator[tuple[str, str]]:
    """Yield (address, words) of the Japanese that has no notation: quotes, and terms of the glossary."""
    languages = {source.id: source.language for source in bank.sources}
    for statement in bank.statements:
        for nth, cite in enumerate(statement.cites):
            if languages.get(cite.source) != "en":
                yield f"statements/{statement.id}/cites/{nth}", cite.quotes[0]
    for term in bank.glossary:
        yield f"glossary/{term.ja}", term.ja


def _walked(bank: Bank, name: Name) -> Iterator[tuple[Path, Words]]:
    """A statement is a text too. Glossary terms and quotes are none (see `phrases`): what stands in a
    source is not ours.

    Of several texts that are accepted, it is the first one, which is shown.
    """
    for field in ("title", "summary", "notes", "sources", "statements", "parts", "questions"):
        yield from _walk((field,), getattr(bank, field), name)


def _walk(path: Path, value: object, name: Name) -> Iterator[tuple[Path, Words]]:
    match value:
        case Words():
            yield path, value
        case Accepted():
            yield path, value.first
        case Cite():
            return
        case tuple():
            for at, record in enumerate(value):
                if isinstance(record, Frozen):
                    yield from _walk((*path, name(at, record)), record, name)
        case Frozen():
            if isinstance(value, Statement):
                yield path, value.words
            for field in type(value).model_fields:
                yield from _walk((*path, field), getattr(value, field), name)
