"""How a question begins: a sentence and one of its slots say what could be asked, and one is chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from flask import abort, render_template, request
from markupsafe import Markup
from werkzeug.wrappers import Response

from quiz import workshop
from quiz.bank.tree import Node
from quiz.manuscript import Body, flatten
from quiz.manuscript.asking import proposals
from quiz.manuscript.laying import lifted
from quiz.text.language import LANGUAGES, Language
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.hands import hand
from quiz.web.teacher.marked import marked, readings_of
from quiz.web.teacher.rows import Rows
from quiz.workshop import Opened

Texts = Mapping[Language, Markup]


@dataclass(frozen=True)
class Offered:
    """An option of a proposal as it would be shown."""

    texts: Texts
    is_right: bool


@dataclass(frozen=True)
class Proposal:
    """A question that could be asked; `key` names it in the form."""

    key: str
    body: Body
    ask: Texts
    text: Texts
    options: Sequence[Offered]
    answer: str


@blueprint.get("/workshop/drafts/<number:draft_id>/records/<number:number>/questions")
def questions(draft_id: int, number: int) -> str:
    """What could be asked about a slot of this sentence, or about the whole of it."""
    opened = workshop.open_manuscript(draft_id, by=teacher().id, to="edit")
    row, slot = Rows(opened).row(number), request.args.get("slot", "")
    words = {each: text for each in LANGUAGES if (text := _under(row.record.body, each, slot))}
    return render_template(
        "teacher/questions.html",
        opened=opened,
        row=row,
        slot=slot,
        words=words,
        proposals=_proposals(opened, number, slot),
    )


@blueprint.post("/workshop/drafts/<number:draft_id>/records/<number:number>/questions")
def ask(draft_id: int, number: int) -> Response:
    """Make the question that was chosen; it rests on this sentence."""
    opened = workshop.open_manuscript(draft_id, by=teacher().id, to="edit")
    slot, key = request.form.get("slot", ""), request.form.get("proposal", "")
    chosen = next((each.body for each in _proposals(opened, number, slot) if each.key == key), None)
    body: Body = {**(chosen or abort(400)), "evidence": [opened.record(number).id]}
    return see("teacher.record", draft_id=draft_id, number=_made(draft_id, body), _anchor="record")


def _made(draft_id: int, body: Body) -> int:
    return workshop.add(draft_id, "question", body, hand())


def _under(body: Body, language: Language, slot: str) -> str:
    laid = lifted(str(body.get(language, "")))
    found = laid.named(slot)
    return laid.under(found) if found else ""


def _proposals(opened: Opened, number: int, slot: str) -> list[Proposal]:
    readings = readings_of(opened.manuscript.head)

    def texts(value: Node) -> Texts:
        said = value if isinstance(value, dict) else {}
        return {each: marked(str(said[each]), each, readings) for each in LANGUAGES if said.get(each)}

    def proposal(body: Body) -> Proposal:
        listed = body.get("options")
        options = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
        offered = [Offered(texts(o.get("text")), o.get("correct") is True) for o in options if o.get("text")]
        key = f"{crc32(repr(body).encode('utf-8', 'surrogatepass')):08x}"
        return Proposal(key, body, texts(body.get("ask")), texts(body.get("text")), offered, _answer(body))

    return [proposal(body) for body in proposals(opened.manuscript, opened.record(number), slot)]


def _answer(body: Body) -> str:
    """What is right, where it is written or judged."""
    answer = body.get("answer")
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    if not isinstance(answer, dict):
        return str(answer or "")
    fields = flatten({"answer": answer})
    said = [fields.get(f"answer.{name}") for name in ("value", "unit.ja", "accepted.ja", "accepted.en")]
    return " ".join(_one(each) for each in said if each)


def _one(value: Node) -> str:
    return str(value[0]) if isinstance(value, list) and value else str(value)
