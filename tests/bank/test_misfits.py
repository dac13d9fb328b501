"""What does not fit the shape of a question that is written, matched, filled in or only noted."""

from collections import Counter

from quiz.bank.notation import read
from quiz.bank.problems import Path, Problem
from tests.bank.minimal import TEXT
from tests.bank.of_each_kind import QUESTIONS
from tests.rows import each_row

UNIT = "unit: {ja: [年間, 年], en: [years]}"
ACCEPTED = "accepted: {ja: [駅長, 駅の長], en: [the station master, stationmaster]}"
WHO = "{id: who, text: {accepted: {ja: [駅の新聞], en: [the station paper]}}}"
RED = "correct: true}"

# (kind, what is changed, into what, code, path in the question)
WRITTEN_MISFITS: list[tuple[str, str, str, str, Path]] = [
    # A number.
    *[
        ("number", "value: 5", f"value: {value}", "F41", ("answer", "value"))
        for value in ["五", "five", "'1,500'", "5年", "true", ".nan", ".inf", "1e99", "[5]", "'5%'", "null"]
    ],
    *[
        ("number", "approx_ok: true", f"tolerance: {tolerance}", "F41", ("answer", "tolerance"))
        for tolerance in ["few", "-1", "'-5%'", "'%'", "±1", "true"]
    ],
    ("cloze", "value: 5", "value: five", "F41", ("gaps", 1, "number", "value")),
    ("number", "value: 5, ", "", "F20", ("answer", "value")),
    ("number", "value: 5", "value: 1,500", "F47", ("answer", "500")),
    ("number", "value: 5", "valeu: 5", "F21", ("answer", "valeu")),
    ("number", "approx_ok: true", "approx_ok: yes", "F27", ("answer", "approx_ok")),
    ("number", "approx_ok: true", "unit_required: 1", "F27", ("answer", "unit_required")),
    ("number", UNIT, "unit: 年", "F26", ("answer", "unit")),
    ("number", UNIT, "unit: {ja: 年, en: [years]}", "F25", ("answer", "unit", "ja")),
    ("number", UNIT, "unit: {ja: [], en: [years]}", "F34", ("answer", "unit", "ja")),
    ("number", UNIT, "unit: {ja: [年, 5], en: [years]}", "F23", ("answer", "unit", "ja", 1)),
    ("number", UNIT, "unit: {ja: [年]}", "F20", ("answer", "unit", "en")),
    # A date.
    *[
        ("date", "answer: 2024-10-18", f"answer: {date}", "F42", ("answer",))
        for date in [
            *("2024-13", "2024-02-30", "2024-10-18T12:00", "18 October 2024", "2024/10/18", "20241018"),
            *("24", "2024-1", "令和6年", "true", "[2024]", "null", "0000"),
        ]
    ],
    ("cloze", WHO, "{id: who, date: 2024-00}", "F42", ("gaps", 0, "date")),
    # A text.
    *[
        ("text", "readings: [えきちょう]", f"readings: [{reading}]", "F44", ("answer", "readings", 0))
        for reading in [
            "駅長",
            "ekicho",
            "えきchou",
            "・",
            "ー",
            "えき長",
            "エキ！",
            "えき、ちょう",
            "駅",
            "ﾏｽﾀｰ",
        ]
    ],
    ("text", "readings: [えきちょう]", "readings: えきちょう", "F25", ("answer", "readings")),
    ("text", "readings: [えきちょう]", "reading: [えきちょう]", "F21", ("answer", "reading")),
    ("text", ACCEPTED, "accepted: 駅長", "F26", ("answer", "accepted")),
    ("text", ACCEPTED, "accepted: {ja: 駅長, en: [master]}", "F25", ("answer", "accepted", "ja")),
    ("text", ACCEPTED, "accepted: {ja: [], en: [master]}", "F34", ("answer", "accepted", "ja")),
    ("text", ACCEPTED, "accepted: {ja: [''], en: [master]}", "F34", ("answer", "accepted", "ja", 0)),
    ("text", ACCEPTED, "accepted: {ja: [2024], en: [master]}", "F23", ("answer", "accepted", "ja", 0)),
    ("text", ACCEPTED, "accepted: {ja: [[駅]], en: [master]}", "F24", ("answer", "accepted", "ja", 0)),
    ("text", ACCEPTED, "accepted: {ja: [駅長]}", "F20", ("answer", "accepted", "en")),
    ("text", f"answer: {{{ACCEPTED}, readings: [えきちょう]}}", "answer: 駅長", "F26", ("answer",)),
    ("text", "readings: [えきちょう]", "folds: {ja: [F99]}", "F33", ("answer", "folds", "ja", 0)),
    ("text", "readings: [えきちょう]", "folds: {en: [width]}", "F33", ("answer", "folds", "en", 0)),
    ("text", "readings: [えきちょう]", "folds: {ja: F1}", "F25", ("answer", "folds", "ja")),
    ("text", "readings: [えきちょう]", "folds: [F1]", "F26", ("answer", "folds")),
    ("text", "readings: [えきちょう]", "folds: {fr: [F1]}", "F22", ("answer", "folds", "fr")),
    # Pairs, gaps, views.
    ("match", "answer: {ja: 海, en: The sea}", "answr: {ja: 海, en: The sea}", "F21", ("pairs", 0, "answr")),
    ("match", "prompt: {ja: 赤い線, en: The red line}, ", "", "F20", ("pairs", 0, "prompt")),
    ("match", "    extras:\n", "    extras:\n      - 空港\n", "F26", ("extras", 0)),
    ("match", "{id: none,", "{id: No one,", "F29", ("extras", 0, "id")),
    ("cloze", WHO, "who", "F26", ("gaps", 0)),
    ("cloze", WHO, WHO.replace("text:", "txt:"), "F21", ("gaps", 0, "txt")),
    ("cloze", WHO, WHO.replace("id: who, ", ""), "F20", ("gaps", 0, "id")),
    (
        "cloze",
        WHO,
        WHO.replace("accepted: {ja: [駅の新聞], ", "accepted: {"),
        "F20",
        ("gaps", 0, "text", "accepted", "ja"),
    ),
    ("poll", "    kind: poll\n", "    kind: poll\n    several: yes\n", "F27", ("several",)),
    ("poll", "en: To the sea}}", "en: To the sea}, correct: true}", "F22", ("options", 0, "correct")),
    ("poll", "    kind: poll\n", "    kind: poll\n    rule: best\n", "F33", ("rule",)),
    # Points.
    *[
        ("cloze", RED, f"{RED[:-1]}, points: {points}}}", "F43", ("gaps", 2, "options", 0, "points"))
        for points in ["one", "0.5", "1.0", "'1'", "true", "[1]", "二", "1e3", "{a: 1}", "½"]
    ],
]


