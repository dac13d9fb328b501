import pytest

from quiz.bank.checks.chance import as_uneven_as, at_least
from quiz.bank.checks.table import LEVELS
from quiz.bank.model import Bank
from quiz.bank.problems import Problem
from tests.bank.clean_items import CLEAN
from tests.bank.findings import findings
from tests.bank.written import bank, source, words
from tests.rows import each_row


def found(example: Bank, code: str) -> list[Problem]:
    """What all checks of item writing find under one code."""
    return findings(example, code)


# The short questions of this file all rest on the same statement, which proves few of them.
ABOUT_PROOF = ("L21", "L22", "L23", "L24", "L25")

# For every code: at least ten questions that break its rule.
BROKEN: dict[str, list[str]] = {
    "L01": [
        "駅です。 | The station? || 海 | Sea || 山 | Hill",
        "駅です。 | The station? || *海 | Sea || *山 | Hill",
        "駅です。 | The station? || *海 | Sea || *山 | Hill || *川 | River",
        "駅です。 | The station? || *海 | Sea",
        "駅です。 | The station? || 海 | Sea",
        "駅です。 | The station? || *海 | Sea || *山 | Hill || 川 | River || 森 | Wood",
        "駅です。 | The station? || *一 | A || 二 | B || 三 | C || 四 | D || 五 | E || 六 | F || 七 | G",
        "choices: 駅です。 | The station? || 海 | Sea || 山 | Hill",
        "choices: 駅です。 | The station? || *海 | Sea || *山 | Hill",
        "choices: 駅です。 | The station? || *海 | Sea",
        "choices: 駅です。 | The station? || *一 | A || 二 | B || 三 | C || 四 | D || 五 | E || 六"
        " | F || 七 | G",
        "fixed: 駅です。 | The station? || 海 | Sea || 山 | Hill || 川 | River",
    ],
    "L02": [
        "何年ですか。 | How long? || *５年 | Five years || 5年 | Six years",
        "何年ですか。 | How long? || *5年 | Five years || 五年 | Six years",
        "何人ですか。 | How many? || *1,500人 | 1,500 || 1500人 | 1,600",
        "何人ですか。 | How many? || *1万人 | 10,000 || 10000人 | 11,000",
        "いつですか。 | When? || *令和6年 | In 2024 || 2024年 | In 2025",
        "何年ですか。 | How long? || *三年 | Five years || 五年 | 5 years",
        "何ですか。 | What? || *りんご | An apple || リンゴ | A pear",
        "何ですか。 | What? || *りんご | An apple || なし | The apple",
        "何ですか。 | What? || *東京 | Tokyo || 京都 | tokyo.",
        "何ですか。 | What? || *「平和」 | Peace || 平和 | War",
        "choices: 何ですか。 | What? || *海 | The sea || 海 | The sea || 山 | A hill",
        "order: 順に。 | In order. || 駅 | A station || 駅 | The station || 橋 | A bridge",
        "何人ですか。 | How many? || *八百万人 | Eight million || 九百万人 | 8,000,000",
    ],
    "L03": [
        f"何ですか。 | What is it? || *{'とても長い説明' * n}の橋 | A bridge || 古い駅 | A station"
        f" || 森の小道 | A path"
        for n in range(1, 7)
    ]
    + [
        f"何ですか。 | What is it? || *橋 | A bridge {'with very many words ' * n} || 駅 | A station"
        f" || 道 | A path"
        for n in range(1, 7)
    ],
    "L04": [
        f"何ですか。 | What is it? || *橋 | A bridge || {'長い道' * n} | A path || 駅 | A station"
        for n in range(4, 9)
    ]
    + [
        f"何ですか。 | What is it? || *橋 | A bridge || 道 | A path {'on and on ' * n} || 駅 | A station"
        for n in range(2, 7)
    ],
    "L05": [
        f"何ですか。 | What is it? || *橋 | A bridge || 道 | A path || {option}"
        for option in (
            "上記のすべて | All the roads",
            "以上のすべて | A road",
            "すべて正しい | A road",
            "いずれでもない | A road",
            "どれでもない | A road",
            "該当なし | A road",
            "両方 | A road",
            "AとB | A road",
            "村 | All of the above",
            "村 | None of the above.",
            "村 | None of these",
            "村 | Both A and B",
            "村 | Both of the above",
            "正解はない | A road",
        )
    ],
    "L06": [
        f"{stem} || *橋 | A bridge || 道 | A path || 駅 | A station"
        for stem in (
            "正しくないものはどれですか。 | Which of these is it?",
            "適切でないものはどれですか。 | Which of these is it?",
            "誤っているものはどれですか。 | Which of these is it?",
            "間違っているものを選んでください。 | Choose one.",
            "橋ではないものはどれですか。 | Which of these is it?",
            "記事に書かれていないことはどれですか。 | Which of these is it?",
            "駅以外のものはどれですか。 | Which of these is it?",
            "不適切なものはどれですか。 | Which of these is it?",
            "どれですか。 | Which of these is not a road?",
            "どれですか。 | Which road was never built?",
            "どれですか。 | Which of these isn't a road?",
            "どれですか。 | All of these are roads except which?",
            "どれですか。 | Which statement is incorrect?",
            "どれですか。 | Which is least likely?",
            "どれですか。 | Which countries did not take part?",
        )
    ],
    "L07": [
        f"**含まれない**ものはどれですか。 | Which is **not** there? || *橋 | A bridge || 道"
        f" | A path || {option}"
        for option in (
            "使わない | A road",
            "使いません | A road",
            "認めなかった | A road",
            "橋はない。 | A road",
            "村 | It does not work",
            "村 | It is never used",
            "村 | It isn't used",
        )
    ]
    + [
        "市長は賛成しませんでした。 | The mayor agreed. || = false",
        "駅には橋がない。 | The station has a bridge. || = false",
        "市長は賛成しました。 | The mayor did not agree. || = false",
        "駅に人はいません。 | People are at the station. || = false",
        "市長は来ました。 | The mayor never came. || = false",
    ],
    "L08": [
        f"何ですか。 | What is it? || *橋を渡る | They cross it || 道を歩く | They walk || {option}"
        for option in (
            "必ず走る | They run",
            "常に走る | They run",
            "絶対に走る | They run",
            "すべて走る | They run",
            "駅だけに行く | They run",
            "車のみ使う | They run",
            "全く走らない | They run",
            "走る | They always run",
            "走る | They never stop",
            "走る | All people run",
            "走る | They only run",
        )
    ],
    "L09": [
        f"何ですか。 | What is it? || *橋を渡る | They cross it || {option} || 道を歩く | They walk"
        for option in (
            "人が多い | They run",
            "普通は走る | They run",
            "たまに走る | They run",
            "ときどき走る | They run",
            "しばしば走る | They run",
            "たいてい走る | They run",
            "走る | They often run",
            "走る | They usually run",
            "走る | They may run",
            "走る | They sometimes run",
            "走る | They rarely run",
        )
    ],
    "L10": [
        f"これは何ですか。 | This is {article} ____ || *橋 | {one} || 道 | {two} || 駅 | {three}"
        for article, one, two, three in (
            ("an", "apple", "pear", "plum"),
            ("an", "island", "hill", "lake"),
            ("an", "orange", "lemon", "peach"),
            ("a", "bridge", "island", "inn"),
            ("a", "pear", "apple", "orange"),
            ("an", "hour", "week", "month"),
            ("a", "university", "office", "inn"),
        )
    ]
    + [
        f"何をしますか。 | What do they do? || *{one} | They run || {two} | They walk || {three} | They swim"
        for one, two, three in (
            ("橋を渡ります", "道を歩いた", "海で泳いだ"),
            ("橋を渡りました。", "道を歩く。", "海で泳ぐ。"),
            ("それは橋である", "それは道です", "それは駅です"),
            ("橋を作った", "道を作りました", "駅を作りました"),
        )
    ],
    "L11": [
        "外相はだれと会いましたか。 | Who came? || *相手の外相 | A man || 大統領 | A woman || 市長 | A child",
        "ロケットの名前は何ですか。 | What is it? || *月ロケット | Moon || 火星の船 | Mars"
        " || 金星の船 | Venus",
        "図書館はどこですか。 | Where is it? || *新図書館の前 | Here || 駅の前 | There || 橋の前 | Away",
        "工事で何ができますか。 | What comes? || *工事の後の橋 | A road || 新しい道 | A hill"
        " || 古い駅 | A lake",
        "サッカーの大会はいつですか。 | When is it? || *サッカーの日 | Now || 海の日 | Then"
        " || 山の日 | Later",
        "市長は何をしましたか。 | What was it? || *市長の演説 | A walk || 花見 | A run || 買い物 | A swim",
        "何ですか。 | What did the minister plan? || *橋 | A minister's talk || 道 | A walk || 駅 | A song",
        "何ですか。 | What does a station need? || *橋 | A new station || 道 | A road || 駅 | A lake",
        "何ですか。 | Who built the bridges? || *人 | Bridge makers || 犬 | Farmers || 猫 | Sailors",
        "何ですか。 | What was painted? || *絵 | Paint on wood || 字 | Ink || 歌 | Stone",
        "何ですか。 | Which agreement was it? || *橋 | The agreement of Kyoto || 道"
        " | The song of Osaka || 駅 | The day of Nara",
        "何ですか。 | What does a volcano make? || *灰 | Volcano ash || 水 | Clear water || 雪 | Fresh snow",
    ],
    "L12": [
        f"何ですか。 | What is it? || *{one} || {two} || {three}"
        for one, two, three in (
            ("橋です。 | A bridge", "道です | A road", "駅です | A station"),
            ("橋 | A bridge.", "道 | A road", "駅 | A station"),
            ("橋 | a bridge", "道 | A road", "駅 | A station"),
            ("橋 | A bridge", "道 | A road", "駅 | the station"),
            ("5年 | Five years", "6年 | Six years", "まだ先 | Much later"),
            ("長い間 | A long time", "6年 | Six years", "7年 | Seven years"),
            ("5年 | Five years", "6か月 | Six months", "7年 | Seven years"),
            ("5人 | Five people", "6社 | Six firms", "7人 | Seven people"),
            ("50％ | 50 percent", "60人 | 60 people", "70％ | 70 percent"),
            ("橋を渡る。 | A bridge", "道を歩く。 | A road", "駅に行く | A station"),
            ("100円 | 100 yen", "200ドル | 200 dollars", "300円 | 300 yen"),
        )
    ],
    "L13": [
        f"{front}どれですか。 | Which? || *{one} || {two} || {three}"
        for front, one, two, three in (
            ("fixed: ", "5年 | Five years", "3年 | Three years", "8年 | Eight years"),
            ("fixed: ", "8年 | Eight years", "5年 | Five years", "3年 | Three years"),
            ("fixed: ", "1889年 | In 1889", "1872年 | In 1872", "1914年 | In 1914"),
            ("fixed: ", "2億円 | 200 million yen", "1億円 | 100 million yen", "3億円 | 300 million yen"),
            ("fixed: ", "50％ | 50%", "40％ | 40%", "60％ | 60%"),
            ("fixed: ", "2025年1月 | January 2025", "2024年5月 | May 2024", "2026年3月 | March 2026"),
            ("", "3年 | Three years", "5年 | Five years", "8年 | Eight years"),
            ("", "5年 | Five years", "3年 | Three years", "8年 | Eight years"),
            ("", "10人 | Ten people", "20人 | 20 people", "30人 | 30 people"),
            ("", "第1回 | The first", "第2回 | The second", "第3回 | The third"),
        )
    ],
    "L15": [
        f"{front}どれですか。 | Which? || *橋 | A bridge || 道 | A road{more}"
        for front in ("", "fixed: ")
        for more in (
            "",
            " || 駅 | A station || 村 | A village || 海 | The sea || 山 | A hill",
            " || 駅 | A station || 村 | A village || 海 | The sea || 森 | A wood",
            " || 川 | A river || 村 | A village || 海 | The sea || 山 | A hill",
            " || 港 | A harbour || 村 | A village || 海 | The sea || 山 | A hill",
        )
    ],
    "L18": [f"{'とても長い問いがここに続いて' * n}いますか。 | Is it? || = true" for n in range(5, 10)]
    + [f"そうですか。 | Is it {'a very long question that goes on ' * n}? || = true" for n in range(5, 10)]
    + ["＿＿は＿＿です。 | ____ is ____. || *橋 | A bridge || 道 | A road || 駅 | A station"],
}


