"""What the flagship bank promises to those who teach with it, as far as it can be counted."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from quiz.bank.model import (
    LANGUAGES,
    Choice,
    Choices,
    Cloze,
    Frozen,
    Language,
    Number,
    Option,
    Question,
    ShortText,
    Statement,
    Words,
)
from quiz.bank.texts import texts
from quiz.bank.written import Accepted
from quiz.text.notation import plain
from tests.shipped import bank_in
from tests.skips import ARTICLE

ROOT = Path(__file__).parent.parent
BANK = bank_in(ROOT / "question_banks" / "japan-poland-action-plan" / "bank.yaml")
SCORED = tuple(question for question in BANK.questions if question.kind != "poll")
LONGEST = {"ja": 45, "en": 20}
# A word in kanji or katakana, long enough to be about something.
CONTENT_WORD = re.compile(r"[\u4e00-\u9fff]{2,}|[ァ-ヴー]{3,}")


def test_it_has_parts_for_lessons() -> None:
    assert 36 <= len(BANK.questions) <= 44
    assert 5 <= len(BANK.parts) <= 6
    assert all(5 <= len(part.questions) <= 12 for part in BANK.parts)


def test_the_question_that_began_it_all_stays() -> None:
    span = BANK.question("q-span")
    assert isinstance(span, Choice)
    assert span.ask.ja == "行動計画は何年間続きますか。"
    assert [option.text.ja for option in span.options if option.correct] == ["約5年間"]
    assert "「約」" in span.explain.ja


def test_more_than_half_of_it_asks_for_thinking() -> None:
    assert all(question.aim for question in BANK.questions)
    assert sum(question.aim == "thinking" for question in SCORED) / len(SCORED) >= 0.55


def test_every_wrong_option_has_a_word_of_its_own() -> None:
    assert [(name, option.id) for name, option in wrong_options() if not option.feedback] == []
    said = [option.feedback for _, option in wrong_options()]
    assert len(set(said)) == len(said) > 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(language: Language) -> None:
    long = [
        (address, sentence)
        for address, words in texts(BANK)
        for sentence in sentences(words[language], language)
        if length(sentence, language) > LONGEST[language]
    ]
    assert long == []


def test_each_question_rests_on_something_that_was_not_shown_before() -> None:
    shown: set[str] = set()
    stale = []
    for question in SCORED:
        stale += [question.id] if shown.issuperset(question.evidence) else []
        shown.update(question.evidence)
    assert stale == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_answer_stands_in_what_was_shown_before(language: Language) -> None:
    told, given_away = folded(f"{BANK.title[language]} {BANK.summary[language]}"), []
    for question in BANK.questions:
        given_away += [(question.id, key) for key in keys(question, language) if folded(key) in told]
        told += f" {folded(' '.join(shown_with(question, language)))}"
    assert given_away == []


@pytest.mark.article
def test_most_wrong_options_come_out_of_the_article() -> None:
    article = unicodedata.normalize("NFKC", ARTICLE.read_text(encoding="utf-8"))
    found = [
        any(word in article for word in CONTENT_WORD.findall(option.text.ja)) or digits(option) in article
        for _, option in wrong_options()
    ]
    assert sum(found) / len(found) >= 0.75


def test_the_day_of_the_report_is_not_the_day_of_the_talks() -> None:
    days = {note.id: note.date.isoformat() for statement in BANK.statements for note in statement.notes}
    assert days["n-signing"] == days["n-years"] == "2025-02-28"
    assert [name for name, words in texts(BANK) if "2024年10月18日" in plain(words.ja)] == [
        "statements/s-date"
    ]


def test_what_came_later_is_never_proof() -> None:
    cited = {cite.source for statement in BANK.statements for cite in statement.cites}
    told = {note.source for statement in BANK.statements for note in statement.notes}
    assert cited == {"digest", "hokkoku", "reuters"}
    assert told == {"mofa", "reuters-report", "agencies-october", "papers-russia", "papers-north-korea"}


def test_a_figure_is_somebodys() -> None:
    counted = ("s-forces-count", "s-since", "s-munitions", "s-zelensky")
    assert {BANK.statement(name).standing for name in counted} == {"claimed"}
    assert str(BANK.statement("s-munitions").by) == str(BANK.statement("s-forces").by)


def wrong_options() -> Iterator[tuple[str, Option]]:
    """(question, option) of every wrong option that is chosen from a list."""
    for question in BANK.questions:
        if isinstance(question, Choice | Choices):
            yield from ((question.id, option) for option in question.options if not option.correct)


def digits(option: Option) -> str:
    """The number in an option; something that no text has where there is none."""
    found = re.search(r"\d+", option.text.ja)
    return found.group() if found else "\x00"


def keys(question: Question, language: Language) -> Iterator[str]:
    """The right answers as a page would say them; an order or a match has none of the kind."""
    match question:
        case Choice() | Choices():
            yield from (option.text[language] for option in question.options if option.correct)
        case ShortText():
            yield question.answer.accepted[language][0]
        case Number():
            yield f"{int(question.answer.value):,}"
        case Cloze():
            yield from (gap.text.accepted[language][0] for gap in question.gaps if gap.text)
        case _:
            return


def shown_with(question: Question, language: Language) -> Iterator[str]:
    """All that somebody has read when this question is done: itself, its answer, and its proof."""
    for each in chain((question,), map(BANK.statement, question.evidence)):
        yield from (plain(words[language]) for words in words_in(each))


def words_in(value: object) -> Iterator[Words]:
    """Every text inside of a record."""
    match value:
        case Words():
            yield value
        case Accepted():
            yield from ()
        case tuple():
            for each in value:
                yield from words_in(each)
        case Frozen():
            if isinstance(value, Statement):
                yield Words(ja=value.ja, en=value.en)
            for name in type(value).model_fields:
                yield from words_in(getattr(value, name))


def folded(text: str) -> str:
    """Without case, width and marks."""
    return unicodedata.normalize("NFKC", plain(text)).casefold()


def sentences(text: str, language: Language) -> list[str]:
    """The sentences of a text, each with its full stop."""
    return re.split(r"(?<=[。？])" if language == "ja" else r"(?<=[.?!:])[”\"]?\s+", plain(text))


def length(sentence: str, language: Language) -> int:
    """Letters of a Japanese sentence, words of an English one."""
    return len(sentence if language == "ja" else re.findall(r"[\w’']+(?:[-–,.]\w+)*", sentence))
