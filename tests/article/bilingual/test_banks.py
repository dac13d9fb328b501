"""Banks of drafts: they hold, quote the article, and list what is missing."""

import re
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.article.bilingual.banks import ALLOWED, MOST_QUESTIONS, DraftBank, to_bank, written
from quiz.article.bilingual.cites import key_phrase
from quiz.article.bilingual.complete import translator_of
from quiz.article.bilingual.completed import Bilingual
from quiz.article.bilingual.memory import Memory
from quiz.article.bilingual.sources import NO_ADDRESS
from quiz.article.parts import ArticleMap, Sentence, Slot, Span
from quiz.bank.checks.quotes import check_quotes
from quiz.bank.checks.references import LONGEST_QUOTE
from quiz.bank.model import Bank
from quiz.bank.notation import examined, load, read
from tests.article.articles import JAPANESE, article_at, article_of, raw
from tests.article.bilingual.drafted import completed, done, draft_on, options, plain_memory, slot_in

TEXT = """公開日:2025/04/02
新しい橋が開通

橋は昨年8月に約1500人が集まって開通した。町長は「橋は800万円以上かかった」と話した。
ポーランドは橋に技術者を5人送った。韓国とドイツも協力した。フランスは待つ。
出典：港新聞 https://example.jp/1"""


def bank_of(article: ArticleMap, known: Memory | None = None, **more: str) -> DraftBank:
    memory = known or Memory()
    made = to_bank(completed(article, memory), translator_of(article, memory), name="drafts", **more)  # type: ignore[arg-type]
    assert made
    return made


def errors(bank: Bank) -> list[tuple[str, object]]:
    file = read(written(bank, ["head"]))
    return [(p.code, p.path) for p in (*file.problems, *examined(file)) if p.level == "error"]


@pytest.mark.long
@pytest.mark.parametrize("path", JAPANESE, ids=lambda path: path.stem)
def test_every_article_gives_a_bank_without_an_error(path: Path) -> None:
    article = article_at(path)
    made = bank_of(article)
    assert errors(made.bank) == []
    assert list(check_quotes(made.bank, article.revision.text)) == []
    assert len(made.bank.questions) + made.left_out == len(completed(article, Memory()))
    assert load(written(made.bank, [])) == made.bank


def test_every_statement_in_the_middle_form_is_listed_as_missing_and_no_other() -> None:
    made = bank_of(article_of(TEXT))
    shown = {s.ja for s in made.bank.statements if s.en.startswith("(Japanese text only)")}
    listed = {m.text for m in made.missing if m.kind == "sentence"}
    assert shown
    assert {re.sub(r"\[\[\w+\||\]\]", "", text) for text in shown} == listed


def test_a_translated_sentence_is_missing_no_more() -> None:
    article = article_of(TEXT)
    sentence = next(m.text for m in bank_of(article).missing if m.kind == "sentence" and "技術者" in m.text)
    made = bank_of(article, plain_memory((sentence, "Poland sent 5 engineers to the bridge.")))
    assert errors(made.bank) == []
    assert sentence not in [m.text for m in made.missing if m.kind == "sentence"]
    english = next(s.en for s in made.bank.statements if "engineers" in s.en)
    assert re.sub(r"\[\[\w+\||\]\]", "", english) == "Poland sent 5 engineers to the bridge."


def test_numbers_that_english_reads_otherwise_are_allowed_with_a_reason() -> None:
    made = bank_of(article_of(TEXT))
    allowed = [r for r in (*made.bank.statements, *made.bank.questions) if r.allow]
    assert allowed
    assert all(record.allow == {"P02": ALLOWED} for record in allowed)


def test_quotes_are_short_and_no_whole_sentences() -> None:
    article = article_of(TEXT)
    sentences = {sentence.text.rstrip("。") for sentence in article.sentences}
    for statement in bank_of(article).bank.statements:
        for cite in statement.cites:
            assert len(cite.quote) <= LONGEST_QUOTE
            assert cite.quote not in sentences


def test_sources_are_the_outlets_or_the_article_whose_address_is_asked_for() -> None:
    made = bank_of(article_of(TEXT))
    assert {source.url for source in made.bank.sources} <= {"https://example.jp/1", NO_ADDRESS}
    without = article_of(TEXT.rpartition("\n")[0])
    assert [m.kind for m in bank_of(without).missing if m.kind == "address"] == ["address"]
    given = bank_of(without, url="https://example.org/bridge")
    assert [source.url for source in given.bank.sources] == ["https://example.org/bridge"]
    assert [m.kind for m in given.missing if m.kind == "address"] == []


def test_numbers_stay_in_order_and_names_are_shuffled() -> None:
    for question in bank_of(article_of(TEXT)).bank.questions:
        if question.kind == "choice":
            has_numbers = any(re.search(r"\d", option.text.ja) for option in question.options)
            assert question.shuffle is not has_numbers