def misfits_of(kind: str, old: str, new: str) -> tuple[Problem, ...]:
    """What does not fit, when a passage of a sound question is replaced; it must be there."""
    assert old in QUESTIONS[kind], old
    return read((TEXT + QUESTIONS[kind].replace(old, new, 1)).encode()).problems


@each_row(("kind", "old", "new", "code", "path"), WRITTEN_MISFITS)
def test_what_does_not_fit_is_named_at_its_place(
    kind: str, old: str, new: str, code: str, path: Path
) -> None:
    problems = misfits_of(kind, old, new)
    assert [problem.path for problem in problems if problem.code == code] == [("questions", 2, *path)]
    # A key that is mistyped is missing too.
    assert {problem.code for problem in problems} - {code} <= {"F20"}
    assert all(problem.line and problem.line > TEXT.count("\n") for problem in problems)


def test_every_new_code_is_tried_ten_times() -> None:
    tried = Counter(code for *_, code, _ in WRITTEN_MISFITS)
    assert all(tried[code] >= 10 for code in ("F41", "F42", "F43", "F44")), tried


def test_a_record_that_is_none_comes_with_its_keys() -> None:
    (problem,) = misfits_of("text", "readings: [えきちょう]", "folds: [F1]")
    assert problem.values == {"keys": "ja, en"}
    (problem,) = misfits_of("cloze", WHO, "who")
    assert problem.values == {"keys": "id"}


def test_a_fold_that_is_unknown_comes_with_those_that_are_known() -> None:
    (problem,) = misfits_of("text", "readings: [えきちょう]", "folds: {ja: [F99]}")
    assert problem.values["allowed"].startswith("F0, F1, F2, ")


def test_an_entry_of_a_list_is_named_by_the_key_of_the_list() -> None:
    (problem,) = misfits_of("text", ACCEPTED, "accepted: {ja: [''], en: [master]}")
    assert problem.values == {"key": "ja"}
