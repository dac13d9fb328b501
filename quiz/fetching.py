"""Fetch an article from its web address, where the settings allow it: never from inside of a private network.

A name is looked up once. All its addresses must be public, and the connection goes to one of them: whoever
changes the answer between looking and connecting changes nothing. A redirect is looked at in the same way.
"""

import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Literal
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from quiz.deadline import until

MOST_BYTES = 5 * 2**20
TIMEOUT_S = 15.0
MOST_REDIRECTS = 5
_AT_ONCE = 64 * 1024
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = (301, 302, 303, 307, 308)
# Networks through which another address is meant: it could be an inner one.
_THROUGH = tuple(map(ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")))

FetchCode = Literal[
    "address", "port", "unknown", "inside", "unreachable", "late", "redirects", "status", "large", "packed"
]
Address = IPv4Address | IPv6Address


class NotFetched(Exception):
    """Why nothing was fetched: a code, and what it is about."""

    def __init__(self, code: FetchCode, about: str = "") -> None:
        super().__init__(code, about)
        self.code: FetchCode = code
        self.about = about


@dataclass(frozen=True)
class Fetched:
    """What stood at an address in the end; `name` ends as files of its kind do."""

    data: bytes
    url: str
    name: str


def _look_up(host: str, port: int) -> Sequence[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(sockaddr[0]) for *_, sockaddr in found]


def _connect(address: str, port: int, timeout_s: float) -> socket.socket:
    return socket.create_connection((address, port), timeout_s)


@dataclass(frozen=True)
class Network:
    """How names become addresses, and how these are connected to."""

    look_up: Callable[[str, int], Sequence[str]] = _look_up
    connect: Callable[[str, int, float], socket.socket] = _connect
    timeout_s: float = TIMEOUT_S


THE_NETWORK = Network()


def fetch(url: str, network: Network = THE_NETWORK) -> Fetched:
    """What stands at an address, and at those to which it leads. Raise `NotFetched`."""
    for _ in range(MOST_REDIRECTS + 1):
        found = _fetch(url, network)
        if isinstance(found, Fetched):
            return found
        url = found
    raise NotFetched("redirects", url)


def is_public(address: str) -> bool:
    """Whether an address is one of the internet, and leads to no other one."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    meant = found.ipv4_mapped or found if isinstance(found, IPv6Address) else found
    is_through = any(meant in network for network in _THROUGH if network.version == meant.version)
    return meant.is_global and not meant.is_multicast and not meant.is_reserved and not is_through


def _fetch(url: str, network: Network) -> Fetched | str:
    """What stands there, or where it leads to."""
    parts = _parts(url)
    host, port = parts.hostname or "", _PORTS[parts.scheme]
    sock = _connected(host, port, network)
    with closing(_secured(sock, parts.scheme, host)) as secured:
        try:
            with until(secured, network.timeout_s):
                return _asked(secured, parts, url)
        except TimeoutError as error:
            raise NotFetched("late", host) from error
        except (OSError, HTTPException, ValueError) as error:
            raise NotFetched("unreachable", host) from error


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise NotFetched("address", url) from error
    has_name = parts.username is not None or parts.password is not None
    if parts.scheme not in _PORTS or not parts.hostname or has_name or not url.isprintable():
        raise NotFetched("address", url)
    if port not in (None, _PORTS[parts.scheme]):
        raise NotFetched("port", str(port))
    return parts


def _connected(host: str, port: int, network: Network) -> socket.socket:
    addresses = _looked_up(host, port, network)
    if not all(map(is_public, addresses)):
        raise NotFetched("inside", host)
    for address in addresses:
        try:
            return network.connect(address, port, network.timeout_s)
        except OSError:
            continue
    raise NotFetched("unreachable", host)


def _looked_up(host: str, port: int, network: Network) -> Sequence[str]:
    try:
        addresses = network.look_up(host, port)
    except (OSError, UnicodeError) as error:
        raise NotFetched("unknown", host) from error
    if not addresses:
        raise NotFetched("unknown", host)
    return addresses


def _secured(sock: socket.socket, scheme: str, host: str) -> socket.socket:
    """Shaken hands on only when the clock runs."""
    if scheme == "http":
        return sock
    secure = ssl.create_default_context()
    return secure.wrap_socket(sock, server_hostname=host, do_handshake_on_connect=False)


def _asked(sock: socket.socket, parts: SplitResult, url: str) -> Fetched | str:
    if isinstance(sock, ssl.SSLSocket):
        sock.do_handshake()
    connection = HTTPConnection(parts.netloc)
    connection.sock = sock
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else ""
    headers = {"Accept": "text/html, text/plain, application/pdf", "Accept-Encoding": "identity"}
    connection.request("GET", path + query, headers={**headers, "Connection": "close"})
    with closing(connection.getresponse()) as response:
        return _answer(response, url)


def _answer(response: HTTPResponse, url: str) -> Fetched | str:
    where = response.headers.get("Location")
    if response.status in _REDIRECTS and where:
        return urljoin(url, where)
    if response.status != 200:
        raise NotFetched("status", str(response.status))
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise NotFetched("packed")
    is_page = "html" in response.headers.get("Content-Type", "")
    return Fetched(b"".join(_read(response)), url, "page.html" if is_page else "page.txt")


def _read(response: HTTPResponse) -> Iterator[bytes]:
    size = 0
    while part := response.read1(_AT_ONCE):
        size += len(part)
        if size > MOST_BYTES:
            raise NotFetched("large", str(MOST_BYTES))
        yield part
