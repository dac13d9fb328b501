"""People, countries and organisations that a Japanese sentence names."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from quiz.article.japanese.tables import (
    BEFORE_NAMES,
    COUNTRIES,
    ORGANISATION_ENDS,
    ORGANISATIONS,
    PREFECTURES,
    PRIVATE_TITLES,
    REGIONS,
    ROLES,
)
from quiz.reading.words import Token

NameKind = Literal["person", "country", "organisation", "place"]

_OF_PERSON = ("名詞", "固有名詞", "人名")
_KATAKANA = re.compile(r"[ァ-ヴー]{2,}(?:[・＝=][ァ-ヴー]{2,})*")
_TITLES = ROLES | PRIVATE_TITLES
_TITLE_ENDS = frozenset(title[-1] for title in _TITLES)
# Kanji of a name that the dictionary does not know.
_LONGEST_TORN = 3
_KANJI = re.compile("[一-龥々ヶ]+")
_FOREIGN_BEFORE = re.compile(r"[ァ-ヴー]+・$")
_FAMILY_NAME = re.compile(
    r"(?!.*[国両各同新前元副閣党軍省]|担当|主要|関係|歴代|次期|地元|共同|首席|議会)[一-龥]{2,3}"
)
_ENDS = frozenset(ORGANISATION_ENDS)
_LAST_OF_ENDS = frozenset(end[-1] for end in _ENDS)
_PLACES = frozenset([*PREFECTURES, *(region for row in REGIONS for region in row)])
_REGION_ENDS = ("県", "市", "町", "村", "区", "府", "都", "道", "郡", "島")
# 同省 and 両社 are known only from what was said before; 各省 and 全校 are none in particular.
_NO_NAME = ("同", "両", "各", "全", "他", "当", "本", "某", "諸", "新", "前", "元", "旧")
_NOUNS = ("名詞", "接尾辞", "接頭辞", "形状詞")
_DOTS = ("・", "＝", "=")
_PLURAL = ("ら", "たち", "側")


@dataclass(frozen=True)
class Name:
    """A name from `start` to `end`; of a person with the role or title behind it, if there is one."""

    start: int
    end: int
    kind: NameKind
    text: str
    role: str = ""


def family_names(words: Sequence[Token]) -> Iterator[str]:
    """The words that the dictionary knows as names of people; what is one once may be one again."""
    return (word.text for word in words if word.part[:3] == _OF_PERSON)


def names(text: str, words: Sequence[Token], known: Collection[str]) -> tuple[Name, ...]:
    """Every name of `text` from left to right; `known` are family names that the article has elsewhere."""
    ends = {word.end: word for word in words}
    found = (_name(text, run, ends, known) for run in _runs(words))
    return tuple(name for name in found if name)


def _runs(words: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """Nouns that stand together; a number or a word of time begins a new run, a dot between countries too."""
    run: list[Token] = []
    for word in words:
        joins = _joins(word) and not _divides(word)
        if run and not joins:
            yield tuple(run)
            run = []
        if joins and (run or word.text not in _DOTS):
            run.append(word)
    if run:
        yield tuple(run)


def _joins(word: Token) -> bool:
    part = word.part
    is_noun = part[0] in _NOUNS and part[1] != "助動詞語幹"
    return is_noun or part[:2] == ("記号", "文字") or word.text in _DOTS


def _divides(word: Token) -> bool:
    return word.part[0] == "名詞" and (word.part[1] == "数詞" or word.part[2] == "副詞可能")


def _name(text: str, run: Sequence[Token], ends: Mapping[int, Token], known: Collection[str]) -> Name | None:
    if len(run) > 1 and run[-1].text in _PLURAL:
        run = run[:-1]
    whole = text[run[0].start : run[-1].end]
    if whole.startswith(_NO_NAME) and whole not in COUNTRIES:
        return None
    # 日本代表 is a team.
    is_team = len(run) == 2 and run[1].text == "代表" and run[0].is_a("名詞", "固有名詞", "地名")
    return (None if is_team else _person(text, run, ends, known)) or _other(run, whole)


def _person(
    text: str, run: Sequence[Token], ends: Mapping[int, Token], known: Collection[str]
) -> Name | None:
    size = _size_of_title(run)
    named, title = run[: len(run) - size], _tail(run, size) if size else ""
    begin = _begin_of_person(text, named, known, has_role=size > 0)
    # An office that stands alone, 外相, is taken for a name as well.
    if (
        begin is None
        and len(named) == 1
        and _is_minister(named[0], _tail(run, size) if size else named[0].text)
    ):
        begin = named[0].start
    if begin is None:
        return None
    begin = _torn_from(text, ends, begin)
    # 旧白岩町長: what is called so is a town.
    if any(word.start == begin and word.text in _NO_NAME for word in run):
        return None
    # The dictionary takes the first part of デ・フリース for something else.
    if before := _FOREIGN_BEFORE.search(text, 0, begin):
        begin = before.start()
    return Name(begin, run[-1].end, "person", text[begin : run[-1].end], title)


def _size_of_title(run: Sequence[Token]) -> int:
    """How many words at the end are a role or a title."""
    if run[-1].text[-1] not in _TITLE_ENDS:
        return 0
    return next((n for n in (3, 2, 1) if _tail(run, n) in _TITLES), 0)


def _is_minister(word: Token, role: str) -> bool:
    """Whether a plain noun before a high office is a family name: the 岩屋 (rock cave) of 岩屋外相."""
    is_high = role.endswith("相") or role in ("大統領", "官房長官", "幹事長", "書記長", "国王")
    return is_high and word.is_a("名詞", "普通名詞", "一般") and _FAMILY_NAME.fullmatch(word.text) is not None


def _tail(run: Sequence[Token], size: int) -> str:
    return "".join([word.text for word in run[-size:]]) if len(run) > size else ""


def _begin_of_person(
    text: str, named: Sequence[Token], known: Collection[str], *, has_role: bool
) -> int | None:
    """Where the name begins that stands before a role; None where no name stands there."""
    if not named:
        return None
    people = 0
    for word in reversed(named):
        if not (word.part[:3] == _OF_PERSON or word.text in known):
            break
        people += 1
    if people and (has_role or people == 2):
        return named[-people].start
    if not has_role:
        return None
    whole = text[named[0].start : named[-1].end]
    is_office = (
        whole in ORGANISATIONS
        or whole in COUNTRIES
        or (len(named) == 1 and named[0].is_a("名詞", "固有名詞"))
    )
    is_foreign = _KATAKANA.fullmatch(whole) is not None and not any(
        w.is_a("名詞", "普通名詞", "サ変可能") for w in named
    )
    return named[0].start if is_office or is_foreign else None


def _torn_from(text: str, ends: Mapping[int, Token], begin: int) -> int:
    """Where a name begins whose first letters the dictionary takes for a word: 舟形谷 is read as 舟形 and 谷.

    Up to three kanji that cling to the name belong to it, unless they are a role or end something else.
    """
    start = begin
    while begin - start <= _LONGEST_TORN and (word := ends.get(start)) and _KANJI.fullmatch(word.text):
        if _is_no_name(word):
            return begin
        start = word.start
    is_whole = begin - start <= _LONGEST_TORN and not _KANJI.match(text, max(0, start - 1), start)
    return start if is_whole else begin


def _is_no_name(word: Token) -> bool:
    return (
        word.part[0] in ("接尾辞", "接頭辞", "副詞", "連体詞")
        or _divides(word)
        or word.text in _TITLES
        or word.text in _ENDS
        or word.text in COUNTRIES
        or word.text in BEFORE_NAMES
    )


def _other(run: Sequence[Token], whole: str) -> Name | None:
    start, end = run[0].start, run[-1].end
    if whole in COUNTRIES or (len(run) == 1 and run[0].is_a("名詞", "固有名詞", "地名", "国")):
        return Name(start, end, "country", whole)
    if whole in _PLACES or _is_region(run, whole):
        return Name(start, end, "place", whole)
    is_organisation = (
        len(run) > 1 and whole[-1] in _LAST_OF_ENDS and any(_tail(run, n) in _ENDS for n in (1, 2, 3))
    )
    if whole in ORGANISATIONS or (is_organisation and len(whole) > 2):
        return Name(start, end, "organisation", whole)
    return None


def _is_region(run: Sequence[Token], whole: str) -> bool:
    if not whole.endswith(_REGION_ENDS) or not run[0].is_a("名詞", "固有名詞", "地名"):
        return False
    return all(w.is_a("名詞", "固有名詞", "地名") or w.text in _REGION_ENDS for w in run)
