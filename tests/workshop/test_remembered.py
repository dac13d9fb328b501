"""A sentence that its writer has said in both languages before is offered again, and to nobody else."""

import pytest

from quiz import workshop
from quiz.article.readers.revision import revision_of
from quiz.workshop import articles, suggestions
from quiz.workshop.remembered import remembered
from tests.bank.minimal import TEXT
from tests.loaded import loaded
from tests.workshop.desk import Desk, making
from tests.workshop.test_suggestions import COST, COST_EN
from tests.workshop.test_suggestions import TEXT as ARTICLE


@pytest.fixture
def new(desk: Desk) -> int:
    """Another draft of Sato's, with nothing in it."""
    return workshop.make_empty(making(desk.sato))


def known(draft: int, text: str, by: int, language: str = "ja") -> str:
    opened = workshop.open_manuscript(draft, by=by)
    return remembered(opened, text, language, by=by)  # type: ignore[arg-type]


def both(desk: Desk) -> tuple[str, str]:
    body = desk.body("s-span")
    return tuple(str(body[side]).replace("[[span|", "").replace("]]", "") for side in ("ja", "en"))  # type: ignore[return-value]


def test_what_is_agreed_in_another_draft_is_offered_in_both_directions(desk: Desk, new: int) -> None:
    ja, en = both(desk)
    assert known(new, ja, desk.sato) == en
    assert known(new, en, desk.sato, "en") == ja
    assert known(new, ja[:-4], desk.sato) == ""
    assert known(new, "", desk.sato) == ""


def test_it_is_offered_to_whoever_wrote_it_only(desk: Desk) -> None:
    theirs = workshop.make_empty(making(desk.tanaka))
    assert known(theirs, both(desk)[0], desk.tanaka) == ""


def test_what_is_to_be_looked_at_again_or_thrown_away_is_not_offered(desk: Desk, new: int) -> None:
    ja, _ = both(desk)
    desk.save("s-span", 1, {"en": "It goes on."}, desk.hand(desk.sato, at=desk.open().made_at))
    assert known(new, ja, desk.sato) == ""
    workshop.throw_away(desk.manuscript_id, by=desk.sato, at=desk.open().made_at)
    assert known(new, ja, desk.sato) == ""


def test_a_translation_of_a_review_is_known_also_with_other_numbers(desk: Desk, new: int) -> None:
    articles.bring(new, revision_of(ARTICLE), published=None, url="", by=desk.sato, at=desk.open().made_at)
    suggestions.translate(new, {COST: COST_EN}, desk.hand(desk.sato))
    other = workshop.make_from_bank(making(desk.sato), loaded(TEXT.encode()))
    assert known(other, COST, desk.sato) == COST_EN
    assert known(other, COST.replace("12億", "15億"), desk.sato) == COST_EN.replace("1.2", "1.5")
