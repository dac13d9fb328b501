"""What no program may ask about: victims, suspects and private persons."""

import re
from functools import lru_cache

from quiz.text.language import Language

# The look at the first letter spares most places the long list behind it.
_FIRST = (
    "容被受逮送起書前死亡自心遺殺刺撃犠行重軽負けケ怪意性わ虐い不暴拉人訃葬病感さち"
    "女男会主母父夫住小中高大学生徒空（(命搬脳担骨入疑身拘"
)
_JAPANESE = re.compile(
    rf"(?=[{_FIRST}])(?:"
    r"疑いで|身柄|拘束され|命に別[状条]|搬送|脳振とう|担架|骨折|骨を折|入院|容体|容疑者|容疑|被告|受刑者|逮捕|送検|起訴|書類送検|前科|死亡|死者|死傷|死去|亡く[なし]|自殺|心中|遺体|遺族|殺害|殺人|殺傷|刺され|撃たれ|被害者|犠牲|行方不明|重体|重傷|軽傷"
    r"|負傷|けが(?!れ)|ケガ|怪我|意識不明|性的|わいせつ|虐待|いじめ|不登校|暴行|暴力|拉致|人質|虐殺|空爆で|訃報|葬儀|病気療養|感染した(?:男性|女性|児童|生徒)"
    r"|(?:女性|男性|会社員|主婦|母親|父親|夫婦|住民|男児|女児|(?:小学|中学|高校|大学)(?:生|校生)|(?:小|中|高|大)?学?生徒)(?:ら)?[はがも](?=[^。]*[「」])"
    r"|さん(?=[（(、はがもにとをの])|ちゃん(?=[（(、はがも])|(?<![氏長手督授員事相])[（(][0-9０-９]{1,3}歳?[)）])"
)
_ENGLISH = re.compile(
    r"\b(?:suspects?|accused|defendants?|arrest(?:s|ed)?|indicted|convicted|victims?|died|dead|deaths?"
    r"|killed|kills?|murder(?:s|ed)?|suicides?|injur(?:ed|ies|y)|wounded|missing|casualt(?:y|ies)|rape[ds]?"
    r"|sexual(?:ly)?|abuse[ds]?|assault(?:ed|s)?|bereaved|funerals?|hostages?|kidnapp?ed|massacres?|bullying"
    r"|stabbed|shot dead|drown(?:ed|s|ing)?|jailed|sentenced|charged with|manslaughter|fatal(?:ly|ities)?"
    r"|(?:was|were|been|badly|seriously|slightly) hurt|detain(?:ed|s)?|hospitali[sz]ed|(?:in|to) hospital"
    r"|gunm[ae]n|shootings?|stabbings?|bombings?|overdose"
    r"|[0-9]{1,3}-year-old (?:man|woman|boy|girl|pupil|student|driver|resident|mother|father"
    r"|child|patient))\b"
    r"|\b[a-z]+, [0-9]{1,2}, (?:is|was|were|has|had|who)\b"
    r"|(?-i:\b[A-Z][\w’'-]+,? (?:\([0-9]{1,3}\)|[0-9]{1,2},|aged [0-9]))",
    re.IGNORECASE,
)


@lru_cache(maxsize=2048)
def sensitive(text: str, language: Language) -> str | None:
    """The first word of `text` that makes it too sensitive to draft from, or nothing."""
    found = (_JAPANESE if language == "ja" else _ENGLISH).search(text)
    return found[0] if found else None
