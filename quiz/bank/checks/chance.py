"""How likely it is that something uneven comes about by chance."""

from math import erfc, exp, gamma, lgamma, log, sqrt


def at_least(hits: int, tries: int, share: float) -> float:
    """The probability of `hits` or more among `tries`, each with the probability `share`."""
    if hits <= 0:
        return 1.0
    if not 0 < share < 1:
        return 1.0 if share >= 1 else 0.0
    return min(1.0, sum(_exactly(k, tries, share) for k in range(hits, tries + 1)))


def as_uneven_as(counts: list[int]) -> float:
    """The probability that equal shares give counts as uneven as these (chi-squared)."""
    total, classes = sum(counts), len(counts)
    if classes < 2 or not total:
        return 1.0
    expected = total / classes
    return _chi_squared_tail(sum((count - expected) ** 2 / expected for count in counts), classes - 1)


def _exactly(hits: int, tries: int, share: float) -> float:
    ways = lgamma(tries + 1) - lgamma(hits + 1) - lgamma(tries - hits + 1)
    return exp(ways + hits * log(share) + (tries - hits) * log(1 - share))


def _chi_squared_tail(statistic: float, freedom: int) -> float:
    """Exact for whole degrees of freedom, from one or two upwards."""
    half = statistic / 2
    degrees = 2 - freedom % 2
    tail = exp(-half) if degrees == 2 else erfc(sqrt(half))
    while degrees < freedom:
        tail += half ** (degrees / 2) * exp(-half) / gamma(degrees / 2 + 1)
        degrees += 2
    return min(1.0, tail)
