"""Hold a typed text against accepted texts: the folds that are needed, and no more of them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache, partial
from itertools import product

from quiz.answers.added import (
    are_initials,
    is_joined_otherwise,
    said_twice,
    with_counters,
    without_added,
    without_points,
)
from quiz.answers.around import bare, says_nothing, with_last_n, without_bullet
from quiz.answers.asked_words import without_words_of
from quiz.answers.other_names import other_names
from quiz.answers.partly_kana import KANA_ONLY, KANJI, pattern_of, possible_pattern
from quiz.answers.politely import plainly
from quiz.answers.reordered import names_turned, parts_turned
from quiz.answers.romaji import is_romaji_of, is_same_romaji
from quiz.answers.spec import Judgement, Step, TextSpec
from quiz.text.fold import FOLDS, FoldName, fold
from quiz.text.fold_signs import clean, width
from quiz.text.plural_en import is_same_noun

# Longer texts are no answer with something around it.
_LONGEST_FRAMED = 300

NO_MATCH = Judgement("wrong", None, (), "no-match")
IN_ROMAJI = Judgement("unreadable", None, (), "romaji")
ONLY_SIGNS = Judgement("unreadable", None, (), "empty")

# Readings are held against texts as they are said: numbers stay as they are written.
_NOT_FOR_READINGS = "F17"
_BY_HYPHENS: FoldName = "F13"
_BY_KANA: FoldName = "F3"
_BY_OKURIGANA: FoldName = "F23"
_BY_SOUND = frozenset(("F8", "F22"))
_SAID_ALIKE = str.maketrans("ぢづ", "じず")

# `us` is a word of its own, and a group that calls itself The Who is no who at all.
_PRONOUN = re.compile(r"\W*[Uu]s\W*")
_STATES = re.compile(r"(?:[Tt]he )?U\.? ?S\.?")
_INDEFINITE = re.compile(r"\W*an? ", re.IGNORECASE)
_DEFINITE_NAME = re.compile(r"The [A-Z]")


def hold_text(spec: TextSpec, given: str) -> Judgement:
    """`answer` counts within the spec."""
    if given in spec.accepted:
        return Judgement("right", spec.accepted.index(given) + 1, (), "exact")
    held = _held_in_some_way(spec, given)
    if held is None and len(given) <= _LONGEST_FRAMED:
        held = _held_twice(spec, given)
    if held is not None:
        return held
    if _says_nothing(given) and not any(map(_says_nothing, spec.accepted)):
        return ONLY_SIGNS
    return _held_by_other_name(spec, given) or (IN_ROMAJI if _is_romaji(spec, given) else NO_MATCH)


def _held_by_other_name(spec: TextSpec, given: str) -> Judgement | None:
    """国連 for 国際連合."""
    core = bare(given)
    for name in other_names(core, spec.about, spec.folds):
        if held := _hold(spec, name, name, ("F29",)):
            return replace(held, by=("F29",))
    return None


def _held_in_some_way(spec: TextSpec, given: str) -> Judgement | None:
    for core, steps in _cores(given, spec.about):
        held = _hold(spec, core, given, steps)
        if held is not None:
            return held
    return None


def _held_twice(spec: TextSpec, given: str) -> Judgement | None:
    """出典(しゅってん), 聖徳太子/厩戸王: right where both halves are, each for itself."""
    halves = said_twice(bare(given))
    if halves is None:
        return None
    one, other = halves
    first, second = (_held_in_some_way(spec, half) for half in halves)
    if are_initials(other, of=one) or are_initials(one, of=other):
        first = second = first or second
    if first is None or second is None:
        return None
    return replace(first, by=_in_order((*dict.fromkeys((*first.by, *second.by, "F19")),)), why="folded")


def _says_nothing(text: str) -> bool:
    return not any(sign.isalnum() for sign in clean(text)) or says_nothing(text)


def _cores(given: str, about: str) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """What was typed; then without what stands around it; then with its last n as ん."""
    yield given, ()
    if len(given) > _LONGEST_FRAMED:
        return
    core = without_points(without_bullet(bare(given)))
    is_framed = core != clean(given)
    if is_framed:
        yield core, ("F14",)
    if (ended := with_last_n(core)) != core:
        yield ended, ("F14", "F16") if is_framed else ("F16",)
    framed: tuple[Step, ...] = ("F14",) if is_framed else ()
    for less in without_words_of(about, core):
        yield less, (*framed, "F21")
    for less in without_added(core):
        yield less, (*framed, "F18")
        for freed in (bare(less), *without_added(less)):
            if freed != less:
                yield freed, ("F14", "F18")
    for counted in with_counters(core):
        yield counted, (*framed, "F15")


def _hold(spec: TextSpec, core: str, given: str, steps: tuple[Step, ...]) -> Judgement | None:
    for folds, before in _attempts(spec.folds):
        folded = fold(fold(core, before), folds)
        for number, accepted in enumerate(spec.accepted, start=1):
            if folded == _folded(_folded(accepted, before), folds) and not _is_other_word(given, accepted):
                return Judgement("right", number, _by(core, accepted, folds, steps), "folded")
        for reading in spec.readings:
            if folded == _folded(_folded(reading, before), folds):
                return Judgement("right", 1, _by(core, reading, folds, steps), "reading")
    return (
        _hold_partly(spec, core, steps)
        or _hold_plainly(spec, core, steps)
        or _hold_in_kanji(spec, core, steps)
        or _hold_joined(spec, core, steps)
        or _hold_in_romaji(spec, core, steps)
        or _hold_turned(spec, core, steps)
        or _hold_nouns(spec, core, steps)
    )


def _hold_turned(spec: TextSpec, core: str, steps: tuple[Step, ...]) -> Judgement | None:
    """Ieyasu Tokugawa for Tokugawa Ieyasu, 酸素と水素 for 水素と酸素."""
    for number, accepted in enumerate(spec.accepted, start=1):
        if (turned := names_turned(width(core), accepted)) and _is_same(turned, accepted, spec.folds):
            return Judgement("right", number, _in_order(("F25", *steps)), "folded")
        ours, theirs = parts_turned(width(core), width(accepted)) or ([], [])
        if ours and _folded_parts(ours, spec.folds) == _folded_parts(theirs, spec.folds):
            return Judgement("right", number, _in_order(("F25", *steps)), "folded")
    return None


def _hold_plainly(spec: TextSpec, core: str, steps: tuple[Step, ...]) -> Judgement | None:
    """上がります for 上がる, してる for しています."""
    if core.isascii():
        return None
    ours = {fold(way, spec.folds) for way in plainly(core)}
    for number, accepted in enumerate(spec.accepted, start=1):
        if not ours.isdisjoint(_folded(way, spec.folds) for way in plainly(accepted)):
            return Judgement("right", number, _in_order(("F27", *steps)), "folded")
    return None


def _hold_in_kanji(spec: TextSpec, core: str, steps: tuple[Step, ...]) -> Judgement | None:
    """打ち壊し for 打ちこわし: more kanji than were accepted, whose kanji all stand there too."""
    if not spec.may_be_kana or _BY_KANA not in spec.folds:
        return None
    folds = tuple(name for name in spec.folds if name not in ("F17", "F23"))
    folded = fold(core, folds)
    for number, accepted in enumerate(spec.accepted, start=1):
        kanji = KANJI.findall(accepted)
        pattern = possible_pattern(folded) if kanji and set(kanji) < set(KANJI.findall(core)) else None
        if pattern and re.fullmatch(pattern, _folded(accepted, folds)):
            return Judgement("right", number, _in_order(("F15", *steps)), "folded")
    return None


def _hold_in_romaji(spec: TextSpec, core: str, steps: tuple[Step, ...]) -> Judgement | None:
    """Honsyu for Honshu: a Japanese name in another spelling."""
    if not set(spec.folds) >= _BY_SOUND:
        return None
    for number, accepted in enumerate(spec.accepted, start=1):
        if is_same_romaji(core, accepted):
            return Judgement("right", number, _in_order(("F22", *steps)), "folded")
    return None


def _is_same(one: str, other: str, folds: tuple[FoldName, ...]) -> bool:
    return fold(one, folds) == _folded(other, folds)


def _folded_parts(parts: list[str], folds: tuple[FoldName, ...]) -> list[str]:
    return sorted(fold(part, folds) for part in parts)


def _hold_nouns(spec: TextSpec, core: str, steps: tuple[Step, ...]) -> Judgement | None:
    """A sword for swords, womens suffrage for women's suffrage."""
    if _BY_HYPHENS not in spec.folds or not core.isascii():
        return None
    folded = fold(core, spec.folds)
    for number, accepted in enumerate(spec.accepted, start=1):
        same = is_same_noun(core, accepted, folded, _folded(accepted, spec.folds))
        if same and not _is_other_word(core, accepted):
            return Judgement("right", number, _in_order(("F26", *steps)), "folded")
    return None


