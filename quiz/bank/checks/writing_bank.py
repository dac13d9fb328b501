"""Checks across the questions of a bank: L14, L16, L17."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby

from quiz.bank.checks.chance import as_uneven_as
from quiz.bank.checks.echoes import common_words
from quiz.bank.checks.items import keys, width, with_options
from quiz.bank.checks.places import seen
from quiz.bank.model import LANGUAGES, Bank, Choice, Language, Truth, Words
from quiz.bank.problems import Finding
from quiz.text.fold import fold
from quiz.text.numbers import quantities

LONGEST_RUN_OF_POSITIONS = 3
LONGEST_RUN_OF_TRUTHS = 4
FEWEST_TO_JUDGE_POSITIONS = 8
FEWEST_TO_JUDGE_TRUTHS = 4
LEAST_SHARE_OF_TRUTHS = 0.25
UNLIKELY = 0.01

# Shorter keys come up in other stems without telling anything.
SHORTEST_LEAK: dict[Language, float] = {"ja": 6.0, "en": 5.0}
MOST_STEMS = 3
_WORD = re.compile(r"[A-Za-z][\w'’.-]*")
_HIRAGANA = re.compile(r"[\u3041-\u3096]")
_LETTERS = re.compile(r"[^\W\d_]")


def right_answers_are_spread(bank: Bank) -> Iterator[Finding]:
    """L14: the right answer stands too often in one place, or sentences are nearly all true or all false.

    Only questions with `shuffle: false` have places; all others are shuffled for every student.
    """
    positions: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for at, question in with_options(bank):
        if isinstance(question, Choice) and not question.shuffle and len(keys(question)) == 1:
            positions[len(question.options)].append((at, question.options.index(keys(question)[0])))
    for total, places in positions.items():
        yield from _uneven_places(places, total)
    in_order = sorted(pair for places in positions.values() for pair in places)
    named = [(at, "ABCDEFGHIJ"[nth : nth + 1] or str(nth + 1)) for at, nth in in_order]
    yield from _long_runs(named, longest=LONGEST_RUN_OF_POSITIONS)
    truths = [(at, str(q.answer).lower()) for at, q in enumerate(bank.questions) if isinstance(q, Truth)]
    yield from _uneven_truths(truths)
    yield from _long_runs(truths, longest=LONGEST_RUN_OF_TRUTHS)


def no_stem_answers_another(bank: Bank) -> Iterator[Finding]:
    """L16: the right option of one question stands in the stem of another.

    Left out: numbers, short or single words, what the title says anyway, and what many stems say.
    A name in another stem tells something only if both questions are about the same thing.
    """
    for language in LANGUAGES:
        stems = [_folded(seen(question.ask, language)) for question in bank.questions]
        title = _folded(f"{seen(bank.title, language)}\n{seen(bank.summary, language)}")
        # One search in all stems together first: a large bank has thousands of each.
        joined = "\n".join(stems)
        for at, question in with_options(bank):
            if not isinstance(question, Choice) or len(keys(question)) != 1:
                continue
            right = keys(question)[0].text
            text = seen(right, language)
            if not _can_leak(text, language) or _folded(text) in title or _folded(text) not in joined:
                continue
            for other in _standing_in(_folded(text), stems, but=at):
                if not _is_a_name(right) or _share_a_word(at, other, stems, text, language):
                    values = {"text": text, "question": question.id}
                    yield Finding("L16", ("questions", other, "ask", language), values)


def sources_are_dated(bank: Bank) -> Iterator[Finding]:
    """L17: a source that says neither when it was published nor when it was read.

    A missing explanation cannot be written, one that says nothing is P08, and missing proof is B04 and B05.
    """
    for at, source in enumerate(bank.sources):
        # A page of the program itself is as old as the program.
        is_ours = source.url is not None and source.url.startswith("/")
        if source.published is None and source.accessed is None and not is_ours:
            yield Finding("L17", ("sources", at), {"id": source.id})


def _uneven_places(places: list[tuple[int, int]], total: int) -> Iterator[Finding]:
    if len(places) < FEWEST_TO_JUDGE_POSITIONS:
        return
    counts = Counter(nth for _, nth in places)
    if as_uneven_as([counts[nth] for nth in range(total)]) < UNLIKELY:
        nth, times = counts.most_common(1)[0]
        values = {"answer": "ABCDEFGHIJ"[nth : nth + 1], "count": str(times), "total": str(len(places))}
        yield Finding("L14", ("questions",), values)


def _uneven_truths(truths: list[tuple[int, str]]) -> Iterator[Finding]:
    if len(truths) < FEWEST_TO_JUDGE_TRUTHS:
        return
    answer, times = Counter(answer for _, answer in truths).most_common(1)[0]
    if len(truths) - times < LEAST_SHARE_OF_TRUTHS * len(truths):
        values = {"answer": answer, "count": str(times), "total": str(len(truths))}
        yield Finding("L14", ("questions",), values)


def _long_runs(answers: list[tuple[int, str]], *, longest: int) -> Iterator[Finding]:
    for answer, group in groupby(answers, key=lambda pair: pair[1]):
        run = list(group)
        if len(run) > longest:
            values = {"answer": answer, "count": str(len(run)), "total": str(len(run))}
            yield Finding("L14", ("questions", run[-1][0]), values)


def _can_leak(text: str, language: Language) -> bool:
    if quantities(text, language) and len(text) < 20:
        return False
    is_long = width(text) >= SHORTEST_LEAK[language] and _LETTERS.search(text) is not None
    return is_long and (language == "ja" or len(text.split()) > 1)


def _standing_in(text: str, stems: list[str], *, but: int) -> list[int]:
    """The stems that hold the text; none if it is in its own stem, or in so many that it tells nothing."""
    found = [at for at, stem in enumerate(stems) if text in stem]
    return [] if but in found or len(found) > MOST_STEMS else found


def _is_a_name(right: Words) -> bool:
    """True where English writes all words with capitals; the capital of a lone word may only begin it."""
    words = [word for word in _WORD.findall(seen(right, "en")) if word.lower() not in ("the", "of", "and")]
    if not all(word[0].isupper() for word in words):
        return False
    return len(words) > 1 or not _HIRAGANA.search(seen(right, "ja"))


def _share_a_word(at: int, other: int, stems: list[str], text: str, language: Language) -> bool:
    """True for a word in both stems that few others have and the answer does not."""
    shared = common_words(stems[at], stems[other], language)
    mine = [word for word in shared if word not in _folded(text)]
    return any(sum(word in stem for stem in stems) <= MOST_STEMS for word in mine)


def _folded(text: str) -> str:
    return fold(text, ("F1", "F2")).rstrip(".!?。")
