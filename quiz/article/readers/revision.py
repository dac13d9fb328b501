"""From any text to a revision: the line ends made one, control characters gone, the language recognised."""

import re
from datetime import date
from hashlib import sha256

from quiz.article.parts import Revision
from quiz.article.readers.radicals import without_radicals
from quiz.article.readers.refused import LONGEST_TEXT, ArticleRefused
from quiz.text.language import Language

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\ufeff]")
_JAPANESE = re.compile("[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uff66-\uff9d]")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
# A kanji says about as much as a short word, so that few of them among Latin letters make a text Japanese.
_LEAST_JAPANESE = 0.25


def revision_of(text: str, *, title: str = "", published: date | None = None) -> Revision:
    """A revision of this text, with what its file says about itself.

    Raises `ArticleRefused` for a text that is empty or too long.
    """
    clean = _CONTROLS.sub("", _LINE_ENDS.sub("\n", without_radicals(text))).strip("\n")
    if not clean.strip():
        raise ArticleRefused("A03")
    if len(clean) > LONGEST_TEXT:
        raise ArticleRefused("A02", size=len(clean), limit=LONGEST_TEXT)
    digest = sha256(clean.encode("utf-8", "surrogatepass")).hexdigest()
    return Revision(clean, recognised(clean), digest, title=title, published=published)


def recognised(text: str) -> Language:
    """Japanese if enough of the letters are kana or kanji."""
    japanese, latin = len(_JAPANESE.findall(text)), len(_LATIN.findall(text))
    return "ja" if japanese and japanese >= _LEAST_JAPANESE * (japanese + latin) else "en"
