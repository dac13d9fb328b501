"""The standing of an English sentence: certain signs only; what has none is reported."""

import re
from collections.abc import Iterator

from quiz.article.standing_parts import Judged

_LONGEST = 1_500

# With these somebody speaks; with the others only before a colon, a quotation, that or to.
_SURE = (
    r"said|says|say|told|tells|insisted|insists|argued|argues|argue|warned|warns|warn|stressed|stresses"
    r"|explained|explains|believes|believe|hopes|hope|thinks|think|claimed|claims|claim"
    r"|maintained|maintains|asserted|asserts|predicted|predicts|predict|vowed|vows|urged|urges"
)
_WITH_THAT = (
    r"announced|announces|stated|states|added|adds|noted|notes|wrote|writes|replied|estimated|estimates"
    r"|estimate|suggested|suggests|admitted|admits|acknowledged|acknowledges|denied|denies"
    r"|pledged|pledges|promised|promises|recalled|recalls|commented|remarked|emphasi[sz]ed|concluded"
    r"|concludes|declared|declares|expects|expect|expected|called|confirmed|confirms|reported|reports"
    r"|showed|shows"
)
_SAYS = (
    rf"(?:{_SURE})\b|(?:{_WITH_THAT})"
    r"(?=\s*(?:[:＿]|,\s*＿|(?:\s(?:on \w+day|in a \w+|at a \w.*))?\.?\s*$)|\s(?:that|to)\b)"
)
_CALLS = re.compile(r"(?:called|calls|described|describes|branded|dubbed)\b[^.]{0,80}＿")
_NOT_SPEAKING = r"(?:expected|estimated|believed|hoped|said|claimed|thought) to\b"
# A speaker: one or more words without a comma, beginning with a capital, an article or a pronoun.
_WHO = (
    r"(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Ss]ome|[Mm]any|[Ss]everal|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir)\s+)?"
    r"[\w.’'&-]+(?:\s+[\w.’'&-]+){0,8}?"
)
_ACTIVE = re.compile(
    rf"(?P<who>{_WHO})(?:,\s[^,]{{2,70}},)?\s+(?:also |later |earlier |repeatedly |then |has |have |had"
    rf" )?(?:{_SAYS}|{_CALLS.pattern})(?!\s*,?\s*(?:by|as)\b)"
)
_INVERTED = re.compile(
    rf"(?:[,?!]＿*|＿)\s*(?:{_SAYS}|added|replied|recalled|wrote|noted|commented"
    rf"|remarked)\s+(?P<who>[A-Zt][^,.;]{{1,80}}?)(?= (?:in|at|as) (?:an?|the|his|her)\b|[,.;]|$)"
)
_SOURCE = re.compile(r"\b[Aa]ccording to (?P<who>[^,.;]{2,90})")
_CLAUSE = re.compile(r"(?:;|,\s+(?:but|while|whereas|and|though|although))\s+|\.\s+")
_LEADING = re.compile(
    r"^(?:(?:On|In|At|After|Before|During|Speaking|Earlier|Later|However|Meanwhile|Still|Yesterday|Today"
    r"|Last|But|And|Also|For|Since|By|Asked|Addressing)\b[^,]{0,90},\s+|(?:But|And|Meanwhile|However"
    r"|Still|Yet)\s+)+"
)
_NOBODY = frozenset(("we", "i", "you", "there", "that", "this", "which", "who", "what"))
_PRONOUNS = frozenset(("it", "they", "he", "she"))
_NO_SPEAKERS = re.compile(
    r"\b(?:which|that|who|whom|is|are|was|were|has|have|had|be|been|not|to|will|would)\b", re.IGNORECASE
)
_NAMED = re.compile(
    r"[A-Z]|^(?:the|one|some|many|several)\b|\b(?:police|officials?|researchers?|scientists?"
    r"|organi[sz]ers?|residents?|experts?|company|ministry|government|council|agency|spokes\w+|study"
    r"|report|team|museum|university|club|coach|mayor|forecasters?)\b"
)

