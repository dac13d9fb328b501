"""What is said of one sentence."""

from dataclasses import dataclass

from quiz.bank.records import Standing


@dataclass(frozen=True)
class Judged:
    """The standing of a sentence; `is_commentary` marks what the writer adds beside the news."""

    standing: Standing
    speaker: str | None = None
    is_commentary: bool = False
