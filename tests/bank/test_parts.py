"""The parts of a bank, the tags of its questions, and quotes in both languages."""

from pathlib import Path as File

from quiz.bank.checks.quotes import check_quotes
from quiz.bank.checks.registry import check
from quiz.bank.model import Bank
from quiz.bank.notation import load, read, write
from quiz.bank.problems import Path
from quiz.bank.texts import texts
from tests.bank.findings import findings
from tests.bank.minimal import TEXT, bank_of, changed
from tests.rows import each_row

EXAMPLE = (File(__file__).parents[1] / "example.yaml").read_text(encoding="utf-8")
FIRST = "[q-span, q-lines, q-truth, q-standing, q-order]"
SECOND = "[q-number, q-text, q-date, q-match, q-cloze, q-poll]"

# (what is changed in the example, into what, code, path)
FAULTS: list[tuple[str, str, str, Path]] = [
    ("[q-span, q-lines", "[q-spam, q-lines", "B40", ("parts", 0, "questions", 0)),
    ("q-order]", "q-order, q-nothing]", "B40", ("parts", 0, "questions", 5)),
    (", q-order]", "]", "B41", ("questions", 4)),
    ("[q-number, ", "[q-span, q-number, ", "B42", ("parts", 1, "questions", 0)),
    ("q-order]", "q-order, q-order]", "B42", ("parts", 0, "questions", 5)),
    (", q-order]", "]", "B43", ("parts", 0, "questions")),
    (FIRST, "[]", "B43", ("parts", 0, "questions")),
    ("[q-number, q-text", "[q-text, q-number", "B44", ("parts", 1, "questions", 0)),
    ("tags: [numbers, 数]", "tags: [numbers, 数, numbers]", "B47", ("questions", 0, "tags", 2)),
    ("tags: [numbers, 数]", 'tags: ["big\\nnumbers"]', "B48", ("questions", 0, "tags", 0)),
    ("tags: [numbers, 数]", 'tags: ["big\\u2028numbers"]', "B48", ("questions", 0, "tags", 0)),
]

# (what is changed in the example, into what, code, path)
MISFITS: list[tuple[str, str, str, Path]] = [
    ("aim: knowledge", "aim: memory", "F33", ("questions", 0, "aim")),
    ("aim: knowledge", "aim: [knowledge]", "F33", ("questions", 0, "aim")),
    ("tags: [numbers, 数]", "tags: numbers", "F25", ("questions", 0, "tags")),
    ("tags: [numbers, 数]", "tags: [2024]", "F23", ("questions", 0, "tags", 0)),
    ("tags: [numbers, 数]", "tags: ['']", "F34", ("questions", 0, "tags", 0)),
    ("tags: [numbers, 数]", f"tags: [{'a' * 41}]", "F35", ("questions", 0, "tags", 0)),
    ("tags: [numbers, 数]", "tag: [numbers, 数]", "F21", ("questions", 0, "tag")),
    (FIRST, "q-span", "F25", ("parts", 0, "questions")),
    (FIRST, "[Q1]", "F29", ("parts", 0, "questions", 0)),
    ("title: {ja: 工事と線, en: The work and the lines}", "title: 工事と線", "F26", ("parts", 0, "title")),
    ("    date: 2024-11-01\nstatements", "statements", "F20", ("notes", 0, "date")),
    ("    date: 2024-11-01\nstatements", "    date: 2024\nstatements", "F28", ("notes", 0, "date")),
    ("    source: leaflet\n", "    sources: leaflet\n", "F21", ("notes", 0, "sources")),
    ("language: both", "language: all", "F33", ("sources", 1, "language")),
    ("quote: 約5年間の工事", "quote: [約5年間の工事]", "F24", ("statements", 0, "cites", 0, "quote")),
    ("quote: 約5年間の工事", "quote: 5", "F23", ("statements", 0, "cites", 0, "quote")),
    ("quote: 約5年間の工事", "quote: ''", "F34", ("statements", 0, "cites", 0, "quote")),
    ("quote: 約5年間の工事", "quote: {ja: 工事}", "F20", ("statements", 0, "cites", 0, "quote", "en")),
    (
        "quote: 約5年間の工事",
        "quote: {ja: 工事, en: work, fr: travaux}",
        "F22",
        ("statements", 0, "cites", 0, "quote", "fr"),
    ),
]


def example(old: str = "", new: str = "") -> str:
    assert old in EXAMPLE, old
    return EXAMPLE.replace(old, new, 1)


