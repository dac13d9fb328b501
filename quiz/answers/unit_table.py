"""The units and counters that we know, each with the ways in which it is plainly written."""

# A line holds the ways to write one unit; kana of either kind, large or small letters and an English
# plural do not matter. Words that only mean about the same are other units: 月 and か月, 時 and 時間,
# ton and tonne, troops and soldiers. 名 is 人 said politely.
LINES = r"""
年|ねん|年間|ねんかん|年かん|ねん間|か年|ヶ年|箇年|か年間|ヶ年間|year|yr
か月|かげつ|ヶ月|箇月|か月間|ヶ月間|箇月間|かげつかん|か月かん|month
週間|しゅうかん|週かん|しゅう間|週|week|wk
日|日間|日かん|にち|にちかん|day
時間|じかん|時かん|じ間|hour|hr|h
分|ふん|ぷん|分間|ふんかん|分かん|minute|min
秒|びょう|秒間|びょうかん|second|sec|s
世紀|せいき|century
歳|さい|才|years old|years of age
人|にん|名|person|people|ppl
か国|ヶ国|箇国|かこく|国|こく|country|nation
か所|ヶ所|箇所|かしょ
個|箇|コ|ケ|こ|つ
回|かい|time|x|×
倍|ばい|time|fold|x|×
割|わり
桁|けた|digit
文字|もじ|文じ|も字|character|char
字|じ
時|じ|o'clock|oclock
本|ほん|ぼん|ぽん
枚|まい
冊|さつ
台|だい
校|こう
社|しゃ
発|はつ|ぱつ
番|ばん|番目|ばんめ|番め
位|い
点|てん|point|pt
階|かい|がい|floor|storey
匹|ひき|びき|ぴき
頭|とう
羽|わ|ば|ぱ
票|ひょう|びょう|ぴょう|vote
問|もん
件|けん
軒|けん|げん
杯|はい|ばい|ぱい
足|そく|ぞく
組|くみ|ぐみ
両|りょう
色|いろ|しょく|colour|color
隻|せき
基|き
条|じょう|article
着|ちゃく
通|つう
曲|きょく
戸|こ
粒|つぶ
期|き
級|きゅう
号|ごう
項|こう
行|ぎょう|line
列|れつ|row
班|はん|ぱん|group
部|ぶ
分野|ぶんや|field
項目|こうもく
地域|ちいき
州|しゅう
県|けん
画|かく
編|へん|ぺん
首|しゅ
句|く
語|ご|word
席|せき
機|き
隊|たい
党|とう
種|しゅ
勝|しょう
敗|はい|ぱい
泊|はく|ぱく
品|ひん|しな
皿|さら
袋|ふくろ
箱|はこ
輪|りん
世帯|せたい
試合|しあい
種類|しゅるい
段|だん
章|しょう
巻|かん
代|だい
ページ|頁|page
%|パーセント|percent|per cent|pct
ポイント|point
円|えん|yen|¥|\|jpy
ドル|dollar|buck|$|us$|usd|us dollar|u.s. dollar|american dollar|米ドル|アメリカドル
ユーロ|euro|€|eur
ポンド|pound|£|gbp|英ポンド|pound sterling
ウォン|won|₩|krw
人民元|元|yuan|cny|rmb
ルーブル|rouble|ruble|₽
ズウォティ|ズロチ|ズオチ|zloty|złoty|pln|zł
km|キロメートル|キロメーター|キロ|kilometre|kilometer
m|メートル|メーター|metre|meter
cm|センチメートル|センチ|センチメーター|centimetre|centimeter
mm|ミリメートル|ミリ|millimetre|millimeter
マイル|mile|mi
フィート|フット|foot|ft|'
インチ|inch|in
ヤード|yard|yd
kg|キログラム|キロ|kilogram|kilogramme|kilo
g|グラム|gram|gramme
mg|ミリグラム|milligram
t|トン|tonne|metric ton
l|ℓ|リットル|litre|liter
ml|ミリリットル|millilitre|milliliter
km2|km²|km^2|平方キロメートル|平方キロ|平方km|square kilometre|square kilometer|sq km|sq. km
m2|m²|m^2|平方メートル|平米|square metre|square meter|sq m|sq. m
m3|m³|m^3|立方メートル|cubic metre|cubic meter
ha|ヘクタール|hectare
km/h|kmh|kph|キロメートル毎時|kilometre per hour|kilometer per hour|kilometre an hour|km per hour
mph|mile per hour|mile an hour|mile/hour|miles/hour|mi/h|m.p.h|マイル毎時
°c|℃|c|°|度|ど|セ氏度|degree|deg|degree celsius|degree c|celsius|deg c|degree centigrade|度c
°f|f|華氏度|degree fahrenheit|degree f|fahrenheit|deg f
°|度|ど|degree|deg
kw|キロワット|kilowatt
MW|メガワット|megawatt
"""
