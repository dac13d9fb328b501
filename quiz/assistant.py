"""Ask a language model, if the settings name one: any server that speaks OpenAI's chat/completions.

Whatever goes wrong becomes a `Failure` with a code, and the drafts stay as they were.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Generic, Literal, TypeVar, get_args
from urllib.parse import urlsplit

from quiz.article.model.answers import AnswerCode, BadAnswer, content_of
from quiz.article.model.distractors import distractors_task, read_distractors
from quiz.article.model.easy_japanese import Rewriting, easy_japanese_task, read_rewritings
from quiz.article.model.inference import inference_task, read_inferences
from quiz.article.model.task import Gained, Refused, Task
from quiz.article.model.translation import ToTranslate, Translation, read_translations, translation_task
from quiz.article.parts import ArticleMap, Draft, Sentence
from quiz.bank.model import Term
from quiz.deadline import until

NetworkCode = Literal["unreachable", "timed-out", "redirected", "denied", "busy", "failed"]
FAILURES: tuple[str, ...] = (*get_args(NetworkCode), *get_args(AnswerCode))

MOST_BYTES = 1_000_000
LONGEST_SAID, MOST_READ = 200, 4_000
# A shorter part of a key tells nobody anything.
SHORTEST_PART = 8
_AT_ONCE = 64 * 1024
_DENIED, _BUSY = (401, 403), (429, 503)
# What servers say to a format that they do not know; llama-cpp-python says 500.
_UNKNOWN_FORMAT = (400, 404, 415, 422, 500, 501)
_Gain = TypeVar("_Gain")


@dataclass(frozen=True)
class Endpoint:
    """Where a model answers. `url` ends before /chat/completions; `key` may be empty."""

    url: str
    model: str
    key: str
    timeout_s: float


@dataclass(frozen=True)
class Failure:
    """Why there is no answer: a code of `FAILURES`, and what the server said."""

    code: str
    about: str = ""


@dataclass(frozen=True)
class Assisted(Generic[_Gain]):
    """What the model added, what of it was refused, and why nothing was added, if so."""

    gained: tuple[_Gain, ...]
    refused: tuple[Refused, ...] = ()
    failure: Failure | None = None


class AssistantFailed(Exception):
    """There is no answer that could be read."""

    def __init__(self, code: NetworkCode, about: str = "") -> None:
        super().__init__(code)
        self.code: NetworkCode = code
        self.about = about


def endpoint_of(settings: Mapping[str, object]) -> Endpoint | None:
    """The endpoint in the settings, or nothing: then no model is ever asked."""
    url = str(settings["ASSISTANT_URL"]).rstrip("/")
    if not url:
        return None
    return Endpoint(
        url=url,
        model=str(settings["ASSISTANT_MODEL"]),
        key=str(settings["ASSISTANT_KEY"]),
        timeout_s=float(str(settings["ASSISTANT_TIMEOUT_S"])),
    )


def preview(task: Task, endpoint: Endpoint) -> str:
    """Exactly what leaves this machine: the address, then every letter that is sent there.

    To a server that knows no schemas, the same messages are sent again without one.
    """
    return f"POST {_address(endpoint)}\n\n{next(_bodies(task, endpoint))}"


def translate(
    endpoint: Endpoint, sentences: Sequence[ToTranslate], article: ArticleMap, glossary: Sequence[Term] = ()
) -> Assisted[Translation]:
    """The sentences in the other language."""
    own = article.revision.language
    asked = translation_task(sentences, own, glossary)
    return _assisted(endpoint, asked, lambda said: read_translations(said, sentences, own))


def improve_distractors(endpoint: Endpoint, drafts: Sequence[Draft], article: ArticleMap) -> Assisted[Draft]:
    """All the drafts in their order, some with other wrong options; all as they were after a failure."""
    read = _assisted(endpoint, distractors_task(drafts), lambda said: read_distractors(said, drafts, article))
    return Assisted(tuple(drafts), failure=read.failure) if read.failure else read


def infer(endpoint: Endpoint, sentences: Sequence[Sentence], article: ArticleMap) -> Assisted[Draft]:
    """Further drafts: questions of inference on these sentences."""
    asked = inference_task(sentences, article.revision.language)
    return _assisted(endpoint, asked, lambda said: read_inferences(said, sentences, article))


def simplify(endpoint: Endpoint, sentences: Sequence[ToTranslate]) -> Assisted[Rewriting]:
    """Japanese sentences in やさしい日本語."""
    return _assisted(endpoint, easy_japanese_task(sentences), lambda said: read_rewritings(said, sentences))


def ask(endpoint: Endpoint, task: Task) -> str:
    """What the model says to the task; raises `AssistantFailed` and `BadAnswer`."""
    status, body = 0, b""
    for request in _bodies(task, endpoint):
        status, body = _post(endpoint, request.encode("utf-8"))
        if status not in _UNKNOWN_FORMAT:
            break
    if status != 200:
        said = _without_key(body.decode("utf-8", "replace"), endpoint)
        raise AssistantFailed(_code_of(status), f"{status} {said[:LONGEST_SAID]}".strip())
    return content_of(body)


def _without_key(said: str, endpoint: Endpoint) -> str:
    """What a server said, without our key: some repeat it, whole or in part, to say that it is wrong."""
    said, key = said[:MOST_READ], endpoint.key
    part = min(len(key), SHORTEST_PART)
    parts = {key[start : start + part] for start in range(len(key) - part + 1)} if key else set[str]()
    told = set[int]()
    for start in range(len(said) - part + 1):
        if said[start : start + part] in parts:
            told.update(range(start, start + part))
    return "".join(sign if at not in told else "" if at - 1 in told else "…" for at, sign in enumerate(said))


def _assisted(endpoint: Endpoint, task: Task, read: Callable[[str], Gained[_Gain]]) -> Assisted[_Gain]:
    try:
        gained = read(ask(endpoint, task))
    except (AssistantFailed, BadAnswer) as failed:
        return Assisted((), failure=Failure(failed.code, failed.about))
    return Assisted(gained.kept, gained.refused)


def _address(endpoint: Endpoint) -> str:
    return f"{endpoint.url}/chat/completions"


def _bodies(task: Task, endpoint: Endpoint) -> Iterator[str]:
    """The request: held to the schema, then as older servers know it, then with the messages alone."""
    messages = [{"role": "system", "content": task.rules}, {"role": "user", "content": task.material}]
    plain: dict[str, object] = {"model": endpoint.model, "messages": messages}
    bounded = plain | {"max_tokens": task.most_tokens, "temperature": 0, "stream": False}
    schema = {"name": task.name, "strict": True, "schema": task.schema}
    by_schema = {"type": "json_schema", "json_schema": schema}
    for body in (
        bounded | {"response_format": by_schema},
        bounded | {"response_format": {"type": "json_object", "schema": task.schema}},
        plain,
    ):
        yield json.dumps(body, ensure_ascii=False, indent=1)


def _code_of(status: int) -> NetworkCode:
    if 300 <= status < 400:
        return "redirected"
    if status in _DENIED:
        return "denied"
    return "busy" if status in _BUSY else "failed"


def _post(endpoint: Endpoint, body: bytes) -> tuple[int, bytes]:
    """Status and body. Nothing is followed anywhere else, and there is an end to time and length."""
    address = urlsplit(_address(endpoint))
    make = HTTPSConnection if address.scheme == "https" else HTTPConnection
    connection = make(address.hostname or "", address.port, timeout=endpoint.timeout_s)
    headers = {"Content-Type": "application/json", "Accept": "application/json", "Connection": "close"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    try:
        connection.connect()
        with until(connection.sock, endpoint.timeout_s):
            connection.request("POST", address.path, body, headers)
            response = connection.getresponse()
            return response.status, _read(response)
    except (OSError, HTTPException) as error:
        said = _without_key(str(error), endpoint)
        raise AssistantFailed(
            "timed-out" if isinstance(error, TimeoutError) else "unreachable", said
        ) from error
    finally:
        connection.close()


def _read(response: HTTPResponse) -> bytes:
    parts, size = [], 0
    while part := response.read1(_AT_ONCE):
        parts.append(part)
        size += len(part)
        if size > MOST_BYTES:
            raise BadAnswer("endless")
    return b"".join(parts)
