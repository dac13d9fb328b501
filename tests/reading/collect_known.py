"""Collect the tables of quiz/reading/known/ anew, by hand: python -m tests.reading.collect_known FILE.

FILE is the SQLite database of the package jamdict-data (1.5) with JMdict and JMnedict; sudachidict-core must
be installed as well. What is kept: words and full names with one everyday reading which the small dictionary
takes apart and, alone or in an ordinary setting, reads in another way. What the larger dictionary knows as a
word with another reading is left out, and so are words of two letters that only JMdict knows: in a text, two
words stand side by side more often.
"""

import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator

from sudachipy import Dictionary, SplitMode

from quiz.reading import dictionary
from quiz.reading.furigana import has_kanji, hiragana
from quiz.reading.grades import GENERAL_USE, grade
from quiz.reading.known import FOLDER, LONGEST
from quiz.reading.sentence import read

WRITTEN = re.compile(rf"[\u3041-\u30ffー\u3400-\u9fff々]{{2,{LONGEST}}}")
READ = re.compile("[ぁ-ゖァ-ヺー]+")
# Amounts have rules of their own; what begins with 日本 is read にほん here.
NOT_KEPT = re.compile(
    "[一二三四五六七八九十]+月.*日|[〇一二三四五六七八九十百千万何数]+(.|か月|週間|時間|人前|日間)?|日本.*|様方"
)
WORD_SETTINGS = ("{}", "{}は", "{}を", "{}も", "この{}が")
NAME_SETTINGS = ("{}", "{}は", "{}氏", "{}元首相の", "{}前社長")
COMMON = ("news1", "ichi1", "spec1", "spec2", "gai1")
PLACE_SETTINGS = ("{}", "{}は")
PLACES = re.compile(".{2,}(山|湖|島|寺|神社|城)")
# Of these only the ones that end as one expects: 今市 いまいち is a hamlet, 田中高原 たかはら too.
TOWNS_AND_LANDS = re.compile(
    "[^ァ-ヶ]+市 .+し|[^ァ-ヴ]{2,}(半島 .+はんとう|平野 .+へいや|盆地 .+ぼんち|海峡 .+かいきょう"
    "|諸島 .+しょとう|群島 .+ぐんとう|高原 .+こうげん)"
)
PAIRS = """
    SELECT k.text, r.text,
           EXISTS (SELECT 1 FROM KJI WHERE kid = k.ID) OR EXISTS (SELECT 1 FROM KNI WHERE kid = r.ID)
           OR EXISTS (SELECT 1 FROM Sense s JOIN misc m ON m.sid = s.ID
                      WHERE s.idseq = k.idseq AND (m.text LIKE '%kana alone%' OR m.text LIKE '%obsolete%'
                                                   OR m.text LIKE '%archai%')),
           (SELECT group_concat(text) FROM KJP WHERE kid = k.ID),
           (SELECT group_concat(text) FROM KNP WHERE kid = r.ID)
    FROM Kanji k JOIN Kana r ON r.idseq = k.idseq
    WHERE NOT r.nokanji AND (NOT EXISTS (SELECT 1 FROM KNR WHERE kid = r.ID)
                             OR EXISTS (SELECT 1 FROM KNR WHERE kid = r.ID AND text = k.text))
"""
NAMES = """
    SELECT k.text, r.text, group_concat(y.text)
    FROM NEKanji k JOIN NEKana r ON r.idseq = k.idseq JOIN NETranslation t ON t.idseq = k.idseq
    JOIN NETransType y ON y.tid = t.ID GROUP BY k.ID, r.ID
"""


def main(path: str) -> None:
    source = sqlite3.connect(path)
    words = dict(agreed(kept(everyday_words(source), WORD_SETTINGS)))
    names = dict(kept(names_of(source, _is_full_name), NAME_SETTINGS))
    names |= dict(kept(names_of(source, _is_known_place), PLACE_SETTINGS))
    lands = kept(names_of(source, _is_a_place), PLACE_SETTINGS)
    names |= {name: said for name, said in lands if TOWNS_AND_LANDS.fullmatch(f"{name} {said}")}
    write("compounds.tsv", words)
    write("names.tsv", {name: said for name, said in names.items() if name not in words})
    print(len(words), "words,", len(names), "names")  # noqa: T201


