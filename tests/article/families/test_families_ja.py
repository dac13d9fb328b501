"""Each family for Japanese, on a sentence that it is made for."""

from collections.abc import Iterable

import pytest

from quiz.article.engine import draft_article
from quiz.article.families import FAMILIES
from quiz.article.parts import Draft
from quiz.article.slots_ja import slots_of
from tests.article.articles import article_of

PEOPLE = (
    "大野外相は会談の後、記者団に「合意は大きな一歩だ」と述べた。\n"
    "ポーランドのノヴァク外相は「両国の連携を広げたい」と語った。\n"
    "フランスのマルタン大統領は、合意が遅すぎたと批判した。\n"
)

# Family, text below the title, question, right answer, and what else may be chosen or was altered.
CASES: list[tuple[str, str, str, str]] = [
    (
        "quantity",
        "両国の外相は、約5年間の協力に関する計画に署名した。",
        "両国の外相は、約何年間の協力に関する計画に署名しましたか。",
        "約5年間",
    ),
    ("quantity", "蔵書は約80万冊で、倉庫にも保管している。", "蔵書は約何万冊ですか。", "約80万冊"),
    (
        "quantity",
        "北の国は東の地域に特殊部隊1500人を派遣した。",
        "［　　］に入るのはどれですか。「北の国は東の地域に特殊部隊［　　］を派遣した。」",
        "1500人",
    ),
    ("date", "町の図書館は1974年に開館した。", "町の図書館は何年に開館しましたか。", "1974年"),
    (
        "resolved-date",
        "会社は昨年8月に工場を閉めた。",
        "この記事の公開日は2024年10月18日です。記事の「昨年8月」は何年何月ですか。",
        "2023年8月",
    ),
    (
        "score",
        "港南は北嶺を2―1で破った。",
        "［　　］に入るのはどれですか。「港南は北嶺を［　　］で破った。」",
        "2―1",
    ),
    (
        "country",
        "ポーランドは、欧州の会議で支援を求めた。日本とロシアとウクライナは欠席した。",
        "どの国が、欧州の会議で支援を求めましたか。",
        "ポーランド",
    ),
    (
        "organisation",
        "気象庁は、大雨への注意を呼びかけた。",
        "どこが、大雨への注意を呼びかけましたか。",
        "気象庁",
    ),
    (
        "place",
        "長野県は3日、災害の対策本部を設けた。",
        "どの都道府県が3日、災害の対策本部を設けましたか。",
        "長野県",
    ),
    (
        "listed",
        "両国は、経済、防衛、教育などの分野で協力する。",
        "［　　］に記事が挙げているものを、すべて選んでください。「両国は、［　　］などの分野で協力する。」",
        "経済 防衛 教育",
    ),
    (
        "named",
        "町は新しい図書館の愛称を「ほしぞら」に決めた。",
        "［　　］に入る言葉を書いてください。『町は新しい図書館の愛称を「［　　］」に決めた。』",
        "ほしぞら",
    ),
    (
        "person",
        f"{PEOPLE}大野外相は、来月に再び会談を開く。",
        "誰が、来月に再び会談を開きますか。",
        "大野外相",
    ),
    (
        "speaker",
        PEOPLE,
        "［　　］に入るのはどれですか。『ポーランドの［　　］外相は「両国の連携を広げたい」と語った。』",
        "ノヴァク",
    ),
    (
        "heading",
        "計画は何を目指すのか？\n外交の協力と国際秩序の維持\n\n両国は計画に署名した。",
        "計画は何を目指すのか？",
        "外交の協力と国際秩序の維持",
    ),
    (
        "standing",
        PEOPLE,
        "『ポーランドのノヴァク外相は「両国の連携を広げたい」と語った。』は、報道・発言・意見のどれですか。",
        "発言",
    ),
]


def drafts_of(text: str, family: str) -> tuple[Draft, ...]:
    return draft_article(article_of(f"題名\n\n{text}\n"), families=[family]).drafts


def keys(draft: Draft) -> set[str]:
    return {option.text for option in draft.options if option.is_key}


@pytest.mark.parametrize(("family", "text", "ask", "key"), CASES, ids=lambda value: value[:16])
def test_a_family_asks(family: str, text: str, ask: str, key: str) -> None:
    found = {draft.ask: draft for draft in drafts_of(text, family)}
    assert ask in found
    assert keys(found[ask]) == set(key.split(" "))


