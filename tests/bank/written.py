"""Banks from questions in short writing: `ask || *right option || wrong option`, each `Japanese | English`.

In front may stand `choices:` or `order:` (else it is a choice) and `fixed:` for `shuffle: false`;
a sentence that is true or false ends in `|| = true` or `|| = false`.
"""

from typing import Any

from quiz.bank.model import Bank

EXPLAIN = "新聞がそう書いています。 | The paper says so."


def words(text: str) -> dict[str, str]:
    """`Japanese | English` as a bank holds it."""
    ja, en = text.split(" | ")
    return {"ja": ja.strip(), "en": en.strip()}


def question(text: str, *, number: int = 0, explain: str = EXPLAIN) -> dict[str, Any]:
    """One question of a bank."""
    kind, fixed = "choice", text.startswith("fixed:")
    text = text.removeprefix("fixed:").strip()
    for name in ("choices", "order"):
        if text.startswith(f"{name}:"):
            kind, text = name, text.removeprefix(f"{name}:")
    ask, *options = (part.strip() for part in text.split("||"))
    record: dict[str, Any] = {"id": f"q-{number}", "kind": kind, "ask": words(ask), "explain": words(explain)}
    record["evidence"] = ["s-one"]
    if options[-1].startswith("="):
        return record | {"kind": "truth", "answer": options[-1] == "= true"}
    parts = [{"id": "abcdefghij"[n], "text": words(o.lstrip("*"))} for n, o in enumerate(options)]
    if kind == "order":
        return record | {"items": parts}
    right = [part | {"correct": o.startswith("*")} for part, o in zip(parts, options, strict=True)]
    return record | {"options": right, "shuffle": not fixed}


def bank(*questions: str, explain: str = EXPLAIN, **fields: Any) -> Bank:
    """A bank of these questions; `fields` replace its other fields."""
    record = {
        "format": 1,
        "id": "example",
        "title": words("駅の工事 | The work at the station"),
        "summary": words("駅の工事の記事を読みます。 | An article about the work at the station."),
        "language": "ja",
        "code": "EX",
        "line": "indigo",
        "license": "CC0-1.0",
        "sources": [source()],
        "statements": [statement("工事は約5年間続きます。 | The work goes on for about five years.")],
        "questions": [question(text, number=n, explain=explain) for n, text in enumerate(questions)],
    }
    return Bank.model_validate(record | fields)


def source(**fields: Any) -> dict[str, Any]:
    """A source with its day."""
    return {
        "id": "paper",
        "title": words("駅の新聞 | The station paper"),
        "publisher": words("例の新聞社 | Example Press"),
        "url": "https://example.org/station",
        "published": "2024-10-18",
        "language": "ja",
    } | fields


def statement(text: str, **fields: Any) -> dict[str, Any]:
    """A statement with its citation."""
    return (
        {"id": "s-one", "standing": "reported", "cites": [{"source": "paper", "quote": "工事"}]}
        | words(text)
        | fields
    )
