"""Find every number in a Japanese or an English text by its value: 800万発以上 is 8 million or more."""

from functools import lru_cache

from quiz.text.language import Language
from quiz.text.numbers_en import read as read_english
from quiz.text.numbers_ja import read as read_japanese
from quiz.text.quantity import Bound, Kind, Quantity, half_width

__all__ = ["Bound", "Kind", "Quantity", "mentions", "quantities"]


def quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """The numbers that another language must say too, in the order of the text; never raises.

    Not among them: "one" and 一 as words, idioms (三重県, 一部, 十分), vague amounts (数百人, hundreds of),
    and numbers in names (G7, COVID-19). A date is a year, a month and a day; 令和6年 is 2024.
    "More than" and 以上 are the same bound, as in the English of news, and so are "less than" and 以下.
    """
    return tuple(found for found in mentions(text, language) if found.firm)


@lru_cache(maxsize=16384)
def mentions(text: str, language: Language) -> tuple[Quantity, ...]:
    """All numbers, together with those that may be left unsaid: 両国, 一つ, both, first, a decade."""
    read = read_japanese if language == "ja" else read_english
    return tuple(read(half_width(text)))
