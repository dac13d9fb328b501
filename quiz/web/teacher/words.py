"""The names of what may be chosen in the workshop."""

from collections.abc import Mapping

from quiz.manuscript import State
from quiz.web.language import Later
from quiz.web.language import Later as _l
from quiz.web.teacher.blueprint import blueprint

Names = Mapping[str, Later]

KINDS: Names = {
    "choice": _l("Choose one"),
    "choices": _l("Choose all"),
    "truth": _l("True or false"),
    "number": _l("Number"),
    "date": _l("Date"),
    "text": _l("Word or name"),
    "order": _l("Put in order"),
    "match": _l("Match"),
    "cloze": _l("Gaps"),
    "standing": _l("Whose words?"),
    "poll": _l("Own view"),
}
STATES: Mapping[State, Later] = {
    "empty": _l("Nothing yet"),
    "missing-ja": _l("No Japanese"),
    "missing-en": _l("No English"),
    "suggested": _l("Suggested"),
    "look-again": _l("Look again"),
    "agreed": _l("Agreed"),
}
WAITING: Names = {
    "missing": _l("Missing"),
    "suggested": _l("Suggested"),
    "look-again": _l("Look again"),
    "agreed": _l("Agreed"),
}
STANDINGS: Names = {"reported": _l("Reported"), "claimed": _l("Somebody's words"), "opinion": _l("Opinion")}
AIMS: Names = {
    "knowledge": _l("Knowledge and skills"),
    "thinking": _l("Thinking and expression"),
    "attitude": _l("Attitude to learning"),
}
RULES: Names = {
    "all-or-nothing": _l("All or nothing"),
    "right-minus-wrong": _l("Right minus wrong"),
    "share-in-place": _l("A share for each place"),
    "share-of-parts": _l("A share for each part"),
    "map": _l("Own points for each option"),
    "certainty": _l("With how sure one is"),
    "negative-marking": _l("Wrong costs points"),
    "no-key": _l("No points"),
}
LINES: Names = {
    "vermilion": _l("Vermilion"),
    "indigo": _l("Indigo"),
    "moss": _l("Moss green"),
    "plum": _l("Plum"),
    "ochre": _l("Ochre"),
    "slate": _l("Slate grey"),
}
TONGUES: Names = {"ja": _l("Japanese"), "en": _l("English")}
SOURCE_TONGUES: Names = {**TONGUES, "both": _l("In both languages")}


@blueprint.record
def _known_to_templates(state: object) -> None:
    """The names, for all pages of the workshop."""
    names = {
        "kinds": KINDS,
        "states": STATES,
        "standings": STANDINGS,
        "waiting": WAITING,
        "aims": AIMS,
        "rules": RULES,
        "lines": LINES,
        "tongues": TONGUES,
        "source_tongues": SOURCE_TONGUES,
    }
    state.app.jinja_env.globals["names"] = names  # type: ignore[attr-defined]
