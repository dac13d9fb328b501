"""Codes in links, also typed by hand: drawn by chance, or signed; letters that are read kindly."""

import hmac
import secrets
import unicodedata
from hashlib import sha256

# Crockford's: without I, L, O and U.
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BITS_OF_A_LETTER = 5
# 100 bits: as good as never guessed.
LENGTH = 20
GROUP = 4
_KIND = str.maketrans("OIL", "011")


def drawn() -> str:
    """A code by chance."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def digest(code: str) -> str:
    """What is kept of a code that was drawn."""
    return sha256(code.encode()).hexdigest()


def signature(secret: str, *facts: object) -> str:
    """A code that only we can make, and that is another one as soon as one of the facts is."""
    said = "\n".join(str(fact) for fact in facts)
    made = hmac.digest(secret.encode(), said.encode(), "sha256")
    return numeral(int.from_bytes(made) >> (256 - LENGTH * BITS_OF_A_LETTER), LENGTH)


def is_same(one: str, other: str) -> bool:
    """Compare without telling by the time how much is right."""
    return hmac.compare_digest(one.encode(), other.encode())


def numeral(number: int, length: int = 1) -> str:
    """A number in our letters, so many at least."""
    letters = ""
    while number or len(letters) < length:
        number, rest = divmod(number, len(LETTERS))
        letters = LETTERS[rest] + letters
    return letters


def number(letters: str) -> int:
    """The number that letters of ours stand for."""
    value = 0
    for letter in letters:
        value = value * len(LETTERS) + LETTERS.index(letter)
    return value


def grouped(code: str) -> str:
    """ABCD-EFGH-…: easier to copy by hand."""
    return "-".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def as_typed(text: str) -> str:
    """What somebody meant: in whatever case and width, with O for 0, and I or L for 1."""
    plain = unicodedata.normalize("NFKC", text).upper().translate(_KIND)
    return "".join(letter for letter in plain if letter in LETTERS)
