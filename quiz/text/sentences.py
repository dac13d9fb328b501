"""Cut a text into sentences; what stands in brackets or quotation marks is not cut."""

import re
from collections.abc import Iterator

from quiz.text.language import Language
from quiz.text.months import SHORT

_PAIRS = {
    "「": "」",
    "『": "』",
    "（": "）",
    "(": ")",
    "［": "］",
    "[": "]",
    "【": "】",
    "〈": "〉",
    "《": "》",
    "“": "”",
}
_CLOSERS = frozenset(_PAIRS.values())
_BULLETS = "✅💡■●・•◆▶ \t\u3000"

_ENDS: dict[Language, frozenset[str]] = {"ja": frozenset("。！？!?"), "en": frozenset(".!?")}

# A full stop behind these ends no sentence.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“'])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Rev|Jr|Sr|No|Nos|Vol|Fig|vs|cf|approx|etc|Inc|Ltd|Co"
    rf"|{'|'.join(SHORT)}"
    r"|pp?|ca?|e\.g|i\.e|a\.m|p\.m|[A-Z]|(?:[A-Z]\.)+[A-Z])$"
)
_STARTS_A_SENTENCE = re.compile(r"[\"”’')\]]*(?:\s+[\"“‘'(\[]*[A-Z0-9¿¡「『]|\s*$)")
_LONGEST_ABBREVIATION = 12


def sentences(text: str, language: Language) -> tuple[str, ...]:
    """The sentences in order, with their full stops and without white space or bullets around them."""
    whole = (part.strip(_BULLETS) for line in text.splitlines() for part in _parts(line.rstrip(), language))
    return tuple(part for part in whole if part)


def _parts(line: str, language: Language) -> Iterator[str]:
    begin = 0
    for end in cuts(line, language):
        if end > begin:
            yield line[begin:end]
            begin = end
    yield line[begin:]


def cuts(line: str, language: Language) -> Iterator[int]:
    """Where the sentences of one line end: behind the full stop and whatever closes there."""
    last = {closer: line.rfind(closer) for closer in _CLOSERS}
    depth, straight, quotes_left = 0, False, line.count('"')
    for at, sign in enumerate(line):
        if sign in _PAIRS and at < last[_PAIRS[sign]]:
            depth += 1
        elif sign in _CLOSERS and depth:
            depth -= 1
        elif sign == '"':
            quotes_left -= 1
            # A last, lonely quotation mark opens nothing.
            straight = not straight and quotes_left > 0
        if depth or straight:
            continue
        if _ends_here(line, at, language):
            yield at + 1


def _ends_here(line: str, at: int, language: Language) -> bool:
    ends = _ENDS[language]
    closes = line[at] in _CLOSERS or line[at] in '"”'
    if not closes and line[at] not in ends:
        return False
    if closes and (at == 0 or line[at - 1] not in ends):
        return False
    following = line[at + 1 : at + 2]
    if following and (following in ends or following in _CLOSERS):
        return False
    if language == "ja":
        # 「協力する。」と述べた goes on; 「協力する。」「待つ。」 does not.
        return not closes or following in ("", " ", "\u3000", "「", "『")
    return _english_end(line, at)


def _english_end(line: str, at: int) -> bool:
    if not _STARTS_A_SENTENCE.match(line, at + 1, at + 40):
        return False
    if line[at] != ".":
        return True
    before = line[max(0, at - _LONGEST_ABBREVIATION) : at]
    return at + 1 == len(line) or not _ABBREVIATION.search(before)
