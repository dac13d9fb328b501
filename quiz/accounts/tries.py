"""How often somebody may guess: a few tries at once, then one after another as time goes by."""

from collections.abc import Hashable
from dataclasses import dataclass
from threading import Lock

# Then whoever guesses has filled our memory, and those who wait longest are forgotten.
MOST_KEPT = 20_000


@dataclass(frozen=True)
class Allowance:
    """`at_once` tries, and another one each `every_s` seconds."""

    at_once: int
    every_s: float


class Tries:
    """Wrong tries by key. `at` is a clock that never steps back: seconds since whenever."""

    def __init__(self, allowance: Allowance) -> None:
        self._allowance = allowance
        self._full_at: dict[Hashable, float] = {}
        self._lock = Lock()

    def take(self, key: Hashable, *, at: float) -> float:
        """Use a try up before it is made. 0 where there was one; else how many seconds to wait."""
        with self._lock:
            full_at = max(at, self._full_at.pop(key, at)) + self._allowance.every_s
            too_early = full_at - at - self._allowance.at_once * self._allowance.every_s
            self._full_at[key] = full_at - (self._allowance.every_s if too_early > 0 else 0)
            self._forget_some()
            return max(0.0, too_early)

    def forgive(self, key: Hashable) -> None:
        """The try was right: begin anew."""
        with self._lock:
            self._full_at.pop(key, None)

    def _forget_some(self) -> None:
        while len(self._full_at) > MOST_KEPT:
            del self._full_at[next(iter(self._full_at))]
