"""What can be asked for in an English sentence, and what only looks like it."""

from datetime import date
from fractions import Fraction

import pytest

from quiz.article.english.dates import dates, is_relative, said_in_full
from quiz.article.english.names import names, people_in
from quiz.article.english.other_amounts import others
from quiz.article.english.quantities import amounts
from quiz.article.slots_en import slots_of
from tests.article.articles import english_of

PUBLISHED = date(2025, 5, 14)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 1,500 people came.", [("About 1,500", 1500, "people")]),
        ("It cost more than £4.6 million to build.", [("more than £4.6 million", 4600000, "£")]),
        ("The vote cost NZ$25 million.", [("NZ$25 million", 25000000, "NZ$")]),
        ("It spent about US$3 million.", [("about US$3 million", 3000000, "US$")]),
        ("She cut her 2027 profit forecast.", []),
        ("Some 2000 people came.", [("Some 2000", 2000, "people")]),
        ("Sales fell by 22 per cent.", [("22 per cent", 22, "%")]),
        ("The prize is 80,000 euros.", [("80,000 euros", 80000, "euros")]),
        ("It has three small rooms.", [("three", 3, "small rooms")]),
        ("They covered 11,000 square kilometres.", [("11,000", 11000, "square kilometres")]),
        ("A six-week trip began.", [("six", 6, "")]),
        ("At least 15 species were seen.", [("At least 15", 15, "species")]),
        ("It needs 800 seats or more.", [("800", 800, "seats")]),
        ("The plan passed by 29 votes to 17.", []),
        ("Residents aged between 5 and 17 travel free.", []),
        ("A 34-year-old man spoke.", []),
        ("The A92 and Route 66 were closed.", []),
        ("It opens at 10 a.m. and 6:30 p.m.", []),
        ("Norway won 7-5.", []),
        ("The 1960s were better.", []),
        ("Expo 2025 opened.", []),
        ("Buses for under-18s are free.", []),
        ("She finished third.", []),
    ],
)
def test_quantities_are_found_whole(text: str, expected: list[tuple[str, int, str]]) -> None:
    found = [(text[a.start : a.end], a.value, a.unit) for a in amounts(text, [])]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened on 31 October 2025.", [("31 October 2025", "2025-10-31")]),
        ("It opened on May 14, 2025, in rain.", [("May 14, 2025", "2025-05-14")]),
        ("It opens in December 2026.", [("December 2026", "2026-12")]),
        ("It was built in 1974.", [("1974", "1974")]),
        ("It runs until August 31.", [("August 31", "--08-31")]),
        ("They met in January.", [("January", "--01")]),
        ("They met on Tuesday evening.", [("Tuesday", "2025-05-13")]),
        ("They met on Wednesday.", [("Wednesday", "2025-05-14")]),
        ("They met last August.", [("last August", "2024-08")]),
        ("They met last March.", [("last March", "2025-03")]),
        ("They met in August last year.", [("August last year", "2024-08")]),
        ("They meet next May.", [("next May", "2026-05")]),
        ("They met yesterday.", [("yesterday", "2025-05-13")]),
        ("It may rain, and they march in 30 February.", []),
        ("They left on 31 June 2020.", []),
    ],
)
def test_dates_are_found_whole_and_resolved(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[day.start : day.end], day.value) for day in dates(text, PUBLISHED)] == expected


def test_what_is_to_come_or_has_no_day_of_publication_is_not_resolved() -> None:
    assert [day.value for day in dates("They meet on Friday.", PUBLISHED, is_past=False)] == [None]
    assert [day.value for day in dates("They met last August.", None)] == [None]


@pytest.mark.parametrize("surface", ["Tuesday", "last August", "May last year", "yesterday"])
def test_a_relative_date_is_known(surface: str) -> None:
    assert is_relative(surface)


def test_a_date_is_said_in_full() -> None:
    assert [said_in_full(value) for value in ("2025-05-13", "2024-08", "1974")] == [
        "13 May 2025",
        "August 2024",
        "1974",
    ]


TEXT = """\
Council leader Margaret Ellison said so. Ingrid Solberg, the chief scientist of the trip, agreed.
Iceland's environment minister, Jon Arnason, met Solberg in South Korea. Anna Berg bought a ticket."""


def test_people_are_those_with_a_public_role() -> None:
    assert dict(people_in([TEXT.replace("\n", " ")])) == {
        "Ellison": ("Margaret Ellison", "Council leader"),
        "Solberg": ("Ingrid Solberg", "chief scientist"),
        "Arnason": ("Jon Arnason", "environment minister"),
    }


def test_two_people_of_one_name_are_nobody() -> None:
    assert people_in(["Mayor Ann Lee met Professor Tom Lee."]) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan signed it with the Netherlands.", [("Japan", "country"), ("the Netherlands", "country")]),
        ("The Bank of Japan met Japan Airlines.", [("Bank of Japan", "organisation")]),
        (
            "The Norwegian Institute of Ocean Research won.",
            [("Norwegian Institute of Ocean Research", "organisation")],
        ),
        ("NATO and UNESCO met.", [("NATO", "organisation"), ("UNESCO", "organisation")]),
        ("Japan's economy grew.", []),
        ("The Mexico-born writer came.", []),
        ("New South Wales voted.", []),
    ],
)
def test_names_are_found_but_not_in_longer_ones(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted((text[n.start : n.end], n.kind) for n in names(text, {})) == sorted(expected)


def test_every_slot_is_the_exact_text_under_its_span() -> None:
    article = english_of(
        "Mayor Ann Lee opened the hall on Monday.\nAbout 300 people from Japan came in 2024."
    )
    found = [slot for sentence in article.sentences for slot in slots_of(article, sentence)]
    assert [(slot.name, slot.surface) for slot in found] == [
        ("p1", "Ann Lee"),
        ("d1", "Monday"),
        ("n1", "About 300"),
        ("c1", "Japan"),
        ("d1", "2024"),
    ]
    assert all(article.revision[slot.span] == slot.surface for slot in found)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("About 1,500 people came.", "About 1,500"),
        ("It cost £4.6 million.", "£4.6 million"),
        ("Sales fell by 22 per cent.", "22 per cent"),
        ("It has three rooms.", "three"),
        ("It lies 900 metres deep.", "900"),
    ],
)
def test_other_quantities_look_like_the_right_one(text: str, surface: str) -> None:
    article = english_of(f"A title\n\n{text}\nThe end came soon.")
    (slot,) = (s for each in article.sentences for s in slots_of(article, each) if s.kind == "quantity")
    found = others(slot)
    assert slot.surface == surface
    assert len({other.value for other in found} - {slot.value}) == 3
    assert all(other.text[:2].isalpha() == surface[:2].isalpha() for other in found)


@pytest.mark.parametrize(("bound", "is_above"), [("more than", True), ("at least", True), ("up to", False)])
def test_beside_a_bound_no_other_quantity_is_true_too(bound: str, is_above: bool) -> None:
    article = english_of(f"A title\n\nThe hall seats {bound} 800 guests.\nThe end came soon.")
    (slot,) = (s for each in article.sentences for s in slots_of(article, each) if s.kind == "quantity")
    assert all((other.value > Fraction(800)) is is_above for other in others(slot))
    assert others(slot)
