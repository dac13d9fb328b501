"""From drafts to a bank that holds: every check passes, and what is not translated yet is listed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from quiz.article.bilingual.completed import Bilingual, Both, Missing, Translator, both_of
from quiz.article.bilingual.marked import is_writable
from quiz.article.bilingual.middle import middle
from quiz.article.bilingual.questions import question_of
from quiz.article.bilingual.sources import missing_in_sources, source_id, sources_of, title_of
from quiz.article.bilingual.statements import statement_of, words
from quiz.article.bilingual.wording import QUOTED, SUMMARY
from quiz.article.parts import Sentence
from quiz.bank.checks.registry import check
from quiz.bank.model import Bank, Question, Statement, Term
from quiz.bank.notation import write
from quiz.bank.problems import Problem
from quiz.text.language import LANGUAGES

ALLOWED = "Not translated yet: a text stands in the language of the article."
# A file of a bank holds about a thousand questions (quiz.bank.notation.LARGEST_SIZE), with short texts.
MOST_QUESTIONS = 300
_LONGEST = 1500
_NUMBERS = "P02"


@dataclass(frozen=True)
class DraftBank:
    """A bank of drafts, and every text in it that somebody has to translate or to find out."""

    bank: Bank
    missing: tuple[Missing, ...]
    left_out: int
    """Drafts that found no place: the same question again, too many, or nothing that a bank can hold."""


def to_bank(
    drafts: Iterable[Bilingual],
    translator: Translator,
    *,
    name: str,
    url: str | None = None,
    glossary: Iterable[Term] = (),
) -> DraftBank | None:
    """The drafts as a bank with this id, without an error in any check; None where no draft can be written.

    Where a translation is missing, the text stands in the language of the article, in quotation marks and
    with a label that says so. Numbers that this reads in two ways are allowed with a reason (P02).
    `url` is the address of the article.
    """
    drafts = tuple(drafts)
    kept = tuple(islice(_writable(_unique(drafts), translator), MOST_QUESTIONS))
    while kept:
        bank = _bank(kept, translator, name=name, url=url, glossary=tuple(glossary))
        failing = _failing(bank, kept)
        if not failing:
            missing = tuple(dict.fromkeys(_missing(bank, kept, translator)))
            return DraftBank(_with_allowances(bank), missing, len(drafts) - len(kept))
        kept = tuple(_mended(kept, failing, translator))
    return None


def written(bank: Bank, head: Sequence[str]) -> bytes:
    """The file of a bank, with lines of comment in front."""
    comment = "".join(f"# {line}".rstrip() + "\n" for line in head)
    return comment.encode() + write(bank)


def _unique(drafts: Iterable[Bilingual]) -> Iterator[Bilingual]:
    """Two sentences may have one translation, and then one question."""
    seen: set[Both] = set()
    for each in drafts:
        if each.ask not in seen or each.pairs:
            seen.add(each.ask)
            yield each


def _writable(drafts: Iterable[Bilingual], translator: Translator) -> Iterator[Bilingual]:
    for each in drafts:
        texts = [each.ask, each.explain, *each.options, *(text for pair in each.pairs for text in pair)]
        said = [translator.sentence(each.draft).text, *(t[lang] for t in texts for lang in ("ja", "en"))]
        can_be_written = all(is_writable(text) and 0 < len(text.strip()) <= _LONGEST for text in said)
        if can_be_written and question_of("q-1", each, ("s-1",)):
            yield each


def _mended(
    kept: Sequence[Bilingual], failing: Sequence[Bilingual], translator: Translator
) -> Iterator[Bilingual]:
    """A translation that the checks refuse is taken back; what they refuse then is left out."""
    wrong = {id(each) for each in failing}
    for each in kept:
        if id(each) not in wrong:
            yield each
        elif each.is_complete:
            yield middle(each.draft, translator, (Missing("question", each.draft.ask, each.draft.sentence),))


def _bank(
    kept: Sequence[Bilingual],
    translator: Translator,
    *,
    name: str,
    url: str | None,
    glossary: tuple[Term, ...],
) -> Bank:
    statements, questions = _parts(kept, translator)
    title = words(title_of(translator))
    return Bank(
        format=1,
        id=name,
        title=title,
        summary=words(both_of(SUMMARY)),
        language=translator.own,
        code="DR",
        line="slate",
        license="LicenseRef-private-draft",
        glossary=glossary,
        sources=sources_of(translator, url, {c.source for s in statements for c in s.cites}),
        statements=tuple(statements),
        questions=tuple(questions),
    )


def _parts(kept: Sequence[Bilingual], translator: Translator) -> tuple[list[Statement], list[Question]]:
    groups: dict[tuple[int, str], list[Bilingual]] = {}
    for each in kept:
        groups.setdefault(_group(each), []).append(each)
    names = _names(groups)
    by_name: dict[str, Statement] = {}
    questions: list[Question] = []
    for at, each in enumerate(kept, start=1):
        evidence = [names[_group(each)]]
        for sentence in _further(each, translator):
            further = names.get((sentence.number, ""), f"s-{sentence.number}")
            evidence.append(further)
            by_name.setdefault(further, _statement(further, sentence, [], translator))
        question = question_of(f"q-{at}", each, tuple(dict.fromkeys(evidence)))
        if question:
            questions.append(question)
    for group, drafts in groups.items():
        by_name[names[group]] = _statement(
            names[group], translator.sentence(drafts[0].draft), drafts, translator
        )
    used = {name for question in questions for name in question.evidence}
    ordered = sorted(
        (s for s in by_name.values() if s.id in used), key=lambda s: [int(n) for n in s.id.split("-")[1:]]
    )
    return ordered, questions


def _statement(
    name: str, sentence: Sentence, drafts: Sequence[Bilingual], translator: Translator
) -> Statement:
    return statement_of(name, sentence, drafts, translator, source=source_id(sentence, translator))


def _group(each: Bilingual) -> tuple[int, str]:
    """The sentence, and the words it is said in where they are not those of the article."""
    return each.draft.sentence, each.statement.ja.text if each.statement and each.is_own_words else ""


def _names(groups: Iterable[tuple[int, str]]) -> dict[tuple[int, str], str]:
    """s-12 for the words of the article, s-12-1 and on for others."""
    count: Counter[int] = Counter()
    names = {}
    for number, words_of_its_own in groups:
        count[number] += bool(words_of_its_own)
        own = f"s-{number}-{count[number]}"
        names[number, words_of_its_own] = own if words_of_its_own else f"s-{number}"
    return names


def _further(each: Bilingual, translator: Translator) -> Iterator[Sentence]:
    if not each.draft.also:
        return
    spans = {anchor.span for anchor in each.draft.also}
    yield from (s for s in translator.article.sentences if s.span in spans and is_writable(s.text))


def _failing(bank: Bank, kept: Sequence[Bilingual]) -> list[Bilingual]:
    """The drafts with an error in their question or in a statement on which it rests."""
    errors = [p for p in check(bank) if p.level == "error" and not _may_be_allowed(p, bank, kept)]
    questions = {p.path[1] for p in errors if p.path[:1] == ("questions",)}
    statements = {bank.statements[int(p.path[1])].id for p in errors if p.path[:1] == ("statements",)}
    return [
        each
        for at, (each, question) in enumerate(zip(kept, bank.questions, strict=True))
        if at in questions or statements.intersection(question.evidence)
    ]


def _may_be_allowed(problem: Problem, bank: Bank, kept: Sequence[Bilingual]) -> bool:
    """Numbers in a text that is not translated, which a reader of the other language cannot read."""
    match problem.path:
        case ("questions", int(at), *_):
            return problem.code == _NUMBERS and not kept[at].is_complete
        case ("statements", int(at), *_):
            return problem.code == _NUMBERS and _is_untranslated(bank.statements[at])
    return False


def _is_untranslated(statement: Statement) -> bool:
    return any(statement[language].startswith(QUOTED[language]["statement"]) for language in LANGUAGES)


def _with_allowances(bank: Bank) -> Bank:
    """The bank with a reason for each number that is not translated yet."""
    found = {p.path[:2] for p in check(bank) if p.code == _NUMBERS and p.level == "error"}
    return bank.model_copy(
        update={
            name: tuple(
                each.model_copy(update={"allow": {_NUMBERS: ALLOWED}}) if (name, at) in found else each
                for at, each in enumerate(getattr(bank, name))
            )
            for name in ("statements", "questions")
        }
    )


def _missing(bank: Bank, kept: Sequence[Bilingual], translator: Translator) -> Iterator[Missing]:
    """What has to be translated, in the order of the article; then what the sources lack."""
    statements: dict[int, list[Statement]] = {}
    for statement in bank.statements:
        statements.setdefault(int(statement.id.split("-")[1]), []).append(statement)
    waiting: dict[int, list[Missing]] = {}
    for each in kept:
        waiting.setdefault(each.draft.sentence, []).extend(each.missing)
    for sentence in translator.article.sentences:
        own = statements.get(sentence.number, ())
        if any(_is_untranslated(statement) for statement in own):
            yield Missing("sentence", sentence.text, sentence.number)
        said = translator.lexicon.say(sentence.speaker, translator.other) if sentence.speaker else None
        if any(statement.by for statement in own) and sentence.speaker and not said:
            yield Missing("term", sentence.speaker, sentence.number)
        yield from waiting.get(sentence.number, ())
    yield from missing_in_sources(bank, translator)
