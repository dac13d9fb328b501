"""Names, codes and tries: rules without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.accounts import codes
from quiz.accounts.names import LONGEST_LOGIN, login_of, tidy, wrong_name
from quiz.accounts.passwords import HASHER, hashed, is_kept_well, is_right, wrong_password
from quiz.accounts.tries import MOST_KEPT, Allowance, Tries


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sato", "ＳＡＴＯ"),
        ("Sato", " sato "),
        ("サトウ", "ｻﾄｳ"),
        ("ガ", "ガ"),
        ("佐藤 花", "佐藤　 花"),
        ("Müller", "MÜLLER"),
        ("Straße", "STRASSE"),
        ("Sato", "Sa\u200bto"),
        ("é", "e\u0301"),
    ],
)
def test_one_name_in_whatever_width_and_case(one: str, other: str) -> None:
    assert login_of(one) == login_of(other)


@pytest.mark.parametrize(("one", "other"), [("Sato", "Satoh"), ("佐藤", "佐籐"), ("さとう", "サトウ")])
def test_other_names_are_others(one: str, other: str) -> None:
    assert login_of(one) != login_of(other)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "missing"),
        (" \u3000\u200b", "missing"),
        ("a" * 41, "too-long"),
        ("ﷺ" * 20, "too-long"),
        ("a\0b", "unreadable"),
        ("a\ud800b", "unreadable"),
        ("a" * 40, None),
        ("森", None),
        ("3", None),
    ],
)
def test_a_name_that_nobody_can_have(name: str, code: str | None) -> None:
    wrong = wrong_name(name)
    assert (wrong.code if wrong else None) == code


@given(st.text())
def test_a_name_stays_what_it_is(name: str) -> None:
    assert tidy(tidy(name)) == tidy(name)
    assert login_of(login_of(name)) == login_of(name)
    assert wrong_name(name) or len(login_of(name)) <= LONGEST_LOGIN


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("1234567", "too-short"),
        ("12345678", None),
        ("言葉の橋を渡る朝", None),
        ("aaaaaaaa", None),
        ("        ", None),
        ("x" * 1000, None),
        ("x" * 1001, "too-long"),
        ("a\0b\ud800cdefg", None),
    ],
)
def test_only_the_length_of_a_password_matters(password: str, code: str | None) -> None:
    wrong = wrong_password(password)
    assert (wrong.code if wrong else None) == code


def test_a_password_is_the_same_in_another_width_and_not_in_another_case() -> None:
    kept = hashed("word bridge 8")
    assert is_right("ｗｏｒｄ bridge ８", kept)
    assert not is_right("Word bridge 8", kept)
    assert not is_right("word bridge 8 ", kept)
    assert not is_right("word bridge 8", None)
    assert not is_right("word bridge 8", "no hash at all")
    assert "word" not in kept
    assert kept.startswith("$argon2id$")


def test_a_hash_of_other_days_is_known_as_such() -> None:
    assert is_kept_well(hashed("long enough"))
    weaker = type(HASHER)(time_cost=1, memory_cost=8, parallelism=1)
    assert not is_kept_well(weaker.hash("long enough"))


@given(st.integers(min_value=0, max_value=2**40))
def test_numbers_come_back(number: int) -> None:
    assert codes.number(codes.numeral(number)) == number


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("abcd-efgh", "ABCDEFGH"),
        ("ＡＢＣＤ　ＥＦＧＨ", "ABCDEFGH"),
        ("O0Il1", "00111"),
        ("http://x/claim#", "HTTPXC1A1M"),
        ("言葉", ""),
    ],
)
def test_codes_are_read_kindly(typed: str, meant: str) -> None:
    assert codes.as_typed(typed) == meant


def test_codes_are_all_different_and_survive_being_copied() -> None:
    drawn = {codes.drawn() for _ in range(1000)}
    assert len(drawn) == 1000
    assert all(codes.as_typed(codes.grouped(code).lower()) == code for code in drawn)
    assert {len(code) for code in drawn} == {20}


def test_a_signature_is_another_one_as_soon_as_anything_is() -> None:
    same = codes.signature("secret", "reset", 1, None)
    assert same == codes.signature("secret", "reset", 1, None)
    others = [("other", "reset", 1, None), ("secret", "invitation", 1, None), ("secret", "reset", 11, None)]
    assert same not in [codes.signature(*facts) for facts in others]


def test_five_tries_then_one_a_minute() -> None:
    tries = Tries(Allowance(at_once=5, every_s=60))
    assert [tries.take("k", at=100.0) for _ in range(7)] == [0, 0, 0, 0, 0, 60, 60]
    assert tries.take("other", at=100.0) == 0
    assert tries.take("k", at=159.0) == 1
    assert tries.take("k", at=160.0) == 0
    assert tries.take("k", at=160.0) == 60
    assert [tries.take("k", at=1000.0) for _ in range(6)] == [0, 0, 0, 0, 0, 60]


def test_whoever_knows_the_password_begins_anew() -> None:
    tries = Tries(Allowance(at_once=2, every_s=60))
    tries.take("k", at=0)
    tries.take("k", at=0)
    tries.forgive("k")
    assert [tries.take("k", at=0) for _ in range(3)] == [0, 0, 60]


def test_guessing_fills_no_memory() -> None:
    tries = Tries(Allowance(at_once=1, every_s=60))
    for number in range(MOST_KEPT + 100):
        tries.take(number, at=0)
    assert len(tries._full_at) == MOST_KEPT
