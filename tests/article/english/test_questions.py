"""Questions are asked only where the sentence is plain enough to make a good one; else a gap is honest."""

from datetime import date

import pytest

from quiz.article.engine import draft_article
from tests.article.articles import english_of

PUBLISHED = date(2025, 5, 14)


def asked(sentence: str, family: str, around: str = "") -> list[str]:
    """The questions of one family on a sentence within an article."""
    article = english_of(f"A title of ours\n\n{sentence}\n{around}\nThe river was calm.", PUBLISHED)
    return [draft.ask for draft in draft_article(article, families=[family]).drafts]


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "The museum has since sold 5,000 postcards of the frog.",
            "How many postcards of the frog has the museum since sold?",
        ),
        ("The balcony will hold 25,000 books.", "How many books will the balcony hold?"),
        (
            "Volunteers collected 2,300 signatures in May.",
            "How many signatures did volunteers collect in May?",
        ),
        ("About 450 people visited the show.", "How many people visited the show?"),
        ("The winners will receive 80,000 euros.", "How much will the winners receive?"),
        ("The house has three rooms.", "How many rooms does the house have?"),
        ("The scheme is expected to cost £4.6 million.", "How much is the scheme expected to cost?"),
        ("In 2019, the club employed 40 coaches.", "In 2019, how many coaches did the club employ?"),
    ],
)
def test_a_plain_sentence_becomes_a_question(sentence: str, question: str) -> None:
    assert question in asked(sentence, "quantity-en")


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge built by 300 workers attracted many tourists.",
        "The resort opened only 12 of its 30 runs.",
        "The team had lost its last nine matches.",
        "A crowd of 6,200 filled the arena.",
        "The storm hit the coast, leaving 3,800 homes without light.",
        "A team surveyed an area of 11,000 square kilometres.",
        "Dunholm closed 62 schools and opened 14 halls.",
        "The volcano that destroyed 40 houses was quiet.",
    ],
)
def test_any_other_sentence_has_a_gap(sentence: str) -> None:
    questions = asked(sentence, "quantity-en")
    assert questions
    assert all(
        question.startswith("What belongs in the gap? “") and "____" in question for question in questions
    )


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("The council will publish a report in December 2026.", "When will the council publish a report?"),
        ("The museum opened in 1974.", "When did the museum open?"),
        ("The treaty was signed on 12 May 2021.", "When was the treaty signed?"),
        ("In 1998, the arena was built.", "When was the arena built?"),
        ("The show runs until 31 October 2025.", "What belongs in the gap? “The show runs until ____.”"),
    ],
)
def test_a_date_is_asked_for(sentence: str, question: str) -> None:
    assert asked(sentence, "date-en") == [question]


def test_a_relative_date_is_resolved_by_the_day_of_publication() -> None:
    article = english_of("A title\n\nThe council met on Monday in the hall.\nThe end was near.", PUBLISHED)
    (draft,) = draft_article(article, families=["resolved-date-en"]).drafts
    assert draft.ask == "The article was published on 14 May 2025. It says “Monday”. When is that?"
    assert [option.text for option in draft.options if option.is_key] == ["12 May 2025"]


@pytest.mark.parametrize(
    "sentence",
    [
        "It has sold 5,000 postcards.",
        "They came with 300 friends.",
        "In May, it sold 5,000 cards.",
        "Its roof cost £85,000.",
        "These 300 people came.",
        "The new one will be open for 52 hours.",
        "The mayor said that it would cost £300 million.",
        "“We sold 5,000 cards,” she said.",
        "Did 5,000 people come?",
    ],
)
def test_nothing_is_asked_where_a_reader_would_not_know_what_is_meant(sentence: str) -> None:
    for family in ("quantity-en", "as-written-en", "number-altered-en"):
        assert asked(sentence, family) == []


def test_what_is_said_to_the_word_is_left_alone() -> None:
    assert asked("Mayor Ann Lee called the 300 guests “a crowd of 400 fools”.", "number-altered-en") == []
