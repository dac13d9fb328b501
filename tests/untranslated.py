"""Print the messages that have no Japanese yet: `make words` ends with it."""

import sys
from pathlib import Path

from babel.messages.pofile import read_po

CATALOGUE = Path(__file__).parent.parent / "quiz/translations/ja/LC_MESSAGES/messages.po"


def untranslated(catalogue: Path) -> list[str]:
    """The messages of a catalogue that nobody has translated, in its order."""
    with catalogue.open(encoding="utf-8") as file:
        messages = read_po(file, locale="ja")
    return [_first(message.id) for message in messages if message.id and not _first(message.string)]


def _first(text: str | tuple[str, ...] | list[str]) -> str:
    return text if isinstance(text, str) else text[0]


def main() -> None:
    """Say what is missing, or that nothing is."""
    missing = untranslated(CATALOGUE)
    said = ["Not yet in Japanese:", *missing] if missing else ["Every message is in Japanese."]
    sys.stdout.writelines(f"{line}\n" for line in said)


if __name__ == "__main__":
    main()