# Text, and whether one may ask so for the first of its quantities: a question, or an honest gap.
HOW: list[tuple[str, str]] = [
    (
        "想定為替レートは1ドル145円で、円安が利益を押し上げた。",
        "想定為替レートは1ドル［　　］で、円安が利益を押し上げた。",
    ),
    ("基金は11億3000万円と、5年前より減った。", "基金は［　　］と、5年前より減った。"),
    ("港南は土曜に11位の北嶺と対戦した。", "港南は土曜に［　　］の北嶺と対戦した。"),
    ("県は宮城など11県の学校で調べた。", "県は宮城など［　　］の学校で調べた。"),
    ("運賃は60円から140円だ。", "運賃は［　　］から140円だ。"),
    ("A組：魚は暗い水槽で30分間眠った。", "A組：魚は暗い水槽で［　　］眠った。"),
    (
        "南の主力品種は61.8%で、北の品種とは大きな差がついた。",
        "南の主力品種は［　　］で…",
    ),
]


@pytest.mark.parametrize(("text", "gapped"), HOW)
def test_where_a_question_would_limp_there_is_a_gap(text: str, gapped: str) -> None:
    asks = [draft.ask for draft in drafts_of(text, "quantity")]
    assert f"［　　］に入るのはどれですか。「{gapped}」" in asks


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("会社の純利益は186億円だった。", "会社の純利益は何億円でしたか。"),
        ("会社は今年、25万人を新しく雇った。", "会社は今年、何万人を新しく雇いましたか。"),
        ("会社は今年、1億2000万円を借りた。", "会社は今年、何円を借りましたか。"),
        ("投票率は58.4%で、前回を大きく上回った。", "投票率は何%でしたか。"),
        ("さらに町は職員を12人雇った。", "町は職員を何人雇いましたか。"),
    ],
)
def test_a_question_is_asked_as_people_ask(text: str, ask: str) -> None:
    assert ask in [draft.ask for draft in drafts_of(text, "quantity")]


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("町の図書館は10日、新しい建物に移った。", "町の図書館は何日に、新しい建物に移りましたか。"),
        ("1月24日には、町長と館長が対談する。", "何月何日に、町長と館長が対談しますか。"),
    ],
)
def test_a_day_is_asked_for_with_its_particle(text: str, ask: str) -> None:
    assert ask in [draft.ask for draft in drafts_of(text, "date")]


@pytest.mark.parametrize(
    "text",
    [
        "県は拠点を札幌、仙台、高松、福岡の4市に置く。",
        "岩木バス、十三湖交通、弘東電鉄の3社は、路線を共同で運行する。",
        "日本とチリの2カ国は、協定に署名した。",
    ],
)
def test_what_stands_there_to_be_counted_is_not_asked_for(text: str) -> None:
    assert drafts_of(text, "quantity") == drafts_of(text, "number-altered") == ()


def test_one_person_is_no_choice_between_two_names() -> None:
    text = PEOPLE + (
        "チリのロドリゴ・バルベルデ大統領は東京を訪れた。\n"
        "バルベルデ大統領は「関係を深めたい」と述べた。\n久留島あかね教授は会議を開いた。\n"
        "久留島教授は、計画に意味があると指摘した。\n"
    )
    for draft in (*drafts_of(text, "person"), *drafts_of(text, "speaker")):
        shown = "".join(option.text for option in draft.options)
        assert shown.count("バルベルデ") < 2
        assert shown.count("久留島") < 2
    assert any("バルベルデ大統領" in keys(draft) for draft in drafts_of(text, "speaker"))


