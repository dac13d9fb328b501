"""TMX: what we write we read again, and nothing that could harm is read."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.article.bilingual import tmx
from quiz.article.bilingual.marked import Mark, Marked, marked, read_marked
from quiz.article.bilingual.memory import Entry, Memory
from quiz.article.bilingual.tmx import TmxRefused, read_tmx, write_tmx

ENTRY = Entry(
    read_marked("期間は[[span|約5年間]]です。"),
    read_marked("It runs for [[span|about five years]] & <more>."),
    quotes=("約5年間の<協力>",),
    standing="reported",
)
FOREIGN = """<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header/><body>
<tu><note>x</note>
<tuv xml:lang="EN-GB">
<seg>The <bpt i="1">&lt;b&gt;</bpt>plan<ept i="1">&lt;/b&gt;</ept> <hi>runs</hi>.</seg></tuv>
<tuv xml:lang="ja-JP"><seg> 計画は続く。 </seg></tuv>
<tuv xml:lang="de"><seg>Der Plan.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Alone.</seg></tuv></tu>
<tu><tuv lang="ja"><seg>空。</seg></tuv><tuv lang="en"><seg></seg></tuv></tu>
</body></tmx>"""

slots = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)), max_size=3)
texts = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1, max_size=40).filter(
    lambda text: tmx.is_writable(text) and text == text.strip()
)


def sentences(text: str, places: list[tuple[int, int]]) -> Marked:
    return marked(text, (Mark(f"n{at}", start, start + size) for at, (start, size) in enumerate(places)))


def test_what_is_written_is_read_again() -> None:
    assert read_tmx(write_tmx(Memory((ENTRY,)))) == Memory((ENTRY,))
    assert read_tmx(write_tmx(Memory())) == Memory()


@given(texts, slots, texts, slots)
def test_any_memory_is_read_again(
    ja: str, ja_slots: list[tuple[int, int]], en: str, en_slots: list[tuple[int, int]]
) -> None:
    memory = Memory((Entry(sentences(ja, ja_slots), sentences(en, en_slots)),))
    assert read_tmx(write_tmx(memory)) == memory


def test_the_file_is_tmx_1_4_as_other_programs_read_it() -> None:
    root = ElementTree.fromstring(write_tmx(Memory((ENTRY,))))
    assert (root.tag, root.get("version")) == ("tmx", "1.4")
    header = root.find("header")
    assert header is not None
    assert set(header.keys()) == {
        *("creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype")
    }
    unit = root.find("body/tu")
    assert unit is not None
    assert [child.tag for child in unit] == ["prop", "prop", "tuv", "tuv"]


def test_a_file_of_another_program_is_read_without_its_codes_and_other_languages() -> None:
    assert read_tmx(FOREIGN.encode()) == Memory((Entry(Marked("計画は続く。"), Marked("The plan runs.")),))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_other_encodings_are_read(encoding: str) -> None:
    text = FOREIGN.replace('<?xml version="1.0"?>\n', "")
    assert len(read_tmx(text.encode(encoding)).entries) == 1


BOMB = '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx><body>&b;</body></tmx>'
OUTSIDE = '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tmx><body>&a;</body></tmx>'
PARAMETER = '<!DOCTYPE tmx [<!ENTITY % a SYSTEM "http://example.org/a"> %a;]><tmx/>'
UNKNOWN = '<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx><body><tu>&nowhere;</tu></body></tmx>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "tmx-broken"),
        (b"no xml", "tmx-broken"),
        (b"<tmx><body>", "tmx-broken"),
        (b"\xff\xfe\x00", "tmx-broken"),
        (b"<html></html>", "tmx-not-tmx"),
        (b"<tmx>" + b"<a>" * 100 + b"</a>" * 100 + b"</tmx>", "tmx-not-tmx"),
        (BOMB.encode(), "tmx-entities"),
        (OUTSIDE.encode(), "tmx-entities"),
        (PARAMETER.encode(), "tmx-entities"),
        (UNKNOWN.encode(), "tmx-entities"),
        (b"<tmx>&nowhere;</tmx>", "tmx-broken"),
    ],
)
def test_a_broken_or_dangerous_file_is_refused_with_a_code(data: bytes, code: str) -> None:
    with pytest.raises(TmxRefused) as refused:
        read_tmx(data)
    assert refused.value.code == code


UNIT = b"<tu><tuv lang='ja'><seg>a</seg></tuv><tuv lang='en'><seg>b</seg></tuv></tu>"


@pytest.mark.long
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b" " * (tmx.LARGEST_SIZE + 1), "tmx-too-large"),
        (b"<tmx>" + UNIT * (tmx.MOST_ENTRIES + 1) + b"</tmx>", "tmx-too-many"),
    ],
    ids=["size", "entries"],
)
def test_what_is_too_large_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(TmxRefused) as refused:
        read_tmx(data)
    assert refused.value.code == code


def test_a_text_that_xml_cannot_hold_is_left_out() -> None:
    assert read_tmx(write_tmx(Memory((Entry(Marked("a\ud800"), Marked("b")), ENTRY)))) == Memory((ENTRY,))
