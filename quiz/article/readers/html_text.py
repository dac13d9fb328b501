"""Follow the elements of a page and keep the text of its article."""

import re
from collections.abc import Sequence
from html.parser import HTMLParser


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SKIPPED = _words(
    "script style nav aside footer rt rp rtc template noscript head svg math button select textarea"
    " dialog iframe object canvas audio video"
)
_BLOCKS = _words(
    "address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4"
    " h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody"
    " tfoot thead tr ul br"
)
# An empty line around these: what stands in them is a paragraph of its own.
_APART = _words("h1 h2 h3 h4 h5 h6 p blockquote ul ol table figure section article header pre dl")
_CELLS = _words("td th")
_VOID = _words("area base br col embed hr img input link meta source track wbr")
# Elements whose end is often not written: another of them, or the end of their parent, ends them.
_ENDED_BY = {
    "rt": _words("rt rp rb rtc"),
    "rp": _words("rt rp rb rtc"),
    "rtc": _words("rb rtc"),
}
_ENDED_WITH = {"rt": "ruby", "rp": "ruby", "rtc": "ruby"}
_PUBLISHED = _words(
    "article:published_time og:published_time datepublished date pubdate publishdate publish_date dc.date"
    " dc.date.issued dcterms.issued dcterms.created parsely-pub-date"
)
_IN_DATA = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{8,40})\"")
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_CJK = "\u3000-\u30ff\u3400-\u9fff\uff00-\uffef"
# A line end of the source between two kanji or kana is no space.
_SOURCE_BREAK = re.compile(f"(?<=[{_CJK}])[ \t\r\f]*\n[ \t\n\r\f]*(?=[{_CJK}])")
# An article shorter than this share of the page's text is only one of its teasers.
_LEAST_SHARE = 0.4


class Page(HTMLParser):
    """A page as it is read: `title`, `headings` of the first level, `dates` of publication."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.headings: list[str] = []
        self._open: list[str] = []
        self._skipping: list[str] = []
        self._all: list[str] = []
        self._inner: dict[str, list[tuple[int, int]]] = {"article": [], "main": []}
        self._begun: dict[str, list[int]] = {"article": [], "main": []}
        self._heading_at: int | None = None
        self._is_data = False
        self._meta_dates: list[str] = []
        self._data_dates: list[str] = []
        self._time_dates: list[str] = []

    @property
    def dates(self) -> Sequence[str]:
        return [*self._meta_dates, *self._data_dates, *self._time_dates]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._note_date(tag, values)
        self._end_implied(tag)
        if tag == "body":
            self._skipping.clear()
        if tag in _SKIPPED:
            self._skipping.append(tag)
            self._is_data = tag == "script" and "ld+json" in values.get("type", "")
        elif tag == "title" and not self.title:
            self._open.append(tag)
        elif not self._skipping:
            self._begin(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title" and "title" in self._open:
            self._open.remove("title")
        if tag in _ENDED_WITH.values():
            self._skipping = [inner for inner in self._skipping if _ENDED_WITH.get(inner) != tag]
        if tag in self._skipping:
            while self._skipping.pop() != tag:
                pass
        elif not self._skipping:
            self._end(tag)

    def handle_data(self, data: str) -> None:
        if "title" in self._open:
            self.title += data
        elif self._is_data and self._skipping[-1:] == ["script"]:
            self._data_dates += _IN_DATA.findall(data)
        elif not self._skipping:
            self._all.append(_ENDS.sub(" ", data))

    def article(self) -> str:
        """The longest article, or what stands in `main`, or the whole page, with one line for each block."""
        whole = _lines(self._all)
        for element in ("article", "main"):
            parts = [_lines(self._all[begin:end]) for begin, end in self._inner[element]]
            longest = max(parts, key=len, default="")
            if longest and len(longest) >= _LEAST_SHARE * len(whole):
                return longest
        main = max((_lines(self._all[begin:end]) for begin, end in self._inner["main"]), key=len, default="")
        return main or whole

    def close(self) -> None:
        """End what the page left open."""
        super().close()
        for element, begun in self._begun.items():
            self._inner[element] += [(begin, len(self._all)) for begin in begun[:1]]

    def _begin(self, tag: str) -> None:
        self._all.append(_before(tag))
        if tag in self._begun:
            self._begun[tag].append(len(self._all))
        if tag == "h1":
            self._heading_at = len(self._all)

    def _end(self, tag: str) -> None:
        if tag == "h1" and self._heading_at is not None:
            heading = " ".join(_lines(self._all[self._heading_at :]).split())
            self.headings += [heading] if heading else []
            self._heading_at = None
        if self._begun.get(tag):
            begin = self._begun[tag].pop()
            if not self._begun[tag]:
                self._inner[tag].append((begin, len(self._all)))
        if tag not in _VOID:
            self._all.append(_behind(tag))

    def _end_implied(self, tag: str) -> None:
        if self._skipping and tag in _ENDED_BY.get(self._skipping[-1], ()):
            self._skipping.pop()

    def _note_date(self, tag: str, values: dict[str, str]) -> None:
        names = {values.get(key, "").lower() for key in ("property", "name", "itemprop")}
        if tag == "meta" and names & _PUBLISHED:
            self._meta_dates.append(values.get("content", ""))
        if tag == "time" and not {"nav", "aside", "footer"} & set(self._skipping):
            self._time_dates.append(values.get("datetime", ""))


# Line ends of our own, of a block, of <br> and of a paragraph: no blank of the source is taken for them.
_LINE, _BREAK, _PARAGRAPH = "\v", "\x1c", "\x1d"
_ENDS = re.compile(f"([{_LINE}{_BREAK}{_PARAGRAPH}]+)")


def _before(tag: str) -> str:
    if tag == "br":
        return _BREAK
    mark = "• " if tag == "li" else " " if tag in _CELLS else ""
    return _behind(tag) + mark


def _behind(tag: str) -> str:
    return _PARAGRAPH if tag in _APART else _LINE if tag in _BLOCKS else ""


def _lines(parts: Sequence[str]) -> str:
    """The text with blanks made one, and line ends where blocks begin and end."""
    pieces = _ENDS.split(_SOURCE_BREAK.sub("", "".join(parts)))
    lines: list[str] = []
    for line, end in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        text = _BLANKS.sub(" ", line).strip()
        lines.append("" if text == "•" else text)
        is_apart = _PARAGRAPH in end or end.count(_BREAK) > 1
        lines += [""] if is_apart else []
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
