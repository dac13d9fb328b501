"""The day on which an article was published, as it says itself."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from quiz.article.structure_lines import Line
from quiz.text.months import MONTHS, NAMES

_MONTH = rf"(?P<{{0}}>{'|'.join(name[:3] for name in NAMES)})[a-z]*\.?"
_ERAS = {"令和": 2018, "平成": 1988}
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<y>[12]\d{3})\s*[-/.年]\s*(?P<m>\d{1,2})\s*[-/.月]\s*(?P<d>\d{1,2})(?!\d)日?",
        r"(?P<era>令和|平成)(?P<y>\d{1,2}|元)年(?P<m>\d{1,2})月(?P<d>\d{1,2})日",
        rf"\b{_MONTH.format('m')}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>[12]\d{{3}})\b",
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format('m')},?\s+(?P<y>[12]\d{{3}})\b",
    )
)
_PUBLISHED = re.compile(
    r"公開|掲載|配信|投稿|発行|発表日|発信|published|posted|date\b|first published", re.IGNORECASE
)
_UPDATED = re.compile(r"更新|updated|last modified", re.IGNORECASE)
# What may stand beside the date on a line that is nothing but a date.
_BESIDE = re.compile(
    r"\d{1,2}\s*[:：時]\s*\d{0,2}\s*分?(?:\s*[:：]\s*\d{2})?|午前|午後|公開|掲載|配信|投稿|更新|発行|発表"
    r"|発信|最終|初出|日時?|付|朝刊|夕刊|版|曜"
    r"|published|posted|updated|first|last|modified|date|on|at|am|pm|a\.m\.|p\.m\.|jst|gmt|utc|[ecp][sd]?t"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?|[月火水木金土日]"
    r"|[\s:：,、.。|｜/・()（）［］\[\]【】<>＜＞+\-–—]",
    re.IGNORECASE,
)
# Not a day of publication but of an event; and words that make a sentence of the line.
_EVENT = re.compile(
    r"開催|会期|期間|日時|締め?切|開場|まで|から|[〜～]|[はがを]、|。|\b(?:until|from|deadline|when)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?", re.IGNORECASE)
_SMALL_WORDS = frozenset(["of", "and", "the", "for", "in", "on", "at", "by"])
# Who reports from where, in front of the date: 【リマ＝共同取材班】2026年3月4日.
_BUREAU = re.compile(r"^[【［\[][^】］\]]{1,24}[】］\]]")
_LONGEST = 80
# Of what stands beside the date, and of lines above the text.
_LONGEST_NAME = 60
_HIGHEST_SENTENCE = 6
_DATELINE = 60
_FULL_WIDTH = str.maketrans("０１２３４５６７８９／．－：", "0123456789/.-:")


def is_date_line(text: str) -> bool:
    """Whether a line says when something was published, and nothing else."""
    found = next(_dates(text), None) if len(text) <= _LONGEST else None
    if found is None:
        return False
    rest = _BUREAU.sub("", text.translate(_FULL_WIDTH))
    for form in _FORMS:
        rest = form.sub(" ", rest)
    return not _BESIDE.sub("", rest)


def is_header(text: str) -> bool:
    """Whether a line says who published something and when: 瑞穂日報 2025年10月29日 朝刊2面."""
    if len(text) > _LONGEST or _EVENT.search(text) or next(_dates(text), None) is None:
        return False
    rest = text.translate(_FULL_WIDTH)
    for form in _FORMS:
        rest = form.sub(" ", rest)
    rest = _CLOCK.sub(" ", rest)
    small = {word.strip(",.|") for word in re.findall(r"\b[a-z][\w'’]*[,.|]?", rest)} - _SMALL_WORDS
    return len(rest) <= _LONGEST_NAME and all(_BESIDE.fullmatch(word) for word in small)


def headers_of(lines: Sequence[Line]) -> frozenset[int]:
    """The lines between the title and the first sentence that say when, and who."""
    first = next((at for at, line in enumerate(lines) if at and line.is_sentence), len(lines))
    return frozenset(at for at in range(1, min(first, _HIGHEST_SENTENCE)) if is_header(lines[at].text))


def published_in(lines: Sequence[Line]) -> date | None:
    """The day of publication: labelled, else on a line of its own or beside a name above the text, else in a
    dateline, else of an update.
    """
    dated = [line for line in lines if len(line.text) <= _LONGEST]
    own = [line.text for line in dated if is_date_line(line.text)]
    labelled = [line for line in own if _PUBLISHED.search(line)]
    bare = [line for line in own if not _UPDATED.search(line)]
    headers = [lines[at].text for at in sorted(headers_of(lines))]
    datelines = [
        line.text for line in lines if line.credit and len(line.text) <= _DATELINE and not line.credit.url
    ]
    updated = [line for line in own if _UPDATED.search(line)]
    candidates = (_dated(text) for text in (*labelled, *bare, *headers, *datelines, *updated))
    return next((day for day in candidates if day), None)


def _dated(text: str) -> date | None:
    """The date behind a label of publication, else the first one."""
    label = _PUBLISHED.search(text)
    behind = next(_dates(text[label.end() :]), None) if label else None
    return behind or next(_dates(text), None)


def _dates(text: str) -> Iterator[date]:
    text = text.translate(_FULL_WIDTH)
    for form in _FORMS:
        for found in form.finditer(text):
            day = _date(found)
            if day:
                yield day


def _date(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    year = 1 if parts["y"] == "元" else int(parts["y"])
    month = MONTHS.get(parts["m"][:3].lower()) or int(parts["m"])
    try:
        return date(year + _ERAS.get(parts.get("era") or "", 0), month, int(parts["d"]))
    except ValueError:
        return None
