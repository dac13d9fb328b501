"""The command `flask bank readings`: every word of a bank with its furigana, the doubtful ones first."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

import click
from flask.cli import with_appcontext
from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from quiz.bank.model import Bank
from quiz.bank.notation import read
from quiz.bank.texts import phrases, texts
from quiz.cli.files import bank_files, bytes_of
from quiz.cli.speaking import Unable, in_language, speaking
from quiz.reading import Heard, Reader
from quiz.reading.listing import Listed, listed
from quiz.terminal import tell

# How many columns the word and its reading get; a kanji or kana takes two.
_COLUMN = 26
HEADINGS: Mapping[str, LazyString] = {
    "unsure": _l("Several readings are usual; only the sense decides. Look at these first:"),
    "name": _l("Names are wrong most often:"),
    "decided": _l("Decided in this bank, by ruby or under readings:"),
    "sure": _l("All other words:"),
}


@click.command("readings")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@in_language
@with_appcontext
def list_readings(paths: tuple[Path, ...], lang: str | None) -> None:
    """List every word of a bank with its furigana, how often and where it stands."""
    with speaking(lang):
        banks = {path: _bank(path) for given in paths for path in bank_files(given)}
        for path, found in banks.items():
            _print(path, found)


def _bank(path: Path) -> Bank:
    file = read(bytes_of(path))
    if file.bank is None:
        raise Unable(_("%(path)s: no bank can be read here; flask bank check says why.", path=path))
    return file.bank


def _print(path: Path, found: Bank) -> None:
    words = listed(_heard(found))
    tell(_("%(path)s: %(count)s different words with furigana.", path=path, count=len(words)))
    for kind, rows in groupby(words, key=lambda word: word.heard.kind):
        tell(f"\n{HEADINGS[kind]}")
        for row in rows:
            tell(_row(row))
    _print_unused(_unused(found, words))
    tell("")
    tell(_how_to_decide(words))


def _print_unused(unused: Mapping[str, str]) -> None:
    if unused:
        heading = _("Written under readings, but no word of the bank is read by it:")
        tell(f"\n{heading}")
    for surface, reading in unused.items():
        tell(f"  {surface}  {reading}")


def _heard(found: Bank) -> Iterator[tuple[str, tuple[Heard, ...]]]:
    reader = Reader(dict(found.known_readings))
    yield from ((address, reader.heard(said.ja)) for address, said in texts(found))
    yield from ((address, reader.heard_plain(words)) for address, words in phrases(found))


def _unused(found: Bank, words: Sequence[Listed]) -> dict[str, str]:
    """The entries of the bank's table that decide nothing, such as 開く where only 開いて stands."""
    decided = {word.heard.surface for word in words if word.heard.kind == "decided"}
    return {surface: said for surface, said in found.readings.items() if surface not in decided}


def _row(word: Listed) -> str:
    heard = word.heard
    others = _("(or %(readings)s)", readings=", ".join(heard.alternatives)) if heard.alternatives else ""
    said = f"  {heard.surface}  {heard.reading} {others}".rstrip()
    where = {"count": word.count, "address": word.address, "text": word.around}
    times = _("%(count)s×, first in %(address)s: %(text)s", **where)
    return f"{said}{' ' * max(2, _COLUMN - _width(said))}{times}"


def _width(text: str) -> int:
    return sum(1 if letter.isascii() else 2 for letter in text)


def _how_to_decide(words: Sequence[Listed]) -> str:
    example = next(_examples(words), "市場: いちば")
    surface, reading = example.split(": ")
    readings = f"readings: {{{example}}}"
    ruby = f"｜{surface}《{reading}》"
    return str(
        _(
            "Is a reading wrong? Write at the top of the bank %(readings)s or, for one place only,"
            " in the text %(ruby)s.",
            readings=readings,
            ruby=ruby,
        )
    )


def _examples(words: Sequence[Listed]) -> Iterator[str]:
    return (f"{w.heard.surface}: {w.heard.alternatives[0]}" for w in words if w.heard.alternatives)
