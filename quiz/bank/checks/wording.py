"""Checks of how texts are worded: L26 to L30, L32, L36."""

import re
from collections import Counter
from collections.abc import Iterator

from quiz.bank.checks.items import keys, texts
from quiz.bank.checks.places import seen
from quiz.bank.model import (
    LANGUAGES,
    AnyKind,
    Bank,
    Choice,
    Choices,
    Cloze,
    DateOf,
    Language,
    Match,
    Number,
    Order,
    Poll,
    ShortText,
    StandingOf,
    Truth,
    Words,
)
from quiz.bank.problems import Finding, Path, finding
from quiz.bank.texts import places
from quiz.text.notation import plain
from quiz.text.sentences import sentences

_PLACE: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(
        r"選択肢 ?[A-FＡ-Ｆa-fア-エ①-⑥1-6１-６]|(?:正解"
        r"|答え)は、?「?[A-FＡ-Ｆア-エ①-⑥](?![A-Za-zＡ-Ｚァ-ヶー])"
        r"|(?<![A-Za-zＡ-Ｚ0-9])[A-FＡ-Ｆ①-⑥](?:と[A-FＡ-Ｆ①-⑥])?(?:が|は|も)、?(?:正解|正し|まちが"
        r"|間違|誤り|答え)"
        r"|(?:上|下|最初|最後|真ん中|中央|右|左|[1-6１-６一二三四五]つ目"
        r"|[1-6１-６一二三四五]番目)の選択肢"
    ),
    "en": re.compile(
        r"\b(?:[Oo]ption|[Aa]nswer|[Cc]hoice)s? (?:\(?[A-F]\)?(?![A-Za-z'’])|[1-6]\b|above|below"
        r"|number \w+)"
        r"|\b(?:first|second|third|fourth|fifth|last|top|bottom|upper|lower|middle|next)"
        r" (?:option|choice)s?\b"
        r"|(?<![A-Za-z])[B-F] (?:is|are) (?:right|correct|wrong|true|false|the)\b"
        r"|\b(?:answer|option|choice|one) is [A-F]\b(?! [a-z])"
    ),
}
_SAYS_ONLY_RIGHT: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(
        r"正解|正しい|正しく|答え|そのとおり|その通り|まちがい|間違い|選択肢|記事|のは|これ|それ|こと"
        r"|です|でした|ます|ません|ない|から|なので"
        r"|だから|とおり|書いてある|ある|[はがのをにで]|[^\w]"
    ),
    "en": re.compile(
        r"\b(?:the|an?|right|correct|wrong|true|false|answers?|options?|is|are|was|this|that|it|yes|no"
        r"|not|so|because|of|well"
        r"|done|exactly|statement|sentence|one|here)\b|[^\w]+",
        re.IGNORECASE,
    ),
}
FEWEST_LETTERS: dict[Language, int] = {"ja": 4, "en": 4}
_POLITE = re.compile(
    r"(?:です|ます|ました|ません|でした|でしょう|ください|ましょう|ませんか|ですか|ますか"
    r"|ましたか)(?:ね|よ)?[。！？?!]$"
)
_PLAIN_FORM = re.compile(r"(?:だ|である|だった|であった|[るたくうすつむぶいんだ])(?:ね|よ)?[。！!]$")
_QUOTED = re.compile(r"「[^」]*」|『[^』]*』|“[^”]*”|\"[^\"]*\"|（[^）]*）")
_HALF_KANA = re.compile(r"[ｦ-ﾟ]+")
_WIDE_SIGNS = re.compile(r"[０-９Ａ-Ｚａ-ｚ]+")
_WIDE_DIGITS = re.compile(r"[０-９]+")
_HALF_DIGITS = re.compile(r"[0-9]+")
_ENDED: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(r"[。！？!?…：:」』）)］\]_＿％%]\s*$"),
    "en": re.compile(r"[.!?…:”\"’')\]_]\s*$"),
}
_ASKS_EN = re.compile(
    r"^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|will|would"
    r"|has|have|had)\b"
    r"|[,:;] (?:who|what|which|when|where|why|how)\b(?! (?:is|was|are|were) (?:a|an|the)\b.*,)",
    re.IGNORECASE,
)
_NO_FACT: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(
        r"期待(?!値)|でしょう|だろう|べき(?:だ|です|で)|指摘され|とみられ|と見られ|と思われ|と言われ"
        r"|といわれ|とされて|らしい(?:です)?[。]"
        r"|かもしれ|見込み|見通し|素晴らし|すばらし|望まれ|願って|に違いな|にちがいな|うわさ|という話"
        r"|可能性があり|はずです|ようです。"
    ),
    "en": re.compile(
        r"\b(?:is|are|was|were) (?:said|thought|believed|expected|supposed|likely|hoped) to\b"
        r"|\b(?:hopes?|hoped|hopefully"
        r"|reportedly|allegedly|apparently|presumably|probably|perhaps|maybe|might|should|wonderful"
        r"|splendid|magnificent"
        r"|rumou?rs?)\b|\b(?:it is|people) (?:said|say|thought|believed|pointed out|expected) that\b"
        r"|\bseems? (?:to|that)\b|\bappears? to\b|\bexpect(?:s|ed)? (?:that|to)\b",
        re.IGNORECASE,
    ),
}
# A number that North Korea is said to have sent: the hearsay belongs to the number, not to the statement.
_RELATIVE = re.compile(r"(?<!said )(?<!thought )(?<!hoped )(?<!expected )\b(?:that|which|who)\b[^,.;]*")
_TELLS_HOW: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(
        r"(?:すべて|全て|全部|一つ|ひとつ|1つ|二つ|正しいもの)(?:を|だけ)?(?:すべて)?選んでください"
        r"|(?<![いたでる])順に並べ(?:かえ|替え)?てください|空欄.{0,6}(?:入れ|書い|うめ|埋め)てください"
    ),
    "en": re.compile(
        r"\b(?:choose|select|pick|tick|mark)\b (?:all|every|one|two|the right|the correct)\b"
        r"|\bput (?:them|these|the (?:steps|events|items)) in (?:the right )?order\b"
        r"|\bfill (?:in )?the gaps?\b",
        re.IGNORECASE,
    ),
}


