"""Check that a person has one name in both languages: P13, 森 is no Hayashi."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from quiz.answers.romaji import spelling
from quiz.bank.checks.places import seen
from quiz.bank.checks.surnames import LONGEST, is_spelt_as_one, is_surname, spellings_of
from quiz.bank.model import Bank
from quiz.bank.problems import Finding, Path, finding
from quiz.bank.texts import places
from quiz.text.months import NAMES

_TITLE_JA = (
    r"(?:さん|くん|君|ちゃん|氏|先生|選手|監督|大統領|首相|外相|大臣"
    r"|市長|町長|村長|知事|校長|議員|社長|会長|委員長|教授|博士|記者|駅長)"
)
_NAMED_JA = re.compile(rf"([一-鿿々ァ-ヶー]{{1,12}}?){_TITLE_JA}")
_KATAKANA = re.compile(r"[ァ-ヶー]{3,}")
_NAME_EN = re.compile(r"\b[A-ZŁŚŻÓ][a-zà-žłśżó]{2,}(?:[-'’][A-Z]?[a-z]+)*\b")
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+|[“\"(])$")
# Capitals that name nobody.
_NO_NAMES = frozenset(
    [
        "The",
        "This",
        "That",
        "These",
        "Those",
        "There",
        "They",
        "She",
        "His",
        "Her",
        "Its",
        "Our",
        "Your",
        "Their",
        "When",
        "Where",
        "What",
        "Which",
        "Who",
        "Why",
        "How",
        "And",
        "But",
        "For",
        "From",
        "With",
        "Only",
        "Not",
        "Yes",
        "Both",
        "Each",
        "Every",
        "Some",
        "Many",
        "Most",
        "More",
        "One",
        "Two",
        "Three",
        "According",
        "After",
        "Before",
        "About",
        *NAMES,
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "Japan",
        "Japanese",
        "English",
        "Minister",
        "President",
        "Governor",
        "Mayor",
        "Professor",
        "Doctor",
    ]
)
FEWEST_TEXTS = 2


def names_are_the_same(bank: Bank) -> Iterator[Finding]:
    """P13: a surname that is another one in English, or a name that is called otherwise everywhere else."""
    told: set[Path] = set()
    for path, words in places(bank):
        if pair := _other_surname(seen(words, "ja"), seen(words, "en")):
            told.add(path)
            yield finding("P13", path, ja=pair[0], en=pair[1])
    for path, ja, en, usual in _unusual_names(bank):
        if path not in told:
            yield finding("P13", path, ja=ja, en=f"{en} ({usual})" if usual else en)


def _other_surname(japanese: str, english: str) -> tuple[str, str] | None:
    """A Japanese surname without its reading in English, and an English one without its kanji."""
    here = set(_surnames_in(japanese))
    names = set(_NAME_EN.findall(english))
    spelt = {spelling(name) for name in names}
    unmatched = [kanji for kanji in here if not spelt & spellings_of(kanji)]
    if not unmatched:
        return None
    known = {each for kanji in here for each in spellings_of(kanji)}
    others = [name for name in names if is_spelt_as_one(name) and spelling(name) not in known]
    return (unmatched[0], others[0]) if others else None


def _surnames_in(text: str) -> Iterator[str]:
    for found in _NAMED_JA.finditer(text):
        name = found[1]
        # 栄養士の森さん has の in front; 田中一郎さん has a given name behind.
        fronts = (name[:size] for size in range(LONGEST, 0, -1) if len(name) >= size)
        yield from list(filter(is_surname, fronts))[:1]


def _unusual_names(bank: Bank) -> Iterator[tuple[Path, str, str, str]]:
    """(place, Japanese name, English name found there, the usual one): one place differs from all others."""
    texts = [(path, seen(words, "ja"), seen(words, "en")) for path, words in places(bank)]
    places_of: dict[str, list[int]] = defaultdict(list)
    for at, (_, ja, _) in enumerate(texts):
        for name in {*_KATAKANA.findall(ja), *(found[1] for found in _NAMED_JA.finditer(ja))}:
            places_of[name].append(at)
    latin = [_names(en) for *_, en in texts]
    everywhere = Counter(name for names in latin for name in names)
    for name, found in places_of.items():
        if len(found) <= FEWEST_TEXTS:
            continue
        counts = Counter(each for at in found for each in latin[at])
        usual, times = counts.most_common(1)[0] if counts else ("", 0)
        if times != len(found) - 1 or times < FEWEST_TEXTS:
            continue
        odd = next(at for at in found if usual not in latin[at])
        strangers = sorted(each for each in latin[odd] if everywhere[each] == 1)
        if strangers and usual not in texts[odd][2]:
            yield texts[odd][0], name, strangers[0], usual


def _names(text: str) -> set[str]:
    """Capitalised words that do not only begin a sentence."""
    return {
        found[0]
        for found in _NAME_EN.finditer(text)
        if found[0] not in _NO_NAMES and not _SENTENCE_START.search(text[: found.start()])
    }
