"""Questions of each kind with one fault: what is changed, into what, which code is found, and where.

Beside them what is sound and only looks like a fault.
"""

from quiz.bank.problems import Path
from tests.bank.of_each_kind import QUESTIONS

WHO = "{id: who, text: {accepted: {ja: [駅の新聞], en: [the station paper]}}}"
SPAN = "{id: span, number: {value: 5, unit: {ja: [年間], en: [years]}, approx_ok: true}}"
LINES = """\
      - id: line
        options:
          - {id: red, text: {ja: 赤い線, en: the red line}, correct: true}
          - {id: blue, text: {ja: 青い線, en: the blue line}}
"""
GAPS = f"    gaps:\n      - {WHO}\n      - {SPAN}\n{LINES}"
RED = "      - {id: red, prompt: {ja: 赤い線, en: The red line}, answer: {ja: 海, en: The sea}}\n"
BLUE = "      - {id: blue, prompt: {ja: 青い線, en: The blue line}, answer: {ja: 山, en: The mountains}}\n"
SEA = "      - {id: sea, text: {ja: 海, en: To the sea}}\n"
HILLS = "      - {id: hills, text: {ja: 山, en: To the mountains}}\n"
UNIT = "unit: {ja: [年間, 年], en: [years]}, approx_ok: true"
ACCEPTED = "accepted: {ja: [駅長, 駅の長], en: [the station master, stationmaster]}, readings: [えきちょう]"
HIDDEN = '"\\u200b"'


def asking(kind: str) -> str:
    """The lines of `ask` and `answer`."""
    text = QUESTIONS[kind]
    return text[text.index("    ask:") : text.index("    explain:")]


TEXT_OF_CLOZE = QUESTIONS["cloze"][
    QUESTIONS["cloze"].index("    text:") : QUESTIONS["cloze"].index("    gaps:")
]
WITHOUT_GAPS = "    text: {ja: 工事です。, en: The work.}\n"
ROUNDED_GAP = """\
    text:
      ja: "[[who]]によると、工事は約[[span]]か月続き、[[line]]は海へ行きます。"
      en: "According to [[who]], the work takes [[span]] months, and [[line]] goes to the sea."
"""

