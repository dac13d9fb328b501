"""Whether a sentence reports, claims (by whom) or is an opinion."""

import pytest

from quiz.article.standing_en import judge_english
from quiz.article.standing_ja import judge_japanese

CLAIMED_JA = [
    ("韓国の情報機関は、北朝鮮が兵を送ったと発表しました。", "韓国の情報機関"),
    ("市は昨年から補助金を出しており、県教育委員会は効果を検証したいと表明しました。", "県教育委員会"),
    ("北山市長は計画を進めると見解を示しましたが、市議会議長は根拠はないと述べています。", "市議会議長"),
    ("岸本外相は、日本は支援を続けると述べた。", "岸本外相"),
    ("気象庁によると、あすは雨になる見込みだ。", "気象庁"),
    ("気象庁によりますと、雨は夜まで続きます。", "気象庁"),
    ("県警の発表によると、道路は午後に通れるようになった。", "県警"),
    ("国連環境計画によれば、量は年に2％増えている。", "国連環境計画"),
    ("シコルスキ外相からは、感謝の意が示されました。", "シコルスキ外相"),
    ("就任5年目の倉本監督は「誇りに思う」と話した。", "倉本監督"),
    ("三枝教授（海洋微生物学）は「初めて示せた」と話す。", "三枝教授"),
    ("山口市長（51）は会見で「続けたい」と強調した。", "山口市長"),
    ("下絵が蔵で見つかったと県立美術館が発表しました。", "県立美術館"),
    ("沢田市長は「投資だ」と述べ、理解を求めた。", "沢田市長"),
    ("気象庁は、川の増水に警戒するよう呼びかけています。", "気象庁"),
    ("チームは3年以内に利用の道を開きたい考えだ。", "チーム"),
    ("政府は影響は小さいとしている。", "政府"),
    ("高橋社長は海外展開に強い意欲を示した。", "高橋社長"),
    # Said by somebody whom the sentence does not name.
    ("「来年も来たい」", None),
    ("新種の可能性があるという。", None),
    ("世界で7点しか知られていなかったそうです。", None),
    ("夕方から雨が強まるでしょう。", None),
]
REPORTED_JA = [
    "岩屋外相とシコルスキ外相が会談し、行動計画に署名した。",
    "両外相は、併合を認めない方針で一致した。",
    "行動計画には、「不可分」との認識が明記された。",
    "連携を強化していく方針が示されました。",
    "市は新しい制度を発表した。",
    "今回の計画は、協力の基盤を築くものです。",
    "総工費は約180億ドルに上る見通しだ。",
    "白鳥高が12年ぶりに優勝した。",
    "観覧料は一般1200円です。",
    "美術館は来年4月に特別展を開く予定です。",
    "役場には3人の職員がいる。",
    "開館は午前10時～午後4時。",
]
OPINION_JA = [
    "本当に素敵ですね。",
    "影響を与えるでしょう。",
    "ちゃんと考えないといけないんだなと思いました。",
    "ほんまに素敵やん!",
    "え、怖い…。",
    "連携強化に期待しています。",
    "関係が期待されます。",
    "もっと議論するべきです。",
    "深く受け止めなければなりません。",
    "協力体制の構築は、非常に重要です。",
    "課題が浮き彫りになりました。",
    "共に歩む姿は心強いですね。",
    "いやー、素晴らしい!",
    "展示が今から楽しみです。",
    "ますます重要になっていくでしょう。",
    "今後の動きから目が離せない。",
    "どう思いますか？",
]
CLAIMED_EN = [
    ("South Korea's spy agency said on Friday that troops had been sent.", "South Korea's spy agency"),
    ("“We will continue,” Foreign Minister Takeshi Iwaya said.", "Foreign Minister Takeshi Iwaya"),
    ("“We will continue,” said Anna Nowak, the mayor of the town.", "Anna Nowak"),
    ("According to the Met Office, rain will fall on Sunday.", "the Met Office"),
    ("Rain will fall on Sunday, according to forecasters.", "forecasters"),
    ("The mayor said the bridge was safe, but the opposition said it was not.", "the opposition"),
    ("The minister, who was elected in May, told reporters that he would stay.", "The minister"),
    ("While the mayor praised the plan, residents said it would cost too much.", "residents"),
    ("The volcano last erupted 1.2 million years ago, the team estimates.", "the team"),
    ('Group leader Tom Ashdown called the plan "a gift to the city centre".', "Group leader Tom Ashdown"),
    ("On Monday, the club announced that it would move.", "the club"),
    ("The council pledged to plant 500 trees.", "The council"),
    ("He said sales had fallen.", None),
    ("“It is safe,” she said.", None),
    ("Prices are said to have doubled.", None),
    ("“It is safe.”", None),
]
REPORTED_EN = [
    "The plan is expected to cost $3 million.",
    "The town opened a library in 2019.",
    "On Monday, the club announced a new coach.",
    "The museum welcomed 12,000 visitors.",
    "The team added two players.",
    "The agency reported a rise in cases.",
    "The library, which opened in 1902, has 30,000 books.",
    "The work should be completed by May.",
]
OPINION_EN = [
    "In my view, the plan is a mistake.",
    "It is hard to overstate the importance of this.",
    "The council should act now.",
    "What a wonderful day!",
    "Perhaps every museum should look again.",
    "Unfortunately, the rain came back.",
    "We must not forget them.",
    "Who will pay for it?",
]


@pytest.mark.parametrize(("text", "speaker"), CLAIMED_JA)
def test_a_japanese_claim_has_its_last_main_speaker(text: str, speaker: str | None) -> None:
    judged = judge_japanese(text)
    assert (judged.standing, judged.speaker) == ("claimed", speaker)


@pytest.mark.parametrize("text", REPORTED_JA)
def test_what_has_no_sign_of_anything_else_is_reported(text: str) -> None:
    assert judge_japanese(text).standing == "reported"


@pytest.mark.parametrize("text", OPINION_JA)
def test_japanese_commentary_is_the_opinion_of_the_writer(text: str) -> None:
    judged = judge_japanese(text)
    assert (judged.standing, judged.speaker, judged.is_commentary) == ("opinion", None, True)


@pytest.mark.parametrize(
    "text",
    [
        "岸本外相は、政府は支援を続け、知事は反対していると述べた。",
        "港新聞によると、首相は支援を続けると述べた。",
    ],
)
def test_where_two_might_be_meant_nobody_is_named(text: str) -> None:
    judged = judge_japanese(text)
    assert (judged.standing, judged.speaker) == ("claimed", None)


@pytest.mark.parametrize("said", ["素敵ですね", "するべきだ", "嬉しいと思う"])
def test_an_opinion_in_quotation_marks_is_that_of_the_speaker(said: str) -> None:
    assert judge_japanese(f"高橋社長は「{said}」と話した。").speaker == "高橋社長"


@pytest.mark.parametrize(("text", "speaker"), CLAIMED_EN)
def test_an_english_claim_has_its_last_main_speaker(text: str, speaker: str | None) -> None:
    judged = judge_english(text)
    assert (judged.standing, judged.speaker) == ("claimed", speaker)


@pytest.mark.parametrize("text", REPORTED_EN)
def test_english_news_is_reported(text: str) -> None:
    assert judge_english(text).standing == "reported"


@pytest.mark.parametrize("text", OPINION_EN)
def test_english_commentary_is_the_opinion_of_the_writer(text: str) -> None:
    judged = judge_english(text)
    assert (judged.standing, judged.is_commentary) == ("opinion", True)
