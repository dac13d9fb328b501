"""Follow the elements of a Word document and keep its words."""

import re

_SPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What was taken out or moved away, readings over words, and the second copy of a drawing.
_SKIPPED = frozenset(("del", "moveFrom", "rt", "rPrChange", "pPrChange", "footnotePr"))
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = frozenset(("0", "false", "off", "none"))
_LONGEST = 2**22
_BLANK_LINES = re.compile(r"\n{3,}")


class Doctype(Exception):
    """Raised where a document declares entities: no Word file does, and an attack would."""


class DocumentText:
    """A target for `XMLParser`: no tree is built, so that neither depth nor size can hurt."""

    def __init__(self) -> None:
        self.met = 0
        """How many elements and texts were met, read or not."""
        self._pieces: list[str] = []
        self._length = 0
        self._skipped = 0
        self._cells = 0
        self._properties = 0
        self._is_text = False
        self._is_hidden = False

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        raise Doctype

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _local(tag)
        self.met += 1
        if self._skipped or name in _SKIPPED or tag == _FALLBACK:
            self._skipped += 1
            return
        self._is_text = name == "t"
        if name == "r":
            self._is_hidden = False
        elif name == "vanish":
            self._is_hidden = not any(value in _OFF for value in attributes.values())
        elif name in ("tc", "pPr"):
            self._cells += name == "tc"
            self._properties += name == "pPr"
        elif name == "numPr":
            self._add("• ")
        elif name == "txbxContent":
            self._add("\n")
        elif name in _SIGNS and not self._properties:
            # The tab stops of a paragraph are named like the tabs in its text.
            self._add(_SIGNS[name])

    def data(self, text: str) -> None:
        self.met += 1
        if self._is_text and not self._skipped and not self._is_hidden:
            self._add(text)

    def end(self, tag: str) -> None:
        self.met += 1
        if self._skipped:
            self._skipped -= 1
            return
        name = _local(tag)
        self._is_text = False
        if name == "pPr":
            self._properties -= 1
        elif name == "p":
            self._add(" " if self._cells else "\n")
        elif name == "tc":
            self._cells -= 1
            self._add("\t")
        elif name == "tr":
            self._add(" " if self._cells else "\n")

    def close(self) -> None:
        """Nothing is left to do."""

    def text(self) -> str:
        """The words, one line for each paragraph."""
        lines = (line.strip() for line in "".join(self._pieces).split("\n"))
        return _BLANK_LINES.sub("\n\n", "\n".join("" if line == "•" else line for line in lines))

    def _add(self, text: str) -> None:
        if self._length <= _LONGEST:
            self._pieces.append(text)
            self._length += len(text)


def _local(tag: str) -> str:
    """The name of an element of Word's; nothing for one of another kind, such as a formula."""
    return next((tag.removeprefix(space) for space in _SPACES if tag.startswith(space)), "")
