"""Why a file is no article, and how large one may be."""

LARGEST_FILE = 5 * 2**20
LONGEST_TEXT = 2**20

# What each code is about; the words for people, which take its values, are at the doors.
CODES = {
    "A01": "larger than LARGEST_FILE bytes: size, limit",
    "A02": "longer than LONGEST_TEXT characters: size, limit",
    "A03": "holds no text",
    "A04": "in no known encoding",
    "A05": "not what its beginning says: kind",
    "A06": "PDF, and the package for PDF is not installed: package",
    "A07": "PDF behind a password",
    "A08": "of a kind that is not read: kind",
    "A09": "larger than it may be once it is unpacked: limit",
}


class ArticleRefused(Exception):
    """Raised with a code of `CODES` and the values that belong to it."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values
