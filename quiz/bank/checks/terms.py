"""Find terms of the glossary whose counterpart is missing in the other language (P03)."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from quiz.bank.checks.places import seen
from quiz.bank.model import LANGUAGES, Language, Term, Words
from quiz.text.fold import fold
from quiz.text.language import the_other

# From the first letters of a name: Poland and Polish, Japan and Japanese.
_STEM_LENGTH = 3
_WORD = re.compile(r"\w+")
# British and American spelling, brought to one.
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{2}e)nce\b"), "nse"),
    (re.compile(r"(?<=[a-z]{2})our(?=s?\b|ed|ing|able)"), "or"),
    (re.compile(r"(?<=[a-z]{3})is(?=e[ds]?\b|ing\b|ation)"), "iz"),
    (re.compile(r"\bcentre"), "center"),
    (re.compile(r"\bprogramme"), "program"),
)

# Letters that leave a term what it is. With any other kanji beside it, it is part of a compound of its own,
# such as 給食委員長, which may well be said in other words.
_KANJI = r"[々〆\u3400-\u4dbf\u4e00-\u9fff]"
_NO_KANJI_BEFORE = rf"(?:(?<!{_KANJI})|(?<=[両新旧前全各駐対在同元現南北東西当本]))"
_NO_KANJI_BEHIND = (
    rf"(?=政府|大統領|首相|外相|大使|国内|国民|東部|西部|南部|北部|(?:[軍側人語製内中後前的間等化用時案書者式]"
    rf"(?!{_KANJI}))|(?!{_KANJI}))"
)


class Glossary:
    """The terms of a bank, found in a text without trying each of them."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.terms = terms
        self.counterparts: dict[Language, dict[str, list[str]]] = {language: {} for language in LANGUAGES}
        self.beginnings: dict[Language, dict[str, list[str]]] = {language: {} for language in LANGUAGES}
        for term, language in product(terms, LANGUAGES):
            text = term[language]
            known = self.counterparts[language]
            if text not in known:
                self.beginnings[language].setdefault(_beginning(_folded(text), language), []).append(text)
            known.setdefault(text, []).append(term[the_other(language)])

    def missing(self, words: Words) -> Iterator[tuple[str, str, Language]]:
        """Yield (term, its counterpart, the language in which the counterpart is missing)."""
        for language in LANGUAGES:
            other = the_other(language)
            text, other_text = _folded(seen(words, language)), seen(words, other)
            for term in self._standing(text, language):
                counterparts = self.counterparts[language][term]
                if not any(_is_there(counterpart, other_text, other) for counterpart in counterparts):
                    yield term, counterparts[0], other

    def _standing(self, text: str, language: Language) -> Iterator[str]:
        """Terms in the text; one inside a longer term, or inside another compound, does not count."""
        for term in sorted(self._likely(text, language), key=lambda term: (-len(term), term)):
            pattern = _pattern(term, language)
            if pattern.search(text):
                text = pattern.sub("\n", text)
                yield term

    def _likely(self, text: str, language: Language) -> set[str]:
        """The terms whose first letters stand in the text."""
        beginnings = self.beginnings[language]
        found = _beginnings(text, language) & beginnings.keys()
        return {term for part in found for term in beginnings[part] if _folded(term) in text}


def glossary_of(terms: Sequence[Term]) -> Glossary:
    """The glossary of these terms; that of the last bank is kept, since an editor asks again and again."""
    global _last
    kept = _last
    if kept.terms is not terms:
        _last = kept = Glossary(terms)
    return kept


def _beginning(term: str, language: Language) -> str:
    """By what a term is looked up: two letters in Japanese, a word in English."""
    word = _WORD.match(term)
    return term[:2] if language == "ja" else word[0] if word else term[:1]


def _beginnings(text: str, language: Language) -> set[str]:
    """Everything by which a term of this text may be looked up."""
    letters = {*text, *(text[at : at + 2] for at in range(len(text)))}
    return letters if language == "ja" else {*text, *_WORD.findall(text)}


@lru_cache(maxsize=16384)
def _pattern(term: str, language: Language) -> re.Pattern[str]:
    """Whole words in English; in Japanese no letter of the same katakana word may go on."""
    exact = re.escape(_folded(term))
    if language == "en":
        return re.compile(rf"(?<!\w){exact}(?!\w)")
    begin = r"(?<![ァ-ヶー])" if re.match(r"[ァ-ヶー]", term) else _NO_KANJI_BEFORE
    end = r"(?![ァ-ヶー語])" if re.search(r"[ァ-ヶー]$", term) else _NO_KANJI_BEHIND
    return re.compile(begin + exact + end)


@lru_cache(maxsize=65536)
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


_last = Glossary(())
