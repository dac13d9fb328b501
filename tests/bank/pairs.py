"""Pairs of sentences: slips of the pen that checks must see, and good translations to be left alone."""

# By the code that finds them.
_SLIPS = {
    "P05": """\
市長は賛成しませんでした。 | The mayor agreed.
この計画は公開されていません。 | This plan is public.
会議は開かれませんでした。 | The meeting was held in May.
橋はまだできていません。 | The bridge is finished.
彼は来ました。 | He did not come.
駅は新しいです。 | The station is not new.
証拠があります。 | There is no evidence.
""",
    "P09": """\
5年続きます。 | It lasts five months.
8キロ歩きます。 | They walk eight miles.
500円です。 | It costs 500 dollars.
500円です。 | It costs $500.
30度です。 | It is 30 degrees Fahrenheit.
52キロ出ます。 | There are 52 pounds.
重さは3キログラムです。 | It weighs 3 pounds.
2週間です。 | It is two months.
3時間かかります。 | It takes three minutes.
約5年間の計画です。 | A plan for about five months.
10メートルです。 | It is ten feet.
100ヘクタールです。 | 100 acres.
3億円です。 | It is 300 million dollars.
1,500万ドルです。 | It is 15 million yen.
3時に始まります。 | It takes three hours.
20リットルです。 | 20 gallons
5センチです。 | 5 inches
6か月間です。 | six years
""",
    "P10": """\
18歳以上です。 | People over 18.
100人以上です。 | More than 100 people.
5人未満です。 | Five or fewer people.
5人未満です。 | Five people or less.
30人以下です。 | Under 30 people.
100人を超えました。 | At least 100 people.
1万人以上です。 | more than 10,000 people
18歳未満です。 | people up to 18
""",
    "P11": """\
月曜日です。 | It is on Tuesday.
午後3時に始まります。 | It begins at 3 a.m.
10月18日（金）です。 | Thursday, 18 October
会議は土曜です。 | The meeting is on Sunday.
午前10時です。 | It is 10 in the evening.
15時です。 | It is 3 a.m.
毎週水曜日に集まります。 | They meet every Thursday.
""",
    "P12": """\
市長は計画に反対しました。 | The mayor agreed with the plan.
工事は停止しました。 | The work continued.
人口は増えました。 | The population fell.
価格は上がりました。 | Prices dropped.
市は計画を中止しました。 | The city resumed the plan.
議会は予算を可決しました。 | The council rejected the budget.
国は条約に加盟しました。 | The country left the treaty.
チームは勝ちました。 | The team lost.
電車は止まりません。 | The train stops.
駅の東側にあります。 | It is on the west side of the station.
昨年始まりました。 | It began next year.
輸入が多いです。 | There are many exports.
最初の人です。 | He is the last person.
賛成しませんでした。 | They agreed.
""",
}

