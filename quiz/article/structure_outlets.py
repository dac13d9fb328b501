"""Credits: lines that say where the article, a part of it or its picture comes from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quiz.article.parts import Span

# What is glued to an address in Japanese begins with the first sign that no address holds.
_ADDRESS = re.compile(r"https?://[!-~]+")
_ADDRESS_TAIL = re.compile(r"[.,;:!?)\]}>\"']+$")
_LONGEST_HEAD = 160

_MARK = (
    r"さらに(?:詳しく)?読む|続きを読む|もっと読む|詳しくはこちら|出典|引用元|引用|参照元|参照|参考(?:文献"
    r"|記事|サイト)?|画像元|画像|写真|情報元|ソース|出所|提供"
    r"|元記事|記事元|(?i:read more|full story|original article|sources?|via|photos?|images?|credits?"
    r"|courtesy of|link)"
)
_HEAD = re.compile(rf"(?:{_MARK})[^。]{{0,{_LONGEST_HEAD}}}$")
_ALONE = re.compile(r"[\s(（<＜\[［:：⇒→＞>・-]*$")
_LABEL = re.compile(rf"(?:{_MARK})(?![ぁ-ん])|https?://\S+|[⇒→➡»＞>:：/／|｜\[\]［］]")
_NAMED = re.compile(
    r"(?P<mark>出典|引用元|参照元|参考文献|参考記事|参考|情報元|ソース|出所|元記事|提供元?"
    r"|(?i:sources?))\s*[:：＝=]\s*(?P<name>[^。:：]{1,60})$"
)
_OTHER = re.compile(
    r"(?:写真|画像|撮影|取材|文|記者|編集|翻訳|協力)\s*[:：＝=／/・]\s*[^。]{1,40}$"
    r"|[(（](?:写真|画像)[^。]{0,40}[)）]$"
    r"|(?:©|\(c\)|Copyright|無断転載|All rights reserved)[^\n]{0,120}$"
    r"|(?:関連記事|関連ニュース|おすすめ記事|シェア(?:する)?|ツイート|広告|PR|印刷"
    r"|この記事をシェア)\s*[:：]?$"
    r"|(?:Photos?|Images?|Credits?|Pictures?)\s*[:：/]\s*.{1,60}$"
    r"|By [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:,? [A-Z].{0,40})?$"
    r"|(?:Related(?: stories| articles)?|Advertisement|Share this(?: article)?|Reporting by"
    r" .{1,80})\s*[:：]?$",
    re.IGNORECASE,
)
_AGENCY = (
    r"共同(?:通信)?|時事(?:通信)?|ロイター|ＡＦＰ|AFP(?:時事|通信)?|ＡＰ|AP(?:通信)?"
    r"|聯合(?:ニュース)?|新華社|タス通信|ブルームバーグ|ＮＨＫ|NHK|CNN|BBC"
)
_DATELINE_JA = re.compile(
    rf"[【［(（](?P<place>[^】］)）。]{{0,16}}?)[=＝・\s]*(?P<name>{_AGENCY})(?:[=＝・\s][^】］)）。]{{0,12}})?[】］)）](?=\S)"
)
# 【サンティアゴ＝古屋敷徹】, 【東京・11月18日】: from where, when and by whom.
_BYLINE_JA = re.compile(
    r"[【［\[(（〈<＜](?:[^】］\])）〉>＞。]{1,20}[=＝][^】］\])）〉>＞。]{1,24}"
    r"|[^】］\])）〉>＞。、]{0,12}[0-9０-９]{1,2}月[0-9０-９]{1,2}日[^】］\])）〉>＞。、]{0,12})[】］\])）〉>＞](?=\S)"
)
EDITORIAL_JA = "論説|社説|主張|オピニオン|コラム|視点|寸評|時評|論点|記者の目|取材後記"
EDITORIAL_EN = "COMMENT|OPINION|EDITORIAL|ANALYSIS|COMMENTARY"
_LABEL_JA = re.compile(rf"[【〔［](?:(?P<editorial>{EDITORIAL_JA})|[^】〕］。]{{1,8}})[】〕］](?=\s*\S)")
_LABEL_EN = re.compile(rf"(?P<editorial>{EDITORIAL_EN})\s*[:：](?=\s*\S)")
_DATELINE_EN = re.compile(
    r"(?P<place>[A-Z][A-Z.'’ ]+(?:, [A-Z][A-Za-z.'’ ]+)??)(?:, (?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}(?:,"
    r" \d{4})?))?"
    r"\s*(?:\((?P<name>[A-Z][A-Za-z &]{1,30})\))?\s*[-–—]{1,2}\s+(?=[A-Z“\"'‘0-9])"
)
_CLOSING_JA = re.compile(rf"[(（](?P<name>{_AGENCY})[)）]$")


@dataclass(frozen=True)
class Credit:
    """A stretch that names a source; without a name and an address it is a note, such as a byline.

    `is_editorial` marks a label that says that an opinion follows.
    """

    span: Span
    name: str = ""
    url: str = ""
    is_editorial: bool = False

    @property
    def is_outlet(self) -> bool:
        return bool(self.name or self.url)


def credits_of(line: str, at: int) -> Iterator[Credit]:
    """The credits of one line from left to right; `at` is where the line begins in the text."""
    found = tuple(_with_address(line, at))
    if found:
        yield from found
        return
    stripped = line.strip()
    begin = at + line.find(stripped)
    named = _NAMED.match(stripped)
    if named:
        yield Credit(Span(begin, begin + len(stripped)), name=_tidy(named["name"]))
    elif stripped and _OTHER.match(stripped):
        yield Credit(Span(begin, begin + len(stripped)))
    else:
        yield from _datelines(line, at)


def _with_address(line: str, at: int) -> Iterator[Credit]:
    begin = 0
    for match in _ADDRESS.finditer(line):
        url = _ADDRESS_TAIL.sub("", match[0])
        end = match.start() + len(url)
        head_start = _head(line, begin, match.start())
        if head_start is None:
            continue
        name = _tidy(_LABEL.sub(" ", line[head_start : match.start()])) or _host(url)
        yield Credit(Span(at + head_start, at + end), name=name, url=url)
        begin = end


def _head(line: str, begin: int, end: int) -> int | None:
    """Where the words begin that make an address a source; nothing where it is a part of a sentence."""
    begin = max(begin, end - _LONGEST_HEAD)
    marked = _HEAD.search(line[begin:end])
    if marked:
        return begin + marked.start()
    return begin if _ALONE.match(line[begin:end]) else None


def _datelines(line: str, at: int) -> Iterator[Credit]:
    begin = len(line) - len(line.lstrip())
    opening = _DATELINE_JA.match(line, begin) or _DATELINE_EN.match(line, begin)
    if opening and (opening["name"] or (opening.re is _DATELINE_EN and opening["day"])):
        yield Credit(
            Span(at + opening.start(), at + len(opening[0].rstrip()) + begin), name=opening["name"] or ""
        )
    elif (
        note := _BYLINE_JA.match(line, begin) or _LABEL_JA.match(line, begin) or _LABEL_EN.match(line, begin)
    ):
        is_editorial = note.groupdict().get("editorial") is not None
        yield Credit(Span(at + begin, at + note.end()), is_editorial=is_editorial)
    closing = _CLOSING_JA.search(line.rstrip()[-40:])
    if closing:
        end = len(line.rstrip())
        yield Credit(Span(at + end - len(closing[0]), at + end), name=closing["name"])


def _tidy(name: str) -> str:
    """A name without brackets, and without the list of fields that some sites put behind theirs."""
    name = " ".join(name.split()).strip(" 　-–—・、,()（）「」『』【】")
    head, _, tail = name.partition(" ")
    return head if "、" in tail and head else name


def _host(url: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|[/:?#].*$", "", url)
