"""Settings: one table with name, default, reader and help; nothing else reads the environment."""

import os
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

SECRET_FILE = "secret.key"
MAX_FORM_BYTES = 64 * 1024
LONGEST_WAIT_S = 3600


class BadSetting(ValueError):
    """A setting cannot be read. The message names it and says what is expected."""


@dataclass(frozen=True)
class Setting:
    """One setting. `default` is written as a user would write it; empty means "made by the program"."""

    name: str
    default: str
    read: Callable[[str], object]
    help: str


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 65535:
        raise ValueError(text)
    return number


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


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


def _yes_or_no(text: str) -> bool:
    return {"1": True, "yes": True, "true": True, "0": False, "no": False, "false": False}[text.lower()]


SETTINGS: tuple[Setting, ...] = (
    Setting("HOST", "127.0.0.1", str, "Address to listen on; 0.0.0.0 lets phones in the same network in."),
    Setting("PORT", "8000", _port, "Port to listen on, 0 to 65535; 0 takes any free one."),
    Setting("THREADS", "8", _at_least_one, "How many requests are worked on at the same time, 1 or more."),
    Setting("INSTANCE", "", str, "Folder for the database and the secret; by default `instance`."),
    Setting(
        "DATABASE_URL", "", str, "SQLAlchemy address of the database; by default a SQLite file in INSTANCE."
    ),
    Setting("SECRET_KEY", "", str, "Signs cookies; by default made once and kept in INSTANCE (mode 0600)."),
    Setting("COOKIE_SECURE", "no", _yes_or_no, "`yes` behind HTTPS: cookies are then sent over HTTPS only."),
    Setting(
        "ASSISTANT_URL",
        "",
        _endpoint,
        "Server with a language model that speaks OpenAI's API, such as http://127.0.0.1:8080/v1; "
        "by default none is asked.",
    ),
    Setting("ASSISTANT_MODEL", "default", str, "Name of the model, as that server calls it."),
    Setting("ASSISTANT_KEY", "", _printable, "Key for that server, if it wants one."),
    Setting("ASSISTANT_TIMEOUT_S", "60", _seconds, "Seconds to wait for a whole answer, up to 3600."),
)


def read_settings(environ: Mapping[str, str] = os.environ) -> dict[str, object]:
    """Read all settings. Raise `BadSetting` for the first that cannot be read."""
    return {setting.name: _read(setting, environ.get(setting.name, setting.default)) for setting in SETTINGS}


def _read(setting: Setting, text: str) -> object:
    try:
        return setting.read(text)
    except (ValueError, KeyError) as error:
        raise BadSetting(f"{setting.name}={text!r} cannot be used. {setting.help}") from error


def flask_config(settings: Mapping[str, object], root: Path) -> dict[str, object]:
    """Turn the settings into Flask's own keys; make what is missing of the instance folder and its secret."""
    instance = Path(str(settings["INSTANCE"])) if settings["INSTANCE"] else root / "instance"
    instance.mkdir(parents=True, exist_ok=True)
    return {
        **settings,
        "INSTANCE": str(instance.resolve()),
        "SECRET_KEY": settings["SECRET_KEY"] or _kept_secret(instance / SECRET_FILE),
        "SQLALCHEMY_DATABASE_URI": settings["DATABASE_URL"] or f"sqlite:///{instance.resolve()}/kotohashi.db",
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
        "BABEL_DEFAULT_LOCALE": "en",
        "BABEL_TRANSLATION_DIRECTORIES": str(root / "quiz" / "translations"),
    }


def _kept_secret(path: Path) -> str:
    if not path.exists():
        _make_secret(path)
    return path.read_text(encoding="ascii")


def _make_secret(path: Path) -> None:
    # Written aside and then linked: of two programs that start at once one wins, and neither reads half.
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    with open(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
    with suppress(FileExistsError):
        os.link(draft, path)
    draft.unlink()
