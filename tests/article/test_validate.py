"""The validator says what is wrong with a draft, whoever proposed it."""

from dataclasses import replace
from fractions import Fraction

import pytest

from quiz.article.anchors import anchor
from quiz.article.engine import draft_article
from quiz.article.parts import Alteration, Draft, DraftOption, Slot, Span
from quiz.article.validate import CODES, LONGEST_ASK, numbers_differ, validate
from tests.article.articles import article_of

TEXT = "図書館の話\n\n町は図書館に本800冊以上を新しく入れた。\n町では男性が死亡する事故があった。\n"
ARTICLE = article_of(TEXT)
SENTENCE = next(s for s in ARTICLE.sentences if "800冊" in s.text)
SAD = next(s for s in ARTICLE.sentences if "死亡" in s.text)
AT = TEXT.index("800冊以上")
SLOT = Slot("n1", "quantity", Span(AT, AT + 6), "800冊以上", Fraction(800), "冊", suffix="以上")


def option(text: str, value: int, *, is_key: bool = False) -> DraftOption:
    return DraftOption(text=text, is_key=is_key, slot=SLOT, value=Fraction(value))


CHOICE = Draft(
    family="quantity",
    confidence=0.9,
    sentence=SENTENCE.number,
    evidence=anchor(ARTICLE.revision, SENTENCE.span),
    kind="choice",
    ask="町は図書館に本を何冊以上入れましたか。",
    explain="記事のとおりです。",
    fact="quantity:800:冊",
    slots=(SLOT,),
    options=(option("800冊以上", 800, is_key=True), option("900冊以上", 900), option("1200冊以上", 1200)),
)
FALSE = replace(
    CHOICE,
    kind="truth",
    options=(),
    ask="町は図書館に本900冊以上を新しく入れました。",
    answer=False,
    altered=Alteration("800冊以上", "900冊以上"),
)


def with_option(other: DraftOption) -> Draft:
    return replace(CHOICE, options=(*CHOICE.options[:2], other))


def test_a_good_draft_passes() -> None:
    assert validate(CHOICE, ARTICLE) is None
    assert validate(FALSE, ARTICLE) is None


MOVED = replace(CHOICE.evidence, span=Span(0, 3))
BEYOND = replace(CHOICE.evidence, span=Span(10**6, 10**6 + 4))
KEY = CHOICE.options[0]

FAULTS: list[tuple[str, Draft]] = [
    ("evidence-not-exact", replace(CHOICE, evidence=MOVED)),
    ("evidence-not-exact", replace(CHOICE, evidence=BEYOND)),
    ("evidence-not-exact", replace(CHOICE, also=(MOVED,))),
    ("evidence-not-exact", replace(CHOICE, slots=(replace(SLOT, surface="900冊以上"),))),
    (
        "key-not-in-evidence",
        replace(CHOICE, options=(option("700冊", 700, is_key=True), *CHOICE.options[1:])),
    ),
    ("key-not-in-evidence", replace(CHOICE, kind="match", options=(), pairs=(("町", "ない"),) * 3)),
    ("key-in-stem", replace(CHOICE, ask="８００冊以上の本は何冊ですか。")),
    ("distractor-equals-key", with_option(option("８００冊以上", 800))),
    ("distractor-equals-key", with_option(option("八百冊以上", 800))),
    ("distractor-true", with_option(option("400冊以上", 400))),
    (
        "distractor-in-stem",
        replace(with_option(DraftOption("図書館", is_key=False)), ask="町の図書館の本は？"),
    ),
    ("distractor-in-evidence", with_option(DraftOption("新しく", is_key=False))),
    ("options-alike", with_option(option("９００冊以上", 900))),
    ("too-few-options", replace(CHOICE, options=CHOICE.options[:2])),
    ("too-few-options", replace(CHOICE, kind="match", options=(), pairs=(("町", "本800冊以上"),))),
    ("no-key", replace(CHOICE, options=CHOICE.options[1:])),
    ("several-keys", replace(CHOICE, options=(KEY, replace(KEY, text="図書館"), *CHOICE.options[1:]))),
    ("too-long", replace(CHOICE, ask="あ" * (LONGEST_ASK["ja"] + 1))),
    ("ask-empty", replace(CHOICE, ask=" ")),
    ("sensitive", replace(FALSE, sentence=SAD.number, evidence=anchor(ARTICLE.revision, SAD.span))),
    ("alteration-missing", replace(FALSE, altered=None)),
    ("distractor-equals-key", replace(FALSE, altered=Alteration("800", "８００"))),
    ("distractor-true", replace(FALSE, ask=SENTENCE.text)),
    ("no-key", replace(FALSE, answer=None)),
]


@pytest.mark.parametrize(("code", "draft"), FAULTS, ids=[f"{n}-{code}" for n, (code, _) in enumerate(FAULTS)])
def test_a_faulty_draft_is_refused(code: str, draft: Draft) -> None:
    refused = validate(draft, ARTICLE)
    assert refused is not None
    assert (refused.code, refused.draft) == (code, draft)


def test_a_key_may_say_the_value_of_what_stands_there() -> None:
    article = article_of("題名\n\n同社は昨年8月以降、工場を止めている。\n")
    resolved = next(d for d in draft_article(article).drafts if d.family == "resolved-date")
    assert [option.text for option in resolved.options if option.is_key] == ["2023年8月"]
    assert validate(resolved, article) is None


@pytest.mark.parametrize(
    ("japanese", "english", "differs"),
    [
        ("約5年間の協力", "about five years of cooperation", False),
        ("約5年間の協力", "about six years of cooperation", True),
        ("800万発以上", "more than 8 million rounds", False),
        ("両国が一致", "both countries agreed", False),
        ("3人が参加", "people took part", True),
    ],
)
def test_numbers_agree_across_languages(japanese: str, english: str, differs: bool) -> None:
    assert numbers_differ(japanese, english) is differs


def test_every_code_of_the_validator_is_tried() -> None:
    assert {code for code, _ in FAULTS} == CODES
