"""YAML that was written with a Japanese keyboard: the sign is named, at its own line."""

import pytest

from quiz.bank.keyboard import keyboard_slips
from quiz.bank.model import Bank
from quiz.bank.notation import read
from quiz.bank.problems import Problem
from tests.bank.minimal import TEXT, changed
from tests.rows import each_row

# (what is changed, into what, code, sign or text)
SLIPS: list[tuple[str, str, str, str]] = [
    ("    standing: claimed", "    standing：claimed", "F46", "："),
    ("    standing: claimed", "    standing： claimed", "F46", "："),
    ("    standing: claimed", "　　standing: claimed", "F46", "　"),
    ("    standing: claimed", "    standing:　claimed", "F46", "　"),
    ("title: {ja: 例の問題集,", "title: {ja：例の問題集,", "F46", "："),
    ("title: {ja: 例の問題集, en", "title: {ja: 例の問題集、en", "F46", "、"),
    ("title: {ja: 例の問題集, en", "title: {ja: 例の問題集，en", "F46", "，"),
    (
        "title: {ja: 例の問題集, en: An example bank}",
        "title: ｛ja: 例の問題集, en: An example bank｝",
        "F46",
        "｛",
    ),
    ("  - id: s-claim", "  － id: s-claim", "F46", "－"),
    ("  - id: s-claim", "  ー id: s-claim", "F46", "ー"),
    ("  - id: s-claim", "  ・id: s-claim", "F46", "・"),
    ("  - id: s-claim", "  —　id: s-claim", "F46", "—"),
    ("  - id: s-claim", "  -　id: s-claim", "F46", "　"),
    ("language: ja\ncode", "＃ 日本語\nlanguage: ja\ncode", "F46", "＃"),
    ("en: An example bank}", "en: ＂An example bank, new＂}", "F46", "＂"),
    ("published: 2024-10-18", "published: ２０２４-１０-１８", "F46", "２"),
    ("    standing: claimed", "    standing:claimed", "F48", "standing"),
    ("{ja: 例の問題集,", "{ja:例の問題集,", "F48", "ja"),
    ("en: An example bank}", "en: An example, new}", "F47", "new"),
    ("en: An example bank}", "en: “An example, new”}", "F47", "new”"),
    ("en: An example bank}", "en: It costs 1,500 yen}", "F47", "500 yen"),
]

SOUND = [
    ("ja: 例の問題集", "ja: 例：問題集"),
    ("ja: 例の問題集", "ja: 「例」、問題集"),
    ("ja: 例の問題集", "ja: 例　問題集"),
    ("en: An example bank", "en: “An example bank”"),
    ("ja: 例の問題集", "ja: ５つの問題集"),
    ("en: An example bank", 'en: "An example: bank, new"'),
]


def line_of(text: str) -> int:
    """The first line that differs from the minimal bank."""
    pairs = zip(TEXT.splitlines(), text.splitlines(), strict=False)
    return next(number for number, (old, new) in enumerate(pairs, start=1) if old != new)


@each_row(("old", "new", "code", "said"), SLIPS)
def test_a_slip_is_named_at_its_own_line(old: str, new: str, code: str, said: str) -> None:
    text = changed(old, new)
    first, *_ = sorted(read(text.encode()).problems, key=lambda problem: problem.line or 0)
    assert (first.code, first.line) == (code, line_of(text))
    assert said in first.values.values()


@pytest.mark.parametrize(("old", "new"), SOUND)
def test_full_width_signs_inside_of_texts_are_japanese(old: str, new: str) -> None:
    assert isinstance(read(changed(old, new).encode()).bank, Bank)
    assert list(keyboard_slips(changed(old, new))) == []


def test_what_only_follows_from_a_slip_is_not_said() -> None:
    found = read(changed("    standing: claimed", "    standing：claimed").encode()).problems
    assert [problem.code for problem in found] == ["F46"]


def slips() -> list[Problem]:
    """One problem of each of these codes, for the words."""
    return [problem for old, new, *_ in SLIPS for problem in read(changed(old, new).encode()).problems]
