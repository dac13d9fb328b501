"""Find out whether a Japanese or an English sentence is negative."""

import re

from quiz.bank.model import Language
from quiz.text.sentences import sentences

# Forms with ない that deny nothing: must, perhaps, only, few, surely, "won't you".
_DENIES_NOTHING = re.compile(
    r"少な(?:い|く|か)|かもしれ(?:ない|ません)|(?:なければ|なくては|ないと|なきゃ|ねば)(?:(?:なら|なり|いけ"
    r"|だめ)(?:ない|ません|ず|ぬ)?|。|$)"
    r"|ざるを得(?:ない|ません|ず)|(?:に|と)ちがいない|に違いな(?:い|く)|間違いな(?:い|く)"
    r"|にほかな(?:らない|りません)"
    r"|しか[^。、]{1,15}?(?:ない|なかった|ません)|危な(?:い|く|か)|(?:切|せつ)な(?:い|く)"
    r"|もったいな(?:い|く)|(?:幼|拙|汚|きたな|つたな)(?:い|く)"
    r"|ません(?:か|でしょうか)|ないでしょうか|だけで(?:は)?なく|のみならず|とんでもな(?:い|く)"
    r"|欠か(?:せ|さ)な(?:い|く)|欠かせません"
    r"|揺るぎな(?:い|く)|かけがえのな(?:い|く)|限りな(?:い|く)|さりげな(?:い|く)|必ず|まず|ひらがな"
    r"|カタカナ|みな|あんない|(?:かま|構)(?:いません|わな(?:い|く))|すみません"
)
_NEGATIVE = {
    "ja": re.compile(
        r"ない|なかった|なく(?:て|な[るっり])|ません|ずに|以外|除[いくき]|誤[っりた]|間違[っい]"
        r"|正しくな|不適切|不正確"
    ),
    "en": re.compile(
        r"\b(?:not|never|none|nothing|nobody|neither|nor|cannot|except|incorrect|incorrectly|wrong"
        r"|wrongly|untrue|without"
        r"|other than|least likely)\b|\b\w+n't\b|\bno\b(?! doubt|\.? ?[0-9])|\bno one\b",
        re.IGNORECASE,
    ),
}
_NO_DENIAL = re.compile(
    r"\b(?:not only|nothing but|whether or not|if not|isn't it|aren't they|not least|without doubt"
    r"|no (?:difference|matter|problem|wonder|need to worry)"
    r"|(?:no|not) (?:more|less|fewer|later|longer than|earlier|other than))\b",
    re.IGNORECASE,
)
# Where the sentence itself is denied, and nothing inside it: 選挙に行かない理由 denies no reason.
_MAIN_JA = re.compile(
    r"(?:ない|なかった)(?:です|ん(?:です|だ)|のです|から(?:です|だ)|と(?:いう)?(?:こと|ところ)です"
    r"|そうです)?(?:か)?[。．？?！」』)）]*$"
    r"|ません(?:でした)?(?!か)[。．」』)）]*$|(?:ないの|ないもの|ないこと|なかったの|なかったもの"
    r"|なかったこと|ない人|なかった人|ない国"
    r"|なかった国|ない説明|ない文|正しくない.{1,6})(?:は|を|が).{0,12}(?:どれ|何|だれ|誰|どこ|選|です)"
    r"|(?:以外|除い|誤っ|誤り|間違っ|間違い).{0,14}(?:どれ|何|だれ|誰|選|です)"
    r"|(?:以外|除い|除き).*か[。？?]?$"
    r"|ませんでしたか[。？?]?$"
)
# These deny a sentence only where it asks: which one is wrong?
_ONLY_AN_ADJECTIVE = re.compile(r"(?:wrong|incorrect|untrue|except|other than|without)\w*", re.IGNORECASE)
# A falsehood that is denied is the truth.
_DENIED_ALREADY = re.compile(r"(?:うそ|嘘|間違い|まちがい|誤り|にせ物|違い)(?:で)?(?:は)?(?:ない|ありません)")
# Inside of these a "not" says nothing of the sentence: who did not come, if it does not rain.
_INNER_EN = re.compile(
    r"\b(?:who|which|that|if|when|because|where|what|why|how|unless|although|though|whether"
    r"|so)\b(?! (?:of|country|one|person"
    r"|did|does|do|is|are|was|were|has|have|can|will|never)\b)[^,.;?!]*",
    re.IGNORECASE,
)
# Words that can carry a "not" of the other language: 認めない is also "to reject", 減らない "stays high".
# The list is generous: it is better to miss a slip than to doubt a good translation.
_CAN_DENY = {
    "ja": re.compile(
        r"架空|想像|[無不否拒禁避欠脱廃棄断絶離逆異嫌消失停閉残除捨控辞違苦難困悪誤偽弱遅遠外]|(?<!昼)休(?!日|憩)|未(?!来)"
        r"|非(?!常)|反(?!応|映|省)|中止|止[まめ]"
        r"|なし|なく|なけれ|ぬ(?![いのぐ])|ざる|ずに|ない|ません|なさそう|以外|間違|うそ|やめ|まで|だけ"
        r"|のみ|しか|ほか|別|他|ゼロ|空[いっ]|静か"
        r"|平和|まま|足り|わずか|少[なし]|減[らりっ]|低[いく]|ちが[いうっ]|いいえ|前に|ほとんど"
        r"|めったに|まだ|代わり|かわり|むしろ|より|逃[しげ]|過ぎ"
        r"|忘れ|落と[しす]|抜け|抜き|ばらばら|同じ|変わら|保[つち]|守[るりっ]"
    ),
    "en": re.compile(
        r"\b(?:un(?!der|til|it|ion|iv|iq)|dis(?!cuss|tan|trict|play|tribut)|non|mis(?!s|ter))\w{3,}"
        r"|\b(?:in(?:accura|divis|separ|valid|depend|adequ|suffic|abil|equal|just|visib|correct|complet"
        r"|consist|direct|secur"
        r"|justice|capable|credibl|appropriat)|im(?:possib|perfect|moral|mature|patient|polite)"
        r"|ir(?:relevan|regular|respons"
        r"|replac)|il(?:legal|literat|logical))\w*|\b\w{3,}less(?:ly)?\b|\b\w+-free\b"
        r"|\b(?:refus|reject|deni|deny|fail|lack|avoid|oppos|exclu|forbid|forbad|prohibit|prevent|absen"
        r"|abstain|mistak|differ|break|broke"
        r"|breach|violat|infring|ignor|neglect|omit|skip|miss|los[et]|lost|cancel|halt|ceas|stop"
        r"|end(?:ed|s)\b|clos|abandon|abolish|remov"
        r"|drop|declin|resist|refrain|withdr|withh|contradict|conflict|contrar|opposit|clash|disagree"
        r"|disput|protest|object|condemn|criticis"
        r"|peace|silen|quiet|secret|hid|empt|vacan|free|alone|spar|sav|protect|escap|exempt|forg[eo]t"
        r"|overlook|limit|restrict|ban|illegal"
        r"|constant|stead|stable|equal|same|remain|stay|kept|keep|danger|risk|harm|expensiv|still|unchang"
        r"|doubt"
        r"|question|hard|difficult|tough|short|scarc|rare"
        r"|seldom|barely|hardly|bad|poor|weak|worse|worst|low|small|late|delay|postpon|suspend|block"
        r"|cut|reduc|spoil|wast|leftover|left"
        r"|leav|gave up|give up|turn(?:ed|s)? down|giv)\w*"
        r"|\b(?:no|false|against|off|out|away|until|till|unless|before|instead|few|fewer|less|least"
        r"|little|rather|missing|yet|only|just|even"
        r"|other|others|another|else|error|errors|but|beyond|apart from|far from|keep from|too|wrong"
        r"|zero|outside|behind|past|ago|over|under"
        r"|below|than|whatever|regardless|despite|both)\b",
        re.IGNORECASE,
    ),
}


def is_negative(text: str, language: Language) -> str:
    """The word that makes the text negative, or nothing."""
    idle = _DENIES_NOTHING if language == "ja" else _NO_DENIAL
    found = _NEGATIVE[language].search(idle.sub("", text.replace("’", "'")))
    return found[0] if found else ""


def may_be_negative(text: str, language: Language) -> bool:
    """True also where the denial sits inside another word: reject, 不可分."""
    return bool(is_negative(text, language) or _CAN_DENY[language].search(text))


def main_denial(text: str, language: Language) -> str:
    """The word by which a sentence of the text itself is negative, or nothing."""
    if language == "ja":
        bare = (_DENIES_NOTHING.sub("", part) for part in sentences(text, "ja"))
        found = (_MAIN_JA.search(part) for part in bare if not _DENIED_ALREADY.search(part))
        return next((match[0].rstrip("。」』") for match in found if match), "")
    for part in sentences(text.replace("’", "'"), "en"):
        word = is_negative(_INNER_EN.sub(" ", part), "en")
        if word and (part.endswith("?") or not _ONLY_AN_ADJECTIVE.fullmatch(word)):
            return word
    return ""
