import re
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.bank.model import Bank, Words
from quiz.bank.notation import LARGEST_SIZE, examined, load, read, write
from quiz.bank.problems import BankRefused
from tests.bank.minimal import TEXT, bank_of, changed
from tests.rows import each_row

# (what is changed, into what, the code, the line or None where it is the line of the change)
MISFITS = [
    ("format: 1", "format: 2", "F39"),
    ("format: 1\n", "", "F20"),
    ("id: example", "id: Ex ample", "F29"),
    ("title: {ja: 例の問題集, en: An example bank}", "title: An example bank", "F26"),
    ("title: {ja: 例の問題集, en: An example bank}", "title: [a]", "F26"),
    ("en: An example bank}", "en: 5}", "F23"),
    ("en: An example bank}", "en: 1.5}", "F23"),
    ("en: An example bank}", "en: true}", "F23"),
    ("en: An example bank}", "en: }", "F24"),
    ("en: An example bank}", "en: [a]}", "F24"),
    ("en: An example bank}", "en: ''}", "F34"),
    ("en: An example bank}", f"en: {'a' * 2001}}}", "F35"),
    ("en: An example bank}", "en: An example bank, fr: Un}", "F22"),
    ("language: ja", "language: fr", "F33"),
    ("code: EX", "code: ex", "F36"),
    ("line: indigo", "line: pink", "F33"),
    ("license: CC0-1.0", "licence: CC0-1.0\nlicense: CC0-1.0", "F21"),
    ("license: CC0-1.0", "license: CC0-1.0\nallow: {X01: because}", "F37"),
    ("license: CC0-1.0", "license: CC0-1.0\nreadings: [a]", "F19"),
    ("license: CC0-1.0", "license: CC0-1.0\nreadings: {2024: 5}", "F23"),
    ("license: CC0-1.0", "license: CC0-1.0\nglossary: a", "F25"),
    ("https://example.org/station", "javascript:alert(1)", "F30"),
    ("https://example.org/station", '"/\\\\example.org"', "F30"),
    ("https://example.org/station", "//example.org", "F30"),
    ("published: 2024-10-18", "published: 2024-13-45", "F28"),
    ("published: 2024-10-18", "published: 99999-01-01", "F28"),
    ("published: 2024-10-18", "published: 20241018", "F28"),
    ("published: 2024-10-18", "published: " + "9" * 5000, "F28"),
    ("published: 2024-10-18", "published: 2024-10-18T12:00:00Z", "F28"),
    ("kind: choice", "kind: quiz", "F31"),
    ("kind: choice", "kind: [choice]", "F31"),
    ("    kind: choice\n", "", "F32"),
    ("correct: true", "correct: yes", "F27"),
    ("speakers:", "speaker:", "F21"),
    ("{id: mayor, text: {ja: 市長, en: the mayor}}", "mayor", "F26"),
    (
        "{id: mayor, text: {ja: 市長, en: the mayor}}",
        "{id: mayor, text: {ja: 市長, en: the mayor}, x: 1}",
        "F22",
    ),
    ("id: example", "id: example\nid: example", "F18"),
    ("id: example", "id: example\n1: one", "F22"),
    ("id: example", "id: example\nnull: one", "F22"),
]

