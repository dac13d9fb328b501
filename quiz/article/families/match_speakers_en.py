"""Who said what: three or more speakers of an English article and their claims."""

from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.making import also_proved_by, made
from quiz.article.families.speaker_en import Said, said_in
from quiz.article.parts import Draft, Sentence
from quiz.article.sensitive import sensitive

_FEWEST, _MOST = 3, 5
_SHORTEST, _LONGEST = 15, 120
_ASK = "What does each of these people or organisations say?"


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    """One question for the whole article, at its first claim."""
    said = context.once(_everybody)
    if len(said) < _FEWEST or said[0][0].number != sentence.number:
        return
    pairs = [(each.slot.surface, each.claim) for _, each in said]
    matching = made(context, sentence, kind="match", ask=_ASK, fact="match:speakers", pairs=pairs)
    yield also_proved_by(matching, context, [each for each, _ in said[1:]])


def _everybody(context: Context) -> tuple[tuple[Sentence, Said], ...]:
    """Each speaker once, with the first claim that does not name the speaker."""
    found: list[tuple[Sentence, Said]] = []
    for sentence in context.article.sentences:
        said = said_in(context, sentence)
        if said is None or sensitive(sentence.text, "en") or not _SHORTEST <= len(said.claim) <= _LONGEST:
            continue
        names = [each.slot.surface for _, each in found]
        is_sentence = not said.claim.startswith(("to ", "for ", "a ", "the decision", "the plan"))
        is_new = is_sentence and all(
            said.slot.surface not in name and name not in said.slot.surface for name in names
        )
        if is_new and said.slot.surface not in said.claim and '"' not in said.claim:
            found.append((sentence, said))
    return tuple(found[:_MOST])
