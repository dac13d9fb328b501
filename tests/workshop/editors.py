"""Two editors at one record, as browsers behave: they type, send, lose answers, send again, and load anew."""

from dataclasses import dataclass, field
from typing import cast

from quiz import workshop
from quiz.bank.tree import Node
from quiz.manuscript import Clash, Fields, flatten
from quiz.workshop import Hand, Saved
from tests.conftest import NOON

Text = tuple[str, str]
"""What stood in which field."""


@dataclass(frozen=True)
class Sending:
    """What is on its way: it is sent again as it is until it was answered."""

    number: int
    version: int
    fields: dict[str, Node]


@dataclass
class Editor:
    """A browser with one tab; `form` is what its page shows, `dirty` what was typed since it was sent.

    One sending is on its way at most. With scripts only what was typed is sent, and one may type on;
    a plain form sends all of its fields.
    """

    account: int
    manuscript_id: int
    record: int
    is_plain: bool
    form: Fields = field(default_factory=dict)
    version: int = 0
    dirty: set[str] = field(default_factory=set)
    waiting: Sending | None = None
    sent: list[Sending] = field(default_factory=list)
    typed: list[Text] = field(default_factory=list)
    texts_sent: list[Text] = field(default_factory=list)
    seen: set[Text] = field(default_factory=set)
    clashes: list[tuple[str, Clash]] = field(default_factory=list)

    @property
    def tab(self) -> str:
        return f"tab-{self.account}"

    @property
    def can_type(self) -> bool:
        """A plain form that was sent is gone until the answer is there."""
        return not (self.is_plain and self.waiting)

    def load(self) -> None:
        """Load the page anew. What was not sent is offered again, on the version on which it was written."""
        if self.is_plain and (self.dirty or self.waiting):
            return
        record = workshop.open_manuscript(self.manuscript_id, by=self.account).record(self.record)
        kept = self.dirty | set(self.waiting.fields if self.waiting else ())
        unsent = {path: self.form.get(path) for path in kept}
        self.form = _set(flatten(record.body), unsent)
        if not unsent:
            self.version = record.version
        self._look()

    def type(self, path: str, text: str) -> None:
        """Put a text into a field, unless its option is gone."""
        parts = path.split(".")
        if self.can_type and (parts[0] != "options" or parts[1] in self.entries("options")):
            self.form[path] = text
            self._wrote(path, text)

    def add(self, path: str, name: str) -> None:
        """Put an entry behind the others; an option with its text."""
        if self.can_type:
            self.form[path] = [*self.entries(path), name]
            self._wrote(path, name)
            if path == "options":
                self.type(f"options.{name}.text.ja", f"text of {name}")

    def drop(self, at: int) -> None:
        """Take an option away."""
        names = self.entries("options")
        if self.can_type and names:
            self._drop(names[at % len(names)])

    def entries(self, path: str) -> list[str]:
        return cast("list[str]", self.form.get(path, []))

    def send(self) -> Sending | None:
        """What goes to the server now: what waits for its answer, else what was typed since."""
        if self.waiting is None and self.dirty:
            names = {*self.form, *self.dirty} if self.is_plain else self.dirty
            fields = {path: self.form.get(path) for path in names}
            self.texts_sent += [text for text in self.typed if text[0] in self.dirty and self._shows(text)]
            self.waiting, self.dirty = Sending(len(self.sent), self.version, fields), set()
            self.sent.append(self.waiting)
        return self.waiting

    def hear(self, saved: Saved) -> None:
        """Show what others wrote, but never under the fingers; where it clashed, stay with one's own text."""
        self.waiting = None
        under_the_fingers = self.dirty.intersection(saved.theirs)
        for path, value in saved.theirs.items():
            self._show(path, value)
        if not under_the_fingers:
            self.version = saved.version
        for path, clash in saved.clashes.items():
            self.clashes.append((path, clash))
            self.seen.add((path, str(clash.theirs)))
            self._stay(path, clash)
        self._look()

    def _stay(self, path: str, clash: Clash) -> None:
        if path in self.dirty:
            return
        if clash.mine is None:
            self._drop(path.split(".")[1])
        else:
            self.form[path] = clash.mine
            self.dirty.add(path)
            option = path.split(".")[1]
            if path.startswith("options.") and option not in self.entries("options"):
                self.form["options"] = [*self.entries("options"), option]
                self.dirty.add("options")

    def _drop(self, name: str) -> None:
        self.form["options"] = [each for each in self.entries("options") if each != name]
        self.dirty.add("options")
        inside = [path for path in {*self.form, *self.dirty} if path.startswith(f"options.{name}.")]
        for path in inside:
            self.form.pop(path, None)
            self.dirty.discard(path)

    def _wrote(self, path: str, text: str) -> None:
        self.typed.append((path, text))
        self.dirty.add(path)
        self._look()

    def _show(self, path: str, value: Node) -> None:
        if path not in self.dirty:
            _set(self.form, {path: value})

    def _shows(self, text: Text) -> bool:
        path, said = text
        value = self.form.get(path)
        return said in value if isinstance(value, list) else said == value

    def _look(self) -> None:
        self.seen.update((path, str(value)) for path, value in self.form.items())


def _set(form: Fields, changes: dict[str, Node]) -> Fields:
    for path, value in changes.items():
        if value is None:
            form.pop(path, None)
        else:
            form[path] = value
    return form


def deliver(editor: Editor, sending: Sending) -> Saved:
    """What the server does with a sending."""
    hand = Hand(editor.account, NOON, editor.tab, sending.number)
    return workshop.save(editor.manuscript_id, editor.record, sending.version, sending.fields, hand)
