"""From bytes to text: UTF-8 first, then what Windows programs in Japan and elsewhere write."""

import codecs

# A byte order mark decides before anything is guessed.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# A text in EUC-JP that is read as CP932 consists of little else than kana of half the width.
_MOST_HALF = 0.6


def decoded(data: bytes) -> str | None:
    """The text in UTF-8, UTF-16, CP932 or EUC-JP, with `\\n` at the line ends; or nothing."""
    encoding = encoding_of(data)
    if encoding is None:
        return None
    return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")


def encoding_of(data: bytes) -> str | None:
    """The encoding in which all of `data` can be read."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding if _fits(data, encoding) else None
    if b"\0" in data:
        return _utf_16_without_mark(data)
    found = next((encoding for encoding in ("utf-8", "cp932") if _fits(data, encoding)), None)
    return "euc_jp" if found == "cp932" and _is_euc(data) else found


def _is_euc(data: bytes) -> bool:
    """In CP932 it would be kana of half the width and next to nothing else: nobody writes so."""
    beyond = [sign for sign in data.decode("cp932") if sign > "\x7f"]
    half = sum("\uff61" <= sign <= "\uff9f" for sign in beyond)
    return half > len(beyond) * _MOST_HALF and _fits(data, "euc_jp")


def _utf_16_without_mark(data: bytes) -> str | None:
    """The byte order is told by the line ends and spaces, which every text has."""
    little = data.count(b"\n\0") + data.count(b" \0")
    big = data.count(b"\0\n") + data.count(b"\0 ")
    encoding = "utf-16-le" if little >= big else "utf-16-be"
    return encoding if little != big and _fits(data, encoding) else None


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
