from quiz.reading.grades import KANJI_OF_GRADE
from quiz.text.kanji import readings_of
from tests.rows import each_row

READ = [
    ("友", "とも"),
    ("達", "だち"),
    ("学", "がっ"),
    ("出", "しゅっ"),
    ("引", "ひき"),
    ("割", "わり"),
    ("付", "つけ"),
    ("本", "ぼん"),
    ("百", "びゃく"),
    ("配", "ぱい"),
]


@each_row(("kanji", "sound"), READ)
def test_a_kanji_is_read_in_its_words_as_beside_other_sounds(kanji, sound):
    assert sound in readings_of(kanji)


def test_every_kanji_for_general_use_has_a_reading():
    kanji = "".join(signs for grade, signs in KANJI_OF_GRADE.items() if grade <= 7)
    # These two are listed in the table in the form that fonts and keyboards give.
    assert {each for each in kanji if not readings_of(each)} == {"𠮟", "剝"}


def test_what_is_no_kanji_has_none():
    assert readings_of("あ") == readings_of("A") == frozenset()
