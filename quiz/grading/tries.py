"""Several tries at one question: what each further one costs. Formulas and sources: docs/grading.md."""

from collections.abc import Sequence
from fractions import Fraction

# Moodle's default for another try at the same question.
USUAL_PENALTY = Fraction(1, 3)


def with_penalty(share: Fraction, earlier_tries: int, penalty: Fraction = USUAL_PENALTY) -> Fraction:
    """max(0, share - penalty × earlier tries): Moodle's interactive behaviour."""
    return max(Fraction(0), share - penalty * earlier_tries)


def best_with_penalty(shares: Sequence[Fraction], penalty: Fraction = USUAL_PENALTY) -> Fraction:
    """The best of all tries, each less its penalty: Moodle's adaptive behaviour. No try is 0."""
    tries = (with_penalty(share, earlier, penalty) for earlier, share in enumerate(shares))
    return max(tries, default=Fraction(0))


def counted_back(tries: Sequence[Sequence[bool]], penalty: Fraction = USUAL_PENALTY) -> Fraction:
    """The share of parts, each counted from the try since which it was always right: Moodle's count-back.

    `tries` says for each try, in order, which parts were right. A part that is wrong in the last one
    earns nothing, whatever it was before. Raise `ValueError` for tries with different numbers of parts.
    """
    parts = list(zip(*tries, strict=True))
    earned = (_since_when_right(part, penalty) for part in parts)
    return sum(earned, Fraction(0)) / max(1, len(parts))


def _since_when_right(part: Sequence[bool], penalty: Fraction) -> Fraction:
    if not part[-1]:
        return Fraction(0)
    wrong_tries = [number for number, is_right in enumerate(part, 1) if not is_right]
    return with_penalty(Fraction(1), max(wrong_tries, default=0), penalty)