def found_in(text: str) -> list[tuple[str, Path]]:
    bank = bank_of(text)
    return [
        (problem.code, problem.path) for problem in findings(bank, "B4") if problem.code not in ("B45", "B46")
    ]


def test_the_example_and_a_bank_without_parts_have_no_fault() -> None:
    assert found_in(EXAMPLE) == []
    assert found_in(TEXT) == []


@each_row(("old", "new", "code", "path"), FAULTS)
def test_a_fault_is_found_at_its_place(old: str, new: str, code: str, path: Path) -> None:
    assert (code, path) in found_in(example(old, new))


def test_every_code_has_a_fault_in_this_table() -> None:
    assert {code for _, _, code, _ in FAULTS} == {"B40", "B41", "B42", "B43", "B44", "B47", "B48"}


def test_a_wrong_order_is_said_once_and_only_where_nothing_else_is_amiss() -> None:
    turned = example(FIRST, "[q-order, q-standing, q-truth, q-lines, q-span]")
    assert [code for code, _ in found_in(turned)] == ["B44"]
    (problem,) = [problem for problem in check(bank_of(turned)) if problem.code == "B44"]
    assert problem.values == {"id": "q-order", "expected": "q-span"}
    assert "B44" not in [code for code, _ in found_in(example(FIRST, "[q-order, q-lines, q-truth]"))]


def test_a_part_may_be_short_where_the_bank_says_why() -> None:
    short = example(", q-order]", "]").replace("[q-number,", "[q-order, q-number,")
    assert [problem.code for problem in check(bank_of(short)) if problem.code == "B43"] == ["B43"]
    allowed = short.replace("license: CC0-1.0", "license: CC0-1.0\nallow: {B43: 短い授業のためです。}")
    assert [problem.code for problem in check(bank_of(allowed)) if problem.code in ("B43", "B20")] == []


@each_row(("old", "new", "code", "path"), MISFITS)
def test_a_misfit_is_named_at_its_place(old: str, new: str, code: str, path: Path) -> None:
    file = read(example(old, new).encode())
    assert (code, path) in [(problem.code, problem.path) for problem in file.problems]


def test_what_is_written_reads_back_to_the_same_bank(bank: Bank) -> None:
    assert load(write(bank)) == bank
    assert bank.parts
    assert bank.notes


def test_titles_of_parts_and_notes_are_texts_and_quotes_are_not(bank: Bank) -> None:
    said = dict(texts(bank))
    assert said["parts/work/title"].ja == "工事と線"
    assert said["notes/n-town/text"].en.startswith("The town")
    assert said["statements/s-span/notes/n-begun/text"].en.startswith("The work began")
    assert not [address for address in said if "quote" in address or "cites" in address]


class TestQuotesInBothLanguages:
    LEAFLET = ("leaflet",)

    def codes(self, bank: Bank, ja: str | None, en: str | None) -> list[Path]:
        texts = {"ja": ja, "en": en}
        given = {language: text for language, text in texts.items() if text is not None}
        return [problem.path[-1:] for problem in check_quotes(bank, given, sources=self.LEAFLET)]  # type: ignore[arg-type]

    def test_each_is_looked_up_in_the_text_of_its_language(self, bank: Bank) -> None:
        ja, en = "駅には赤と青の二つの線があります。", "There are two lines in red and blue."
        assert self.codes(bank, ja, en) == []
        assert self.codes(bank, en, ja) == [("ja",), ("en",)]
        assert self.codes(bank, ja + en, "") == [("en",)]

    def test_without_a_text_in_its_language_it_is_not_looked_up(self, bank: Bank) -> None:
        assert self.codes(bank, "駅の話", None) == [("ja",)]
        assert self.codes(bank, None, "two lines in red and blue") == []

    def test_in_one_text_both_are_looked_up(self, bank: Bank) -> None:
        found = check_quotes(bank, "赤と青の二つの線 two lines", sources=self.LEAFLET)
        assert [problem.path for problem in found] == [("statements", 1, "cites", 1, "quote", "en")]

    def test_a_plain_quote_may_stand_in_any_text(self) -> None:
        text = {"ja": "便利になる", "en": "約5年間の工事"}
        assert list(check_quotes(bank_of(TEXT), text)) == []  # type: ignore[arg-type]
        assert len(list(check_quotes(bank_of(changed("quote: 便利になる", "quote: 不便")), text))) == 1  # type: ignore[arg-type]
