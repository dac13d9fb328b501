"""The translation memory: what it finds, and what it learns from a bank."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.article.bilingual.marked import Mark, Marked, is_writable, literal, marked, read_marked
from quiz.article.bilingual.memory import Entry, Memory, is_sound, memory_of, numbers_agree
from quiz.bank.notation import load
from quiz.text.notation import plain
from tests.bank.minimal import TEXT

PLAN = Entry(
    read_marked("行動計画の期間は[[span|約5年間]]です。"),
    read_marked("The plan runs for [[span|about five years]]."),
)
FAIR = Entry(
    Marked("大会は2024年5月3日に開かれ、1500人が集まった。"),
    Marked("The event was held on 3 May 2024 and 1,500 people came."),
)
MEMORY = Memory((PLAN, FAIR))


@pytest.mark.parametrize(
    "text",
    [
        "行動計画の期間は約5年間です。",
        "行動計画の期間は約５年間です",
        "行動計画の期間は 約5年間です。 ",
        "「行動計画」の期間は約5年間です。",
    ],
)
def test_a_sentence_is_found_in_any_width_and_spacing(text: str) -> None:
    assert MEMORY.find(text, "ja") == PLAN


def test_a_sentence_is_found_from_both_languages() -> None:
    assert MEMORY.find("The plan runs for about five years", "en") == PLAN


def test_other_numbers_in_the_same_places_are_put_in() -> None:
    found = MEMORY.find("行動計画の期間は約3年間です。", "ja")
    assert found
    assert found.en.written() == "The plan runs for [[span|about three years]]."
    assert found.ja.written() == "行動計画の期間は[[span|約3年間]]です。"


def test_other_dates_in_the_same_places_are_put_in() -> None:
    found = MEMORY.find("大会は2025年6月13日に開かれ、2万人が集まった。", "ja")
    assert found
    assert found.en.text == "The event was held on 13 June 2025 and 20,000 people came."
    back = MEMORY.find("The event was held on 4 July 2023 and 300 people came.", "en")
    assert back
    assert back.ja.text == "大会は2023年7月4日に開かれ、300人が集まった。"


@pytest.mark.parametrize(
    "text",
    [
        "行動計画の期間は5年間です。",
        "行動計画の期間は約1年間です。",
        "行動計画の期間は約5か月です。",
        "行動計画は約5年間です。",
        "期間は約5年間です。",
        "",
        "\x00",
    ],
)
def test_another_sentence_is_not_found(text: str) -> None:
    assert MEMORY.find(text, "ja") is None


def test_a_number_that_has_two_places_is_not_put_in() -> None:
    two = Memory((Entry(Marked("5人が来た。"), Marked("Of the 5 guests all 5 came.")),))
    assert two.find("5人が来た。", "ja")
    assert two.find("7人が来た。", "ja") is None


def test_the_later_of_two_translations_counts() -> None:
    better = Entry(PLAN.ja, Marked("The action plan lasts about five years."))
    assert MEMORY.with_entries(better).find(PLAN.ja.text, "ja") == better
    assert MEMORY.find(PLAN.ja.text, "ja") == PLAN


def test_a_bank_is_a_memory_of_its_statements_slots_and_speakers() -> None:
    memory = memory_of(load(TEXT.encode()))
    assert memory.entries[0].ja.marks
    assert memory.entries[0].quotes
    assert memory.entries[0].standing == "reported"


def test_slots_without_numbers_are_terms_unless_they_are_translated_in_two_ways() -> None:
    one = Entry(
        read_marked("[[who|外相]]が[[n|5人]]と話す。"),
        read_marked("[[who|The minister]] met [[n|5 people]]."),
    )
    other = Entry(read_marked("[[who|外相]]が帰る。"), read_marked("[[who|The foreign minister]] leaves."))
    assert [(t.ja, t.en) for t in Memory((one,)).terms] == [("外相", "The minister")]
    assert Memory((one, other)).terms == ()


def test_a_sentence_that_a_key_phrase_proves_is_known_in_other_words() -> None:
    entry = Entry(Marked("期間は5年です。"), Marked("It is 5 years."), quotes=("今後約5年間の協力",))
    memory = Memory((entry,))
    assert memory.about("両国は今後約５年間の協力に署名した。") == (entry,)
    assert memory.about("両国は協力に署名した。") == ()


@pytest.mark.parametrize(
    ("ja", "en", "sound"),
    [
        ("5人が来た。", "5 people came.", True),
        ("5人が来た。", "6 people came.", False),
        ("5人が来た。", "5人が来た。", False),
        ("Five people came.", "Five people came.", False),
    ],
)
def test_a_translation_is_sound_or_not(ja: str, en: str, *, sound: bool) -> None:
    assert is_sound(Entry(Marked(ja), Marked(en))) is sound


def test_numbers_agree_by_value_and_bound() -> None:
    assert numbers_agree("800万発以上", "more than 8 million rounds")
    assert not numbers_agree("800万発以上", "8 million rounds")
    assert not numbers_agree("1500人", "15,000 people")


@given(st.text(max_size=80))
def test_any_text_stands_as_it_is_in_the_notation(text: str) -> None:
    if is_writable(text):
        assert plain(literal(text)) == text


@settings(max_examples=50)
@given(st.text(alphabet="あ約5年[]|*`《》\\a ", max_size=40), st.integers(0, 40), st.integers(1, 10))
def test_a_slot_is_read_where_it_was_written(text: str, start: int, size: int) -> None:
    sentence = marked(text, [Mark("n1", start, start + size)])
    if sentence.marks and text[start : start + size].strip() == text[start : start + size]:
        assert read_marked(sentence.written()) == sentence


def test_slots_do_not_overlap_and_stand_once() -> None:
    places = [Mark("a", 0, 3), Mark("b", 2, 4), Mark("a", 4, 5), Mark("c", 4, 9), Mark("d", 5, 6)]
    assert marked("123456", places).marks == (Mark("a", 0, 3), Mark("d", 5, 6))
