"""The standing of a Japanese sentence: certain signs only; what has none is reported."""

import re

from quiz.article.speakers_ja import masked, speaker_before, speaker_by_topic
from quiz.article.standing_parts import Judged
from quiz.reading.dictionary import tokens

_TAIL = re.compile(r"[。．.!！?？…‥♪〜~ー☆★\s)）」』]*$")
_LONGEST = 1_000

# What somebody says, thinks or wants, at the end of the sentence.
_VERBS = (
    r"述べ|語[っりる]|話[しす]|発表[しす]|表明[しす]|主張[しす]|説明[しす]|指摘[しす]|強調[しす]|訴え"
    r"|呼び?[掛か]け|コメント[しす]|言[っいう]|答え|批判[しす]|非難[しす]|反論[しす]|警告[しす]|約束[しす]"
    r"|報[じず]|伝え|明らかに[しす]|分析[しす]|予測[しす]|予想[しす]|みて|見て|評価[しす]|回答[しす]"
    r"|投稿[しす]|つづっ|振り返[っりる]|断言[しす]|推定[しす]|推計[しす]|見込[むん]|結論付け|結論づけ"
    r"|明か[しす]|証言[しす]"
    r"|意気込[みむん]|喜[びぶん]|期待[しす]|苦言を呈し|不満を漏らし|胸を張[っりる]|声を弾ませ"
    r"|声を落と[しす]|笑顔を見せ|懸念[しす]|擁護[しす]|否定[しす]|認め|謝罪[しす]|感謝[しす]|宣言[しす]"
    r"|提言[しす]|助言[しす]|力を込め|目を細め"
)
_SAID = re.compile(rf"と(?:も|は)?(?:[ぁ-んァ-ヴ一-龥々、]{{0,10}}?)?(?:{_VERBS})")
_HOLDS = re.compile(
    r"と(?:も)?(?:して(?:いる|います|おり|おります|きた|いた|いました)|の(?:考え|見方|見解|認識|立場|方針"
    r"|意向)(?:だ|です|である|を(?:示|表明|明らか|述べ|語|強調))?)"
)
_GIVES = re.compile(
    r"(?:見解|考え|方針|意向|認識|立場|意欲|懸念|姿勢|期待|見方|決意|理解|覚悟|自信|疑問|不快感|危機感"
    r"|難色|感謝の意|謝意|遺憾の意|哀悼の意|対応|支持|反対|歓迎|支援|抗議|声明|談話|コメント|否定的な考え"
    r"|意見)"
    r"(?:を|も|が)(?:改めて|強く|重ねて|明確に|初めて|それぞれ|相次いで)?(?:示[しさ]|表明[しさ]|述べ"
    r"|語[っら]|強調[しさ]|明らかにし|明かし|出し|発表し|寄せ|口にし|あらわにし)"
)
# …と県立美術館が発表した: the speaker between what is said and the verb.
_INSERTED = re.compile(
    rf"と(?P<who>[^、。＿とは]{{2,20}}?)(?:が|は)(?:[^、。]{{0,12}}?)(?:{_VERBS})(?=[^、。]{{0,8}}$)"
)
# 「…」と述べ、理解を求めた: what follows goes on about the same person.
_SAID_BEFORE = re.compile(rf"＿と(?:{_VERBS})[^、は]{{0,4}}、[^は]*$")
_ASKED_FOR = re.compile(
    r"よう(?:に)?(?:[ぁ-んァ-ヴ一-龥々]{0,8}?(?:に|て|く))?(?:呼び?[掛か]け|求め|訴え|要請し|促し|注意し)"
)
_WANTS = re.compile(r"(?:たい|との|という)(?:考え|意向)(?:(?=だ|です|である|と)|を(?:示し|明らかにし))")
_ENDS_SO = re.compile(
    r"(?:た|る|ている|ています|ました|ます|ていた|ていました|ております|だ|です|である|という|こと)?$"
)
_PASSIVE = re.compile(r"[されら]れ(?:た|る|ました|ます|ている|ています|ていた)$")
_HEARSAY = re.compile(
    r"(?:という|とのこと(?:だ|です)|とされ(?:る|ている|ています|ます)|とみられ(?:る|ている|ています|ます)"
    r"|と見られ(?:る|ている|ています|ます)|(?<=[うただい])そう(?:だ|です)|らしい(?:です)?|模様(?:だ|です))$"
)
_SOURCE = re.compile(r"に(?:よると|よれば|よりますと)、?|の話では、|の調べでは、")

# Of a forecast, which is no opinion: whoever made it claims it.
_FORECAST = re.compile(
    r"雨|雪|風|気温|晴れ|くもり|曇り|台風|低気圧|高気圧|前線|寒気|気圧|天気|波|花粉|猛暑|真夏日"
)