@each_row(("code", "text"), [(code, text) for code, texts in BROKEN.items() for text in texts])
def test_a_question_that_breaks_a_rule_is_found(code: str, text: str) -> None:
    problems = found(bank(text), code)
    assert problems
    assert {problem.level for problem in problems} == {LEVELS[code]}
    assert all(problem.path[:2] == ("questions", 0) for problem in problems)


def test_every_rule_is_tried_ten_times() -> None:
    assert all(len(texts) >= 10 for texts in BROKEN.values())
    assert {f"L{number:02}" for number in range(1, 21)} - set(BROKEN) == {"L14", "L16", "L17", "L19", "L20"}


# Sound questions that look as if they broke a rule.
SOUND: list[tuple[str, str]] = [
    ("L02", "何ですか。 | What? || *三重県 | Mie || 重県 | Jū || 千葉県 | Chiba"),
    ("L02", "何番ですか。 | Which? || *3 | Three || 第3 | Third || 4 | Four"),
    ("L02", "何ですか。 | What? || *約5年 | About 5 years || 5年 | 5 years || 6年 | 6 years"),
    ("L03", "どこですか。 | Where? || *ポーランド | Poland || 日本 | Japan || 韓国 | Korea"),
    (
        "L05",
        "何ですか。 | What? || *すべての国が合意した | All countries agreed || 半数の国が去った"
        " | Half of them left",
    ),
    ("L05", "何ですか。 | What? || *日本とポーランドの両方 | Both Japan and Poland || 日本 | Japan"),
    (
        "L06",
        "証拠はないと述べたのはだれですか。 | Who said that there was no evidence? || *海 | Sea || 山 | Hill",
    ),
    ("L06", "**誤っている**ものはどれですか。 | Which one is **wrong**? || *海 | Sea || 山 | Hill"),
    ("L06", "橋で*ない*ものはどれですか。 | Which is NOT a bridge? || *海 | Sea || 山 | Hill"),
    ("L06", "橋【以外】のものはどれですか。 | Which is *not* a bridge? || *海 | Sea || 山 | Hill"),
    ("L06", "少ないものはどれですか。 | Which is less? || *海 | Sea || 山 | Hill"),
    ("L06", "なぜ来ませんでしたか。 | Why did they not come? || *雪 | Snow || 雨 | Rain"),
    ("L07", "証拠はないと述べました。 | He said that there was no evidence. || = true"),
    ("L08", "何ですか。 | What? || *必ず走る | They always run || 常に歩く | They never stop"),
    ("L08", "何ですか。 | What? || *橋 | A bridge || できるだけ走る | They run"),
    (
        "L08",
        "どんな話ですか。 | What? || *橋 | A bridge || 行き先 | Where it all went",
    ),
    (
        "L08",
        "いつですか。 | When? || *朝 | In the morning || 雨 | It rained all day",
    ),
    ("L09", "何ですか。 | What? || *5月 | May || 6月 | June"),
    ("L10", "これは何ですか。 | This is an ____ || *りんご | apple || みかん | orange"),
    ("L10", "これは何ですか。 | This is a ____ || *大学 | university || 橋 | bridge"),
    ("L10", "何をしますか。 | What? || *橋を渡ります | They cross || 道を歩きます | They walk"),
    (
        "L11",
        "何年間続きますか。 | How many years? || *約5年間 | About five years || 約3年間 | About three years",
    ),
    (
        "L11",
        "外相はだれですか。 | Who is the minister? || *韓国の外相 | Korea's minister || 外相の友"
        " | A minister's friend",
    ),
    ("L12", "だれですか。 | Who? || *NATO | NATO || 国連 | The UN || 市長 | The mayor"),
    ("L12", "どこですか。 | Where? || *アメリカ | In the U.S. || 日本 | In Japan"),
    ("L12", "いつですか。 | When? || *午前9時 | At 9 a.m. || 午後1時 | At 1 p.m."),
    ("L12", "いつですか。 | When? || *2024年 | In 2024 || 2025年 | In 2025"),
    ("L13", "fixed: どれですか。 | Which? || *3年 | Three years || 5年 | Five years || 8年 | Eight years"),
    ("L13", "どれですか。 | Which? || *橋 | A bridge || 道 | A road || 駅 | A station"),
    ("L15", "どれですか。 | Which? || *橋 | A bridge || 道 | A road || 駅 | A station"),
    ("L15", "choices: どれですか。 | Which? || *橋 | A bridge || 道 | A road"),
]


