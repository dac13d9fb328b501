"""How a kanji may be read inside of a word: its readings, and what becomes of them beside other sounds."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

# Made from KANJIDIC2 of the EDRDG; the licence stands beside the table.
_TABLE = Path(__file__).with_name("kanji_readings.tsv")

_VOICED = str.maketrans(
    "かきくけこさしすせそたちつてとはひふへほ", "がぎぐげござじずぜぞだぢづでどばびぶべぼ"
)
_HALF_VOICED = str.maketrans("はひふへほ", "ぱぴぷぺぽ")
# 学 がく in 学校 がっこう, 一 いち in 一回 いっかい, 出 しゅつ in 出典 しゅってん.
_SHORTENED = ("く", "き", "つ", "ち")
_VERBS = "うくぐすつぬぶむる"
_U_TO_I = str.maketrans("うくぐすつぬぶむる", "いきぎしちにびみり")


@lru_cache(maxsize=4096)
def readings_of(kanji: str) -> frozenset[str]:
    """Every way in which the kanji is read inside of words, in hiragana; none for one that is not known."""
    return frozenset(
        sound for reading in _readings().get(kanji, ()) for stem in _stems(reading) for sound in _sounds(stem)
    )


@lru_cache(maxsize=4096)
def okurigana_of(kanji: str) -> frozenset[str]:
    """The kana with which a verb of this kanji goes on before another word: り of 取り, わせ of 合わせ."""
    endings = (reading.partition(".")[2] for reading in _readings().get(kanji, ()))
    return frozenset(form for ending in endings if ending for form in _before_words(ending) if form)


@lru_cache(maxsize=4096)
def sounds_of(kanji: str, *, goes_on: bool) -> frozenset[str]:
    """What the kanji can be read as; a stem (と of 取る) only where its kana follow."""
    return frozenset(
        sound
        for reading in _readings().get(kanji, ())
        for stem in _stems(reading)
        if goes_on or "." not in reading or stem != reading.partition(".")[0]
        for sound in _sounds(stem)
    )


def _before_words(ending: str) -> Iterator[str]:
    if ending[-1] in _VERBS:
        yield ending[:-1] + ending[-1].translate(_U_TO_I)
        yield ending.removesuffix("る") if ending.endswith("る") else ""


@lru_cache(maxsize=1)
def _readings() -> Mapping[str, tuple[str, ...]]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    return {kanji: tuple(readings.split(" ")) for kanji, readings in (line.split("\t") for line in lines)}


def _stems(reading: str) -> Iterator[str]:
    """割 わ.る is わ, and without its okurigana わる or わり; 付 つ.ける is つけ in 受付."""
    stem, _, ending = reading.partition(".")
    yield stem
    if ending:
        yield stem + ending
        yield stem + ending[:-1] + ending[-1].translate(_U_TO_I)
        yield stem + ending.removesuffix("る")


def _sounds(stem: str) -> Iterator[str]:
    for sound in (stem, stem[0].translate(_VOICED) + stem[1:], stem[0].translate(_HALF_VOICED) + stem[1:]):
        yield sound
        if len(sound) > 1 and sound.endswith(_SHORTENED):
            yield sound[:-1] + "っ"
