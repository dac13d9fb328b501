"""What the dictionary reads otherwise than a classroom does; everything here is data.

A reading repeats what it does not read: a digit of the surface stands in the reading as well.
"""

import re
from dataclasses import dataclass, field

# Surface → reading, wherever the surface is a whole number of words. The longest surface wins.
READINGS = {
    "日本": "にほん",
    "日本人": "にほんじん",
    "日本国": "にほんこく",
    "日本側": "にほんがわ",
    "日本海": "にほんかい",
    "私": "わたし",
    "私たち": "わたしたち",
    "私達": "わたしたち",
    "他": "ほか",
    "その他": "そのた",
    "言橋": "ことはし",
    "一度": "いちど",
    "太平洋": "たいへいよう",
    "大西洋": "たいせいよう",
    "何語": "なにご",
    "何者": "なにもの",
    "何事": "なにごと",
    "二国間": "にこくかん",
    "三国間": "さんごくかん",
    "一日中": "いちにちじゅう",
    "四月": "しがつ",
    "七月": "しちがつ",
    "九月": "くがつ",
    "四時": "よじ",
    "七時": "しちじ",
    "九時": "くじ",
    "四年": "よねん",
    "四人": "よにん",
    "三百": "さんびゃく",
    "六百": "ろっぴゃく",
    "八百": "はっぴゃく",
    "三千": "さんぜん",
    "八千": "はっせん",
    "三本": "さんぼん",
    "大谷翔平": "おおたにしょうへい",
    "岸田文雄": "きしだふみお",
    "習近平": "しゅうきんぺい",
    "金正恩": "キムジョンウン",
    "尹錫悦": "ユンソンニョル",
}

# Pattern → reading, for words whose reading hangs on their neighbours.
READINGS_IN_CONTEXT = {
    # 何を, 何が, 何もない, 何か; but 何か国 counts.
    re.compile(r"何(?=[をがもによへは]|か(?![国月所条年]))"): "なに",
    # 日・ポーランド, 日ポーランド, 日EU: the country. After a digit or a kanji it is the day.
    re.compile(r"(?<![0-9０-９\u3400-\u9fff])日(?=・|[ァ-ヴ]|[A-Z])"): "にち",
    re.compile(r"(?<=・)日(?=[のとがはを間、。])"): "にち",
    # その後も続く, その後、; but その後に、その後です are そのあと.
    re.compile(r"その後(?=[もの、])"): "そのご",
    # この数は, 人の数; but 参加者数.
    re.compile(r"(?<=[\u3041-\u309f])数(?=[はがをもにのでとか、。])"): "かず",
    # 3分の1
    re.compile(r"(?<=[0-9０-９])分(?=の[0-9０-９])"): "ぶん",
}


@dataclass(frozen=True)
class Counter:
    """How a counter is read after a number: `usual`, or another way after certain endings.

    An ending is the last digit that is not zero, or 10, 100, 1000 for the zeros at the end, or 万, 何 …;
    with `=` before it, it is the whole number: 2 is the ending of 12, `=2` is not.
    """

    usual: str
    after: dict[str, str] = field(default_factory=dict)


_DAYS = "=2 =3 =4 =5 =6 =7 =8 =9 =10 =14 =20 =24"

