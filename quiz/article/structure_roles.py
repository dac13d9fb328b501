"""What each line of an article is: title, heading, answer to a heading, bullet, summary, text or credit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quiz.article.parts import Heading, Role
from quiz.article.structure_dates import headers_of, is_date_line
from quiz.article.structure_lines import Line
from quiz.article.structure_outlets import EDITORIAL_EN, EDITORIAL_JA
from quiz.text.language import Language

# In letters of Japanese and of English.
_LONGEST_TITLE = {"ja": 100, "en": 160}
_LONGEST_HEADING = {"ja": 40, "en": 80}
_LONGEST_ANSWER = {"ja": 40, "en": 90}
_QUESTION_END = re.compile("[?？]$|か[。?？]?$")
_STATEMENT_END = {
    "ja": re.compile(
        r"(?:です|ます|した|ました|ません|でした|だった|である|った|いる|ある|する|れる|せる|なる|ない|う"
        r"|く|す|つ|む|ぶ|だ)[。！!]?$"
    ),
    "en": re.compile(
        r"\b(?:is|are|was|were|has|have|had|will|would|said|says|can|could|do|does|did)\b.*[.!]$"
    ),
}
_SUMMARY = re.compile(
    r"(?:この記事の)?(?:まとめ|要点|要約|ポイント|結論)(?:[:：].{0,20})?$|(?:key (?:points|takeaways)"
    r"|summary|in short|in brief)[:：]?$",
    re.IGNORECASE,
)
_FEWEST_AFTER = 2
_EDITORIAL = re.compile(rf"[【〔［]?(?:{EDITORIAL_JA})[】〕］]?|(?:{EDITORIAL_EN}):?", re.IGNORECASE)


@dataclass(frozen=True)
class Roles:
    """The role and the section of each line, and which lines are a question with its answer."""

    roles: tuple[Role, ...]
    sections: tuple[int, ...]
    headings: tuple[Heading, ...]


def roles_of(lines: Sequence[Line], language: Language, *, title: str = "") -> Roles:
    """Look at each line and its neighbours. `title` is what the file says of itself."""
    headers = headers_of(lines)
    roles: list[Role] = ["credit" if at in headers else _by_itself(line) for at, line in enumerate(lines)]
    _name_title(roles, lines, language, title)
    headings = _name_headings(roles, lines, language)
    _name_summary(roles, lines)
    _name_lead(roles, lines)
    _name_commentary(roles, lines)
    return Roles(tuple(roles), _sections(roles), headings)


def _by_itself(line: Line) -> Role:
    if line.credit or is_date_line(line.text):
        return "credit"
    return "bullet" if line.bullet else "body"


def _name_title(roles: list[Role], lines: Sequence[Line], language: Language, title: str) -> None:
    """The line that the file names; else the first one, if it is no sentence and something follows."""
    if title:
        at = next((at for at, line in enumerate(lines) if _alike(line.text, title)), None)
        if at is not None:
            roles[at] = "title"
            return
    at = next((at for at, role in enumerate(roles) if role != "credit"), None)
    if at is None or roles[at] != "body" or all(role == "credit" for role in roles[at + 1 :]):
        return
    line = lines[at]
    if len(line.text) <= _LONGEST_TITLE[language] and not line.text.endswith(("。", ".", "．")):
        roles[at] = "title"


def _alike(left: str, right: str) -> bool:
    return "".join(left.split()) == "".join(right.split())


def _name_headings(roles: list[Role], lines: Sequence[Line], language: Language) -> tuple[Heading, ...]:
    asked: list[Heading] = []
    for at, line in enumerate(lines):
        if roles[at] != "body" or not _may_head(roles, lines, at, language):
            continue
        roles[at] = "heading"
        if _is_answered(roles, lines, at, language):
            roles[at + 1] = "answer"
            asked.append(Heading(question=line.span, answer=lines[at + 1].span))
    return tuple(asked)


def _may_head(roles: Sequence[Role], lines: Sequence[Line], at: int, language: Language) -> bool:
    """Whether a line is short, no statement, and something stands below it."""
    line = lines[at]
    if len(line.text) > _LONGEST_HEADING[language] or at + 1 == len(lines) or roles[at + 1] == "credit":
        return False
    if _QUESTION_END.search(line.text):
        return _asks_alone(line.text)
    is_statement = bool(_STATEMENT_END[language].search(line.text)) if language == "ja" else False
    return not line.is_sentence and not is_statement


def _asks_alone(text: str) -> bool:
    """Whether the question is the whole line, not the end of a paragraph."""
    return not re.search(r"[。]|[.!?？](?=\s)", text[:-1])


def _is_answered(roles: Sequence[Role], lines: Sequence[Line], at: int, language: Language) -> bool:
    """Whether a question has a short phrase below it, and not only the paragraph on its topic."""
    if (
        not _QUESTION_END.search(lines[at].text)
        or roles[at + 1] != "body"
        or at + _FEWEST_AFTER >= len(lines)
    ):
        return False
    answer = lines[at + 1].text
    is_statement = bool(_STATEMENT_END[language].search(answer))
    is_one = not re.search(r"。.|[.!?]\s", answer)
    return (
        len(answer) <= _LONGEST_ANSWER[language]
        and is_one
        and not is_statement
        and not _QUESTION_END.search(answer)
    )


def _name_summary(roles: list[Role], lines: Sequence[Line]) -> None:
    """Bullets that end the article with a mark of their own, or that stand under a heading that says so."""
    tail = _tail(roles)
    others = {lines[at].bullet for at, role in enumerate(roles) if role == "bullet" and at not in tail}
    marks = {lines[at].bullet for at in tail}
    under = min(tail) - 1 if tail else -1
    is_headed = under >= 0 and roles[under] == "heading" and _SUMMARY.search(lines[under].text)
    has_own_mark = bool(others) and not marks & others
    if tail and (is_headed or has_own_mark or "💡" in marks):
        for at in tail:
            roles[at] = "summary"


def _tail(roles: Sequence[Role]) -> list[int]:
    """The bullets after which nothing but credits follows."""
    tail: list[int] = []
    for at in range(len(roles) - 1, -1, -1):
        if roles[at] == "bullet":
            tail.append(at)
        elif roles[at] != "credit" or tail:
            break
    return tail


def _name_lead(roles: list[Role], lines: Sequence[Line]) -> None:
    """The first paragraph."""
    first = next((at for at, role in enumerate(roles) if role not in ("title", "credit")), None)
    if first is not None and roles[first] == "body" and lines[first].is_sentence:
        roles[first] = "lead"


def _name_commentary(roles: list[Role], lines: Sequence[Line]) -> None:
    """Paragraphs behind a label such as 【論説】, or in a section below one, which says what it is."""
    is_below = False
    for at, line in enumerate(lines):
        if roles[at] == "heading":
            is_below = _EDITORIAL.fullmatch(line.text) is not None
        elif roles[at] in ("body", "lead", "bullet") and (is_below or (at and _is_label(lines[at - 1]))):
            roles[at] = "commentary"


def _is_label(line: Line) -> bool:
    return line.credit is not None and line.credit.is_editorial


def _sections(roles: Sequence[Role]) -> tuple[int, ...]:
    """A heading begins a section; headings that follow each other begin one together."""
    sections, section = [], 0
    for at, role in enumerate(roles):
        section += role == "heading" and (at == 0 or roles[at - 1] != "heading")
        sections.append(section)
    return tuple(sections)
