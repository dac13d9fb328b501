"""A table as one test: every row is tried, and each row that fails is named.

For tables of literals that a rule is held against. A parametrized row is a test of its own and costs
milliseconds of setting up, hooks and reports, a hundred times of what most rules need. Rows share
their fixtures; what needs a fresh database or a mark of its own stays with `pytest.mark.parametrize`.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial, update_wrapper
from inspect import Parameter, signature
from types import TracebackType

import pytest

Test = Callable[..., None]
LONGEST_NAME = 200


def each_row(names: str | Sequence[str], table: Iterable[object]) -> Callable[[Test], Test]:
    """Try the test below with each row; like `pytest.mark.parametrize`, but one test."""
    keys = [names] if isinstance(names, str) else list(names)
    listed = [_row(keys, values, is_bare=isinstance(names, str)) for values in table]

    def decorated(test: Test) -> Test:
        return _whole(test, keys, partial(_try_all, test, listed))

    return decorated


def _row(keys: list[str], values: object, *, is_bare: bool) -> dict[str, object]:
    row = (values,) if is_bare else tuple(values)  # type: ignore[arg-type]
    return dict(zip(keys, row, strict=True))


def _whole(test: Test, keys: list[str], tried: Callable[..., None]) -> Test:
    """All rows under the name of the test, asking pytest for the fixtures only."""

    def whole(*args: object, **fixtures: object) -> None:
        tried(*args, **fixtures)

    update_wrapper(whole, test)
    parameters = signature(test).parameters
    missing = set(keys) - set(parameters)
    assert not missing, f"{test.__name__} takes no {missing}"
    fixtures: list[Parameter] = [each for name, each in parameters.items() if name not in keys]
    whole.__signature__ = signature(test).replace(parameters=fixtures)  # type: ignore[attr-defined]
    return whole


def _try_all(test: Test, listed: list[dict[str, object]], *args: object, **fixtures: object) -> None:
    assert listed, "a table without rows tries nothing"
    noted = _Noted()
    for row in listed:
        with noted.under(_name(row)):
            test(*args, **row, **fixtures)
    noted.tell(len(listed))


def _name(row: dict[str, object]) -> str:
    return ", ".join(f"{key}={value!r}"[:LONGEST_NAME] for key, value in row.items())


class _Noted:
    """Keeps what went wrong in a row, and lets the next one be tried."""

    def __init__(self) -> None:
        self._faults: list[BaseException] = []
        self._name = ""

    def under(self, name: str) -> "_Noted":
        self._name = name
        return self

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if not isinstance(fault, (Exception, pytest.fail.Exception)):
            return False
        fault.add_note(f"in the row {self._name}")
        self._faults.append(fault)
        return True

    def tell(self, count: int) -> None:
        """Raise the only fault as it is, and several as a group."""
        if len(self._faults) == 1:
            raise self._faults[0]
        if self._faults:
            raise BaseExceptionGroup(f"{len(self._faults)} of {count} rows", self._faults)
