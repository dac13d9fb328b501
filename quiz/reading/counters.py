"""How counters are said behind numbers; everything here is data."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Counter:
    """How a counter is read after a number: `usual`, or another way after certain endings.

    An ending is the last digit that is not zero, or 10, 100, 1000 for the zeros at the end, or 万, 何 …;
    with `=` before it, it is the whole number: 2 is the ending of 12, `=2` is not.

    For amounts in kanji (digits stay bare), `numbers` says how the last numeral is read before it, by the
    same endings, where that is not usual: よ before 人; and `names` how a whole number is: ふつ before か.
    """

    usual: str
    after: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


_DAYS = {
    "2": "ふつ",
    "3": "みっ",
    "4": "よっ",
    "5": "いつ",
    "6": "むい",
    "7": "なの",
    "8": "よう",
    "9": "ここの",
    "10": "とお",
    "14": "じゅうよっ",
    "20": "はつ",
    "24": "にじゅうよっ",
}
_AS_DAYS = " ".join(f"={number}" for number in _DAYS)
_OF_DAYS = {"7": "しち", "9": "く"}
_FIRST = {"1": "つい"}
_YEARS = {"4": "よ"}
_HOURS = {"4": "よ", "7": "しち", "9": "く"}
_MONTHS = {"4": "し", "7": "しち", "9": "く"}
_PEOPLE = {"1": "ひと", "2": "ふた"}
_THINGS = {
    **_PEOPLE,
    "3": "みっ",
    "4": "よっ",
    "5": "いつ",
    "6": "むっ",
    "7": "なな",
    "8": "やっ",
    "9": "ここの",
}
# The first class is いちくみ, though other counters in か行 make it いっ.
_PLAIN = {"1": "いち", "6": "ろく", "8": "はち", "10": "じゅう", "100": "ひゃく"}
# What comes from other languages is counted as it was heard: 十キロ じゅっキロ, but 一キロ いちキロ.
_HEARD = _PLAIN | {"10": "じゅっ"}
_HEARD_SHORT = _HEARD | {"1": "いっ", "8": "はっ"}
_P = "1 6 8 10 100"
_B = "3 1000 万 何"

COUNTERS = {
    "日": Counter("にち", {"か": _AS_DAYS}, _OF_DAYS, _DAYS),
    "日間": Counter("にちかん", {"かかん": _AS_DAYS}, _OF_DAYS, _DAYS),
    "日目": Counter("にちめ", {"かめ": _AS_DAYS}, _OF_DAYS, _DAYS),
    "日付": Counter("にちづけ", {"かづけ": _AS_DAYS}, _OF_DAYS, _DAYS),
    "日後": Counter("にちご", {"かご": _AS_DAYS}, _OF_DAYS, _DAYS),
    "日前": Counter("にちまえ", {"かまえ": _AS_DAYS}, _OF_DAYS, _DAYS),
    "日分": Counter("にちぶん", {"かぶん": _AS_DAYS}, _OF_DAYS, _DAYS),
    "日夜": Counter("にちよる", {"かよる": _AS_DAYS}, _OF_DAYS, _DAYS),
    "日朝": Counter("にちあさ", {"かあさ": _AS_DAYS}, _OF_DAYS, _DAYS),
    "月": Counter("がつ", numbers=_MONTHS),
    "月号": Counter("がつごう", numbers=_MONTHS),
    "年": Counter("ねん", numbers=_YEARS),
    "年間": Counter("ねんかん", numbers=_YEARS),
    "年代": Counter("ねんだい", numbers=_YEARS),
    "年度": Counter("ねんど", numbers=_YEARS),
    "年前": Counter("ねんまえ", numbers=_YEARS),
    "年後": Counter("ねんご", numbers=_YEARS),
    "年目": Counter("ねんめ", numbers=_YEARS),
    "年半": Counter("ねんはん", numbers=_YEARS),
    "年生": Counter("ねんせい", numbers=_YEARS),
    "年制": Counter("ねんせい", numbers=_YEARS),
    "年ぶり": Counter("ねんぶり", numbers=_YEARS),
    "時": Counter("じ", numbers=_HOURS),
    "時間": Counter("じかん", numbers=_HOURS),
    "時間目": Counter("じかんめ", numbers=_HOURS),
    "時半": Counter("じはん", numbers=_HOURS),
    "分": Counter("ふん", {"ぷん": "1 3 4 6 8 10 100 1000 何"}),
    "分間": Counter("ふんかん", {"ぷんかん": "1 3 4 6 8 10 100 1000 何"}),
    # 七分咲き, 三分袖: the tenths of a whole.
    "分咲き": Counter("ぶざき", numbers={"7": "しち"}),
    "分袖": Counter("ぶそで", numbers={"7": "しち"}),
    "秒": Counter("びょう"),
    "秒間": Counter("びょうかん"),
    "週": Counter("しゅう"),
    "週間": Counter("しゅうかん"),
    "か月": Counter("かげつ"),
    "カ月": Counter("カげつ"),
    "ヶ月": Counter("かげつ"),
    "ヵ月": Counter("かげつ"),
    "ケ月": Counter("かげつ"),
    "箇月": Counter("かげつ"),
    "か月間": Counter("かげつかん"),
    "か国": Counter("かこく"),
    "カ国": Counter("カこく"),
    "ヶ国": Counter("かこく"),
    "ヵ国": Counter("かこく"),
    "か国語": Counter("かこくご"),
    "カ国語": Counter("カこくご"),
    "か所": Counter("かしょ"),
    "カ所": Counter("カしょ"),
    "ヶ所": Counter("かしょ"),
    "ヵ所": Counter("かしょ"),
    "箇所": Counter("かしょ"),
    "か条": Counter("かじょう"),
    "カ条": Counter("カじょう"),
    "カ年": Counter("カねん"),
    "か年": Counter("かねん"),
    "国": Counter("こく", {"ごく": "3"}),
    "人": Counter("にん", {"り": "=1 =2"}, _YEARS, _PEOPLE),
    "人目": Counter("にんめ", {"りめ": "=1 =2"}, _YEARS, _PEOPLE),
    "人前": Counter("にんまえ", numbers=_YEARS),
    "人分": Counter("にんぶん", {"りぶん": "=1 =2"}, _YEARS, _PEOPLE),
    "人組": Counter("にんぐみ", {"りぐみ": "=1 =2"}, _YEARS, _PEOPLE),
    "名": Counter("めい"),
    "歳": Counter("さい"),
    "才": Counter("さい"),
    "代": Counter("だい"),
    "代目": Counter("だいめ"),
    "世紀": Counter("せいき"),
    "周年": Counter("しゅうねん"),
    "周": Counter("しゅう"),
    "回": Counter("かい"),
    "回目": Counter("かいめ"),
    "回戦": Counter("かいせん"),
    "度": Counter("ど"),
    "度目": Counter("どめ"),
    "倍": Counter("ばい"),
    "割": Counter("わり"),
    "円": Counter("えん"),
    "番": Counter("ばん"),
    "番目": Counter("ばんめ"),
    "位": Counter("い"),
    "点": Counter("てん"),
    "個": Counter("こ"),
    "箇": Counter("こ"),
    "枚": Counter("まい"),
    "台": Counter("だい"),
    "冊": Counter("さつ"),
    "件": Counter("けん"),
    "社": Counter("しゃ"),
    "者": Counter("しゃ"),
    "校": Counter("こう"),
    "級": Counter("きゅう"),
    "曲": Counter("きょく"),
    "局": Counter("きょく"),
    "県": Counter("けん"),
    "戸": Counter("こ"),
    "区": Counter("く"),
    "組": Counter("くみ", numbers=_PLAIN),
    "隻": Counter("せき"),
    "機": Counter("き"),
    "基": Counter("き"),
    "頭": Counter("とう"),
    "着": Counter("ちゃく"),
    "通": Counter("つう"),
    "体": Counter("たい"),
    "対": Counter("つい"),
    "等": Counter("とう"),
    "勝": Counter("しょう"),
    "種類": Counter("しゅるい"),
    "世代": Counter("せだい", numbers=_PLAIN),
    "世帯": Counter("せたい", numbers=_PLAIN),
    "試合": Counter("しあい", numbers=_PLAIN),
    "通り": Counter("とおり", numbers=_PLAIN, names=_PEOPLE),
    "つ": Counter("つ", names=_THINGS),
    "つ目": Counter("つめ", names=_THINGS),
    "本": Counter("ほん", {"ぽん": _P, "ぼん": _B}),
    "匹": Counter("ひき", {"ぴき": _P, "びき": _B}),
    "杯": Counter("はい", {"ぱい": _P, "ばい": _B}),
    "票": Counter("ひょう", {"ぴょう": _P, "びょう": _B}),
    "発": Counter("はつ", {"ぱつ": "1 3 6 8 10 100 1000 万 億 何"}),
    "泊": Counter("はく", {"ぱく": "1 3 6 8 10 何"}),
    "泊目": Counter("はくめ", {"ぱくめ": "1 3 6 8 10 何"}),
    "歩": Counter("ほ", {"ぽ": "1 3 6 8 10 100 1000 万 何"}),
    "品": Counter("ひん", {"ぴん": "1 3 6 8 10 何"}),
    "敗": Counter("はい", {"ぱい": "1 3 6 8 10"}),
    "拍子": Counter("ひょうし", {"びょうし": "3 4 何"}),
    "階": Counter("かい", {"がい": "3 何"}),
    "階建て": Counter("かいだて", {"がいだて": "3 何"}),
    "軒": Counter("けん", {"げん": "3 何"}),
    "軒目": Counter("けんめ", {"げんめ": "3 何"}),
    "足": Counter("そく", {"ぞく": "3 1000 何"}),
    "羽": Counter("わ"),
    "丁目": Counter("ちょうめ"),
    "丁": Counter("ちょう"),
    "艘": Counter("そう"),
    "脚": Counter("きゃく"),
    "滴": Counter("てき"),
    "巻": Counter("かん"),
    "斤": Counter("きん"),
    "升": Counter("しょう"),
    "尺": Counter("しゃく", {"じゃく": "3"}),
    "寸": Counter("すん", {"ずん": "3"}),
    "反": Counter("たん"),
    "貫": Counter("かん"),
    "俵": Counter("ひょう", {"ぴょう": _P, "びょう": _B}),
    "畳": Counter("じょう", numbers=_YEARS),
    "棟": Counter("とう"),
    "膳": Counter("ぜん"),
    "首": Counter("しゅ"),
    "句": Counter("く"),
    "画": Counter("かく"),
    "期目": Counter("きめ"),
    "号": Counter("ごう"),
    "条": Counter("じょう"),
    "項": Counter("こう"),
    "章": Counter("しょう"),
    "節": Counter("せつ"),
    "文": Counter("ぶん"),
    "字": Counter("じ"),
    "問": Counter("もん"),
    "辺": Counter("へん", {"ぺん": "1 3 6 8 10 何"}),
    "夜": Counter("や"),
    "キロ": Counter("キロ", numbers=_HEARD | {"6": "ろっ", "100": "ひゃっ"}),
    "パーセント": Counter("パーセント", numbers=_HEARD),
    "ポイント": Counter("ポイント", numbers=_HEARD),
    "ページ": Counter("ページ", numbers=_HEARD),
    "センチ": Counter("センチ", numbers=_HEARD_SHORT),
    "トン": Counter("トン", numbers=_HEARD_SHORT),
    # 三分の一: the counter of a fraction, where a number follows.
    "分の": Counter("ぶんの"),
}

# Counted as of old: ひとつぶ, ふたつぶ, but さんつぶ.
_NATIVE = {
    "晩": "ばん",
    "粒": "つぶ",
    "株": "かぶ",
    "房": "ふさ",
    "束": "たば",
    "切れ": "きれ",
    "坪": "つぼ",
    "皿": "さら",
    "袋": "ふくろ",
    "箱": "はこ",
    "桁": "けた",
    "包み": "つつみ",
}
COUNTERS |= {counter: Counter(said, numbers=_PLAIN, names=_PEOPLE) for counter, said in _NATIVE.items()}

# After a month, 1日 is its first day (ついたち), else a length of time (いちにち).
COUNTERS_AFTER_MONTH = {
    "日": Counter("にち", {"か": _AS_DAYS, "たち": "=1"}, _OF_DAYS, _DAYS | _FIRST),
    "日付": Counter("にちづけ", {"かづけ": _AS_DAYS, "たちづけ": "=1"}, _OF_DAYS, _DAYS | _FIRST),
}

MAGNITUDES = {
    "十": Counter("じゅう"),
    "百": Counter("ひゃく", {"びゃく": "3 何", "ぴゃく": "6 8"}),
    "千": Counter("せん", {"ぜん": "3 何"}),
    "万": Counter("まん"),
    "億": Counter("おく"),
    "兆": Counter("ちょう"),
}

NUMERALS = {
    "〇": "れい",
    "一": "いち",
    "二": "に",
    "三": "さん",
    "四": "よん",
    "五": "ご",
    "六": "ろく",
    "七": "なな",
    "八": "はち",
    "九": "きゅう",
    "何": "なん",
    "数": "すう",
}

# The end of a number becomes っ before these sounds of a counter: 一回 いっかい, 六本 ろっぽん.
SHORTENED_BEFORE = {
    "かきくけこカ": "1 6 8 10 100",
    "さしすせそ": "1 8 10",
    "たちつてと": "1 8 10",
    "ぱぴぷぺぽ": "1 6 8 10 100",
}

# What looks like an amount, and is none, or is no number and counter to the ear.
NO_AMOUNTS = frozenset({"一目", "一行", "数日", "数日間", "何者"})
# These are words where the dictionary takes them for one: 十分な, but あと十分.
WORDS_OR_AMOUNTS = frozenset({"十分", "二十歳"})