@each_row(("code", "text"), SOUND)
def test_a_sound_question_is_not_found(code: str, text: str) -> None:
    assert not found(bank(text), code)


@each_row("text", CLEAN)
def test_a_clean_question_gives_no_error_and_no_warning(text: str) -> None:
    example = bank(text)
    assert not [p for p in findings(example, "L") if p.level != "info" and p.code not in ABOUT_PROOF]


def test_a_clean_bank_gives_no_error_and_no_warning() -> None:
    assert len(CLEAN) >= 50
    example = bank(*CLEAN)
    assert not [p for p in findings(example, "L") if p.level != "info" and p.code not in ABOUT_PROOF]


def test_right_options_that_are_the_longest_too_often_are_found_over_the_bank() -> None:
    telling = [f"問{n}ですか。 | What? || *古い橋 | A bridge || 橋 | A way || 道 | A road" for n in range(12)]
    fair = [f"問{n}ですか。 | What? || *橋 | A way || 古い道 | A bridge || 道 | A road" for n in range(12)]
    problems = found(bank(*telling), "L37")
    assert {(p.path, p.values["found"], p.values["language"]) for p in problems} == {
        (("questions",), "12", "ja"),
        (("questions",), "12", "en"),
    }
    assert not found(bank(*telling[:4], *fair[4:]), "L03")


