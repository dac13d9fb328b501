"""The files that a command was given: read, or refused with a sentence."""

from pathlib import Path

from flask_babel import gettext as _

from quiz.cli.speaking import Unable
from quiz.text.encoding import decoded

BANK_FILE = "bank.yaml"


def bank_files(path: Path) -> list[Path]:
    """The file itself; the bank of a folder; or the banks in the folders of a folder."""
    if not path.is_dir():
        return [path]
    found = [path / BANK_FILE] if (path / BANK_FILE).is_file() else sorted(path.glob(f"*/{BANK_FILE}"))
    if not found:
        raise Unable(_("%(path)s: there is no %(file)s in this folder.", path=path, file=BANK_FILE))
    return found


def bytes_of(path: Path) -> bytes:
    """What a file holds; raise `Unable` for one that cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unable(_("%(path)s cannot be read: %(reason)s", path=path, reason=_reason(error))) from error


def text_of(path: Path) -> str:
    """The text in a file; raise `Unable` where it is none."""
    text = decoded(bytes_of(path))
    if text is None:
        raise Unable(_("%(path)s: this is not a text in UTF-8, UTF-16 or Shift_JIS (CP932).", path=path))
    return text


def write_new(path: Path, content: bytes) -> None:
    """Write a file, and make its folder; one that is there already may be somebody's work."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        raise Unable(
            _("%(path)s exists already. Choose another name, or move it away.", path=error.filename)
        ) from error
    except OSError as error:
        raise not_written(path, error) from error


def not_written(path: Path, error: Exception) -> Unable:
    """What to raise for a file that cannot be written."""
    return Unable(_("%(path)s cannot be written: %(reason)s", path=path, reason=_reason(error)))


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
