"""What a question says in the language that its article is not in: around a translated sentence, or around
the sentence as it stands, with a label that says so.

The labels say “only” and のみ: where the quoted text denies something, a reader of the other language is
told that there is more in it than the instruction says.
"""

import re
from collections.abc import Mapping

from quiz.text.language import Language

GAPS: Mapping[Language, str] = {"ja": "［　　］", "en": "[ ? ]"}
_UNDERSCORES = re.compile(r"[_＿]{2,}")
# An instruction with a gap in front, and what it quotes.
_INSIDE = re.compile(
    r"^(?:［　　］[^「『]*|)[「『](?P<text>.+)[」』](?:は、報道・発言・意見のどれですか。)?$", re.DOTALL
)
_INSIDE_EN = re.compile(r"^[^“]*“(?P<text>.+)”[^”]*$", re.DOTALL)
_QUOTES: Mapping[Language, tuple[tuple[str, str], ...]] = {
    "en": (("“", "”"), ("『", "』"), ("「", "」"), ("[", "]")),
    "ja": (("「", "」"), ("『", "』"), ("“", "”"), ("[", "]")),
}

# Around a sentence that is translated, by kind of question.
TRANSLATED: Mapping[Language, Mapping[str, str]] = {
    "en": {
        "choice": "What belongs in the gap? {text}",
        "choices": "What belongs in the gap? Choose all that are right. {text}",
        "text": "Write the words that belong in the gap. {text}",
        "number": "Write the number that belongs in the gap. {text}",
        "date": "Write the date that belongs in the gap. {text}",
        "standing": "Is this reported, said by somebody, or an opinion? {text}",
    },
    "ja": {
        "choice": "空欄に入るのはどれですか。{text}",
        "choices": "空欄に入るものを、すべて選んでください。{text}",
        "text": "空欄に入る言葉を書いてください。{text}",
        "number": "空欄に入る数を書いてください。{text}",
        "date": "空欄に入る日付を書いてください。{text}",
        "standing": "これは報道・発言・意見のどれですか。{text}",
    },
}

# Around a text that is not.
QUOTED: Mapping[Language, Mapping[str, str]] = {
    "en": {
        "gap": "What belongs in the gap? (Japanese text only) {text}",
        "question": "Answer this question. (Japanese text only) {text}",
        "truth": "Does the article say this? (Japanese text only) {text}",
        "standing": "Is this reported, said by somebody, or an opinion? (Japanese text only) {text}",
        "match": "Match the people and organisations with what they say. (Japanese text only)",
        "explain": "{verdict}The article says (Japanese text only): {text}",
        "statement": "(Japanese text only) ",
    },
    "ja": {
        "gap": "空欄に入るものはどれですか。（本文は英語のみ）{text}",
        "question": "次の質問に答えてください。（本文は英語のみ）{text}",
        "truth": "記事の内容と合っていますか。（本文は英語のみ）{text}",
        "standing": "これは報道・発言・意見のどれですか。（本文は英語のみ）{text}",
        "match": "人や組織と、その発言を組み合わせてください。（本文は英語のみ）",
        "explain": "{verdict}記事にはこうあります（本文は英語のみ）。{text}",
        "statement": "（本文は英語のみ）",
    },
}
EXPLAINED: Mapping[Language, str] = {
    "en": "{verdict}The article says: {text}",
    "ja": "{verdict}記事には{text}とあります。",
}
# Around a sentence in words of its own, which is no quotation.
IN_OTHER_WORDS: Mapping[Language, str] = {
    "en": "{verdict}According to the article: {text}",
    "ja": "{verdict}記事によると、次のとおりです。{text}",
}
VERDICTS: Mapping[Language, Mapping[bool | None, str]] = {
    "en": {None: "", True: "True. ", False: "False. "},
    "ja": {None: "", True: "正しい文です。", False: "正しくありません。"},
}
CHANGED: Mapping[Language, str] = {
    "en": " What was changed: {original} became {altered}.",
    "ja": "変えたところ：{original}を{altered}にしました。",
}
DENIED: Mapping[Language, str] = {"en": "It is not so that {text}", "ja": "{text}ということはありません。"}
PUBLISHED: Mapping[Language, str] = {
    "en": "The article was published on {day}. It says {surface}. When is that?",
    "ja": "この記事の公開日は{day}です。記事の{surface}はいつですか。",
}
RESOLVED: Mapping[Language, str] = {
    "en": "The article was published on {day}, and so {surface} means {date}.",
    "ja": "記事の公開日は{day}なので、{surface}は{date}のことです。",
}
STANDING_WORDS: Mapping[Language, Mapping[str, str]] = {
    "en": {"reported": "Reported", "claimed": "Said", "opinion": "Opinion"},
    "ja": {"reported": "報道", "claimed": "発言", "opinion": "意見"},
}
UNNAMED: Mapping[Language, str] = {
    "en": "somebody whom the article does not name",
    "ja": "記事に名前のない人",
}
DRAFTS_ON: Mapping[Language, str] = {
    "en": "Draft questions on an article",
    "ja": "記事についての問題の下書き",
}
SUMMARY: Mapping[Language, str] = {
    "en": "Drafts that a program proposed. Somebody has to read each of them before a class does.",
    "ja": "プログラムが提案した下書きです。授業で使う前に、一つずつ目を通してください。",
}
UNKNOWN_PUBLISHER: Mapping[Language, str] = {"en": "Publisher not named", "ja": "発行者の記載なし"}


def quoted(text: str, language: Language) -> str:
    """The text in quotation marks that it does not hold itself."""
    opening, closing = next((p for p in _QUOTES[language] if p[1] not in text), ("", ""))
    return f"{opening}{text}{closing}"


def has_gap(ask: str) -> bool:
    """Whether the question is a text with a gap."""
    return GAPS["ja"] in ask or GAPS["en"] in ask or _UNDERSCORES.search(ask) is not None


def gap_like(ask: str, language: Language) -> str:
    """The gap to show beside this question: where one of the two is a line, the other one is too."""
    line = _UNDERSCORES.search(ask)
    return line[0] if line else GAPS[language]


def inside(ask: str, language: Language) -> str:
    """What a question quotes, without its instruction; the whole question where it quotes nothing."""
    found = (_INSIDE if language == "ja" else _INSIDE_EN).match(ask)
    return found["text"] if found else ask
