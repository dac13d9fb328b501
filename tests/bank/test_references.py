from quiz.bank.checks.registry import check
from quiz.bank.problems import Path
from tests.bank.findings import findings
from tests.bank.minimal import TEXT, bank_of, changed
from tests.rows import each_row

ORDER = """\
  - id: q-order
    kind: order
    ask: {ja: 順番に並べてください。, en: Put them in order.}
    items:
      - {id: a, text: {ja: 一番目, en: The first}}
      - {id: b, text: {ja: 二番目, en: The second}}
    explain: {ja: 順番です。, en: It is the order.}
    evidence: [s-span]
"""
LONG = "あ" * 61
NOTE = "{id: n-later, text: {ja: 駅ができました。, en: It is built.}, source: paper, date: 2026-01-02}"
PART = "{id: all, title: {ja: 全部, en: All}, questions: [q-span, q-claim]}"
BOTH = "{ja: 便利になる, en: will be useful}"

# (what is changed, into what, code, path)
FAULTS: list[tuple[str, str, str, Path]] = [
    ("- id: s-claim", "- id: s-span", "B01", ("statements", 1, "id")),
    ("- id: q-claim", "- id: q-span", "B01", ("questions", 1, "id")),
    ("{id: b, text", "{id: a, text", "B01", ("questions", 0, "options", 1, "id")),
    (
        "source: paper, quote: 便利",
        "source: papper, quote: 便利",
        "B02",
        ("statements", 1, "cites", 0, "source"),
    ),
    ("evidence: [s-span]", "evidence: [s-span, s-spam]", "B03", ("questions", 0, "evidence", 1)),
    ("about: s-claim", "about: s-clam", "B03", ("questions", 1, "about")),
    ("evidence: [s-span]", "evidence: []", "B04", ("questions", 0)),
    ("    evidence: [s-span]\n", "", "B04", ("questions", 0)),
    ("cites: [{source: paper, quote: 便利になる}]", "cites: []", "B05", ("statements", 1)),
    ("    by: {ja: 駅長, en: the station master}\n", "", "B06", ("statements", 1)),
    ("evidence: [s-span]", "evidence: [s-claim]", "B07", ("statements", 0)),
    ("for [[span|about five years]]", "for about five years", "B08", ("statements", 0, "en")),
    ("for [[span|about", "for [[spam|about", "B08", ("statements", 0, "ja")),
    ("for [[span|about", "for [[spam|about", "B08", ("statements", 0, "en")),
    ("続きます", "[[span|続きます]]", "B09", ("statements", 0, "ja")),
    ("[[span|約5年間]]", "[[span|約5年間", "B10", ("statements", 0, "ja")),
    ("[[span|約5年間]]", "[[span|約[[n|5]]年間]]", "B10", ("statements", 0, "ja")),
    ("[[span|約5年間]]", "[[Span|約5年間]]", "B10", ("statements", 0, "ja")),
    ("[[span|約5年間]]", "[[span|]]", "B10", ("statements", 0, "ja")),
    ("続きます。", "続きます]]。", "B10", ("statements", 0, "ja")),
    ("quote: 便利になる", f"quote: {LONG}", "B11", ("statements", 1, "cites", 0, "quote")),
    ("quote: 便利になる", "quote: 便利になる。", "B12", ("statements", 1, "cites", 0, "quote")),
    ("quote: 便利になる", "quote: It is useful.", "B12", ("statements", 1, "cites", 0, "quote")),
    ("evidence: [s-claim]", "evidence: [s-span]", "B13", ("questions", 1, "about")),
    ("license: CC0-1.0", "license: CC0-1.0\nreadings: {日本: 日本}", "B14", ("readings", "日本")),
    ("license: CC0-1.0", "license: CC0-1.0\nreadings: {日本: Nihon}", "B14", ("readings", "日本")),
    ("license: CC0-1.0", "license: CC0-1.0\nreadings: {日本: ・}", "B14", ("readings", "日本")),
    (
        "license: CC0-1.0",
        "license: CC0-1.0\nglossary: [{ja: 外相, en: minister, reading: gaisho}]",
        "B14",
        ("glossary", 0, "reading"),
    ),
    ("questions:\n", f"questions:\n{ORDER}", "B15", ("questions", 0, "items")),
    ("{id: mayor,", "{id: opinion,", "B16", ("questions", 1, "speakers", 0, "id")),
    (TEXT[TEXT.index("questions:\n") :], "questions: []\n", "B17", ("questions",)),
    # Notes share their ids, wherever they stand.
    ("statements:\n", f"notes: [{NOTE}, {NOTE}]\nstatements:\n", "B01", ("notes", 1, "id")),
    (
        "quote: 便利になる}]",
        f"quote: 便利になる}}]\n    notes: [{NOTE}, {NOTE}]",
        "B01",
        ("statements", 1, "notes", 1, "id"),
    ),
    (
        "statements:\n",
        f"notes: [{NOTE.replace('paper', 'papper')}]\nstatements:\n",
        "B02",
        ("notes", 0, "source"),
    ),
    ("questions:\n", f"parts: [{PART}, {PART}]\nquestions:\n", "B01", ("parts", 1, "id")),
    # A quote for each language where the source has both, and only there.
    ("    language: ja\n", "    language: both\n", "B45", ("statements", 0, "cites", 0, "quote")),
    ("quote: 便利になる", "quote: {ja: 便利, en: useful}", "B46", ("statements", 1, "cites", 0, "quote")),
    (
        "quote: 便利になる",
        f"quote: {{ja: {LONG}, en: useful}}",
        "B11",
        ("statements", 1, "cites", 0, "quote", "ja"),
    ),
    (
        "quote: 便利になる",
        "quote: {ja: 便利, en: It is useful.}",
        "B12",
        ("statements", 1, "cites", 0, "quote", "en"),
    ),
]

