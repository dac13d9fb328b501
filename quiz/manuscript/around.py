"""The sentences of a bank as an article in one language, so that questions are drafted from them, too."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from quiz.article.bilingual.complete import translator_of
from quiz.article.bilingual.completed import Translator
from quiz.article.bilingual.marked import read_marked
from quiz.article.bilingual.memory import Entry, Memory
from quiz.article.parts import ArticleMap, Revision, Sentence, Span
from quiz.bank.model import Term
from quiz.bank.records import STANDINGS, Standing
from quiz.manuscript.laying import lifted
from quiz.manuscript.records import Manuscript, Record
from quiz.text.language import LANGUAGES, Language
from quiz.text.notation import plain


@dataclass(frozen=True)
class Around:
    """The article, by what its sentences are found: the numbers of their records."""

    article: ArticleMap
    numbers: tuple[int, ...]

    def number_of(self, statement: Record) -> int | None:
        """The number of a statement's sentence in the article; nothing where it is not written."""
        return self.numbers.index(statement.number) + 1 if statement.number in self.numbers else None


def article_around(manuscript: Manuscript, language: Language) -> Around:
    """All sentences of the bank that are written in a language, one on a line."""
    written = [each for each in manuscript.of("statement") if said(each, language)]
    text = "\n".join(said(each, language) for each in written)
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    sentences = tuple(_sentences(written, language))
    article = ArticleMap(Revision(text, language, digest), None, None, sentences)
    return Around(article, tuple(each.number for each in written))


def said(statement: Record, language: Language) -> str:
    """A sentence as it is read, in one line."""
    return " ".join(plain(lifted(str(statement.body.get(language, ""))).plain).split())


def translator_around(around: Around, manuscript: Manuscript) -> Translator:
    """What the bank says in both languages: its sentences, its slots, its terms."""
    entries = (
        Entry(ja=read_marked(str(each.body["ja"])), en=read_marked(str(each.body["en"])))
        for each in manuscript.of("statement")
        if all(each.body.get(language) for language in LANGUAGES)
    )
    terms = (
        Term.model_construct(ja=str(term.body["ja"]), en=str(term.body["en"]))
        for term in manuscript.of("term")
        if term.body.get("ja") and term.body.get("en")
    )
    return translator_of(around.article, Memory(tuple(entries)), terms)


def _sentences(written: list[Record], language: Language) -> Iterator[Sentence]:
    start = 0
    for number, statement in enumerate(written, 1):
        text = said(statement, language)
        by = statement.body.get("by")
        yield Sentence(
            number=number,
            span=Span(start, start + len(text)),
            text=text,
            role="body",
            section=0,
            standing=_standing(statement),
            speaker=str(by.get(language)) if isinstance(by, dict) and by.get(language) else None,
        )
        start += len(text) + 1


def _standing(statement: Record) -> Standing:
    standing = statement.body.get("standing")
    return standing if standing in STANDINGS else "reported"
