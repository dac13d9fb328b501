"""Years that are counted by eras, as they stand in running text: 令和6年, 慶長8年, Keichō 8."""

from collections import Counter

from quiz.text.fold_signs import diacritics
from quiz.text.old_eras import OLD_ERAS

_MODERN = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
_OLD = {era.kanji: era.first - 1 for era in OLD_ERAS}
_MODERN_LATIN = {"Reiwa": 2018, "Heisei": 1988, "Shōwa": 1925, "Taishō": 1911, "Meiji": 1867}
# Jōō was the name of two eras, and Shōwa is that of a later one too: they name none of the old ones.
_COUNT = Counter([*_MODERN_LATIN, *(era.latin for era in OLD_ERAS)])
_LATIN_ONCE = {era.latin: era.first - 1 for era in OLD_ERAS if _COUNT[era.latin] == 1}


def _written(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


# The western year before the first one of each era.
BEFORE_ERA = _MODERN | _OLD
BEFORE_LATIN_ERA = {
    spelt: before
    for name, before in (_MODERN_LATIN | _LATIN_ONCE).items()
    for spelt in (name, diacritics(name), name.replace("'", ""))
}
# 文化 and 治安 are also words; 文化2年 is a year.
ERA = (
    rf"(?:(?:{_written(_MODERN)})(?=[0-9元〇一二三四五六七八九十])"
    rf"|(?:{_written(_OLD)})(?=(?:元|[0-9一二三四五六七八九十]{{1,3}})年))"
)
LATIN_ERA = f"(?:{_written(BEFORE_LATIN_ERA)})"
