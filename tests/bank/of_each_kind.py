"""The minimal bank with one sound question of each kind that is written, matched, filled in or only noted."""

from quiz.bank.model import Bank
from tests.bank.minimal import TEXT, bank_of

QUESTIONS = {
    "number": """\
  - id: q-number
    kind: number
    ask: {ja: 工事は約何年間続きますか。, en: About how many years does the work go on?}
    answer: {value: 5, unit: {ja: [年間, 年], en: [years]}, approx_ok: true}
    explain: {ja: 新聞が工事の長さを書いています。, en: The paper gives the length of the work.}
    evidence: [s-span]
""",
    "text": """\
  - id: q-text
    kind: text
    ask: {ja: 便利になると話したのは、だれですか。, en: Who said that it will be convenient?}
    answer: {accepted: {ja: [駅長, 駅の長], en: [the station master, stationmaster]}, readings: [えきちょう]}
    explain: {ja: 新聞が、だれの言葉かを書いています。, en: The paper says whose words these are.}
    evidence: [s-claim]
""",
    "date": """\
  - id: q-date
    kind: date
    ask: {ja: この新聞は、いつ出ましたか。, en: When did this paper come out?}
    answer: 2024-10-18
    explain: {ja: 新聞の上に日付があります。, en: The date stands at the top of the paper.}
    evidence: [s-span]
""",
    "match": """\
  - id: q-match
    kind: match
    ask: {ja: 線と行き先を組み合わせてください。, en: Match each line with where it goes.}
    pairs:
      - {id: red, prompt: {ja: 赤い線, en: The red line}, answer: {ja: 海, en: The sea}}
      - {id: blue, prompt: {ja: 青い線, en: The blue line}, answer: {ja: 山, en: The mountains}}
    extras:
      - {id: none, answer: {ja: 空港, en: The airport}}
    explain: {ja: 新聞は線の行き先を書いています。, en: The paper says where the lines go.}
    evidence: [s-span]
""",
    "cloze": """\
  - id: q-cloze
    kind: cloze
    ask: {ja: 文の空欄をうめてください。, en: Fill in the gaps of the sentence.}
    text:
      ja: "[[who]]によると、工事は[[span]]続き、[[line]]は海へ行きます。"
      en: "According to [[who]], the work goes on for [[span]], and [[line]] goes to the sea."
    gaps:
      - {id: who, text: {accepted: {ja: [駅の新聞], en: [the station paper]}}}
      - {id: span, number: {value: 5, unit: {ja: [年間], en: [years]}, approx_ok: true}}
      - id: line
        options:
          - {id: red, text: {ja: 赤い線, en: the red line}, correct: true}
          - {id: blue, text: {ja: 青い線, en: the blue line}}
    explain: {ja: 新聞に、そう書いてあります。, en: The paper says so.}
    evidence: [s-span]
""",
    "poll": """\
  - id: q-poll
    kind: poll
    ask: {ja: あなたは、どちらに行ってみたいですか。, en: Where would you like to go?}
    options:
      - {id: sea, text: {ja: 海, en: To the sea}}
      - {id: hills, text: {ja: 山, en: To the mountains}}
    explain: {ja: どちらを選んでもかまいません。, en: Either is fine.}
""",
}
WHOLE = TEXT + "".join(QUESTIONS.values())
# Where the question stands in the bank of `altered`: behind the two of the minimal bank.
AT = 2


def altered(kind: str, old: str, new: str) -> Bank:
    """The minimal bank with one of these questions, in which a passage is replaced; it must be there."""
    assert old in QUESTIONS[kind], old
    return bank_of(TEXT + QUESTIONS[kind].replace(old, new, 1))
