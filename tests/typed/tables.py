"""The tables of data in this folder, as rows of texts."""

from pathlib import Path

DATA = Path(__file__).parent / "data"


def rows(name: str) -> list[tuple[str, ...]]:
    """The rows of a table without its comments and its header."""
    lines = (DATA / name).read_text(encoding="utf-8").split("\n")
    told = [line for line in lines if line and not line.startswith("#")]
    return [tuple(line.split("\t")) for line in told[1:]]
