"""The proof against the article: every quote must stand in it, word for word."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from difflib import SequenceMatcher
from functools import cached_property

from quiz.bank.checks.places import Quoted, quotes_of
from quiz.bank.model import Bank, Language
from quiz.bank.problems import Level, Problem

LEVELS: dict[str, Level] = {"B18": "error"}

# White space, and signs without width such as the soft hyphen or a joiner.
_INVISIBLE = re.compile(r"[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
_VISIBLE = re.compile(r"[^\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")

# Enough to find the place; more would only cost time on a long article.
_LONGEST_SEARCH = 80
_RAREST = 12
_MOST_HITS = 400
_FRAGMENTS = (4, 3, 2, 1)


class _Article:
    """An article as it is read, and as one row of visible signs."""

    def __init__(self, article: str) -> None:
        self.text = unicodedata.normalize("NFKC", article)
        self.joined = _joined(self.text)

    @cached_property
    def places(self) -> list[int]:
        """Where each sign of `joined` stands in `text`."""
        return [found.start() for found in _VISIBLE.finditer(self.text)]

    def between(self, begin: int, end: int) -> str:
        """The text from one sign of `joined` to another, with its spaces."""
        return " ".join(self.text[self.places[begin] : self.places[end - 1] + 1].split())


def check_quotes(
    bank: Bank, article: str | Mapping[Language, str], *, sources: Collection[str] | None = None
) -> Iterator[Problem]:
    """B18 for every quote that the article does not hold, width and white space aside.

    `article` is one text, or one for each language. In these, what is quoted from a source in both
    languages is looked up in the text of its own language, and not at all where there is none;
    everything else may stand in any of them. With `sources`, only the quotes of the sources with these ids.
    """
    everything = _Article(article if isinstance(article, str) else "\n\n".join(article.values()))
    own = {} if isinstance(article, str) else {name: _Article(text) for name, text in article.items()}
    for quoted in quotes_of(bank):
        if sources is None or quoted.source in sources:
            language = quoted.language if own else None
            yield from _missing(quoted, everything if language is None else own.get(language))


def _missing(quoted: Quoted, article: _Article | None) -> Iterator[Problem]:
    quote = _joined(unicodedata.normalize("NFKC", quoted.text))
    if article is not None and quote not in article.joined:
        nearest = _passage(article, quote[:_LONGEST_SEARCH])
        yield Problem("B18", LEVELS["B18"], quoted.path, {"quote": quoted.text, "nearest": nearest})


def _joined(text: str) -> str:
    return _INVISIBLE.sub("", text)


def _passage(article: _Article, quote: str) -> str:
    """The passage of the article that looks most like the quote, or nothing."""
    start = _likeliest_start(article.joined, quote)
    return "" if start is None else article.between(*_trimmed(article.joined, quote, start))


def _likeliest_start(joined: str, quote: str) -> int | None:
    """Let rare fragments of the quote vote for the place where the quote would begin."""
    for size in _FRAGMENTS:
        votes: Counter[int] = Counter()
        for offset, fragment in _rare_fragments(joined, quote, size):
            starts = {max(0, place - offset) for place in _places(joined, fragment)}
            # A word more or less in between moves the start; neighbours vote together.
            votes.update({start // len(quote) + step for start in starts for step in (0, 1)})
        if votes:
            best = max(votes, key=lambda bucket: (votes[bucket], -bucket))
            return max(0, (best - 1) * len(quote))
    return None


def _rare_fragments(joined: str, quote: str, size: int) -> list[tuple[int, str]]:
    """(offset in the quote, fragment), the rarest of those that the article holds."""
    counts = {}
    for offset in range(len(quote) - size + 1):
        fragment = quote[offset : offset + size]
        if (count := joined.count(fragment)) > 0:
            counts[offset, fragment] = count
    return sorted(counts, key=lambda key: (counts[key], key))[:_RAREST]


def _places(joined: str, fragment: str) -> Iterator[int]:
    place = joined.find(fragment)
    for _ in range(_MOST_HITS):
        if place < 0:
            return
        yield place
        place = joined.find(fragment, place + 1)


def _trimmed(joined: str, quote: str, start: int) -> tuple[int, int]:
    """From a generous window, the part in which the quote lies when its longest match is laid on it."""
    window = joined[start : start + 3 * len(quote)]
    blocks = SequenceMatcher(None, window, quote, autojunk=False).get_matching_blocks()
    longest = max(blocks, key=lambda block: block.size)
    begin = max(0, longest.a - longest.b)
    end = min(len(window), begin + len(quote))
    # A word more in the article pushes the last matches out of that part.
    ends = [block.a + block.size for block in blocks if block.size > 1 and begin <= block.a <= end]
    return start + begin, start + max(end, *ends, 0)
