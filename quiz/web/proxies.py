"""Proxies in front: what those say that are believed, and nothing of what others say."""

from collections.abc import Iterable
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

Network = IPv4Network | IPv6Network


def register(app: Flask) -> None:
    """Believe the X-Forwarded headers of the proxies in the settings."""
    trusted = app.config["TRUSTED_PROXIES"]
    if trusted:
        app.wsgi_app = Believing(app.wsgi_app, trusted)  # type: ignore[assignment, method-assign]


class Believing:
    """Asks the application as the proxy was asked: its scheme, host and path, and the visitor's address."""

    def __init__(self, app: WSGIApplication, trusted: tuple[Network, ...]) -> None:
        self._app = app
        self._behind = ProxyFix(app, x_for=1, x_proto=1, x_host=1, x_prefix=1)
        self._trusted = trusted

    def __call__(self, wsgi: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        if not self._is_trusted(wsgi.get("REMOTE_ADDR", "")):
            return self._app(wsgi, start)
        prefix = wsgi.get("HTTP_X_FORWARDED_PREFIX")
        if prefix is not None:
            wsgi["HTTP_X_FORWARDED_PREFIX"] = _path_of(prefix)
        return self._behind(wsgi, start)

    def _is_trusted(self, address: str) -> bool:
        try:
            found = ip_address(address)
        except ValueError:
            return False
        # A socket for both versions names visitors like ::ffff:127.0.0.1.
        found = (isinstance(found, IPv6Address) and found.ipv4_mapped) or found
        return any(found in network for network in self._trusted)


def _path_of(prefix: str) -> str:
    """/quiz of /quiz/ and quiz; what could lead to another host is no path."""
    path = "/" + prefix.strip("/ ")
    return "" if path == "/" or "\\" in path or "//" in path or "," in path else path
