"""Drafts in both languages: automatically, by a translated sentence, or in the honest middle form."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.article.bilingual.complete import which_sentences_help
from quiz.article.bilingual.completed import Bilingual, Missing
from quiz.article.bilingual.memory import Entry, Memory, numbers_agree
from quiz.article.parts import Alteration, ArticleMap, DraftOption
from quiz.bank.model import Term
from tests.article.articles import JAPANESE, article_at, article_of, raw
from tests.article.bilingual.drafted import (
    completed,
    done,
    draft_on,
    memory,
    options,
    plain_memory,
    slot_in,
)

SENTENCE = "市は、約5年間の計画に1500人が参加したと発表した。"
ENGLISH = "The city said that 1,500 people had joined the plan of about five years."
ARTICLE = article_of(f"公開日:2024/10/18\n{SENTENCE}\n")
SPAN = slot_in(ARTICLE, "約5年間", "quantity", Fraction(5))
JOINED = slot_in(ARTICLE, "1500人", "quantity", Fraction(1500), "n2")
YEARS = options(SPAN, "約5年間", ("約3年間", Fraction(3)), ("約8年間", Fraction(8)))
GAPPED = "［　　］に入るのはどれですか。「市は、［　　］の計画に1500人が参加したと発表した。」"


def choice(known: Memory, ask: str = GAPPED) -> Bilingual:
    return done(ARTICLE, draft_on(ARTICLE, [SPAN], ask=ask, options=YEARS), known)


def test_without_a_translation_the_instruction_and_the_options_are_english() -> None:
    found = choice(Memory())
    assert (found.tier, found.is_complete) == ("B", False)
    assert found.ask.en == (
        "What belongs in the gap? (Japanese text only) “市は、［　　］の計画に1500人が参加したと発表した。”"
    )
    assert [option.en for option in found.options] == ["about 5 years", "about 3 years", "about 8 years"]
    assert found.missing == (Missing("sentence", SENTENCE, found.draft.sentence),)


def test_a_question_is_quoted_as_a_question() -> None:
    found = choice(Memory(), ask="市の計画は約何年間ですか。")
    assert found.ask.en == "Answer this question. (Japanese text only) “市の計画は約何年間ですか。”"


@pytest.mark.parametrize(
    "known",
    [
        memory(
            (
                SENTENCE.replace("約5年間", "[[n1|約5年間]]"),
                ENGLISH.replace("about five years", "[[n1|about five years]]"),
            )
        ),
        plain_memory((SENTENCE, ENGLISH)),
    ],
    ids=["slots", "plain"],
)
def test_one_translated_sentence_completes_the_question(known: Memory) -> None:
    found = choice(known)
    assert (found.tier, found.missing) == ("C", ())
    assert found.ask.ja == GAPPED
    assert found.ask.en == (
        "What belongs in the gap? “The city said that 1,500 people had joined the plan of [ ? ].”"
        if known.terms or known.entries[0].en.marks
        else "What belongs in the gap? “The city said that 1,500 people had joined the plan of [ ? ] years.”"
    )
    years = " years" if known.entries[0].en.marks else ""
    assert [option.en for option in found.options] == [
        f"about {n}{years}" for n in ("five", "three", "eight")
    ]
    assert found.explain.en == f"The article says: “{ENGLISH}”"


def test_a_question_that_lacks_a_number_of_the_sentence_becomes_the_whole_sentence() -> None:
    found = choice(plain_memory((SENTENCE, ENGLISH)), ask="市の計画は約何年間ですか。")
    assert found.ask.ja == "空欄に入るのはどれですか。「市は、［　　］の計画に1500人が参加したと発表した。」"
    assert found.is_complete


@pytest.mark.parametrize(
    "english",
    [
        "The city said that 1,600 people had joined the plan of about five years.",
        "The city said that 1,500 people had joined the plan of five years.",
        "The city said that 1,500 people had joined.",
        SENTENCE,
    ],
)
def test_a_translation_with_other_numbers_or_none_leaves_the_draft_untranslated(english: str) -> None:
    found = choice(plain_memory((SENTENCE, english)))
    assert found.tier == "B"
    assert not found.is_complete


def test_a_translation_that_shows_a_wrong_option_elsewhere_is_not_used() -> None:
    shown = article_of("約5年間の計画と3年の延長が決まった。\n")
    slot = slot_in(shown, "約5年間", "quantity", Fraction(5))
    draft = draft_on(
        shown,
        [slot],
        ask="［　　］に入るのはどれですか。「［　　］の計画と3年の延長が決まった。」",
        options=options(slot, "約5年間", ("約3年間", Fraction(3)), ("約8年間", Fraction(8))),
    )
    english = "A plan of about 5 years, or about 3 more, was agreed: 3."
    assert not done(shown, draft, plain_memory((shown.sentences[0].text, english))).is_complete


def test_a_true_statement_is_the_translated_sentence() -> None:
    draft = draft_on(ARTICLE, [JOINED], kind="truth", ask=SENTENCE, answer=True)
    found = done(ARTICLE, draft, plain_memory((SENTENCE, ENGLISH)))
    assert found.ask.en == ENGLISH
    assert found.explain.en == f"True. The article says: “{ENGLISH}”"


def test_an_altered_number_is_altered_in_both_languages() -> None:
    ask = SENTENCE.replace("1500人", "2500人")
    altered = Alteration("1500人", "2500人")
    draft = draft_on(ARTICLE, [JOINED], kind="truth", ask=ask, answer=False, altered=altered)
    found = done(ARTICLE, draft, plain_memory((SENTENCE, ENGLISH)))
    assert found.ask.en == ENGLISH.replace("1,500", "2,500")
    assert found.explain.en.endswith("What was changed: “1,500” became “2,500”.")
    assert found.explain.ja.endswith("変えたところ：「1500人」を「2500人」にしました。")


def test_an_altered_country_takes_its_article_along() -> None:
    article = article_of("日本は米国に職員を送った。\n")
    slot = slot_in(article, "米国", "country", "米国")
    draft = draft_on(
        article,
        [slot],
        kind="truth",
        ask="日本は韓国に職員を送りました。",
        answer=False,
        altered=Alteration("米国", "韓国"),
    )
    known = plain_memory(("日本は米国に職員を送った。", "Japan sent staff to the United States."))
    assert done(article, draft, known).ask.en == "Japan sent staff to South Korea."


def test_giver_and_taker_are_exchanged_in_both_languages() -> None:
    article = article_of("日本がポーランドに職員を送った。\n")
    slots = [
        slot_in(article, name, "country", name, name=at)
        for name, at in (("日本", "c1"), ("ポーランド", "c2"))
    ]
    draft = draft_on(
        article,
        slots,
        kind="truth",
        ask="ポーランドが日本に職員を送りました。",
        answer=False,
        altered=Alteration("日本がポーランドに", "ポーランドが日本に"),
        family="direction",
    )
    found = done(
        article, draft, plain_memory(("日本がポーランドに職員を送った。", "Japan has sent staff to Poland."))
    )
    assert found.ask.en == "Poland has sent staff to Japan."


def test_a_sentence_of_an_opinion_is_quoted_in_translation() -> None:
    article = article_of("この橋は便利です。\n")
    kinds = (("報道", "reported"), ("発言", "claimed"), ("意見", "opinion"))
    given = [DraftOption(text, is_key=code == "opinion", value=code) for text, code in kinds]
    draft = draft_on(
        article,
        [],
        kind="standing",
        ask="「この橋は便利です。」は、報道・発言・意見のどれですか。",
        options=given,
    )
    found = done(article, draft, plain_memory(("この橋は便利です。", "This bridge is convenient.")))
    assert found.ask.en == "Is this reported, said by somebody, or an opinion? “This bridge is convenient.”"
    assert [option.en for option in found.options] == ["Reported", "Said", "Opinion"]
    middle = done(article, draft, Memory())
    assert middle.ask.en.endswith("(Japanese text only) “この橋は便利です。”")
    assert middle.tier == "B"


def test_one_unknown_option_leaves_all_of_them_quoted() -> None:
    slot = slot_in(ARTICLE, "市", "organisation", "市")
    given = options(slot, "外務省", ("防衛省", None), ("三浦組", None))
    found = done(ARTICLE, draft_on(ARTICLE, [slot], ask="どこが発表しましたか。", options=given), Memory())
    assert found.tier == "C"
    assert [option.en for option in found.options] == ["“外務省”", "“防衛省”", "“三浦組”"]
    assert Missing("term", "三浦組", found.draft.sentence) in found.missing
    named = done(ARTICLE, found.draft, Memory(), [Term(ja="三浦組", en="Miura Group")])
    assert [option.en for option in named.options] == ["foreign ministry", "defence ministry", "Miura Group"]


def test_two_options_that_would_read_the_same_are_not_translated() -> None:
    slot = slot_in(ARTICLE, "市", "country", "市")
    given = options(slot, "米国", ("アメリカ", None), ("韓国", None))
    found = done(ARTICLE, draft_on(ARTICLE, [slot], ask="どの国ですか。", options=given), Memory())
    assert [option.en for option in found.options] == ["“米国”", "“アメリカ”", "“韓国”"]


def test_a_date_that_is_worked_out_needs_no_translation() -> None:
    article = article_of("公開日:2024/10/18\n橋は昨年8月に開通した。\n")
    found = next(each for each in completed(article, Memory()) if each.draft.family == "resolved-date")
    assert (found.tier, found.is_complete) == ("A", True)
    assert found.ask.en == (
        "The article was published on 18 October 2024. It says “August last year”. When is that?"
    )
    assert "August 2023" in [option.en for option in found.options]
    assert found.explain.en == (
        "The article was published on 18 October 2024, and so “August last year” means August 2023."
    )


def test_a_translated_question_is_used_as_it_is() -> None:
    ask = "市の計画は約何年間ですか。"
    found = choice(plain_memory((ask, "How long is the plan of the city?")), ask=ask)
    assert found.ask.en == "How long is the plan of the city?"
    assert found.is_complete


def test_a_sentence_in_other_words_that_a_key_phrase_proves_gives_both_languages() -> None:
    entry = Entry(
        *(
            memory(("計画は[[n|約5年間]]です。", "The plan runs for [[n|about five years]].")).entries[0][x]
            for x in ("ja", "en")
        ),
        quotes=("約5年間の計画",),
    )
    found = choice(Memory((entry,)))
    assert found.is_own_words
    assert found.ask.ja == "空欄に入るのはどれですか。「計画は［　　］です。」"
    assert found.ask.en == "What belongs in the gap? “The plan runs for [ ? ].”"
    assert found.explain.en == "According to the article: “The plan runs for about five years.”"


def test_speakers_and_claims_are_translated_when_all_claims_are() -> None:
    pairs = [("外務省", "橋は便利だ"), ("市", "橋は高い")]
    draft = draft_on(
        ARTICLE, [], kind="match", ask="次の人や組織は、それぞれ何と言っていますか。", pairs=pairs
    )
    found = done(ARTICLE, draft, Memory())
    assert found.tier == "C"
    assert found.pairs[0][0].en == "foreign ministry"
    assert found.pairs[0][1].en == "“橋は便利だ”"


def test_the_sentence_that_completes_most_comes_first() -> None:
    second = draft_on(
        ARTICLE,
        [JOINED],
        ask="何人が参加しましたか。",
        options=options(JOINED, "1500人", ("2000人", Fraction(2000)), ("2500人", Fraction(2500))),
    )
    drafts = [choice(Memory()), done(ARTICLE, second, Memory())]
    assert which_sentences_help(drafts)[0] == (drafts[0].draft.sentence, 2)
    assert which_sentences_help([choice(plain_memory((SENTENCE, ENGLISH)))]) == ()


def test_a_sentence_does_not_help_where_a_wrong_option_is_unknown() -> None:
    slot = slot_in(ARTICLE, "市", "organisation", "市")
    given = options(slot, "市", ("防衛省", None), ("三浦組", None))
    found = done(ARTICLE, draft_on(ARTICLE, [slot], ask="どこですか。", options=given), Memory())
    assert which_sentences_help([found]) == ()


@pytest.mark.parametrize("path", JAPANESE, ids=lambda path: path.stem)
def test_numbers_agree_in_every_draft_that_is_complete(path: object) -> None:
    article: ArticleMap = article_at(path)  # type: ignore[arg-type]
    drafts = completed(article, Memory())
    assert drafts
    for each in drafts:
        texts = [*each.options, *([each.ask, each.explain] if each.is_complete else [])]
        assert all(numbers_agree(text.ja, text.en) for text in texts if "“" not in text.en)


@settings(max_examples=60)
@given(
    st.text(alphabet="日本は約5年間の2024年8月に1500人が「」（）“”です。、!?\n✅ ABC%円外相", max_size=120)
)
def test_no_text_makes_it_stumble(text: str) -> None:
    for each in completed(
        raw(text), plain_memory((text, text), ("日本は約5年間です。", "Japan: about 5 years."))
    ):
        assert each.ask.ja
        assert each.ask.en
