"""The English words for numbers and vague amounts."""

from fractions import Fraction


def _words(line: str) -> list[str]:
    return line.split()


UNITS = {
    word: value
    for value, word in enumerate(
        _words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            " fifteen sixteen seventeen eighteen nineteen"
        )
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(_words("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
}
ORDINALS = {
    word: value
    for value, word in enumerate(
        _words(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100, "thousandth": 1000}
# "Two seconds" are no fraction, so the second has no place here.
PARTS = (
    {word: value for word, value in ORDINALS.items() if value > 2}
    | {f"{word}s": value for word, value in ORDINALS.items() if value > 2}
    | {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
)
DECADES = {f"{word[:-1]}ies": value for word, value in TENS.items()}
# Words that mean a number without counting: they may be left unsaid in the other language.
LOOSE: dict[str, tuple[Fraction, ...]] = {
    "both": (Fraction(2),),
    "either": (Fraction(2),),
    "neither": (Fraction(2),),
    "pair": (Fraction(2),),
    "couple": (Fraction(2),),
    "twin": (Fraction(2),),
    "twice": (Fraction(2),),
    "bilateral": (Fraction(2),),
    "mutual": (Fraction(2),),
    "double": (Fraction(2),),
    "doubled": (Fraction(2),),
    "trilateral": (Fraction(3),),
    "triple": (Fraction(3),),
    "tripled": (Fraction(3),),
    "trio": (Fraction(3),),
    "triangle": (Fraction(3),),
    "once": (Fraction(1),),
    "noon": (Fraction(12),),
    "decade": (Fraction(10),),
    "century": (Fraction(100), Fraction(1)),
    "fortnight": (Fraction(2), Fraction(14)),
    "teens": (Fraction(10),),
    "teenage": (Fraction(10),),
    "teenager": (Fraction(10),),
    "teenagers": (Fraction(10),),
    "halved": (Fraction(1, 2),),
    "halving": (Fraction(1, 2),),
    "quarter": (Fraction(1, 4), Fraction(15)),
    "majority": (Fraction(1, 2),),
    "quadrilateral": (Fraction(4),),
    "dozens": (Fraction(12),),
}
