"""What stands around an answer and is no part of it: です, “It is …”, 答えは, brackets, a question mark.

Only what was typed is freed of it, never what is accepted: no two accepted answers become the same.
"""

import re

from quiz.text.fold_signs import clean, width

_PAIRS = (
    "()",
    "[]",
    "{}",
    "<>",
    "«»",
    "【】",
    "〔〕",
    "〈〉",
    "《》",
    "「」",
    "『』",
    "“”",
    '""',
    "''",
    "**",
)
_OPENERS = {pair[0]: pair[1] for pair in _PAIRS}
_MARKS = " .!?,;:…"
# A smile, a heart, a star: what pupils put behind an answer, or as a bullet before it.
_ORNAMENTS = r"[☀-➿\U0001f300-\U0001faff♪★☆◎]"
_ORNAMENT_BEHIND = re.compile(
    rf"(?:{_ORNAMENTS}|\^\^;?|[:;]-?[)D]|(?<=[ぁ-ヿ一-鿿。!?])(?:[wｗ笑]+|\(笑\)))+$"
)

_BEFORE = re.compile(
    r"(?:(?:たぶん|多分|きっと|おそらく|恐らく)、?|(?:maybe|perhaps|probably),? |"
    r"(?:私の|わたしの)?(?:答え?|こたえ|正解|解答)(?: ?[::] ?|は、?)"
    rf"|\(?答え?\) ?|[→⇒・] ?|{_ORNAMENTS}+ ?"
    r"|(?:i (?:think|guess|believe) (?:that )?)?"
    r"(?:(?:it|that|this|he|she|they|there)(?:'s|'re| is| are| was| were| has| have| had) )"
    r"(?:called )?|it (?:happened|took place) (?=(?:on|in) )"
    r"|(?:we|they|people|you) call (?:it|this|that|them) "
    r"|(?:they|he|she|we|people) (?=did|do|does|was|were|had|has|can|will)"
    r"|i (?:think|guess|believe) (?:that )?|(?:the |my )?answer(?: is|:) |a(?:ns)?: )",
    re.IGNORECASE,
)
# だ and かな end many words (いしだ, さかな), so that behind a short one in hiragana they stay.
_BEHIND = re.compile(
    r"(?:(?:だ|です)?と(?:思い?ます|思う|おもいます|おもう)|(?:です|でした)(?:よ|ね|よね)?"
    r"|と(?:呼びます|呼ばれます|呼ばれる|呼ばれている|呼ばれています|呼ぶ|よびます|よばれます|よばれる|よぶ"
    r"|言います|言う|いいます|いう)"
    r"|(?:である|であった|だった)(?:よ|ね)?|でございます|でしょう|だろう"
    r"|(?:(?<![ぁ-ゖ])|(?<=[ぁ-ゖー]{4}))(?:だ(?:よ|ね)?|かな)"
    r"|,? i (?:think|guess|believe)| is (?:the|my) answer)$",
    re.IGNORECASE,
)
# An input method leaves a last n as a letter where the word was confirmed before it was turned into kana.
_LAST_N = re.compile(r"(?<=[ぁ-ゖァ-ヺー])n{1,2}$", re.IGNORECASE)
_NOTHING = re.compile(
    "it(?: is|'s)|they are|答え(?:は|です)?"
    "|(?:わか|分か)(?:ら(?:ない|ん|なかった|ないよ)|りません)|(?:し|知)(?:ら(?:ない|ん)|りません)"
    "|(?:忘|わす)れ(?:た|ました)|さあ|え[ーっと]*|うーん|[あそこ]れ|[そあこ]の人|いろいろ"
    "|(?:何|なに|だれ|誰)か|無理|むり"
    "|(?:i )?(?:don'?t|do not) know|no idea|idk|dunno|not sure|i forgot|yes|ok"
    "|something|somebody|someone|it|that|this|him|her|them"
)
_BULLET = re.compile(r"^(?:-|[1-9][.)]) (?=[^\W\d])")
_MOST_LAYERS = 4


def bare(given: str) -> str:
    """The answer without what stands around it, in one width; never nothing where there was something."""
    text = width(clean(given))
    for _ in range(_MOST_LAYERS):
        peeled = _peeled(text)
        if peeled == text:
            break
        text = peeled
    return text


def says_nothing(text: str) -> bool:
    """Whether this is no answer to anything: わからない, それ, “yes”, “I don't know”."""
    return _NOTHING.fullmatch(bare(text).lower()) is not None


def without_bullet(text: str) -> str:
    """A text without the number or the dash of a list before it; before a number a dash is its sign."""
    return _BULLET.sub("", text)


def with_last_n(text: str) -> str:
    """しんぶｎ as しんぶん."""
    return _LAST_N.sub("ん", text)


def _peeled(text: str) -> str:
    core = _ORNAMENT_BEHIND.sub("", text.strip(" ").rstrip(_MARKS)).rstrip(_MARKS) or text
    if core.endswith(")") and "(" not in core:
        core = core[:-1].rstrip(" ") or core
    core = _without_brackets(core)
    if before := _BEFORE.match(core):
        core = core[before.end() :] or core
    if behind := _BEHIND.search(core):
        core = core[: behind.start()] or core
    return core


def _without_brackets(text: str) -> str:
    """(a) or (b) is not what stands in one pair of brackets."""
    opener, inner, closer = text[:1], text[1:-1], text[-1:]
    if not inner.strip(" ") or _OPENERS.get(opener) != closer:
        return text
    closes_early = closer in inner and not -1 < inner.find(opener) < inner.find(closer)
    return text if closes_early else inner.strip(" ")
