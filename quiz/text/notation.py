"""The notation of a text field: a little Markdown, ruby, and slots; any string can be read.

`*em*`, `**strong**`, `` `code` ``, `~sub~`, `^sup^`, `｜行動計画《こうどうけいかく》`, `[[span|約5年間]]`;
and a gap to fill, `[[span]]`, which becomes the one sign `GAP`.
A backslash before a sign makes it an ordinary letter; markup that does not close is ordinary text too.

Why a parser of our own: CommonMark decides by spaces and punctuation whether a star opens or closes,
so `**「協力」**を` and `**約5年間**続く` stay bare stars in Japanese, which writes no spaces. Here a star
opens when no space follows it, and closes when no space stands before it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal, get_args

Style = Literal["strong", "em", "sub", "sup", "code"]
# In the order in which they are nested, the outermost first.
STYLES: tuple[Style, ...] = get_args(Style)

_STYLE_OF_MARK: dict[str, Style] = {"**": "strong", "*": "em", "~": "sub", "^": "sup"}
_KANJI = r"々〆〇ヶ\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_KANA = r"\u3041-\u309f\u30a0-\u30ff\u3000 "

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~｜《》])")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
# Unicode's sign for something that is no letter; authors cannot write it otherwise.
GAP = "\ufffc"
GAP_NAMES = re.compile(r"\[\[([a-z0-9]+(?:-[a-z0-9]+)*)\]\]")
_SLOT = re.compile(r"\[\[([a-z0-9]+(?:-[a-z0-9]+)*)\|(.+?)\]\]")
_WRITTEN_RUBY = re.compile(r"｜((?:\\.|[^\\｜《》\[\]\n])+)《([^《》｜\[\]\n]+)》")
# Without ｜ only kana are a reading: 《》 are also quotation marks, as in 絵画《睡蓮》.
_SHORT_RUBY = re.compile(rf"([{_KANJI}]+)《([{_KANA}]+)》")
_MARK = re.compile(r"\*+|~+|\^+")
# What begins nothing. Kanji before 《 may have a reading there.
_ORDINARY = re.compile(rf"[^\\`\[｜*~^{_KANJI}]+|[{_KANJI}]++(?!《)")
# Neither two amounts with a wavy dash (3~4年、5~6年) nor a smile (^_^) is a subscript or a superscript.
_LOW_OR_HIGH = re.compile(r"[^\s、。，．]*[^\W_][^\s、。，．]*")


@dataclass(frozen=True)
class Run:
    """A stretch of text that looks the same. `ruby` is the reading that the author wrote by hand."""

    text: str
    styles: frozenset[Style] = frozenset()
    ruby: str | None = None
    slot: str | None = None


def runs(source: str) -> tuple[Run, ...]:
    """Read a text field; never raises."""
    return tuple(_joined(_read(source, Run(""))))


def plain(source: str) -> str:
    """The text as it is seen and spoken: no markup, no readings."""
    return "".join(run.text for run in runs(source))


def spoken(source: str) -> str:
    """The text with the readings that an author wrote in place of what they stand on."""
    return "".join(run.ruby or run.text for run in runs(source))


def _read(source: str, like: Run) -> Iterator[Run]:
    """Give the runs of `source`; `like` carries the styles and the slot that surround it."""
    at = 0
    while at < len(source):
        found, after = _special(source, at, like)
        yield from found
        at = after


def _special(source: str, at: int, like: Run) -> tuple[Iterable[Run], int]:
    """The runs that begin at `at`, and where they end."""
    if ordinary := _ORDINARY.match(source, at):
        return [replace(like, text=ordinary[0])], ordinary.end()
    if escape := _ESCAPE.match(source, at):
        return [replace(like, text=escape[1])], escape.end()
    if code := _CODE.match(source, at):
        return [replace(like, text=code[2], styles=like.styles | {"code"})], code.end()
    if like.slot is None and (slot := _SLOT.match(source, at)):
        return _read(slot[2], replace(like, slot=slot[1])), slot.end()
    if gap := GAP_NAMES.match(source, at):
        return [replace(like, text=GAP)], gap.end()
    if ruby := _WRITTEN_RUBY.match(source, at) or _SHORT_RUBY.match(source, at):
        return [replace(like, text=_ESCAPE.sub(r"\1", ruby[1]), ruby=ruby[2].strip())], ruby.end()
    if mark := _MARK.match(source, at):
        return _styled(source, mark, like)
    return [replace(like, text=source[at])], at + 1


def _styled(source: str, opening: re.Match[str], like: Run) -> tuple[Iterable[Run], int]:
    """What stands between two marks, or the opening mark as ordinary text."""
    as_text: tuple[Iterable[Run], int] = ([replace(like, text=opening[0])], opening.end())
    mark = "**" if opening[0] == "***" else opening[0]
    style = _STYLE_OF_MARK.get(mark)
    if style is None or style in like.styles:
        return as_text
    begin = opening.start() + len(mark)
    end = _closing(source, mark, begin)
    if end is None:
        return as_text
    return _read(source[begin:end], replace(like, styles=like.styles | {style})), end + len(mark)


def _closing(source: str, mark: str, begin: int) -> int | None:
    """Where the mark that closes stands, or nothing if the text between would be no good."""
    if source[begin : begin + 1].isspace():
        return None
    at = begin
    while at < len(source):
        if whole := _ESCAPE.match(source, at) or _CODE.match(source, at) or _SLOT.match(source, at):
            at = whole.end()
            continue
        found = _MARK.match(source, at)
        if found and at > begin and _closes(found[0], mark) and not source[at - 1].isspace():
            end = found.end() - len(mark)
            return end if mark[0] == "*" or _LOW_OR_HIGH.fullmatch(source, begin, end) else None
        at = found.end() if found else at + 1
    return None


def _closes(found: str, mark: str) -> bool:
    """`***` closes either kind of star: the other one of the two stands inside."""
    return found == mark or (mark[0] == "*" and found == "***")


def _joined(pieces: Iterable[Run]) -> Iterator[Run]:
    """Join neighbours that look the same. A word with a reading of its own stays alone."""
    for (_, ruby, _), group in groupby(pieces, key=lambda run: (run.styles, run.ruby, run.slot)):
        alike = list(group)
        if ruby is None and len(alike) > 1:
            yield replace(alike[0], text="".join(run.text for run in alike))
        else:
            yield from alike