def _hold_joined(spec: TextSpec, core: str, steps: tuple[Step, ...]) -> Judgement | None:
    """Cyber space for cyberspace, where hyphens between words do not matter either."""
    if _BY_HYPHENS not in spec.folds:
        return None
    folded = fold(core, spec.folds)
    for number, accepted in enumerate(spec.accepted, start=1):
        if is_joined_otherwise(folded, _folded(accepted, spec.folds)):
            return Judgement("right", number, _in_order((_BY_HYPHENS, "F20", *steps)), "folded")
    return None


def _by(core: str, accepted: str, folds: tuple[FoldName, ...], steps: tuple[Step, ...]) -> tuple[Step, ...]:
    def matches(fewer: tuple[FoldName, ...]) -> bool:
        return fold(core, fewer) == _folded(accepted, fewer)

    # Most folds change nothing in either text, and need not be tried one by one.
    busy = tuple(name for name in folds if any(FOLDS[name](text) != text for text in (core, accepted)))
    needed = _needed(busy if matches(busy) else folds, matches)
    return _in_order((*needed, *steps)) if steps or needed or core == accepted else ("F0",)


def _is_other_word(given: str, accepted: str) -> bool:
    if _STATES.fullmatch(accepted) and _PRONOUN.fullmatch(given):
        return True
    return _DEFINITE_NAME.match(accepted) is not None and _INDEFINITE.match(given) is not None


