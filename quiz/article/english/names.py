"""Find people with public roles, countries and organisations in English sentences."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from quiz.article.english.tables import (
    COUNTRIES_NEARBY,
    NATIONALITIES,
    ORGANISATION_WORDS,
    ORGANISATIONS,
    ROLES,
)
from quiz.article.parts import SlotKind

_ROLE = "|".join(re.escape(role) for role in ROLES)
_PART = r"[A-Z][a-zA-ZÀ-ÿ’'-]*[a-zà-ÿ]"
_NAME = rf"{_PART}(?: (?:de|van|von|al|bin|la|der|O’|Mac)? ?(?:[A-Z]\.? )?{_PART}){{1,2}}"
_WORD = re.compile(rf"\b{_PART}\b(?!['’](?!s\b))")
_BEFORE_NAME = re.compile(rf"\b(?P<role>(?i:{_ROLE})) (?P<name>{_NAME})")
_ROLE_COMMA = re.compile(rf"\b(?P<role>(?i:{_ROLE}))(?: (?:of|for|at) [^,.;]{{2,40}})?, (?P<name>{_NAME}),")
_BEHIND_NAME = re.compile(
    rf"(?P<name>{_NAME}), (?:(?:the|a|an|its|who is|his|her) )?(?:[^\s,.;]+ ){{0,4}}?(?P<role>(?i:{_ROLE}))\b"
)
_COUNTRY = re.compile(
    r"(?P<name>\b(?:{}))\b(?P<owner>['’]s)?".format(
        "|".join(
            sorted((re.escape(name) for row in COUNTRIES_NEARBY for name in row), key=len, reverse=True)
        ).replace("the\\ ", "[Tt]he\\ ")
    )
)
_NATIONALITY = re.compile(r"\b(?:{})\b".format("|".join(sorted(NATIONALITIES, key=len, reverse=True))))
_CAPITALS = re.compile(r"\b(?:[A-Z][\w’'&-]*)(?: (?:(?:of|for|and|the) )*[A-Z][\w’'&-]*)*")
_ACRONYM = re.compile(r"\b(?:{})\b".format("|".join(sorted(ORGANISATIONS))))


@dataclass(frozen=True)
class Name:
    """A name and what it names; `role` is that of a person, `value` the whole name or the country."""

    start: int
    end: int
    kind: SlotKind
    value: str
    role: str = ""


def people_in(texts: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    """Everybody with a role in the article: family name → (whole name, role). Two of one name are nobody."""
    found: dict[str, tuple[str, str]] = {}
    twice: set[str] = set()
    for text in texts:
        for pattern in (_BEFORE_NAME, _ROLE_COMMA, _BEHIND_NAME):
            for match in pattern.finditer(text):
                name, family = match["name"], match["name"].split()[-1]
                known = found.setdefault(family, (name, match["role"]))
                if known[0] != name:
                    twice.add(family)
    return {family: person for family, person in found.items() if family not in twice}


def names(text: str, people: Mapping[str, tuple[str, str]]) -> Iterator[Name]:
    """The names in one sentence, from those that are longer to those in them."""
    taken: list[tuple[int, int]] = []
    for name in (*_people(text, people), *_organisations(text), *_countries(text)):
        if all(name.end <= start or end <= name.start for start, end in taken):
            taken.append((name.start, name.end))
            yield name


def _people(text: str, people: Mapping[str, tuple[str, str]]) -> Iterator[Name]:
    for word in _WORD.finditer(text):
        if word[0] not in people:
            continue
        whole, role = people[word[0]]
        end = word.end()
        start = end - len(whole) if text[:end].endswith(whole) else word.start()
        before = text[max(0, start - 60) : start]
        # Another person, or a place, of the same family name.
        clings = start == word.start() and re.search(r"[A-Z][\w’'.-]* $", before) and not _titled(before)
        if not clings and not re.match(r" [A-Z]", text[end : end + 2]):
            yield Name(start, end, "person", whole, role)


def _titled(before: str) -> bool:
    return re.search(rf"\b(?:Mr|Mrs|Ms|Dr|(?i:{_ROLE})) $", before) is not None


def _organisations(text: str) -> Iterator[Name]:
    for found in _CAPITALS.finditer(text):
        words = found[0].removeprefix("The ")
        if ORGANISATION_WORDS.search(words) and " " in words:
            start = found.end() - len(words)
            yield Name(start, found.end(), "organisation", words)
    for found in _ACRONYM.finditer(text):
        yield Name(*found.span(), "organisation", found[0])


def _countries(text: str) -> Iterator[Name]:
    """Not in a longer name: Bank of Japan, Japan Airlines."""
    for found in _COUNTRY.finditer(text):
        start, end = found.span("name")
        before, behind = text[:start], text[end:]
        if (
            found["owner"]
            or re.match(r" [A-Z]|-", behind)
            or re.search(r"[A-Z]\w* (?:of )?$|-$", before[-30:])
        ):
            continue
        yield Name(start, end, "country", found["name"].replace("The ", "the "))
