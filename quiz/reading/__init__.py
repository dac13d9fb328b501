"""How a text is read and shown: furigana, line breaks and languages."""

from quiz.reading.reader import Heard, Reader, Said, Unsure

__all__ = ["Heard", "Reader", "Said", "Unsure"]