JA, EN = ("text", "ja"), ("text", "en")
FAULTS: list[tuple[str, str, str, str, Path]] = [
    # B21: the gaps of the text and those under "gaps".
    ("cloze", '"[[who]]によると', '"新聞によると', "B21", JA),
    ("cloze", "to [[who]], the", "to the paper, the", "B21", EN),
    ("cloze", '"[[who]]によると', '"[[paper]]によると', "B21", JA),
    ("cloze", "[[line]] goes", "[[line]] or [[line]] goes", "B21", EN),
    ("cloze", "工事は[[span]]続き", "工事は[[Span]]続き", "B21", JA),
    ("cloze", "工事は[[span]]続き", "工事は`[[span]]`続き", "B21", JA),
    ("cloze", "工事は[[span]]続き", "工事は[span]続き", "B21", JA),
    ("cloze", "for [[span]],", "for [[span|five years]],", "B21", EN),
    ("cloze", f"      - {WHO}\n", "", "B21", JA),
    ("cloze", f"      - {WHO}\n", f"      - {WHO}\n      - {WHO}\n", "B21", EN),
    ("cloze", "{id: span,", "{id: who,", "B21", JA),
    ("cloze", LINES, LINES + "      - {id: more, date: 2024}\n", "B21", EN),
    # B22: exactly one answer for each gap.
    ("cloze", WHO, "{id: who}", "B22", ("gaps", 0)),
    ("cloze", SPAN, "{id: span}", "B22", ("gaps", 1)),
    ("cloze", WHO, WHO[:-1] + ", date: 2024}", "B22", ("gaps", 0)),
    ("cloze", WHO, WHO[:-1] + ", number: {value: 5}}", "B22", ("gaps", 0)),
    ("cloze", SPAN, SPAN[:-1] + ", date: 2024-10}", "B22", ("gaps", 1)),
    ("cloze", LINES, LINES + "        date: 2024\n", "B22", ("gaps", 2)),
    ("cloze", LINES, LINES.replace(", correct: true", ""), "B22", ("gaps", 2)),
    ("cloze", "en: the blue line}", "en: the blue line}, correct: true", "B22", ("gaps", 2)),
    ("cloze", "          - {id: blue, text: {ja: 青い線, en: the blue line}}\n", "", "B22", ("gaps", 2)),
    ("cloze", LINES, "      - {id: line, options: []}\n", "B22", ("gaps", 2)),
    # B23: too few of them.
    ("match", RED, "", "B23", ("pairs",)),
    ("match", BLUE, "", "B23", ("pairs",)),
    ("match", RED + BLUE, "      []\n", "B23", ("pairs",)),
    ("match", f"    pairs:\n{RED}{BLUE}", "    pairs: []\n", "B23", ("pairs",)),
    ("poll", SEA, "", "B23", ("options",)),
    ("poll", HILLS, "", "B23", ("options",)),
    ("poll", f"    options:\n{SEA}{HILLS}", "    options: []\n", "B23", ("options",)),
    ("poll", HILLS, "    several: true\n", "B23", ("options",)),
    ("cloze", GAPS, "    gaps: []\n", "B23", ("gaps",)),
    ("cloze", TEXT_OF_CLOZE + GAPS, WITHOUT_GAPS + "    gaps: []\n", "B23", ("gaps",)),
    # B24: gaps and slots where none can stand.
    ("number", "ja: 工事は約何年間続きますか。", 'ja: "[[it]]は約何年間ですか。"', "B24", ("ask", "ja")),
    (
        "number",
        "en: About how many years does the work go on?",
        'en: "About how many [[years]]?"',
        "B24",
        ("ask", "en"),
    ),
    (
        "number",
        "ja: 新聞が工事の長さを書いています。",
        'ja: "新聞が[[n]]と書いています。"',
        "B24",
        ("explain", "ja"),
    ),
    (
        "text",
        "ja: 新聞が、だれの言葉かを書いています。",
        'ja: "[[who]]の言葉です。"',
        "B24",
        ("explain", "ja"),
    ),
    ("text", "ja: [駅長,", 'ja: ["[[who]]",', "B24", ("answer", "accepted", "ja")),
    (
        "date",
        "ja: この新聞は、いつ出ましたか。",
        'ja: "この[[paper]]は、いつ出ましたか。"',
        "B24",
        ("ask", "ja"),
    ),
    ("match", "ja: 赤い線", 'ja: "[[red]]線"', "B24", ("pairs", 0, "prompt", "ja")),
    ("match", "en: The airport", 'en: "[[port]]"', "B24", ("extras", 0, "answer", "en")),
    ("cloze", "ja: 文の空欄をうめてください。", 'ja: "[[gap]]をうめてください。"', "B24", ("ask", "ja")),
    ("cloze", "en: the blue line", 'en: "the [[blue]] line"', "B24", ("gaps", 2, "options", 1, "text", "en")),
    ("poll", "ja: 海", 'ja: "[[sea]]"', "B24", ("options", 0, "text", "ja")),
    ("poll", "en: Where would you like to go?", 'en: "Where [[would you like to go?"', "B24", ("ask", "en")),
    # B25: a rule of another kind.
    *[
        (kind, f"    kind: {kind}\n", f"    kind: {kind}\n    rule: {rule}\n", "B25", ("rule",))
        for kind, rule in [
            ("number", "map"),
            ("number", "share-of-parts"),
            ("text", "negative-marking"),
            ("text", "right-minus-wrong"),
            ("date", "share-in-place"),
            ("date", "no-key"),
            ("match", "certainty"),
            ("match", "share-in-place"),
            ("cloze", "map"),
            ("cloze", "certainty"),
            ("poll", "all-or-nothing"),
        ]
    ],
    # B26: an accepted answer that nobody can type.
    *[
        ("text", ACCEPTED, f"accepted: {{ja: {ja}, en: {en}}}", "B26", ("answer", "accepted", *place))
        for ja, en, place in [
            (f"[{HIDDEN}]", "[the mayor]", ("ja", 0)),
            (f"[市長, {HIDDEN}]", "[the mayor]", ("ja", 1)),
            ('[市長, "\\ufeff"]', "[the mayor]", ("ja", 1)),
            ('[市長, "\\u2060"]', "[the mayor]", ("ja", 1)),
            ('[市長, "\\u00ad"]', "[the mayor]", ("ja", 1)),
            ('[市長, "\\u202e"]', "[the mayor]", ("ja", 1)),
            ("[市長]", f"[{HIDDEN}]", ("en", 0)),
            ("[市長]", f"[the mayor, {HIDDEN}]", ("en", 1)),
            ("[市長]", '[the mayor, "\\u200d\\u200c"]', ("en", 1)),
        ]
    ],
    (
        "cloze",
        "en: [the station paper]",
        f"en: [the station paper, {HIDDEN}]",
        "B26",
        ("gaps", 0, "text", "accepted", "en", 1),
    ),
    # B27: an accepted answer that another one includes.
    *[
        ("text", ACCEPTED, f"accepted: {{ja: [{ja}], en: [{en}]}}", "B27", ("answer", "accepted", *place))
        for ja, en, place in [
            ("ビル, ﾋﾞﾙ", "a building", ("ja", 1)),
            ("ビル, びる", "a building", ("ja", 1)),
            ("コンピューター, コンピュータ", "a computer", ("ja", 1)),
            ("ラドスワフ・シコルスキ, ラドスワフ シコルスキ", "Sikorski", ("ja", 1)),
            ("NATO, 同盟, nato", "an alliance", ("ja", 2)),
            ("ＥＵ, EU", "a union", ("ja", 1)),
            ("駅長, 駅長。", "a master", ("ja", 1)),
            ("駅長", "the station master, station master", ("en", 1)),
            ("駅長", "Sikorski, sikorski", ("en", 1)),
            ("駅長", "Radosław, Radoslaw", ("en", 1)),
            ("駅長", "St. Mary’s, St. Mary's", ("en", 1)),
            ("駅長", "a master, the master", ("en", 1)),
        ]
    ],
    ("text", "[えきちょう]", "[えきちょう, エキチョウ]", "B27", ("answer", "readings", 1)),
    # B28: the number is rounded, and an answer may not say so.
    ("number", ", approx_ok: true", "", "B28", ("answer",)),
    ("number", ", approx_ok: true", ", approx_ok: false", "B28", ("answer",)),
    (
        "number",
        "value: 5, unit: {ja: [年間, 年], en: [years]}, approx_ok: true",
        "value: 60",
        "B28",
        ("answer",),
    ),
    *[
        (
            "number",
            asking("number"),
            f"    ask: {{ja: {ja}, en: {en}}}\n    answer: {{value: 60}}\n",
            "B28",
            ("answer",),
        )
        for ja, en in [
            ("工事はおよそ何か月続きますか。", "How many months does the work take?"),
            ("工事は何か月続きますか。", "Roughly how many months does the work take?"),
            ("工事は何か月続きますか。", "For approximately how long does the work go on?"),
            ("駅はだいたいどのくらい古いですか。", "How old is the station?"),
            ("駅は何年前にできましたか。", "Around what number of years ago was it built?"),
            ("約＿＿か月です。", "It takes ____ months."),
        ]
    ],
    ("cloze", ", approx_ok: true", "", "B28", ("gaps", 1, "number")),
    (
        "cloze",
        f"{TEXT_OF_CLOZE}    gaps:\n      - {WHO}\n      - {SPAN}",
        f"{ROUNDED_GAP}    gaps:\n      - {WHO}\n      - {{id: span, number: {{value: 60}}}}",
        "B28",
        ("gaps", 1, "number"),
    ),
    # B31: a unit is required, and there is none.
    *[
        ("number", UNIT, f"approx_ok: true, unit_required: true{more}", "B31", ("answer", "unit_required"))
        for more in ["", ", tolerance: 1", ", tolerance: 5%", ", tolerance: 0.5", ", unit: null"]
    ],
    *[
        (
            "cloze",
            SPAN,
            f"{{id: span, number: {{value: {value}, unit_required: true, approx_ok: true}}}}",
            "B31",
            ("gaps", 1, "number", "unit_required"),
        )
        for value in ["5", "0.5", "-3", "1500", '"2"']
    ],
    # L20: the answer stands in the question.
    ("text", "便利になると話した", "駅長として話した", "L20", ("ask", "ja")),
    ("text", "便利になると話した", "えきちょうとして話した", "L20", ("ask", "ja")),
    ("text", "Who said", "Who as the station master said", "L20", ("ask", "en")),
    ("text", "Who said", "Which Stationmaster said", "L20", ("ask", "en")),
    *[
        (
            "text",
            asking("text"),
            f"    ask: {{ja: {ja}, en: {en}}}\n"
            f"    answer: {{accepted: {{ja: [{key_ja}], en: [{key_en}]}}}}\n",
            "L20",
            ("ask", language),
        )
        for ja, en, key_ja, key_en, language in [
            ("日本の首都はどこですか。", "What is the capital?", "日本", "Tokyo", "ja"),
            ("岩屋外相の名字は何ですか。", "What is his family name?", "岩屋", "Iwaya", "ja"),
            ("ポーランドの外相はだれですか。", "Who is he?", "ポーランド", "Sikorski", "ja"),
            ("赤い海の色は何ですか。", "What is it?", "海", "red", "ja"),
            ("どの機関ですか。", "Which body is NATO?", "機構", "NATO", "en"),
            ("どの国ですか。", "Which country is Poland?", "波国", "Poland", "en"),
        ]
    ],
    ("cloze", '"[[who]]によると、', '"駅の新聞と[[who]]によると、', "L20", ("text", "ja")),
]
FAULTS += [
    # B29 and B30 need options with points.
    *[
        ("cloze", old, f"{old[:-1]}, points: {points}}}", "B29", ("gaps", 2, "options", nth, "points"))
        for nth, old in [
            (0, "{id: red, text: {ja: 赤い線, en: the red line}, correct: true}"),
            (1, "{id: blue, text: {ja: 青い線, en: the blue line}}"),
        ]
        for points in (0, 1, 2, -1, 5)
    ],
]
SOUND: list[tuple[str, str, str]] = [
    *[(kind, f"kind: {kind}", f"kind: {kind}") for kind in QUESTIONS],
    # Values that only look rounded, doubled or shown.
    ("number", "約何年間", "何年間"),
    ("number", ", approx_ok: true", ", tolerance: 1"),
    *[
        (
            "number",
            asking("number"),
            f"    ask: {{ja: {ja}, en: {en}}}\n    answer: {{value: {value}}}\n",
        )
        for ja, en, value in [
            ("約束は何か月続きますか。", "What is the talk about and how many months does it take?", 60),
            ("工事は何か月続きますか。", "How many months does the work take?", 60),
            ("約束の橋は何本ですか。", "What about the bridges? How many are there?", 3),
            ("予約した人は何人ですか。", "How many people come from around the town?", 40),
        ]
    ],
    ("number", ", approx_ok: true", ", approx_ok: true, unit_required: true"),
    ("number", "ja: [年間, 年], en: [years]", "ja: [km, キロメートル], en: [km, kilometres]"),
    ("number", "ja: [年間, 年], en: [years]", 'ja: ["%"], en: ["%"]'),
    ("text", "ja: [駅長, 駅の長]", "ja: [ビル, ビール]"),
    ("text", "ja: [駅長, 駅の長]", "ja: [シコルスキ, シコルスキ外相, ラドスワフ・シコルスキ]"),
    (
        "text",
        "en: [the station master, stationmaster]",
        "en: [Sikorski, Radosław Sikorski, Foreign Minister Sikorski]",
    ),
    (
        "text",
        "[駅長, 駅の長], en: [the station master, stationmaster]",
        "[NATO, 北大西洋条約機構], en: [NATO]",
    ),
    ("text", "[駅長, 駅の長], en: [the station master, stationmaster]", "[rule of law], en: [rule of law]"),
    ("text", "[駅長, 駅の長], en: [the station master, stationmaster]", "[法の支配], en: [法の支配]"),
    ("text", "ja: [駅長, 駅の長]", "ja: [山, 丘]"),
    ("text", "Who said that it", "Who stationed there said that it"),
    ("text", "ja: [駅長, 駅の長]", 'ja: ["｜駅長《えきちょう》", 駅の長]'),
    ("date", "answer: 2024-10-18", "answer: 2024-10"),
    ("date", "answer: 2024-10-18", "answer: 2024"),
    ("match", "    extras:\n      - {id: none, answer: {ja: 空港, en: The airport}}\n", ""),
    ("match", "    kind: match\n", "    kind: match\n    rule: all-or-nothing\n"),
    ("cloze", f"- {WHO}", "- {id: who, date: 2024-10}"),
    (
        "cloze",
        "{ja: 文の空欄をうめてください。, en: Fill in the gaps of the sentence.}",
        '{ja: "穴の`[[名前]]`をうめてください。", en: "Fill the gaps with a `[[name]]`."}',
    ),
    ("poll", "    kind: poll\n", "    kind: poll\n    several: true\n    rule: no-key\n"),
    ("poll", "en: Either is fine.}\n", "en: Either is fine.}\n    evidence: [s-span]\n"),
]
