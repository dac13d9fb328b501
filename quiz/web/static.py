"""Style sheets and scripts: read once, sent compressed, and kept by browsers under one fingerprint.

The fingerprint stands in the path, so that a script that another one imports has it too: a question is one
request instead of nine.
"""

import gzip
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from flask import Flask, Response, abort, current_app, request

from quiz.web.audience import opens_to

YEAR_S = 365 * 24 * 3600
FINGERPRINT_LENGTH = 12
KEPT_BY_FINGERPRINT = f"public, max-age={YEAR_S}, immutable"
ASKED_EACH_TIME = "no-cache"
# Windows reads its registry for these, where other programs write.
KINDS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


@dataclass(frozen=True)
class Kept:
    """A file, as it is sent; `packed` where that is smaller."""

    data: bytes
    packed: bytes | None
    kind: str
    tag: str


@dataclass(frozen=True)
class Shelf:
    """All files by their names, and one fingerprint for them."""

    files: Mapping[str, Kept]
    fingerprint: str


def register(app: Flask) -> None:
    """Send static files from memory."""
    app.view_functions["static"] = opens_to("everybody")(send)
    app.jinja_env.globals["static"] = address


def address(name: str) -> str:
    """The address of a static file; when any file changes, all have another one."""
    root = f"{request.script_root}{current_app.static_url_path}"
    return f"{root}/{_shelf_now().fingerprint}/{name}"


def send(filename: str) -> Response:
    """A static file, with its fingerprint in the path or without; an older one gives what there is now."""
    shelf = _shelf_now()
    said, _, rest = filename.partition("/")
    name = filename if filename in shelf.files else rest
    if name not in shelf.files or (name == rest and len(said) != FINGERPRINT_LENGTH):
        abort(404)
    response = _response(shelf.files[name])
    response.headers["Cache-Control"] = KEPT_BY_FINGERPRINT if said == shelf.fingerprint else ASKED_EACH_TIME
    response.make_conditional(request)
    return response


def _response(kept: Kept) -> Response:
    is_packed = kept.packed is not None and request.accept_encodings["gzip"] > 0
    response = Response(kept.packed if is_packed else kept.data, content_type=kept.kind)
    response.vary.add("Accept-Encoding")
    response.set_etag(f"{kept.tag}-gzip" if is_packed else kept.tag)
    if is_packed:
        response.headers["Content-Encoding"] = "gzip"
    return response


def _shelf_now() -> Shelf:
    folder = str(current_app.static_folder)
    # While serving, files do not change; whoever works on them has debug on.
    return _shelf(folder, _newest(folder) if current_app.debug else 0)


def _newest(folder: str) -> int:
    return max(path.stat().st_mtime_ns for path in Path(folder).rglob("*"))


@lru_cache(maxsize=4)
def _shelf(folder: str, _changed_at_ns: int) -> Shelf:
    paths = sorted(path for path in Path(folder).rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): _kept(path) for path in paths}
    whole = "".join(f"{name} {kept.tag}\n" for name, kept in files.items())
    return Shelf(files, sha256(whole.encode()).hexdigest()[:FINGERPRINT_LENGTH])


def _kept(path: Path) -> Kept:
    data = path.read_bytes()
    # Always the same bytes: without the hour at which it was packed.
    packed = gzip.compress(data, mtime=0)
    guessed = KINDS.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    kind = f"{guessed}; charset=utf-8" if guessed.startswith("text/") else guessed
    return Kept(data, packed if len(packed) < len(data) else None, kind, sha256(data).hexdigest())
