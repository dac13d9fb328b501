"""Commands at the terminal about an article: `flask article show`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
from flask.cli import with_appcontext
from flask_babel import gettext as _

from quiz.article.bilingual.listing import line_of
from quiz.article.parts import ArticleMap, Sentence
from quiz.article.readers import ArticleRefused, read_article
from quiz.article.structure import map_article
from quiz.cli.files import bytes_of
from quiz.cli.speaking import Unable, in_language, speaking
from quiz.messages.articles import ROLES, standing_with_speaker, why_refused
from quiz.terminal import tell

NO_SENTENCE = frozenset({"title", "heading", "answer", "credit"})


@click.command("show")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--published", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]))
@in_language
@with_appcontext
def show(path: Path, published: date | None, lang: str | None) -> None:
    """Print the map of an article: title, date, headings, outlets, and each sentence."""
    with speaking(lang):
        for line in _lines(mapped_article(path, published), path):
            tell(line)


def mapped_article(path: Path, published: date | None) -> ArticleMap:
    """The map of a file; raise `Unable` for what is none."""
    try:
        revision = read_article(bytes_of(path), name=path.name)
    except ArticleRefused as refused:
        raise Unable(f"{path}: {why_refused(refused)}") from refused
    # click gives a date with a time.
    return map_article(revision, published=published and date(published.year, published.month, published.day))


def _lines(mapped: ArticleMap, path: Path) -> Iterator[str]:
    yield from _head(mapped, path)
    if mapped.outlets:
        yield "\n" + _("Outlets")
        for number, outlet in enumerate(mapped.outlets, start=1):
            yield f"  [{number}] {outlet.name}  {outlet.url}".rstrip()
    if mapped.headings:
        yield "\n" + _("Headings that ask, and their answers")
        for heading in mapped.headings:
            yield f"  {mapped.revision[heading.question]} → {mapped.revision[heading.answer]}"
    yield "\n" + _("Number, line, what it is, and what it says")
    for sentence in mapped.sentences:
        yield _sentence(mapped, sentence)


def _head(mapped: ArticleMap, path: Path) -> Iterator[str]:
    language = _("Japanese") if mapped.revision.language == "ja" else _("English")
    size = len(mapped.revision.text)
    yield str(_("%(path)s: %(language)s, %(size)s characters", path=path, language=language, size=size))
    title = mapped.revision[mapped.title] if mapped.title else _("none found")
    yield str(_("Title: %(title)s", title=title))
    published = mapped.published.isoformat() if mapped.published else _("unknown; give it with --published")
    yield str(_("Published: %(day)s", day=published))


def _sentence(mapped: ArticleMap, sentence: Sentence) -> str:
    labels = [str(ROLES[sentence.role])]
    if sentence.role not in NO_SENTENCE:
        labels.append(standing_with_speaker(sentence.standing, sentence.speaker))
    if sentence.outlet is not None:
        labels.append(f"[{sentence.outlet + 1}]")
    line = line_of(mapped, sentence.span)
    return f"{sentence.number:>4} {line:>4}  {', '.join(labels)}: {sentence.text}"