SOUND = [
    ("quote: 便利になる", f"quote: {LONG[:60]}"),
    ("quote: 便利になる", "quote: 3.5 km"),
    ("quote: 便利になる", "quote: the U.S. side"),
    ("license: CC0-1.0", "license: CC0-1.0\nreadings: {日本: にほん, 欧州: ヨーロッパ, 東 京: とう きょう}"),
    ("続きます。", "続きます（`[[`は穴です）。"),
    ("続きます。", "続きます\\[[。"),
    ("    url: https://example.org/station\n", ""),
    ("statements:\n", f"notes: [{NOTE}]\nstatements:\n"),
    ("quote: 便利になる}]", f"quote: 便利になる}}]\n    notes: [{NOTE}]"),
]


def found_in(text: str) -> list[tuple[str, Path]]:
    bank = bank_of(text)
    return [(problem.code, problem.path) for problem in findings(bank, "B")]


def test_the_minimal_bank_has_no_fault() -> None:
    assert found_in(TEXT) == []


@each_row(("old", "new", "code", "path"), FAULTS)
def test_a_fault_is_found_at_its_place(old: str, new: str, code: str, path: Path) -> None:
    assert (code, path) in found_in(changed(old, new))


@each_row(("old", "new"), SOUND)
def test_what_is_sound_is_left_alone(old: str, new: str) -> None:
    assert found_in(changed(old, new)) == []


def test_every_code_has_a_fault_in_this_table() -> None:
    assert {code for _, _, code, _ in FAULTS} == {f"B{number:02}" for number in (*range(1, 18), 45, 46)}


def test_an_unknown_id_comes_with_the_nearest_one() -> None:
    bank = bank_of(changed("about: s-claim", "about: s-clam"))
    (problem,) = [problem for problem in check(bank) if problem.code == "B03"]
    assert problem.values == {"id": "s-clam", "nearest": "s-claim"}


def test_all_faults_are_found_at_once_in_the_order_of_the_file() -> None:
    text = changed("evidence: [s-span]", "evidence: []").replace(
        "source: paper, quote: 便利", "source: x, quote: 便利"
    )
    codes = [problem.code for problem in check(bank_of(text)) if problem.level == "error"]
    assert codes == ["B04", "B02"]


class TestAllowing:
    def test_a_hint_is_silenced_on_its_record(self) -> None:
        text = changed("quote: 便利になる}]", "quote: 便利になる。}]\n    allow: {B12: 短い文です。}")
        assert "B12" not in codes_of(text)
        assert "B20" not in codes_of(text)

    def test_a_hint_is_silenced_for_the_whole_bank(self) -> None:
        text = changed("quote: 便利になる", "quote: 便利になる。").replace(
            "CC0-1.0", "CC0-1.0\nallow: {B12: 短い文です。}"
        )
        assert "B12" not in codes_of(text)
        assert "B20" not in codes_of(text)

    def test_a_hint_is_not_silenced_by_another_record(self) -> None:
        text = changed("quote: 便利になる", "quote: 便利になる。").replace(
            "evidence: [s-span]", "evidence: [s-span]\n    allow: {B12: 短い文です。}"
        )
        assert "B12" in codes_of(text)
        assert "B20" in codes_of(text)

    def test_an_error_is_not_silenced(self) -> None:
        text = changed("    evidence: [s-span]\n", "    allow: {B04: まだです。}\n")
        assert {"B04", "B19"} <= set(codes_of(text))

    def test_allowing_what_is_not_there_is_a_hint_itself(self) -> None:
        text = changed("evidence: [s-span]", "evidence: [s-span]\n    allow: {L77: none}")
        problems = [problem for problem in check(bank_of(text)) if problem.code == "B20"]
        assert [(problem.path, problem.level) for problem in problems] == [
            (("questions", 0, "allow", "L77"), "warning")
        ]


def codes_of(text: str) -> list[str]:
    return [problem.code for problem in check(bank_of(text))]
