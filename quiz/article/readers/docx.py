"""DOCX: the words of the document, also those under furigana."""

import io
import re
import struct
import zipfile
import zlib
from typing import IO
from xml.etree.ElementTree import ParseError, XMLParser

from quiz.article.parts import Revision
from quiz.article.readers.docx_text import Doctype, DocumentText
from quiz.article.readers.refused import ArticleRefused
from quiz.article.readers.revision import revision_of

_USUAL_PART = "word/document.xml"
_RELATIONS = "_rels/.rels"
_MAIN = re.compile(rb"<Relationship\b(?=[^>]*/officeDocument\")[^>]*\bTarget=\"/?([^\"]+)\"")
# Words of a megabyte of text make up to some tens of megabytes of XML.
_LARGEST_PART = 64 * 2**20
_CHUNK = 2**16
# What word processors write; bz2 and lzma make gigabytes of a kilobyte before anybody can look.
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What a damaged file makes the unpacker and the parser raise.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ParseError,
    Doctype,
    EOFError,
    OSError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


def read_docx(data: bytes) -> Revision:
    """The text, one line for each paragraph and each row of a table.

    Raises `ArticleRefused` for a file that is broken, is none of Word's, or unpacks to more than it may.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            text = _text(packed, _main_part(packed))
    except _BROKEN as error:
        raise ArticleRefused("A05", kind="docx") from error
    return revision_of(text)


def _main_part(packed: zipfile.ZipFile) -> str:
    names = set(packed.namelist())
    if _RELATIONS in names:
        with _opened(packed, _RELATIONS) as relations:
            named = _MAIN.search(relations.read(_CHUNK))
        if named and (name := named[1].decode("utf-8")) in names:
            return name
    if _USUAL_PART not in names:
        raise ArticleRefused("A08", kind="zip")
    return _USUAL_PART


def _opened(packed: zipfile.ZipFile, name: str) -> IO[bytes]:
    if packed.getinfo(name).compress_type not in _PACKED:
        raise ArticleRefused("A05", kind="docx")
    return packed.open(name)


def _text(packed: zipfile.ZipFile, name: str) -> str:
    """Unpack and read piece by piece, so that a bomb is stopped before it goes off."""
    target = DocumentText()
    parser = XMLParser(target=target)
    unpacked, waiting, enough = 0, bytearray(), _CHUNK
    with _opened(packed, name) as part:
        while chunk := part.read(_CHUNK):
            unpacked += len(chunk)
            if unpacked > _LARGEST_PART:
                raise ArticleRefused("A09", limit=_LARGEST_PART)
            waiting += chunk
            if len(waiting) < enough:
                continue
            met = target.met
            parser.feed(bytes(waiting))
            waiting.clear()
            # The parser begins anew with what does not end, such as a value without its closing quote.
            # It gets twice as much each time then, so that this costs twice the length and not its square.
            enough = _CHUNK if target.met > met else 2 * enough
    parser.feed(bytes(waiting))
    parser.close()
    return target.text()
