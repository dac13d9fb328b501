"""The text of a file that a spreadsheet or an editor wrote, in whichever encoding."""

from typing import Literal

NotTextCode = Literal["spreadsheet", "binary", "encoding"]

# How files begin that hold tables, but no text.
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# As Japanese spreadsheets write them; UTF-8 is told first, since it fits by chance only rarely.
_ENCODINGS = ("utf-8", "cp932", "euc_jp")


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
    stops = []
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            stops.append(error.start)
    furthest = max(stops)
    raise NotText("encoding", byte=furthest, line=data[:furthest].count(b"\n") + 1)
