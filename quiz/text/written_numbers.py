"""Write a number as Japanese and as English news write it: 800万 and 8 million, 1億2000万 and 120 million."""

from fractions import Fraction

from quiz.text.language import Language

SCALES_EN = {"trillion": 10**12, "billion": 10**9, "million": 10**6}
_SCALES_JA = {"兆": 10**12, "億": 10**8, "万": 10**4}
_MOST_DECIMALS = 3
_LARGEST = 10**16


def in_words(value: Fraction, language: Language) -> str | None:
    """The number in words of news; None where it could not be written exactly."""
    if abs(value) >= _LARGEST:
        return None
    found = (_japanese if language == "ja" else _english)(abs(value))
    return f"-{found}" if found and value < 0 else found


def in_scale(value: Fraction, scale: str) -> str | None:
    """2.5 of 2,500,000 in millions; None below one of them, and where it is not exact."""
    return decimal(value / SCALES_EN[scale]) if value >= SCALES_EN[scale] else None


def decimal(value: Fraction) -> str | None:
    """With commas, and with up to three decimals; None where that is not exact."""
    if value.denominator == 1:
        return f"{int(value):,}"
    tenfold = value * 10**_MOST_DECIMALS
    if tenfold.denominator > 1:
        return None
    whole, rest = divmod(int(tenfold), 10**_MOST_DECIMALS)
    return f"{whole:,}.{rest:0{_MOST_DECIMALS}}".rstrip("0")


def _english(value: Fraction) -> str | None:
    """1,500; 8 million; 2.5."""
    scaled = ((in_scale(value, scale), scale) for scale in SCALES_EN)
    return next((f"{number} {scale}" for number, scale in scaled if number), decimal(value))


def _japanese(value: Fraction) -> str | None:
    """1,500; 800万; 1億2000万; 2.5."""
    if value < min(_SCALES_JA.values()) or value.denominator > 1:
        return decimal(value)
    parts, rest = [], int(value)
    for sign, scale in _SCALES_JA.items():
        if count := rest // scale:
            parts.append(f"{count}{sign}")
        rest %= scale
    return "".join(parts) + (str(rest) if rest else "")
