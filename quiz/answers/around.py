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

_BEFORE = re.compile(
    r"(?:(?:私の|わたしの)?(?:答え?|こたえ|正解|解答)(?: ?[::] ?|は、?)|[→⇒・] ?"
    r"|(?:i think (?:that )?)?(?:(?:it|that|this|he|she|they|there)(?:'s|'re| is| are| was| were) )"
    r"|i think (?:that )?|(?:the |my )?answer(?: is|:) |a(?:ns)?: )",
    re.IGNORECASE,
)
# だ ends many names (いしだ is no いし), so that behind a short word in hiragana it stays.
_BEHIND = re.compile(
    r"(?:(?:だ|です)?と(?:思い?ます|思う|おもいます|おもう)|(?:です|でした)(?:よ|ね|よね)?"
    r"|(?:である|であった|だった)(?:よ|ね)?|(?:(?<![ぁ-ゖ])|(?<=[ぁ-ゖー]{4}))だ(?:よ|ね)?)$"
)
# An input method leaves a last n as a letter where the word was confirmed before it was turned into kana.
_LAST_N = re.compile(r"(?<=[ぁ-ゖァ-ヺー])n{1,2}$", re.IGNORECASE)
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


def with_last_n(text: str) -> str:
    """しんぶｎ as しんぶん."""
    return _LAST_N.sub("ん", text)


def _peeled(text: str) -> str:
    core = text.strip(" ").rstrip(_MARKS) or text
    if len(core) > 2 and _OPENERS.get(core[0]) == core[-1]:
        core = core[1:-1].strip(" ") or core
    if before := _BEFORE.match(core):
        core = core[before.end() :] or core
    if behind := _BEHIND.search(core):
        core = core[: behind.start()] or core
    return core
