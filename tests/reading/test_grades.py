"""The table of kanji by school year."""

from quiz.reading.grades import GENERAL_USE, KANJI_OF_GRADE, grade
from tests.rows import each_row


def test_every_grade_has_as_many_kanji_as_the_ministry_says() -> None:
    sizes = {year: len(row) for year, row in KANJI_OF_GRADE.items()}
    assert sizes == {1: 80, 2: 160, 3: 200, 4: 202, 5: 193, 6: 191, GENERAL_USE: 1110}


def test_no_kanji_is_learnt_twice() -> None:
    everything = "".join(KANJI_OF_GRADE.values())
    assert len(everything) == len(set(everything)) == 2136


def test_primary_school_teaches_1026_kanji() -> None:
    assert sum(len(KANJI_OF_GRADE[year]) for year in range(1, 7)) == 1026


@each_row("kanji", "茨媛岡潟岐熊香佐埼崎滋鹿縄井沖栃奈梨阪阜")
def test_the_kanji_of_prefectures_are_learnt_in_the_fourth_year_since_2020(kanji: str) -> None:
    assert grade(kanji) == 4


@each_row(
    ("word", "expected"),
    [
        ("一", 1),
        ("外相", 3),
        ("取り組む", 3),
        ("人々", 1),
        ("協力", 4),
        ("条約", 5),
        ("恩", 6),
        ("併合", 7),
        ("叱る", 7),
        ("𠮟る", 7),
        ("岩屋毅", 8),
        ("5年間", 2),
        ("〆切", 2),
        ("NATO", 8),
        ("", 8),
    ],
)
def test_a_word_is_as_hard_as_its_hardest_kanji(word: str, expected: int) -> None:
    assert grade(word) == expected
