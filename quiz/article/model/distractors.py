"""Better wrong options for questions that rules have drafted; the question and its key stay as they are."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from quiz.article.bilingual.marked import is_writable
from quiz.article.bilingual.numerals import only_quantity
from quiz.article.model.answers import Shape, read_as
from quiz.article.model.task import Gained, Refused, Task, task
from quiz.article.parts import ArticleMap, Draft, DraftOption
from quiz.article.validate import validate
from quiz.text.fold import fold
from quiz.text.language import Language
from quiz.text.months import MONTHS

_RULES = (
    "For each question write three wrong options for a multiple-choice test, in the language of the "
    "question. They must be wrong by the evidence, plausible to somebody who has not read it, different "
    "from the answer and from each other, and written in the same form and at the same length as the "
    "answer: the same unit, the same kind of thing. Use only people whom the question or its "
    "options name. Do not repeat words of the question. Give back the id of each question."
)
_FEWEST, _MOST = 2, 3
_LONGEST_RATIO, _LONGEST_MORE = 2, 10
_MONTH = re.compile("|".join(sorted(MONTHS, key=len, reverse=True)), re.IGNORECASE)
_DIGITS = re.compile("[0-9]+")


class _Question(Shape):
    id: str
    distractors: tuple[str, ...]


class _Answer(Shape):
    questions: tuple[_Question, ...]


def distractors_task(drafts: Sequence[Draft]) -> Task:
    """Ask for other wrong options for the questions among the drafts that have one right one."""
    questions = [
        {
            "id": name,
            "question": draft.ask,
            "answer": _key(draft).text,
            "options": [option.text for option in draft.options if not option.is_key],
            "evidence": draft.evidence.quote,
        }
        for name, draft in _choices(drafts).items()
    ]
    letters = sum(len(_key(draft).text) + 20 for draft in drafts if draft.kind == "choice") * (_MOST + 1)
    return task("distractors", _RULES, {"questions": questions}, _Answer.model_json_schema(), letters=letters)


def read_distractors(said: str, drafts: Sequence[Draft], article: ArticleMap) -> Gained[Draft]:
    """All the drafts in their order, some with options by a model; raises `BadAnswer`."""
    wanted = _choices(drafts)
    better: dict[str, Draft] = {}
    refused: list[Refused] = []
    for each in read_as(_Answer, said).questions:
        draft = wanted.get(each.id)
        if draft is None or each.id in better:
            refused.append(Refused(each.id, "unknown-question"))
            continue
        renewed, faults = _renewed(draft, each.distractors, article)
        refused += [Refused(each.id, code, about) for code, about in faults]
        if renewed:
            better[each.id] = renewed
    return Gained(tuple(better.get(_name(at), draft) for at, draft in enumerate(drafts)), tuple(refused))


def _name(at: int) -> str:
    return f"q{at + 1}"


def _choices(drafts: Sequence[Draft]) -> dict[str, Draft]:
    return {_name(at): draft for at, draft in enumerate(drafts) if draft.kind == "choice"}


def _key(draft: Draft) -> DraftOption:
    return next(option for option in draft.options if option.is_key)


def _renewed(
    draft: Draft, texts: Sequence[str], article: ArticleMap
) -> tuple[Draft | None, list[tuple[str, str]]]:
    """The draft with those of the texts that hold, each of them tried beside the key and an old option."""
    key = _key(draft)
    old = [option for option in draft.options if not option.is_key]
    kept: list[DraftOption] = []
    faults: list[tuple[str, str]] = []
    for text in (text.strip() for text in texts[: 2 * _MOST]):
        option = DraftOption(text, is_key=False, slot=key.slot, value=_value(text, key, article))
        beside = [o for o in (*kept, *old) if not _alike(o.text, text)][:_MOST]
        fault = _fault(option, key, article) or _rejection(
            replace(draft, options=(key, option, *beside)), article
        )
        if fault or any(_alike(o.text, text) for o in kept):
            faults.append((fault or "options-alike", text))
        else:
            kept.append(option)
    if len(kept) < _FEWEST:
        return None, [*faults, ("too-few-options", draft.ask)]
    return _with(draft, kept[:_MOST]), faults


def _with(draft: Draft, distractors: Sequence[DraftOption]) -> Draft:
    """Numbers in their order; everything else with the key where it stood."""
    key = _key(draft)
    if isinstance(key.value, Fraction):
        options = sorted((key, *distractors), key=lambda option: option.value or 0)
        return replace(draft, options=tuple(options), is_by_model=True)
    at = min(draft.options.index(key), len(distractors))
    return replace(draft, options=(*distractors[:at], key, *distractors[at:]), is_by_model=True)


def _fault(option: DraftOption, key: DraftOption, article: ArticleMap) -> str:
    language = article.revision.language
    if not option.text or not is_writable(option.text):
        return "unwritable"
    if len(option.text) > _LONGEST_RATIO * len(key.text) + _LONGEST_MORE:
        return "too-long"
    kind = key.slot.kind if key.slot else "other"
    if kind in ("quantity", "date") and _frame(option.text, language) != _frame(key.text, language):
        return "other-form"
    if isinstance(key.value, Fraction) and not isinstance(option.value, Fraction):
        return "other-form"
    # Nothing false is said of people whom a model made up.
    if kind == "person" and option.text not in article.revision.text:
        return "unknown-person"
    return ""


def _rejection(draft: Draft, article: ArticleMap) -> str:
    rejected = validate(draft, article)
    return rejected.code if rejected else ""


def _alike(one: str, other: str) -> bool:
    return fold(one, ("F1", "F2")) == fold(other, ("F1", "F2"))


def _value(text: str, key: DraftOption, article: ArticleMap) -> Fraction | str | None:
    if not isinstance(key.value, Fraction):
        return None
    quantity = only_quantity(text, article.revision.language)
    return quantity.value if quantity else None


def _frame(text: str, language: Language) -> str:
    """The text with holes for what may be another number or month."""
    quantity = only_quantity(text, language)
    if quantity and quantity.kind not in ("year", "month", "day"):
        text = f"{text[: quantity.start]}0{text[quantity.end :]}"
    return _DIGITS.sub("0", _MONTH.sub("May", fold(text, ("F1",)))).casefold()
