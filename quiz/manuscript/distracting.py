"""Wrong options, proposed one by one: what else of its sort the right one could have been."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import cast

from quiz.article.bilingual.marked import literal
from quiz.article.bilingual.numerals import changed, only_quantity, with_values
from quiz.manuscript.asking import proposals
from quiz.manuscript.fields import flatten
from quiz.manuscript.mending import known_pairs
from quiz.manuscript.records import Body, Manuscript, Record
from quiz.text.fold import fold
from quiz.text.language import LANGUAGES, Language
from quiz.text.notation import plain

Pair = tuple[str, str]

_STEPS = tuple(map(Fraction, (-1, 1, -2, 2, 3, -3, 5, -5)))
_TIMES = tuple(Fraction(each) for each in ("2", "1/2", "3", "10"))
# Years and days have neighbours; amounts have doubles, too.
_FEW = 31
_YEARS = range(1000, 3000)
_LONGER = 3


def other_options(manuscript: Manuscript, question: Record, *, beside: str = "") -> tuple[Pair, ...]:
    """(Japanese, English) texts that could stand beside the right option, the nearest first.

    What the question offers already is none of them, but for the option `beside`.
    """
    fields = flatten(question.body)
    names = fields.get("options")
    offered = [str(name) for name in names] if isinstance(names, list) else []
    key = next((name for name in offered if fields.get(f"options.{name}.correct") is True), None)
    if key is None:
        return ()
    taken = {_folded(str(fields.get(f"options.{name}.text.ja", ""))) for name in offered if name != beside}
    found = {_folded(ja): (ja, en) for ja, en in reversed([*_all(manuscript, question, _texts(fields, key))])}
    return tuple(pair for name, pair in reversed(found.items()) if name not in taken)


def next_option(others: Iterable[Pair], now: str) -> Pair | None:
    """The one behind the text that stands there now; the first one behind the last."""
    listed = list(others)
    at = next((at for at, (ja, _) in enumerate(listed) if _folded(ja) == _folded(now)), -1)
    return listed[(at + 1) % len(listed)] if listed else None


def _texts(fields: Body, name: str) -> Pair:
    ja, en = (plain(str(fields.get(f"options.{name}.text.{language}", ""))) for language in LANGUAGES)
    return ja, en


def _folded(text: str) -> str:
    return fold(plain(text), ("F1", "F2", "F3"))


def _all(manuscript: Manuscript, question: Record, key: Pair) -> Iterator[Pair]:
    yield from _drafted(manuscript, question, key)
    alike = [_written_like(pair, key) for pair in known_pairs(manuscript) if _are_alike(pair, key)]
    yield from sorted(alike, key=lambda pair: abs(len(pair[0]) - len(key[0])))
    yield from _other_numbers(key)


def _written_like(pair: Pair, key: Pair) -> Pair:
    """With a capital at the beginning where the right option has one."""
    ja, en = pair
    return ja, en[:1].upper() + en[1:] if key[1][:1].isupper() else en


def _drafted(manuscript: Manuscript, question: Record, key: Pair) -> Iterator[Pair]:
    """What the engine offers where it asks for the same."""
    evidence = question.body.get("evidence")
    named = evidence if isinstance(evidence, list) else []
    for statement in manuscript.of("statement"):
        if statement.id not in named:
            continue
        for body in proposals(manuscript, statement, ""):
            options = cast("list[Body]", body.get("options") or [])
            pairs = [_pair(each) for each in options]
            if any(pair and _folded(pair[0]) == _folded(key[0]) for pair in pairs):
                yield from (pair for pair in pairs if pair)


def _pair(option: Body) -> Pair | None:
    text = option.get("text")
    both = [str(text.get(language, "")) for language in LANGUAGES] if isinstance(text, dict) else []
    return (both[0], both[1]) if all(both) and both else None


def _are_alike(pair: Pair, key: Pair) -> bool:
    """Other numbers in the same unit, or words without numbers and about as long."""
    number, of_key = only_quantity(pair[0], "ja"), only_quantity(key[0], "ja")
    if number and of_key and number.value == of_key.value:
        return False
    is_as_long = max(map(len, (pair[0], key[0]))) <= _LONGER * min(map(len, (pair[0], key[0])))
    sides = zip(_sides(pair), _sides(key), strict=True)
    return is_as_long and all(_shape(*each) == _shape(*other) for each, other in sides)


def _sides(pair: Pair) -> Iterator[tuple[str, Language]]:
    yield pair[0], "ja"
    yield pair[1], "en"


def _shape(text: str, language: Language) -> str:
    found = only_quantity(text, language)
    return f"{found.kind}:{text[found.end :].strip()}" if found and language == "ja" else str(bool(found))


def _other_numbers(key: Pair) -> Iterator[Pair]:
    """The same words with other numbers, in both languages alike."""
    found = [only_quantity(text, language) for text, language in _sides(key)]
    if None in found or found[0].value != found[1].value:  # type: ignore[union-attr]
        return
    for value in _near(found[0].value):  # type: ignore[union-attr]
        pair = [_with(text, language, value) for text, language in _sides(key)]
        if all(pair):
            yield literal(str(pair[0])), literal(str(pair[1]))


def _near(value: Fraction) -> Iterator[Fraction]:
    is_large = value > _FEW and value not in _YEARS
    steps = [value * each for each in _TIMES] if is_large else [value + each for each in _STEPS]
    whole = value.denominator == 1
    yield from (each for each in steps if each > 0 and (not whole or each.denominator == 1))


def _with(text: str, language: Language, value: Fraction) -> str | None:
    found = only_quantity(text, language)
    if found and value in _YEARS and text[found.start : found.end].isdecimal():
        return text[: found.start] + str(value) + text[found.end :]
    changes = with_values(text, language, {found: value}) if found else None
    return changed(text, changes) if changes else None
