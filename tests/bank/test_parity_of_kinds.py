"""Parity in the texts of the kinds that are written, matched, filled in or only noted."""

import pytest

from quiz.bank.checks.registry import check
from quiz.bank.model import Term
from quiz.bank.problems import Path
from tests.bank.of_each_kind import AT, altered
from tests.rows import each_row

pytestmark = pytest.mark.long

GLOSSARY = (
    Term(ja="駅長", en="station master"),
    Term(ja="行動計画", en="action plan"),
    Term(ja="空港", en="airport"),
)
PROMPT = "prompt: {ja: 赤い線, en: The red line}"
ANSWER = "answer: {ja: 海, en: The sea}"
EXTRA = "answer: {ja: 空港, en: The airport}"
ACCEPTED = "ja: [駅長, 駅の長], en: [the station master, stationmaster]"
WHO = "ja: [駅の新聞], en: [the station paper]"
BLUE = "text: {ja: 青い線, en: the blue line}"
HILLS = "text: {ja: 山, en: To the mountains}"
WORK = "the work goes on for [[span]]"

FIRST_OF_TEXT = ("answer", "accepted")
WHOSE = ("gaps", 0, "text", "accepted")
BLUE_TEXT = ("gaps", 2, "options", 1, "text")
RED_ANSWER, RED_PROMPT = ("pairs", 0, "answer"), ("pairs", 0, "prompt")
# (kind, what is changed, into what, code, path in the question)
DIFFERENT: list[tuple[str, str, str, str, Path]] = [
    ("match", PROMPT, "prompt: {ja: 3本の線, en: Four lines}", "P02", RED_PROMPT),
    ("match", ANSWER, "answer: {ja: 2024年, en: In 2025}", "P02", RED_ANSWER),
    ("match", ANSWER, "answer: {ja: 1万人, en: '1,000 people'}", "P02", RED_ANSWER),
    ("match", EXTRA, "answer: {ja: 800万発以上, en: 8 million}", "P02", ("extras", 0, "answer")),
    ("cloze", WORK, "in 2024 the work goes on for [[span]]", "P02", ("text",)),
    ("cloze", "[[line]]は海へ", "[[line]]は2つの海へ", "P02", ("text",)),
    ("cloze", BLUE, "text: {ja: 5番線, en: line 6}", "P02", BLUE_TEXT),
    ("text", ACCEPTED, "ja: [2024年の計画], en: [the plan of 2025]", "P02", FIRST_OF_TEXT),
    ("poll", HILLS, "text: {ja: 3つの山, en: To the mountains}", "P02", ("options", 1, "text")),
    ("number", "en: [years]", "en: [hundred years]", "P02", ("answer", "unit")),
    ("match", PROMPT, "prompt: {ja: 行動計画, en: The programme}", "P03", (*RED_PROMPT, "en")),
    ("match", EXTRA, "answer: {ja: 飛行場, en: The airport}", "P03", ("extras", 0, "answer", "ja")),
    ("cloze", "to [[who]]", "to the action plan and [[who]]", "P03", ("text", "ja")),
    ("text", ACCEPTED, "ja: [駅長], en: [the boss]", "P03", (*FIRST_OF_TEXT, "en")),
    (
        "cloze",
        WHO,
        "ja: [行動計画], en: [the programme]",
        "P03",
        (*WHOSE, "en"),
    ),
    ("match", ANSWER, "answer: {ja: 海, en: 海}", "P04", (*RED_ANSWER, "en")),
    ("match", PROMPT, "prompt: {ja: the red line, en: The red line}", "P04", (*RED_PROMPT, "ja")),
    ("cloze", "and [[line]] goes to the sea", "and [[line]] goes to 海", "P04", ("text", "en")),
    (
        "cloze",
        BLUE,
        "text: {ja: the blue line, en: the blue line}",
        "P04",
        (*BLUE_TEXT, "ja"),
    ),
    ("text", ACCEPTED, "ja: [駅長], en: [駅の長]", "P04", (*FIRST_OF_TEXT, "en")),
    ("text", ACCEPTED, "ja: [the old master], en: [the station master]", "P04", (*FIRST_OF_TEXT, "ja")),
    (
        "poll",
        HILLS,
        "text: {ja: to the hills, en: To the hills}",
        "P04",
        ("options", 1, "text", "ja"),
    ),
    ("cloze", WORK, "the work does not go on for [[span]]", "P05", ("text", "ja")),
    ("cloze", "海へ行きます", "海へ行きません", "P05", ("text", "en")),
    (
        "match",
        ANSWER,
        "answer: {ja: 海へ行かない, en: It goes to the sea}",
        "P05",
        (*RED_ANSWER, "en"),
    ),
    (
        "match",
        PROMPT,
        "prompt: {ja: 赤い線です, en: It is not the red line}",
        "P05",
        (*RED_PROMPT, "ja"),
    ),
    ("cloze", WORK, "the **work** goes on for [[span]]", "P06", ("text",)),
]