# (bytes, code, line)
BROKEN = {
    "an empty file": (b"", "F03", 1),
    "only a comment": (b"# nothing\n\n", "F03", 1),
    "UTF-16": (TEXT.encode("utf-16"), "F02", 1),
    "CP932": (TEXT.encode("cp932"), "F02", 3),
    "a stray byte": (b"format: 1\nid: \xff\xfe\n", "F02", 2),
    "NUL": (b"format: 1\nid: a\0b\n", "F04", 2),
    "NUL as an escape": (b'format: 1\nid: "a\\0b"\n', "F04", 2),
    "half a character as an escape": (b'format: 1\nid: "\\ud800"\n', "F04", 2),
    "a character that does not exist": (b'format: 1\nid: "\\U00110000"\n', "F05", 2),
    "an unknown escape": (b'format: 1\nid: "\\q"\n', "F05", 2),
    "a list and a mapping": (b"- a\nb: c\n", "F05", 2),
    "a tab": (b"format: 1\nid:\n\t- b\n", "F06", 3),
    "an open quotation mark": (b"format: 1\nid: 'a\nb: c\n", "F07", 2),
    "an open bracket": (b"format: 1\nid: [a,\n b\n", "F08", 2),
    "a bracket at the end": (b"format: [", "F08", 1),
    "a colon in a text": (b"format: 1\nid: a: b\n", "F09", 2),
    "a text that begins with @": (b"format: 1\nid: @a\n", "F10", 2),
    "an anchor": (b"format: 1\nid: &a b\n", "F13", 2),
    "an alias": (b"format: 1\nid: *a\n", "F13", 2),
    "an alias as a key": (b"format: 1\n*a : b\n", "F13", 2),
    "a merge key": (b"format: 1\n<<: {id: a}\n", "F13", 2),
    "a bomb of aliases": (
        b"a: &a [x, x]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (n, n, n - 1, n - 1) for n in range(98, 122)),
        "F13",
        1,
    ),
    "an object": (b"format: 1\nid: !!python/object/apply:os.system [ls]\n", "F14", 2),
    "a harmless tag": (b"format: 1\nid: !!str a\n", "F14", 2),
    "two documents": (b"format: 1\n---\nformat: 1\n", "F15", 2),
    "a text": (b"hello\n", "F16", 1),
    "a list": (b"- format: 1\n", "F16", 1),
    "a list as a key": (b"format: 1\n? [a]\n: b\n", "F17", 2),
    "a mapping as a key": (b"format: 1\n{a: b}: c\n", "F17", 2),
}
# Each of these has brought a reader of YAML to its knees, and takes ours a second.
ENDLESS = {
    "too large": (b"a" * 5_000_000, "F01", 1),
    "ten thousand brackets": (b"a: " + b"[" * 10_000, "F11", 1),
    "ten thousand dashes": (b"- " * 10_000, "F11", 1),
    "ten thousand question marks": (b"? " * 10_000, "F17", 1),
    "eighty thousand values": (b"[" + b"1,1,1,1,\n" * 20_000 + b"]", "F12", 15_000),
    "a line without end": (b"format: 1\nid: " + b"!" * 900_000, "F40", 2),
    "empty lines without end": (b"\n" * 900_000, "F03", 1),
}


def test_the_minimal_bank_holds() -> None:
    assert load(TEXT.encode()).id == "example"


@each_row(("old", "new", "code"), MISFITS)
def test_what_does_not_fit_is_named_with_its_line(old: str, new: str, code: str) -> None:
    text = changed(old, new)
    problems = read(text.encode()).problems
    assert [problem.code for problem in problems if problem.code == code] == [code]
    assert all(problem.level == "error" for problem in problems)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("line: indigo", "line: pink", 7),
        ("correct: true", "correct: 1", 34),
        ("    kind: choice\n", "", 29),
        ("    language: ja\n", "", 10),
        ("id: example", "id: example\nid: other", 3),
        ("    evidence: [s-claim]\n", "    evidence: [s-claim]\n    evidense: [s-claim]\n", 45),
    ],
)
def test_a_line_is_that_of_the_nearest_thing_in_the_file(old: str, new: str, line: int) -> None:
    assert [problem.line for problem in read(changed(old, new).encode()).problems] == [line]


@each_row("name", BROKEN)
def test_a_broken_file_is_refused_with_code_and_line(name: str) -> None:
    data, code, line = BROKEN[name]
    assert refused(data) == [(code, line)]


@pytest.mark.long
@each_row("name", ENDLESS)
def test_a_file_that_seems_to_have_no_end_is_refused_quickly(name: str) -> None:
    data, code, line = ENDLESS[name]
    before = time.process_time()
    assert refused(data) == [(code, line)]
    assert time.process_time() - before < 30


def refused(data: bytes) -> list[tuple[str, int | None]]:
    """The codes and lines for which a file is refused."""
    file = read(data)
    assert file.bank is None
    return [(problem.code, problem.line) for problem in file.problems]


def test_an_unknown_key_comes_with_the_nearest_one() -> None:
    (problem,) = read(
        changed("    evidence: [s-span]\n", "    evidence: [s-span]\n    shufle: true\n").encode()
    ).problems
    assert problem.values == {"key": "shufle", "nearest": "shuffle"}


def test_all_misfits_are_collected() -> None:
    text = (
        changed("language: ja", "language: fr").replace("code: EX", "code: x").replace("id: q-span", "id: Q")
    )
    assert [problem.code for problem in read(text.encode()).problems] == ["F33", "F36", "F29"]


def test_a_key_that_stands_twice_does_not_hide_other_problems() -> None:
    text = changed("language: ja", "language: fr\nid: other")
    assert sorted(problem.code for problem in read(text.encode()).problems) == ["F18", "F33"]


