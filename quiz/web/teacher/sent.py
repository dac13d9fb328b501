"""What the form of a record sends, read into fields of the record.

A field of the form is called `f.` and the path of the record's field. One that was not sent is not touched.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import cast

from werkzeug.datastructures import MultiDict

from quiz.bank.tree import Node
from quiz.manuscript.laying import lifted, relaid

Form = MultiDict[str, str]

FIELD = "f."
# What stood in a text with slots when the form was made: they are laid on the new text.
SEEN = "seen."
CITE = re.compile(r"f\.cites\.([0-9]{1,3})\.source")
_TRUTHS: Mapping[str, bool] = {"yes": True, "no": False}


def sent_fields(form: Form) -> dict[str, Node]:
    """The fields of the record that a form sends; an empty one is to go."""
    names = dict.fromkeys(name for name in form if name.startswith(FIELD) and ".cites." not in name)
    fields = {name.removeprefix(FIELD): _value(form, name.removeprefix(FIELD)) for name in names}
    return {**fields, **_cites(form)}


def _value(form: Form, path: str) -> Node:
    sent = form.getlist(f"{FIELD}{path}")
    if f"{SEEN}{path}" in form:
        return relaid(lifted(form[f"{SEEN}{path}"]), sent[-1].strip()).laid.notation
    return next(read for shape, read in _READERS if shape.search(path))(sent)


def _flag(sent: Sequence[str]) -> Node:
    """A box of which one sees whether it is ticked: behind it stands what it means not to tick it."""
    return _TRUTHS.get(sent[-1])


def _answer(sent: Sequence[str]) -> Node:
    """A date, or whether something is true."""
    return _TRUTHS.get(sent[-1], sent[-1])


def _lines(sent: Sequence[str]) -> Node:
    return cast("Node", [line.strip() for line in sent[-1].splitlines() if line.strip()])


def _several(sent: Sequence[str]) -> Node:
    return cast("Node", list(dict.fromkeys(filter(None, sent))))


def _whole(sent: Sequence[str]) -> Node:
    text = sent[-1].strip()
    return int(text) if re.fullmatch(r"-?[0-9]{1,6}", text) else text


def _text(sent: Sequence[str]) -> Node:
    return sent[-1]


# By the field's path; the first that fits.
_READERS: tuple[tuple[re.Pattern[str], Callable[[Sequence[str]], Node]], ...] = (
    (re.compile(r"(^|\.)(correct|shuffle|several|unit_required|approx_ok)$"), _flag),
    (re.compile(r"^answer$"), _answer),
    (re.compile(r"(^|\.)(accepted|unit)\.(ja|en)$|(^|\.)readings$|^tags$"), _lines),
    (re.compile(r"^evidence$"), _several),
    (re.compile(r"(^|\.)points$"), _whole),
    (re.compile(""), _text),
)


def _cites(form: Form) -> dict[str, Node]:
    """The quotes are one field: its rows are numbered, and a row with nothing in it is none."""
    numbers = sorted({int(found[1]) for name in form if (found := CITE.fullmatch(name))})
    cites = [cite for number in numbers if (cite := dict(_cite(form, f"{FIELD}cites.{number}.")))]
    return {"cites": cast("Node", cites)} if numbers else {}


def _cite(form: Form, name: str) -> Iterator[tuple[str, Node]]:
    quotes = {side: form.get(f"{name}quote.{side}", "").strip() for side in ("ja", "en")}
    quote: Node = form.get(f"{name}quote", "").strip()
    if f"{name}quote.ja" in form:
        quote = cast("Node", {side: text for side, text in quotes.items() if text})
    source = form.get(f"{name}source", "")
    if source and (quote or form.get(f"{name}kept")):
        yield "source", source
    if quote:
        yield "quote", quote