@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("score", "監督は選手3人を入れ、3-5-2から4-3-3に変えた。"),
        ("opposite", "市の基金は5年前の半分に減った。"),
        ("opposite", "利用者は10年前の6割に減少した。"),
        ("denied", "土俵際で大関が投げを打った。"),
        ("denied", "大関は腰を落として残した。"),
        ("date-altered", "台風は、あす8日の午後に四国へ近づく。"),
        ("date-altered", "町は1月までに結論を出す。"),
        ("date", "会社はスマートフォンで買える1日乗車券を設ける。"),
        ("as-written", "研究チームは、魚を使った実験でそんな結果をまとめた。"),
        ("as-written", "開業したのは、空港と都心を結ぶ新しい路線だ。"),
        ("as-written", "調査に時間がかかり、運転の開始まで13年を要するためだ。"),
        ("as-written", "鳥飼氏は来週、県を訪れ、存続が危ぶまれる鉄道の沿線を視察する。"),
        ("as-written", "外相は留任し、外交の継続性を重視した形だ。"),
        ("as-written", "会場の周辺では、警備の妨害をした疑いで1人が身柄を拘束された。"),
        ("denied", "県は新しい指針を定める考えも示した。"),
        ("denied", "状況を確かめるため、会は専門家に意見を求めた。"),
        ("opposite", "両国は、多くの分野で協力することを確認した。"),
        ("opposite", "市は早くから準備を進めた。"),
        ("opposite", "国は作業の中断を事業者に義務づける方針だ。"),
        ("opposite", "改正法が本会議で賛成多数により可決、成立した。"),
        ("quantity", "主催：港南市の14団体"),
        ("quantity", "命に別状はなく、入院は3日間だった。"),
    ],
)
def test_a_family_refuses(family: str, text: str) -> None:
    beside = "町は図書館に新しい本を800冊入れた。\n"
    found = draft_article(article_of(f"題名\n\n{beside}{text}\n"), families=[family, "number-altered"]).drafts
    assert [draft for draft in found if draft.family == family and draft.evidence.quote in text] == []


def test_nothing_false_is_said_of_the_readers_own_country_where_another_will_do() -> None:
    text = "フランスはロシアを強く批判した。\n日本とポーランドも同じ考えだ。\n"
    assert [draft.altered.altered for draft in drafts_of(text, "name-altered") if draft.altered] == [
        "ポーランド"
    ]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        (
            "オランダの陶磁資料館から皿が届いた。日本とフランスとドイツも貸し出す。",
            "［　　］の陶磁資料館から",
        ),
        ("条約はオランダの首都で結ばれた。日本とフランスとドイツも招かれた。", "どの国の首都で"),
    ],
)
def test_whose_is_asked_where_people_ask_so(text: str, asks: str) -> None:
    assert any(asks in draft.ask for draft in drafts_of(text, "country"))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("開会式では同センターの舟形谷律子所長に知事から感謝状が贈られた。", "舟形谷律子"),
        ("新庄市の金山沢徹市長は来年も祭りを開く。", "金山沢徹"),
        ("国民連帯党の久万田修代表は先月、知事と会談した。", "久万田修"),
        ("目標は、有識者の会議で波多腰淳経産相が示した。", "波多腰淳経産相"),
    ],
)
def test_a_name_that_no_dictionary_knows_is_not_torn(text: str, key: str) -> None:
    found = drafts_of(PEOPLE + text, "person")
    assert [keys(draft) for draft in found if draft.evidence.quote == text] == [{key}]


def test_who_said_it_and_which_body_it_was_is_asked_once() -> None:
    text = (
        "県北組合は、導入の延期を求めた。\n市の研究所は、賛成できると主張した。\n"
        "総務省は、制度に問題はないと説明した。\n"
    )
    found = draft_article(article_of(f"題名\n\n{text}"), families=["speaker", "organisation"]).drafts
    assert [draft.evidence.quote for draft in found].count("総務省は、制度に問題はないと説明した。") == 1


@pytest.mark.parametrize(
    "text", ["会は休漁への補償を広げるよう農林水産省に求める。", "奥村徹・旧白岩町長は会議を開いた。"]
)
def test_what_clings_to_a_name_is_no_part_of_it(text: str) -> None:
    article = article_of(f"題名\n\n{text}\n")
    surfaces = [slot.surface for slot in slots_of(article, article.sentences[-1])]
    assert not any(surface.startswith(("よう", "旧")) for surface in surfaces)


def test_names_side_by_side_are_asked_for_with_a_gap() -> None:
    text = "日本の資源量は米国、インドネシアに次ぐ。\n韓国と中国とチリも続く。\n"
    asks = [draft.ask for draft in drafts_of(text, "country")]
    assert asks
    assert not any("どの国に次" in ask for ask in asks)


def test_an_item_of_a_list_is_asked_for_with_the_list() -> None:
    text = "樋渡氏の下に、総務省、厚生労働省、国土交通省などから職員が集まった。"
    assert drafts_of(text, "organisation") == ()
    listed = drafts_of(text, "listed")[0]
    assert keys(listed) == {"総務省", "厚生労働省", "国土交通省"}
    assert all(option.text.endswith("省") for option in listed.options)


def test_other_days_are_written_in_digits_of_the_same_width() -> None:
    draft = drafts_of("訓練は１０日に始まった。", "date")[0]
    assert all(option.text.rstrip("日")[0] in "０１２３４５６７８９" for option in draft.options)