@each_row(
    "keys",
    ["AAAA", "BBBB", "ABBBBA", "CCCCC", "ABCAAAA", "AAAABC", "BCAAAAA", "CBBBBB", "ABCABCCCC", "BAAAABC"],
)
def test_a_run_of_one_position_is_found(keys: str) -> None:
    assert found(bank(*in_places(keys)), "L14")


@pytest.mark.parametrize("keys", ["ABC", "AAAB", "AABBCC", "ABCABCABC", "CABBCAACB"])
def test_mixed_positions_are_no_finding(keys: str) -> None:
    assert not found(bank(*in_places(keys)), "L14")


def test_positions_are_compared_with_equal_shares() -> None:
    problems = found(bank(*in_places("AAABAAACAAABAAAC")), "L14")
    assert [(p.path, p.values["answer"], p.values["count"]) for p in problems] == [
        (("questions",), "A", "12")
    ]


def test_shuffled_questions_have_no_positions() -> None:
    shuffled = [text.removeprefix("fixed:") for text in in_places("AAAAAAAAAAAA")]
    assert not found(bank(*shuffled), "L14")


def in_places(keys: str) -> list[str]:
    """One unshuffled question for each letter, which says where the right option stands."""
    options = ["橋 | A bridge", "道 | A road", "駅 | A station"]
    marked = [["*" * (letter == "ABC"[n]) + option for n, option in enumerate(options)] for letter in keys]
    return [f"fixed:問いですか。 | What? || {' || '.join(parts)}" for parts in marked]


