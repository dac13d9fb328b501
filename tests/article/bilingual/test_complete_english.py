"""Drafts on an English article, said in Japanese."""

from datetime import date
from fractions import Fraction

from quiz.article.bilingual.completed import Bilingual
from quiz.article.bilingual.memory import Memory
from quiz.article.readers import read_article
from quiz.article.structure import map_article
from tests.article.bilingual.drafted import done, draft_on, options, plain_memory, slot_in

TEXT_EN = "The city said on Friday that about five years are left. Japan will send 1,500 people to Poland.\n"
ARTICLE_EN = map_article(read_article(TEXT_EN.encode(), name="a.txt"), published=date(2024, 10, 18))


def english_choice(known: Memory) -> Bilingual:
    slot = slot_in(ARTICLE_EN, "1,500 people", "quantity", Fraction(1500))
    given = options(slot, "1,500 people", ("2,500 people", Fraction(2500)), ("900 people", Fraction(900)))
    ask = "Which fits? “Japan will send ____ to Poland.”"
    return done(ARTICLE_EN, draft_on(ARTICLE_EN, [slot], ask=ask, options=given), known)


def test_from_english_to_japanese_the_middle_form_is_japanese_around_english() -> None:
    found = english_choice(Memory())
    assert found.tier == "B"
    assert found.ask.ja == "空欄に入るものはどれですか。（本文は英語のみ）「Japan will send ____ to Poland.」"
    assert [option.ja for option in found.options] == ["1,500人", "2,500人", "900人"]


def test_from_english_to_japanese_a_translated_sentence_completes_the_question() -> None:
    known = plain_memory(("日本はポーランドに1500人を送る。", "Japan will send 1,500 people to Poland."))
    found = english_choice(known)
    assert found.ask.ja == "空欄に入るのはどれですか。「日本はポーランドに____人を送る。」"
    assert [option.ja for option in found.options] == ["1500", "2500", "900"]
    assert found.is_complete
