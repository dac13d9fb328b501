"""What is accepted, as somebody types it: without the reading, wherever an author put it.

A reading may stand behind okurigana too, where the notation of a bank sees quotation marks:
関ヶ原の戦い《せきがはらのたたかい》. Kana at the end are a reading; kanji are not (絵画《睡蓮》).
"""

import re

from quiz.answers.partly_kana import KANJI
from quiz.text.notation import plain, spoken

_READING_BEHIND = re.compile(r"(.*[ぁ-ゖァ-ヺー々〆一-鿿])《([ぁ-ゖァ-ヺー・ 　]+)》\s*")


def surface(source: str) -> str:
    """The text without its reading and without markup."""
    text = plain(source)
    found = _behind(text)
    return found[0] if found else text


def reading(source: str) -> str | None:
    """The reading of the whole text, where the author wrote one."""
    text = plain(source)
    if found := _behind(text):
        return found[1]
    said = spoken(source)
    return said if said != text else None


def _behind(text: str) -> tuple[str, str] | None:
    found = _READING_BEHIND.fullmatch(text)
    return (found[1], found[2]) if found and KANJI.search(found[1]) else None
