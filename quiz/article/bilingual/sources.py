"""The sources of a bank of drafts: the outlets that the article names, or the article itself."""

import re
from collections.abc import Collection, Iterator

from quiz.article.bilingual.completed import Both, Missing, Translator, both_of
from quiz.article.bilingual.marked import is_writable
from quiz.article.bilingual.memory import numbers_agree
from quiz.article.bilingual.statements import words
from quiz.article.bilingual.wording import DRAFTS_ON, UNKNOWN_PUBLISHER, quoted
from quiz.article.parts import Outlet, Sentence
from quiz.bank.model import Bank, Source

ARTICLE = "article"
# A name that no address can have (RFC 2606): a bank needs an address, and nobody gave one.
NO_ADDRESS = "https://address.invalid/"
_LONGEST_TITLE = 300
_ADDRESS = re.compile(r"https?://[!#-;=?-\[\]-~]{1,1900}")


def source_id(sentence: Sentence, translator: Translator) -> str:
    """The outlet that the sentence comes from, else the article."""
    outlets = translator.article.outlets
    if (
        sentence.outlet is not None
        and sentence.outlet < len(outlets)
        and _is_usable(outlets[sentence.outlet])
    ):
        return f"outlet-{sentence.outlet + 1}"
    return ARTICLE


def sources_of(translator: Translator, url: str | None, used: Collection[str]) -> tuple[Source, ...]:
    """The sources with these ids."""
    outlets = enumerate(translator.article.outlets, start=1)
    named = {f"outlet-{number}": outlet for number, outlet in outlets}
    return tuple(
        _source(name, named.get(name), translator, url) for name in (ARTICLE, *named) if name in used
    )


def title_of(translator: Translator) -> Both:
    """The title of the article in both languages; in quotation marks where nobody has translated it, and none
    where its numbers could not be read there.
    """
    span = translator.article.title
    own = translator.article.revision[span].strip()[:_LONGEST_TITLE] if span else ""
    if not own or not is_writable(own):
        return both_of(DRAFTS_ON)
    known = translator.translation(own)
    said = translator.both(own, known[translator.other].text if known else quoted(own, translator.other))
    return said if numbers_agree(said.ja, said.en) else both_of(DRAFTS_ON)


def missing_in_sources(bank: Bank, translator: Translator) -> Iterator[Missing]:
    """A title, a publisher or an address that somebody has to add."""
    title = title_of(translator)
    span = translator.article.title
    untranslated = (quoted(title[translator.own], translator.other), DRAFTS_ON[translator.other])
    if span and title[translator.other] in untranslated:
        yield Missing("title", translator.article.revision[span].strip())
    for source in bank.sources:
        if source.url == NO_ADDRESS:
            yield Missing("address", source.title[translator.own])
        publisher = source.publisher
        if publisher == words(both_of(UNKNOWN_PUBLISHER)) or publisher[translator.other].startswith(
            ("“", "「")
        ):
            yield Missing("publisher", publisher[translator.own])


def _source(name: str, outlet: Outlet | None, translator: Translator, url: str | None) -> Source:
    publisher = both_of(UNKNOWN_PUBLISHER)
    if outlet:
        said = translator.lexicon.say(outlet.name, translator.other)
        named = translator.both(outlet.name, said or quoted(outlet.name, translator.other))
        publisher = named if numbers_agree(named.ja, named.en) else publisher
    return Source(
        id=name,
        title=words(title_of(translator)),
        publisher=words(publisher),
        url=outlet.url if outlet else url or NO_ADDRESS,
        published=translator.article.published,
        language=translator.own,
    )


def _is_usable(outlet: Outlet) -> bool:
    is_address = _ADDRESS.fullmatch(outlet.url) is not None
    return bool(outlet.name.strip()) and is_writable(outlet.name) and is_address
