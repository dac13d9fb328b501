"""A plain English sentence taken apart: what leads in, subject, verb, rest."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quiz.article.english.tables import ADVERBS, AUXILIARIES, PAST, PRESENT, SPEAKING, is_participle, words_of
from quiz.article.parts import Sentence

_WORD = re.compile(r"[^\W\d_][\w’'-]*|[^\w\s]|\d[\d.,]*\w*")
_CONNECTIVE = re.compile(
    r"^(?:However|Meanwhile|Moreover|Furthermore|In addition|Also|Still|Instead|As a result|Therefore"
    r"|Overall|Separately|Similarly|For example|By contrast|In contrast|At the same time"
    r"|Nevertheless|Even so|But|And|Yet|So),? "
)
_POINTING = re.compile(
    r"^(?:[“\"'‘(]|(?:It|They|He|She|We|I|You|This|These|That|Those|His|Her|Its|Their|Our|My|Such|Both"
    r"|Others|Another|Some of|Most of|Many of|All of|None|Neither|Either|The (?:latter|former|two|pair"
    r"|other|same)"
    r"|One of (?:them|these)|(?:The|A) (?:\w+ )?ones?|There|Here|Then|Afterwards|Two of|Of (?:these|those"
    r"|them)|Who|Which|What)\b)"
)
LEAD = re.compile(
    r"^(?:In|On|At|After|During|Since|By|From|Under|Last|Next|Until|Between|For|Before|Over"
    r"|This)\b[^,“”\"]{2,60}, (?=[A-Za-z0-9])"
)
_POINTS_AFTER_LEAD = re.compile(
    r"^(?:it|they|he|she|we|i|you|this|these|that|its|their|his|her)\b", re.IGNORECASE
)
# Somebody said that it…: what it is stands in another sentence.
_SAYS_OF_IT = re.compile(
    rf"\b(?:{'|'.join(sorted(SPEAKING))}) (?:that )?(?:it|they|this|these|those|its|their)\b"
)
# Experts spent months restoring it; If approved, it would; one of those: what, stands before.
_DANGLES = re.compile(r"\b(?:it|them)\.?$|^If \w+, (?:it|they)\b|\bof (?:those|them|these)\b")
# Compared with whom, which ones: that stands in another sentence as well.
_LEANS = re.compile(r"\b(?:(?:remaining|other|new|old|last) ones?|less (?:sure|certain|keen|optimistic))\b")
_LOWERED = frozenset(
    words_of(
        "The A An Some Many Most More About Around Nearly Almost Two Three Four Five Six Seven Eight Nine"
        " Ten Young Local Researchers Scientists Organisers Organizers Visitors Residents Volunteers"
        " Pupils Students Teachers Police Officials Doctors Engineers Workers Farmers Fishermen Children"
        " People Passes Tickets Prices Trains Buses Fans Players Experts Forecasters Astronomers"
        " Archaeologists Councillors Opposition Temperatures Heavy Strong New Old Every Each All Only Just"
        " Admission Entry Work Construction Repairs Rain Snow Winds Sales Exports Imports Ticket Both"
        " Another Several"
    )
)
_BREAKS_SUBJECT = frozenset(
    words_of(
        "that which who whose when where if because as while after before although though than or but , ;"
        ' : ( “ ” " — –'
    )
)
BREAKS_PREDICATE = re.compile(
    r"[,;:“”\"()—–]|\b(?:and|but|or|that|which|who|when|where|because|while|if|as|than|before|after|until"
    r"|although)\b"
)
_SPLIT = re.compile(r"; (?:in |but |and )?|, (?:and|but|while|whereas) (?=the |an? |[A-Z][a-z])")
_LONGEST, _SHORTEST, _LONGEST_SENTENCE = 170, 35, 500


@dataclass(frozen=True)
class Clause:
    """A part of a sentence that can stand alone, from `start` to `end` in the sentence's text."""

    text: str
    start: int
    end: int

    def holds(self, start: int, end: int) -> bool:
        return self.start <= start and end <= self.end

    def with_text(self, start: int, end: int, by: str) -> str:
        """The clause as a sentence, with `by` in this place of the sentence."""
        return f"{self.text[: start - self.start]}{by}{self.text[end - self.start :]}"


@dataclass(frozen=True)
class Plain:
    """A clause of one subject and one verb. `base` is the verb behind do; empty for an auxiliary."""

    lead: str
    subject: str
    adverbs: str
    verb: str
    base: str
    rest_at: int


def clauses(sentence: Sentence) -> tuple[Clause, ...]:
    """The parts that can stand alone, or the whole; none where a reader would not know what it speaks of."""
    text = sentence.text
    if len(text) > _LONGEST_SENTENCE:
        return ()
    begin = _connective_end(text)
    if sentence.standing != "claimed":
        parts = tuple(_parts(text, begin))
        if len(parts) > 1 and all(_stands(part.text) for part in parts):
            return tuple(_sentence_like(part) for part in parts)
    whole = Clause(text[begin:], begin, len(text))
    return (_sentence_like(whole),) if _stands(whole.text) or _stands_quoted(sentence, whole.text) else ()


