"""Sound questions in both languages, in the short writing of `tests.bank.written`: no check may warn of them."""

CLEAN = [
    "工事は何年間続きますか。 | How long does the work go on? || *約5年間 | About five years"
    " || 約3年間 | About three years || 約8年間 | About eight years",
    "だれが計画を発表しましたか。 | Who announced the plan? || *市長 | The mayor || 駅長"
    " | The station master || 知事 | The governor",
    "新しい駅はどこにできますか。 | Where will the new station be? || *川の東 | East of the river"
    " || 港の南 | South of the harbour || 山の北 | North of the hill",
    "工事の費用はいくらですか。 | How much does the work cost? || *3億円 | 300 million yen || 5億円"
    " | 500 million yen || 8億円 | 800 million yen",
    "最初の電車はいつ走りましたか。 | When did the first train run? || *1872年 | In 1872 || 1889年"
    " | In 1889 || 1914年 | In 1914",
    "橋を支えているのは何ですか。 | What holds up the bridge? || *太いケーブル | Thick cables"
    " || 石のアーチ | Stone arches || 木の柱 | Wooden posts",
    "なぜ市は木を植えましたか。 | Why did the city plant trees? || *夏の暑さを和らげるため"
    " | To make summers cooler || 鳥を呼び戻すため | To bring back birds || 道を広く見せるため"
    " | To make streets look wide",
    "この川はどの海に流れますか。 | Which sea does this river flow into? || *日本海"
    " | The Sea of Japan || 東シナ海 | The East China Sea || オホーツク海 | The Sea of Okhotsk",
    "会議に出た国はいくつですか。 | How many countries took part in the meeting? || *12か国"
    " | 12 countries || 15か国 | 15 countries || 20か国 | 20 countries",
    "選手は何を食べましたか。 | What did the athletes eat? || *おにぎり | Rice balls || パン"
    " | Bread || バナナ | Bananas",
    "図書館は何時に開きますか。 | When does the library open? || *午前9時 | At 9 a.m. || 午前10時"
    " | At 10 a.m. || 午後1時 | At 1 p.m.",
    "水は何度で沸きますか。 | At what temperature does water boil? || *100度 | 100 degrees || 80度"
    " | 80 degrees || 120度 | 120 degrees",
    "月の光はどこから来ますか。 | Where does moonlight come from? || *太陽 | The sun || 地球"
    " | The earth || 火星 | Mars",
    "この絵を描いたのはだれですか。 | Who painted this picture? || *北斎 | Hokusai || 広重"
    " | Hiroshige || 歌麿 | Utamaro",
    "どの機関が調査をしましたか。 | Which body made the survey? || *IAEA | IAEA || UNESCO | UNESCO"
    " || UNICEF | UNICEF",
    "調査に答えた人はどのくらいいますか。 | How many people answered the survey? || *1万人以上"
    " | More than 10,000 || 2万人以上 | More than 20,000 || 3万人以上 | More than 30,000",
    "賛成した人の割合はどのくらいですか。 | What share of the people agreed? || *50％ | 50 percent"
    " || 60％ | 60 percent || 70％ | 70 percent",
    "電車が止まった原因は何ですか。 | What stopped the train? || *大雪 | Heavy snow || 停電"
    " | A power cut || 強風 | Strong wind",
    "記者は町をどう呼びましたか。 | What did the reporter call the town? || *「音楽の町」"
    " | “A town of music” || 「花の町」 | “A town of flowers” || 「坂の町」 | “A town of hills”",
    "生徒は放課後に何をしますか。 | What do the pupils do after school? || *畑の手入れ"
    " | They work in the garden || 楽器の練習 | They practise music || 川の掃除"
    " | They clean the river",
    "学校が新しく始めたのはどの授業ですか。 | Which lesson did the school start? || *手話"
    " | Sign language || 書道 | Calligraphy || 茶道 | Tea ceremony",
    "この祭りはどの季節に開かれますか。 | In which season is this festival held? || *秋 | Autumn"
    " || 春 | Spring || 冬 | Winter",
    "塔の高さはどのくらいですか。 | How high is the tower? || *約333メートル | About 333 metres"
    " || 約250メートル | About 250 metres || 約450メートル | About 450 metres",
    "条約はどの都市で結ばれましたか。 | In which city was the treaty signed? || *京都 | Kyoto"
    " || ローマ | Rome || パリ | Paris",
    "新しい法律はいつ始まりますか。 | When does the new law take effect? || *2025年4月1日"
    " | On 1 April 2025 || 2025年10月1日 | On 1 October 2025 || 2026年4月1日 | On 1 April 2026",
    "店は袋をどう変えましたか。 | How did the shop change its bags? || *紙にした | It uses paper"
    " || 布にした | It uses cloth || 有料にした | It charges for them",
    "電池の材料になる金属はどれですか。 | Which metal is used in the batteries? || *リチウム"
    " | Lithium || チタン | Titanium || タングステン | Tungsten",
    "医師は何を勧めましたか。 | What did the doctor recommend? || *早く寝ること"
    " | Going to bed early || 水を飲むこと | Drinking water || 歩くこと | Walking",
    "クジラはどの仲間の動物ですか。 | What kind of animal is a whale? || *ほ乳類 | A mammal || 魚類"
    " | A fish || 両生類 | An amphibian",
    "バスが遅れたのはなぜですか。 | Why was the bus late? || *道が混んでいたから"
    " | The road was busy || 運転手が急病になったから | The driver fell ill || タイヤが壊れたから"
    " | A tyre broke",
    "次のうち、「会談」に**当てはまらない**ものはどれですか。"
    " | Which of these is **not** a meeting? || *手紙 | A letter || 首脳会合 | A summit || 面談"
    " | An interview",
    "果物**以外**のものはどれですか。 | Which of these is **not** a fruit? || *にんじん | A carrot"
    " || りんご | An apple || みかん | An orange",
    "choices: 市が建てたものを、すべて選んでください。"
    " | What did the city build? Choose all that are right. || *公園 | A park || *図書館"
    " | A library || 空港 | An airport || 劇場 | A theatre",
    "choices: 祭りで売られたものを、すべて選んでください。"
    " | What was sold at the festival? Choose all that are right. || *お茶 | Tea || *古本"
    " | Used books || 花火 | Fireworks",
    "choices: 発電の方法として正しいものを、すべて選んでください。"
    " | Which are ways to make electricity? Choose all that are right. || *風車を回す"
    " | Turning a windmill || *水を落とす | Letting water fall || 氷を積み上げる | Piling up ice",
    "order: 起きた順に並べてください。 | Put these in the order in which they happened."
    " || 駅ができた | The station was built || 橋ができた | The bridge was built || 港ができた"
    " | The harbour was built",
    "order: 小さいものから順に並べてください。 | Put these in order, the smallest first. || アリ"
    " | An ant || ネコ | A cat || ゾウ | An elephant",
    "この駅の工事は、予定より早く終わりました。"
    " | The work at this station ended earlier than planned. || = true",
    "市長は、電車の料金を上げると述べました。 | The mayor said that train fares would go up. || = false",
    "気温は3日間、30度を超えました。 | The temperature stayed over 30 degrees for three days. || = true",
    "両国は協定に署名しました。 | The two countries signed an agreement. || = false",
    "事務総長は、証拠はないと述べました。 | The Secretary General said that there was no evidence. || = true",
    "国民の半分がこの案に反対しています。 | Half of the people are against this plan. || = false",
    "三重県は千葉県より西にあります。 | Mie Prefecture is west of Chiba Prefecture. || = true",
    "2025年の大阪万博には多くの国が参加しました。"
    " | Many countries took part in the 2025 Osaka Expo. || = true",
    "第3回の会議は、21世紀の初めに開かれました。"
    " | The third meeting was held at the start of the 21st century. || = false",
    "令和6年に、町の人口は1万人を下回りました。"
    " | In 2024, the population of the town fell below 10,000. || = true",
    "大統領は、併合を認めない方針を示しました。 | The president rejected the annexation. || = true",
    "生徒だけでなく、先生も掃除をします。"
    " | Not only the pupils but also the teachers clean the rooms. || = true",
    "町は祭りを中止しなければなりませんでした。 | The town had to cancel the festival. || = false",
    "二人の選手が同じ記録を出しました。 | Two athletes had the same result. || = true",
    "一部の店は日曜日に休みます。 | Some of the shops are closed on Sundays. || = false",
    "駅から学校までは、歩いて十分かかります。"
    " | It takes ten minutes to walk from the station to the school. || = false",
    "参加者の3分の1は10代でした。 | One third of those who took part were teenagers. || = true",
    "電車は午後3時に出ます。 | The train leaves at 3 p.m. || = true",
    "1990年代に、この線の駅は半数に減りました。"
    " | In the 1990s, half of the stations on this line were closed. || = false",
    "新聞社は「早く直すべきだ」と書きました。 | The paper wrote: “It should be repaired soon.” || = true",
]
