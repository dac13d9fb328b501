"""Each English family drafts what it is for, and nothing else."""

import pytest

from quiz.article.engine import draft_article
from quiz.article.parts import Draft
from tests.article.articles import english_of

PEOPLE = """\
Mayor Ann Lee said the bridge would open in June.
Professor Tom Berg warned that the river could flood the town.
According to the Harbour Authority, traffic on the river rose by 12 per cent in 2024."""


def drafts(text: str, family: str) -> tuple[Draft, ...]:
    article = english_of(f"A title of ours\n\n{text}\nThe river was calm.")
    return draft_article(article, families=[family]).drafts


def keys(draft: Draft) -> list[str]:
    return [option.text for option in draft.options if option.is_key]


def test_who_said_it_is_asked_with_the_other_speakers() -> None:
    first, second, third = sorted(drafts(PEOPLE, "speaker-en"), key=lambda draft: draft.sentence)
    assert first.ask == "Who said the bridge would open in June?"
    assert keys(first) == ["Mayor Ann Lee"]
    assert second.ask == "Who warned that the river could flood the town?"
    assert third.ask == "Who said this? “Traffic on the river rose by 12 per cent in 2024.”"
    assert keys(third) == ["the Harbour Authority"]


def test_with_two_speakers_nobody_is_asked_who_said_it() -> None:
    assert drafts("\n".join(PEOPLE.splitlines()[:2]), "speaker-en") == ()


def test_a_quotation_is_asked_for_without_its_marks() -> None:
    text = f"{PEOPLE}\n“The water rose in one night,” said Captain Eva Moss, the harbour master."
    found = [draft.ask for draft in drafts(text, "speaker-en")]
    assert "Who said this? “The water rose in one night.”" in found


def test_speakers_and_claims_are_matched() -> None:
    (draft,) = drafts(PEOPLE, "match-speakers-en")
    assert draft.pairs == (
        ("Mayor Ann Lee", "the bridge would open in June"),
        ("Professor Tom Berg", "the river could flood the town"),
        ("the Harbour Authority", "traffic on the river rose by 12 per cent in 2024"),
    )
    assert len(draft.also) == 2


def test_a_person_is_asked_for_among_people_in_public_roles() -> None:
    text = f"Engineer Eva Moss designed the bridge.\n{PEOPLE}"
    (draft,) = drafts(text, "person-en")
    assert draft.ask == "Who designed the bridge?"
    assert keys(draft) == ["Eva Moss"]


def test_a_private_person_is_never_asked_for() -> None:
    assert drafts(f"Eva Moss designed the bridge.\n{PEOPLE}", "person-en") == ()


def test_a_country_is_asked_for_among_its_neighbours() -> None:
    (draft,) = drafts("Norway won the tournament in May.", "country-en")
    assert draft.ask == "Which country won the tournament in May?"
    assert keys(draft) == ["Norway"]
    assert {option.text for option in draft.options} <= {"Norway", "Sweden", "Finland", "Denmark", "Iceland"}


def test_of_several_countries_all_are_asked_for() -> None:
    (draft,) = drafts("A team from Norway, Iceland and Canada surveyed the river.", "country-en")
    assert draft.kind == "choices"
    assert sorted(keys(draft)) == ["Canada", "Iceland", "Norway"]


def test_a_score_keeps_its_winner() -> None:
    (draft,) = drafts("Harwick beat Dunholm 3-1 on the river.", "score-en")
    scores = [tuple(map(int, option.text.split("-"))) for option in draft.options]
    assert all(one > other for one, other in scores)
    assert keys(draft) == ["3-1"]


@pytest.mark.parametrize(
    ("sentence", "family", "original", "altered"),
    [
        ("The volcano lies 900 metres below the sea.", "number-altered-en", "900", None),
        ("The council will open the bridge in June 2026.", "date-altered-en", "June 2026", None),
        ("Shares in the company closed 4 per cent higher.", "opposite-en", "higher", "lower"),
        ("The council will publish a report in June.", "denied-en", "will", "will not"),
        ("Visitors can order passes online from July.", "denied-en", "can", "cannot"),
    ],
)
def test_a_false_statement_carries_what_was_altered(
    sentence: str, family: str, original: str, altered: str | None
) -> None:
    # A second one, so that true and false can be balanced.
    (draft,) = drafts(sentence, family)
    assert draft.answer is False
    assert draft.altered is not None
    assert draft.altered.original == original
    assert altered in (None, draft.altered.altered)
    assert draft.altered.altered in draft.ask
    assert sentence in draft.explain


@pytest.mark.parametrize("family", ["denied-en", "opposite-en"])
def test_nobodys_deeds_are_turned(family: str) -> None:
    for sentence in (
        "Mayor Ann Lee will open the bridge in June.",
        "Mayor Ann Lee raised the bridge in June.",
    ):
        assert drafts(sentence, family) == ()


def test_what_kind_of_sentence_it_is_is_asked_where_there_are_several() -> None:
    report, opinion = "The bridge was built in 1936.", "Perhaps every town should have such a bridge."
    text = f"{report}\n{opinion}\n{PEOPLE}"
    found = {draft.sentence: keys(draft) for draft in drafts(text, "standing-en")}
    assert ["Reported"] in found.values()
    assert ["Said"] in found.values()
    assert ["Opinion"] in found.values()


@pytest.mark.parametrize(
    "sentence",
    [
        "Police said 12 people were injured on the bridge.",
        "The victim had lived on the bridge for 12 years.",
        "Eva Moss, 34, had sold 200 tickets.",
        "A 34-year-old man had sold 200 tickets.",
        "The suspect had sold 200 tickets.",
        "At least 40 people died in the flood of 2024.",
        "Two men were jailed for 12 years in 2024.",
    ],
)
def test_nothing_is_asked_about_victims_suspects_and_private_persons(sentence: str) -> None:
    article = english_of(f"A title\n\n{sentence}\nThe river was calm.")
    assert draft_article(article).drafts == ()
