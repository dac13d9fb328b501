"""A stage for the browser: attempts that stand where a test wants them, always in the same arrangement.

Attempts are made by the deeds themselves, on the database of the running server; only the answers that
a test is about are given in the browser.
"""

import random
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from flask import Flask
from playwright.sync_api import BrowserContext
from sqlalchemy import func, select

from app import create_app
from quiz import library, practice
from quiz.bank.model import Bank, Kind
from quiz.grading import Certainty
from quiz.store import AnswerRow, db
from tests.answers import Wish, given
from tests.conftest import NOON

FLAGSHIP = "japan-poland-action-plan"
EXAMPLE = "example"
OTHER_RULES = "rules"


@dataclass(frozen=True)
class Device:
    """The name under which a browser holds its attempts."""

    name: str


class Dealt(random.Random):
    """Deals the same arrangement for the same seed, and each attempt a resume code of its own."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self._arrangement = random.Random(seed)

    def randrange(self, *bounds: int) -> int:
        """As the seed has it."""
        return self._arrangement.randrange(*bounds)


class Stage:
    """The running server's database, for those who set the scene."""

    def __init__(self, instance: Path) -> None:
        self.app: Flask = create_app({"INSTANCE": str(instance)})

    def bank(self, bank_id: str) -> Bank:
        """A bank as it was taken in."""
        with self.app.app_context():
            return library.current_edition(bank_id).bank

    def begin(self, device: Device, bank_id: str, seed: int = 1) -> int:
        """Begin an attempt; its id."""
        with self.app.app_context():
            return practice.start(
                bank_id,
                device=device.name,
                start_key=secrets.token_hex(16),
                at=NOON,
                chance=Dealt(seed),
            )

    def answer(
        self,
        device: Device,
        attempt_id: int,
        wishes: dict[int, Wish],
        *,
        certainty: Certainty | None = None,
    ) -> None:
        """Answer questions by their numbers, each with the verdict that is wished for."""
        with self.app.app_context():
            opened = practice.open_attempt(attempt_id, device=device.name)
            edition = library.open_edition(opened.version)
            for number, wish in wishes.items():
                question = edition.bank.question(opened.attempt.question_ids[number - 1])
                chosen = given(edition.bank, question, wish)
                practice.answer(opened, edition, number, chosen, language="ja", at=NOON, certainty=certainty)

    def retake(self, device: Device, attempt_id: int) -> int:
        """Begin with the wrong ones again; the new attempt's id."""
        with self.app.app_context():
            opened = practice.open_attempt(attempt_id, device=device.name)
            key = secrets.token_hex(16)
            return practice.retake(opened, device=device.name, start_key=key, at=NOON, chance=Dealt(1))

    def answers(self, attempt_id: int) -> int:
        """How many answers are stored."""
        with self.app.app_context():
            count = select(func.count()).select_from(AnswerRow).filter_by(attempt_id=attempt_id)
            return db.session.scalar(count) or 0

    def sign_in(self, context: BrowserContext, device: Device, address: str) -> None:
        """Give a browser the cookie of a device."""
        name, value = self.session_of(device)
        context.add_cookies([{"name": name, "value": value, "url": address}])

    def session_of(self, device: Device) -> tuple[str, str]:
        """The name and the value of the cookie of a device."""
        signer = self.app.session_interface.get_signing_serializer(self.app)  # type: ignore[attr-defined]
        value = signer.dumps({"device": device.name, "_permanent": True})
        return self.app.config["SESSION_COOKIE_NAME"], value


def numbers_of(bank: Bank, kind: Kind) -> list[int]:
    """The numbers of a bank's questions of one kind."""
    return [number for number, question in enumerate(bank.questions, 1) if question.kind == kind]


def all_but(bank: Bank, wrong: Iterable[int]) -> dict[int, Wish]:
    """Everything right except for these numbers."""
    return {n: "wrong" if n in wrong else "right" for n in range(1, len(bank.questions) + 1)}
