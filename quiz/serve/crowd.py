"""All connections at once: when there is no place left, who only waits makes room."""

import logging
import time
from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import Protocol

SAY_AGAIN_AFTER_S = 60
# Room is made for several at once, so that a rush does not look through everybody each time.
SHARE_THAT_LEAVES = 32


class Stage(IntEnum):
    """What a connection is doing; the lower, the sooner it has to make room."""

    IDLE = 0
    DRAINING = 1
    HEAD = 2
    BODY = 3
    WORKING = 4


class Guest(Protocol):
    """A connection, as the crowd sees it."""

    stage: Stage
    since: float

    def leave(self) -> None:
        """Close at once."""


class Crowd:
    """The connections that are open, at most `places` of them."""

    def __init__(self, places: int, *, say: Callable[[str], None] | None = None) -> None:
        self.places = places
        self._guests: set[Guest] = set()
        self._is_closed = False
        self._say = Seldom(say or logging.getLogger("uvicorn.error").error)

    def enter(self, guest: Guest) -> bool:
        """Take a connection in, if need be in the place of one that only waits. False: there is no place."""
        if self._is_closed or (len(self._guests) >= self.places and not self.make_room()):
            return False
        self._guests.add(guest)
        return True

    def close(self) -> None:
        """Take nobody in any more."""
        self._is_closed = True

    def left(self, guest: Guest) -> None:
        """A connection is closed."""
        self._guests.discard(guest)

    @property
    def is_dense(self) -> bool:
        """Every second place is taken."""
        return len(self._guests) * 2 > self.places

    def make_room(self) -> int:
        """Close those that have waited longest, and return how many."""
        self._say(f"All {self.places} connections are in use; those that only wait are closed.")
        leaving = _first_to_leave(self._guests, max(1, self.places // SHARE_THAT_LEAVES))
        for guest in leaving:
            self._guests.discard(guest)
            guest.leave()
        return len(leaving)


def _first_to_leave(guests: Iterable[Guest], number: int) -> list[Guest]:
    waiting = [guest for guest in guests if guest.stage is not Stage.WORKING]
    return sorted(waiting, key=lambda guest: (guest.stage, guest.since))[:number]


class Seldom:
    """Says something at most once a minute: what happens a thousand times a second may not fill a disk."""

    def __init__(self, say: Callable[[str], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._say, self._clock = say, clock
        self._said_at = -float("inf")

    def __call__(self, words: str) -> None:
        """Say it, unless something was said within the last minute."""
        if self._clock() - self._said_at >= SAY_AGAIN_AFTER_S:
            self._said_at = self._clock()
            self._say(words)
