"""Every text of a bank that people read, under an address that does not change with its place."""

from collections.abc import Iterator

from quiz.bank.model import Bank, Frozen, Statement, Words
from quiz.bank.written import Accepted


def texts(bank: Bank) -> Iterator[tuple[str, Words]]:
    """Yield (address, words), e.g. ``("questions/q-span/options/b/text", Words(...))``.

    A statement is a text too, under ``statements/<id>``; glossary terms and quotes are not. Of several
    texts that are accepted, it is the first one, which is shown.
    """
    for name in ("title", "summary", "notes", "sources", "statements", "parts", "questions"):
        yield from _walk(name, getattr(bank, name))


def _walk(address: str, value: object) -> Iterator[tuple[str, Words]]:
    match value:
        case Words():
            yield address, value
        case Accepted():
            yield address, Words(ja=value.ja[0], en=value.en[0])
        case tuple():
            for record in value:
                if isinstance(record, Frozen) and hasattr(record, "id"):
                    yield from _walk(f"{address}/{record.id}", record)
        case Frozen():
            if isinstance(value, Statement):
                yield address, Words(ja=value.ja, en=value.en)
            for name in type(value).model_fields:
                yield from _walk(f"{address}/{name}", getattr(value, name))
