"""What `make engines` opens: each question of each bank, asked and explained, and all others of everybody."""

from dataclasses import dataclass
from typing import Literal

from tests.browser.places import Place, find_places
from tests.browser.stage import EXAMPLE, FLAGSHIP, Device, Stage
from tests.browser.teaching import teaching_places
from tests.cast import cast_of

Reader = Literal["student", "teacher"]
BANKS = (FLAGSHIP, "getting-started", EXAMPLE)


@dataclass(frozen=True)
class Page:
    """A place, the name under which a fault there is told, and who is there."""

    name: str
    place: Place
    by: Reader = "student"


def all_pages(stage: Stage, device: Device) -> list[Page]:
    """In the order in which a class would see them."""
    asked = [page for bank_id in BANKS for page in _questions(stage, device, bank_id)]
    explained = [page for bank_id in BANKS for page in _explanations(stage, device, bank_id)]
    others = [Page(name, place) for name, place in find_places(stage, device).items()]
    return [*others, *asked, *explained, *_of_teachers(stage)]


def _of_teachers(stage: Stage) -> list[Page]:
    places = teaching_places(stage, cast_of(stage.app))
    return [Page(f"teacher {name}", place, "teacher") for name, place in places.items()]


def _questions(stage: Stage, device: Device, bank_id: str) -> list[Page]:
    return _of_attempt(stage, bank_id, stage.begin(device, bank_id), "")


def _explanations(stage: Stage, device: Device, bank_id: str) -> list[Page]:
    """Of wrong answers: they have most to say."""
    attempt_id, count = stage.begin(device, bank_id), len(stage.bank(bank_id).questions)
    stage.answer(device, attempt_id, dict.fromkeys(range(1, count + 1), "wrong"))
    return _of_attempt(stage, bank_id, attempt_id, ", explained")


def _of_attempt(stage: Stage, bank_id: str, attempt_id: int, how: str) -> list[Page]:
    return [
        Page(f"{bank_id} {number}{how}", Place(f"/attempts/{attempt_id}/questions/{number}"))
        for number in range(1, len(stage.bank(bank_id).questions) + 1)
    ]