def test_an_age_has_other_ages_near_it() -> None:
    draft = drafts_of("運転士の平均年齢は56.8歳だ。", "quantity")[0]
    assert all(40 < float(option.text.removesuffix("歳")) < 70 for option in draft.options)


def test_hours_of_days_are_asked_in_half_days() -> None:
    draft = drafts_of("物資は72時間以内に届く。", "quantity")[0]
    assert {option.text for option in draft.options} <= {f"{n}時間以内" for n in range(12, 133, 12)}


ALTERED: list[tuple[str, str, str]] = [
    ("number-altered", "町は図書館に新しい本を800冊入れた。", "800冊"),
    ("date-altered", "町の図書館は1974年に開館した。", "1974年"),
    ("direction", "北朝鮮がロシアに軍事物資を輸送した。", "北朝鮮がロシアに"),
    ("name-altered", "ポーランドはロシアを強く批判した。ウクライナも同じ考えだ。", "ポーランド"),
    ("opposite", "米の輸出は前の年より大きく増加した。", "増加"),
    ("opposite", "参加者は前の年より多くなった。", "多く"),
    ("denied", "両国は新しい協定に署名した。", "署名しました"),
]


@pytest.mark.parametrize(("family", "text", "original"), ALTERED, ids=lambda value: value[:16])
def test_a_false_statement_says_what_was_altered(family: str, text: str, original: str) -> None:
    draft = drafts_of(text, family)[0]
    assert draft.answer is False
    assert draft.altered is not None
    assert draft.altered.original == original
    assert draft.altered.altered in draft.ask
    assert original not in draft.ask
    assert draft.explain.startswith("正しくありません。")


def test_a_true_statement_is_only_wanted_beside_a_false_one() -> None:
    text = "題名\n\n町は図書館に新しい本を800冊入れた。\n町は来月から図書館を夜まで開ける。\n"
    both = draft_article(article_of(text), families=["as-written", "number-altered"]).drafts
    assert sorted((draft.family, draft.answer) for draft in both) == [
        ("as-written", True),
        ("number-altered", False),
    ]
    assert draft_article(article_of(text), families=["as-written"]).drafts == ()


def test_speakers_are_matched_with_what_they_say() -> None:
    text = PEOPLE + "韓国の情報機関は、部隊が国境を越えたと発表した。\n"
    draft = drafts_of(text, "match-speakers")[0]
    assert dict(draft.pairs)["大野外相"] == "合意は大きな一歩だ"
    assert dict(draft.pairs)["韓国の情報機関"] == "部隊が国境を越えた"
    assert len(draft.also) == len(draft.pairs) - 1


@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("quantity", "会議は24時間続き、47都道府県の代表が集まった。"),
        ("quantity", "列車は国道8号と3丁目の間を走った。"),
        ("quantity", "この12時間に雪が積もった。"),
        ("listed", "両国は、提灯、のれん、ざるなどを売る。"),
        ("organisation", "研究チームは、結果を発表した。"),
        ("country", "日本は、新しい計画を発表した。"),
        ("person", "大野外相は、来月に会談を開く。"),
        ("opposite", "大野外相は、計画に賛成した。"),
        ("denied", "会社は、新しい店を開くと発表した。"),
        ("denied", "費用は86億円を見込む。"),
        ("number-altered", "農家の田中さんは、米を3トン収穫した。"),
        ("standing", "町は図書館に新しい本を800冊入れた。"),
        ("resolved-date", "町は昨年、図書館を建てた。"),
        ("date", "臨時のバスは1日16便走る。"),
    ],
)
def test_a_family_is_silent_where_it_could_only_guess(family: str, text: str) -> None:
    assert [draft.ask for draft in drafts_of(text, family)] == []


def test_every_japanese_family_is_tried() -> None:
    tried = {*(case[0] for case in CASES), *(case[0] for case in ALTERED), "as-written", "match-speakers"}
    assert tried == {name for name, family in FAMILIES.items() if family.language == "ja"}


def test_names_stand_in_an_order_that_says_nothing() -> None:
    def places(texts: Iterable[str]) -> set[int]:
        drafts = [drafts_of(text, "place")[0] for text in texts]
        return {[option.is_key for option in draft.options].index(True) for draft in drafts}

    names = ("長野県", "岩手県", "三重県", "福井県", "高知県", "奈良県", "大分県", "富山県")
    assert len(places(f"{name}は3日、災害の対策本部を設けた。" for name in names)) > 1
