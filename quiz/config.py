"""Settings: one table with name, default, reader and help; nothing else reads the environment."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from quiz.hindrance import Hindered
from quiz.instance import FEWEST_SECRET_LETTERS, database_in, kept_secret, open_instance

MAX_FORM_BYTES = 64 * 1024
LONGEST_WAIT_S = 3600
MOST_THREADS = 256
SPARE_CONNECTIONS = 4
# A terminal is often looked at by several people, and copied into questions.
NOT_FOR_EVERY_EYE = frozenset({"DATABASE_URL", "SECRET_KEY", "ASSISTANT_KEY"})

Network = IPv4Network | IPv6Network


class BadSetting(Hindered, ValueError):
    """A setting cannot be used. The message names it and says what is expected."""


@dataclass(frozen=True)
class Setting:
    """One setting. `default` is written as a user would write it; empty means "made by the program"."""

    name: str
    default: str
    read: Callable[[str], object]
    help: str


def _host(text: str) -> str:
    # To the system no address means all of them: the whole network would be let in by a slip.
    if not text.strip():
        raise ValueError(text)
    return text.strip()


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 65535:
        raise ValueError(text)
    return number


def _threads(text: str) -> int:
    number = int(text)
    if not 1 <= number <= MOST_THREADS:
        raise ValueError(text)
    return number


def _database(text: str) -> str:
    """An address that SQLAlchemy understands, of a kind whose driver is there; or nothing."""
    if not text:
        return text
    try:
        url = make_url(text)
        url.get_dialect().import_dbapi()
    except ModuleNotFoundError as error:
        raise BadSetting(
            f"DATABASE_URL needs the driver {error.name}, which is not installed. For PostgreSQL: "
            ".venv/bin/python -m pip install 'psycopg[binary]', and postgresql+psycopg:// in DATABASE_URL"
        ) from error
    except ArgumentError as error:
        raise ValueError(text) from error
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        # It would forget everything, and each thread would see another one.
        raise ValueError(text)
    return text


def _proxies(text: str) -> tuple[Network, ...]:
    """Addresses and networks, with commas between them."""
    return tuple(ip_network(part.strip()) for part in text.split(",") if part.strip())


def _endpoint(text: str) -> str:
    """An address such as http://127.0.0.1:8080/v1, or nothing."""
    if not text:
        return text
    parts = urlsplit(text)
    is_bare = not (parts.username or parts.password or parts.query or parts.fragment)
    # An unreadable port raises by itself.
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0 or not is_bare:
        raise ValueError(text)
    return _printable(text)


def _printable(text: str) -> str:
    """What may stand in a header: with a line end in it, it would be two."""
    if not all("!" <= sign <= "~" for sign in text):
        raise ValueError(text)
    return text


def _seconds(text: str) -> float:
    number = float(text)
    if not 0 < number <= LONGEST_WAIT_S:
        raise ValueError(text)
    return number


def _secret(text: str) -> str:
    """Long enough that nobody guesses it, or nothing."""
    if text and len(text) < FEWEST_SECRET_LETTERS:
        raise ValueError(text)
    return text


def _yes_or_no(text: str) -> bool:
    return {"1": True, "yes": True, "true": True, "0": False, "no": False, "false": False}[text.lower()]


SETTINGS: tuple[Setting, ...] = (
    Setting("HOST", "127.0.0.1", _host, "Address to listen on; 0.0.0.0 lets phones in the same network in."),
    Setting("PORT", "8000", _port, "Port to listen on, 0 to 65535; 0 takes any free one."),
    Setting("THREADS", "8", _threads, "How many requests are worked on at the same time, 1 to 256."),
    Setting("INSTANCE", "", str, "Folder for the database and the secret; by default `instance`."),
    Setting(
        "DATABASE_URL",
        "",
        _database,
        "SQLAlchemy address of the database; by default a SQLite file in INSTANCE.",
    ),
    Setting(
        "SECRET_KEY",
        "",
        _secret,
        "Signs cookies, 16 letters or more; by default made once and kept in INSTANCE (mode 0600).",
    ),
    Setting("COOKIE_SECURE", "no", _yes_or_no, "`yes` behind HTTPS: cookies are then sent over HTTPS only."),
    Setting(
        "TRUSTED_PROXIES",
        "",
        _proxies,
        "Addresses of the proxies in front whose X-Forwarded headers are believed, such as 127.0.0.1 or "
        "172.16.0.0/12, with commas; by default nobody's.",
    ),
    Setting(
        "ASSISTANT_URL",
        "",
        _endpoint,
        "Server with a language model that speaks OpenAI's API, such as http://127.0.0.1:8080/v1; "
        "by default none is asked.",
    ),
    Setting("ASSISTANT_MODEL", "default", str, "Name of the model, as that server calls it."),
    Setting("ASSISTANT_KEY", "", _printable, "Key for that server, if it wants one."),
    Setting(
        "FETCH_ARTICLES",
        "no",
        _yes_or_no,
        "`yes` lets teachers name the web address of an article, which this computer then fetches.",
    ),
    Setting("ASSISTANT_TIMEOUT_S", "60", _seconds, "Seconds to wait for a whole answer, up to 3600."),
)


def read_settings(environ: Mapping[str, str] = os.environ) -> dict[str, object]:
    """Read all settings. Raise `BadSetting` for the first that cannot be read."""
    return {setting.name: _read(setting, environ.get(setting.name, setting.default)) for setting in SETTINGS}


def _read(setting: Setting, text: str) -> object:
    try:
        return setting.read(text)
    except BadSetting:
        raise
    except (ValueError, KeyError) as error:
        said = "…" if setting.name in NOT_FOR_EVERY_EYE else repr(text)
        raise BadSetting(f"{setting.name}={said} cannot be used. {setting.help}") from error


def flask_config(settings: Mapping[str, object], root: Path) -> dict[str, object]:
    """Turn the settings into Flask's own keys; make what is missing of the instance folder and its secret."""
    instance = open_instance(Path(str(settings["INSTANCE"] or root / "instance")))
    return {
        **settings,
        "INSTANCE": str(instance),
        "SECRET_KEY": settings["SECRET_KEY"] or kept_secret(instance),
        "SQLALCHEMY_DATABASE_URI": settings["DATABASE_URL"] or database_in(instance),
        # One connection for each thread: nobody waits for one, and none stands idle.
        "SQLALCHEMY_ENGINE_OPTIONS": {"pool_size": settings["THREADS"], "max_overflow": SPARE_CONNECTIONS},
        "MAX_CONTENT_LENGTH": MAX_FORM_BYTES,
        "MAX_FORM_MEMORY_SIZE": MAX_FORM_BYTES,
        "PERMANENT_SESSION_LIFETIME": timedelta(days=365),
        "SESSION_COOKIE_NAME": "kotohashi",
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": settings["COOKIE_SECURE"],
        # A cookie that is written with every answer would let a slow page undo what a fast one set.
        "SESSION_REFRESH_EACH_REQUEST": False,
        # A phone that slept through the night may still hand in its answer.
        "WTF_CSRF_TIME_LIMIT": None,
        # Behind a proxy the host that is seen is not the one that a browser names; the token decides.
        "WTF_CSRF_SSL_STRICT": False,
        "BABEL_DEFAULT_LOCALE": "en",
        "BABEL_TRANSLATION_DIRECTORIES": str(root / "quiz" / "translations"),
    }
