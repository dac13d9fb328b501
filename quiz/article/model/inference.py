"""Questions that need two places of an article, or a thought, to be answered, proposed by a model.

The answer still has to stand in the evidence, word for word: what a model concludes cannot be proved.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quiz.article.anchors import anchor
from quiz.article.bilingual.marked import is_writable
from quiz.article.model.answers import Shape, read_as
from quiz.article.model.task import Gained, Refused, Task, task
from quiz.article.parts import ArticleMap, Draft, DraftKind, DraftOption, Sentence
from quiz.article.validate import validate
from quiz.text.fold import fold
from quiz.text.language import Language

FAMILY = "model-inference"
# Nothing was measured, so rules come first.
CONFIDENCE = 0.5

_RULES = (
    "Write up to {most} questions in {language} for a class that has read the sentences. To answer one, a "
    "reader should have to connect two sentences, or to say why or what follows. The answer must be a few "
    "words copied letter by letter from one of the sentences in `evidence`, and must not stand in the "
    "question. Give two or three wrong options that stand in none of these sentences. `evidence` are the "
    "numbers of the one or two sentences that prove the answer. Ask nothing about victims, suspects or "
    "private persons, and nothing for which one needs more than the sentences."
)
_NAMES: dict[Language, str] = {"ja": "Japanese", "en": "English"}
_MOST, _MOST_EVIDENCE, _FEWEST_OTHERS, _LONGEST_KEY = 5, 2, 2, 120
_EXPLAINED: dict[Language, str] = {"ja": "記事には{quotes}とあります。", "en": "The article says: {quotes}"}
_QUOTED: dict[Language, tuple[str, str]] = {"ja": ("「{}」", "、"), "en": ("“{}”", " … ")}


class _Question(Shape):
    question: str
    answer: str
    distractors: tuple[str, ...]
    evidence: tuple[int, ...]


class _Answer(Shape):
    questions: tuple[_Question, ...]


def inference_task(sentences: Sequence[Sentence], language: Language) -> Task:
    """Ask for questions on these sentences."""
    material = {"sentences": [{"number": each.number, "text": each.text} for each in sentences]}
    rules = _RULES.format(most=_MOST, language=_NAMES[language])
    return task("inference", rules, material, _Answer.model_json_schema(), letters=_MOST * 300)


def read_inferences(said: str, asked: Sequence[Sentence], article: ArticleMap) -> Gained[Draft]:
    """The questions that hold, as drafts by a model; raises `BadAnswer`."""
    by_number = {sentence.number: sentence for sentence in asked}
    kept: list[Draft] = []
    refused: list[Refused] = []
    for at, each in enumerate(read_as(_Answer, said).questions[: 2 * _MOST]):
        proof = [by_number[number] for number in dict.fromkeys(each.evidence) if number in by_number]
        draft = _draft(each, proof, article) if proof else None
        code = _fault(each, proof) or (_rejection(draft, article) if draft else "")
        if draft and not code:
            kept.append(draft)
        else:
            refused.append(Refused(f"q{at + 1}", code, each.question))
    return Gained(tuple(kept[:_MOST]), tuple(refused))


def _fault(each: _Question, proof: Sequence[Sentence]) -> str:
    texts = (each.question, each.answer, *each.distractors)
    if not proof or len(proof) != len(set(each.evidence)) or len(proof) > _MOST_EVIDENCE:
        return "unknown-sentence"
    if not all(text.strip() and is_writable(text) for text in texts):
        return "unwritable"
    if len(each.answer) > _LONGEST_KEY or not each.question.rstrip().endswith(("?", "？", "か。")):
        return "not-a-question"
    return ""


def _draft(each: _Question, proof: Sequence[Sentence], article: ArticleMap) -> Draft:
    """With too few wrong options left, the answer has to be written."""
    first, *further = sorted(proof, key=lambda sentence: each.answer.strip() not in sentence.text)
    key = DraftOption(each.answer.strip(), is_key=True, value=each.answer.strip())
    others = tuple(DraftOption(text, is_key=False, value=text) for text in _others(each, proof))
    kind: DraftKind = "choice" if len(others) >= _FEWEST_OTHERS else "text"
    draft = Draft(
        family=FAMILY,
        confidence=CONFIDENCE,
        sentence=first.number,
        evidence=anchor(article.revision, first.span),
        kind=kind,
        ask=each.question.strip(),
        explain=_explained(proof, article.revision.language),
        fact=f"inference:{'+'.join(str(s.number) for s in proof)}:{key.text}",
        options=(key, *others) if kind == "choice" else (key,),
        is_by_model=True,
    )
    return replace(draft, also=tuple(anchor(article.revision, sentence.span) for sentence in further))


def _others(each: _Question, proof: Sequence[Sentence]) -> Iterator[str]:
    """Wrong options that differ, and that none of the sentences says."""
    seen = {_folded(each.answer)}
    whole = _folded("\n".join(sentence.text for sentence in proof))
    for text in each.distractors:
        folded = _folded(text)
        if folded and folded not in seen and folded not in whole and folded not in _folded(each.question):
            seen.add(folded)
            yield text.strip()


def _explained(proof: Sequence[Sentence], language: Language) -> str:
    form, joint = _QUOTED[language]
    return _EXPLAINED[language].format(quotes=joint.join(form.format(sentence.text) for sentence in proof))


def _rejection(draft: Draft, article: ArticleMap) -> str:
    rejected = validate(draft, article)
    return rejected.code if rejected else ""


def _folded(text: str) -> str:
    return fold(text.strip(), ("F1", "F2"))
