"""Every address of the program, from its own table: a page that is added is in every test that walks them."""

from collections.abc import Mapping

from flask import Flask

from quiz.web.audience import Audience, audience_of

# An example for each name that stands in an address; an address whose name has none fails all of this.
VALUES: dict[str, str | int] = {
    "bank_id": "example",
    "statement_id": "s-span",
    "attempt_id": 1,
    "number": 1,
    "filename": "js/main.js",
    "account_id": 2,
    "invitation_id": 1,
    "draft_id": 1,
    "name": "sentences",
    "key": "0" * 16,
}


def addresses(
    app: Flask,
    method: str,
    audience: Audience | None = None,
    values: Mapping[str, str | int] = VALUES,
) -> list[str]:
    """All addresses that take a method, or those for one audience, with these values."""
    adapter = app.url_map.bind("localhost")
    return [
        adapter.build(rule.endpoint, {name: values[name] for name in rule.arguments})
        for rule in app.url_map.iter_rules()
        if method in (rule.methods or ()) and audience in (None, audience_of(app, rule.endpoint))
    ]
