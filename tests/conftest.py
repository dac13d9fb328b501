"""What the tests share: a migrated database, copied for each test, and a cast of people.

Emma and Yuki take quizzes, each with a device of their own. Sato, Mori and Tanaka teach (cast.py).
"""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_migrate import upgrade
from hypothesis import settings
from jinja2 import BytecodeCache, FileSystemBytecodeCache

from app import create_app
from quiz.bank.model import Bank
from quiz.bank.notation import load
from quiz.library import shelve
from quiz.store import db
from quiz.web.account.signing_in import TRIES, new_tries
from quiz.web.teacher.trash import EMPTIED
from quiz.workshop import kept
from tests.cast import Cast, cast, signed_in
from tests.pages import Person

pytest_plugins = ["tests.folders", "tests.skips"]

# How long an example takes depends on the machine; speed is checked by `make bench`.
settings.register_profile("steady", parent=settings(), deadline=None)
# Unit tests try a few examples, all tests together the hundred that are usual.
settings.register_profile("quick", parent=settings(), deadline=None, max_examples=20)

ROOT = Path(__file__).parent.parent
EXAMPLE = (ROOT / "tests" / "example.yaml").read_bytes()
MEMORY = Path("/dev/shm")
NOON = datetime(2026, 4, 6, 12, 0, tzinfo=UTC)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Choose how many examples are tried, before any test is read; `--hypothesis-profile` still wins."""
    settings.load_profile("quick" if "not long" in str(config.option.markexpr) else "steady")
    # Tests that were started in the background inherit that Ctrl+C is ignored, and so would their servers.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def example_instance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instance folder with the migrated database and the example bank."""
    folder = tmp_path_factory.mktemp("instance")
    app = create_app({"INSTANCE": str(folder)})
    with app.app_context():
        upgrade()
        shelve(EXAMPLE, at=NOON)
    return folder


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> BytecodeCache:
    """Templates, compiled once for all the applications that the tests make."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


@pytest.fixture(scope="session")
def house() -> Iterator[Flask]:
    """One application for the tests of a process: to make one and to load its templates takes a while.

    Its database is in memory where the system has a folder there: each commit waits for the disk otherwise.
    """
    with TemporaryDirectory(dir=MEMORY if os.access(MEMORY, os.W_OK) else None) as folder:
        yield create_app({"INSTANCE": str(Path(folder) / "instance")})


@pytest.fixture
def app(house: Flask, example_instance: Path) -> Iterator[Flask]:
    """An application as if it had just been made, with a database of its own."""
    config, extensions = dict(house.config), dict(house.extensions)
    _move_in(house, example_instance)
    house.extensions[TRIES] = new_tries()
    house.extensions[EMPTIED] = None
    yield house
    with house.app_context():
        db.engine.dispose()
    house.config.clear()
    house.config.update(config)
    assert house.extensions.keys() == extensions.keys()


def _move_in(house: Flask, furnished: Path) -> None:
    kept._kept.clear()
    shutil.rmtree(house.config["INSTANCE"], ignore_errors=True)
    shutil.copytree(furnished, house.config["INSTANCE"])


@pytest.fixture
def new_app(example_instance: Path, tmp_path: Path, compiled: BytecodeCache) -> Flask:
    """An application of its own, for a test that builds it differently."""
    folder = tmp_path / "instance"
    shutil.copytree(example_instance, folder)
    app = create_app({"INSTANCE": str(folder)})
    app.jinja_env.bytecode_cache = compiled
    return app


@pytest.fixture
def in_app(app: Flask) -> Iterator[Flask]:
    """The same, with its context open: for deeds."""
    with app.app_context():
        yield app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser that nobody has used yet."""
    return app.test_client()


@pytest.fixture
def person(app: Flask) -> Callable[..., Person]:
    """Make a person with a browser of their own: `person("en")`."""
    return lambda language="en": Person(app.test_client(), language)


@pytest.fixture
def emma(person: Callable[..., Person]) -> Person:
    """Emma reads English."""
    return person("en")


@pytest.fixture
def yuki(person: Callable[..., Person]) -> Person:
    """Yuki reads Japanese."""
    return person("ja")


@pytest.fixture
def teachers(app: Flask) -> Cast:
    """Sato, an administrator, and her colleagues Mori and Tanaka, with their accounts."""
    return cast(app)


@pytest.fixture
def sato(person: Callable[..., Person], teachers: Cast) -> Person:
    """Sato at her browser, signed in."""
    return signed_in(person("en"), teachers.sato)


@pytest.fixture
def mori(person: Callable[..., Person], teachers: Cast) -> Person:
    """Mori at his browser, signed in; he reads Japanese."""
    return signed_in(person("ja"), teachers.mori)


@pytest.fixture
def tanaka(person: Callable[..., Person], teachers: Cast) -> Person:
    """Tanaka at her browser, signed in."""
    return signed_in(person("en"), teachers.tanaka)


@pytest.fixture(scope="session")
def bank() -> Bank:
    """The example bank."""
    return load(EXAMPLE)