def agreed(found: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    larger = Dictionary(dict="core").create(mode=SplitMode.C)
    for word, said in found:
        parts = larger.tokenize(word)
        is_same = hiragana("".join(part.reading_form() for part in parts)) == hiragana(said)
        if is_same or (len(parts) > 1 and len(word) > 2):
            yield word, said


def write(name: str, rows: dict[str, str]) -> None:
    text = "".join(f"{word}\t{said}\n" for word, said in sorted(rows.items()))
    (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


def everyday_words(source: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Words of JMdict that have one reading, or one that is common."""
    source.executescript(
        "CREATE INDEX IF NOT EXISTS a1 ON KJI(kid); CREATE INDEX IF NOT EXISTS a2 ON KNI(kid);"
        "CREATE INDEX IF NOT EXISTS a3 ON Sense(idseq); CREATE INDEX IF NOT EXISTS a4 ON misc(sid);"
        "CREATE INDEX IF NOT EXISTS a5 ON KJP(kid); CREATE INDEX IF NOT EXISTS a6 ON KNP(kid);"
        "CREATE INDEX IF NOT EXISTS a7 ON KNR(kid); CREATE INDEX IF NOT EXISTS a8 ON Kana(idseq);"
    )
    readings: dict[str, dict[str, int]] = defaultdict(dict)
    for word, said, is_rare, *marks in source.execute(PAIRS):
        is_common = all(any(mark in (found or "") for mark in COMMON) for found in marks)
        weight = 2 if is_common else 0 if is_rare else 1
        readings[word][said] = max(readings[word].get(said, 0), weight)
    for word, found in readings.items():
        common = [said for said, weight in found.items() if weight == 2]
        only = common if len(common) == 1 else [*found] if len(found) == 1 and 0 not in found.values() else []
        # 説明し and 外に are more often 説明 with する, 外 with に.
        if only and grade(word) <= GENERAL_USE and has_kanji(dictionary.words(word)[-1].text):
            yield word, only[0]


def names_of(
    source: sqlite3.Connection, is_wanted: Callable[[str, set[str]], bool]
) -> Iterator[tuple[str, str]]:
    """The names of JMnedict that are wanted, by name and kinds, and have one reading."""
    readings: dict[str, set[str]] = defaultdict(set)
    kinds: dict[str, set[str]] = defaultdict(set)
    for name, said, found in source.execute(NAMES):
        readings[name].add(said)
        kinds[name] |= set(found.split(","))
    for name, said in readings.items():
        if len(name) > 1 and len(said) == 1 and is_wanted(name, kinds[name]):
            yield name, min(said)


def _is_full_name(_: str, kinds: set[str]) -> bool:
    return bool(kinds & {"person", "station"})


def _is_known_place(name: str, kinds: set[str]) -> bool:
    """Mountains, lakes, islands, temples, shrines and castles in kanji for general use."""
    return "place" in kinds and PLACES.fullmatch(name) is not None and grade(name) <= GENERAL_USE


def _is_a_place(name: str, kinds: set[str]) -> bool:
    return bool(kinds & {"place", "unclass"}) and grade(name) <= GENERAL_USE


def kept(found: Iterator[tuple[str, str]], settings: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for word, said in found:
        is_fit = WRITTEN.fullmatch(word) and has_kanji(word) and READ.fullmatch(said)
        is_wanted = is_fit and not NOT_KEPT.fullmatch(word) and len(dictionary.words(word)) > 1
        if is_wanted and any(_differs(word, said, setting) for setting in settings):
            yield word, said


def _differs(word: str, said: str, setting: str) -> bool:
    before = setting.split("{}")[0]
    ours = "".join(part.reading for part in read(setting.format(word), decided=[], seams=[], readings={}))
    return not hiragana(ours.removeprefix(before)).startswith(hiragana(said))


if __name__ == "__main__":
    for table in FOLDER.glob("*.tsv"):
        table.unlink()
    main(sys.argv[1])
