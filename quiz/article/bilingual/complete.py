"""Complete a draft: say it in the other language, as far as that can be had without guessing."""

from collections import Counter
from collections.abc import Iterable, Sequence

from quiz.article.bilingual.completed import Bilingual, Missing, Translator
from quiz.article.bilingual.dates import date_in, date_in_english, date_in_japanese
from quiz.article.bilingual.lexicon import Lexicon
from quiz.article.bilingual.memory import Memory, is_sound, numbers_agree
from quiz.article.bilingual.middle import middle, option_in_other, options_of
from quiz.article.bilingual.translated import On, translated
from quiz.article.bilingual.wording import PUBLISHED, RESOLVED, quoted
from quiz.article.parts import ArticleMap, Draft
from quiz.bank.model import Term

# What no translated sentence can complete: one word in it became its opposite, or the claim is a part of it.
_OF_ITS_OWN = ("opposite", "match-speakers", "heading")


def translator_of(article: ArticleMap, memory: Memory, glossary: Iterable[Term] = ()) -> Translator:
    """What is known for this article: the caller's terms, then those of the memory, then ours."""
    return Translator(article, memory, Lexicon((*glossary, *memory.terms)))


def complete(draft: Draft, translator: Translator) -> Bilingual:
    """The draft in both languages, with what is missing; never raises.

    First without anybody's translation (A), then by a translated sentence (C), then in the middle form (B).
    """
    # A statement to judge is often a whole sentence; translated as such it comes with its explanation.
    ways = (_by_sentence, _whole_question) if draft.kind == "truth" else (_whole_question, _by_sentence)
    found = (way(draft, translator) for way in (_resolved_date, *ways))
    return next((each for each in found if each), None) or middle(
        draft, translator, _wanted(draft, translator)
    )


def which_sentences_help(
    drafts: Sequence[Bilingual],
) -> tuple[tuple[int, int], ...]:
    """(number of a sentence, how many questions its translation completes), the most helpful first."""
    waiting = Counter(
        each.draft.sentence
        for each in drafts
        if any(m.kind == "sentence" for m in each.missing) and _only_key_is_missing(each)
    )
    return tuple(sorted(waiting.items(), key=lambda pair: (-pair[1], pair[0])))


def _only_key_is_missing(each: Bilingual) -> bool:
    """A name that is asked for comes with the sentence; a wrong answer that nobody can translate does not."""
    keys = {option.text for option in each.draft.options if option.is_key}
    return all(m.kind == "sentence" or (m.kind == "term" and m.text in keys) for m in each.missing)


def _resolved_date(draft: Draft, translator: Translator) -> Bilingual | None:
    """A: 昨年8月 is August 2023, which no sentence has to be translated for."""
    published = translator.article.published
    slot = draft.slots[0] if draft.slots else None
    key = next((option for option in draft.options if option.is_key), None)
    if not (draft.family.startswith("resolved-date") and published and slot and key):
        return None
    options, missing = options_of(draft, translator)
    say = date_in_english if translator.other == "en" else date_in_japanese
    surface, other = say(slot.surface), translator.other
    day = date_in(published.isoformat(), other)
    date = option_in_other(key, draft, translator)
    if missing or surface is None or day is None or date is None:
        return None
    said = quoted(surface, other)
    asked = translator.both(draft.ask, PUBLISHED[other].format(day=day, surface=said))
    own_day = date_in(published.isoformat(), translator.own) or ""
    told = translator.both(
        RESOLVED[translator.own].format(
            day=own_day, surface=quoted(slot.surface, translator.own), date=key.text
        ),
        RESOLVED[other].format(day=day, surface=said, date=date),
    )
    if not numbers_agree(asked.ja, asked.en) or not numbers_agree(told.ja, told.en):
        return None
    return Bilingual(draft, "A", asked, told, options)


def _whole_question(draft: Draft, translator: Translator) -> Bilingual | None:
    """C: somebody has translated the very question, and its options are known."""
    entry = translator.translation(draft.ask)
    options, missing = options_of(draft, translator)
    if entry is None or missing or draft.pairs:
        return None
    asked = translator.both(draft.ask, entry[translator.other].text)
    plain = middle(draft, translator, ())
    return Bilingual(draft, "C", asked, plain.explain, options)


def _by_sentence(draft: Draft, translator: Translator) -> Bilingual | None:
    text = translator.sentence(draft).text
    exact = translator.translation(text)
    if exact and (found := translated(On(draft, exact, translator))):
        return found
    for entry in translator.memory.about(text):
        found = translated(On(draft, entry, translator, is_own_words=True)) if is_sound(entry) else None
        if found:
            return found
    return None


def _wanted(draft: Draft, translator: Translator) -> tuple[Missing, ...]:
    """The sentence, if it is not translated yet and would help; else the question itself."""
    text = translator.sentence(draft).text
    if draft.family.startswith(_OF_ITS_OWN) or translator.translation(text):
        return (Missing("question", draft.ask, draft.sentence),) if draft.kind != "match" else ()
    return (Missing("sentence", text, draft.sentence),)