@each_row(
    "answers",
    [
        "tttt",
        "ffff",
        "ttttt",
        "ttttttf",
        "fffffft",
        "tttttftf",
        "ftttttft",
        "fffffttt",
        "tttttttttf",
        "ffffffff",
    ],
)
def test_sentences_that_are_nearly_all_true_or_false_are_found(answers: str) -> None:
    assert found(bank(*truths(answers)), "L14")


@each_row("answers", ["t", "ttt", "tf", "tttf", "ttff", "tftftf", "ttttfff", "ffftfftt"])
def test_true_and_false_in_balance_are_no_finding(answers: str) -> None:
    assert not found(bank(*truths(answers)), "L14")


def truths(answers: str) -> list[str]:
    return [f"駅です。 | It is a station. || = {'true' if letter == 't' else 'false'}" for letter in answers]


LEAKS = [
    (
        "だれですか。 | Who? || *新しい駅の市長 | The new mayor of Kita || 知事 | A man",
        "新しい駅の市長は何をしましたか。 | What was it?",
    ),
    (
        "何ですか。 | What? || *国際秩序の維持 | World order || 花見 | A walk",
        "国際秩序の維持に努めたのはだれですか。 | Who?",
    ),
    (
        "何ですか。 | What? || *サイバーの防衛 | Safe keys || 花見の旅 | A walk",
        "サイバーの防衛は大切です。 | It matters.",
    ),
    (
        "何ですか。 | What? || *砲弾とミサイル | Shells and missiles || 米と麦 | Rice",
        "砲弾とミサイルはどこへ行きましたか。 | Where?",
    ),
    (
        "何ですか。 | What? || *橋の塗り直し | New paint || 道の掃除 | Rest",
        "橋の塗り直しはいつですか。 | When is it?",
    ),
    (
        "何ですか。 | What? || *駅 | A bridge of stone || 道 | A road",
        "いつですか。 | When was a bridge of stone built?",
    ),
    (
        "何ですか。 | What? || *駅 | Painting the bridge || 道 | A road",
        "いつですか。 | When did painting the bridge begin?",
    ),
    ("何ですか。 | What? || *駅 | Used books || 道 | New roads", "いつですか。 | Where are used books sold?"),
    (
        "何ですか。 | What? || *駅 | A power cut || 道 | A big storm",
        "いつですか。 | Why was there a power cut?",
    ),
    (
        "何ですか。 | What? || *駅 | Playing chess || 道 | Singing songs",
        "いつですか。 | Who likes playing chess?",
    ),
]


