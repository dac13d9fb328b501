"""What may go wrong, in words: what happened, what it means, and what to do."""

from collections.abc import Mapping
from dataclasses import dataclass

from quiz.web.language import Later
from quiz.web.language import Later as _l


@dataclass(frozen=True)
class Trouble:
    """What happened, what it means, and what to do; `brief` is for beside the field that it is about."""

    title: Later
    sentence: Later
    advice: Later
    brief: Later | None = None
    leads_to_sign_in: bool = False


TROUBLES: Mapping[int, Trouble] = {
    400: Trouble(
        _l("Something was lost on the way"),
        _l("The page sent something that we could not read. Nothing was changed."),
        _l("Go back, reload the page and try again."),
    ),
    403: Trouble(
        _l("This page is for administrators"),
        _l("Your account may not open it. Nothing was changed."),
        _l("Ask a colleague who is an administrator."),
    ),
    404: Trouble(
        _l("We cannot find this page"),
        _l("There may be a mistake in the address, or this quiz was started on another device."),
        _l("To continue a quiz from another device, type your resume code on the start page."),
    ),
    405: Trouble(
        _l("This page cannot be opened directly"),
        _l("It only receives what you send from another page."),
        _l("Start again from the start page. Your answers are saved."),
    ),
    413: Trouble(
        _l("That was too much at once"),
        _l("What the page sent is larger than any answer can be. Nothing was changed."),
        _l("Go back, reload the page and try again."),
    ),
    500: Trouble(
        _l("Something went wrong on our side"),
        _l("The answers that you have already given are safe."),
        _l("Wait a moment and reload the page. If it happens again, tell your teacher."),
    ),
}
NOT_NOW = Trouble(
    _l("Just now nothing can be kept"),
    _l(
        "Another program holds our database, or its disk is full. What you sent is still here, "
        "but not yet kept."
    ),
    _l("Wait a moment, then press the button again. If it happens again, tell your teacher."),
    _l("Just now nothing can be kept. Wait a moment, then press the button again."),
)
NO_COOKIE = Trouble(
    _l("Your browser sent no cookie of ours"),
    _l(
        "Without it we cannot know which quiz is yours. Cookies are blocked for this site, or they were "
        "deleted while the page was open. Nothing was changed."
    ),
    _l(
        "Allow cookies for this site, then press the button. If a quiz was under way, continue it from the "
        "start page with your resume code."
    ),
    _l("Your browser sent no cookie of ours. Allow cookies for this site, then press the button again."),
)
OUT_OF_DATE = Trouble(
    _l("The page was out of date"),
    _l(
        "It was made before our cookie in your browser changed. What you sent is still here, "
        "but not yet kept."
    ),
    _l("Press the button again."),
    _l("The page was out of date. Press the button again."),
)
SIGNED_OUT = Trouble(
    _l("You are signed out"),
    _l("What you sent is still here, but not yet kept."),
    _l("Sign in: the page for it opens beside this one. Then come back and press the button."),
    leads_to_sign_in=True,
)
NO_DRAFT = Trouble(
    _l("We cannot find this draft"),
    _l("It may have been removed, or it is not shared with you."),
    _l("Go to the workshop. Ask your colleague to share it if it is theirs."),
)
ONLY_TO_SEE = Trouble(
    _l("You may look at this draft, but not change it"),
    _l("Your colleague shared it with you to see or to copy. Nothing was changed."),
    _l("Ask your colleague to let you write in it."),
)
FORGED = Trouble(
    _l("That came from another site"),
    _l("Only pages of ours may send answers. Nothing was changed."),
    _l("Start again from the start page. Your answers are saved."),
)
