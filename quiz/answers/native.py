"""Words that are a number and its unit in one: ふたつ, ひとり, はつか, はたち, twice."""

from fractions import Fraction

from quiz.answers.numeral import Numeral

_THINGS = ("ひとつ", "ふたつ", "みっつ", "よっつ", "いつつ", "むっつ", "ななつ", "やっつ", "ここのつ")
_DAYS = ("ふつか", "みっか", "よっか", "いつか", "むいか", "なのか", "ようか", "ここのか", "とおか")
_TIMES = ("once", "twice", "thrice")

_WORDS: dict[str, tuple[int, str]] = {
    **{word: (count, "つ") for count, word in enumerate(_THINGS, start=1)},
    **{
        f"{word}{more}": (count, "日")
        for count, word in enumerate(_DAYS, start=2)
        for more in ("", "かん", "間")
    },
    **{word: (count, "times") for count, word in enumerate(_TIMES, start=1)},
    **dict.fromkeys(("はつか", "はつかかん", "はつか間"), (20, "日")),
    **dict.fromkeys(("はたち", "二十歳", "二十才"), (20, "歳")),
    "ひとり": (1, "人"),
    "ふたり": (2, "人"),
}


def counted(text: str) -> tuple[Numeral, str] | None:
    """The number and what it counts, or nothing for any other text."""
    if text.lower() not in _WORDS:
        return None
    count, unit = _WORDS[text.lower()]
    return Numeral(Fraction(count), len(text), "F10"), unit