def _connective_end(text: str) -> int:
    found = _CONNECTIVE.match(text)
    return found.end() if found else 0


def _parts(text: str, begin: int) -> Iterator[Clause]:
    for found in _SPLIT.finditer(text, begin):
        if not _is_quoted(text, found.start()):
            yield Clause(text[begin : found.start()], begin, found.start())
            begin = found.end()
    yield Clause(text[begin:], begin, len(text))


def _sentence_like(part: Clause) -> Clause:
    """With a capital in front and a full stop behind; both leave every other letter in its place."""
    text = part.text[:1].upper() + part.text[1:]
    return Clause(text if text.endswith((".", "!", "?", "”", '"')) else f"{text}.", part.start, part.end)


def _stands(text: str) -> bool:
    """Whether it has a verb and its first words point to nothing before it."""
    text = text[:1].upper() + text[1:]
    if _POINTING.match(text) or text.endswith("?"):
        return False
    lead = LEAD.match(text)
    if lead and _POINTS_AFTER_LEAD.match(text[lead.end() :]):
        return False
    if any(form.search(text) for form in (_SAYS_OF_IT, _LEANS, _DANGLES)):
        return False
    words = text.rstrip(".").split(" ")
    return any(
        w in AUXILIARIES or w in PAST or w in PRESENT or w in SPEAKING or is_participle(w) for w in words[1:]
    )


def _stands_quoted(sentence: Sentence, text: str) -> bool:
    """“…,” said Solberg: a quotation of somebody who is named."""
    return (
        sentence.standing == "claimed"
        and bool(sentence.speaker)
        and text[:1] in '“"'
        and not text.endswith("?")
    )


def is_quoted(text: str, at: int) -> bool:
    """Whether this place stands in quotation marks."""
    return _is_quoted(text, at)


def _is_quoted(text: str, at: int) -> bool:
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def plain(clause: Clause, knows: Callable[[str], bool]) -> Plain | None:
    """The clause as lead, subject and verb, where nobody could read it in another way.

    `knows` says of the first word whether it keeps its capital.
    """
    lead = LEAD.match(clause.text)
    begin = lead.end() if lead else 0
    subject_end, adverbs_at = None, None
    for found in _WORD.finditer(clause.text, begin):
        word = found[0]
        if word in _BREAKS_SUBJECT:
            return None
        if found.start() == begin:
            continue
        if adverbs_at is None and (word in ADVERBS or (word.endswith("ly") and word.islower())):
            adverbs_at = found.start()
            continue
        base = _base(clause.text, found)
        if base is None:
            adverbs_at = None
            continue
        subject_end = adverbs_at if adverbs_at is not None else found.start()
        subject = clause.text[begin:subject_end].strip()
        adverbs = clause.text[subject_end : found.start()].strip()
        if not _is_subject(subject) or _is_reduced(clause.text, found, base):
            return None
        if not lead:
            first = subject.split(" ")[0]
            if first in _LOWERED and not re.match(r"(?:New|Old|Strong) [A-Z]", subject):
                subject = subject[:1].lower() + subject[1:]
            elif not knows(first):
                return None
        return Plain(lead[0] if lead else "", subject, adverbs, word, base, found.end())
    return None


def _base(text: str, found: re.Match[str]) -> str | None:
    """The base of a finite verb; empty for an auxiliary, None for any other word."""
    word, behind = found[0], text[found.end() :]
    if word in ("has", "have", "had"):
        following = next((w for w in behind.split()[:4] if w not in ADVERBS and w != "not"), "").strip(".,")
        return "" if is_participle(following) else "have"
    if word in AUXILIARIES:
        return ""
    return PAST.get(word) or PRESENT.get(word)


def _is_subject(subject: str) -> bool:
    words = subject.split(" ")
    return 1 <= len(words) <= 12 and bool(words[0])


def _is_reduced(text: str, verb: re.Match[str], base: str) -> bool:
    """The bridge built in 1920 attracted…: the first form is no verb of its own."""
    if not base:
        return False
    behind = text[verb.end() :]
    if behind.startswith(" by ") or (
        verb[0] in ("set", "cost", "cut", "hit", "shut", "spread") and behind.startswith(" to ")
    ):
        return True
    ahead = BREAKS_PREDICATE.split(behind)[0].split()
    return any(word in AUXILIARIES or word in PAST for word in ahead)


def subject_at(clause: Clause) -> int:
    """Where the subject begins: behind what leads in."""
    lead = LEAD.match(clause.text)
    return lead.end() if lead else 0


def is_fair(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST
