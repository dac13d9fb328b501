"""Words that somebody marked in an article: a slot, a proof, or what a question is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from quiz.article.parts import Sentence, Span
from quiz.bank.tree import Node
from quiz.manuscript import Body, flatten
from quiz.manuscript.laying import Laid, Marked, Overlapping, free_name, lifted, with_slot
from quiz.text.language import LANGUAGES, Language
from quiz.workshop.articles import article_of
from quiz.workshop.changing import Stored, change, present
from quiz.workshop.hands import Hand, NotThis
from quiz.workshop.makers import Maker
from quiz.workshop.once import once
from quiz.workshop.opening import open_manuscript
from quiz.workshop.origin import in_both
from quiz.workshop.rights import allowed
from quiz.workshop.suggested import Told


def slot(manuscript_id: int, words: Span, hand: Hand) -> tuple[int, str]:
    """Make a slot of words of the article. Their sentence becomes one of the draft, if it is none yet.

    Return the number of that record, and the name of the slot. Raise `NotThis` where the words lie in no
    sentence or across a slot, `NoSuchManuscript`, `NotAllowed` or `NoArticle`.
    """
    stretch = _stretch(manuscript_id, words, hand)
    number, name = cast("list[Node]", once(manuscript_id, "slot", hand, lambda deed: _slot(stretch, deed)))
    return cast("int", number), str(name)


def quote(manuscript_id: int, words: Span, statement: int, hand: Hand) -> None:
    """Let the words prove a sentence of the draft. Raise also `NoSuchRecord`."""
    stretch = _stretch(manuscript_id, words, hand)
    once(manuscript_id, "quote", hand, lambda deed: _quote(stretch, statement, deed))


@dataclass(frozen=True)
class _Stretch:
    """Words of an article, the sentence around them, and who marked them."""

    manuscript_id: int
    told: Told
    sentence: Sentence
    words: Span
    hand: Hand

    @property
    def text(self) -> str:
        return self.told.article.map.revision[self.words]

    @property
    def own(self) -> Language:
        return self.told.translator.own

    def marked(self, name: str) -> Marked:
        """Where they stand in their sentence."""
        at = self.sentence.span.start
        return Marked(self.words.start - at, self.words.end - at, name)


def _stretch(manuscript_id: int, words: Span, hand: Hand) -> _Stretch:
    allowed(manuscript_id, by=hand.by, to="edit")
    told = Told.of(manuscript_id, article_of(manuscript_id, by=hand.by), hand.by)
    for sentence in told.article.map.sentences:
        if sentence.span.start <= words.start < words.end <= sentence.span.end:
            return _Stretch(manuscript_id, told, sentence, words, hand)
    raise NotThis("no sentence around these words")


def _slot(stretch: _Stretch, deed: int) -> Node:
    old = present(stretch.manuscript_id, _known(stretch) or _statement(stretch, deed))
    laid = _laid(old, stretch.own)
    wanted = stretch.marked("")
    there = next((each for each in laid.slots if (each.start, each.end) == (wanted.start, wanted.end)), None)
    if there:
        return [old.record.number, there.name]
    name = free_name({each.name for language in LANGUAGES for each in _laid(old, language).slots})
    try:
        now = with_slot(laid, stretch.marked(name))
    except Overlapping as error:
        raise NotThis(old.record.number) from error
    change(old, {**old.fields, stretch.own: now.notation}, stretch.hand, deed)
    return [old.record.number, name]


def _laid(old: Stored, language: Language) -> Laid:
    return lifted(str(old.record.body.get(language, "")))


def _known(stretch: _Stretch) -> int | None:
    """The sentence of the draft in these very words."""
    opened = open_manuscript(stretch.manuscript_id, by=stretch.hand.by)
    for record in opened.manuscript.of("statement"):
        if lifted(str(record.body.get(stretch.own, ""))).plain == stretch.sentence.text:
            return record.number
    return None


def _statement(stretch: _Stretch, deed: int) -> int:
    sentence, translator = stretch.sentence, stretch.told.translator
    body: Body = {"standing": sentence.standing, **in_both(sentence.text, translator)}
    if sentence.speaker and sentence.standing != "reported":
        body["by"] = in_both(sentence.speaker, translator)
    maker = Maker(stretch.manuscript_id, stretch.hand, deed)
    return maker.add("statement", {**body, "cites": [_cite(stretch, maker)]}, "s")


def _quote(stretch: _Stretch, statement: int, deed: int) -> Node:
    old = present(stretch.manuscript_id, statement)
    if old.record.kind != "statement":
        raise NotThis(statement)
    cited = _cite(stretch, Maker(stretch.manuscript_id, stretch.hand, deed))
    cites = [*cast("list[Node]", old.record.body.get("cites") or [])]
    if cited not in cites:
        fields = flatten({**old.record.body, "cites": [*cites, cited]})
        change(old, {**old.fields, **fields}, stretch.hand, deed)
    return {}


def _cite(stretch: _Stretch, maker: Maker) -> Node:
    source = present(stretch.manuscript_id, maker.source(_source(stretch))).record.id
    return {"source": source, "quote": stretch.text}


def _source(stretch: _Stretch) -> Body:
    """Its outlet, or the article itself."""
    article, translator = stretch.told.article, stretch.told.translator
    at, outlets = stretch.sentence.outlet, article.map.outlets
    outlet = outlets[at] if at is not None and outlets[at].name.strip() else None
    publisher = outlet.name if outlet else article.about.publisher
    published = article.map.published
    said: Mapping[str, Node] = {
        "title": in_both(article.title, translator) if article.title else None,
        "publisher": in_both(publisher, translator) if publisher else None,
        "url": (outlet.url if outlet else article.url) or None,
        "published": published.isoformat() if published else None,
        "language": translator.own,
    }
    return {key: value for key, value in said.items() if value is not None}
