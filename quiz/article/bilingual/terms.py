"""Terms of news in both languages, our own list: roles, organisations, places, matters and outlets."""

from quiz.bank.records import Term

# Behind a name in Japanese, before it in English: 岩屋外相, Foreign Minister Iwaya.
_ROLES = """
首相=prime minister=しゅしょう; 総理大臣=prime minister=そうりだいじん; 大統領=president=だいとうりょう
副大統領=vice president=ふくだいとうりょう; 外相=foreign minister=がいしょう
外務大臣=foreign minister=がいむだいじん; 防衛相=defence minister=ぼうえいしょう
国防相=defence minister=こくぼうしょう; 財務相=finance minister=ざいむしょう
経済産業相=economy minister=けいざいさんぎょうしょう; 経産相=economy minister=けいさんしょう
環境相=environment minister=かんきょうしょう; 法相=justice minister=ほうしょう
農相=agriculture minister=のうしょう; 農水相=agriculture minister=のうすいしょう
文科相=education minister=もんかしょう; 厚労相=health minister=こうろうしょう
官房長官=chief cabinet secretary=かんぼうちょうかん; 国務長官=secretary of state=こくむちょうかん
国防長官=secretary of defense=こくぼうちょうかん; 事務総長=secretary-general=じむそうちょう
事務次長=deputy secretary-general=じむじちょう; 事務局長=director-general=じむきょくちょう
報道官=spokesperson=ほうどうかん; 大使=ambassador=たいし; 国家主席=president=こっかしゅせき
総書記=general secretary=そうしょき; 国王=king=こくおう; 女王=queen=じょおう
皇太子=crown prince=こうたいし; 教皇=pope=きょうこう; 知事=governor=ちじ; 市長=mayor=しちょう
町長=mayor=ちょうちょう; 村長=mayor=そんちょう; 学長=president=がくちょう; 教授=professor=きょうじゅ
准教授=associate professor=じゅんきょうじゅ; 社長=president=しゃちょう; 会長=chairperson=かいちょう
理事長=chairperson of the board=りじちょう; 議長=chair=ぎちょう; 委員長=chair=いいんちょう
館長=director=かんちょう; 所長=director=しょちょう; 園長=director=えんちょう; 校長=principal=こうちょう
議員=lawmaker=ぎいん; 党首=party leader=とうしゅ
"""

_ORGANISATIONS = """
NATO事務総長=NATO Secretary General=なとーじむそうちょう
国連事務総長=UN Secretary-General=こくれんじむそうちょう; 米大統領=US president=べいだいとうりょう
米国務長官=US secretary of state=べいこくむちょうかん
米国防長官=US secretary of defense=べいこくぼうちょうかん; 米政府=US government=べいせいふ
英首相=UK prime minister=えいしゅしょう; 水産庁=Fisheries Agency=すいさんちょう
林野庁=Forestry Agency=りんやちょう; 特許庁=Japan Patent Office=とっきょちょう
金融庁=Financial Services Agency=きんゆうちょう; 消費者庁=Consumer Affairs Agency=しょうひしゃちょう
こども家庭庁=Children and Families Agency=こどもかていちょう; NATO=NATO=なとー; EU=EU=いーゆー
欧州連合=European Union=おうしゅうれんごう; 国連=United Nations=こくれん
国際連合=United Nations=こくさいれんごう; 国連総会=UN General Assembly=こくれんそうかい
安保理=UN Security Council=あんぽり
国連安全保障理事会=UN Security Council=こくれんあんぜんほしょうりじかい
世界保健機関=World Health Organization=せかいほけんきかん
国際通貨基金=International Monetary Fund=こくさいつうかききん
国際原子力機関=International Atomic Energy Agency=こくさいげんしりょくきかん
国際オリンピック委員会=International Olympic Committee=こくさいおりんぴっくいいんかい; ユネスコ=UNESCO
ユニセフ=UNICEF; 欧州委員会=European Commission=おうしゅういいんかい
欧州中央銀行=European Central Bank=おうしゅうちゅうおうぎんこう; 世界銀行=World Bank=せかいぎんこう
世界貿易機関=World Trade Organization=せかいぼうえききかん; 日本銀行=Bank of Japan=にっぽんぎんこう
日銀=Bank of Japan=にちぎん; 政府=government=せいふ; 軍=military=ぐん
外務省=foreign ministry=がいむしょう; 防衛省=defence ministry=ぼうえいしょう
国防省=defence ministry=こくぼうしょう; 財務省=finance ministry=ざいむしょう
環境省=environment ministry=かんきょうしょう; 総務省=internal affairs ministry=そうむしょう
法務省=justice ministry=ほうむしょう; 文部科学省=education ministry=もんぶかがくしょう
厚生労働省=health ministry=こうせいろうどうしょう
農林水産省=agriculture ministry=のうりんすいさんしょう
経済産業省=economy ministry=けいざいさんぎょうしょう; 国土交通省=transport ministry=こくどこうつうしょう
気象庁=Japan Meteorological Agency=きしょうちょう; 文化庁=Agency for Cultural Affairs=ぶんかちょう
観光庁=Japan Tourism Agency=かんこうちょう; 消防庁=Fire and Disaster Management Agency=しょうぼうちょう
スポーツ庁=Japan Sports Agency; デジタル庁=Digital Agency; 警察庁=National Police Agency=けいさつちょう
宮内庁=Imperial Household Agency=くないちょう; 海上保安庁=Japan Coast Guard=かいじょうほあんちょう
自衛隊=Self-Defense Forces=じえいたい; 大統領府=presidential office=だいとうりょうふ
首相官邸=prime minister's office=しゅしょうかんてい; 情報機関=intelligence agency=じょうほうきかん
最高裁=Supreme Court=さいこうさい; 最高裁判所=Supreme Court=さいこうさいばんしょ; 議会=parliament=ぎかい
中央銀行=central bank=ちゅうおうぎんこう; 外務次官=vice foreign minister=がいむじかん
理化学研究所=RIKEN=りかがくけんきゅうしょ
国立天文台=National Astronomical Observatory of Japan=こくりつてんもんだい
赤十字=Red Cross=せきじゅうじ; 日本サッカー協会=Japan Football Association=にほんさっかーきょうかい
ホワイトハウス=White House
"""