def explanations_name_no_place(bank: Bank) -> Iterator[Finding]:
    """L26: an explanation speaks of option A or of the first one; options are shuffled for every student."""
    for at, question in enumerate(bank.questions):
        if not getattr(question, "shuffle", True):
            continue
        for path, language, text in _told_afterwards(at, question):
            if found := _PLACE[language].search(text):
                yield finding("L26", (*path, language), text=found[0])


def explanations_give_a_reason(bank: Bank) -> Iterator[Finding]:
    """L27: an explanation says that the answer is right, or what it is, and nothing more."""
    for at, question in enumerate(bank.questions):
        for language in LANGUAGES:
            text = seen(question.explain, language)
            rest = text
            for key in _key_texts(question, language):
                rest = rest.replace(key, "")
            if len(_SAYS_ONLY_RIGHT[language].sub("", rest)) < FEWEST_LETTERS[language]:
                yield finding("L27", ("questions", at, "explain", language), text=text)


def sentences_are_of_one_style(bank: Bank) -> Iterator[Finding]:
    """L28: である in a bank that is written in です・ます, or the other way round."""
    styles = [(path, sentence, style) for path, sentence in _japanese(bank) if (style := _style(sentence))]
    counts = Counter(style for *_, style in styles)
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    told: set[Path] = set()
    for path, sentence, style in styles:
        if style != usual and path not in told:
            told.add(path)
            yield finding("L28", (*path, "ja"), text=sentence)


def signs_have_their_usual_width(bank: Bank) -> Iterator[Finding]:
    """L29: half-width kana, or full-width letters and digits in English."""
    for path, words in places(bank):
        if path[-1] in ("accepted", "unit"):
            continue
        for language in LANGUAGES:
            pattern = _HALF_KANA if language == "ja" else _WIDE_SIGNS
            if found := pattern.search(seen(words, language)):
                yield finding("L29", (*path, language), text=found[0])