def _hold_partly(spec: TextSpec, core: str, steps: tuple[Step, ...]) -> Judgement | None:
    """Some of the kanji in kana; all of them, where the readings of all of them are known."""
    said = tuple(name for name in spec.folds if name != _NOT_FOR_READINGS)
    # 夏祭り may lose its り, and なつ祭り does not: where it is kept in one it is kept in both.
    for folds, number in product((said, _without_okurigana(said)), range(1, len(spec.accepted) + 1)):
        matches = partial(_is_partly, spec, spec.accepted[number - 1], core)
        if matches(folds):
            by = _in_order((*_needed(folds, matches), "F15", *steps))
            return Judgement("right", number, by, "reading")
    return None


def _without_okurigana(folds: tuple[FoldName, ...]) -> tuple[FoldName, ...]:
    return tuple(name for name in folds if name != _BY_OKURIGANA)


def _is_partly(spec: TextSpec, accepted: str, core: str, folds: tuple[FoldName, ...]) -> bool:
    pattern = _pattern(accepted, spec, folds)
    return pattern is not None and pattern.fullmatch(_as_said(fold(core, folds))) is not None


@lru_cache(maxsize=8192)
def _pattern(accepted: str, spec: TextSpec, folds: tuple[FoldName, ...]) -> re.Pattern[str] | None:
    if not KANJI.search(accepted) or not spec.may_be_kana:
        return None
    readings = (*spec.readings, *_kana_aliases(spec.accepted))
    words = {fold(word, folds): fold(reading, folds) for word, reading in spec.words}
    text = fold(accepted, folds)
    known = pattern_of(text, [fold(reading, folds) for reading in readings], words)
    found = known or (possible_pattern(text) if _BY_KANA in folds and not readings else None)
    return re.compile(_as_said(found)) if found else None


def _as_said(text: str) -> str:
    """ず for づ and じ for ぢ, which are said alike."""
    return text.translate(_SAID_ALIKE)


def _kana_aliases(accepted: tuple[str, ...]) -> tuple[str, ...]:
    """What is accepted in kana may be the reading of what is accepted in kanji."""
    return tuple(text for text in accepted if KANA_ONLY.fullmatch(text))


def _is_romaji(spec: TextSpec, given: str) -> bool:
    return any(is_romaji_of(given, reading) for reading in (*spec.readings, *_kana_aliases(spec.accepted)))


def _attempts(names: tuple[FoldName, ...]) -> Iterator[tuple[tuple[FoldName, ...], tuple[FoldName, ...]]]:
    """All folds; and all of them after all but F5, which is blind to the end of a word that stands together
    with the next one: コンピューター・グラフィックス and コンピューターグラフィックス.
    """
    yield names, ()
    if "F5" in names:
        yield names, tuple(name for name in names if name != "F5")


def _needed(
    folds: tuple[FoldName, ...], matches: Callable[[tuple[FoldName, ...]], bool]
) -> tuple[FoldName, ...]:
    """The folds of which none can be spared; F0 is always there and not named."""
    needed = [name for name in FOLDS if name in folds and name != "F0"]
    for name in tuple(needed):
        others = tuple(other for other in needed if other != name)
        if matches(others):
            needed.remove(name)
    return tuple(needed)


def _in_order(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    return tuple(sorted(steps, key=lambda step: int(step[1:])))


@lru_cache(maxsize=8192)
def _folded(text: str, folds: tuple[FoldName, ...]) -> str:
    return fold(text, folds)
