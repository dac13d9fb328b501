"""The notation of a text field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.text.notation import Run, plain, runs
from tests.rows import each_row

BOLD = frozenset({"strong"})
SLANTED = frozenset({"em"})

MARKED_UP = [
    ("行動計画", (Run("行動計画"),)),
    ("*まだ*です", (Run("まだ", SLANTED), Run("です"))),
    ("**約5年間**続く", (Run("約5年間", BOLD), Run("続く"))),
    ("**「協力」**を", (Run("「協力」", BOLD), Run("を"))),
    ("彼は**「反対。」**と", (Run("彼は"), Run("「反対。」", BOLD), Run("と"))),
    ("***強い***", (Run("強い", BOLD | SLANTED),)),
    ("*a **b***", (Run("a ", SLANTED), Run("b", BOLD | SLANTED))),
    ("**a *b***", (Run("a ", BOLD), Run("b", BOLD | SLANTED))),
    ("H~2~O", (Run("H"), Run("2", frozenset({"sub"})), Run("O"))),
    ("10^6^", (Run("10"), Run("6", frozenset({"sup"})))),
    ("`a*b*\\*`", (Run("a*b*\\*", frozenset({"code"})),)),
    ("``a`b``", (Run("a`b", frozenset({"code"})),)),
    ("｜行動計画《こうどうけいかく》に", (Run("行動計画", ruby="こうどうけいかく"), Run("に"))),
    ("この外相《がいしょう》が", (Run("この"), Run("外相", ruby="がいしょう"), Run("が"))),
    ("｜NATO《ナトー》", (Run("NATO", ruby="ナトー"),)),
    ("**日本《にほん》**", (Run("日本", BOLD, ruby="にほん"),)),
    ("期間は[[span|約5年間]]だ", (Run("期間は"), Run("約5年間", slot="span"), Run("だ"))),
    ("[[a|**約**5年]]", (Run("約", BOLD, slot="a"), Run("5年", slot="a"))),
    ("**[[a|約]]**", (Run("約", BOLD, slot="a"),)),
]

ORDINARY_TEXT = [
    "2 * 3 * 4",
    "5*3",
    "**",
    "****",
    "*",
    "** a**",
    "**a **",
    "*a *",
    "**a",
    "a**",
    "~~a~~",
    "3~4年、5~6年",
    "(^_^)",
    "`a",
    "[[span|",
    "[[Span|a]]",
    "[[span|]]",
    "[a](b)",
    "<b>a</b>",
    "![a](b)",
    "# a",
    "絵画《睡蓮》",
    "《》",
    "｜《あ》",
    "｜あ《》",
    "｜外相",
    "\\日",
]

ESCAPED = [
    ("\\*a\\*", "*a*"),
    ("\\\\", "\\"),
    ("\\｜a《b》", "｜a《b》"),
    ("外相\\《がいしょう》", "外相《がいしょう》"),
    ("\\`a\\`", "`a`"),
    ("*a\\*b*", "a*b"),
    ("｜a\\《b《え》", "a《b"),
]


@each_row(("source", "expected"), MARKED_UP)
def test_markup_is_read(source: str, expected: tuple[Run, ...]) -> None:
    assert runs(source) == expected


@each_row("source", ORDINARY_TEXT)
def test_what_does_not_close_is_ordinary_text(source: str) -> None:
    assert runs(source) == (Run(source),)


@pytest.mark.parametrize(("source", "expected"), ESCAPED)
def test_a_backslash_makes_a_sign_an_ordinary_letter(source: str, expected: str) -> None:
    assert plain(source) == expected


def test_an_empty_text_has_no_runs() -> None:
    assert runs("") == ()


def test_plain_text_has_neither_marks_nor_readings() -> None:
    assert plain("**両**外相《がいしょう》は[[deed|署名]]した。") == "両外相は署名した。"


def test_a_star_inside_of_a_slot_closes_nothing_outside() -> None:
    assert runs("**[[a|b**c]]d") == (Run("**"), Run("b**c", slot="a"), Run("d"))


def test_neighbours_with_readings_of_their_own_stay_two() -> None:
    assert [run.text for run in runs("｜日《に》｜本《ほん》")] == ["日", "本"]


SIGNS = st.text(alphabet="*~^`\\｜《》[]|-a1 日本かな、\n", max_size=60)


@given(st.one_of(st.text(), SIGNS))
def test_any_string_gives_runs_that_join_to_its_plain_text(source: str) -> None:
    found = runs(source)
    assert "".join(run.text for run in found) == plain(source)
    assert all(run.text for run in found)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_a_text_with_every_sign_escaped_is_read_as_it_is(source: str) -> None:
    signs = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~｜《》"
    escaped = "".join(f"\\{letter}" if letter in signs else letter for letter in source)
    assert plain(escaped) == source
    assert all(run == Run(run.text) for run in runs(escaped))


@given(st.text(alphabet="日本あaZ9、。「」"))
def test_a_text_without_signs_is_one_run(source: str) -> None:
    assert runs(source) == ((Run(source),) if source else ())