_PLACES = """
米国=United States=べいこく; アメリカ=United States; 英国=United Kingdom=えいこく
イギリス=United Kingdom; 豪州=Australia=ごうしゅう; 香港=Hong Kong=ほんこん; 欧州=Europe=おうしゅう
欧米=Europe and the United States=おうべい; 北米=North America=ほくべい; 南米=South America=なんべい
中南米=Latin America=ちゅうなんべい; 中東=Middle East=ちゅうとう; 極東=Far East=きょくとう
東欧=Eastern Europe=とうおう; 北欧=Nordic countries=ほくおう; 東アジア=East Asia=ひがしあじあ
東南アジア=Southeast Asia=とうなんあじあ; 南アジア=South Asia=みなみあじあ
中央アジア=Central Asia=ちゅうおうあじあ; インド太平洋=Indo-Pacific=いんどたいへいよう
アジア太平洋=Asia-Pacific=あじあたいへいよう; 太平洋=Pacific Ocean=たいへいよう
大西洋=Atlantic Ocean=たいせいよう; インド洋=Indian Ocean=いんどよう; 日本海=Sea of Japan=にほんかい
東シナ海=East China Sea=ひがししなかい; 南シナ海=South China Sea=みなみしなかい
朝鮮半島=Korean Peninsula=ちょうせんはんとう; 北極=Arctic=ほっきょく; 南極=Antarctica=なんきょく
北海道=Hokkaido=ほっかいどう; 東京=Tokyo=とうきょう; 東京都=Tokyo=とうきょうと; 大阪=Osaka=おおさか
京都=Kyoto=きょうと; 沖縄=Okinawa=おきなわ; 九州=Kyushu=きゅうしゅう; 四国=Shikoku=しこく
本州=Honshu=ほんしゅう; ワシントン=Washington; モスクワ=Moscow; 北京=Beijing=ぺきん; ソウル=Seoul
平壌=Pyongyang=ぴょんやん; キーウ=Kyiv; ワルシャワ=Warsaw; ロンドン=London; パリ=Paris; ベルリン=Berlin
ブリュッセル=Brussels; ジュネーブ=Geneva; ニューヨーク=New York
コンゴ民主共和国=Democratic Republic of the Congo
"""