def test_a_bank_with_errors_is_refused_with_all_of_them() -> None:
    text = changed("evidence: [s-span]", "evidence: []").replace(
        "source: paper, quote: 便利", "source: pap, quote: 便利"
    )
    with pytest.raises(BankRefused) as refused:
        load(text.encode())
    assert {(problem.code, problem.line) for problem in refused.value.problems} >= {("B02", 27), ("B04", 29)}
    assert all(problem.level == "error" for problem in refused.value.problems)


def test_hints_do_not_keep_a_bank_from_being_loaded() -> None:
    text = changed("quote: 便利になる", "quote: 便利になる。")
    assert "B12" in [problem.code for problem in examined(read(text.encode()))]
    assert load(text.encode())


def test_words_that_other_notations_read_as_yes_and_no_are_texts() -> None:
    text = changed("en: An example bank}", "en: NO}").replace("en: the mayor}", "en: yes}")
    assert bank_of(text).title.en == "NO"


def test_a_byte_order_mark_is_welcome() -> None:
    assert load(b"\xef\xbb\xbf" + TEXT.encode()) == load(TEXT.encode())


def test_line_ends_of_windows_are_welcome() -> None:
    assert load(TEXT.replace("\n", "\r\n").encode()) == load(TEXT.encode())


@pytest.mark.long
def test_the_largest_bank_is_read() -> None:
    data = TEXT.encode()
    data += b"# ten signs\n" * ((LARGEST_SIZE - len(data)) // 12)
    data += b"#" * (LARGEST_SIZE - len(data))
    assert len(data) == LARGEST_SIZE
    assert load(data)
    assert [problem.code for problem in read(data + b" ").problems] == ["F01"]


def test_a_bank_is_written_so_that_it_reads_back_the_same() -> None:
    bank = load(TEXT.encode())
    written = write(bank)
    assert load(written) == bank
    assert write(load(written)) == written


def test_a_written_bank_keeps_the_order_of_the_model() -> None:
    written = write(load(TEXT.encode())).decode()
    keys = re.findall(r"^([a-z]+):", written, re.MULTILINE)
    assert keys == [name for name in Bank.model_fields if name in keys]
    assert "  - id: q-span\n    kind: choice\n    ask:\n" in written
    assert "published: 2024-10-18\n" in written


STEADY = settings(derandomize=True, max_examples=60)

# Every letter that a file may hold: no control characters, no halves of a pair.
LETTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
WITHOUT_SPACES = """yes NO null ~ 1 1_000 0x1F 1e3 .inf 2024-10-18 1:30 12:30:45 = << ' " *a &a !a %a @a `a`
{a} [[a|b]] | > ? --- ..."""
WITH_SPACES = [
    "- a",
    "# a",
    "a: b",
    "a #b",
    "a\nb",
    "\tb",
    "a\n---\nb",
    "a\n\n  - b",
    "\u3000a",
    "a\u2028b",
    "a\x85b",
]
TRICKY = st.sampled_from([*WITHOUT_SPACES.split(), *WITH_SPACES, "\ufeffa"])
LINES = (st.text(LETTERS, min_size=1, max_size=30) | TRICKY).filter(str.strip)


@pytest.mark.long
@STEADY
@given(ja=LINES, en=LINES, word=LINES, day=st.dates())
def test_any_text_survives_writing_and_reading(ja: str, en: str, word: str, day: date) -> None:
    bank = bank_of(TEXT)
    source = bank.sources[0].model_copy(update={"published": day, "accessed": day})
    bank = bank.model_copy(
        update={"title": Words(ja=ja, en=en), "readings": {word.strip(): "かな"}, "sources": (source,)}
    )
    file = read(write(bank))
    assert file.bank == bank, file.problems


@pytest.mark.long
@STEADY
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_file_brings_the_reader_down(data: bytes) -> None:
    file = read(data)
    assert file.bank is None
    assert file.problems


@pytest.mark.long
@STEADY
@given(st.data())
def test_no_cut_in_a_bank_brings_the_reader_down(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(TEXT)))
    end = data.draw(st.integers(start, min(start + 30, len(TEXT))))
    noise = data.draw(st.text("[]{}:,-?&*!|>'\"%@`# \n\tab", max_size=5))
    file = read((TEXT[:start] + noise + TEXT[end:]).encode())
    assert file.bank or file.problems
    assert all(problem.line for problem in file.problems)
