"""Texts for property tests: any signs at all, and signs that mean something to the readers of answers."""

from hypothesis import strategies as st

# Lone surrogates, controls, marks of direction and unassigned code points are among them.
ANY_SIGN = st.characters(exclude_categories=())
PIECES = st.sampled_from(
    [
        *"0123456789.,・-ー−+~/%$¥½²⁵①々〇一二三四五十百千万億兆壱拾半割年月日時分人円元約以上()「」'\"’ゔヴァカヶけﾞ゛ｶﾊ",
        *(
            " ",
            "　",
            "\u200b",
            "\u202e",
            "\u0301",
            "\u0316",
            "\u3099",
            "\ufe0f",
            "\x00",
            "\n",
            "\ud800",
            "\udfff",
        ),
        *(
            "the ",
            "The ",
            "a ",
            "and ",
            "five",
            "twenty",
            "-one",
            " million",
            "hundred",
            "half",
            "point ",
            "minus ",
        ),
        *(
            "October ",
            "Oct. ",
            "18th",
            "2024",
            "令和",
            "平成",
            "r6",
            "分の",
            "コンピューター",
            "ビール",
            "U.S.",
            "an-",
        ),
        *(
            "about ",
            "more than ",
            "です",
            "。",
            "km",
            "㎞",
            "years",
            "ヶ月",
            "か国",
            "e-",
            "×10^",
            "1,234",
            "03/04/",
        ),
        *(
            "答えは",
            "It is ",
            "だと思う",
            "でした",
            "ごねん",
            "3まん",
            "がつ",
            "れいわ",
            "（金）",
            "から",
            "since ",
            "millions",
            "a quarter of a ",
            "mil",
            "8m",
            "ｎ",
            "★",
            "友だち",
            "第二",
        ),
    ]
)
SHORT = st.one_of(st.text(ANY_SIGN, max_size=40), st.lists(PIECES, max_size=12).map("".join))
# Something short, over and over: what makes regular expressions explode.
LONG = st.builds(lambda text, times: (text * times)[:10_000], SHORT, st.sampled_from([1, 100, 10_000]))
