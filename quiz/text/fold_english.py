"""The folds of English text: the article at the start, and the small signs that people type or leave out."""

import re

# Not before a second article: "The A Team" is no team without a name.
_ARTICLE = re.compile(r"(?:the|an|a) (?!(?:the|an|a) )(?=\S)", re.IGNORECASE)

# The hyphen that may be a space follows a word (X-ray stays), and no article comes to light by it.
_HYPHEN = re.compile(
    r"(?:(?<=[A-Za-z]{2})(?<!\b[Aa]n)(?<!\b[Tt]he)(?<!\bTHE)(?<!\bAN)(?: - |-)(?=[A-Za-z0-9])"
    r"|(?<=\b[B-Zb-z])-(?=[A-Za-z]{2}))"
)
# U.S. and U. S., St. Petersburg, Ph.D.; and where no blank stands behind the sign: St.Petersburg.
_INITIALS = re.compile(r"(?<=\b[A-Za-z]\.) (?=[A-Za-z]\.)|(?<=\b[A-Za-z]{2}\.) (?=[A-Za-z]\.?$)")
_POINTS = re.compile(
    r"\b(?:[A-Za-z]\.){2,}|\b(?:[A-Za-z]\.)+[A-Za-z]\b|\b[A-Za-z]{2}\.[A-Za-z]\b|(?<=[A-Za-z])\.(?= )"
)
_CLOSE_POINT = re.compile(r"(?<=[A-Za-z]{2})\.(?=[A-Za-z]{2})")
_CLOSE_COMMA = re.compile(r"(?<=[A-Za-z.]),(?=[A-Za-z])")
_QUOTES = re.compile(r"[\"“”]|(?<![0-9A-Za-z])['‘’]|['‘’](?![0-9A-Za-z])|,(?![0-9])")
_DASHES = str.maketrans("‐‑‒–—−’‘", "------''")
_ENDS = " .!?,;:…"


def articles(text: str) -> str:
    """F9: no article at the start."""
    found = _ARTICLE.match(text)
    return text[found.end() :] if found else text


def hyphens(text: str) -> str:
    """F13: typographic dashes and apostrophes, quotation marks, commas and the full stop at the end;
    a space for a hyphen between words; no points in U.S.A. and St. Petersburg.
    """
    folded = _CLOSE_COMMA.sub(", ", text.translate(_DASHES))
    folded = _INITIALS.sub("", _QUOTES.sub("", folded)).rstrip(_ENDS)
    folded = _CLOSE_POINT.sub(". ", folded)
    folded = _POINTS.sub(lambda found: found[0].replace(".", ""), folded)
    return _HYPHEN.sub(" ", folded) or text
