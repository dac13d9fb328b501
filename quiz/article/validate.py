"""One validator for drafts of rules, of models and of imports: what it lets through can be proved."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from quiz.article.parts import ArticleMap, Draft, DraftOption, Rejected
from quiz.article.sensitive import sensitive
from quiz.text.fold import fold
from quiz.text.language import Language
from quiz.text.numbers import mentions, quantities

# A longer question does not fit a projector.
LONGEST_ASK: dict[Language, int] = {"ja": 90, "en": 200}
_FEWEST_OPTIONS = 3
_CHOSEN = ("choice", "choices")
_KEYED = (*_CHOSEN, "number", "date", "text")
_AT_LEAST = ("以上", "超", "余り", "少なくとも", "at least", "more than", "over")
_AT_MOST = ("以下", "未満", "以内", "at most", "less than", "under")
_BOUNDS = frozenset((*_AT_LEAST, *_AT_MOST))

# Why a draft is refused; `quiz.article.choice.CODES` are reasons to leave out one that holds.
CODES = frozenset(
    {
        "alteration-missing",
        "ask-empty",
        "distractor-equals-key",
        "distractor-in-evidence",
        "distractor-in-stem",
        "distractor-true",
        "evidence-not-exact",
        "key-in-stem",
        "key-not-in-evidence",
        "no-key",
        "options-alike",
        "sensitive",
        "several-keys",
        "too-few-options",
        "too-long",
    }
)

Finding = tuple[str, str]


def validate(draft: Draft, article: ArticleMap) -> Rejected | None:
    """The first thing that is wrong with a draft, or nothing; never raises."""
    code, about = next(_findings(draft, article), ("", ""))
    return Rejected(draft, code, about) if code else None


def numbers_differ(japanese: str, english: str) -> bool:
    """Whether one of two translations says a number that the other one does not."""
    ja_values, en_values = _values(japanese, "ja"), _values(english, "en")
    ja_all = {q.value for q in mentions(japanese, "ja")} | ja_values
    en_all = {q.value for q in mentions(english, "en")} | en_values
    return not (ja_values <= en_all and en_values <= ja_all)


def _values(text: str, language: Language) -> set[Fraction]:
    return {quantity.value for quantity in quantities(text, language)}


def _findings(draft: Draft, article: ArticleMap) -> Iterator[Finding]:
    yield from _evidence(draft, article)
    yield from _length(draft, article)
    yield from _sensitive(draft, article)
    yield from _key(draft)
    yield from _key_in_stem(draft)
    yield from _options(draft)
    yield from _truth(draft)


def _evidence(draft: Draft, article: ArticleMap) -> Iterator[Finding]:
    text = article.revision.text
    for anchor in (draft.evidence, *draft.also):
        span = anchor.span
        is_inside = 0 <= span.start < span.end <= len(text)
        if not is_inside or text[span.start : span.end] != anchor.quote:
            yield "evidence-not-exact", anchor.quote
    for slot in draft.slots:
        if text[slot.span.start : slot.span.end] != slot.surface:
            yield "evidence-not-exact", slot.surface


def _key(draft: Draft) -> Iterator[Finding]:
    proof = _folded("\n".join(anchor.quote for anchor in (draft.evidence, *draft.also)))
    keys = _keys(draft)
    if draft.kind in _KEYED and not keys:
        yield "no-key", ""
    if draft.kind == "choice" and len(keys) > 1:
        yield "several-keys", keys[1].text
    if draft.kind == "truth" and draft.answer is None:
        yield "no-key", ""
    if draft.kind in _KEYED:
        yield from (("key-not-in-evidence", key.text) for key in keys if not _is_proved(key, proof))
    for prompt, answer in draft.pairs:
        yield from (("key-not-in-evidence", part) for part in (prompt, answer) if _folded(part) not in proof)


def _is_proved(key: DraftOption, proof: str) -> bool:
    """The words of the key, or those of which it says the value: 2023年8月 for 昨年8月."""
    if _folded(key.text) in proof:
        return True
    return (
        key.slot is not None
        and key.value == key.slot.value is not None
        and _folded(key.slot.surface) in proof
    )


def _key_in_stem(draft: Draft) -> Iterator[Finding]:
    if draft.kind in _KEYED:
        ask = _folded(draft.ask)
        yield from (("key-in-stem", key.text) for key in _keys(draft) if _stands_in(_folded(key.text), ask))


def _options(draft: Draft) -> Iterator[Finding]:
    if draft.kind not in _CHOSEN:
        return
    texts = [_folded(option.text) for option in draft.options]
    keys = _keys(draft)
    folded_keys = {_folded(key.text) for key in keys}
    values = [key.value for key in keys if isinstance(key.value, Fraction)]
    bounded = [key for key in keys if _is_bounded(key)]
    proof, ask = _folded(draft.evidence.quote), _folded(draft.ask)
    for option, text in zip(draft.options, texts, strict=True):
        if option.is_key:
            continue
        if not text or text in folded_keys or option.value in values:
            yield "distractor-equals-key", option.text
        if any(_is_also_true(option, key) for key in bounded):
            yield "distractor-true", option.text
        if _stands_in(text, ask):
            yield "distractor-in-stem", option.text
        if _stands_in(text, proof):
            yield "distractor-in-evidence", option.text
    if len(set(texts)) < len(texts):
        yield "options-alike", max(texts, key=texts.count)
    if len(draft.options) < _FEWEST_OPTIONS or len(draft.options) == len(keys):
        yield "too-few-options", str(len(draft.options))


def _is_bounded(key: DraftOption) -> bool:
    return key.slot is not None and (key.slot.prefix in _BOUNDS or key.slot.suffix in _BOUNDS)


def _is_also_true(option: DraftOption, key: DraftOption) -> bool:
    """Whoever has 800 or more has 400 or more."""
    if not isinstance(option.value, Fraction) or not isinstance(key.value, Fraction) or key.slot is None:
        return False
    bounds = (key.slot.prefix, key.slot.suffix)
    is_weaker = option.value < key.value and any(bound in _AT_LEAST for bound in bounds)
    return is_weaker or (option.value > key.value and any(bound in _AT_MOST for bound in bounds))


def _truth(draft: Draft) -> Iterator[Finding]:
    if draft.kind != "truth" or draft.answer is None:
        return
    if draft.answer is False and draft.altered is None:
        yield "alteration-missing", draft.ask
    if draft.altered and _folded(draft.altered.original) == _folded(draft.altered.altered):
        yield "distractor-equals-key", draft.altered.altered
    if draft.answer is False and _folded(draft.ask) in _folded(draft.evidence.quote):
        yield "distractor-true", draft.ask


def _length(draft: Draft, article: ArticleMap) -> Iterator[Finding]:
    if not draft.ask.strip():
        yield "ask-empty", ""
    if len(draft.ask) > LONGEST_ASK[article.revision.language]:
        yield "too-long", str(len(draft.ask))
    if draft.kind == "match" and len(draft.pairs) < _FEWEST_OPTIONS:
        yield "too-few-options", str(len(draft.pairs))


def _sensitive(draft: Draft, article: ArticleMap) -> Iterator[Finding]:
    language = article.revision.language
    shown = "\n".join((draft.ask, *(option.text for option in draft.options)))
    found = sensitive(draft.evidence.quote, language) or sensitive(shown, language)
    if found:
        yield "sensitive", found


def _keys(draft: Draft) -> Sequence[DraftOption]:
    return [option for option in draft.options if option.is_key]


def _stands_in(text: str, whole: str) -> bool:
    """Whether the text stands in the whole one; English words not inside of longer ones: ten in attended."""
    if text not in whole or not text.isascii():
        return text in whole
    return re.search(rf"(?<![0-9a-z]){re.escape(text)}(?![0-9a-z])", whole) is not None


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return fold(text, ("F1", "F2"))
