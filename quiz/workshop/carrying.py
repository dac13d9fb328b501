"""Carrying banks in and out: a file, or a folder as a zip; and the same file back."""

import io
import zipfile
import zlib
from pathlib import PurePosixPath

from quiz.bank import notation
from quiz.bank.notation import LARGEST_SIZE, BankFile
from quiz.bank.problems import BankRefused
from quiz.manuscript import tree_of
from quiz.workshop.making import Making, make_from_bank
from quiz.workshop.opening import open_manuscript

_ZIP = b"PK\x03\x04"
# A folder with a bank has a handful.
MOST_FILES = 1_000
_SUFFIXES = (".yaml", ".yml")


class NoBankInside(ValueError):
    """A zip file without a bank: its `code` is `broken`, `no-bank`, `many-banks` or `too-large`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def take_in(making: Making, data: bytes) -> int:
    """Make a manuscript of a bank file or of a zipped folder with one, and return its id.

    Its content may have errors, they are found in the manuscript; its shape may have none.
    Raise `BankRefused` with all problems, or `NoBankInside`; nothing is stored then.
    """
    file = read_bank(data)
    if file.bank is None:
        raise BankRefused(file.problems)
    return make_from_bank(making, file.bank, origin="file")


def read_bank(data: bytes) -> BankFile:
    """The bank in a file or in a zipped folder. Raise `NoBankInside`."""
    return notation.read(_unpacked(data) if data.startswith(_ZIP) else data)


def _unpacked(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as folder:
            name = _bank_in(folder)
            with folder.open(name) as file:
                content = file.read(LARGEST_SIZE + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise NoBankInside("broken") from error
    if len(content) > LARGEST_SIZE:
        raise NoBankInside("too-large")
    return content


def _bank_in(folder: zipfile.ZipFile) -> str:
    """`bank.yaml`, or the only YAML file there is."""
    names = [each.filename for each in folder.infolist() if not each.is_dir()]
    if len(names) > MOST_FILES:
        raise NoBankInside("too-large")
    files = [name for name in names if name.lower().endswith(_SUFFIXES) and "__MACOSX" not in name]
    banks = [name for name in files if PurePosixPath(name).stem.lower() == "bank"] or files
    if not banks:
        raise NoBankInside("no-bank")
    if len(banks) > 1:
        raise NoBankInside("many-banks")
    return banks[0]


def download(manuscript_id: int, *, by: int) -> bytes:
    """The bank file: exactly what is published where nothing is missing, else what there is so far.

    Raise `NoSuchManuscript` or `NotAllowed`.
    """
    opened = open_manuscript(manuscript_id, by=by, to="copy")
    if opened.folded.is_whole:
        return notation.write(opened.folded.bank)
    return notation.write_tree(tree_of(opened.manuscript))
