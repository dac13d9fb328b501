"""The text of a file that a spreadsheet or an editor wrote, in whichever encoding."""

import re
from typing import Literal

NotTextCode = Literal["spreadsheet", "binary", "encoding"]

# How files begin that hold tables, but no text.
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# As Japanese spreadsheets write them; UTF-8 is told first, since it fits by chance only rarely.
_ENCODINGS = ("utf-8", "cp932", "euc_jp")
# EUC-JP read as Shift_JIS is a row of these.
_ODD = re.compile("[\uff61-\uff9f\ue000-\uf8ff]")
_PASSED = re.compile("[\x80\xa0\uf8f0-\uf8f3]")


class NotText(ValueError):
    """A file that is no text: why, and at which byte and line the best encoding stops."""

    def __init__(self, code: NotTextCode, *, byte: int = 0, line: int = 0) -> None:
        super().__init__(code)
        self.code, self.byte, self.line = code, byte, line


def decoded(data: bytes) -> str:
    """The text of a file. Raise `NotText`."""
    if data.startswith(_SPREADSHEETS):
        raise NotText("spreadsheet")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], (encoding,))
    if b"\0" in data:
        raise NotText("binary")
    return _decoded(data, _ENCODINGS)


def _decoded(data: bytes, encodings: tuple[str, ...]) -> str:
    """UTF-8 where it fits; else the encoding in which the least looks odd. Several may fit Japanese."""
    fitting: list[str] = []
    stops: list[int] = []
    for encoding in encodings:
        try:
            text = _strictly(data, encoding)
        except UnicodeDecodeError as error:
            stops.append(error.start)
            continue
        if encoding == encodings[0]:
            return text
        fitting.append(text)
    if fitting:
        return min(fitting, key=lambda text: len(_ODD.findall(text)))
    raise NotText("encoding", byte=max(stops), line=data[: max(stops)].count(b"\n") + 1)


def _strictly(data: bytes, encoding: str) -> str:
    """The text; bytes that Shift_JIS only lets pass fit nothing."""
    text = data.decode(encoding)
    if passed := _PASSED.search(text):
        start = len(text[: passed.start()].encode(encoding))
        raise UnicodeDecodeError(encoding, data, start, start + 1, "no character")
    return text
