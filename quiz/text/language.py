"""The two languages. They are named the same way everywhere, and neither is the other's default."""

from typing import TYPE_CHECKING, Generic, Literal, TypeVar, get_args

Value = TypeVar("Value", covariant=True)

Language = Literal["ja", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

# What somebody may want to see of what there is in two languages.
Shown = Literal["ja", "en", "both"]
SHOWN: tuple[Shown, ...] = get_args(Shown)


def the_other(language: Language) -> Language:
    """The other one of the two."""
    return "en" if language == "ja" else "ja"


class InBoth(Generic[Value]):
    """A record of something that there is in each language, in its fields `ja` and `en`."""

    if TYPE_CHECKING:  # A field of this class would be one more of each record.

        @property
        def ja(self) -> Value: ...
        @property
        def en(self) -> Value: ...

    def __getitem__(self, language: Language) -> Value:
        return self.ja if language == "ja" else self.en
