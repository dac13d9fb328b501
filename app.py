"""The roof: put the parts together."""

import signal

if __name__ == "__main__" and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    # Whoever presses Ctrl+C while all of this is being read sees no traceback; `serve.start` listens again.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

from collections.abc import Mapping
from pathlib import Path

from flask import Flask

from quiz import cli, serve, web
from quiz.config import flask_config, read_settings

ROOT = Path(__file__).parent
PARTS = (web, cli)


def create_app(settings: Mapping[str, object] | None = None) -> Flask:
    """Make the application. `settings` replaces single entries of the table in quiz/config.py."""
    app = Flask("quiz", root_path=str(ROOT), template_folder="templates", static_folder="static")
    app.config.update(flask_config({**read_settings(), **(settings or {})}, ROOT))
    for part in PARTS:
        part.register(app)
    return app


if __name__ == "__main__":
    serve.start(create_app)
