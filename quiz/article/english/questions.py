"""Questions made of a plain English sentence: How many …? When …? Who …?"""

import re

from quiz.article.english.clauses import BREAKS_PREDICATE, LEAD, Clause, Plain
from quiz.article.english.tables import ADVERBS, AUXILIARIES, PAST, PRESENT, SPEAKING

_PREPOSITION_END = re.compile(
    r"\b(?:of|for|in|on|at|with|from|to|into|over|across|about|than|between|through|within|per|under"
    r"|behind|against) $"
)
# The number behind these is one of a whole: its last nine matches, 12 of its 30 runs.
_DETERMINER_END = re.compile(
    r"\b(?:the|an?|its|their|his|her|our|last|first|next|other|another|these|those|all|every|any|further"
    r"|extra|additional|record|more|new|of) $"
)
_IDLE_END = re.compile(r" (?:only|just|even|exactly)(?= $)")
_TAIL = re.compile(
    r"^(?: (?:in|on|at|since|from|during|for|after|before|with|over|across|last|this|each|every|per|by|to"
    r"|under|near|around|along|into|a (?:year|day|week|month)|long|high|tall|deep|wide)\b|$)"
)
_OF_TAIL = re.compile(r"^ of [^,;]+$")
_TAIL_BREAKS = re.compile(r"[,;:“”\"()—–]|\b(?:and|but|that|which|who|when|where|because|while|if|as)\b")


def asked_in(parts: Plain, clause: Clause, start: int, end: int, asking: str) -> str | None:
    """“How many postcards has the museum sold?” for the object between `start` and `end` of the clause."""
    between = clause.text[parts.rest_at : start]
    between = _IDLE_END.sub("", between)
    tail = clause.text[end:].rstrip(".")
    ends_badly = _PREPOSITION_END.search(between) or _DETERMINER_END.search(between)
    if start < parts.rest_at or BREAKS_PREDICATE.search(between) or ends_badly:
        return None
    if (
        _OF_TAIL.match(tail)
        and not re.search(r" (?:in|on|at|since|from|during|for|by|with) ", tail)
        and not _TAIL_BREAKS.search(tail)
    ):
        asking, tail = f"{asking}{tail}", ""
    if not _TAIL.match(tail) or _TAIL_BREAKS.search(tail):
        return None
    return _question(parts, asking, between, tail)


def asked_when(parts: Plain, clause: Clause, start: int, end: int) -> str | None:
    """“When will the council publish a report?” without the date, which stands from `start` to `end`."""
    if end <= len(parts.lead):
        rest = clause.text[parts.rest_at :].rstrip(".")
        is_all = re.fullmatch(r"(?:In|On) ", clause.text[:start]) and clause.text[end:].startswith(", ")
        if not is_all or _TAIL_BREAKS.search(rest):
            return None
        return _question(Plain("", parts.subject, parts.adverbs, parts.verb, parts.base, 0), "when", rest, "")
    front = clause.text[parts.rest_at : start]
    between = re.sub(r" (?:in|on)? ?$", "", front)
    tail = clause.text[end:].rstrip(".")
    if start < parts.rest_at or not re.search(r" (?:in|on) $", front) or _TAIL_BREAKS.search(between + tail):
        return None
    if parts.lead or not _TAIL.match(tail):
        return None
    return _question(parts, "when", between, tail)


def _question(parts: Plain, asking: str, between: str, tail: str) -> str:
    """With do behind a verb that is none of the auxiliaries."""
    if parts.base:
        done = {"has": "does", "have": "do"}.get(parts.verb, "does" if parts.verb in PRESENT else "did")
        words = [done, parts.subject, parts.adverbs, parts.base]
    else:
        words = [parts.verb, parts.subject, parts.adverbs]
    asking = asking[:1].upper() + asking[1:] if not parts.lead else asking
    question = " ".join(part.strip() for part in (parts.lead, asking, *words, between, tail) if part.strip())
    return re.sub(r" {2,}", " ", question) + "?"


def asked_of_subject(clause: Clause, end: int, asking: str) -> str | None:
    """“Who announced …?” for a subject that ends at `end` of the clause and begins it, or stands behind"
    " its lead."""
    rest = clause.text[end:].rstrip(".")
    words = [word for word in rest.split()[:3] if word not in ADVERBS and not word.endswith("ly")]
    is_verb = bool(words) and (
        words[0] in AUXILIARIES or words[0] in PAST or words[0] in PRESENT or words[0] in SPEAKING
    )
    is_two = re.search(r", (?:and|but|while|so|as)\b|;", rest) is not None
    if not is_verb or is_two or not rest.startswith(" ") or rest.count("“") != rest.count("”"):
        return None
    lead = LEAD.match(clause.text)
    front = lead[0] if lead and lead.end() < end else ""
    asking = asking if front else asking[:1].upper() + asking[1:]
    return f"{front}{asking}{rest}?"
