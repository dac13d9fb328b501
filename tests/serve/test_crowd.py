"""More visitors than places: who only waits makes room, and a full house is said once a minute."""

import pytest

from quiz.serve.crowd import Crowd, Seldom, Stage
from quiz.serve.limits import FEWEST_CONNECTIONS, Limits, connections_for
from tests.serve.running import call, form_head, get, heard, running


class Visitor:
    """A connection that remembers whether it was closed."""

    def __init__(self, stage: Stage, since: float = 0) -> None:
        self.stage, self.since, self.has_left = stage, since, False

    def leave(self) -> None:
        self.has_left = True


@pytest.mark.parametrize(
    ("inside", "leaving"),
    [
        ([Visitor(Stage.IDLE, 2), Visitor(Stage.IDLE, 1), Visitor(Stage.HEAD, 0)], 1),
        ([Visitor(Stage.BODY, 0), Visitor(Stage.HEAD, 5)], 1),
        ([Visitor(Stage.WORKING, 0), Visitor(Stage.BODY, 5)], 1),
        ([Visitor(Stage.HEAD, 0), Visitor(Stage.DRAINING, 5)], 1),
    ],
)
def test_who_waits_most_idly_and_longest_makes_room(inside: list[Visitor], leaving: int) -> None:
    crowd = Crowd(len(inside), say=lambda _: None)
    assert all(crowd.enter(visitor) for visitor in inside)
    assert crowd.enter(Visitor(Stage.IDLE, 9))
    assert [visitor.has_left for visitor in inside] == [number == leaving for number, _ in enumerate(inside)]


def test_nobody_is_turned_out_in_the_middle_of_an_answer() -> None:
    inside = [Visitor(Stage.WORKING), Visitor(Stage.WORKING)]
    crowd = Crowd(2, say=lambda _: None)
    assert all(crowd.enter(visitor) for visitor in inside)
    assert not crowd.enter(Visitor(Stage.IDLE))
    crowd.left(inside[0])
    assert crowd.enter(Visitor(Stage.IDLE))


def test_who_comes_while_it_closes_is_not_let_in() -> None:
    crowd = Crowd(2, say=lambda _: None)
    crowd.close()
    assert not crowd.enter(Visitor(Stage.IDLE))


def test_a_full_house_is_said_once_a_minute() -> None:
    said, now = list[str](), [0.0]
    seldom = Seldom(said.append, clock=lambda: now[0])
    for now[0] in (0, 1, 59, 60, 61, 125):
        seldom(f"at {now[0]}")
    assert said == ["at 0", "at 60", "at 125"]


def test_at_its_limit_the_server_answers_newcomers_and_drops_the_idle(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with running(Limits(connections=20)) as (server, port):
        kept = [call(port, b"" if n % 2 else form_head(9) + b"word=") for n in range(100)]
        assert all(b"200 OK" in get(port) for _ in range(50))
        assert len(server.server_state.connections) <= 20
        for connection in kept:
            connection.close()
    assert capfd.readouterr().err.count("\n") == 1


def test_who_waits_in_a_crowd_waits_less_long() -> None:
    with running(Limits(connections=4, idle_s=600, idle_in_a_crowd_s=0.05)) as (_, port):
        held = [call(port) for _ in range(3)]
        assert heard(held[2]) == b""


@pytest.mark.parametrize("threads", [1, 8, 1000])
def test_files_are_kept_back_for_pages_and_the_database(threads: int) -> None:
    assert connections_for(100_000, opened=20, threads=threads) < 100_000 - 6 * threads
    assert connections_for(256, opened=20, threads=threads) >= FEWEST_CONNECTIONS
    assert connections_for(256, opened=20, threads=8) > 100
