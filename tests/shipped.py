"""The banks of this repository, each read once: a bank is frozen, so all tests may share it."""

from functools import cache
from pathlib import Path

from quiz.bank.model import Bank
from quiz.bank.notation import load

ROOT = Path(__file__).parent.parent
SHIPPED = sorted((ROOT / "question_banks").glob("*/bank.yaml"))


@cache
def bank_in(path: Path) -> Bank:
    """The bank of a file, which takes a second to read."""
    return load(path.read_bytes())
