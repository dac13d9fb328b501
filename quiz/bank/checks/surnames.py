"""Japanese surnames, each with the ways in which it is spelt in Latin letters."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from quiz.answers.romaji import romaji, spelling

# Collected from JMnedict; the licence stands beside the table.
TABLE = Path(__file__).with_name("surnames.tsv")
LONGEST = 4

# Those of one kanji, of the news, of Okinawa, and what the table has not, or with one reading only.
_OURS = """
    林=はやし 森=もり 原=はら 関=せき 辻=つじ 東=ひがし/あずま 南=みなみ 岡=おか 堀=ほり 堤=つつみ
    菅=すが/かん 梶=かじ 谷=たに 柳=やなぎ 秦=はた 畑=はた 星=ほし 堺=さかい 泉=いずみ 西=にし 北=きた
    境=さかい 島=しま 牧=まき 榊=さかき 桂=かつら 篠=しの 滝=たき 渡邊=わたなべ 渡部=わたなべ
    斎木=さいき 石破=いしば 岩屋=いわや 高市=たかいち 河野=こうの/かわの 大野=おおの 小野寺=おのでら
    小野田=おのだ 大河原=おおかわら/おおがわら 久保田=くぼた 小山田=おやまだ 宇都宮=うつのみや
    長谷部=はせべ 東海林=しょうじ/とうかいりん 伊集院=いじゅういん 海老原=えびはら 勅使河原=てしがわら
    海老名=えびな 八木沢=やぎさわ 阿久津=あくつ 加賀谷=かがや 小田島=おだじま 野々村=ののむら
    中曽根=なかそね 竹之内=たけのうち 五十嵐=いがらし 曽我部=そがべ 日下部=くさかべ 小早川=こばやかわ
    我那覇=がなは 具志堅=ぐしけん 仲宗根=なかそね 知念=ちねん 玉城=たまき/たましろ 島袋=しまぶくろ
    大城=おおしろ 新垣=あらかき/あらがき 伊波=いは 安里=あさと 上里=うえざと 仲村=なかむら 屋良=やら
"""


def is_surname(kanji: str) -> bool:
    return kanji in _surnames()


def spellings_of(kanji: str) -> frozenset[str]:
    """Every reading of the surname, in the one spelling to which `spelling` brings all of them."""
    return _surnames().get(kanji, frozenset())


def is_spelt_as_one(name: str) -> bool:
    """Whether some surname is spelt like this."""
    return spelling(name) in _all_spellings()


@cache
def _surnames() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for kanji, readings in _rows():
        found[kanji] = found.get(kanji, frozenset()) | {
            spelling(romaji(each)) for each in readings.split("/")
        }
    return found


def _rows() -> Iterator[tuple[str, str]]:
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        kanji, _, readings = line.partition("\t")
        yield kanji, readings
    for row in _OURS.split():
        kanji, _, readings = row.partition("=")
        yield kanji, readings


@cache
def _all_spellings() -> frozenset[str]:
    return frozenset().union(*_surnames().values())
