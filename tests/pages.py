"""A person at a browser without scripts: opens pages, fills in forms, follows where they lead."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from flask.testing import FlaskClient
from werkzeug.test import TestResponse


@dataclass
class Form:
    """A form of a page: where it goes and what is filled in."""

    action: str
    method: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    offered: dict[str, list[str]] = field(default_factory=dict)


@dataclass
class Page:
    """A page as a person meets it."""

    status: int
    address: str
    html: str
    headers: dict[str, str]

    @property
    def text(self) -> str:
        """What can be read, readings left out, white space folded."""
        reader = _Text()
        reader.feed(self.html)
        return " ".join("".join(reader.parts).split())

    @property
    def forms(self) -> list[Form]:
        """All forms; controls that name a form by `form=` belong to it."""
        reader = _Forms()
        reader.feed(self.html)
        return list(reader.forms.values())

    def form(self, ending: str) -> Form:
        """The form whose address ends like that."""
        return next(form for form in self.forms if form.action.endswith(ending))

    @property
    def links(self) -> list[str]:
        """All link targets."""
        reader = _Links()
        reader.feed(self.html)
        return reader.targets


@dataclass
class Person:
    """Somebody with a browser; `language` is what the browser asks for."""

    client: FlaskClient
    language: str

    def open(self, address: str) -> Page:
        """Open an address and follow redirects."""
        return self._page(self.client.get(address, follow_redirects=True, headers=self._headers()))

    def send(self, form: Form, **fields: str | list[str]) -> Page:
        """Send a form with these fields filled in, and follow."""
        names = {name.replace("_letter_", "-") for name in fields}
        kept = [(name, value) for name, value in form.fields if name not in names]
        filled = [
            (name.replace("_letter_", "-"), one)
            for name, value in fields.items()
            for one in (value if isinstance(value, list) else [value])
        ]
        data: dict[str, list[str]] = {}
        for name, value in [*kept, *filled]:
            data.setdefault(name, []).append(value)
        return self._page(
            self.client.post(form.action, data=data, follow_redirects=True, headers=self._headers())
        )

    def switch(self, form: Form, **fields: str | list[str]) -> Page:
        """Press a switch of the header: the form goes there instead, with all that is filled in."""
        return self.send(Form("/preferences", "post", form.fields, form.offered), **fields)

    def begin(self, bank_id: str = "example") -> Page:
        """Start an attempt and stand before its first question."""
        return self.send(self.open(f"/banks/{bank_id}").form(f"/banks/{bank_id}/attempts"))

    def _headers(self) -> dict[str, str]:
        return {"Accept-Language": self.language}

    def _page(self, response: TestResponse) -> Page:
        with response:
            return Page(response.status_code, response.request.path, response.text, dict(response.headers))


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._hidden += tag in _UNREAD

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _UNREAD

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


_UNREAD = ("rt", "rp", "script", "style", "title")


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: dict[str, Form] = {}
        self._open = ""
        self._select = ""
        self._is_set = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        have = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._open = have.get("id") or f"form-{len(self.forms)}"
            self.forms[self._open] = Form(have["action"], have.get("method", "get"))
        if tag == "select":
            self._select, self._is_set = have["name"], False
        form = self.forms.get(have.get("form", self._open))
        if form is None:
            return
        self._control(form, tag, have)

    def _control(self, form: Form, tag: str, have: dict[str, str]) -> None:
        name, value = have.get("name", ""), have.get("value", "on")
        if tag == "input":
            kind = have.get("type", "text")
            if kind in ("radio", "checkbox"):
                form.offered.setdefault(name, []).append(value)
            if name and (kind not in ("radio", "checkbox") or "checked" in have):
                said = have.get("value", "")
                # A field of one line: a browser takes the ends of lines out of it.
                form.fields.append((name, said if kind == "hidden" else re.sub("[\r\n]", "", said)))
        if tag == "option" and self._select:
            form.offered.setdefault(self._select, []).append(value)
            if "selected" in have:
                form.fields.append((self._select, value))
                self._is_set = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = ""
        if tag == "select":
            form = self.forms.get(self._open)
            if form and not self._is_set:
                form.fields.append((self._select, form.offered[self._select][0]))
            self._select = ""


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.targets.extend(value for name, value in attrs if name == "href" and value)
