"""Say a name, a number or a date in the other language: the caller's glossary first, then our tables."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from quiz.article.bilingual.amounts import amount_in_english, amount_in_japanese
from quiz.article.bilingual.dates import date_in_english, date_in_japanese
from quiz.article.bilingual.names_cldr import COUNTRIES, LANGUAGES
from quiz.article.bilingual.terms import ROLES, TERMS
from quiz.bank.model import Term
from quiz.text.fold import fold
from quiz.text.language import Language
from quiz.text.quantity import half_width

_JAPANESE = re.compile(r"[\u3041-\u30ff\u3400-\u9fff々〆]")
_SMALL_WORDS = frozenset({"of", "the", "and", "to", "in", "for"})
# Longest first: 副大統領 before 大統領.
_ROLES_JA = sorted((term.ja for term in ROLES), key=len, reverse=True)
_ROLES_EN = sorted({term.en.lower() for term in ROLES}, key=len, reverse=True)


@dataclass(frozen=True)
class Lexicon:
    """Terms that come before ours: those of the caller, then those of the memory."""

    glossary: tuple[Term, ...] = ()

    def say(self, text: str, language: Language) -> str | None:
        """`text`, which is in the other language, in this one; None where nobody is sure."""
        text = text.strip()
        known = self._known(text, language)
        if known:
            return known
        if language == "en":
            return (
                amount_in_english(text) or date_in_english(half_width(text)) or self._composed_english(text)
            )
        return amount_in_japanese(text) or date_in_japanese(text) or self._composed_japanese(text)

    def _known(self, text: str, language: Language) -> str | None:
        key = _key(text)
        if own := self._own[language].get(key) or _ours()[language].get(key):
            return own
        # NATO and G7 are written so in both.
        is_same_everywhere = (
            not _JAPANESE.search(text) and text.isascii() and text.isupper() and text.isalnum()
        )
        return text if is_same_everywhere and len(text) <= 6 and not text.isdigit() else None

    def _composed_english(self, text: str) -> str | None:
        """岩屋外相 → Foreign Minister Iwaya, 韓国の情報機関 → South Korea's intelligence agency."""
        for role in _ROLES_JA:
            name = text.removesuffix(role)
            if name != text and name and (person := self._own["en"].get(_key(name))):
                return f"{_titled(self._known(role, 'en') or '')} {person}"
        for country, rest in _splits(text):
            place, thing = _country("en").get(_key(country)), rest and self._known_or_person(rest)
            if place and thing:
                return f"{thing} of {place}" if thing[:1].isupper() and " " in thing else f"{place}'s {thing}"
        return None

    def _known_or_person(self, text: str) -> str | None:
        found = self._known(text, "en")
        if found and not (found.isupper() or text in _countries_ja()):
            return found
        person = self._composed_english(text) if any(text.endswith(role) for role in _ROLES_JA) else None
        return person if person and "'s" not in person and " of " not in person else None

    def _composed_japanese(self, text: str) -> str | None:
        """Foreign Minister Iwaya → 岩屋外相, South Korea's presidential office → 韓国の大統領府."""
        place, _, thing = text.replace("’", "'").partition("'s ")
        country, known = _country("ja").get(_key(place)), self._known(thing, "ja") if thing else None
        if country and known:
            return f"{country}の{known}"
        role = next((role for role in _ROLES_EN if text.lower().startswith(f"{role} ")), None)
        person = self._own["ja"].get(_key(text[len(role) :])) if role else None
        return f"{person}{self._known(role, 'ja')}" if role and person else None

    @cached_property
    def _own(self) -> Mapping[Language, Mapping[str, str]]:
        return _both_ways((term.ja, term.en) for term in self.glossary)


def _key(text: str) -> str:
    """Without width, case and a “the” in front."""
    folded = fold(text.replace("’", "'"), ("F1", "F2"))
    return folded.removeprefix("the ").strip()


@cache
def _ours() -> Mapping[Language, Mapping[str, str]]:
    return _both_ways((*((term.ja, term.en) for term in TERMS), *COUNTRIES, *LANGUAGES))


def _both_ways(pairs: Iterable[tuple[str, str]]) -> Mapping[Language, Mapping[str, str]]:
    """The first translation of a term counts."""
    to_en: dict[str, str] = {}
    to_ja: dict[str, str] = {}
    for ja, en in pairs:
        to_en.setdefault(_key(ja), en)
        to_ja.setdefault(_key(en), ja)
    return {"en": to_en, "ja": to_ja}


@cache
def _country(language: Language) -> Mapping[str, str]:
    known = _ours()[language]
    names = [ja if language == "en" else en for ja, en in COUNTRIES]
    extra = ("米国", "アメリカ", "英国", "イギリス", "豪州") if language == "en" else ()
    return {_key(name): known[_key(name)] for name in (*names, *extra)}


@cache
def _countries_ja() -> frozenset[str]:
    return frozenset(ja for ja, _ in COUNTRIES)


def _splits(text: str) -> Iterator[tuple[str, str]]:
    """Every way to see a country in front: 韓国/大統領府, 韓国の/情報機関."""
    for at in range(len(text) - 1, 1, -1):
        yield text[:at].removesuffix("の"), text[at:]


def _titled(role: str) -> str:
    """Foreign Minister, Secretary-General, Secretary of State."""
    words = role.split(" ")
    return " ".join(
        word if word in _SMALL_WORDS else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
        for word in words
    )
