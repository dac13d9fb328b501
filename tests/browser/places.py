"""Every page of the program in every state that looks different: the places that the house tests visit."""

from dataclasses import dataclass
from typing import get_args

from playwright.sync_api import Page

from quiz.bank.model import KINDS, Kind
from tests.answers import Wish
from tests.browser.stage import EXAMPLE, FLAGSHIP, OTHER_RULES, Device, Stage, all_but, numbers_of


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
    "question-certainty",
    "question-nothing-chosen",
    "question-nothing-written",
    "question-short-line",
    *(f"reveal-{kind}-right" for kind in KINDS),
    *(f"reveal-{wish}" for wish in get_args(Wish) if wish != "right"),
    *(f"reveal-{kind}-partly" for kind in ("order", "match", "cloze")),
    *(f"reveal-{kind}-wrong" for kind in ("number", "text", "date")),
    "reveal-certainty",
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
    begun = {
        name: f"/attempts/{stage.begin(device, name)}/questions" for name in (FLAGSHIP, EXAMPLE, OTHER_RULES)
    }
    asked = {kind: f"{begun[name]}/{number}" for kind, (name, number) in _first_of_each(stage).items()}
    sure = numbers_of(stage.bank(OTHER_RULES), "choice")[0]
    return {
        **{f"question-{kind}": Place(address) for kind, address in asked.items()},
        "question-certainty": Place(f"{begun[OTHER_RULES]}/{sure}"),
        "question-nothing-chosen": Place(asked["choices"], press="#answer button.go"),
        "question-nothing-written": Place(asked["number"], press="#answer button.go"),
        "question-short-line": _short(stage, device),
    }


def _first_of_each(stage: Stage) -> dict[Kind, tuple[str, int]]:
    """Where each kind is asked first: the bank and the number."""
    found = {kind: (EXAMPLE, numbers_of(stage.bank(EXAMPLE), kind)[0]) for kind in KINDS}
    of_flagship = {kind: numbers_of(stage.bank(FLAGSHIP), kind) for kind in KINDS}
    return found | {kind: (FLAGSHIP, numbers[0]) for kind, numbers in of_flagship.items() if numbers}


def _short(stage: Stage, device: Device) -> Place:
    """The second of the five that were not right."""
    attempt_id = stage.begin(device, EXAMPLE)
    stage.answer(device, attempt_id, all_but(stage.bank(EXAMPLE), wrong=range(1, 6)))
    return Place(f"/attempts/{stage.retake(device, attempt_id)}/questions/2")


def _answered(stage: Stage, device: Device) -> dict[str, Place]:
    bank = stage.bank(FLAGSHIP)
    choices = numbers_of(bank, "choices")
    begun = {name: stage.begin(device, name) for name in (FLAGSHIP, EXAMPLE)}
    right = {f"reveal-{kind}-right": (name, number) for kind, (name, number) in _first_of_each(stage).items()}
    others: dict[str, tuple[int, Wish]] = {
        "reveal-partly": (choices[1], "partly"),
        "reveal-wrong": (numbers_of(bank, "standing")[1], "wrong"),
        "reveal-skipped": (choices[2], "skipped"),
    }
    for name, number in right.values():
        stage.answer(device, begun[name], {number: "right"})
    stage.answer(device, begun[FLAGSHIP], dict(others.values()))
    return {
        **{name: _question(begun[bank_id], number) for name, (bank_id, number) in right.items()},
        **{name: _question(begun[FLAGSHIP], number) for name, (number, _) in others.items()},
        "result-begun": Place(f"/attempts/{begun[FLAGSHIP]}/result"),
        **_not_right(stage, device),
    }


def _not_right(stage: Stage, device: Device) -> dict[str, Place]:
    """What was written, matched or filled in wrongly; and an answer of which somebody was too sure."""
    bank, attempt_id = stage.bank(EXAMPLE), stage.begin(device, EXAMPLE)
    wishes: dict[Kind, Wish] = {
        **dict.fromkeys(("order", "match", "cloze"), "partly"),
        **dict.fromkeys(("number", "text", "date"), "wrong"),
    }
    stage.answer(device, attempt_id, {numbers_of(bank, kind)[0]: wish for kind, wish in wishes.items()})
    too_sure = stage.begin(device, OTHER_RULES)
    stage.answer(device, too_sure, {1: "wrong"}, certainty="high")
    return {
        **{
            f"reveal-{kind}-{wish}": _question(attempt_id, numbers_of(bank, kind)[0])
            for kind, wish in wishes.items()
        },
        "reveal-certainty": _question(too_sure, 1),
    }


def _question(attempt_id: int, number: int) -> Place:
    return Place(f"/attempts/{attempt_id}/questions/{number}")


def _finished(stage: Stage, device: Device) -> dict[str, Place]:
    bank = stage.bank(FLAGSHIP)
    attempt_id = stage.begin(device, FLAGSHIP)
    stage.answer(device, attempt_id, all_but(bank, wrong=numbers_of(bank, "choice")[1:4]))
    again = stage.retake(device, attempt_id)
    return {
        "result-finished": Place(f"/attempts/{attempt_id}/result"),
        "retry": _question(again, 1),
    }
