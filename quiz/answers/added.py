"""What is added to a text and changes nothing: など, “and so on”, さん, “Mr”; and one text said twice.

Only what was typed is freed of it. Each way stands for itself, so that no two of them add up to a guess.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from quiz.answers.around import bare

# 等 ends many words (平等, 対等), and さん, 氏 and 様 end some (おばさん, 源氏, 王様): not behind short ones.
_AND_OTHERS = re.compile(
    r"(?:(?<=..)(?:などなど|など|なんか|とか"
    r"|(?:という|っていう)(?:考え方?|原則|もの|こと|名前|人|国|町|条約|法律|言葉|語))|(?<=...)等"
    r"|(?<=[a-z]),? (?:etc|and so on|and so forth|and (?:other (?:things|stuff)|others|more)))$",
    re.IGNORECASE,
)
# Offices stand behind an institution too: 参議院議員 is no 参議院, and トヨタ社長 no トヨタ.
_POLITE_BEHIND = re.compile(
    r"(?<=...)(?:さん|さま|氏|様|くん|君|ちゃん|殿|提督)$|(?<=[一-鿿]{4})公$"
    r"|(?<=...)(?<![院会学社省庁党国部校室所県市町村科])(?:先生|せんせい|博士|選手)$"
    r"|(?<=[一-鿿]{3})(?<![院会学社省庁党国部校室所県市町村科])(?:教授|社長|議員)$"
)
# A particle, where the answer stands in the place of 何: only behind kanji and katakana, for わに is no わ.
_PARTICLE = re.compile(r"(?<=[一-鿿ァ-ヺー])[をにでがは]$")
# お before a word that is the same without it; お金 is no 金, and お父さん no 父.
_O = re.compile("^お(?=(?:水|茶|米|酒|塩|肉|魚|寺|城|墓|花|皿|箸|餅|豆|祭り|神輿|正月|葬式|椀|鍋)$)")
_COLOUR = re.compile("(?<=^[赤青黄緑白黒紫])色$")
_KIND = re.compile(
    r"(?:the )?(?:principle|idea|concept|country|city|town|name|word|term|island) of (?=\w{2})", re.IGNORECASE
)
_VERY = re.compile(r"^(?:very|really|so|とても|すごく|大変)[ 、]?(?=..)", re.IGNORECASE)
_SIGN_OF_NAMES = re.compile("[ァ-ヺ一-鿿]")
# Mr and Mrs Sikorski are two people, Mr Radosław Sikorski is one: only before two words.
_POLITE_BEFORE = re.compile(
    r"(?:(?:mrs|ms|miss)\.? (?=\w+\.? \w)|(?:mr|dr|prof|professor|sir|commodore|captain|lord)\.? (?=\w{3})"
    r"|(?:president|prime minister|king|queen|emperor|empress|general|admiral) (?=\w+\.? (?!of\b)\w))",
    re.IGNORECASE,
)
_JUNIOR = re.compile(r",? (?:jr|junior)\.?$", re.IGNORECASE)
_SOME = re.compile(r"some (?=\w{2})(?!(?:day|time|one|body|thing|where|how|what|way)s?\b)", re.IGNORECASE)

# 1かい as 1回 or 1階: a number is not turned into kanji where it was typed in digits.
_COUNTED = re.compile(
    r"([0-9]{1,2}) ?(かい|ど|にん|まい|さい|さつ|こ|[ほぽぼ]ん|[ひびぴ]き|しゅうかん)"
    r"(?=(?:だけ|のみ|きり|まで|いじょう)?$)"
)
_COUNTERS = {
    **{"かい": ("回", "階"), "ど": ("度",), "にん": ("人",), "まい": ("枚",), "さい": ("歳", "才")},
    **{"さつ": ("冊",), "こ": ("個",), "しゅうかん": ("週間",)},
    **dict.fromkeys(("ほん", "ぽん", "ぼん"), ("本",)),
    **dict.fromkeys(("ひき", "びき", "ぴき"), ("匹",)),
}

_LONGEST_TWICE = 300
_HALF = r"([^()\[\]《》〈〉【】/]{1,100}?)"
_TWICE = re.compile(rf"{_HALF} ?(?:[(\[《〈【]{_HALF}[)\]》〉】]|/ ?{_HALF})")

_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]\.?")
_LITTLE_WORDS = frozenset(("of", "the", "and", "for", "in", "on"))

_LETTERS = re.compile("[A-Za-z]+(?:[ -][A-Za-z]+)*")
_SHORTEST_PART = 3
# Before or behind these a blank makes another word: the rapist, not able, for mat.
_NO_PART = frozenset(
    ("the", "not", "non", "and", "but", "nor", "for", "all", "any", "out", "off", "mis", "dis", "sub")
)
# Short parts that make no other word where the hyphen is left out: co-operation, e-mail.
_SHORT_PARTS = frozenset(("co", "e", "x", "t"))


def without_added(core: str) -> Iterator[str]:
    """The text without one thing that was added to it."""
    for found in (_AND_OTHERS.search(core), _POLITE_BEHIND.search(core)):
        if found and (found.re is _AND_OTHERS or _SIGN_OF_NAMES.search(core[: found.start()])):
            yield core[: found.start()]
    for pattern in (_POLITE_BEFORE, _SOME, _KIND, _O, _VERY):
        if before := pattern.match(core):
            yield core[before.end() :]
    for pattern in (_PARTICLE, _COLOUR, _JUNIOR):
        if behind := pattern.search(core):
            yield core[: behind.start()]


def with_counters(core: str) -> Iterator[str]:
    """1かいだけ as 1回だけ and 1階だけ."""
    if found := _COUNTED.match(core):
        yield from (f"{found[1]}{kanji}{core[found.end() :]}" for kanji in _COUNTERS[found[2]])


def halves_of(given: str) -> tuple[str, str] | None:
    """The two halves of what was typed, where it is one answer said twice: Rule of law (法の支配)."""
    return said_twice(bare(given)) if len(given) <= _LONGEST_TWICE else None


def said_twice(core: str) -> tuple[str, str] | None:
    """The two halves of 出典(しゅってん) and 聖徳太子/厩戸王; a half of signs alone is none."""
    found = _TWICE.fullmatch(core)
    if found is None:
        return None
    halves = found[1].strip(" "), (found[2] or found[3]).strip(" ")
    return halves if all(any(sign.isalnum() for sign in half) for half in halves) else None


def without_points(core: str) -> str:
    """NATO for N.A.T.O."""
    return core.replace(".", "") if _INITIALS.fullmatch(core) else core


def are_initials(letters: str, of: str) -> bool:
    """Whether these are the first letters of the words: UN of the United Nations."""
    words = [word for word in re.split("[ -]", of) if word.lower() not in _LITTLE_WORDS]
    return len(words) > 1 and without_points(letters) == "".join(word[:1] for word in words).upper()


def is_joined_otherwise(one: str, other: str) -> bool:
    """Whether two English texts differ in one blank or hyphen between letters: cyber space, cyberspace."""
    if not (_LETTERS.fullmatch(one) and _LETTERS.fullmatch(other)):
        return False
    if _letters(one) != _letters(other):
        return False
    differing = _joints(one) ^ _joints(other)
    return len(differing) == 1 and _may_be_joined(one if len(one) > len(other) else other, differing.pop())


def _letters(text: str) -> str:
    return text.replace(" ", "").replace("-", "")


def _joints(text: str) -> set[int]:
    """The numbers of letters before each blank or hyphen."""
    return {len(_letters(text[:at])) for at, sign in enumerate(text) if sign in " -"}


def _may_be_joined(text: str, joint: int) -> bool:
    words = re.split("[ -]", text)
    before = 0
    for word, following in pairwise(words):
        before += len(word)
        if before == joint:
            parts = (word, following)
            return _is_prefix(*parts) or all(map(_is_part, parts))
    return False


def _is_part(part: str) -> bool:
    return len(part) >= _SHORTEST_PART and part.lower() not in _NO_PART


def _is_prefix(part: str, following: str) -> bool:
    return part.lower() in _SHORT_PARTS and len(following) > _SHORTEST_PART
