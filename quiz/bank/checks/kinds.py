"""Checks that a question is sound as one of its kind: B21 to B25, B29, B30."""

from collections.abc import Iterator

from quiz.bank.checks.references import left_signs
from quiz.bank.kinds.options import Option
from quiz.bank.model import LANGUAGES, AnyKind, Bank, Cloze
from quiz.bank.problems import Finding, Path, finding
from quiz.bank.texts import places
from quiz.text.notation import GAP


def kinds_are_sound(bank: Bank) -> Iterator[Finding]:
    """B21, B22, B23: what each kind says is wrong with a question of it."""
    for at, question in enumerate(bank.questions):
        for flaw in question.flaws():
            yield finding(flaw.code, ("questions", at, *flaw.path), **flaw.values)


def gaps_stand_in_cloze_texts(bank: Bank) -> Iterator[Finding]:
    """B24: a gap in another text than that of a cloze; statements have slots instead (B10)."""
    for path, words in places(bank):
        match path:
            case ("statements", _) | ("statements", _, "ja" | "en"):
                continue
            case ("questions", int(at), "text") if isinstance(bank.questions[at], Cloze):
                continue
        for language in LANGUAGES:
            if "[[" in words[language] and (remnant := next(left_signs(words[language]), "")):
                yield finding("B24", (*path, language), text=remnant.replace(GAP, "[[…]]"))


def rules_fit_the_kind(bank: Bank) -> Iterator[Finding]:
    """B25: a rule that the kind does not know; B29: points without the rule `map`; B30: the reverse."""
    for at, question in enumerate(bank.questions):
        path: Path = ("questions", at)
        if question.rule and question.rule not in question.RULES:
            usable = ", ".join(question.RULES)
            yield finding("B25", (*path, "rule"), rule=question.rule, rules=usable)
        pointed = [place for place, option in _options(question) if option.points is not None]
        if question.rule == "map" and not pointed:
            yield finding("B30", (*path, "rule"))
        elif pointed and question.rule != "map":
            yield finding("B29", (*path, *pointed[0], "points"))


def _options(question: AnyKind) -> Iterator[tuple[Path, Option]]:
    """Everything that may have points, with its place in the question."""
    for at, option in enumerate(getattr(question, "options", ())):
        if isinstance(option, Option):
            yield ("options", at), option
    for at, gap in enumerate(getattr(question, "gaps", ())):
        for nth, option in enumerate(gap.options):
            yield ("gaps", at, "options", nth), option
