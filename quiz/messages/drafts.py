"""Say what a draft is: its family, how far it is translated, and why one was refused."""

from collections.abc import Mapping

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

from quiz.article.bilingual.completed import Bilingual, MissingKind
from quiz.article.bilingual.faults import Fault, FaultCode
from quiz.article.bilingual.tmx import TmxCode, TmxRefused
from quiz.article.parts import Rejected
from quiz.text.language import Language

# The English families have the same names with -en behind them.
FAMILIES: Mapping[str, LazyString] = {
    "resolved-date": _l("date worked out"),
    "quantity": _l("quantity"),
    "date": _l("date"),
    "score": _l("score"),
    "heading": _l("question of the article"),
    "named": _l("name in brackets"),
    "speaker": _l("who said it"),
    "person": _l("person"),
    "country": _l("country"),
    "place": _l("place"),
    "organisation": _l("organisation"),
    "listed": _l("list"),
    "match-speakers": _l("who said what"),
    "standing": _l("reported, said or opinion"),
    "direction": _l("true or false: exchanged"),
    "number-altered": _l("true or false: number"),
    "date-altered": _l("true or false: date"),
    "name-altered": _l("true or false: name"),
    "opposite": _l("true or false: opposite"),
    "denied": _l("true or false: denied"),
    "as-written": _l("true or false: as it is"),
}
REASONS: Mapping[str, LazyString] = {
    "evidence-not-exact": _l("the proof is not word for word in the article"),
    "key-not-in-evidence": _l("the right answer is not in the proof"),
    "key-in-stem": _l("the question shows its answer"),
    "no-key": _l("no answer is right"),
    "several-keys": _l("several answers are right"),
    "too-few-options": _l("there are too few answers to choose from"),
    "options-alike": _l("two answers are the same"),
    "distractor-equals-key": _l("a wrong answer equals the right one"),
    "distractor-true": _l("a wrong answer is true as well"),
    "distractor-in-stem": _l("a wrong answer is in the question"),
    "distractor-in-evidence": _l("a wrong answer is in the proof"),
    "alteration-missing": _l("a false statement does not say what was altered"),
    "ask-empty": _l("the question is empty"),
    "too-long": _l("the question is too long"),
    "sensitive": _l("it is about victims, suspects or private persons"),
    "fact-asked": _l("another question asks the same thing"),
    "sentence-full": _l("there are two questions on this sentence already"),
    "sentence-judged": _l("this sentence has a true-or-false question already"),
    "standing-asked": _l("there are enough questions on what is reported or said"),
    "unbalanced": _l("true and false would be out of balance"),
}
FAULTS: Mapping[FaultCode, LazyString] = {
    "numbers": _l("The two sides do not say the same numbers. Write the numbers of the article."),
    "language": _l("Words of the other language are left in this text. Translate them, too."),
    "not-found": _l("This text does not say what is asked for (%(about)s) as the options say it."),
}
MISSING: Mapping[MissingKind, LazyString] = {
    "sentence": _l("sentence"),
    "question": _l("question"),
    "term": _l("term"),
    "title": _l("title"),
    "publisher": _l("publisher"),
    "address": _l("address"),
}
TMX: Mapping[TmxCode, LazyString] = {
    "tmx-too-large": _l("The memory has %(size)s bytes; it may have %(limit)s."),
    "tmx-broken": _l("The memory is not XML; the first fault is in line %(line)s."),
    "tmx-entities": _l(
        "The memory declares entities of its own, which is not safe. Save it as TMX 1.4 without them."
    ),
    "tmx-not-tmx": _l("The file is XML, but not TMX (<%(name)s>)."),
    "tmx-too-many": _l("The memory has more than %(limit)s sentences. Split it."),
}


def family_words(family: str) -> str:
    """The name of a family for people; one that has none is called as programs call it."""
    return str(FAMILIES.get(family.removesuffix("-en"), family))


def reason(rejected: Rejected) -> str:
    """Why a draft was refused, with the words that it is about."""
    why = str(REASONS.get(rejected.code, rejected.code))
    return str(_("%(reason)s: “%(about)s”", reason=why, about=rejected.about)) if rejected.about else why


def why(fault: Fault) -> str:
    """Why a translation does not complete its question."""
    return str(FAULTS[fault.code]) % {"about": fault.about}


def how_far(each: Bilingual, language: Language) -> str:
    """How far the draft of an article in this language is translated."""
    if each.is_complete:
        return str(_("in both languages"))
    if each.tier == "C":
        return str(_("waits for a translation"))
    label = (
        _("English instructions, Japanese text")
        if language == "ja"
        else _("Japanese instructions, English text")
    )
    return str(label)


def why_no_memory(refused: TmxRefused) -> str:
    """The sentence for a memory that is not read."""
    return str(TMX[refused.code]) % refused.values