# Nothing of this may be found, by any check that is more than a note.
ALIKE = [
    ("match", ANSWER, "answer: {ja: 2024年10月, en: October 2024}"),
    ("match", ANSWER, "answer: {ja: 1万人, en: '10,000 people'}"),
    ("match", ANSWER, "answer: {ja: 約5年間, en: About five years}"),
    ("match", ANSWER, "answer: {ja: NATO, en: NATO}"),
    ("match", ANSWER, "answer: {ja: 併合を認めない, en: They reject the annexation}"),
    ("match", PROMPT, "prompt: {ja: G7の国々, en: The countries of the G7}"),
    ("match", EXTRA, "answer: {ja: 800万発以上, en: More than 8 million}"),
    ("cloze", WHO, "ja: [駅の新聞, 新聞], en: [the station paper, the paper]"),
    ("cloze", BLUE, "text: {ja: 行動計画, en: the action plan}"),
    ("cloze", "[[span]]続き", "[[span]]も続き"),
    ("text", ACCEPTED, "ja: [三重県], en: [Mie Prefecture, Mie]"),
    ("text", ACCEPTED, "ja: [シコルスキ, シコルスキ外相], en: [Sikorski, Foreign Minister Sikorski]"),
    ("text", ACCEPTED, "ja: [NATO], en: [NATO]"),
    ("text", ACCEPTED, "ja: [indivisible], en: [indivisible]"),
    ("number", "ja: [年間, 年], en: [years]", "ja: [kg], en: [kilograms, kg]"),
    ("number", "ja: [年間, 年], en: [years]", "ja: ['%', パーセント], en: ['%', percent]"),
    ("number", "ja: [年間, 年], en: [years]", "ja: [人, 名], en: [people, soldiers]"),
    ("number", "ja: [年間, 年], en: [years]", "ja: [か所], en: [airports, places]"),
    ("poll", "ja: あなたは、どちらに行ってみたいですか。", "ja: いくつ選んでもかまいません。"),
    ("poll", HILLS, "text: {ja: 行きたくない, en: I do not want to go}"),
]


@each_row(("kind", "old", "new", "code", "path"), DIFFERENT)
def test_a_difference_is_found_at_its_place(kind: str, old: str, new: str, code: str, path: Path) -> None:
    bank = altered(kind, old, new).model_copy(update={"glossary": GLOSSARY})
    found = [(problem.code, problem.path) for problem in check(bank) if problem.code == code]
    assert found == [(code, ("questions", AT, *path))]


@each_row(("kind", "old", "new"), ALIKE)
def test_what_says_the_same_is_left_alone(kind: str, old: str, new: str) -> None:
    bank = altered(kind, old, new).model_copy(update={"glossary": GLOSSARY})
    # What is altered no longer stands in the proof (L21), which is another matter.
    assert [each for each in check(bank) if each.level != "info" and each.code != "L21"] == []
