"""Whether a sentence reports, claims by whom, or says the writer's own opinion."""

from collections.abc import Sequence

from quiz.article.parts import Role
from quiz.article.standing_en import judge_english
from quiz.article.standing_ja import judge_japanese
from quiz.article.standing_parts import Judged
from quiz.text.language import Language

Standings = tuple[Judged, ...]
_NOT_JUDGED: frozenset[Role] = frozenset({"title", "heading", "credit", "answer"})


def judged(language: Language, sentences: Sequence[tuple[str, Role]]) -> Standings:
    """The standing of each sentence, by its text and the role of its line."""
    judge = judge_japanese if language == "ja" else judge_english
    return tuple(Judged("reported") if role in _NOT_JUDGED else judge(text) for text, role in sentences)
