"""How a question about a sentence begins: what the sentence already says."""

import re
from typing import cast

from quiz.bank.tree import Node
from quiz.manuscript import Body, Record
from quiz.manuscript.laying import lifted
from quiz.text.language import LANGUAGES

_NUMBER = re.compile(r"\d")


def question_about(statement: Record, slot: str) -> Body:
    """A choice whose right option are the words of the slot; a truth where no slot is named."""
    texts = {language: lifted(str(statement.body.get(language, ""))) for language in LANGUAGES}
    proof: Body = {"evidence": cast("Node", [statement.id])}
    words = {language: text.under(found) for language, text in texts.items() if (found := text.named(slot))}
    if not words:
        ask = cast("Node", {language: text.plain for language, text in texts.items() if text.plain})
        return {"kind": "truth", "ask": ask, "answer": True, **proof}
    key: Body = {"id": "a", "text": cast("Node", words), "correct": True}
    return {"kind": "choice", "options": cast("Node", [key, {"id": "b"}, {"id": "c"}]), **proof}
