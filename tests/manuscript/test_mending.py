"""Cures at the press of a button: each makes its finding go, and what needs an author is left to one."""

from typing import Any

from quiz.bank.notation import load
from quiz.manuscript import Folded, Manuscript, Record, cure, find_in, flatten, fold, unflatten, unfold
from tests.bank.minimal import TEXT
from tests.rows import each_row

BANK = unfold(load(TEXT.encode()))


def changed(name: str, fields: dict[str, Any]) -> tuple[Manuscript, Record]:
    """The small bank with some fields of one record changed, and that record."""
    old = next(each for each in BANK.records if name in (each.id, each.kind))
    kept = {path: value for path, value in {**flatten(old.body), **fields}.items() if value is not None}
    new = Record(old.number, old.kind, unflatten(kept), old.place)
    return Manuscript(BANK.bank_id, tuple(new if each is old else each for each in BANK.records)), new


def codes(folded: Folded, number: int) -> set[str]:
    return {found.code for found in find_in(folded, number)}


CASES: list[tuple[str, str, dict[str, Any]]] = [
    ("L30", "question", {"ask.en": "What is it."}),
    ("L30", "question", {"ask.ja": "それは何ですか"}),
    ("L30", "statement", {"ja": "計画は[[n1|5年間]]です", "en": "The plan runs for [[n1|5 years]]."}),
    ("L29", "statement", {"ja": "計画はｱﾒﾘｶのです。", "en": "The plan is American."}),
    ("L29", "statement", {"ja": "計画は英語です。", "en": "It is ＡＢＣ now."}),
    ("P02", "statement", {"ja": "計画は2029年までです。", "en": "It runs to 2028."}),
    ("B08", "statement", {"ja": "[[n1|5年間]]です。", "en": "It is for 5 years."}),
    ("F28", "source", {"published": "2024年10月8日"}),
    ("F28", "source", {"published": "2024/10/8"}),
    ("F30", "source", {"url": "example.org/news"}),
    ("F36", "head", {"code": "ｊp"}),
    ("B30", "question", {"rule": "map"}),
    ("B20", "question", {"allow.L13": "meant"}),
]


@each_row(("code", "name", "fields"), CASES)
def test_a_cure_makes_its_finding_go(code: str, name: str, fields: dict[str, Any]) -> None:
    manuscript, record = changed(name, fields)
    found = next(each for each in find_in(fold(manuscript), record.number) if each.code == code)
    mended = cure(found, manuscript)
    assert mended
    after, _ = changed(name, {**fields, **mended})
    assert code not in codes(fold(after), record.number)


NOT_ALONE: list[tuple[str, str, dict[str, Any]]] = [
    ("P02", "statement", {"ja": "2024年から2029年までです。", "en": "From 2023 to 2028."}),
    ("B08", "statement", {"ja": "[[n1|桜前線]]です。", "en": "It is the blossom."}),
    ("F28", "source", {"published": "last spring"}),
    ("F30", "source", {"url": "somewhere on the web"}),
    ("F20", "source", {"title.ja": None}),
]


@each_row(("code", "name", "fields"), NOT_ALONE)
def test_what_needs_an_author_is_left_to_one(code: str, name: str, fields: dict[str, Any]) -> None:
    manuscript, record = changed(name, fields)
    found = next(each for each in find_in(fold(manuscript), record.number) if each.code == code)
    assert cure(found, manuscript) is None


def test_the_side_that_stayed_is_the_one_that_is_mended() -> None:
    manuscript, record = changed("statement", {"ja": "計画は2029年までです。", "en": "It runs to 2028."})
    found = next(each for each in find_in(fold(manuscript), record.number) if each.code == "P02")
    assert cure(found, manuscript) == {"en": "It runs to 2029."}


def test_the_names_of_slots_stay_as_they_are() -> None:
    texts = {"ja": "計画は[[n12|5]]年とｱです。", "en": "It is [[n12|5]] years."}
    manuscript, record = changed("statement", texts)
    found = next(each for each in find_in(fold(manuscript), record.number) if each.code == "L29")
    assert "[[n12|" in str((cure(found, manuscript) or {})["ja"])
