"""The sentences about findings for somebody who fills in fields: no keys of a file, no ids, no brackets."""

from collections.abc import Mapping

from quiz.manuscript import Found, Manuscript, Record, RecordKind, flatten
from quiz.text.notation import plain
from quiz.web.language import Later, gettext
from quiz.web.language import Later as _l
from quiz.web.teacher.marked import numbered
from quiz.web.teacher.spots import NUMBERED
from quiz.web.teacher.words import RULES, TONGUES

# For these codes; all others say in a file what they say here.
SENTENCES: Mapping[str, Later] = {
    "F20": _l("This is still missing."),
    "F28": _l("This is not a day. Write year, month and day, as in 2024-10-18."),
    "F30": _l("This is not a web address. It begins with https://."),
    "F32": _l("Choose what kind of question it is."),
    "F34": _l("This is still missing."),
    "F36": _l("These are not the letters of a bank. Use two or three capital letters A–Z."),
    "B02": _l("The source that was chosen here is gone. Choose another one."),
    "B03": _l("A sentence that was chosen here is gone. Choose another one."),
    "B04": _l("Nothing proves this question. Tick the sentence that proves its answer."),
    "B05": _l("This sentence has no proof. Choose its source, and copy a few words from there."),
    "B06": _l("These are somebody's words, but nobody says them. Write the speaker in both languages."),
    "B07": _l("No question rests on this sentence yet."),
    "B08": _l("Slot %(slot)s is not marked in the %(language)s sentence. Mark its words there, too."),
    "B09": _l("Slot %(slot)s is marked twice in the %(language)s sentence. Remove one."),
    "B10": _l("Double square brackets are the signs of slots. Take them out, and mark the words above."),
    "B13": _l("The question asks about %(id)s. Tick it as proof, too."),
    "B21": _l("Gap “%(id)s” has to be in the text of each language once, and has to have its answer below."),
    "B22": _l(
        "Gap “%(id)s” needs one kind of answer: a number, a word, a date, or two and more options, of which "
        "one is right."
    ),
    "B23": _l("There are %(count)s entries here. Give at least %(fewest)s."),
    "B24": _l("Only a question of the kind “Gaps” can have a gap in its text: …%(text)s…"),
    "B25": _l("This way of marking does not fit this kind of question. Choose one of: %(rules)s."),
    "B28": _l(
        "The number is a rounded one (“%(text)s”), and an answer with 約 or “about” would be wrong. Tick "
        "that “about” is fine, or say how far off is still right."
    ),
    "B29": _l(
        "Points of options count only where each option has its own points. Choose that way of marking, or "
        "delete the points."
    ),
    "B30": _l(
        "With this way of marking each option needs its points. Write them, or choose another way of marking."
    ),
    "B31": _l("The unit is required, but none is written. Write it in both languages."),
    "B40": _l("A question that was chosen here is gone. Choose another one."),
    "B41": _l("%(id)s is in no part. Put it into one."),
    "B42": _l("%(id)s is in another part already. Take it out of one of them."),
    "B44": _l("In the parts the questions are in another order: %(id)s is where %(expected)s should be."),
    "B45": _l("The source is in both languages. Copy the words of both."),
    "B46": _l("The source is in one language only (%(language)s). Copy its words once, as they are."),
    "B49": _l(
        "This question names %(count)s other people, and others name %(most)s. So that their number gives "
        "nothing away, name %(missing)s more."
    ),
    "B50": _l("“%(ja)s / %(en)s” really said it. Name only people who did not say it."),
    "L01": _l(
        "There are %(count)s options, and %(right)s of them are right. Give two to six options: exactly one "
        "right one where one is chosen, some right and some wrong ones where all right ones are."
    ),
    "L05": _l(
        "“%(words)s” is not an answer in itself. Replace it with one, or let students choose all that is "
        "right."
    ),
    "L13": _l("The options are numbers. Put them in ascending order, and tick that they keep it."),
    "L17": _l("The source has no day. Write when it was published, or when you read it."),
    "L21": _l(
        "“%(text)s” is the right answer, but no sentence that proves it gives this number or date. Correct "
        "the answer, or tick the sentence that has it."
    ),
    "L24": _l(
        "The answer is “%(answer)s”, but compared with the sentence that proves it, it seems to be the "
        "opposite. Check both."
    ),
    "L25": _l("The question and %(id)s have no word in common. Check that this sentence proves the answer."),
    "L32": _l(
        "“%(text)s” is a hope, a guess or hearsay, and no report. Choose somebody's words, with the speaker, "
        "or opinion."
    ),
    "L35": _l(
        "The question asks “%(text)s”, and the answer has no unit: with the unit behind it, the right number "
        "would be wrong. Write the unit."
    ),
}
_REFERRED: tuple[RecordKind, ...] = ("statement", "question", "source", "part", "term")


def is_said(found: Found) -> bool:
    """Whether it is worth a line: a slot that only one side has is told by its own sentence already."""
    return not (found.code == "P06" and found.values["mark"].startswith("[["))


def values_of(found: Found, manuscript: Manuscript) -> Mapping[str, str]:
    """What the sentence names, as it is called on the pages: texts as they are read, numbers for ids."""
    return {name: _value(name, plain(value), found, manuscript) for name, value in found.values.items()}


def _value(name: str, value: str, found: Found, manuscript: Manuscript) -> str:
    match name:
        case "language" | "other" if value in TONGUES:
            return str(TONGUES[value])
        case "id" | "expected":
            return _numbered(value, manuscript)
        case "slot":
            return _slot(value, found, manuscript)
        case "rules":
            return " / ".join(str(RULES.get(each, each)) for each in value.split(", "))
        case _:
            return value


def _numbered(record_id: str, manuscript: Manuscript) -> str:
    """“Sentence 4”, of the record with that id; the id itself where there is none."""
    for kind in _REFERRED:
        for nth, record in enumerate(manuscript.of(kind), 1):
            if record.id == record_id:
                return str(gettext(NUMBERED[kind].message, number=nth))
    return record_id


def _slot(name: str, found: Found, manuscript: Manuscript) -> str:
    """The number on its chip."""
    record = _record(found.record, manuscript)
    fields = flatten(record.body) if record else {}
    numbers = numbered(*(str(fields[side]) for side in ("ja", "en") if side in fields))
    return str(numbers.get(name, name))


def _record(number: int, manuscript: Manuscript) -> Record | None:
    return next((each for each in manuscript.records if each.number == number), None)
