"""How a text is read and shown: furigana, line breaks and languages."""

from quiz.reading.reader import Reader, Said, Unsure

__all__ = ["Reader", "Said", "Unsure"]
