"""Where a sentence of an article comes from, as a teacher named it."""

from quiz.article.bilingual.completed import Translator
from quiz.manuscript import Body
from quiz.workshop.articles import Article


def named(source: Body, article: Article, translator: Translator) -> Body:
    """The source with the headline and the publisher that are known; what is there stays."""
    said: Body = {}
    if article.title:
        said["title"] = in_both(article.title, translator)
    if article.about.publisher and "publisher" not in source:
        said["publisher"] = in_both(article.about.publisher, translator)
    return {**source, **said}


def in_both(text: str, translator: Translator) -> Body:
    """A name in the language of the article, and in the other one where that is known."""
    known = translator.translation(text)
    other = known[translator.other].text if known else translator.lexicon.say(text, translator.other)
    said: Body = {translator.own: text}
    return {**said, translator.other: other} if other else said


def names_in(source: Body) -> dict[str, str]:
    """What a source says in one language only: the path of the other side, and the text."""
    found: dict[str, str] = {}
    for field in ("title", "publisher"):
        sides = source.get(field)
        if isinstance(sides, dict) and len(sides) == 1:
            ((language, text),) = sides.items()
            found[f"{field}.{'en' if language == 'ja' else 'ja'}"] = str(text)
    return found
