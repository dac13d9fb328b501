"""Whatever two editors do in whatever order: no text is lost, no conflict is false, none is with oneself."""

import json
from collections.abc import Iterator

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from quiz import workshop
from quiz.manuscript import flatten
from quiz.store import ChangeRow, DeedRow, db
from tests.bank.minimal import TEXT
from tests.loaded import loaded
from tests.workshop.desk import making, person
from tests.workshop.editors import Editor, deliver

FIELDS = ("ask.ja", "ask.en", "explain.ja", "options.a.text.ja", "options.b.text.en")

EDITORS = st.integers(0, 1)
STEPS = st.lists(
    st.one_of(
        st.tuples(EDITORS, st.just("type"), st.integers(0, len(FIELDS) - 1)),
        st.tuples(EDITORS, st.just("add"), st.integers(0, 1)),
        st.tuples(EDITORS, st.just("drop"), st.integers(0, 3)),
        st.tuples(
            EDITORS,
            st.sampled_from(["send", "send", "lose-answer", "lose-request", "again", "load"]),
            st.just(0),
        ),
    ),
    min_size=4,
    max_size=40,
)
Steps = list[tuple[int, str, int]]


def play(steps: Steps, plain: tuple[bool, bool]) -> tuple[Editor, Editor]:
    """Two people open a question of a new manuscript and do all that."""
    sato, mori = person("sato"), person("mori")
    manuscript_id = workshop.make_from_bank(making(sato), loaded(TEXT.encode()))
    workshop.share(manuscript_id, mori, "edit", by=sato)
    record = workshop.open_manuscript(manuscript_id, by=sato).manuscript.of("question")[0].number
    pair = tuple(
        Editor(who, manuscript_id, record, is_plain=each)
        for who, each in zip((sato, mori), plain, strict=True)
    )
    for editor in pair:
        editor.load()
    for turn, (who, what, which) in enumerate(steps):
        act(pair[who], what, which, f"{who}-{turn}")
    for _ in range(30):
        for editor in pair:
            act(editor, "send", 0, "")
    return pair[0], pair[1]


def act(editor: Editor, what: str, which: int, token: str) -> None:
    match what:
        case "type":
            editor.type(FIELDS[which], token)
        case "add":
            editor.add(("tags", "options")[which], token)
        case "drop":
            editor.drop(which)
        case "load":
            editor.load()
        case "again" if len(editor.sent) > 1 or (editor.sent and not editor.waiting):
            deliver(editor, [each for each in editor.sent if each is not editor.waiting][-1])
        case "send" | "lose-answer" | "lose-request":
            sending = editor.send()
            if sending and what != "lose-request":
                saved = deliver(editor, sending)
                if what == "send":
                    editor.hear(saved)


def judge(editors: tuple[Editor, Editor]) -> None:
    for editor in editors:
        assert not editor.dirty
        assert not editor.waiting
        own = {text for _, text in editor.typed}
        for path, clash in editor.clashes:
            assert str(clash.theirs) not in own, f"in conflict with oneself at {path}: {clash}"
            assert clash.mine is None or str(clash.mine) in own, f"never typed at {path}: {clash}"
    _nothing_went_unseen(editors)
    _everything_sent_was_kept(editors)
    for editor in editors:
        editor.load()
    assert editors[0].form == editors[1].form


def _changes(editor: Editor) -> list[tuple[str, dict[str, object], dict[str, object]]]:
    rows = db.session.execute(
        select(DeedRow.tab, ChangeRow.before, ChangeRow.after)
        .join(ChangeRow, ChangeRow.deed_id == DeedRow.id)
        .where(ChangeRow.record_id == editor.record)
        .order_by(ChangeRow.version)
    )
    return [(tab, json.loads(before), json.loads(after)) for tab, before, after in rows]


def _nothing_went_unseen(editors: tuple[Editor, Editor]) -> None:
    """Nobody wrote over a text that had never stood before their eyes."""
    seen = {editor.tab: editor.seen for editor in editors}
    for tab, before, _ in _changes(editors[0]):
        over = {(path, str(value)) for path, value in before.items() if isinstance(value, str)}
        assert over <= seen[tab], f"{tab} wrote over {over - seen[tab]}"


def _said(fields: dict[str, object]) -> Iterator[tuple[str, str]]:
    for path, value in fields.items():
        yield from ((path, str(each)) for each in (value if isinstance(value, list) else [value]))


def _everything_sent_was_kept(editors: tuple[Editor, Editor]) -> None:
    """What was sent stood there at a time, or was told as a conflict; tags stand there still."""
    record = workshop.open_manuscript(editors[0].manuscript_id, by=editors[0].account).record(
        editors[0].record
    )
    tags = flatten(record.body).get("tags", [])
    stood = {text for _, _, after in _changes(editors[0]) for text in _said(after)}
    for editor in editors:
        told = {(path, str(clash.mine)) for path, clash in editor.clashes}
        for path, text in editor.texts_sent:
            assert (path, text) in stood | told, f"lost: {path} {text}"
            assert path != "tags" or text in tags


def run(examples: int, app: Flask) -> None:
    assert app
    db.session.connection().exec_driver_sql("PRAGMA synchronous=OFF")

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck), database=None)
    @given(STEPS, st.tuples(st.booleans(), st.booleans()))
    def together(steps: Steps, plain: tuple[bool, bool]) -> None:
        judge(play(steps, plain))

    together()


def test_a_few_interleavings(in_app: Flask) -> None:
    run(15, in_app)


@pytest.mark.long
def test_a_thousand_interleavings(in_app: Flask) -> None:
    run(1_000, in_app)
