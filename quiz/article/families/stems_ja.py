"""How a question on a part of a Japanese sentence begins: as a real question, or as a sentence with a gap."""

import re

from quiz.article.families.context import Context
from quiz.article.japanese.clauses import GAP, Clause, whole
from quiz.article.parts import Sentence, Slot

_CONNECTIVE = re.compile(
    r"^(?:また|さらに|しかし|一方|一方で|なお|ただ|ただし|このため|そのため|その結果|この結果|そこで|そして|加えて|これに対し|これに対して|これを受け|これを受けて|これにより|これまで"
    r"|これとは別に|中でも|なかでも|このほか|そのほか|そのうえで|その上で|でも|だが|ところが|まず|次に|特に|とくに|同時に|具体的には|今回|実際に|例えば|たとえば)、"
    r"|^(?:さらに|だが)(?![0-9０-９])"
)
# What these words point to stands in another sentence.
_POINTING = re.compile(
    r"^(?:これ|それ|あれ|こう|そう|ここ|そこ|彼|この|その|あの|同(?:[0-9０-９]|日|月|年|氏|社|省|庁|市|県|町|村|国|大|校|館|園|会|党|署|局|協会|委員会|センター|チーム)|うち|ほか|いずれも|前者|後者)"
)
# …, wherever it stands: そんな結果をまとめた. So does そう in そう語ると.
_POINTING_INSIDE = re.compile(
    r"そんな|こうした|そうした|こういった|そういった|このような|そのような|(?:^|[でをと、])そう(?=[語述明話言])"
)
# 開業したのは、: who or what did, stands in the sentence before.
_CLEFT = re.compile(r"^[^、はがも「]{2,14}[たるい]のは")
# What stands in front of a colon belongs to a table: A組：, 会場：.
_LABELLED = re.compile(r"^[^、。「」]{1,12}[:：]")
# Behind an asking word the question has to go on to its end: 何円で、…か and 何社は…か do not.
_BREAKING = re.compile(r"(?:で|と|とし|に対し(?:て)?)、|から[約0-9０-９]|[^、。「」]{0,8}は(?![がいかし])")
# A topic, and up to the number no other particle but の and より.
_EQUATED = re.compile(r"^[^「」、は]{2,}は、?[^「」、はがをにへと0-9０-９]{0,10}$")
# These lines leave out whom the article is about.
_HEADLINES = ("lead", "bullet", "summary")
_ENDS = ("。", "！", "!", "」", "。）", "。)")
_LONGEST = 90


def clause_at(context: Context, sentence: Sentence, slot: Slot) -> Clause | None:
    """The part of the sentence that holds the slot."""
    return clause_around(context, sentence, *place(sentence, slot))


def clause_around(context: Context, sentence: Sentence, start: int, end: int) -> Clause | None:
    """The part that holds this place; the whole sentence if the part alone points to another part, or if it
    begins with the place: 30ポイント以上の差がついた says nothing of what between.
    """
    if sentence.role in ("lead", "body") and not sentence.text.rstrip().endswith(_ENDS):
        # A line of results, a dateline, a caption.
        return None
    parts = context.clauses_of(sentence)
    part = next((c for c in parts if c.holds(start, end)), None)
    if part and not part.is_whole and not (part.has_subject and start > part.start and _stands(part)):
        part = whole(parts)
    is_understood = part is not None and (part.has_subject or sentence.role in _HEADLINES)
    return part if part and is_understood and _stands(part) else None


def _stands(clause: Clause) -> bool:
    return not points(plain(clause.text))


def free(context: Context, sentence: Sentence, start: int) -> bool:
    """Whether nothing clings to this place from the left: 特殊部隊1500人 does not become 特殊部隊何人."""
    before = next((word for word in context.tokens[sentence.number] if word.end == start), None)
    if before is None or before.is_a("名詞", "普通名詞", "副詞可能"):
        return True
    return before.part[0] in ("助詞", "補助記号", "接続詞", "副詞")


def place(sentence: Sentence, slot: Slot) -> tuple[int, int]:
    """Where the slot begins and ends in the text of its sentence."""
    at = sentence.span.start
    return slot.span.start - at, slot.span.end - at


def after(sentence: Sentence, slot: Slot, size: int = 1) -> str:
    """What stands behind the slot."""
    end = place(sentence, slot)[1]
    return sentence.text[end : end + size]


def asked(clause: Clause, start: int, end: int, asking: str) -> str | None:
    """The clause as a question with the asking word in this place, if that makes one of fair length."""
    if _BREAKING.match(clause.sentence, end) or _LABELLED.match(clause.text):
        return None
    question = clause.question(start, end, asking)
    question = _CONNECTIVE.sub("", question) if question else None
    return question if question and len(question) <= _LONGEST and not points(question) else None


def equated(clause: Clause, start: int, end: int, asking: str) -> str | None:
    """総額は3億円で、… → 総額は何円ですか; also at the end of a sentence that stops behind the number."""
    text = clause.sentence
    if not text.startswith(("で、", "だ。", "だった。", "。"), end):
        return None
    begin = max(clause.start, text.rfind("、", clause.start, start) + 1)
    about = text[begin:start]
    topic = clause.topic if begin == clause.start and "は" not in about else ""
    # 割合はA組が79%、B組は42%: of what B組 is 42%, stands in front.
    is_listed = any(sign.isnumeric() for sign in text[clause.start : begin])
    is_equation = _EQUATED.search(topic + about) and not clause.is_quoted(start) and not is_listed
    question = plain(f"{topic}{about}{asking}{'でした' if clause.is_past else 'です'}か。")
    return question if is_equation and not points(question) else None


def gapped(clause: Clause, start: int, end: int, instruction: str = "に入るのはどれですか。") -> str:
    """The clause with a gap in this place, behind an instruction."""
    text = _CONNECTIVE.sub("", clause.gapped(start, end))
    opening, closing = ("『", "』") if "「" in text else ("「", "」")
    return f"{GAP}{instruction}{opening}{text}{closing}"


def plain(statement: str) -> str:
    """The statement without the word that joins it to the one before."""
    return _CONNECTIVE.sub("", statement)


def points(statement: str) -> bool:
    """Whether the statement has a word that nobody understands without the sentence before it."""
    return (
        _POINTING.match(statement) is not None
        or _CLEFT.match(statement) is not None
        or _POINTING_INSIDE.search(statement) is not None
    )


def replaced(text: str, start: int, end: int, by: str) -> str:
    return text[:start] + by + text[end:]
