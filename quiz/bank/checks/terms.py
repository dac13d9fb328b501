"""Find terms of the glossary whose counterpart is missing in the other language (P03)."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from quiz.bank.checks.places import seen
from quiz.bank.model import LANGUAGES, Language, Term, Words
from quiz.text.fold import fold

_OTHER: dict[Language, Language] = {"ja": "en", "en": "ja"}
# From the first letters of a name: Poland and Polish, Japan and Japanese.
_STEM_LENGTH = 3
# British and American spelling, brought to one.
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{2}e)nce\b"), "nse"),
    (re.compile(r"(?<=[a-z]{2})our(?=s?\b|ed|ing|able)"), "or"),
    (re.compile(r"(?<=[a-z]{3})is(?=e[ds]?\b|ing\b|ation)"), "iz"),
    (re.compile(r"\bcentre"), "center"),
    (re.compile(r"\bprogramme"), "program"),
)


def missing_terms(glossary: Sequence[Term], words: Words) -> Iterator[tuple[str, str, Language]]:
    """Yield (term, its counterpart, the language in which the counterpart is missing)."""
    for language in LANGUAGES:
        other = _OTHER[language]
        text, other_text = _folded(seen(words, language)), seen(words, other)
        for term, counterparts in _standing(glossary, text, language):
            if not any(_is_there(counterpart, other_text, other) for counterpart in counterparts):
                yield term, counterparts[0], other


def _standing(glossary: Sequence[Term], text: str, language: Language) -> Iterator[tuple[str, list[str]]]:
    """Terms in the text with all their counterparts; one inside a longer term does not count."""
    for term in sorted({_of(term, language) for term in glossary}, key=lambda term: (-len(term), term)):
        pattern = _pattern(term, language)
        if pattern.search(text):
            text = pattern.sub("\n", text)
            yield term, [_of(t, _OTHER[language]) for t in glossary if _of(t, language) == term]


def _of(term: Term, language: Language) -> str:
    return term.ja if language == "ja" else term.en


@lru_cache(maxsize=4096)
def _pattern(term: str, language: Language) -> re.Pattern[str]:
    """Whole words in English; in Japanese no letter of the same katakana word may go on."""
    exact = re.escape(_folded(term))
    if language == "en":
        return re.compile(rf"(?<!\w){exact}(?!\w)")
    begin = r"(?<![ァ-ヶー])" if re.match(r"[ァ-ヶー]", term) else ""
    end = r"(?![ァ-ヶー語])" if re.search(r"[ァ-ヶー]$", term) else ""
    return re.compile(begin + exact + end)


def _folded(text: str) -> str:
    return fold(text, ("F1", "F2"))


def _is_there(term: str, text: str, language: Language) -> bool:
    folded_text, folded_term = _folded(text), _folded(term)
    if folded_term in folded_text:
        return True
    if language == "ja":
        return False
    folded_text = _one_spelling(folded_text)
    words = _one_spelling(folded_term).split()
    return all(_stands_bent(word, folded_text) for word in words) or _name_of_people(term, text)


def _one_spelling(text: str) -> str:
    for pattern, instead in _SPELLINGS:
        text = pattern.sub(instead, text)
    return text


def _stands_bent(word: str, text: str) -> bool:
    """True for another form of the word: condemned, ministries."""
    stem = word[:-1] if len(word) > 3 and word[-1] in "yes" else word
    return re.search(rf"(?<!\w){re.escape(stem)}", text) is not None


def _name_of_people(term: str, text: str) -> bool:
    """True for Polish where the term is Poland."""
    stem = term[:_STEM_LENGTH]
    is_name = " " not in term and len(term) > _STEM_LENGTH and term[0].isupper() and not term.isupper()
    return is_name and re.search(rf"\b{re.escape(stem)}\w", text) is not None
