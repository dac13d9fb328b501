"""Verbs that are said politely or plainly: 上がります and 上がる, 認めていません and 認めない."""

import re
from collections.abc import Iterator

_I_ROW, _U_ROW, _A_ROW = "いきぎしちにびみり", "うくぐすつぬぶむる", "わかがさたなばまら"
_TO_U = dict(zip(_I_ROW, _U_ROW, strict=True))
_TO_A = dict(zip(_I_ROW, _A_ROW, strict=True))
# How a verb goes on before た: 書いた, 読んだ, 出した.
_BEFORE_TA = {
    "い": "った",
    "き": "いた",
    "ぎ": "いだ",
    "し": "した",
    "ち": "った",
    "に": "んだ",
    "び": "んだ",
}
_BEFORE_TA |= {"み": "んだ", "り": "った"}
# And the other way round, from て to the end of the verb.
_FROM_TE = {"って": "うつる", "いて": "く", "いで": "ぐ", "して": "す", "んで": "ぬぶむ"}

_POLITE = re.compile(r"(?P<stem>.+?)(?P<end>ます|ません|ました|ませんでした)(?:か)?$")
_PLAIN = {"ます": "る", "ません": "ない", "ました": "た", "ませんでした": "なかった"}
_GOING_ON = re.compile(r"(?P<verb>.+[てで])い(?P<end>る|ます|ない|ません)$")
# してる is said for している.
_SPOKEN = re.compile(r"(?<=[ぁ-ん一-鿿])([てで])(?=る$|ます$|ない$|た$|ました$)")
_SHORTEST = 2
# してます: しています, している, する.
_MOST_STEPS = 3


def plainly(text: str) -> frozenset[str]:
    """The text and what it may be in plain words: 上がります as 上がる (and 上がりる, which is no word)."""
    ways, new = {text}, {text}
    for _ in range(_MOST_STEPS if text and not text.isascii() else 0):
        new = {way for one in new for way in _plainer(one)} - ways
        ways |= new
    return frozenset(ways)


def _plainer(text: str) -> Iterator[str]:
    if len(text) <= _SHORTEST:
        return
    if found := _POLITE.match(text):
        yield from _plain(found["stem"], found["end"])
    if spoken := _SPOKEN.search(text):
        yield text[: spoken.end(1)] + "い" + text[spoken.end(1) :]
    if found := _GOING_ON.match(text):
        yield from _not_going_on(found["verb"], "ない" if found["end"] in ("ない", "ません") else "る")


def _plain(stem: str, end: str) -> Iterator[str]:
    yield stem + _PLAIN[end]
    last = stem[-1]
    if last not in _I_ROW:
        return
    match end:
        case "ます":
            yield stem[:-1] + _TO_U[last]
        case "ました":
            yield stem[:-1] + _BEFORE_TA[last]
        case _:
            yield stem[:-1] + _TO_A[last] + _PLAIN[end]


def _not_going_on(verb: str, end: str) -> Iterator[str]:
    yield verb[:-1] + end
    for last in _FROM_TE.get(verb[-2:], ""):
        if end == "る":
            yield verb[:-2] + last
        else:
            yield verb[:-2] + _A_ROW[_U_ROW.index(last)] + end
