"""What has no Japanese yet is named."""

from pathlib import Path

from tests.untranslated import untranslated

CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Answer"
msgstr "答える"

msgid "Stop"
msgstr ""

msgid "%(num)s bank"
msgid_plural "%(num)s banks"
msgstr[0] ""
"""


def test_what_has_no_japanese_is_named(tmp_path: Path) -> None:
    path = tmp_path / "messages.po"
    path.write_text(CATALOGUE, encoding="utf-8")
    assert untranslated(path) == ["Stop", "%(num)s bank"]