@each_row(("text", "other"), LEAKS)
def test_an_answer_in_the_stem_of_another_question_is_found(text: str, other: str) -> None:
    problems = found(bank(text, f"{other} || = true"), "L16")
    assert [(p.path[:3], p.values["question"]) for p in problems] == [(("questions", 1, "ask"), "q-0")]


def test_names_leak_only_between_questions_on_the_same_thing() -> None:
    right = "*ゼレンスキー大統領 | President Zelensky"
    asked = f"軍について述べたのはだれですか。 | Who spoke of the army? || {right} || 市長 | The mayor"
    near = "軍についてゼレンスキー大統領は話しました。 | President Zelensky spoke of the army. || = true"
    far = "ゼレンスキー大統領は日本に来ました。 | President Zelensky came to Japan. || = true"
    assert found(bank(asked, near), "L16")
    assert not found(bank(asked, far), "L16")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (
            "何年ですか。 | How long? || *約5年間 | About five years || 約3年間 | About three years",
            "約5年間です。 | It is about five years.",
        ),
        ("何ですか。 | What? || *橋 | Bridges || 道 | Roads", "橋は古いです。 | Bridges are old."),
        (
            "何ですか。 | What? || *新しい駅の工事 | The work at the station || 道 | A road",
            "駅の工事です。 | The work at the station is long.",
        ),
    ],
)
def test_numbers_short_words_and_the_title_leak_nothing(text: str, other: str) -> None:
    assert not found(bank(text, f"{other} || = true"), "L16")