# Chosen to be hard: said in other words, and equal.
_EQUAL = """\
100ポンドです。 | 100 pounds
100ポンドです。 | £100
100人を超えました。 | More than 100 people.
100人以上です。 | 100+ people
100米ドルです。 | 100 US dollars
10人中3人です。 | Three out of ten people.
10分の3です。 | three tenths
15時に始まります。 | It begins at 3 p.m.
18歳から選挙に行けます。 | You can vote at 18.
18歳です。 | She is 18 years old.
18歳です。 | an 18-year-old
18歳以上です。 | 18 or older
18歳以上です。 | People aged 18 and over.
18歳以上の人です。 | It is for people from the age of 18.
18歳未満です。 | under 18
1キロワットです。 | one kilowatt
1時間は60分です。 | One hour is 60 minutes.
20世紀の話です。 | It is about the 1900s.
20世紀初めです。 | It was in the early 1900s.
20人以上です。 | 20 people or more
24時間営業です。 | 24-hour shop
25％です。 | It is one in four people.
2か国です。 | two countries
2万5千人です。 | 25 thousand people
2分の1です。 | It is half.
2度目です。 | It is the second time; 2 degrees
300万ドルです。 | US$3 million
30人以下です。 | No more than 30 people.
30人以下です。 | up to 30 people
3キロ買います。 | They buy 3 kg.
3キロ走ります。 | They run 3 km.
3分の1以上の署名が必要です。 | It takes the signatures of at least a third of the voters.
3年3か月です。 | three years and three months
3年生です。 | She is in the third year.
3日以内です。 | within three days
4人に1人です。 | It is a quarter.
4人に1人です。 | It is one in four.
500円です。 | It is ¥500.
50代です。 | in their 50s
5人未満です。 | Fewer than five.
5年以上です。 | It took over five years.
5年生が3か月学びます。 | Fifth-graders learn for three months.
5年続きます。 | It lasts five years.
5日です。 | It is the 5th.
5日目です。 | day five
5日間です。 | five days
65歳以上の人です。 | people aged 65 and above
800万発以上です。 | At least 8 million shells.
G7です。 | It is the Group of Seven.
うそではありません。 | It is true.
お金がかかりません。 | It is free.
この制度がなければ、生活は苦しくなります。 | Without this system, life would be hard.
この権利は、だれにも奪うことができません。 | Nobody can take this right away.
この法律は違憲です。 | The law is not constitutional.
この選択肢は、記事の内容と合いません。 | This option contradicts the article.
だれも来ませんでした。 | Nobody came.
まだ決まっていません。 | It is still open.
もっと多くの人に参加してほしい。 | They want fewer people to stay away.
一院制です。 | It has one chamber.
三分の一が反対です。 | A third are against it.
三審制です。 | A case can be tried three times.
不可分です。 | They cannot be separated.
争わないことを誓いました。 | They vowed to live in peace.
事実ではなく、意見です。 | It is an opinion, not a fact.
人口は減り続けています。 | The population keeps falling.
休みなく働きます。 | They work without a break.
会は午後に開かれました。 | The meeting was held in the afternoon.
値上げに反対しました。 | They opposed the rise in prices.
停電で電車が動きません。 | A power cut has stopped the trains.
先進7か国です。 | They are the G7.
公共の福祉に反しない限り、自由です。 | People are free as long as they respect the public welfare.
分けることができません。 | They cannot be divided.
午前0時です。 | It is midnight.
午後3時です。 | It is 3 p.m.
反対する人は少なくありません。 | Many people are against it.
右手を上げます。 | Raise your right hand.
国は、憲法に合わない法律を作れません。 | Laws that break the constitution are impossible.
国会・内閣・裁判所の三つです。 | the Diet, the Cabinet and the courts
国会議員の3分の2以上です。 | two thirds or more of the members
国民の権利です。 | It is a right of the people.
土日は休みです。 | It is closed at weekends.
増税をやめました。 | They gave up raising taxes.
売り上げが伸びました。 | Sales rose.
変わりません。 | It stays the same.
夜明け前に始まりました。 | It began before dawn.
大・中・小の三つがあります。 | There are large, medium and small ones.
工事は3月末に始まります。 | The work starts at the end of March.
左の図を見てください。 | Look at the picture on the left.
市は値下げを続けます。 | The city will go on lowering prices.
市長は、計画を認めませんでした。 | The mayor turned down the plan.
市長は計画に反対しました。 | The mayor opposed the plan.
平日に開いています。 | It opens Monday to Friday.
憲法に合わない法律です。 | It is a law that breaks the constitution.
戦争を終わらせることで合意しました。 | They agreed to end the war.
投票しない人が増えています。 | More and more people stay home on election day.
新聞には書かれていません。 | The paper says nothing about it.
日本が参加しなかった会議です。 | It is a meeting that Japan missed.
早くても2026年です。 | 2026 at the earliest
最初に反対したのはだれですか。 | Who was the first to oppose it?
月曜から金曜まで開いています。 | It is open from Monday to Friday.
朝9時に開きます。 | It opens at 9 a.m.
橋は安全ではありません。 | The bridge is dangerous.
正しくありません。 | This is wrong.
武力を使わない解決です。 | A peaceful solution.
残った給食です。 | The school lunch that was left.
気温は30度です。 | It is 30 degrees.
気温は30度です。 | It is 30°C.
法律は国会でしか作れません。 | Only the Diet can make laws.
満18歳から投票できます。 | You can vote if you are at least 18.
火曜日ではなく、水曜日です。 | It is on Wednesday, not Tuesday.
物価が減らない原因です。 | the reason why prices stay high
男女平等です。 | Men and women are equal.
税金を払わない人には罰があります。 | People who do not pay taxes are punished.
立法・行政・司法の三権です。 | These are the legislative, executive and judicial powers.
続けることはできません。 | It has to stop.
行かなければなりません。 | They have to go.
記事にないものはどれですか。 | Which of these does the article leave out?
記事は、そこまでは言っていません。 | The article does not go that far.
負担を減らすため、値上げに反対です。 | They are against higher prices, to reduce the burden.
週末に集まります。 | They meet on Saturday and Sunday.
遅くとも5月までに。 | by May at the latest
選挙に行かない理由は何ですか。 | What is the reason for staying away from elections?
選挙権がない人もいます。 | Some people cannot vote.
選挙権は18歳からです。 | People can vote from the age of 18.
雨が降らなければ、行います。 | It takes place unless it rains.
食品を捨てないようにします。 | They try to save food.
高齢者が多い町です。 | a town with many old people
"""

SLIPS = {code: rows.splitlines() for code, rows in _SLIPS.items()}
EQUAL = _EQUAL.splitlines()
