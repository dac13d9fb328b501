"""A context remembers what its article has, for all families and no longer than it is needed."""

import gc
import weakref

from quiz.article.engine import context_of, draft_article
from quiz.article.families import Context
from quiz.article.parts import ArticleMap
from quiz.article.readers import read_article
from quiz.article.structure import map_article

TEXT = "港町で祭り\n\n港町は5日、12人が祭りに参加したと発表した。会場には3つの店が並んだ。"


def mapped() -> ArticleMap:
    return map_article(read_article(TEXT.encode(), name="article.txt"))


def test_what_one_family_found_is_not_looked_for_again() -> None:
    asked = []

    def find(context: Context) -> int:
        asked.append(context.family)
        return len(context.article.sentences)

    context = context_of(mapped())
    found = [context.of(family, 0.9).once(find) for family in ("quantity", "date")]
    assert found == [len(context.article.sentences)] * 2
    assert asked == ["quantity"]


def test_slots_are_given_in_the_order_of_the_text_and_by_kind() -> None:
    context = context_of(mapped())
    sentence = next(s for s in context.article.sentences if "12人" in s.text)
    assert {slot.surface for slot in context.slots_of(sentence, "quantity")} == {"12人"}
    assert {slot.surface for slot in context.slots_of(sentence, "date")} == {"5日"}
    starts = [slot.span.start for slot in context.slots_of(sentence)]
    assert starts == sorted(starts)


def test_an_article_does_not_outlive_its_drafting() -> None:
    article = mapped()
    assert draft_article(article).drafts
    left = weakref.ref(article)
    del article
    gc.collect()
    assert left() is None