def test_the_head_is_a_comment() -> None:
    made = bank_of(article_of(TEXT))
    data = written(made.bank, ["private", "", "- 橋"])
    assert data.startswith("# private\n#\n# - 橋\n".encode())
    assert load(data) == made.bank


def by_hand(article: ArticleMap, count: int) -> tuple[Bilingual, ...]:
    slot = slot_in(article, "5人", "quantity", Fraction(5))
    given = options(slot, "5人", ("7人", Fraction(7)), ("9人", Fraction(9)))
    drafts = [
        draft_on(article, [slot], ask=f"技術者を何人送りましたか。{'あ' * at}", options=given)
        for at in range(count)
    ]
    return tuple(done(article, draft, Memory()) for draft in drafts)


def test_the_same_question_stands_once() -> None:
    article = article_of(TEXT)
    made = to_bank(by_hand(article, 1) * 3, translator_of(article, Memory()), name="x")
    assert made
    assert (len(made.bank.questions), made.left_out) == (1, 2)


@pytest.mark.long
def test_no_bank_is_endless() -> None:
    article = article_of(TEXT)
    translator = translator_of(article, Memory())
    many = to_bank(by_hand(article, MOST_QUESTIONS + 5), translator, name="x")
    assert many
    assert (len(many.bank.questions), many.left_out) == (MOST_QUESTIONS, 5)


def test_what_no_bank_can_hold_is_left_out() -> None:
    broken = raw("橋に\ud8005人が来た。\n")
    slot = slot_in(broken, "5人", "quantity", Fraction(5))
    given = options(slot, "5人", ("7人", Fraction(7)), ("9人", Fraction(9)))
    draft = done(broken, draft_on(broken, [slot], ask="何人ですか。", options=given), Memory())
    assert to_bank([draft], translator_of(broken, Memory()), name="x") is None
    assert to_bank([], translator_of(broken, Memory()), name="x") is None


def test_a_title_whose_numbers_english_cannot_read_is_missing() -> None:
    article = article_of("4月から9月期の輸出が好調、800万台に\n\n橋に5人が来た。2人が帰った。\n")
    slot = slot_in(article, "5人", "quantity", Fraction(5))
    given = options(slot, "5人", ("7人", Fraction(7)), ("9人", Fraction(9)))
    draft = done(article, draft_on(article, [slot], ask="何人ですか。", options=given), Memory())
    made = to_bank([draft], translator_of(article, Memory()), name="x")
    assert made
    assert errors(made.bank) == []
    assert "title" in [m.kind for m in made.missing]


SENTENCE = Sentence(
    1,
    Span(10, 10 + 33),
    "国は今年、約5年間の計画、つまり新しい橋と港の工事の計画を決めた。",
    "body",
    0,
    "reported",
)


@pytest.mark.parametrize(
    ("surface", "phrase"),
    [("約5年間", "約5年間の計画"), ("橋", "つまり新しい橋と港の工事の"), (None, "国は今年")],
)
def test_a_key_phrase_is_the_clause_around_the_slot(surface: str | None, phrase: str) -> None:
    start = 10 + SENTENCE.text.index(surface) if surface else 0
    slot = Slot("x", "other", Span(start, start + len(surface)), surface) if surface else None
    found = key_phrase(SENTENCE, slot)
    assert found in SENTENCE.text
    assert (surface or "") in found
    assert found.startswith(phrase[:4])


@given(
    st.text(alphabet="国は、。「」5年 a.", min_size=1, max_size=90), st.integers(0, 90), st.integers(1, 20)
)
def test_a_key_phrase_is_always_of_the_sentence_and_short(text: str, start: int, size: int) -> None:
    sentence = Sentence(1, Span(0, len(text)), text, "body", 0, "reported")
    end = min(len(text), start + size)
    slot = Slot("x", "other", Span(start, end), text[start:end]) if start < end else None
    phrase = key_phrase(sentence, slot)
    assert phrase in text
    assert len(phrase) <= LONGEST_QUOTE


@pytest.mark.long
@settings(max_examples=40)
@given(
    st.text(alphabet="日本は米国に5人と800万円を送った。*_[]|《》`#:-'\"“”「」。\n", min_size=5, max_size=150)
)
def test_any_article_gives_a_bank_that_holds_or_none(text: str) -> None:
    article = raw(f"日本は5人と約800万円を{text}に送った。米国は7人を送った。韓国は待つ。")
    made = to_bank(completed(article, Memory()), translator_of(article, Memory()), name="x")
    if made:
        assert errors(made.bank) == []
        assert list(check_quotes(made.bank, article.revision.text)) == []
