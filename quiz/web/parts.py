"""Plug the doors into an application."""

from flask import Flask
from flask_babel import Babel
from flask_migrate import Migrate
from flask_wtf import CSRFProtect

from quiz.store import db, prepare_connections
from quiz.web import (
    account,
    again,
    bodies,
    errors,
    guard,
    language,
    page,
    preferences,
    proxies,
    sessions,
    signing,
    static,
    student,
    teacher,
)
from quiz.web.numbers import NumberConverter

MIGRATIONS = "quiz/store/migrations"
# What all pages share.
SHARED = (sessions, signing, guard, page, static, errors, proxies)
# One for each audience: its `blueprint`, and `AGAIN`, its pages that come again (again.py).
AUDIENCES = (preferences, student, account, teacher)


def register(app: Flask) -> None:
    """Give the application its database, its languages, its guard and its pages."""
    db.init_app(app)
    with app.app_context():
        prepare_connections(db.engine)
    Migrate(app, db, directory=f"{app.root_path}/{MIGRATIONS}", render_as_batch=True)
    app.url_map.converters["number"] = NumberConverter
    Babel(app, locale_selector=language.interface_locale)
    language.register(app)
    bodies.register(app)
    CSRFProtect(app)
    for part in SHARED:
        part.register(app)
    for audience in AUDIENCES:
        app.register_blueprint(audience.blueprint)
        again.keep(app, audience.AGAIN)
