"""A small article and its drafts for the tests of what models answer."""

import json
from dataclasses import replace
from fractions import Fraction

from quiz.article.anchors import anchor
from quiz.article.model.translation import ToTranslate, to_translate
from quiz.article.parts import ArticleMap, Draft, DraftOption, Revision, Sentence, Slot, Span

LINES = (
    "港町の水族館は5月、約1500人の子どもを招いた。",
    "雨が続いたため、音楽会は体育館に移された。",
    "市は入場料を上げなかった。",
)
TEXT = "\n".join(LINES)


def article() -> ArticleMap:
    """Three sentences of a local paper."""
    return ArticleMap(Revision(TEXT, "ja", "0" * 64), title=None, published=None, sentences=sentences())


def sentences() -> tuple[Sentence, ...]:
    spans = [Span(TEXT.index(line), TEXT.index(line) + len(line)) for line in LINES]
    return tuple(
        Sentence(at + 1, span, line, "body", 0, "reported")
        for at, (span, line) in enumerate(zip(spans, LINES, strict=True))
    )


def slot(surface: str, name: str = "n1", kind: str = "quantity", value: object = None) -> Slot:
    start = TEXT.index(surface)
    return Slot(name, kind, Span(start, start + len(surface)), surface, value)  # type: ignore[arg-type]


def visitors() -> Slot:
    return slot("約1500人", value=Fraction(1500))


def asked() -> tuple[ToTranslate, ...]:
    """The first sentence with two slots, the others with none."""
    first, *others = sentences()
    month = slot("5月", "d1", "date", "--05")
    return (to_translate(first, [month, visitors()]), *(to_translate(each, []) for each in others))


def draft() -> Draft:
    """How many children were invited."""
    key = DraftOption("約1500人", is_key=True, slot=visitors(), value=Fraction(1500))
    others = [
        DraftOption(f"約{number}人", is_key=False, slot=visitors(), value=Fraction(number))
        for number in (1000, 2000)
    ]
    sentence = sentences()[0]
    return Draft(
        family="quantity",
        confidence=0.9,
        sentence=1,
        evidence=anchor(article().revision, sentence.span),
        kind="choice",
        ask="港町の水族館は5月、約何人の子どもを招きましたか。",
        explain="",
        fact="quantity:1500:人",
        slots=(visitors(),),
        options=(others[0], key, others[1]),
    )


def truth() -> Draft:
    return replace(
        draft(), kind="truth", ask="水族館は子どもを招きました。", options=(), answer=True, fact="truth"
    )


def said(**answer: object) -> str:
    """An answer as a model writes it."""
    return json.dumps(answer, ensure_ascii=False)
