"""Behind a proxy: who is believed, and that every form, link and cookie works with HTTPS and under a path."""

import pytest
from flask import Flask, request

from app import create_app
from tests.pages import Person

SAID = {
    "X-Forwarded-For": "203.0.113.7",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "school.example",
    "X-Forwarded-Prefix": "/quiz",
}


def behind(app: Flask, proxies: str, peer: str, headers: dict[str, str]) -> tuple[str, str, str, str]:
    """What the application believes: scheme, host, path of the home page, visitor."""
    made = create_app({"INSTANCE": app.config["INSTANCE"], "TRUSTED_PROXIES": networks(proxies)})
    seen = list[tuple[str, str, str, str]]()

    @made.before_request
    def _look() -> None:
        seen.append((request.scheme, request.host, request.script_root, request.remote_addr or ""))

    made.test_client().get("/guide", headers=headers, environ_base={"REMOTE_ADDR": peer})
    return seen[0]


def networks(text: str) -> object:
    from quiz.config import SETTINGS

    return next(setting for setting in SETTINGS if setting.name == "TRUSTED_PROXIES").read(text)


@pytest.mark.parametrize(
    ("proxies", "peer"),
    [
        ("", "127.0.0.1"),
        ("10.0.0.1", "127.0.0.1"),
        ("10.0.0.0/8", "11.0.0.1"),
        ("::1", "127.0.0.1"),
        ("10.0.0.1", ""),
    ],
)
def test_nobody_is_believed_who_is_not_named(app: Flask, proxies: str, peer: str) -> None:
    assert behind(app, proxies, peer, SAID) == ("http", "localhost", "", peer)


@pytest.mark.parametrize(
    ("proxies", "peer"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("10.0.0.1, 172.16.0.0/12", "172.20.1.1"),
        ("::1", "::1"),
        ("127.0.0.1", "::ffff:127.0.0.1"),
    ],
)
def test_who_is_named_is_believed(app: Flask, proxies: str, peer: str) -> None:
    assert behind(app, proxies, peer, SAID) == ("https", "school.example", "/quiz", "203.0.113.7")


@pytest.mark.parametrize(
    ("prefix", "root"),
    [
        ("/quiz", "/quiz"),
        ("/quiz/", "/quiz"),
        ("quiz", "/quiz"),
        ("/", ""),
        ("//evil.example", "/evil.example"),
        ("/a//b", ""),
        ("\\\\evil", ""),
    ],
)
def test_a_prefix_is_a_path_of_this_host(app: Flask, prefix: str, root: str) -> None:
    assert behind(app, "127.0.0.1", "127.0.0.1", {"X-Forwarded-Prefix": prefix})[2] == root


def test_only_the_last_proxy_is_asked_who_visits(app: Flask) -> None:
    headers = {"X-Forwarded-For": "1.1.1.1, 203.0.113.7"}
    assert behind(app, "127.0.0.1", "127.0.0.1", headers)[3] == "203.0.113.7"


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Forwarded-Proto": "https"},
        {
            "X-Forwarded-Proto": "https",
            "Origin": "https://school.example",
            "Referer": "https://school.example/",
        },
        {"X-Forwarded-Proto": "https", "Origin": "https://elsewhere", "Sec-Fetch-Site": "same-origin"},
    ],
)
def test_forms_are_taken_behind_https_whatever_the_proxy_passes_on(
    app: Flask, headers: dict[str, str]
) -> None:
    made = create_app({"INSTANCE": app.config["INSTANCE"], "TRUSTED_PROXIES": networks("127.0.0.1")})
    emma = Person(made.test_client(), "en")
    form = emma.open("/guide").form("/preferences")
    answer = emma.client.post(form.action, data=dict(form.fields) | {"language": "ja"}, headers=headers)
    assert answer.status_code == 303


def test_under_a_path_every_link_form_and_way_back_stays_under_it(app: Flask) -> None:
    made = create_app({"INSTANCE": app.config["INSTANCE"], "TRUSTED_PROXIES": networks("127.0.0.1")})
    client = made.test_client()
    headers = {"X-Forwarded-Prefix": "/quiz"}
    page = Person(client, "en")._page(client.get("/banks/example", headers=headers))
    targets = [*page.links, *(form.action for form in page.forms)]
    assert [target for target in targets if target.startswith("/") and not target.startswith("/quiz/")] == []
    form = page.form("/attempts")
    started = client.post(form.action.removeprefix("/quiz"), data=dict(form.fields), headers=headers)
    assert started.headers["Location"].startswith("/quiz/attempts/")
    switch = next(form for form in page.forms if form.action.endswith("/preferences"))
    back = client.post("/preferences", data={**dict(switch.fields), "language": "ja"}, headers=headers)
    assert back.headers["Location"] == "/quiz/banks/example"
    nowhere = client.post("/preferences", data={**dict(switch.fields), "next": "//x"}, headers=headers)
    assert nowhere.headers["Location"] == "/quiz/"
