"""What people write in the shipped banks is judged fairly: what a reader would accept, and nothing else."""

from pathlib import Path

import pytest

from quiz.bank.model import LANGUAGES, Bank, Cloze, DateOf, Language
from quiz.bank.notation import load
from quiz.bank.written import date_words
from quiz.text.notation import plain
from tests.rows import each_row

pytestmark = pytest.mark.long

ROOT = Path(__file__).parent.parent / "question_banks"
FLAGSHIP = load((ROOT / "japan-poland-action-plan" / "bank.yaml").read_bytes())
START = load((ROOT / "getting-started" / "bank.yaml").read_bytes())

# (bank, question, gap, what is right, what is wrong)
ANSWERS: list[tuple[Bank, str, str, str, str]] = [
    (
        FLAGSHIP,
        "q-forces-number",
        "",
        "1500 | 1,500 | １５００人 | 千五百人 | 1500名 | 約1,500人 | 1500兵 | 1500人です"
        " | 1,500 soldiers | 1,500 troops"
        " | 1,500 special forces soldiers | 1,500 special forces troops | 1,500 personnel | fifteen hundred",
        "150 | 15000 | 1万5千 | 1.5 | 500 | 1万人 | 10,000",
    ),
    (
        FLAGSHIP,
        "q-since-month",
        "",
        "2023年8月 | 2023/8 | 2023-08 | 令和5年8月 | R5.8 | ２０２３年８月 | August 2023 | Aug. 2023",
        "2024年8月 | 2023年9月 | 2022年8月 | 令和6年8月 | August 2024",
    ),
    (
        FLAGSHIP,
        "q-munitions",
        "what",
        "ミサイル | みさいる | ﾐｻｲﾙ | 「ミサイル」 | missiles | missile | Missiles | the missiles",
        "戦車 | ミサ | 砲弾 | miles | mussels | shells",
    ),
    (
        FLAGSHIP,
        "q-munitions",
        "count",
        "800万 | 800万発 | ８００万 | 8000000 | 8,000,000 | 八百万 | 800万個 | 8 million | eight million"
        " | 8 million rounds | 8 million shells",
        "800 | 80万 | 8万 | 8 | 8千万 | 8 billion | 800 million | 800万人",
    ),
    (
        FLAGSHIP,
        "q-field",
        "",
        "サイバー | さいばー | ｻｲﾊﾞｰ | サイバー分野 | サイバーセキュリティー | サイバー防衛"
        " | cyber | Cyber issues | cyberspace"
        " | cyber-security | cyber defense | cyber security",
        "サイ | 外交 | 安全保障 | 情報 | 宇宙 | security | cycling | diplomacy",
    ),
    (
        FLAGSHIP,
        "q-law",
        "",
        "法の支配 | ほうのしはい | 「法の支配」 | 法の支配に基づく | 法の支配に基づく国際秩序"
        " | rule of law | The Rule of Law. | rule of laws",
        "法 | 力の支配 | 人の支配 | law | 法律 | rule by law | rule of force | 国際法",
    ),
    (
        START,
        "q-source",
        "",
        "出典 | しゅってん | 出典です | source | The Source | sources | its source",
        "文 | 記事 | statement | sauce",
    ),
    (
        START,
        "q-day",
        "",
        "1914年12月20日 | 1914/12/20 | 大正3年12月20日 | 20 December 1914 | December 20, 1914 | Dec. 20 1914",
        "1915年12月20日 | 21 December 1914",
    ),
    (
        START,
        "q-code",
        "",
        "8 | 八 | 8文字 | 8字 | 8もじ | 8けた | 8桁 | 8個 | 8つ"
        " | eight | 8 characters | 8 letters and numbers | 8 chars",
        "6 | 18 | 8日 | eighty",
    ),
    (
        START,
        "q-match",
        "times",
        "一度 | 1度 | 一回 | 1回 | いちど | 一度だけ | 1回だけ | once | one time | only once",
        "二度 | twice | 2 | 何度も",
    ),
]


def verdict(bank: Bank, name: str, gap: str, given: str, language: Language) -> bool | None:
    """Whether what was written is right; nothing if it cannot be read."""
    question = bank.question(name)
    if not isinstance(question, Cloze):
        return question.tally(bank, (given,), language).parts[0].is_right
    (found,) = [each for each in question.gaps if each.id == gap]
    return found.hold(given, language).is_right


CASES = [
    (bank, name, gap, given, is_right)
    for bank, name, gap, right, wrong in ANSWERS
    for is_right, texts in ((True, right), (False, wrong))
    for given in texts.split(" | ")
]


@each_row("language", LANGUAGES)
@each_row(
    ("bank", "name", "gap", "given", "is_right"),
    CASES,
)
def test_what_is_written_is_judged_fairly(
    bank: Bank, name: str, gap: str, given: str, is_right: bool, language: Language
) -> None:
    assert verdict(bank, name, gap, given, language) is is_right


@pytest.mark.parametrize("bank", [FLAGSHIP, START], ids=lambda bank: bank.id)
def test_all_that_is_accepted_and_all_that_is_shown_is_right(bank: Bank) -> None:
    tried = 0
    for question in bank.questions:
        for gap, language, text in written(question):
            assert verdict(bank, question.id, gap, text, language) is True, (question.id, text)
            tried += 1
    assert tried > 5


@pytest.mark.parametrize("bank", [FLAGSHIP, START], ids=lambda bank: bank.id)
def test_a_cloze_takes_what_is_filled_in_as_a_whole(bank: Bank) -> None:
    for question in bank.questions:
        if isinstance(question, Cloze):
            tally = question.tally(bank, question.key(bank), "ja")
            assert (tally.right, tally.of, tally.unreadable) == (len(question.gaps), len(question.gaps), None)


def written(question: object) -> list[tuple[str, Language, str]]:
    """(gap, language, text) of everything that is accepted or shown as the key."""
    if isinstance(question, DateOf):
        return [("", language, date_words(question.answer, language)) for language in LANGUAGES]
    answers = [("", getattr(question, "answer", None))]
    if isinstance(question, Cloze):
        answers = [(gap.id, gap.text or gap.number) for gap in question.gaps]
    found: list[tuple[str, Language, str]] = []
    for gap, answer in answers:
        for language in LANGUAGES:
            if hasattr(answer, "accepted"):
                found += [(gap, language, text) for text in answer.accepted[language]]
            if hasattr(answer, "unit") and answer.unit:
                found += [(gap, language, f"{answer.value} {plain(unit)}") for unit in answer.unit[language]]
        found += [(gap, "ja", text) for text in getattr(answer, "readings", ())]
    return found
