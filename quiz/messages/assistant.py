"""Say why a language model added nothing, and why a part of its answer was not taken."""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

from quiz.messages.drafts import REASONS

# By the codes of `quiz.assistant.FAILURES`.
FAILED: Mapping[str, LazyString] = {
    "unreachable": _l("The server with the language model cannot be reached. The drafts are unchanged."),
    "timed-out": _l("The language model took too long. The drafts are unchanged."),
    "redirected": _l(
        "The server with the language model points to another address, which is not followed. Check "
        "ASSISTANT_URL. The drafts are unchanged."
    ),
    "denied": _l(
        "The server with the language model does not accept the key. Check ASSISTANT_KEY. The drafts are "
        "unchanged."
    ),
    "busy": _l("The server with the language model is busy. Try again later. The drafts are unchanged."),
    "failed": _l("The server with the language model reports an error. The drafts are unchanged."),
    "not-an-answer": _l(
        "What answers at ASSISTANT_URL is not a server with a language model. The drafts are unchanged."
    ),
    "endless": _l("The language model did not finish. The drafts are unchanged."),
    "refused": _l("The language model refused to answer. The drafts are unchanged."),
    "not-json": _l("The language model answered something that cannot be read. The drafts are unchanged."),
    "wrong-shape": _l(
        "The language model answered something other than what was asked. The drafts are unchanged."
    ),
}
# Why one part of an answer was not taken; also the reasons for which any draft is refused.
NOT_TAKEN: Mapping[str, LazyString] = {
    **REASONS,
    "unknown-sentence": _l("it is about a sentence that was not sent"),
    "unknown-question": _l("it is about a question that was not sent"),
    "unknown-person": _l("it names a person whom the article does not name"),
    "not-answered": _l("the language model left it out"),
    "twice": _l("it was answered twice"),
    "unwritable": _l("it is empty or has characters that cannot be written"),
    "slot-lost": _l("a marked part of the sentence is missing or changed"),
    "numbers-differ": _l("it says other numbers"),
    "negation-differs": _l("one says yes where the other says no"),
    "not-translated": _l("it is not in the other language"),
    "address-added": _l("it has a web address that is not in the article"),
    "length": _l("it is far too long or too short"),
    "not-polite": _l("it does not end in です or ます"),
    "not-a-question": _l("it is not a question, or its answer is too long"),
    "other-form": _l("it is not written like the right answer"),
}
