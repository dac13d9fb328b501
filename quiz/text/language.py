"""The two languages. They are named the same way everywhere, and neither is the other's default."""

from typing import Literal, get_args

Language = Literal["ja", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
