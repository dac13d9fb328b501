"""The bank files that come with the program or were put beside them: which there are, and what they hold."""

import errno
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from quiz.bank.notation import LARGEST_SIZE

FOLDER = "question_banks"
BANK_FILE = "bank.yaml"


def shipped_banks(root: Path) -> Iterable[Path]:
    """The bank file of each folder in `question_banks/`, whether it can be read or not."""
    folders = (path for path in (root / FOLDER).iterdir() if not path.name.startswith("."))
    # A link that leads nowhere was meant as a folder; a single file beside the folders was not.
    return sorted(path / BANK_FILE for path in folders if path.is_dir() or path.is_symlink())


def bytes_of(path: Path) -> bytes:
    """What a bank file holds. Raise `OSError` for whatever is none: a pipe would keep the start waiting."""
    kind = path.stat()
    if stat.S_ISDIR(kind.st_mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if not stat.S_ISREG(kind.st_mode):
        raise OSError(errno.EINVAL, "it is no file")
    if kind.st_size > LARGEST_SIZE:
        raise OSError(errno.EFBIG, f"it has {kind.st_size:,} bytes; a bank may have {LARGEST_SIZE:,}")
    return path.read_bytes()


def owner_of(bank_id: str, path: Path, taken: Mapping[str, Path]) -> Path | None:
    """The other file to which an id belongs: the one in the folder of that name, else the first one."""
    named = path.parent.parent / bank_id / BANK_FILE
    return named if named != path and named.is_file() else taken.get(bank_id)


def why_unread(path: Path, error: OSError) -> str:
    """What is wrong with a file that cannot be read, in words of the system or better ones."""
    if isinstance(error, FileNotFoundError) and path.parent.is_dir() and not path.is_symlink():
        return f"there is none{_meant(path)}"
    return error.strerror or str(error)


def _meant(path: Path) -> str:
    # Windows hides endings, and its editor adds one: bank.yaml.txt looks like bank.yaml.
    names = sorted(other.name for other in path.parent.iterdir() if other.name.lower().startswith("bank."))
    return f", but {', '.join(names)}: rename it" if names else ""