COUNTERS = {
    "日": Counter("にち", {"か": _DAYS}),
    "日間": Counter("にちかん", {"かかん": _DAYS}),
    "日目": Counter("にちめ", {"かめ": _DAYS}),
    "日付": Counter("にちづけ", {"かづけ": _DAYS}),
    "月": Counter("がつ"),
    "年": Counter("ねん"),
    "年間": Counter("ねんかん"),
    "年代": Counter("ねんだい"),
    "年度": Counter("ねんど"),
    "年前": Counter("ねんまえ"),
    "年後": Counter("ねんご"),
    "年目": Counter("ねんめ"),
    "年半": Counter("ねんはん"),
    "年生": Counter("ねんせい"),
    "時": Counter("じ"),
    "時間": Counter("じかん"),
    "時半": Counter("じはん"),
    "分": Counter("ふん", {"ぷん": "1 3 4 6 8 10 100 1000 何"}),
    "分間": Counter("ふんかん", {"ぷんかん": "1 3 4 6 8 10 100 1000 何"}),
    "秒": Counter("びょう"),
    "週間": Counter("しゅうかん"),
    "か月": Counter("かげつ"),
    "カ月": Counter("カげつ"),
    "ヶ月": Counter("かげつ"),
    "か国": Counter("かこく"),
    "カ国": Counter("カこく"),
    "ヶ国": Counter("かこく"),
    "か国語": Counter("かこくご"),
    "カ国語": Counter("カこくご"),
    "か所": Counter("かしょ"),
    "カ所": Counter("カしょ"),
    "カ年": Counter("カねん"),
    "国": Counter("こく", {"ごく": "3"}),
    "人": Counter("にん", {"り": "=1 =2"}),
    "人目": Counter("にんめ", {"りめ": "=1 =2"}),
    "名": Counter("めい"),
    "歳": Counter("さい"),
    "才": Counter("さい"),
    "代": Counter("だい"),
    "世紀": Counter("せいき"),
    "回": Counter("かい"),
    "回目": Counter("かいめ"),
    "度": Counter("ど"),
    "倍": Counter("ばい"),
    "割": Counter("わり"),
    "円": Counter("えん"),
    "番": Counter("ばん"),
    "番目": Counter("ばんめ"),
    "位": Counter("い"),
    "点": Counter("てん"),
    "個": Counter("こ"),
    "枚": Counter("まい"),
    "台": Counter("だい"),
    "冊": Counter("さつ"),
    "件": Counter("けん"),
    "社": Counter("しゃ"),
    "者": Counter("しゃ"),
    "校": Counter("こう"),
    "組": Counter("くみ"),
    "隻": Counter("せき"),
    "機": Counter("き"),
    "基": Counter("き"),
    "頭": Counter("とう"),
    "通り": Counter("とおり"),
    "つ": Counter("つ"),
    "本": Counter("ほん", {"ぽん": "1 6 8 10 100", "ぼん": "3 1000 万 何"}),
    "匹": Counter("ひき", {"ぴき": "1 6 8 10 100", "びき": "3 1000 万 何"}),
    "杯": Counter("はい", {"ぱい": "1 6 8 10 100", "ばい": "3 1000 万 何"}),
    "票": Counter("ひょう", {"ぴょう": "1 6 8 10 100", "びょう": "3 1000 万 何"}),
    "発": Counter("はつ", {"ぱつ": "1 3 6 8 10 100 1000 万 億 何"}),
    "泊": Counter("はく", {"ぱく": "1 3 6 8 10 何"}),
    "歩": Counter("ほ", {"ぽ": "1 3 6 8 10 100 1000 万 何"}),
    "品": Counter("ひん", {"ぴん": "1 3 6 8 10 何"}),
    "敗": Counter("はい", {"ぱい": "1 3 6 8 10"}),
    "階": Counter("かい", {"がい": "3 何"}),
    "軒": Counter("けん", {"げん": "3 何"}),
    "足": Counter("そく", {"ぞく": "3 1000 何"}),
    "羽": Counter("わ"),
    "丁目": Counter("ちょうめ"),
    "号": Counter("ごう"),
    "条": Counter("じょう"),
    "項": Counter("こう"),
    "章": Counter("しょう"),
    "節": Counter("せつ"),
    "文": Counter("ぶん"),
    "字": Counter("じ"),
    "問": Counter("もん"),
}

# After a month, 1日 is its first day (ついたち), else a length of time (いちにち).
COUNTERS_AFTER_MONTH = {
    "日": Counter("にち", {"か": _DAYS, "たち": "=1"}),
    "日付": Counter("にちづけ", {"かづけ": _DAYS, "たちづけ": "=1"}),
}

MAGNITUDES = {
    "十": Counter("じゅう"),
    "百": Counter("ひゃく", {"びゃく": "3 何", "ぴゃく": "6 8"}),
    "千": Counter("せん", {"ぜん": "3 何"}),
    "万": Counter("まん"),
    "億": Counter("おく"),
    "兆": Counter("ちょう"),
}

# Word as written, or its dictionary form → readings between which only the sense decides.
SEVERAL_READINGS = {
    "市場": ("しじょう", "いちば"),
    "人気": ("にんき", "ひとけ"),
    "今日": ("きょう", "こんにち"),
    "明日": ("あした", "あす", "みょうにち"),
    "昨日": ("きのう", "さくじつ"),
    "一日": ("いちにち", "ついたち"),
    "1日": ("いちにち", "ついたち"),
    "20歳": ("にじゅっさい", "はたち"),
    "方": ("ほう", "かた"),
    "何": ("なに", "なん"),
    "他": ("ほか", "た"),
    "中": ("なか", "ちゅう", "じゅう"),
    "後": ("あと", "ご", "のち"),
    "行っ": ("いっ", "おこなっ"),
    "辛い": ("つらい", "からい"),
    "開く": ("ひらく", "あく"),
    "止める": ("とめる", "やめる"),
    "空く": ("あく", "すく"),
    "描く": ("えがく", "かく"),
    "上手": ("じょうず", "かみて", "うわて"),
    "下手": ("へた", "しもて", "したて"),
    "大事": ("だいじ", "おおごと"),
    "一時": ("いちじ", "いっとき"),
    "一行": ("いちぎょう", "いっこう"),
    "生物": ("せいぶつ", "なまもの"),
    "色紙": ("しきし", "いろがみ"),
    "心中": ("しんちゅう", "しんじゅう"),
    "最中": ("さいちゅう", "もなか"),
    "分別": ("ぶんべつ", "ふんべつ"),
    "変化": ("へんか", "へんげ"),
    "見物": ("けんぶつ", "みもの"),
    "工夫": ("くふう", "こうふ"),
    "仮名": ("かな", "かめい"),
    "初日": ("しょにち", "はつひ"),
    "風車": ("ふうしゃ", "かざぐるま"),
    "目下": ("もっか", "めした"),
    "利益": ("りえき", "りやく"),
    "背": ("せ", "せい"),
}
