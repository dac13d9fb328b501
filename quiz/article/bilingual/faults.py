"""Why a translation that somebody gave does not complete a question."""

from dataclasses import dataclass
from typing import Literal

from quiz.article.bilingual.completed import Bilingual, Translator
from quiz.article.bilingual.memory import Entry, is_sound, numbers_agree

# It says other numbers; it is not in its language; what is asked for was not found in it.
FaultCode = Literal["numbers", "language", "not-found"]


@dataclass(frozen=True)
class Fault:
    """A code, and the words of the article that it is about."""

    code: FaultCode
    about: str = ""


def fault_of(entry: Entry, said: Bilingual, translator: Translator) -> Fault | None:
    """What is wrong with a translation, the worst first; nothing where it completes the question."""
    if not numbers_agree(entry.ja.text, entry.en.text):
        return Fault("numbers")
    if not is_sound(entry):
        return Fault("language")
    if said.is_complete:
        return None
    asked = said.draft.slots[0].surface if said.draft.slots else ""
    is_sentence = entry[translator.own].text == translator.sentence(said.draft).text
    others = [each for each in said.missing if each.kind == "term"]
    return Fault("not-found", asked) if is_sentence and asked and not others else None