_PREFECTURES = """
青森県=Aomori; 岩手県=Iwate; 宮城県=Miyagi; 秋田県=Akita; 山形県=Yamagata; 福島県=Fukushima
茨城県=Ibaraki; 栃木県=Tochigi; 群馬県=Gunma; 埼玉県=Saitama; 千葉県=Chiba; 神奈川県=Kanagawa
新潟県=Niigata; 富山県=Toyama; 石川県=Ishikawa; 福井県=Fukui; 山梨県=Yamanashi; 長野県=Nagano
岐阜県=Gifu; 静岡県=Shizuoka; 愛知県=Aichi; 三重県=Mie; 滋賀県=Shiga; 京都府=Kyoto; 大阪府=Osaka
兵庫県=Hyogo; 奈良県=Nara; 和歌山県=Wakayama; 鳥取県=Tottori; 島根県=Shimane; 岡山県=Okayama
広島県=Hiroshima; 山口県=Yamaguchi; 徳島県=Tokushima; 香川県=Kagawa; 愛媛県=Ehime; 高知県=Kochi
福岡県=Fukuoka; 佐賀県=Saga; 長崎県=Nagasaki; 熊本県=Kumamoto; 大分県=Oita; 宮崎県=Miyazaki
鹿児島県=Kagoshima; 沖縄県=Okinawa
"""

_MATTERS = """
外交=diplomacy=がいこう; 安全保障=security=あんぜんほしょう; 防衛=defence=ぼうえい
経済=economy=けいざい; 貿易=trade=ぼうえき; 教育=education=きょういく; 文化=culture=ぶんか
科学=science=かがく; 技術=technology=ぎじゅつ; 農業=agriculture=のうぎょう; 観光=tourism=かんこう
医療=health care=いりょう; 環境=environment=かんきょう; エネルギー=energy; サイバー=cyber issues
宇宙=space=うちゅう; スポーツ=sport; 国際社会=international community=こくさいしゃかい
国際秩序=international order=こくさいちつじょ; 法の支配=rule of law=ほうのしはい
行動計画=action plan=こうどうけいかく; 首脳会談=summit=しゅのうかいだん
共同声明=joint statement=きょうどうせいめい; 停戦=ceasefire=ていせん; 制裁=sanctions=せいさい
選挙=election=せんきょ; 予算=budget=よさん; 条約=treaty=じょうやく; 憲法=constitution=けんぽう
科学技術=science and technology=かがくぎじゅつ; 防災=disaster prevention=ぼうさい; 福祉=welfare=ふくし
金融=finance=きんゆう; 砲弾=shells=ほうだん; ミサイル=missiles; 温泉=hot spring=おんせん
博物館=museum=はくぶつかん; 美術館=art museum=びじゅつかん; 図書館=library=としょかん
病院=hospital=びょういん; 役場=town hall=やくば; 学校=school=がっこう; 公園=park=こうえん
"""

_OUTLETS = """
ロイター=Reuters; ロイター通信=Reuters=ろいたーつうしん; 共同通信=Kyodo News=きょうどうつうしん
時事通信=Jiji Press=じじつうしん; AP通信=Associated Press=えーぴーつうしん
AFP通信=AFP=えーえふぴーつうしん; NHK=NHK=えぬえいちけい; 朝日新聞=The Asahi Shimbun=あさひしんぶん
読売新聞=The Yomiuri Shimbun=よみうりしんぶん; 毎日新聞=The Mainichi=まいにちしんぶん
産経新聞=Sankei Shimbun=さんけいしんぶん; 日本経済新聞=Nikkei=にほんけいざいしんぶん
東京新聞=Tokyo Shimbun=とうきょうしんぶん; 北國新聞=Hokkoku Shimbun=ほっこくしんぶん
ブルームバーグ=Bloomberg
"""


def _terms(text: str) -> tuple[Term, ...]:
    rows = (row.split("=") for line in text.split("\n") if line for row in line.split("; "))
    return tuple(Term(ja=row[0], en=row[1], reading=row[2] if row[2:] else None) for row in rows)


ROLES, ORGANISATIONS, PLACES, MATTERS, OUTLETS = (
    _terms(text) for text in (_ROLES, _ORGANISATIONS, _PLACES, _MATTERS, _OUTLETS)
)
PREFECTURES = tuple(Term(ja=term.ja, en=f"{term.en} Prefecture") for term in _terms(_PREFECTURES))
TERMS: tuple[Term, ...] = (*ROLES, *ORGANISATIONS, *PLACES, *PREFECTURES, *MATTERS, *OUTLETS)
