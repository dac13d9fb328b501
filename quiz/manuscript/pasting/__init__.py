"""What a teacher pastes, lines or columns of a spreadsheet, as records that may be incomplete."""

from quiz.manuscript.pasting.reading import Pasted, pasted
from quiz.manuscript.pasting.slips import Row, Slip, SlipCode

__all__ = ["Pasted", "Row", "Slip", "SlipCode", "pasted"]
