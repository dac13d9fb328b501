"""Our own modules as trees, each parsed once for all tests that look into them."""

import ast
from functools import cache
from pathlib import Path


@cache
def parsed(path: Path) -> ast.Module:
    """The tree of a module; whoever looks into it changes nothing."""
    return ast.parse(path.read_text(encoding="utf-8"))
