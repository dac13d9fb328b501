"""What a Japanese text consists of once it is read."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from quiz.reading.furigana import Piece


@dataclass(frozen=True)
class Word:
    """A stretch of text that no line break may divide.

    `lemma` is the dictionary form, empty where a person has decided the reading. `part` is the part of
    speech, empty where the reading is not from the dictionary.
    """

    start: int
    pieces: tuple[Piece, ...]
    lemma: str = ""
    joins_previous: bool = False
    joins_next: bool = False
    part: tuple[str, ...] = ()

    @property
    def is_name(self) -> bool:
        return self.part[1:2] == ("固有名詞",)

    @property
    def is_numeral(self) -> bool:
        return self.part[1:2] == ("数詞",)

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def reading(self) -> str:
        """The word in kana, as far as it is read."""
        return "".join(piece.reading or piece.text for piece in self.pieces)

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def moved(self, by: int) -> "Word":
        """The same word further on in a longer text."""
        return replace(self, start=self.start + by)


class Seen(NamedTuple):
    """A word as its neighbours see it, with the part of speech of UniDic."""

    text: str
    lemma: str
    part: tuple[str, ...]

    def is_a(self, *part: str) -> bool:
        """Whether its part of speech begins with these levels."""
        return self.part[: len(part)] == part


class Token(NamedTuple):
    """A word as grammar sees it. `part` is UniDic's: four levels of part of speech, then type and form of
    its conjugation.
    """

    start: int
    end: int
    text: str
    lemma: str
    part: tuple[str, ...]

    def is_a(self, *part: str) -> bool:
        """Whether its part of speech begins with these levels."""
        return self.part[: len(part)] == part
