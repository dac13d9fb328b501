"""Reported, said or opinion: what kind of sentence this is."""

import re
from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.making import made
from quiz.article.families.stems_ja import plain, points
from quiz.article.japanese.clauses import whole
from quiz.article.parts import Draft, DraftOption, Sentence

_SHORTEST, _LONGEST = 12, 70
_OPTIONS = {"reported": "報道", "claimed": "発言", "opinion": "意見"}


# What may be, or is hoped or said, is neither plainly reported nor plainly claimed.
# What an office makes known of its own doings (…と発表した, …によると) is half a report.
_CLAIMING = re.compile(
    r"「[^」]{6,}」|と(?:強く|慎重な)?(?:述べ|話[しす]|語|指摘|主張|見解|意欲|批判|訴え|強調|見方|評価)|可能性があると発表"
)
_HAZY = re.compile(
    "主張|訴え|批判|可能性|期待|指摘|みられ|見られ|重要|恐れ|おそれ|見込|見通し|予想|という。|とされ|べき|必要|だろう|よう[だで]|試算|浮き彫り|目指|方針|たい"
)


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    """Only where the article has more than one kind of sentence."""
    if len(context.standings) < 2 or not _is_clear(context, sentence):
        return
    statement = plain(sentence.text)
    if not _SHORTEST <= len(statement) <= _LONGEST or points(statement):
        return
    opening, closing = ("『", "』") if "「" in statement else ("「", "」")
    yield made(
        context,
        sentence,
        kind="standing",
        ask=f"{opening}{statement}{closing}は、報道・発言・意見のどれですか。",
        fact=f"standing:{sentence.number}",
        options=[
            DraftOption(text=text, is_key=code == sentence.standing, value=code)
            for code, text in _OPTIONS.items()
        ],
    )


def _is_clear(context: Context, sentence: Sentence) -> bool:
    """Whether nobody can doubt what it is: a report says who, when or how many, a claim names its speaker."""
    if sentence.standing == "opinion":
        return sentence.text.endswith(("。", "！", "!")) and "注目され" not in sentence.text
    if sentence.standing == "claimed":
        clauses = context.clauses_of(sentence)
        # …が隣接しており、社長は「…」と語る is half a report.
        is_all_said = "、" not in sentence.text.rpartition("」")[2] and "「" in clauses[0].text
        return (
            sentence.speaker is not None
            and bool(clauses)
            and is_all_said
            and _CLAIMING.search(sentence.text) is not None
        )
    is_sentence = (
        sentence.text.endswith("。") and "「" not in sentence.text and len(context.clauses_of(sentence)) > 0
    )
    end = context.clauses_of(sentence)[-1].predicate if is_sentence else None
    has_fact = any(
        slot.kind in ("quantity", "date", "person", "country") for slot in context.slots_of(sentence)
    )
    is_whole = is_sentence and whole(context.clauses_of(sentence)).has_subject
    return is_whole and end is not None and end.is_past and has_fact and not _HAZY.search(sentence.text)
