"""Times as pages say them: a day and a clock, which a script corrects to where the reader is."""

from datetime import datetime

from markupsafe import Markup

from quiz.web.language import reader
from quiz.web.page import a_date
from quiz.web.teacher.blueprint import blueprint


@blueprint.app_template_global()
def moment(at: datetime) -> Markup:
    """A time by the clock of the server."""
    here = at.astimezone()
    day = a_date(here.date(), reader().interface)
    return Markup('<time datetime="{}">{} <span>{}</span></time>').format(
        at.isoformat(), day, here.strftime("%H:%M")
    )
