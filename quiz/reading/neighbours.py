"""How a word is read behind or before certain words; everything here is data.

The first row that fits decides; where none fits, the dictionary does. A row names words, or a kind of word:

- `noun`: any noun, suffix or the like, but no number;
- `thing`: a noun that is no time either, since 昨日会社を休んだ has 昨日 and 会社 side by side;
- `deed`: a noun that する can follow; `name`: a proper noun, but no country;
- `place`: a country, a town, a region;
- `foreign`: a word in katakana; `none`: no noun.
"""

from typing import Literal

Kind = Literal["noun", "thing", "deed", "name", "place", "foreign", "none"]
Rows = tuple[tuple[Kind | frozenset[str], str], ...]


def _any(words: str) -> frozenset[str]:
    return frozenset(words.split())


# 給料日, 締め切り日, 公開日; 韓日 is にち, 日 behind a number is counted.
BEHIND: dict[str, Rows] = {
    "日": ((_any("韓 朝 米 中 露 ロ 英 独 仏 印 台 豪 欧"), "にち"), ("noun", "び")),
    "工場": ((_any("町"), "こうば"),),
    "日和": (("thing", "びより"),),
    "会社": (("thing", "がいしゃ"),),
    "通り": (("noun", "どおり"),),
    "係": (("thing", "がかり"),),
    "口": ((_any("噴火 排気 排水 吸気 通気 給水 注水 噴出 放水"), "こう"), ("thing", "ぐち")),
    "部屋": (("thing", "べや"),),
    "不足": (("noun", "ぶそく"),),
    "作り": ((_any("罪"), "つくり"), ("thing", "づくり")),
    "造り": (("thing", "づくり"),),
    "袋": (("thing", "ぶくろ"),),
    "箱": (("thing", "ばこ"), ("none", "はこ")),
    "時計": (("thing", "どけい"),),
    "太鼓": (("thing", "だいこ"), (_any("和 大 小"), "だいこ")),
    "囃子": (("thing", "ばやし"), (_any("五人"), "ばやし")),
    "空": ((_any("夕焼け 朝焼け 秋晴れ 五月晴れ 曇り 梅雨"), "ぞら"),),
    "値": (("thing", "ち"), (_any("偏差 平均 基準 測定 最大 最小 最高 最低 近似 目標 予測 推定"), "ち")),
    "話": ((_any("最終 次 前 各 今 全"), "わ"), ("thing", "ばなし")),
    "橋": ((_any("鉄道 道路 高架 歩道 斜張 連絡 可動 石造"), "きょう"), ("thing", "ばし")),
    "川": (("thing", "がわ"),),
    "寺": (("thing", "じ"),),
    "高原": (("foreign", "こうげん"),),
    "岳": (("thing", "だけ"),),
    "山": (("place", "さん"), ("foreign", "さん")),
    "組": (("thing", "ぐみ"),),
    "付": ((_any("本日 同日 当日 翌日 前日"), "づけ"), ("thing", "つき")),
    "内": (("thing", "ない"),),
    "体": (("thing", "たい"),),
    "入り": (("noun", "いり"),),
    "越し": (("noun", "ごし"),),
    "沿い": (("noun", "ぞい"),),
    # 一日中雨 is 一|日中|雨 to the dictionary.
    "雨": ((_any("日中 中"), "あめ"),),
    "込む": (("none", "こむ"),),
    "深い": (("none", "ふかい"), ("thing", "ぶかい")),
    "就く": (("none", "つく"),),
    # 収容所, 避難所, 停留所; what has power, or sells, is しょ.
    "所": (
        (_any("託児 保育 授産 療養 教習"), "じょ"),
        (_any("発電 変電 裁判 営業 製作 製造 会議 事務"), "しょ"),
        ("deed", "じょ"),
    ),
    # 徳川家, ハプスブルク家; 専門家 is one word.
    "家": (("name", "け"), ("foreign", "け")),
    "人": (
        (_any("怪我 けが 参考 貧乏 管財 被告 名義 仕掛 発起 公証"), "にん"),
        (_any("経済 知識 文化 教養 宗教 革命 地球 報道 出版 読書 演劇 放送"), "じん"),
        ("deed", "にん"),
        ("noun", "じん"),
    ),
    "中": (
        (
            _any(
                "世界 日本 国 村 町 街 市 県 島 家 家族 一族 学校 学年 教室 クラス 部屋 会場 店 体 顔 道 山"
                " 庭 社会 世間 地域 全国 夏 冬 春 秋 今日 明日 今年 年 晩 一日 一年 一晩 親戚 近所"
            ),
            "じゅう",
        ),
        ("place", "じゅう"),
    ),
    "方": (
        (
            _any("先生 皆 皆様 皆さん 様 さん 親 親御 家族 者 殿 奥様 学生 若者 選手 貴 生徒 あなた"),
            "がた",
        ),
    ),
}

# These words are read so only as suffixes: 人 in 昨日人が来た is ひと.
ONLY_AS_SUFFIX = frozenset({"人", "家", "所"})

_POLITE = _any("さん ちゃん 様 さま")
BEFORE: dict[str, Rows] = {
    "父": ((_POLITE, "とう"),),
    "母": ((_POLITE, "かあ"),),
    "兄": ((_POLITE, "にい"),),
    "姉": ((_POLITE, "ねえ"),),
}
