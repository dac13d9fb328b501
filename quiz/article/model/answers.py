"""Read what a model answered: the envelope of the server, then the JSON that the model wrote."""

import json
import re
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

AnswerCode = Literal["not-an-answer", "endless", "refused", "not-json", "wrong-shape"]

_ABOUT_LETTERS = 200
_THOUGHT = re.compile(r"^\s*<think>.*?</think>", re.DOTALL)
_FENCE = re.compile(r"^```(?:json)?\s*\n(?P<inside>.*)\n```$", re.DOTALL | re.IGNORECASE)
_REFUSAL = re.compile(
    r"^\W*(?:(?:I['’]?m|I am|we['’]?re) (?:very |really |so )?(?:sorry|unable|not able)|sorry\b|as an AI"
    r"|I (?:can(?:['’]t|not)|won['’]t|must decline)|unfortunately\b|申し訳|すみません|恐れ入"
    r"|お答え(?:でき|いたし)|対応でき|お手伝いでき|できません)",
    re.IGNORECASE,
)


class BadAnswer(ValueError):
    """An answer that cannot be used at all: a code, and the beginning of what was said instead."""

    def __init__(self, code: AnswerCode, about: str = "") -> None:
        super().__init__(code)
        self.code: AnswerCode = code
        self.about = about[:_ABOUT_LETTERS]


class Shape(BaseModel):
    """The shape of an answer. What a model adds to it is passed over."""

    model_config = ConfigDict(frozen=True, strict=True, json_schema_extra={"additionalProperties": False})


Read = TypeVar("Read", bound=Shape)


def content_of(body: bytes) -> str:
    """What the model said, out of the server's `chat/completions` answer; raises `BadAnswer`."""
    envelope = _parsed(body, "not-an-answer")
    try:
        choice: Any = envelope["choices"][0]
        message, reason = choice["message"], choice.get("finish_reason")
        said, refusal = message.get("content"), message.get("refusal")
    except (TypeError, KeyError, IndexError, AttributeError) as error:
        raise BadAnswer("not-an-answer", body.decode("utf-8", "replace")) from error
    if refusal or reason == "content_filter":
        raise BadAnswer("refused", str(refusal or said or ""))
    if not isinstance(said, str):
        raise BadAnswer("not-an-answer", body.decode("utf-8", "replace"))
    if reason == "length":
        raise BadAnswer("endless", said)
    return said


def read_as(shape: type[Read], said: str) -> Read:
    """The answer in its shape; a fence and thoughts around it are left out. Raises `BadAnswer`."""
    bare = _THOUGHT.sub("", said).strip()
    fenced = _FENCE.match(bare)
    text = fenced["inside"] if fenced else bare
    value = _parsed(text.encode("utf-8", "replace"), "refused" if _REFUSAL.match(text) else "not-json")
    try:
        # Read from the text, where pydantic takes lists for tuples even if it is strict.
        return shape.model_validate_json(json.dumps(value))
    except (ValidationError, RecursionError) as error:
        raise BadAnswer("wrong-shape", text) from error


def _parsed(data: bytes, code: AnswerCode) -> Any:
    # A ValueError is also what digits without end and bytes that are no UTF-8 raise.
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BadAnswer(code, data.decode("utf-8", "replace")) from error
