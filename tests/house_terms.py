"""One word for one thing: what we do not write, and what we write.

Each row is a pattern for what is not written, and what to write. The spelling is that of a book for children:
ちがう, まちがい, たずねる, わかる.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quiz.text.language import Language

JAPANESE = [
    # Terms.
    (r"穴", "空欄 (to be filled) or しるし (a marked part of a statement)"),
    (r"空所", "空欄"),
    (r"主張(?!し|する)", "発言"),
    (r"報告(?!書|し|する)", "報道"),
    (r"回答", "解答; 回答 only in a poll"),
    (r"トップページ|ホーム画面", "最初のページ"),
    (r"言橋の案内", "言橋の使い方"),
    (r"鍵となる語句", "要点を示す短い語句"),
    (r"駅名標", "問題番号の前に付く記号"),
    (r"問いの文", "問題文"),
    (r"クリック|タップ", "押す"),
    (r"サインイン|サイン・イン", "ログイン; and only on pages for teachers: a quiz needs no account"),
    (r"した人：|述べた人：", "発言： or 意見：; an office is not a 人"),
    # Spelling.
    (r"(?<![間相])違[いうえわっ]", "ちが…"),
    (r"間違", "まちが…"),
    (r"尋ね|訊[きいか]", "たずね…"),
    (r"(?<![自部十半])分か[らりるろっ]|判[らりるっ]", "わか…"),
    (r"読みと[れらりるっ]", "読み取…"),
    (r"並[べび]替え", "並べかえ"),
    (r"切り?替え", "切りかえ"),
    (r"(?:書き|入れ|置き|言い)[換替]え", "…かえ"),
    (r"平仮名|片仮名|(?<!振り)仮名", "かな, ひらがな, カタカナ"),
    (r"下さい", "ください"),
    (r"出来[るたなまず]", "できる"),
    (r"子供", "子ども"),
    (r"全て|総て", "すべて"),
    (r"他の(?!国|社)", "ほかの"),
    (r"既に", "すでに or もう"),
    (r"様々", "さまざま"),
    (r"更に", "さらに"),
    (r"(?<=[ぁ-ん])事(?=[がをはもに、。])", "こと"),
    (r"ふえ[るたてま]", "増え…"),
    (r"点も?つ[かき]", "点が付…"),
    (r"偏[らりるっ]", "かたよ…"),
]
# What stands in quotation marks keeps the signs of its source.
JAPANESE_SIGNS = [
    (r"(?<=[ぁ-んァ-ヶ一-鿿々」』）])[ \t]*:(?!//)", "： (full width)"),
    (r"(?<=[ぁ-んァ-ヶ一-鿿々」』）])[,!?;]", "、！？ (full width)"),
    (r"(?<=[ぁ-んァ-ヶ一-鿿々])\(|\)(?=[ぁ-んァ-ヶ一-鿿々])", "（） (full width)"),
    (r"[０-９]", "half-width digits"),
    (r"[ｦ-ﾟ]", "full-width kana"),
    (r"(?<=[\d何])%(?![%s(])", "％ (full width)"),
]
ENGLISH = [
    # Turns of phrase that are not English.
    (r"(?<![Tt]here )\b(?:is|are) no (?!longer\b|more\b|less\b)", "is not a …"),
    (r"\banew\b", "again"),
    (r"\bthe wrong ones\b", "the questions you got wrong"),
    (r"\bno clock\b", "no time limit"),
    (r"\bstands? (?:at|in|there|here|once|twice|beside|with|before|behind|on)\b", "is or appears"),
    (r"\bsign for sign\b", "character for character"),
    (r"\bsigns? (?:that|which|inside)\b", "characters"),
    (r"\b[Bb]egun on\b", "started on"),
    (r"\belse than\b", "other than"),
    (r"\banother one than\b|\banother form than\b", "not the … that / a different"),
    (r"\b[Ll]ook whether\b", "Check that"),
    (r"\b[Mm]ake two of\b", "Split into two"),
    (r"\bin its own name\b", "in its own words"),
    (r"(?<![“`])\b[Cc]laimed\b(?![”`])", "said"),
    (r"\bbelong into\b", "belong in"),
    (r"\b[Ss]ay also\b", "Also say"),
    (r"\bhas a worth\b", "is worth"),
    (r"\bboth side by side\b", "both, side by side"),
    (r"\b(?:still|left this|is) open\b", "not answered yet, blank"),
    (r"\bdid not come to an end\b", "did not finish"),
    (r"\b[Ff]ill the gaps?\b", "fill in the gaps"),
    (r"^To (?:the|your) ", "Go to the …, See your …"),
    # American spelling and words.
    (
        r"\b(?:colou?rs?(?<!colour)(?<!colours)|cent(?:er|ers)|favorites?|behaviors?|neighbors?|labor)\b",
        "British spelling",
    ),
    (r"\b\w+(?:organiz|recogniz|realiz|summariz|memoriz|emphasiz)\w*", "-ise"),
    (r"\b(?:[Oo]rganiz|[Rr]ecogniz|[Rr]ealiz|[Aa]nalyz|[Ss]ummariz|[Mm]emoriz|[Ee]mphasiz)\w*", "-ise, -yse"),
    (
        r"\b(?:defense|offense|percent|math|catalog|dialog|gray|traveled|canceled|labeled)\b",
        "British spelling",
    ),
    (
        r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}, \d{4}",
        "20 July 1998",
    ),
    # Signs.
    (r"(?<=\w)’(?=\w)", "' (straight) in a word"),
    (r'(?<![=\w])"\w|\w"(?![>\w])', "“ ” (curly)"),
    (r" {2,}", "one space"),
]

# A full sentence for a reader is polite; what stands in quotation marks is as somebody wrote it.
QUOTED = re.compile(r"「[^「」]*」|『[^『』]*』|（[^（）]*）|“[^”]*”")
POLITE = re.compile(
    r"(?:です|ます|ません|でした|ました|ましょう|でしょう|ください|ありませんでした|ませんでした)(?:か|ね|よ)?[」』）]*：?$"
)
# Lists of what was counted are no sentences: «誤り %(errors)s、注意 %(warnings)s».
COUNTED = re.compile(r"(?:[：、].*)?%\(\w+\)s[件問]?(?:目)?$")


@dataclass(frozen=True)
class Text:
    """A text that people read, and where it is."""

    place: str
    language: Language
    words: str
    # Parts of sentences, such as options, need no polite end.
    is_prose: bool = True


def faults(text: Text, allowed: frozenset[tuple[str, str]] = frozenset()) -> Iterator[str]:
    """What is not written like that, and what to write."""
    for pattern, better, words in _rules(text):
        for found in re.finditer(pattern, words):
            if (text.place, pattern) not in allowed:
                yield f"{text.place}: “{_around(words, found)}” – write {better}"
    if text.language == "ja" and text.is_prose:
        for end in _impolite(text.words):
            if (text.place, "です") not in allowed:
                yield f"{text.place}: 「{end}」 – end in です or ます"


def _rules(text: Text) -> Iterator[tuple[str, str, str]]:
    """Each pattern, what to write, and the words that it is held against."""
    if text.language == "en":
        yield from ((*row, text.words) for row in ENGLISH)
        return
    yield from ((*row, text.words) for row in JAPANESE)
    yield from ((*row, re.sub(r"「[^「」]*」", "「」", text.words)) for row in JAPANESE_SIGNS)


def _around(words: str, found: re.Match[str]) -> str:
    return words[max(0, found.start() - 8) : found.end() + 8].strip()


def _impolite(words: str) -> Iterator[str]:
    while QUOTED.search(words):
        words = QUOTED.sub("", words)
    for sentence in re.findall(r"[^。！？\n]+(?=。)", words):
        if not POLITE.search(sentence.strip()) and not COUNTED.search(sentence):
            yield sentence.strip()[-12:]