_OPINIONS = re.compile(
    r"\b(?:I|we) (?:think|believe|feel|hope|suspect|doubt|wonder|love|admit|agree|must|should|need"
    r"|cannot)\b|\bin my (?:view|opinion|mind)\b|\b(?:let us|let's|let’s)\b"
    r"|^(?:Unfortunately|Sadly|Hopefully|Frankly|Honestly|Thankfully|Perhaps|Maybe|Surely|Clearly"
    r"|Obviously|Luckily|Remarkably|Arguably)\b"
    r"|\b(?:[Ii]t is|[Ii]t's|[Ii]t’s|[Ii]t was|[Tt]hat is|[Tt]hat's|[Tt]hat’s|[Tt]his is) (?:not"
    r" )?(?:hard|difficult|easy|impossible|important|vital|crucial|essential|clear|obvious|worth|no"
    r" surprise|time|tempting"
    r"|wonderful|amazing|sad|scary|a pity|a shame|great|encouraging|worrying|high time|right|wrong|wise"
    r"|fair)\b"
    r"|\b(?:should|ought to) (?!be (?:completed|finished|ready|open))|\b(?:must not|cannot afford to"
    r"|deserves? (?:to|more|better|praise|credit))\b"
    r"|^(?:What an?|How) [^?]*!?$|\b(?:wonderful|amazing|delightful|marvell?ous|disappointing|shameful"
    r"|heartwarming|breathtaking|unforgettable)\b|\bno doubt\b|\bby far the best\b"
)
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|I've|I’ve|my|myself)\b")
_HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|(?:is|are|was|were) (?:said|believed|thought|reported|rumou?red"
    r"|understood) to|it is (?:said|believed|thought|reported) that)\b"
)


def judge_english(text: str) -> Judged:
    """Opinion of the writer, claim of somebody, or report."""
    if len(text) > _LONGEST:
        return Judged("reported")
    seen = masked(text)
    source = _SOURCE.search(seen)
    speakers = tuple(_speakers(seen))
    if source:
        who = _tidy(text[source.start("who") : source.end("who")])
        # X reports that Y says: the one or the other.
        return Judged("claimed", None if any(name for name in speakers if name != who) else who)
    if speakers:
        return Judged("claimed", speakers[-1])
    if _OPINIONS.search(seen) or _FIRST_PERSON.search(seen) or text.rstrip().endswith("?"):
        return Judged("opinion", is_commentary=True)
    if _HEARSAY.search(seen) or _is_quotation(text, seen):
        return Judged("claimed")
    return Judged("reported")


def masked(text: str) -> str:
    """The text with everything in double quotation marks blanked out, letter by letter."""
    inside, signs = False, []
    for sign in text:
        opens = sign == "“" or (sign == '"' and not inside)
        closes = sign == "”" or (sign == '"' and inside)
        signs.append("＿" if inside or opens or closes else sign)
        inside = (inside or opens) and not (closes and not opens)
    return text if inside else "".join(signs)


def _is_quotation(text: str, seen: str) -> bool:
    return bool(seen) and not seen.strip("＿ .,!?") and text[:1] in '“"'


def _speakers(seen: str) -> Iterator[str | None]:
    """Who speaks in each clause that speaks; nothing for a pronoun, whom another sentence names."""
    for clause in _clauses(seen):
        body = _LEADING.sub("", clause)
        if re.search(_NOT_SPEAKING, body):
            continue
        found = _ACTIVE.match(body) or _INVERTED.search(body) or _behind_quotation(body)
        if not found:
            continue
        who = _tidy(found["who"])
        if who.lower() in _PRONOUNS:
            yield None
        elif who.lower() not in _NOBODY and _may_speak(who):
            yield who


def _behind_quotation(body: str) -> re.Match[str] | None:
    """…,” the mayor said: the speaker between the quotation and the verb."""
    at = max(body.rfind("＿ "), body.rfind(", "))
    return _ACTIVE.match(body, at + 2) if at >= 0 else None


def _clauses(seen: str) -> Iterator[str]:
    begin = 0
    for border in _CLAUSE.finditer(seen):
        yield seen[begin : border.start()]
        begin = border.end()
    yield seen[begin:]


def _tidy(who: str) -> str:
    who = re.split(
        r"\s+(?:on|after|during|to|when|before|while|from|late|early)\s|＿|\s+(?:yesterday|today|Monday"
        r"|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
        who,
    )[0]
    return who.strip(" ,.'’")


def _may_speak(who: str) -> bool:
    return bool(who) and not _NO_SPEAKERS.search(who) and bool(_NAMED.search(who))
