"""What makes a question unsound as one of its kind: B21 to B31, and L20; what is sound stays silent."""

from collections import Counter
from pathlib import Path as File

import pytest

from quiz.bank.checks import kinds, written
from quiz.bank.checks.registry import check
from quiz.bank.checks.table import CHECKS, LEVELS
from quiz.bank.model import KINDS
from quiz.bank.notation import load, read, write
from quiz.bank.problems import Path
from tests.bank.kind_faults import FAULTS, SOUND
from tests.bank.minimal import TEXT
from tests.bank.of_each_kind import AT, QUESTIONS, WHOLE, altered
from tests.rows import each_row

pytestmark = pytest.mark.long

EXAMPLE = File(__file__).parents[1] / "example.yaml"

CHOICE = """\
  - id: q-choice
    kind: {kind}{rule}
    ask: {{ja: どの線ですか。, en: Which line is it?}}
    options:
      - {{id: a, text: {{ja: 赤い線, en: The red line}}, correct: true{a}}}
      - {{id: b, text: {{ja: 青い線, en: The blue line}}{b}}}
      - {{id: c, text: {{ja: 黒い線, en: The black line}}{c}}}
    explain: {{ja: 新聞がそう書いています。, en: The paper says so.}}
    evidence: [s-span]
"""


@each_row(("kind", "old", "new", "code", "path"), FAULTS)
def test_a_fault_is_found_at_its_place(kind: str, old: str, new: str, code: str, path: Path) -> None:
    found = [(problem.code, problem.path) for problem in check(altered(kind, old, new))]
    assert (code, ("questions", AT, *path)) in found


@each_row(("kind", "old", "new"), SOUND)
def test_what_is_sound_is_left_alone(kind: str, old: str, new: str) -> None:
    # What is altered no longer stands in the proof (L21), which is another matter.
    found = check(altered(kind, old, new))
    assert [problem for problem in found if problem.level != "info" and problem.code != "L21"] == []


def with_points(kind: str = "choice", rule: str = "", a: str = "", b: str = "", c: str = "") -> list[str]:
    values = {
        name: f", points: {points}" if points else "" for name, points in (("a", a), ("b", b), ("c", c))
    }
    text = CHOICE.format(kind=kind, rule=f"\n    rule: {rule}" if rule else "", **values)
    file = read((TEXT + text).encode())
    assert file.bank, file.problems
    return [problem.code for problem in check(file.bank) if problem.code in ("B29", "B30")]


@pytest.mark.parametrize("kind", ["choice", "choices"])
@pytest.mark.parametrize("points", [{"a": "2"}, {"b": "-1"}, {"a": "1", "c": "0"}])
def test_points_count_only_where_options_are_mapped(kind: str, points: dict[str, str]) -> None:
    assert with_points(kind, "", **points) == ["B29"]
    assert with_points(kind, "all-or-nothing", **points) == ["B29"]
    assert with_points(kind, "map", **points) == []
    assert with_points(kind, "map") == ["B30"]
    assert with_points(kind) == []


def test_every_code_is_tried_ten_times() -> None:
    tried = Counter(code for *_, code, _ in FAULTS)
    # B30 has no places: it is the rule without any points at all.
    here = [each for each in CHECKS if each.find.__module__ in (kinds.__name__, written.__name__)]
    codes = {code for each in here for code in each.levels if code != "B30"}
    assert set(tried) == codes
    assert all(count >= 10 for count in tried.values()), tried
    assert codes < set(LEVELS)


def test_a_poll_needs_no_proof_and_all_others_do() -> None:
    for kind, text in QUESTIONS.items():
        bare = "\n".join(line for line in text.splitlines() if "evidence:" not in line)
        file = read((TEXT + bare + "\n").encode())
        assert file.bank, file.problems
        assert [p.code for p in check(file.bank) if p.code == "B04"] == ([] if kind == "poll" else ["B04"])


def test_parts_of_a_question_have_ids_of_their_own() -> None:
    for kind, old, new, place in [
        ("match", "{id: blue,", "{id: red,", ("pairs", 1, "id")),
        ("match", "{id: none,", "{id: red,", ("extras", 0, "id")),
        ("poll", "{id: hills,", "{id: sea,", ("options", 1, "id")),
        ("cloze", "{id: blue,", "{id: red,", ("gaps", 2, "options", 1, "id")),
    ]:
        found = [(problem.code, problem.path) for problem in check(altered(kind, old, new))]
        assert found.count(("B01", ("questions", AT, *place))) == 1


def test_things_to_match_or_to_choose_from_say_different_things() -> None:
    for kind, old, new, place in [
        (
            "match",
            "answer: {ja: 山, en: The mountains}",
            "answer: {ja: 海。, en: the sea}",
            ("pairs", 1, "answer"),
        ),
        (
            "match",
            "answer: {ja: 空港, en: The airport}",
            "answer: {ja: 山, en: Mountains}",
            ("extras", 0, "answer"),
        ),
        (
            "match",
            "prompt: {ja: 青い線, en: The blue line}",
            "prompt: {ja: 赤い線, en: A red line}",
            ("pairs", 1, "prompt"),
        ),
        (
            "poll",
            "text: {ja: 山, en: To the mountains}",
            "text: {ja: 海, en: To the sea}",
            ("options", 1, "text"),
        ),
        (
            "cloze",
            "text: {ja: 青い線, en: the blue line}",
            "text: {ja: 赤い線, en: the red line}",
            ("gaps", 2, "options", 1, "text"),
        ),
    ]:
        found = [(problem.code, problem.path[:-1]) for problem in check(altered(kind, old, new))]
        assert ("L02", ("questions", AT, *place)) in found


def test_every_kind_is_written_so_that_it_reads_back_the_same() -> None:
    for text in (WHOLE, EXAMPLE.read_text(encoding="utf-8")):
        bank = load(text.encode())
        assert load(write(bank)) == bank
        assert write(load(write(bank))) == write(bank)
    assert {question.kind for question in bank.questions} == set(KINDS)


@each_row(
    ("kind", "old", "new"),
    [
        ("number", "value: 5", "value: 0.1"),
        ("number", "value: 5", "value: -8000000"),
        ("number", "approx_ok: true", "tolerance: 5%"),
        ("date", "2024-10-18", "2024"),
        ("date", "2024-10-18", "0645-01"),
        ("text", "readings: [えきちょう]", "readings: [えき ちょう], folds: {ja: [F0, F7]}"),
        ("match", "kind: match", "kind: match\n    rule: all-or-nothing"),
        ("poll", "kind: poll", "kind: poll\n    several: true"),
    ],
)
def test_what_is_unusual_about_a_question_survives_writing(kind: str, old: str, new: str) -> None:
    bank = altered(kind, old, new)
    again = read(write(bank)).bank
    assert again == bank
    assert again != altered(kind, old, old)
