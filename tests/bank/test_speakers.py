"""The people whom questions of kind `standing` name."""

import pytest

from quiz.bank.checks.registry import check
from quiz.bank.model import Bank
from quiz.bank.problems import Path
from tests.bank.minimal import TEXT, bank_of

SPEAKERS = "    speakers:\n      - {id: mayor, text: {ja: 市長, en: the mayor}}\n"
OWNER = "      - {id: owner, text: {ja: 店の主人, en: the shop owner}}\n"
SPAN = """\
  - id: q-standing
    kind: standing
    ask: {ja: 「約5年間続く」は、どのような文ですか。, en: What kind of sentence is this?}
    about: s-span
    speakers:
      - {id: mayor, text: {ja: 市長, en: the mayor}}
    explain: {ja: 新聞が書いています。, en: The paper writes it.}
    evidence: [s-span]
"""
MAYOR = "{id: mayor, text: {ja: 市長, en: the mayor}}"


def bank_with(claim: str = SPEAKERS, span: str = SPAN) -> Bank:
    """The minimal bank with a second question of this kind, about a report."""
    return bank_of(TEXT.replace(SPEAKERS, claim) + span)


def found_in(bank: Bank) -> list[tuple[str, Path]]:
    return [(problem.code, problem.path) for problem in check(bank) if problem.code in ("B49", "B50")]


def test_as_many_speakers_everywhere_are_no_fault() -> None:
    assert found_in(bank_of(TEXT)) == []
    assert found_in(bank_with()) == []
    assert found_in(bank_with("", SPAN.replace(SPEAKERS, ""))) == []


def test_a_question_with_fewer_speakers_is_named() -> None:
    assert found_in(bank_with(SPEAKERS + OWNER)) == [("B49", ("questions", 2))]
    assert found_in(bank_with("")) == [("B49", ("questions", 1))]
    (problem,) = [p for p in check(bank_with(SPEAKERS + OWNER)) if p.code == "B49"]
    assert problem.values == {"count": "1", "most": "2", "missing": "1"}


@pytest.mark.parametrize(
    "who",
    ["{ja: 駅長, en: the master}", "{ja: 駅の長, en: station master}", "{ja: 駅長, en: the station master}"],
)
def test_the_one_who_said_it_is_no_other_speaker(who: str) -> None:
    said = SPEAKERS.replace("{ja: 市長, en: the mayor}", who)
    assert found_in(bank_with(said)) == [("B50", ("questions", 1, "speakers", 0, "text"))]


def test_an_unknown_statement_is_told_by_another_check() -> None:
    assert found_in(bank_with(span=SPAN.replace("about: s-span", "about: s-spam"))) == []


def test_as_many_are_named_as_the_shortest_list_has() -> None:
    bank = bank_with(SPEAKERS + OWNER)
    claim, report = bank.question("q-claim"), bank.question("q-standing")
    assert [offer.id for offer in claim.offers(bank)] == ["reported", "claimed", "opinion"]
    assert [offer.id for offer in report.offers(bank)] == ["reported", "by-mayor", "opinion"]


def test_where_nobody_can_be_named_somebody_may_have_said_it() -> None:
    bank = bank_with("")
    for name in ("q-claim", "q-standing"):
        offers = bank.question(name).offers(bank)
        assert [offer.id for offer in offers] == ["reported", "claimed", "opinion"]
        assert [offer.text for offer in offers] == [None, None, None]
