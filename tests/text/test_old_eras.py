from itertools import pairwise

from quiz.text.old_eras import OLD_ERAS

# Two courts, each with its own eras: in this row the southern one ends, and the northern one begins.
NORTHERN = [era.kanji for era in OLD_ERAS].index("正慶")


def test_each_era_is_named_once():
    assert len({era.kanji for era in OLD_ERAS}) == len(OLD_ERAS) == 243


def test_eras_follow_each_other_without_a_gap_from_700_on():
    for court in (OLD_ERAS[3:NORTHERN], OLD_ERAS[NORTHERN + 1 :]):
        for before, era in pairwise(court):
            # 建武 went on in the north.
            assert before.last == era.first or before.kanji == "建武", era


def test_the_eras_of_edo_begin_when_they_did():
    edo = {era.kanji: era.first for era in OLD_ERAS if era.first >= 1596}
    assert edo == {
        "慶長": 1596, "元和": 1615, "寛永": 1624, "正保": 1644, "慶安": 1648, "承応": 1652, "明暦": 1655,
        "万治": 1658, "寛文": 1661, "延宝": 1673, "天和": 1681, "貞享": 1684, "元禄": 1688, "宝永": 1704,
        "正徳": 1711, "享保": 1716, "元文": 1736, "寛保": 1741, "延享": 1744, "寛延": 1748, "宝暦": 1751,
        "明和": 1764, "安永": 1772, "天明": 1781, "寛政": 1789, "享和": 1801, "文化": 1804, "文政": 1818,
        "天保": 1830, "弘化": 1844, "嘉永": 1848, "安政": 1854, "万延": 1860, "文久": 1861, "元治": 1864,
        "慶応": 1865,
    }  # fmt: skip
