"""Every page of the program in every state that looks different: the places that the house tests visit."""

from dataclasses import dataclass
from typing import get_args

from playwright.sync_api import Page

from quiz.bank.model import KINDS
from tests.answers import Wish
from tests.browser.stage import FLAGSHIP, Device, Stage, all_but, numbers_of


@dataclass(frozen=True)
class Place:
    """A page: its address, and what is pressed there to bring it into its state."""

    address: str
    press: str = ""


PLACES = (
    "home",
    "home-no-such-code",
    "bank",
    "bank-begun",
    "reading",
    "statement",
    "guide",
    *(f"question-{kind}" for kind in KINDS),
    "question-nothing-chosen",
    "question-short-line",
    *(f"reveal-{kind}-right" for kind in KINDS),
    *(f"reveal-{wish}" for wish in get_args(Wish) if wish != "right"),
    "reveal-order-partly",
    "result-begun",
    "result-finished",
    "retry",
    "nowhere",
)


def find_places(stage: Stage, device: Device) -> dict[str, Place]:
    """Set the scene for each place and say where it is."""
    bank = f"/banks/{FLAGSHIP}"
    return {
        "home": Place("/"),
        "home-no-such-code": Place("/", press="form[action$='/resumptions'] button"),
        "bank": Place("/banks/getting-started"),
        "bank-begun": Place(bank),
        "reading": Place(f"{bank}/reading"),
        "statement": Place(f"{bank}/statements/{stage.bank(FLAGSHIP).statements[4].id}"),
        "guide": Place("/guide"),
        "nowhere": Place("/nowhere"),
        **_open(stage, device),
        **_answered(stage, device),
        **_finished(stage, device),
    }


def visit(page: Page, server_address: str, place: Place) -> None:
    """Go to a place and bring it into its state."""
    page.goto(server_address + place.address)
    if place.press:
        with page.expect_navigation():
            page.click(place.press)


def _open(stage: Stage, device: Device) -> dict[str, Place]:
    bank = stage.bank(FLAGSHIP)
    base = f"/attempts/{stage.begin(device, FLAGSHIP)}"
    short = f"/attempts/{stage.begin(device, 'example')}"
    asked = {kind: f"{base}/questions/{numbers_of(bank, kind)[0]}" for kind in KINDS}
    return {
        **{f"question-{kind}": Place(address) for kind, address in asked.items()},
        "question-nothing-chosen": Place(asked["choices"], press="#answer button.go"),
        "question-short-line": Place(f"{short}/questions/2"),
    }


def _answered(stage: Stage, device: Device) -> dict[str, Place]:
    bank = stage.bank(FLAGSHIP)
    attempt_id = stage.begin(device, FLAGSHIP)
    choices, order = numbers_of(bank, "choices"), numbers_of(bank, "order")
    standing = numbers_of(bank, "standing")
    wishes: dict[str, tuple[int, Wish]] = {
        **{f"reveal-{kind}-right": (numbers_of(bank, kind)[0], "right") for kind in KINDS},
        "reveal-partly": (choices[1], "partly"),
        "reveal-wrong": (standing[1], "wrong"),
        "reveal-skipped": (choices[2], "skipped"),
        "reveal-order-partly": (order[1], "partly"),
    }
    stage.answer(device, attempt_id, dict(wishes.values()))
    base = f"/attempts/{attempt_id}"
    return {
        **{name: Place(f"{base}/questions/{number}") for name, (number, _) in wishes.items()},
        "result-begun": Place(f"{base}/result"),
    }


def _finished(stage: Stage, device: Device) -> dict[str, Place]:
    bank = stage.bank(FLAGSHIP)
    attempt_id = stage.begin(device, FLAGSHIP)
    stage.answer(device, attempt_id, all_but(bank, wrong=(3, 5, 8)))
    again = stage.retake(device, attempt_id)
    return {
        "result-finished": Place(f"/attempts/{attempt_id}/result"),
        "retry": Place(f"/attempts/{again}/questions/1"),
    }
