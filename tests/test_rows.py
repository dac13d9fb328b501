"""A table as one test tries every row, and hides nothing."""

import pytest

from tests.rows import each_row

SEEN: list[int] = []


@each_row("number", [1, 2])
@each_row("letter", "ab")
def test_tables_may_be_crossed(number: int, letter: str, bank: object) -> None:
    assert bank
    assert (number, letter) in {(1, "a"), (1, "b"), (2, "a"), (2, "b")}


def fails_at(*wrong: int) -> list[int]:
    """A test of the numbers from 0 to 4 which fails at some of them; the numbers that were tried."""
    tried: list[int] = []

    @each_row("number", range(5))
    def test(number: int) -> None:
        tried.append(number)
        assert number not in wrong

    try:
        test()
    finally:
        SEEN[:] = tried
    return tried


def test_every_row_is_tried() -> None:
    assert fails_at() == [0, 1, 2, 3, 4]


def test_a_row_that_fails_is_named_and_the_next_ones_are_tried() -> None:
    with pytest.raises(AssertionError) as failed:
        fails_at(1)
    assert failed.value.__notes__ == ["in the row number=1"]
    assert SEEN == [0, 1, 2, 3, 4]


def test_all_rows_that_fail_are_named() -> None:
    with pytest.raises(BaseExceptionGroup, match="2 of 5 rows") as failed:
        fails_at(1, 3)
    notes = [fault.__notes__ for fault in failed.value.exceptions]
    assert notes == [["in the row number=1"], ["in the row number=3"]]


@pytest.mark.parametrize("fault", [KeyError("x"), pytest.fail.Exception("did not raise")])
def test_whatever_a_row_raises_is_a_failure(fault: BaseException) -> None:
    @each_row(("number", "letter"), [(1, "a")])
    def test(number: int, letter: str) -> None:
        assert (number, letter) == (1, "a")
        raise fault

    with pytest.raises(type(fault)) as failed:
        test()
    assert failed.value.__notes__ == ["in the row number=1, letter='a'"]


def test_a_skip_inside_of_a_row_is_a_skip() -> None:
    @each_row("number", [1])
    def test(number: int) -> None:
        pytest.skip(str(number))

    with pytest.raises(pytest.skip.Exception):
        test()


def test_a_table_without_rows_tries_nothing_and_fails() -> None:
    @each_row("number", [])
    def test(number: int) -> None:
        raise AssertionError(number)

    with pytest.raises(AssertionError, match="without rows"):
        test()


@pytest.mark.parametrize(("names", "table"), [("wrong", [1]), (("number", "letter"), [(1,)])])
def test_a_table_that_does_not_fit_its_test_is_refused_at_once(names: str, table: list[object]) -> None:
    with pytest.raises((AssertionError, ValueError)):

        @each_row(names, table)
        def test(number: int, letter: str) -> None:
            raise AssertionError(number, letter)
