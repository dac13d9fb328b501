"""The notation of a bank: YAML in, a bank or all of its problems out; and a bank written as YAML."""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode
from ruamel.yaml.representer import SafeRepresenter

from quiz.bank.checks.registry import check
from quiz.bank.keyboard import keyboard_slips
from quiz.bank.misfits import misfits
from quiz.bank.model import Bank
from quiz.bank.problems import BankRefused, Path, Problem
from quiz.bank.syntax import Broken
from quiz.bank.tree import grow
from quiz.text.encoding import encoding_of

# A bank of a thousand questions has about 800 kB.
LARGEST_SIZE = 1_000_000
# The reader's time grows with the square of some words, such as tags; none of them goes over a line end.
LONGEST_LINE = 20_000


@dataclass(frozen=True)
class BankFile:
    """What a file says: a bank if it has the right shape, else the problems; and where everything stands."""

    bank: Bank | None
    problems: tuple[Problem, ...]
    lines: Mapping[Path, int]

    def located(self, problem: Problem) -> Problem:
        """The problem with the line of its place, or of the nearest thing around it."""
        if problem.line is not None:
            return problem
        around = (problem.path[:length] for length in range(len(problem.path), -1, -1))
        return replace(problem, line=next((self.lines[path] for path in around if path in self.lines), 1))


def load(data: bytes) -> Bank:
    """Read a bank that holds; raise `BankRefused` with every error, in shape and in content."""
    file = read(data)
    found = (*file.problems, *examined(file))
    errors = tuple(problem for problem in found if problem.level == "error")
    if errors or file.bank is None:
        raise BankRefused(errors)
    return file.bank


def examined(file: BankFile) -> tuple[Problem, ...]:
    """What the checks find in the bank, errors and hints, with lines; nothing if there is no bank."""
    return tuple(file.located(problem) for problem in check(file.bank)) if file.bank else ()


def read(data: bytes) -> BankFile:
    """Read the shape of a bank; never raises."""
    try:
        text = _text(data)
    except Broken as broken:
        return BankFile(None, (broken.problem,), {})
    file = _read(text)
    return file if file.bank else replace(file, problems=_with_slips(text, file.problems))


def _read(text: str) -> BankFile:
    try:
        tree = grow(text)
    except Broken as broken:
        return BankFile(None, (broken.problem,), {})
    file = BankFile(None, tree.problems, tree.lines)
    if not isinstance(tree.root, dict):
        return replace(file, problems=(Problem("F16", "error", line=1),))
    try:
        return replace(file, bank=Bank.model_validate(tree.root))
    except ValidationError as error:
        found = (*tree.problems, *(file.located(problem) for problem in misfits(error, tree.root)))
        return replace(file, problems=found)


def _with_slips(text: str, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The slips of the keyboard, without what only follows from them on their lines and the next ones."""
    slips = tuple(keyboard_slips(text))
    lines = {line for slip in slips if slip.line for line in (slip.line, slip.line + 1)}
    return (*slips, *(problem for problem in problems if problem.line not in lines)) if slips else problems


def _text(data: bytes) -> str:
    if len(data) > LARGEST_SIZE:
        raise Broken(_about_the_file("F01", size=str(len(data)), limit=str(LARGEST_SIZE)))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        values = {"byte": str(error.start + 1), "encoding": (encoding_of(data) or "?").upper()}
        raise Broken(Problem("F02", "error", values=values, line=line)) from error
    _refuse_lines(text.splitlines())
    return text


def _refuse_lines(lines: list[str]) -> None:
    if all(line.strip()[:1] in ("", "#") for line in lines):
        raise Broken(_about_the_file("F03"))
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_LINE:
            raise Broken(Problem("F40", "error", values={"limit": str(LONGEST_LINE)}, line=number))


def _about_the_file(code: str, **values: str) -> Problem:
    return Problem(code, "error", values=values, line=1)


def write(bank: Bank) -> bytes:
    """The bank as YAML that reads back to an equal bank; what has its default value is left out."""
    return write_tree(bank.model_dump(exclude_defaults=True))


def write_tree(tree: Mapping[str, object]) -> bytes:
    """What may become a bank, in the same notation."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Representer = _Representer
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = LARGEST_SIZE
    yaml.indent(mapping=2, sequence=4, offset=2)
    page = io.StringIO()
    yaml.dump(dict(tree), page)
    return _aired(page.getvalue()).encode()


class _Representer(SafeRepresenter):
    """Never a text on several lines, never an alias."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


def _represent_text(representer: _Representer, text: str) -> ScalarNode:
    return representer.represent_scalar(_TEXT, text, style='"' if _LINE_END.search(text) else None)


def _represent_record(representer: _Representer, record: dict[str, object]) -> MappingNode:
    """The keys in the order of the model; only `kind` moves up, because it tells how to read the rest."""
    items = list(record.items())
    if "kind" in record:
        items.sort(key=lambda item: ("id", "kind", item[0]).index(item[0]))
    return representer.represent_mapping(_MAPPING, items)


# Also the rare ones, which come back as a space unless they are written as escapes.
_LINE_END = re.compile(r"[\n\x85\u2028\u2029]")
_TEXT = "tag:yaml.org,2002:str"
_MAPPING = "tag:yaml.org,2002:map"
_Representer.add_representer(str, _represent_text)
_Representer.add_representer(dict, _represent_record)


def _aired(page: str) -> str:
    """An empty line before each record of a list that stands at the root."""
    return re.sub(r"(?m)(?<!:\n)^(?=  - )", "\n", page)
