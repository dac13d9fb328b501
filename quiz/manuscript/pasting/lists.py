"""Pasted lines: a numbered list with a sign at the key, Aiken, questions with their answers, sentences."""

import re
from collections.abc import Iterable, Iterator

from quiz.manuscript.pasting.cells import as_words, both_in, joined, language_of
from quiz.manuscript.pasting.questions import Asked, row_of
from quiz.manuscript.pasting.slips import Row, Slip

_NUMBER = re.compile(
    r"(?:[【\[［]?(?:問題?|設問|Q|Question)\s*[0-9０-９]+[】\]］]?\s*[.．)）:：、]?"
    r"|[0-9０-９]{1,3}\s*[.．)）:：、]|[QＱ]\s*[.．:：])\s*"
)
_LETTER = r"(?:[A-HＡ-Ｈa-hａ-ｈア-ク]\s*[.．)）:：、]|[ア-ク]\s+|[①-⑩])"
_KEY = re.compile(rf"(?:[○◯〇◎✓✔☑●]|\*(?!\*)|＊|\[[xX]\]|[（(]○[）)])\s*{_LETTER}?\s*")
_WRONG = re.compile(rf"(?:[×✗✕☐□・]|-(?=\s)|\[\s\]|[（(]×[）)])\s*{_LETTER}?\s*|{_LETTER}\s*")
_ANSWER = re.compile(r"(?:ANSWER|Answer|答え?|正解|正答|解答)\s*[:：]\s*")
# Only behind a question that begins with Q: elsewhere it is the first option.
_SHORT_ANSWER = re.compile(r"[AＡ]\s*[.．:：]\s*")
_SHORT_QUESTION = re.compile(r"[QＱ]\s*[.．:：]")
_EXPLAIN = re.compile(r"(?:解説|説明|理由|Explanation|Why|Reason)\s*[:：]\s*")
_ASKS = re.compile(r"[?？]\s*$|[かう]。\s*$|ましょう。?\s*$|なさい。?\s*$")


def rows_of_lines(text: str) -> Iterator[tuple[Row, tuple[Slip, ...]]]:
    """Each question or sentence of the lines."""
    for block in _blocks(text):
        asked = _asked(block)
        is_sentence = not (asked.options or asked.answer or asked.explain or _is_asked(block))
        yield _statement(asked) if is_sentence else row_of(asked)


Line = tuple[int, str]


def _blocks(text: str) -> Iterator[list[Line]]:
    """Lines that belong together: options, answers and reasons go with what they follow."""
    block: list[Line] = []
    is_after_gap = False
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            is_after_gap = True
            continue
        if block and not _continues(line.strip(), block, is_after_gap=is_after_gap):
            yield block
            block = []
        block.append((number, line.strip()))
        is_after_gap = False
    if block:
        yield block


def _continues(line: str, block: list[Line], *, is_after_gap: bool) -> bool:
    if any(pattern.match(line) for pattern in (_ANSWER, _EXPLAIN, _KEY, _WRONG)):
        return True
    if _NUMBER.match(line) or is_after_gap:
        return False
    # The other language below the first one.
    return len(block) == 1 and language_of(line) != language_of(block[0][1])


def _asked(block: list[Line]) -> Asked:
    asked = Asked(block[0][0])
    asked.ask = both_in(_NUMBER.sub("", block[0][1], count=1) if _NUMBER.match(block[0][1]) else block[0][1])
    answers = (_ANSWER, _SHORT_ANSWER) if _SHORT_QUESTION.match(block[0][1]) else (_ANSWER,)
    for _, line in block[1:]:
        _take(asked, line, answers)
    return asked


def _take(asked: Asked, line: str, answers: Iterable[re.Pattern[str]]) -> None:
    if found := next((found for pattern in answers if (found := pattern.match(line))), None):
        asked.answer = joined(asked.answer, both_in(line[found.end() :]))
    elif found := _EXPLAIN.match(line):
        asked.explain = joined(asked.explain, both_in(line[found.end() :]))
    elif found := _KEY.match(line) or _WRONG.match(line):
        asked.options.append((both_in(line[found.end() :]), bool(_KEY.match(line))))
    else:
        asked.ask = joined(asked.ask, both_in(line))


def _is_asked(block: list[Line]) -> bool:
    return any(_ASKS.search(half) for half in re.split(r"[|｜\t]", block[0][1]))


def _statement(asked: Asked) -> tuple[Row, tuple[Slip, ...]]:
    words = as_words(asked.ask)
    assert isinstance(words, dict)
    return Row(asked.line, "statement", {"standing": "reported", **words}), ()
