"""The command `flask article draft`: questions from an article, as a list, as JSON, or as a bank."""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click
from flask.cli import with_appcontext
from flask_babel import gettext as _

from quiz.article.bilingual.banks import DraftBank, to_bank, written
from quiz.article.bilingual.complete import complete, translator_of
from quiz.article.bilingual.listing import record_of
from quiz.article.bilingual.memory import Memory, memory_of
from quiz.article.bilingual.tmx import TmxRefused, read_tmx
from quiz.article.engine import draft_article
from quiz.bank.model import Bank, Term
from quiz.bank.notation import read
from quiz.cli.article import mapped_article
from quiz.cli.files import bytes_of, text_of, write_new
from quiz.cli.speaking import Unable, in_language, speaking
from quiz.messages.draft_list import Listed, about_bank, head, lines, refused
from quiz.messages.drafts import why_no_memory
from quiz.terminal import tell

BANK_SUFFIXES = (".yaml", ".yml")


_PATHS = click.Path(path_type=Path)
_MEMORY = "Translated sentences, as TMX or as a bank; may be given several times."
_GLOSSARY = "Terms, as a bank or as lines such as 外相,foreign minister; may be given several times."


@click.command("draft")
@click.argument("path", metavar="FILE", type=_PATHS)
@click.option("--published", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--memory", "memories", metavar="FILE", multiple=True, type=_PATHS)
@click.option("--glossary", "glossaries", metavar="FILE", multiple=True, type=_PATHS)
@click.option("--url", metavar="ADDRESS")
@click.option("--out", metavar="BANK.yaml", type=_PATHS)
@click.option("--json", "as_json", is_flag=True)
@click.option("--rejected", "with_rejected", is_flag=True)
@in_language
@with_appcontext
def draft(
    path: Path,
    published: date | None,
    memories: tuple[Path, ...],
    glossaries: tuple[Path, ...],
    url: str | None,
    out: Path | None,
    *,
    as_json: bool,
    with_rejected: bool,
    lang: str | None,
) -> None:
    """Draft questions from an article, each with its proof, in both languages as far as that can be had."""
    with speaking(lang):
        listed = _listed(path, published, memories, glossaries)
        bank = _saved(listed, out, url) if out else None
        if as_json:
            record = record_of(listed.drafts, listed.rejected, listed.translator)
            tell(json.dumps(record, ensure_ascii=False, indent=2))
            return
        for line in _lines(listed, bank, out, with_rejected=with_rejected):
            tell(line)


def _lines(listed: Listed, bank: DraftBank | None, out: Path | None, *, with_rejected: bool) -> Iterator[str]:
    yield from lines(listed)
    if with_rejected:
        yield from refused(listed)
    if out:
        yield from about_bank(bank, out, listed)


def _listed(
    path: Path, published: date | None, memories: Sequence[Path], glossaries: Sequence[Path]
) -> Listed:
    mapped = mapped_article(path, published)
    glossary = tuple(term for each in glossaries for term in _terms(each))
    memory = Memory(tuple(entry for each in memories for entry in _memory(each).entries))
    translator = translator_of(mapped, memory, glossary)
    drafted = draft_article(mapped)
    drafts = tuple(complete(each, translator) for each in drafted.drafts)
    return Listed(path, drafts, drafted.rejected, translator, glossary)


def _memory(path: Path) -> Memory:
    if path.suffix.lower() in BANK_SUFFIXES:
        return memory_of(_bank(path))
    try:
        return read_tmx(bytes_of(path))
    except TmxRefused as refused:
        raise Unable(f"{path}: {why_no_memory(refused)}") from refused


def _terms(path: Path) -> Iterator[Term]:
    """The glossary of a bank, or lines of a Japanese and an English term, with a comma or a tab between."""
    if path.suffix.lower() in BANK_SUFFIXES:
        yield from _bank(path).glossary
        return
    for line in text_of(path).splitlines():
        parts = [part.strip() for part in re.split("[,\t]", line)]
        if len(parts) > 1 and parts[0] and parts[1]:
            yield Term(ja=parts[0], en=parts[1])


def _bank(path: Path) -> Bank:
    bank = read(bytes_of(path)).bank
    if bank is None:
        raise Unable(_("%(path)s is not a bank. To see why: .venv/bin/flask bank check %(path)s", path=path))
    return bank


def _saved(listed: Listed, out: Path, url: str | None) -> DraftBank | None:
    bank = to_bank(listed.drafts, listed.translator, name=_name(out), url=url, glossary=listed.glossary)
    if bank is None:
        return None
    write_new(out, written(bank.bank, tuple(head(bank, listed))))
    return bank


def _name(out: Path) -> str:
    """The id of the bank, from the name of its file or of its folder."""
    stem = out.resolve().parent.name if out.stem == "bank" else out.stem
    return "-".join(re.findall("[a-z0-9]+", stem.lower()))[:64].strip("-") or "drafts"
