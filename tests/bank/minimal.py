"""A minimal complete bank, as text to be changed by the tests."""

from quiz.bank.model import Bank
from quiz.bank.notation import read

TEXT = """\
format: 1
id: example
title: {ja: 例の問題集, en: An example bank}
summary: {ja: 工事についての例です。, en: An example about building work.}
language: ja
code: EX
line: indigo
license: CC0-1.0
sources:
  - id: paper
    title: {ja: 駅の新聞, en: The station paper}
    publisher: {ja: 例の新聞社, en: Example Press}
    url: https://example.org/station
    published: 2024-10-18
    language: ja
statements:
  - id: s-span
    standing: reported
    ja: 工事は[[span|約5年間]]続きます。
    en: The work goes on for [[span|about five years]].
    cites: [{source: paper, quote: 約5年間の工事}]
  - id: s-claim
    standing: claimed
    by: {ja: 駅長, en: the station master}
    ja: 駅長は、駅は便利になると話しました。
    en: The station master said that the station will be convenient.
    cites: [{source: paper, quote: 便利になる}]
questions:
  - id: q-span
    kind: choice
    ask: {ja: 工事は何年間続きますか。, en: How long does the work go on?}
    options:
      - {id: a, text: {ja: 約3年間, en: About three years}}
      - {id: b, text: {ja: 約5年間, en: About five years}, correct: true}
    explain: {ja: 新聞が工事の長さを書いています。, en: The paper gives the length of the work.}
    evidence: [s-span]
  - id: q-claim
    kind: standing
    ask: {ja: これは事実ですか、だれかの発言ですか。, en: "Is this a fact, or does somebody say it?"}
    about: s-claim
    speakers:
      - {id: mayor, text: {ja: 市長, en: the mayor}}
    explain: {ja: 駅長が話したことです。, en: It is what the station master said.}
    evidence: [s-claim]
"""


def changed(old: str, new: str) -> str:
    """The minimal bank with one passage replaced; the passage must be there."""
    assert TEXT.count(old) >= 1, old
    return TEXT.replace(old, new, 1)


def bank_of(text: str) -> Bank:
    """The bank of a text that has the right shape, whatever the checks say about it."""
    file = read(text.encode())
    assert file.bank is not None, file.problems
    return file.bank
