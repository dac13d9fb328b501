"""The example bank once more, with questions that are marked by rules that are not the usual ones."""

import re

from tests.conftest import EXAMPLE

RULES = {
    "choice": "certainty",
    "choices": "map",
    "truth": "negative-marking",
    "standing": "negative-marking",
    "order": "all-or-nothing",
    "text": "certainty",
    "match": "all-or-nothing",
}


def other_rules() -> bytes:
    """The file of the bank `rules`; a unit must be written there, and a poll takes several views."""
    text = EXAMPLE.decode().replace("id: example\n", "id: rules\n", 1)
    text = text.replace("approx_ok: true", "approx_ok: true, unit_required: true")
    text = text.replace("kind: poll\n", "kind: poll\n    several: true\n")
    for kind, rule in RULES.items():
        text = re.sub(rf"kind: {kind}\n", rf"kind: {kind}\n    rule: {rule}\n", text)
    return text.encode()
