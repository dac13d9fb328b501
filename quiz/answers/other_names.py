"""Names of one thing that every teacher takes for each other: 国連 and 国際連合, WW2 and World War II."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quiz.text.fold import FoldName, fold

# A line holds the names of one thing. What is only nearly the same is not here: 内閣 and 政府, Britain and
# England.
_LINES = """
国際連合|国連
安全保障理事会|国連安全保障理事会|国際連合安全保障理事会|安保理|国連安保理
アメリカ合衆国|アメリカ|米国|合衆国
イギリス|英国|連合王国
ロシア|ロシア連邦
中国|中華人民共和国
韓国|大韓民国
北朝鮮|朝鮮民主主義人民共和国
ドイツ|ドイツ連邦共和国
ソビエト連邦|ソ連|ソビエト社会主義共和国連邦|ソヴィエト連邦
ヨーロッパ連合|欧州連合|EU
北大西洋条約機構|NATO|ナトー
東南アジア諸国連合|ASEAN|アセアン
世界保健機関|WHO
世界貿易機関|WTO
国際通貨基金|IMF
国連教育科学文化機関|国際連合教育科学文化機関|ユネスコ|UNESCO
国連児童基金|国際連合児童基金|ユニセフ|UNICEF
石油輸出国機構|OPEC|オペック
経済協力開発機構|OECD
政府開発援助|ODA
非政府組織|NGO
非営利組織|NPO
平和維持活動|国連平和維持活動|PKO
国内総生産|GDP
持続可能な開発目標|SDGs
人工知能|AI
連合国軍最高司令官総司令部|連合国軍総司令部|GHQ
核拡散防止条約|核不拡散条約|核兵器不拡散条約|NPT
第一次世界大戦|第一次大戦
第二次世界大戦|第二次大戦
大日本帝国憲法|明治憲法|帝国憲法
日米安全保障条約|日米安保条約|安保条約
最高裁判所|最高裁
衆議院|衆院
参議院|参院
内閣総理大臣|総理大臣|首相|総理
聖徳太子|厩戸王|厩戸皇子
中臣鎌足|藤原鎌足
元寇|蒙古襲来|モンゴル襲来
国民主権|主権在民
知的財産権|知的所有権
リアス海岸|リアス式海岸
季節風|モンスーン
the United States of America|the United States|USA|US|the States
the United Kingdom|Great Britain|Britain|UK
the United Nations|UN
the European Union|EU
the Soviet Union|the Union of Soviet Socialist Republics|USSR
Russia|the Russian Federation
China|the People's Republic of China|PRC
South Korea|the Republic of Korea|ROK
North Korea|the Democratic People's Republic of Korea|DPRK
the Czech Republic|Czechia
Myanmar|Burma
the Netherlands|Holland
the Diet|the National Diet
下克上|下剋上
NATO|the North Atlantic Treaty Organization
WHO|the World Health Organization
WTO|the World Trade Organization
GDP|gross domestic product
AI|artificial intelligence
World War I|the First World War|WW1|WWI
World War II|the Second World War|WW2|WWII
carbon dioxide|CO2
"""
# Where a short or a full name is asked for, the other one is no answer.
_ASKS_FOR_NAME = re.compile(
    r"略|正式|頭文字|アルファベット|別の(?:名|言い方)|化学式|元素"
    r"|stands? for|short for|abbrevi|full name|initials|formula|chemical",
    re.IGNORECASE,
)
# Short names that are words as well: us, who.
_ALSO_WORDS = frozenset(("us", "who", "un", "it"))


def other_names(given: str, about: str, folds: tuple[FoldName, ...]) -> Iterator[str]:
    """The other names of what was typed, where the question does not ask for one of them."""
    if _ASKS_FOR_NAME.search(about) or (given.lower() in _ALSO_WORDS and not given.isupper()):
        return
    yield from _names(folds).get(fold(given, folds), ())


@lru_cache(maxsize=64)
def _names(folds: tuple[FoldName, ...]) -> dict[str, tuple[str, ...]]:
    groups = [line.split("|") for line in _LINES.split("\n") if line]
    found: dict[str, tuple[str, ...]] = {}
    for group in groups:
        for name in group:
            folded = fold(name, folds)
            found[folded] = (*found.get(folded, ()), *(other for other in group if other != name))
    return found