_FEELINGS = (
    r"重要|大切|大事|必要|不可欠|欠かせない|素晴らしい|すばらしい|心強い|嬉しい|うれしい|楽しみ|残念|驚き"
    r"|怖い|こわい|すごい|凄い|すてき|素敵|感動的|見逃せない|目が離せない|頼もしい|心配|不安|興味深い"
    r"|面白い|おもしろい"
    r"|ありがたい|有難い|当然|画期的|魅力的|圧巻|絶品|最高|悲しい|寂しい|望ましい|好ましい|意義深い"
    r"|感慨深い|微笑ましい|注目|課題|急務"
)
_OPINIONS = re.compile(
    r"(?:ね(?:え|ぇ)?|よね|なあ|なぁ|かな|かも|やん|やで|やわ|だよ|ですよ|ますよ)$"
    r"|(?:でしょう|だろう|のではないか|ではないでしょうか|ではないだろうか|かもしれない|かもしれません"
    r"|に違いない|に違いありません|と言える|といえる|と言えます|といえます|と言ってよい|にほかならない)$"
    r"|と(?:思|感じ|考え)(?:う|い|え|っ)?(?:ます|ました|た|る|て(?:い|しま)(?:る|ます|ました|た)"
    r"|ざるを得ない|わされ(?:る|た|ます|ました))?$|気が(?:する|します)$"
    r"|(?:べき|はず)(?:です|だ|である|ではない|ではありません)?$"
    r"|(?:なければ(?:なりません|いけません)|なくてはなりません|ねばなりません|ねばならない|ないといけない"
    r"|ないといけません)$"
    r"|(?:てほしい|てもらいたい|ていただきたい|ていきたい|たいところ|たいもの|しましょう|ましょう"
    r"|てください|てみては)(?:です|だ|いかがでしょう|いかが|ものです|ものだ)?$"
    rf"|(?:{_FEELINGS})(?:です|だ|である|でした|だった|と(?:言|い)え(?:る|ます)|なのです|なのだ|になる"
    rf"|になります|になってい(?:る|ます)|に他ならない)?$"
    r"|(?:期待|注目|懸念|危惧|心配|切望)(?:され(?:る|ます|ている|ています)|が(?:高まる|高まります"
    r"|高まっている|高まっています|かかる|かかります|集まる|集まります|寄せられる|寄せられています)"
    r"|し(?:たい|ています|ております|ましょう|たいところ))(?:です)?$"
    r"|浮き彫りに(?:なった|なりました|なっている|なっています)$|(?:求められ|望まれ|問われ|試され)(?:る"
    r"|ます|ている|ています)(?:でしょう)?$"
)
_EXCLAIMS = re.compile(
    r"^(?:いやー|いやぁ|え、|えっ|へえ|へぇ|わあ|わぁ|うわ|うーん|おお|なるほど|ほんま|まさか|さすが"
    r"|やっぱり|すごい|凄い)"
)
_INTRODUCES = re.compile(
    r"(?:本日|今日|今回|この|当)の?(?:記事|ブログ|コラム|サイト)(?:で)?は|(?:ご紹介|お届け|解説|まとめ"
    r"|お伝え)(?:し|いた)(?:ました|します|ます|しました|ていきます)$|いかがでし(?:た|ょう)"
)
_ASKS = re.compile(r"(?:[?？]|(?:です|ます|でしょう|だろう|ました|ません)か[。?？]?)$")


def judge_japanese(text: str) -> Judged:
    """Opinion of the writer, claim of somebody, or report."""
    if len(text) > _LONGEST:
        return Judged("reported")
    seen = masked(text)
    plain = _TAIL.sub("", text)
    said = _TAIL.sub("", seen).rstrip("＿")
    if text[:1] in "「『“" and not said:
        return Judged("claimed")
    if not said:
        return Judged("reported")
    source = _SOURCE.search(seen)
    is_said = _is_claim(said)
    if source or is_said:
        return _claimed(text, source, is_said=is_said, is_passive=bool(_PASSIVE.search(said)))
    if _is_opinion(said, text, plain):
        return _opinion(text, said)
    return Judged("claimed") if _HEARSAY.search(said) else Judged("reported")


def _is_claim(said: str) -> bool:
    """Whether the sentence ends with saying: nothing but the tense follows the verb."""
    for form in (_SAID, _HOLDS, _GIVES, _ASKED_FOR, _WANTS):
        for found in form.finditer(said, max(0, len(said) - 60)):
            if _ENDS_SO.fullmatch(_rest(said, found.end())):
                return True
    return bool(_SAID_BEFORE.search(said))


def _rest(said: str, at: int) -> str:
    """What follows a verb, without the auxiliaries that change nothing."""
    return re.sub(r"^(?:れ|され|て(?:い|お)|てき|し|っ)(?=た|る|ま|り|$)", "", said[at:]).lstrip("っり")


def _claimed(text: str, source: re.Match[str] | None, *, is_said: bool, is_passive: bool) -> Judged:
    words = tokens(text)
    by_source = speaker_before(text, words, source.start()) if source else None
    inserted = _INSERTED.search(masked(text).rstrip("。")) if is_said else None
    by_topic = speaker_before(text, words, inserted.end("who")) if inserted else None
    if is_said and not by_topic:
        by_topic = speaker_by_topic(text, words)
    if source and is_said and by_topic:
        # X reports that Y says: the one or the other.
        return Judged("claimed", by_topic if by_source in (None, by_topic) else None)
    if is_passive and not by_source and not by_topic:
        # …方針が示された: nobody is named, and that it was said is a fact.
        return Judged("reported")
    return Judged("claimed", by_source or by_topic)


def _is_opinion(said: str, text: str, plain: str) -> bool:
    if _EXCLAIMS.search(text) or _INTRODUCES.search(plain):
        return True
    return bool(
        _OPINIONS.search(said) or (_ASKS.search(text.rstrip("。！!」』 ")) and not text.endswith("」"))
    )


def _opinion(text: str, said: str) -> Judged:
    """The writer's opinion; a forecast of the weather, and what somebody else hopes, are claims."""
    if said.endswith(("でしょう", "だろう")) and _FORECAST.search(said):
        return Judged("claimed")
    if re.search(r"(?:期待|懸念|心配)し(?:ている|ています)$", said):
        speaker = speaker_by_topic(text, tokens(text))
        if speaker:
            return Judged("claimed", speaker)
    if _INTRODUCES.search(said) and not _OPINIONS.search(said):
        return Judged("reported", is_commentary=True)
    return Judged("opinion", is_commentary=True)
