"""Find text that was left in the other language (P04)."""

import re

from quiz.bank.checks.places import pieces
from quiz.bank.model import Language, Words

_JAPANESE = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc々〆\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_QUOTED = re.compile(
    r"「[^」]*」|『[^』]*』|“[^”]*”|‘[^’]*’|\"[^\"]*\"|（[^）]*）|\([^)]*\)|\[[^\]]*\]|【[^】]*】|《[^》]*》"
)
_ADDRESS = re.compile(
    r"https?://[!-~]+|[\w.+-]+@[\w.-]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|jp|yaml|md|py)\b"
)
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ][A-Za-zÀ-ÖØ-öø-ɏ'’.&-]*")
# Small words that stand inside names: Bank of Japan.
_IN_NAMES = re.compile(r"(?:a|an|and|at|de|des|du|for|in|la|le|of|on|the|to|van|von)")
MOST_LATIN = 0.6


def left_in_the_other_language(words: Words, language: Language, *, is_name: bool) -> str:
    """The part of the text that is not in `language`, or nothing.

    `is_name` says that the text is a name as a whole: several words may then stay as they are.
    """
    text = _own_words(words[language])
    if language == "en":
        found = _JAPANESE.search(text)
        return found[0] if found else ""
    latin = _LATIN_WORD.findall(text)
    if not latin or _share_of_latin(text, latin) <= MOST_LATIN:
        return ""
    if _is_a_name(latin, may_be_long=is_name or _own_words(words.en) != text):
        return ""
    return text.strip()


def _own_words(source: str) -> str:
    """The text without code, addresses, and what stands in quotation marks or brackets."""
    shown = "".join(run.text for run in pieces(source) if "code" not in run.styles)
    return _QUOTED.sub(" ", _ADDRESS.sub(" ", shown))


def _share_of_latin(text: str, latin: list[str]) -> float:
    letters = sum(len(word) for word in latin)
    return letters / (letters + sum(len(part) for part in _JAPANESE.findall(text)))


def _is_a_name(latin: list[str], *, may_be_long: bool) -> bool:
    """NATO, Reuters and IAEA are the same in Japanese; a sentence is not."""
    proper = [word for word in latin if not _IN_NAMES.fullmatch(word)]
    if not proper or any(word[0].islower() for word in proper):
        return False
    return may_be_long or len(latin) == 1 or all(word.isupper() for word in latin)