def digits_are_of_one_width(bank: Bank) -> Iterator[Finding]:
    """L29: ３２ in a bank that writes 32, or the other way round."""
    texts = [
        (path, seen(words, "ja")) for path, words in places(bank) if path[-1] not in ("accepted", "unit")
    ]
    wide, half = (
        [(path, found[0]) for path, text in texts if (found := pattern.search(text))]
        for pattern in (_WIDE_DIGITS, _HALF_DIGITS)
    )
    if wide and half:
        for path, text in min(wide, half, key=len):
            yield finding("L29", (*path, "ja"), text=text)


def sentences_are_ended(bank: Bank) -> Iterator[Finding]:
    """L30: a question, an explanation or a statement without the sign that ends it."""
    for path, words in places(bank):
        is_sentence = path[-1] in ("ask", "explain", "feedback") or (
            path[0] == "statements" and len(path) == 2
        )
        if not is_sentence:
            continue
        for language in LANGUAGES:
            text = seen(words, language)
            if not _ENDED[language].search(text) or (
                language == "en"
                and path[-1] == "ask"
                and _is_asked(bank, path)
                and lacks_its_question_mark(text)
            ):
                yield finding("L30", (*path, language), text=_tail(text, language))


def lacks_its_question_mark(text: str) -> bool:
    """Whether an English text asks something, and does not end so."""
    return "?" not in text and _ASKS_EN.search(text) is not None


def reports_are_no_hopes(bank: Bank) -> Iterator[Finding]:
    """L32: a statement is called reported and speaks of hopes, guesses or hearsay."""
    for at, statement in enumerate(bank.statements):
        if statement.standing != "reported":
            continue
        for language in LANGUAGES:
            text = _RELATIVE.sub(" ", _QUOTED.sub("", plain(statement[language])))
            if found := _NO_FACT[language].search(text):
                yield finding("L32", ("statements", at, "standing"), text=found[0])
                break


def stems_do_not_tell_how(bank: Bank) -> Iterator[Finding]:
    """L36: a stem says how to answer, which the page says anyway."""
    for at, question in enumerate(bank.questions):
        for language in LANGUAGES:
            if found := _TELLS_HOW[language].search(seen(question.ask, language)):
                yield finding("L36", ("questions", at, "ask", language), text=found[0])


def _told_afterwards(at: int, question: AnyKind) -> Iterator[tuple[Path, Language, str]]:
    said: list[tuple[Path, Words]] = [(("questions", at, "explain"), question.explain)]
    for nth, option in enumerate(getattr(question, "options", ())):
        if feedback := getattr(option, "feedback", None):
            said.append((("questions", at, "options", nth, "feedback"), feedback))
    for path, words in said:
        for language in LANGUAGES:
            yield path, language, seen(words, language)


def _key_texts(question: AnyKind, language: Language) -> list[str]:
    """The texts of the right options, the longest first; what is written has other checks."""
    return sorted(_right_texts(question, language), key=len, reverse=True)


def _right_texts(question: AnyKind, language: Language) -> list[str]:
    match question:
        case Choice() | Choices():
            return texts(keys(question), language)
        case Truth():
            return [seen(question.ask, language).rstrip("。.")]
        case Order():
            return [seen(item.text, language) for item in question.items]
        case Number():
            return [question.answer.words(language)]
        case ShortText():
            return list(question.answer.texts(language))
        case StandingOf() | DateOf() | Match() | Cloze() | Poll():
            return []


def _japanese(bank: Bank) -> Iterator[tuple[Path, str]]:
    for path, words in places(bank):
        if path[-1] in ("ask", "explain", "feedback", "summary") or (
            path[0] == "statements" and len(path) == 2
        ):
            for sentence in sentences(_QUOTED.sub("〇", seen(words, "ja")), "ja"):
                yield path, sentence


def _style(sentence: str) -> str:
    if _POLITE.search(sentence):
        return "polite"
    return "plain" if _PLAIN_FORM.search(sentence) else ""


def _is_asked(bank: Bank, path: Path) -> bool:
    return not isinstance(bank.questions[int(path[1])], Truth)


def _tail(text: str, language: Language) -> str:
    return text[-10:] if language == "ja" else " ".join(text.split()[-3:])
