"""Files that are no article: each is refused with a sentence that says what to do, and nothing is kept."""

import io
import zipfile
import zlib
from collections.abc import Iterator

import pytest
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from quiz.article.readers.refused import LARGEST_FILE
from tests.pages import Form, Person
from tests.web.test_review import HOME

pytestmark = pytest.mark.long

TEXT = "駅は新しいです。\n港まで5分かかります。\n"
WORD = (
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body><w:p><w:r><w:t>駅は新しい。</w:t></w:r></w:p></w:body></w:document>"
)
BOMB = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(9)
)
Row = tuple[str, bytes, str]


def packed(name: str = "word/document.xml", inside: bytes = WORD.encode()) -> bytes:
    """A Word file with one thing in it."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, inside)
    return held.getvalue()


def empty() -> Iterator[Row]:
    """Nothing to read, in every clothing."""
    for data in (b"", b" ", b"\n\n", "　".encode(), b"\t\r\n", b"\xef\xbb\xbf", "\u200b".encode() * 0):
        for name in ("news.txt", "news.html", "news.docx", "news.pdf", ""):
            yield "empty", data, name
    for page in (
        b"<html></html>",
        b"<p></p>",
        b"<script>alert(1)</script>",
        b"<style>p{}</style>",
        b"<!-- x -->",
    ):
        yield "a page without words", page, "news.html"


def other_kinds() -> Iterator[Row]:
    """What people do choose by mistake."""
    begins = {
        "png": b"\x89PNG\r\n\x1a\n",
        "jpeg": b"\xff\xd8\xff\xe0",
        "gif": b"GIF89a",
        "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "rtf": b"{\\rtf1 text}",
        "zip": b"PK\x05\x06",
        "gzip": b"\x1f\x8b\x08",
        "elf": b"\x7fELF\x02\x01\x01",
        "exe": b"MZ\x90\x00\x03",
        "mp3": b"ID3\x03\x00",
        "noughts": b"\0",
    }
    for kind, begin in begins.items():
        for name in ("news.txt", "news.docx", "news.pdf"):
            yield kind, begin + b"\0\x01\x02\x03" * 64, name


def broken() -> Iterator[Row]:
    """Files that end too early, or were changed on the way."""
    whole = packed()
    for at in range(5, len(whole) - 1, max(1, len(whole) // 24)):
        yield f"a Word file cut at {at}", whole[:at], "news.docx"
    for at in range(40, len(whole) - 60, max(1, len(whole) // 8)):
        yield (
            f"a Word file with other bytes at {at}",
            whole[:at] + b"\xff" * 24 + whole[at + 24 :],
            "news.docx",
        )
    for data in (
        b"%PDF-",
        b"%PDF-1.7",
        b"%PDF-1.7\n%%EOF",
        b"%PDF-1.4\n1 0 obj\n<<",
        b"%PDF-2.0" + b"\0" * 500,
    ):
        yield "a broken PDF", data, "news.pdf"
    yield "Word without its text", packed("word/other.xml"), "news.docx"
    yield "Word that is no XML", packed(inside=b"no XML"), "news.docx"
    yield "Word that ends early", packed(inside=WORD.encode()[:120]), "news.docx"
    yield "Word without words", packed(inside=WORD.replace("駅は新しい。", "").encode()), "news.docx"


def bombs() -> Iterator[Row]:
    """Small files that want to be large."""
    yield "noughts in a Word file", packed(inside=b"\0" * (64 * 2**20)), "news.docx"
    yield "blanks in a Word file", packed(inside=WORD.encode() + b" " * (64 * 2**20)), "news.docx"
    yield "entities in entities", packed(inside=f"{BOMB}]><l>&j;</l>".encode()), "news.docx"
    yield (
        "a foreign entity",
        packed(
            inside=b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><l>&a;</l>'
        ),
        "news.docx",
    )
    packed_stream = zlib.compress(b" " * (64 * 2**20))
    yield (
        "a packed stream in a PDF",
        (
            b"%PDF-1.4\n1 0 obj\n<</Length "
            + str(len(packed_stream)).encode()
            + b"/Filter/FlateDecode>>\nstream\n"
            + packed_stream
            + b"\nendstream\nendobj\n%%EOF"
        ),
        "news.pdf",
    )
    yield "too many letters", ("駅" * (2**20 + 1)).encode(), "news.txt"
    yield "too many bytes", b"x" * (LARGEST_FILE + 1), "news.txt"


def encodings() -> Iterator[Row]:
    """Letters that nobody can read."""
    for wrong in (b"\x81", b"\x80\x80\x80\x80", "駅".encode()[:2], b"\xc3\x28\xa0\xa1"):
        for name in ("news.txt", "news.html"):
            yield "unreadable letters", wrong + b"\x00\x81\xff" * 9, name


CASES = [*empty(), *other_kinds(), *broken(), *bombs(), *encodings()]


@pytest.fixture
def draft(mori: Person) -> Person:
    """Mori has an empty draft."""
    mori.send(mori.open("/workshop").form("/workshop/drafts"), begin="empty")
    return mori


def sent(draft: Person, form: Form, data: bytes, name: str) -> TestResponse:
    """The form with that file. Packed here: what the client packs for a large one it never closes."""
    file = FileStorage(io.BytesIO(data), filename=name, content_type="application/octet-stream")
    boundary, body = encode_multipart({**dict(form.fields), "text": "", "file": file})
    kind = f"multipart/form-data; boundary={boundary}"
    return draft.client.post(form.action, data=body, content_type=kind)


def test_no_file_that_is_no_article_is_taken(draft: Person) -> None:
    assert len(CASES) > 100
    form = draft.open(f"{HOME}/article").form("/article")
    kept = []
    for about, data, name in CASES:
        with sent(draft, form, data, name) as answer:
            is_told = 'role="alert"' in answer.text or answer.status_code == 413
            if answer.status_code not in (413, 422) or not is_told:
                kept.append((about, name, data[:20], answer.status_code))
    assert kept == []
    assert draft.open(f"{HOME}/suggestions").address == f"{HOME}/article"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp932", "euc-jp"])
def test_a_text_in_an_encoding_of_japan_is_read(draft: Person, encoding: str) -> None:
    form = draft.open(f"{HOME}/article").form("/article")
    with sent(draft, form, TEXT.encode(encoding), "news.txt") as answer:
        assert answer.status_code == 303
    assert "駅は新しいです。" in draft.open(f"{HOME}/article").html
