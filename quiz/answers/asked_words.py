"""Words of the question that are said once more around a text: 国連の安保理, 法の支配に基づいています."""

import re
from collections.abc import Iterator

_TOPIC = re.compile(r".{1,30}?[のは]")
_INTERROGATIVE = re.compile(
    r"(?:何|なに|なん|だれ|誰|どこ|どちら|どの[^、。]{1,4}?|どんな[^、。]{1,4}?|どう)(?=[をにへがではとい])"
)
_DENIED = re.compile(r"ない|なかっ|ません|ず|ぬ|まい")
_PARTICLE = "をにへがで"
_KANJI = re.compile("[一-鿿]")

_OFFICES_JA = (
    "外務大臣|内閣総理大臣|総理大臣|防衛大臣|大統領|首相|外相|大臣|将軍|天皇|国王|皇帝|女王|総理|議長|長官"
    "|報道官|総裁|知事|市長"
)
_OFFICE_BEHIND = re.compile(rf"(?<=..)({_OFFICES_JA})$")
_OFFICE_BEFORE = re.compile(rf"({_OFFICES_JA})の?(?=..)")
_SAME_OFFICE = (("外相", "外務大臣"), ("首相", "総理大臣", "内閣総理大臣", "総理"), ("防衛相", "防衛大臣"))
_OFFICES_EN = (
    "foreign minister|prime minister|defen[cs]e minister|minister|president|king|queen|emperor|empress|shogun"
    "|general|chancellor|secretary|governor|mayor|chairman|director"
)
_OFFICE_EN = re.compile(rf"({_OFFICES_EN}) (?=\w)", re.IGNORECASE)
_CALLED = re.compile("(?P<name>.{2,30})(?:という|っていう)(?P<kind>.{1,8})")
# What is asked for: behind 何 or どの, or as the last word.
_KINDS = re.compile(
    "(?:(?:何という|なんという|何|どの)|(?<=[のるたいなだ])(?=[^ぁ-ん。]{1,2}(?:は(?:何|どこ)|$|\n)))"
    "(市|県|府|町|村|川|湖|山|島|海峡|半島|平野|山脈|条約|事件|戦争|時代|文化|幕府|天皇)"
)
_BASED_ON = re.compile(r"[a-z ]{2,40}? (?:on|in|by|from|to|with|for|at|about|as) (?=\w{2})", re.IGNORECASE)


def without_words_of(question: str, core: str) -> Iterator[str]:
    """The text without what the question says itself, before it or behind it."""
    if not question:
        return
    question, core = (text.replace("もとづ", "基づ") for text in (question, core))
    if (found := _BASED_ON.match(core)) and found[0].strip().lower() in question.lower():
        yield core[found.end() :]
    for topic in _TOPIC.finditer(core):
        if core[: topic.end()] in question and topic.end() > 2:
            yield core[topic.end() :]
    yield from _without_predicate(question, core)
    yield from _of_its_kind(question, core)
    for office in (_OFFICE_BEHIND.search(core), _OFFICE_BEFORE.match(core), _OFFICE_EN.match(core)):
        if office and _names(question, office[1]):
            yield core[: office.start()] + core[office.end() :]


def _of_its_kind(question: str, core: str) -> Iterator[str]:
    """光合成 of 光合成というはたらき; 明石市, where it asks for a 市 and 明石 was written."""
    if (said := _CALLED.fullmatch(core)) and said["kind"] in question:
        yield said["name"]
    if core.isascii():
        return
    yield from (f"{core}{kind}" for kind in _KINDS.findall(question) if not core.endswith(kind))


def _names(question: str, office: str) -> bool:
    same = next((group for group in _SAME_OFFICE if office in group), (office,))
    return any(word.lower() in question.lower() for word in same)


def _without_predicate(question: str, core: str) -> Iterator[str]:
    """法の支配 of 法の支配に基づく, where the question ends in 何に基づいていますか."""
    for line in question.splitlines():
        for found in _INTERROGATIVE.finditer(line):
            tail = line[found.end() :].rstrip("か。?？ ")
            yield from _without_tail(tail, core)


def _without_tail(tail: str, core: str) -> Iterator[str]:
    for at in range(1, len(core)):
        said = _common(core[at:], tail)
        rest = core[at + said :]
        if core[at] != tail[:1] or core[at] not in _PARTICLE or said < 2:
            continue
        has_verb = _KANJI.search(core[at : at + said]) is not None
        if has_verb and len(rest) <= 6 and not _KANJI.search(rest) and _denies(rest) == _denies(tail[said:]):
            yield core[:at]


def _denies(text: str) -> bool:
    return _DENIED.search(text) is not None


def _common(one: str, other: str) -> int:
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
