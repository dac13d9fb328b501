"""Who said what: three or more speakers and their claims."""

import re
from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.making import also_proved_by, made
from quiz.article.families.stems_ja import place
from quiz.article.japanese.tables import ROLES
from quiz.article.parts import Draft, Sentence, Slot
from quiz.article.sensitive import sensitive

_FEWEST, _MOST = 3, 5
_SHORTEST, _LONGEST = 8, 60
_SAID = re.compile(
    r"(?:は|も)、?(?:[^「」、]{0,16}(?:で|に|に対し)、?(?=「))?(?P<claim>.+)と(?:強く|慎重な)?"
    r"(?:発表|述べ|話[しす]|語っ|説明|指摘|主張|強調|表明|分析|コメント|訴え|見解|見方|意欲|考えを|認識を|悔し|喜|答え|予測|評価"
    r"|明らかに|の(?:見解|見方|考え))"
)
_OWNER = re.compile(r"(?:^|(?<=[、。たるい]))[^ぁ-ん、。「」]{2,14}の$")
_ASK = {"ja": "次の人や組織は、それぞれ何と言っていますか。"}


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    """One question for the whole article, at its first claim."""
    said = context.once(_everybody)
    if len(said) < _FEWEST or said[0][0].number != sentence.number:
        return
    said = said[:_MOST]
    matching = made(
        context,
        sentence,
        kind="match",
        ask=_ASK["ja"],
        fact="match:speakers",
        pairs=[(speaker, claim) for _, speaker, claim in said],
    )
    yield also_proved_by(matching, context, [each for each, _, _ in said[1:]])


def _everybody(context: Context) -> tuple[tuple[Sentence, str, str], ...]:
    return tuple(_said(context))


def _said(context: Context) -> Iterator[tuple[Sentence, str, str]]:
    """Each speaker once, with the first claim that can be quoted without the speaker."""
    seen: set[str] = set()
    for sentence in context.article.sentences:
        if sensitive(sentence.text, "ja"):
            continue
        for speaker, claim in claims(context, sentence):
            if speaker not in seen:
                seen.add(speaker)
                yield sentence, speaker, claim


def claims(context: Context, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Who says what in each part of a sentence: the name before は, and what stands before と述べた."""
    for clause in context.clauses_of(sentence):
        for slot in context.slots_of(sentence):
            start, end = place(sentence, slot)
            if not _may_speak(slot) or not clause.holds(start, end) or clause.is_quoted(start):
                continue
            found = _SAID.match(sentence.text[end : clause.end])
            claim = _unquoted(found["claim"]) if found else ""
            if _SHORTEST <= len(claim) <= _LONGEST and slot.surface not in claim:
                yield _in_full(sentence, start, slot.surface), claim
                break


def _in_full(sentence: Sentence, start: int, name: str) -> str:
    """With what the name belongs to: 情報機関 → 韓国の情報機関."""
    owner = _OWNER.search(sentence.text, 0, start)
    return (owner[0] if owner else "") + name


def _may_speak(slot: Slot) -> bool:
    return slot.kind == "organisation" or (slot.kind == "person" and slot.suffix in ROLES)


def _unquoted(claim: str) -> str:
    """The words in the brackets that end the claim, without what led to them: 会見で「…」."""
    is_quote = claim.endswith("」") and claim.count("「") == 1
    return claim[claim.index("「") + 1 : -1].rstrip("。") if is_quote else claim
