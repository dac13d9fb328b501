"""Find out whether a Japanese or an English sentence is negative."""

import re

from quiz.bank.model import Language

# Forms with ない that deny nothing: must, perhaps, only, few, surely, "won't you".
_DENIES_NOTHING = re.compile(
    r"少な(?:い|く|か)|かもしれ(?:ない|ません)|(?:なければ|なくては|ないと|なきゃ|ねば)(?:なら|なり|いけ"
    r"|だめ)?(?:ない|ません|ず|ぬ)?"
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
        r"|other than|least likely)\b|\b\w+n't\b|\bno\b(?! doubt|\.? ?[0-9])",
        re.IGNORECASE,
    ),
}
_NO_DENIAL = re.compile(
    r"\b(?:not only|nothing but|whether or not|if not|isn't it|aren't they|not least|without doubt"
    r"|(?:no|not) (?:more|less|fewer|later|longer than|earlier|other than))\b",
    re.IGNORECASE,
)
# Words that can carry a "not" of the other language: 認めない is also "to reject".
_CAN_DENY = {
    "ja": re.compile(
        r"[無不否拒禁避欠脱廃]|未(?!来)|非(?!常|難)|反(?!応|映|省)|違(?:反|法)|失敗|停止|中止|なし|なく"
        r"|ぬ|ざる|ずに|ない|ません|以外"
        r"|除|誤|間違|うそ|偽|やめ|止め|まで|だけ|のみ|しか|ほか"
    ),
    "en": re.compile(
        r"\b(?:un(?!der|til|it|ion|iv|iq)|dis(?!cuss|tan|trict|play|tribut)|non)\w{3,}"
        r"|\b(?:in(?:accura|divis|separ|valid|depend|adequ|suffic|abil)|im(?:possib|perfect)|irrelevan"
        r"|illegal)\w*"
        r"|\b(?:refus|reject|deni|fail|lack|avoid|oppos|exclu|forbid|prohibit|prevent|absen|mistak|differ)\w*"
        r"|\b(?:no|deny|false|against|stop|stopped|hardly|rarely|seldom|barely|until|unless|ban|banned"
        r"|instead|few"
        r"|little|rather|missing|yet|only|other|else|error|errors|but|beyond|apart from|far from"
        r"|free of|keep from)\b",
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
