"""Say at a terminal what became of a written answer, and by which folds and steps."""

from collections.abc import Mapping

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

from quiz.answers import Judgement, Step, Why

WHY: Mapping[Why, LazyString] = {
    "exact": _l("right: it is answer %(answer)s, character for character"),
    "folded": _l("right: it is answer %(answer)s but for %(by)s"),
    "reading": _l("right: it is the reading of answer %(answer)s but for %(by)s"),
    "value": _l("right: it has the value of answer %(answer)s (written otherwise: %(by)s)"),
    "within-tolerance": _l("right: it is near enough to answer %(answer)s (written otherwise: %(by)s)"),
    "no-match": _l("wrong: it is none of the accepted texts"),
    "other-value": _l("wrong: it is another number"),
    "other-unit": _l("wrong: the number has another unit"),
    "unit-missing": _l("wrong: the unit is missing"),
    "approximate": _l("wrong: it is only approximate"),
    "other-date": _l("wrong: it is another date"),
    "empty": _l("unreadable: it is empty"),
    "not-a-number": _l("unreadable: it is not a number"),
    "not-a-date": _l("unreadable: it is not a date"),
    "ambiguous-date": _l("unreadable: day and month cannot be told apart"),
    "bounded": _l("unreadable: it only gives a limit"),
    "less-precise": _l("unreadable: the date is less exact than the accepted one"),
    "more-precise": _l("unreadable: the date is more exact than the accepted one"),
    "romaji": _l("unreadable: it is the reading in Latin letters"),
}

STEPS: Mapping[Step, LazyString] = {
    "F0": _l("F0 (characters that cannot be seen, spaces)"),
    "F1": _l("F1 (width)"),
    "F2": _l("F2 (capital letters)"),
    "F3": _l("F3 (kana)"),
    "F4": _l("F4 (spaces and punctuation inside)"),
    "F5": _l("F5 (long vowel mark)"),
    "F6": _l("F6 (foreign sounds)"),
    "F7": _l("F7 (forms of kanji)"),
    "F8": _l("F8 (accents)"),
    "F9": _l("F9 (article)"),
    "F10": _l("F10 (number and unit)"),
    "F11": _l("F11 (era)"),
    "F12": _l("F12 (number words)"),
    "F13": _l("F13 (hyphens and quotation marks)"),
    "F14": _l("F14 (what is written around it)"),
    "F15": _l("F15 (kana beside kanji)"),
    "F16": _l("F16 (a last n)"),
    "F17": _l("F17 (numbers in a word)"),
    "F18": _l("F18 (what was added)"),
    "F19": _l("F19 (said twice)"),
    "F20": _l("F20 (a space between letters)"),
    "F21": _l("F21 (what the question says itself)"),
    "F22": _l("F22 (spelling)"),
    "F23": _l("F23 (okurigana)"),
    "F24": _l("F24 (short forms)"),
    "F25": _l("F25 (order)"),
    "F26": _l("F26 (the s of a noun)"),
    "F27": _l("F27 (politeness)"),
    "F28": _l("F28 (another measure)"),
    "F29": _l("F29 (another name)"),
}


def say_judgement(judged: Judgement) -> str:
    """One line, in the language of the moment."""
    by = ", ".join(str(STEPS[step]) for step in judged.by) or _("nothing")
    return str(WHY[judged.why]) % {"answer": judged.answer, "by": by}
