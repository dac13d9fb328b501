"""Which of the valid drafts are kept: few per sentence, each fact once, true and false in balance."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from quiz.article.parts import Draft, Rejected

MOST_PER_SENTENCE = 2
# So many questions about what kind of sentence this is, for each kind.
MOST_PER_STANDING = 10
_FIRST_STANDINGS = 3
CODES = frozenset({"fact-asked", "sentence-full", "sentence-judged", "standing-asked", "unbalanced"})


@dataclass
class Choice:
    """Takes drafts, the best first; `refused` says why the others are not taken."""

    taken: list[Draft] = field(default_factory=list)
    refused: list[Rejected] = field(default_factory=list)
    facts: set[str] = field(default_factory=set)
    sentences: Counter[int] = field(default_factory=Counter)
    judged: set[int] = field(default_factory=set)
    answers: Counter[bool] = field(default_factory=Counter)
    standings: Counter[str] = field(default_factory=Counter)
    by_sentence: defaultdict[int, list[Draft]] = field(default_factory=lambda: defaultdict(list))

    def take(self, draft: Draft) -> bool:
        """Take the draft, or note why not."""
        code = self._refusal(draft)
        if code:
            self.refused.append(Rejected(draft, code, draft.fact))
            return False
        self.taken.append(draft)
        self.by_sentence[draft.sentence].append(draft)
        self.facts.add(draft.fact)
        # Matching asks about many sentences, and is no burden to any of them.
        self.sentences[draft.sentence] += draft.kind != "match"
        self.standings[_standing(draft)] += 1
        if draft.kind == "truth":
            self.judged.add(draft.sentence)
            self.answers[bool(draft.answer)] += 1
        return True

    def _refusal(self, draft: Draft) -> str | None:
        if draft.fact in self.facts:
            return "fact-asked"
        if draft.kind != "match" and self.sentences[draft.sentence] >= MOST_PER_SENTENCE:
            return "sentence-full"
        if draft.kind == "truth" and draft.sentence in self.judged:
            return "sentence-judged"
        if draft.kind == "standing" and self.standings[_standing(draft)] >= MOST_PER_STANDING:
            return "standing-asked"
        return None


def chosen(ranked: Sequence[Draft]) -> Choice:
    """Take from drafts that are sorted: one a sentence, then true and false ones, then the rest."""
    choice = Choice()
    standings = [draft for draft in ranked if draft.kind == "standing"]
    left_to_judge = _every_third({draft.fact for draft in ranked if draft.answer is False})
    later = []
    for draft in ranked:
        if draft.kind in ("truth", "standing"):
            continue
        if draft.kind != "match" and (choice.sentences[draft.sentence] or left_to_judge(draft.fact)):
            later.append(draft)
        else:
            choice.take(draft)
    # Were all sentences that ask for their kind opinions, nobody would have to think.
    few = _FIRST_STANDINGS if _of_kind(standings, "opinion") else 1
    first = [each for kind in ("reported", "claimed") for each in _of_kind(standings, kind)[:few]]
    for draft in first:
        choice.take(draft)
    _judge(choice, [draft for draft in ranked if draft.kind == "truth"])
    for draft in (
        *_of_kind(standings, "opinion"),
        *later,
        *(each for each in standings if each not in first),
    ):
        choice.take(draft)
    return choice


def _every_third(falsified: Collection[str]) -> Callable[[str], bool]:
    """Says of every third fact that a false statement shall ask for it, and no question with options."""
    seen: dict[str, bool] = {}

    def left_to_judge(fact: str) -> bool:
        if fact in falsified:
            seen.setdefault(fact, len(seen) % 3 == 2)
        return seen.get(fact, False)

    return left_to_judge


def _of_kind(standings: Sequence[Draft], kind: str) -> Sequence[Draft]:
    return [draft for draft in standings if _standing(draft) == kind]


def _judge(choice: Choice, drafts: Sequence[Draft]) -> None:
    """False and true by turns, until one of them has run out."""
    altered = {draft.sentence for draft in drafts if draft.answer is False}

    def wanted_last(draft: Draft) -> tuple[bool, bool]:
        """What answers another question, then what stands where something could be altered."""
        gives_away = any(_gives_away(draft, other) for other in choice.by_sentence[draft.sentence])
        return gives_away, draft.answer is True and draft.sentence in altered

    kept = sorted(drafts, key=wanted_last)
    left = {answer: iter([d for d in kept if d.answer is answer]) for answer in (True, False)}
    while True:
        wanted = choice.answers[False] > choice.answers[True]
        if not any(choice.take(draft) for draft in left[wanted]):
            break
    for draft in (*left[True], *left[False]):
        choice.refused.append(Rejected(draft, "unbalanced", draft.fact))


def _gives_away(draft: Draft, other: Draft) -> bool:
    """Whether a true statement says what another question asks for."""
    return draft.answer is True and any(
        option.is_key and option.text in draft.ask for option in other.options
    )


def _standing(draft: Draft) -> str:
    return next((str(option.value) for option in draft.options if option.is_key), "")
