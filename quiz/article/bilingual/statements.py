"""The statements of a bank of drafts: a sentence in both languages, its slots, its standing, its phrases."""

from collections.abc import Sequence

from quiz.article.bilingual.cites import key_phrase
from quiz.article.bilingual.completed import Bilingual, Both, Translator, both_of
from quiz.article.bilingual.marked import Mark, Marked, literal, marked
from quiz.article.bilingual.memory import Entry, folded
from quiz.article.bilingual.places import place_of
from quiz.article.bilingual.wording import QUOTED, UNNAMED, quoted
from quiz.article.parts import Sentence, Slot
from quiz.bank.checks.references import LONGEST_QUOTE
from quiz.bank.model import Cite, Statement, Words


def words(both: Both) -> Words:
    """A text for a bank, in which nothing is markup."""
    return Words(ja=literal(both.ja), en=literal(both.en))


def statement_of(
    name: str, sentence: Sentence, drafts: Sequence[Bilingual], translator: Translator, *, source: str
) -> Statement:
    """The statement on which these drafts rest; they have one translation or none in common."""
    is_own_words = any(each.is_own_words for each in drafts)
    entry = drafts[0].statement if is_own_words else translator.translation(sentence.text)
    asked = [slot for each in drafts for slot in each.draft.slots[:1]]
    slots = [slot for slot in asked if sentence.span.start <= slot.span.start < sentence.span.end]
    ja, en = _faces(sentence, slots, entry, translator, is_own_words=is_own_words)
    standing = entry.standing if entry and is_own_words and entry.standing else sentence.standing
    has_speaker = standing == "claimed" or (standing == "opinion" and sentence.speaker)
    return Statement(
        id=name,
        standing=standing,
        by=words(speaker_of(sentence, translator)) if has_speaker else None,
        ja=ja.written(),
        en=en.written(),
        cites=tuple(
            Cite(source=source, quote=q) for q in _quotes(sentence, slots, entry if is_own_words else None)
        ),
    )


def speaker_of(sentence: Sentence, translator: Translator) -> Both:
    """Who says it, in both languages; quoted where nobody knows the name in the other one."""
    if sentence.speaker is None:
        return both_of(UNNAMED)
    said = translator.lexicon.say(sentence.speaker, translator.other)
    return translator.both(sentence.speaker, said or quoted(sentence.speaker, translator.other))


def _faces(
    sentence: Sentence,
    slots: Sequence[Slot],
    entry: Entry | None,
    translator: Translator,
    *,
    is_own_words: bool,
) -> tuple[Marked, Marked]:
    """The sentence in Japanese and in English, with the same slots."""
    if entry and is_own_words:
        return _alike(entry.ja, entry.en)
    at = sentence.span.start
    own = marked(sentence.text, (Mark(s.name, s.span.start - at, s.span.end - at) for s in slots))
    other = _translation(slots, entry, translator) if entry else _untranslated(own, translator)
    return _alike(own, other) if translator.own == "ja" else _alike(other, own)


def _translation(slots: Sequence[Slot], entry: Entry, translator: Translator) -> Marked:
    places = ((s.name, place_of(s, entry, translator.other, translator.lexicon)) for s in slots)
    text = entry[translator.other].text
    return marked(text, (Mark(name, place.start, place.end) for name, place in places if place))


def _untranslated(own: Marked, translator: Translator) -> Marked:
    """The sentence as it stands, in quotation marks and with a label that says so."""
    label, whole = QUOTED[translator.other]["statement"], quoted(own.text, translator.other)
    shift = len(label) + whole.index(own.text)
    return Marked(label + whole, tuple(Mark(m.name, m.start + shift, m.end + shift) for m in own.marks))


def _alike(ja: Marked, en: Marked) -> tuple[Marked, Marked]:
    """Both with only those slots that stand in both."""
    common = {mark.name for mark in ja.marks} & {mark.name for mark in en.marks}
    first, second = (
        Marked(each.text, tuple(mark for mark in each.marks if mark.name in common)) for each in (ja, en)
    )
    return first, second


def _quotes(sentence: Sentence, slots: Sequence[Slot], entry: Entry | None) -> tuple[str, ...]:
    """One key phrase for each slot that no other phrase holds already."""
    if entry:
        whole = folded(sentence.text)
        return tuple(q for q in entry.quotes if folded(q) in whole and len(q) <= LONGEST_QUOTE)
    quotes: list[str] = []
    for slot in slots:
        if not any(slot.surface in known for known in quotes):
            quotes.append(key_phrase(sentence, slot))
    return tuple(dict.fromkeys(quotes)) or (key_phrase(sentence, None),)
