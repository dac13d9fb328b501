"""The honest middle form: instruction and options in the other language around the text as it stands."""

from quiz.article.bilingual.completed import Bilingual, Both, Missing, Tier, Translator
from quiz.article.bilingual.memory import folded, numbers_agree
from quiz.article.bilingual.wording import (
    CHANGED,
    QUOTED,
    STANDING_WORDS,
    VERDICTS,
    has_gap,
    inside,
    quoted,
)
from quiz.article.parts import Draft, DraftOption
from quiz.text.language import Language


def middle(draft: Draft, translator: Translator, missing: tuple[Missing, ...]) -> Bilingual:
    """The draft with its text quoted; `missing` is what would complete it besides its options."""
    options, terms = options_of(draft, translator)
    pairs, speakers = _pairs(draft, translator)
    tier: Tier = "C" if terms or speakers or draft.kind == "match" else "B"
    return Bilingual(
        draft,
        tier,
        ask=translator.both(draft.ask, _ask(draft, translator)),
        explain=translator.both(explain(draft, translator), _explain(draft, translator)),
        options=options,
        pairs=pairs,
        missing=(*missing, *terms, *speakers),
    )


def options_of(draft: Draft, translator: Translator) -> tuple[tuple[Both, ...], tuple[Missing, ...]]:
    """The options in both languages, all of them or none: one left alone would give the key away."""
    said = [option_in_other(option, draft, translator) for option in draft.options]
    missing = tuple(
        Missing("term", option.text, draft.sentence)
        for option, other in zip(draft.options, said, strict=True)
        if other is None
    )
    if not missing and len({folded(text or "").lower() for text in said}) < len(said):
        missing = tuple(Missing("term", option.text, draft.sentence) for option in draft.options)
    if missing:
        said = [quoted(option.text, translator.other) for option in draft.options]
    whole = zip(draft.options, said, strict=True)
    return tuple(translator.both(option.text, other or "") for option, other in whole), missing


def option_in_other(option: DraftOption, draft: Draft, translator: Translator) -> str | None:
    """One option in the other language by the lexicon; None where that is no certain matter."""
    if draft.kind == "standing":
        return STANDING_WORDS[translator.other].get(str(option.value))
    said = translator.lexicon.say(option.text, translator.other)
    if said is None:
        known = translator.translation(option.text)
        said = known[translator.other].text if known else None
    both = translator.both(option.text, said) if said else None
    return said if both and numbers_agree(both.ja, both.en) else None


def explain(draft: Draft, translator: Translator) -> str:
    """The explanation in the language of the article, with what was altered."""
    return draft.explain + _changed(draft, translator.own)


def _ask(draft: Draft, translator: Translator) -> str:
    words = QUOTED[translator.other]
    if draft.kind == "match":
        return words["match"]
    if draft.kind == "truth":
        return words["truth"].format(text=quoted(draft.ask, translator.other))
    text = inside(draft.ask, translator.own)
    kind = "standing" if draft.kind == "standing" else "gap" if has_gap(text) else "question"
    return words[kind].format(text=quoted(text if kind != "question" else draft.ask, translator.other))


def _explain(draft: Draft, translator: Translator) -> str:
    other = translator.other
    text = quoted(translator.sentence(draft).text, other)
    said = QUOTED[other]["explain"].format(verdict=VERDICTS[other][draft.answer], text=text)
    return said + _changed(draft, other)


def _changed(draft: Draft, language: Language) -> str:
    if draft.altered is None:
        return ""
    original, altered = (quoted(t, language) for t in (draft.altered.original, draft.altered.altered))
    return CHANGED[language].format(original=original, altered=altered)


def _pairs(draft: Draft, translator: Translator) -> tuple[tuple[tuple[Both, Both], ...], tuple[Missing, ...]]:
    pairs, missing = [], []
    for speaker, claim in draft.pairs:
        said = translator.lexicon.say(speaker, translator.other)
        if said is None:
            missing.append(Missing("term", speaker, draft.sentence))
        name = translator.both(speaker, said or quoted(speaker, translator.other))
        pairs.append((name, translator.both(claim, quoted(claim, translator.other))))
        missing.append(Missing("question", claim, draft.sentence))
    return tuple(pairs), tuple(missing)
