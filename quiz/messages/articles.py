"""Say why a file is no article, and what its sentences are."""

from collections.abc import Mapping

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

from quiz.article.parts import Role
from quiz.article.readers import ArticleRefused
from quiz.bank.records import Standing
from quiz.fetching import FetchCode, NotFetched

LONGEST_ABOUT = 100

REFUSED: Mapping[str, LazyString] = {
    "A01": _l("The file has %(size)s bytes; an article may have %(limit)s."),
    "A02": _l("The text has %(size)s characters; an article may have %(limit)s."),
    "A03": _l("There is no text in this file."),
    "A04": _l("This is not a text in UTF-8, UTF-16 or Shift_JIS (CP932). Save it as UTF-8."),
    "A05": _l("The file is broken: it begins like %(kind)s, but cannot be read."),
    "A06": _l(
        "To read PDF, the package “%(package)s” is needed: pip install %(package)s. "
        "Or copy the text into a text file."
    ),
    "A07": _l("The PDF is locked with a password. Save it without one, or copy its text into a text file."),
    "A08": _l(
        "Files of this kind (%(kind)s) are not read. Articles are plain text, HTML, DOCX or PDF with text."
    ),
    "A09": _l("The file unpacks to more than %(limit)s bytes, which no article does."),
}
NOT_FETCHED: Mapping[FetchCode, LazyString] = {
    "address": _l("This is not a web address that can be fetched: %(about)s"),
    "port": _l("Only addresses without a port number are fetched (here it is %(about)s)."),
    "unknown": _l("There is no site called %(about)s."),
    "inside": _l(
        "%(about)s lies inside of a private network; nothing is fetched there. Paste the text instead."
    ),
    "unreachable": _l("%(about)s does not answer. Try again later, or paste the text."),
    "late": _l("%(about)s took too long. Paste the text instead."),
    "redirects": _l("This address leads on and on, at last to %(about)s. Paste the text instead."),
    "status": _l("The site does not give the page out (it says %(about)s). Paste the text instead."),
    "large": _l("The page is larger than %(about)s bytes. Paste the text instead."),
    "packed": _l("The site sends the page packed, which is not read. Paste the text instead."),
}
ROLES: Mapping[Role, LazyString] = {
    "title": _l("title"),
    "lead": _l("lead"),
    "heading": _l("heading"),
    "answer": _l("answer to the heading"),
    "bullet": _l("bullet"),
    "body": _l("text"),
    "summary": _l("summary"),
    "commentary": _l("commentary"),
    "credit": _l("credit"),
}
STANDINGS: Mapping[Standing, LazyString] = {
    "reported": _l("reported"),
    "claimed": _l("said"),
    "opinion": _l("opinion"),
}


def why_refused(refused: ArticleRefused) -> str:
    """The sentence for a refusal, in the language of the moment."""
    return str(REFUSED[refused.code]) % refused.values


def why_not_fetched(failed: NotFetched) -> str:
    """The sentence for an address from which nothing came."""
    return str(NOT_FETCHED[failed.code]) % {"about": failed.about[:LONGEST_ABOUT]}


def standing_with_speaker(standing: Standing, speaker: str | None) -> str:
    """The standing, and who says so where the article names somebody."""
    if speaker is None:
        return str(STANDINGS[standing])
    return str(_("%(standing)s by %(speaker)s", standing=STANDINGS[standing], speaker=speaker))
