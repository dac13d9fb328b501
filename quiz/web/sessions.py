"""The session cookie: what we signed is valid, whatever any clock says, and is not written over."""

from flask import Flask, Request, current_app, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from flask.wrappers import Response
from itsdangerous import BadSignature

YEAR_S = 365 * 24 * 3600


def register(app: Flask) -> None:
    """Keep sessions like that."""
    app.session_interface = Sessions()


class Sessions(SecureCookieSessionInterface):
    """Flask's cookies without their age.

    The clock of a small computer steps back when it starts without a network. Flask refuses cookies from
    the future and writes an empty one over them: the attempts of a whole class would be gone for good.
    """

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """What the cookie holds, if it is ours."""
        serializer = self.get_signing_serializer(app)
        kept = request.cookies.get(self.get_cookie_name(app))
        if serializer is None or not kept:
            return self.session_class()
        try:
            return self.session_class(serializer.loads(kept))
        except BadSignature:
            return self.session_class()

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Keep the cookie for a year by the clock of the browser: ours may be years behind."""
        serializer = self.get_signing_serializer(app)
        if serializer is None or not session or not self.should_set_cookie(app, session):
            return
        response.set_cookie(
            self.get_cookie_name(app),
            serializer.dumps(dict(session)),
            max_age=YEAR_S,
            httponly=self.get_cookie_httponly(app),
            path=self.get_cookie_path(app),
            secure=self.get_cookie_secure(app),
            samesite=self.get_cookie_samesite(app),
        )

    def should_set_cookie(self, app: Flask, session: SessionMixin) -> bool:
        """Not in an answer to another site's form: a browser sends no cookie with it, but takes one."""
        return super().should_set_cookie(app, session) and not comes_from_elsewhere()


def comes_from_elsewhere() -> bool:
    """Whether another site sent this form here, by what the browser says itself."""
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return False
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site == "cross-site"
    origin = request.headers.get("Origin", "")
    return bool(origin) and origin.partition("://")[2] != request.host


def is_forged() -> bool:
    """Whether the browser itself says that this form is another site's.

    Older browsers, and all over plain HTTP, tell only the origin, and behind a proxy ours may look
    different. There the token decides.
    """
    return request.headers.get("Sec-Fetch-Site") == "cross-site"


def sent_a_cookie() -> bool:
    """Whether the browser has a cookie of ours at all."""
    return current_app.config["SESSION_COOKIE_NAME"] in request.cookies