def test_a_source_without_any_day_is_found() -> None:
    for n in range(10):
        undated = source(id=f"paper-{n}", published=None)
        problems = found(bank(sources=[source(), undated]), "L17")
        assert [(p.path, p.level) for p in problems] == [(("sources", 1), "warning")]
    assert not found(bank(sources=[source(published=None, accessed="2026-04-01")]), "L17")
    assert not found(bank(sources=[source(published=None, url="/guide")]), "L17")


def test_a_long_sentence_in_an_explanation_is_noted() -> None:
    for n in range(10):
        long_ja = f"{'長' * (50 + n)}い。短い。 | It is short. It is short."
        problems = found(bank("駅です。 | It is. || = true", explain=long_ja), "L19")
        assert [(p.path, p.level) for p in problems] == [(("questions", 0, "explain", "ja"), "info")]
        long_en = f"短い。 | It is {'very ' * (23 + n)}long. It is not."
        problems = found(bank("駅です。 | It is. || = true", explain=long_en), "L19")
        assert [(p.path, p.level) for p in problems] == [(("questions", 0, "explain", "en"), "info")]
    two = f"{'長' * 40}い。{'長' * 40}い。 | It is {'very ' * 15}long. It is {'very ' * 15}long."
    assert not found(bank("駅です。 | It is. || = true", explain=two), "L19")


def test_the_other_count_of_options_is_noted_where_the_bank_has_a_rule() -> None:
    three = [f"問{n}ですか。 | What? || *橋 | A bridge || 道 | A road || 駅 | A station" for n in range(5)]
    four = "問いですか。 | What? || *橋 | A bridge || 道 | A road || 駅 | A station || 村 | A village"
    assert [p.path for p in found(bank(*three, four), "L15")] == [("questions", 5, "options")]
    assert not found(bank(*three[:2], four, four), "L15")


def test_broken_references_do_not_stop_the_checks() -> None:
    speaker = {"id": "mayor", "text": words("市長 | The mayor")}
    asked = {
        "ask": words("だれですか。 | Who?"),
        "explain": words("そうです。 | So it is."),
        "evidence": ["nowhere"],
    }
    lost = {"id": "q-lost", "kind": "standing", "about": "nowhere", "speakers": [speaker, speaker]} | asked
    empty = {"id": "q-empty", "kind": "choice", "options": []} | asked
    example = bank(sources=[], statements=[], questions=[lost, empty])
    assert {p.code for p in findings(example, "L")} == {"L01", "L02", "L27"}


@pytest.mark.parametrize(
    ("hits", "tries", "share", "probability"),
    [(0, 5, 0.3, 1.0), (5, 5, 0.5, 0.03125), (8, 10, 0.5, 0.0546875), (3, 3, 1.0, 1.0), (1, 3, 0.0, 0.0)],
)
def test_chance_of_at_least_so_many(hits: int, tries: int, share: float, probability: float) -> None:
    assert at_least(hits, tries, share) == pytest.approx(probability)


# From printed tables of chi-squared: 3.841 at one degree, 5.991 at two, 7.815 at three, 9.488 at four.
@pytest.mark.parametrize(
    ("counts", "probability"),
    [([5, 5], 1.0), ([], 1.0), ([0, 0], 1.0), ([7], 1.0), ([10, 0], 0.00157), ([6, 2, 1], 0.0970)],
)
def test_chance_of_uneven_shares(counts: list[int], probability: float) -> None:
    assert as_uneven_as(counts) == pytest.approx(probability, rel=0.01)
