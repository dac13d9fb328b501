"""The kinds of text that fields of a bank hold, and what each of them refuses."""

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

# Lower-case ASCII only: ids stand in addresses, file names and form fields.
ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
STOP_CODE_PATTERN = r"^[A-Z]{2,3}$"
CHECK_CODE_PATTERN = r"^[LPB][0-9]{2}$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=64)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
StopCode = Annotated[str, StringConstraints(pattern=STOP_CODE_PATTERN)]
CheckCode = Annotated[str, StringConstraints(pattern=CHECK_CODE_PATTERN)]
Tag = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]


def _web_address(value: str) -> str:
    """Accept absolute http(s) addresses and, for the product's own pages, a path from the root."""
    # After the first slash neither / nor \: browsers would read another host there.
    if not re.fullmatch(r"(https?://[^\s<>\"\\]+|/[^\s<>\"/\\][^\s<>\"]*)", value):
        raise PydanticCustomError("web_address", "not a web address")
    return value


def _day(value: object) -> object:
    """Accept YYYY-MM-DD only; pydantic alone would read a number as seconds since 1970."""
    if value is None or isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise PydanticCustomError("day", "not a day")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("day", "not a day") from None


Address = Annotated[str, StringConstraints(max_length=2000), AfterValidator(_web_address)]
Day = Annotated[date, BeforeValidator(_day)]
