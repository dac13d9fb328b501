"""Say at a terminal what was drafted from an article, and what is not translated yet."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from flask_babel import gettext as _

from quiz.article.bilingual.banks import DraftBank
from quiz.article.bilingual.complete import which_sentences_help
from quiz.article.bilingual.completed import Bilingual, Missing, Translator
from quiz.article.bilingual.listing import line_of
from quiz.article.parts import Rejected
from quiz.bank.model import Term
from quiz.messages.articles import STANDINGS
from quiz.messages.drafts import MISSING, family_words, how_far, reason

_MOST_SENTENCES = 10


@dataclass(frozen=True)
class Listed:
    """What was drafted from one article."""

    path: Path
    drafts: tuple[Bilingual, ...]
    rejected: tuple[Rejected, ...]
    translator: Translator
    glossary: tuple[Term, ...]


def lines(listed: Listed) -> Iterator[str]:
    """A summary, every draft, and which sentences to translate first."""
    yield _summary(listed)
    for number, each in enumerate(listed.drafts, start=1):
        yield ""
        yield from _draft(number, each, listed)
    helping = which_sentences_help(listed.drafts)
    if helping:
        yield "\n" + _("Translate these sentences first")
        yield from (_helping(number, count, listed) for number, count in helping[:_MOST_SENTENCES])


def refused(listed: Listed) -> Iterator[str]:
    """Every draft that was refused, and why."""
    yield "\n" + _("Refused")
    for each in listed.rejected:
        yield f"  {family_words(each.draft.family)}, {each.draft.sentence}: {reason(each)}"
        yield f"      {each.draft.ask}"


def head(bank: DraftBank, listed: Listed) -> Iterator[str]:
    """What stands at the head of the file of a bank of drafts."""
    yield str(_("Private drafts: the sentences of the statements are those of the article."))
    yield str(_("Write each of them in your own words before you give the bank to anybody."))
    yield ""
    yield str(_("Not translated yet, or not known:"))
    yield from (f"- {_said(missing, listed)}" for missing in bank.missing)


def _summary(listed: Listed) -> str:
    counts = Counter(
        "both" if d.is_complete else "waiting" if d.tier == "C" else "middle" for d in listed.drafts
    )
    return str(
        _(
            "%(path)s: drafts: %(drafts)s, on %(sentences)s sentences; refused: %(rejected)s. "
            "In both languages: %(both)s, half translated: %(middle)s, waiting: %(waiting)s.",
            path=listed.path,
            drafts=len(listed.drafts),
            sentences=len({each.draft.sentence for each in listed.drafts}),
            rejected=len(listed.rejected),
            both=counts["both"],
            middle=counts["middle"],
            waiting=counts["waiting"],
        )
    )


def _draft(number: int, each: Bilingual, listed: Listed) -> Iterator[str]:
    draft, own, other = each.draft, listed.translator.own, listed.translator.other
    head = f"{family_words(draft.family)}, {draft.confidence:.0%}, {how_far(each, own)}"
    yield f"{number:>3}. {head}"
    yield f"     {each.ask[own]}"
    yield f"     {each.ask[other]}"
    for text in _answers(each):
        yield f"     → {text}"
    line = line_of(listed.translator.article, draft.evidence.span)
    place = _("Line %(line)s, sentence %(number)s", line=line, number=draft.sentence)
    yield f"     {place}: {draft.evidence.quote}"


def _answers(each: Bilingual) -> Iterator[str]:
    """The key in both languages, then the other options."""
    draft = each.draft
    if draft.kind == "truth":
        verdict = _("true") if draft.answer else _("false")
        changed = f" ({draft.altered.original} → {draft.altered.altered})" if draft.altered else ""
        yield f"{verdict}{changed}"
    if draft.kind == "standing":
        yield from (str(STANDINGS[s]) for s in STANDINGS for o in draft.options if o.is_key and o.value == s)
        return
    for who, what in each.pairs:
        yield f"{who.ja} / {who.en}: {what.ja} / {what.en}"
    rows = list(zip(draft.options, each.options, strict=True))
    yield from (f"{said.ja} / {said.en}" for option, said in rows if option.is_key)
    if others := [f"{said.ja} / {said.en}" for option, said in rows if not option.is_key]:
        yield str(_("not: %(others)s", others=", ".join(others)))


def _helping(number: int, count: int, listed: Listed) -> str:
    sentence = next(s for s in listed.translator.article.sentences if s.number == number)
    line = line_of(listed.translator.article, sentence.span)
    if count == 1:
        head = _("1 sentence → 1 question, line %(line)s", line=line)
    else:
        head = _("1 sentence → %(count)s questions, line %(line)s", count=count, line=line)
    return f"  {head}: {sentence.text}"


def about_bank(bank: DraftBank | None, out: Path, listed: Listed) -> Iterator[str]:
    """What was written, and what is missing in it."""
    if bank is None:
        yield "\n" + _("There is no draft that a bank could hold; nothing was written.")
        return
    questions = len(bank.bank.questions)
    yield "\n" + str(_("Written: %(path)s, questions: %(questions)s.", path=out, questions=questions))
    if bank.left_out:
        yield str(_("Drafts that did not fit in: %(count)s.", count=bank.left_out))
    yield str(_("Not translated yet, or not known:"))
    yield from (f"  {_said(missing, listed)}" for missing in bank.missing)


def _said(missing: Missing, listed: Listed) -> str:
    """What is missing, with the line it comes from."""
    text = " ".join(missing.text.split())
    sentence = next((s for s in listed.translator.article.sentences if s.number == missing.sentence), None)
    if sentence is None:
        return f"{MISSING[missing.kind]}: {text}"
    line = line_of(listed.translator.article, sentence.span)
    return str(_("line %(line)s, %(kind)s: %(text)s", line=line, kind=MISSING[missing.kind], text=text))
