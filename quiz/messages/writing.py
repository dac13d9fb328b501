"""What the codes P (the languages say the same) and L (the rules of item writing) mean, and what to do."""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

WRITING: Mapping[str, LazyString] = {
    "P01": _l(
        "In “%(language)s” this option is the same as number %(number)s, and in the other language "
        "it is not: “%(text)s”. Make the two different."
    ),
    "P02": _l(
        "The numbers differ. Japanese: %(ja)s; English: %(en)s. "
        "Say the same number, and as exactly, in both languages."
    ),
    "P03": _l(
        "“%(term)s” is “%(counterpart)s” in the glossary, and that is missing here. "
        "Use the term of the glossary."
    ),
    "P04": _l("This is not translated: “%(text)s”. Put a name or a quotation into quotation marks."),
    "P05": _l(
        "The sentence is negative in “%(language)s” (“%(word)s”), and not in “%(other)s”. Say the "
        "same in both languages."
    ),
    "P06": _l(
        "The mark %(mark)s appears %(ja)s times in Japanese and %(en)s times in English. Mark the "
        "same words in both languages."
    ),
    "P07": _l(
        "The text has %(ja)s characters in Japanese and %(en)s in English. Check that both say the same."
    ),
    "P08": _l("“%(text)s” says nothing. Write it out in “%(language)s” too."),
    "P09": _l(
        "The units differ. Japanese: “%(ja)s”; English: “%(en)s”. Count in the same unit in both languages."
    ),
    "P10": _l(
        "One language takes the number in and the other leaves it out. Japanese: “%(ja)s”; English: "
        "“%(en)s”. 以上 is “at least”, 超 “more than”, 以下 “at most”, 未満 “less than”."
    ),
    "P11": _l(
        "The day or the time of day differs. Japanese: “%(ja)s”; English: “%(en)s”. Write the same in "
        "both languages."
    ),
    "P12": _l(
        "The two languages say the opposite: “%(ja)s” in Japanese and “%(en)s” in English. Check "
        "which of the two is right."
    ),
    "P13": _l(
        "“%(ja)s” does not seem to be “%(en)s”. Write the same name in both languages, and in the whole bank."
    ),
    "L01": _l(
        "There are %(count)s options, and %(right)s of them are right. Give two to six options: "
        "exactly one right one for “choice”, some right and some wrong ones for “choices”."
    ),
    "L02": _l("“%(text)s” says the same as number %(number)s. Make the two different."),
    "L03": _l(
        "The right option is conspicuously long in “%(language)s”: %(found)s letters, where the "
        "longest wrong one has %(fair)s (two half-width letters count as one). Shorten it, or make a "
        "wrong option as long."
    ),
    "L04": _l(
        "The options differ a lot in length in “%(language)s”: from %(shortest)s to %(longest)s "
        "letters (two half-width letters count as one). Make them about equally long."
    ),
    "L05": _l("“%(words)s” is not an answer in itself. Replace it with one, or use the kind “choices”."),
    "L06": _l(
        "The question asks for what is not so (“%(word)s”). "
        "Ask for what is so, or set the word off with **two stars**."
    ),
    "L07": _l("This has two negatives: “%(text)s”. Say it with only one."),
    "L08": _l(
        "Only wrong options have absolute words (%(words)s), and that gives them away. "
        "Leave the words out, or use them in the right option too."
    ),
    "L09": _l("“%(words)s” is vague: nobody can say whether the option is right. Say how much or how often."),
    "L10": _l(
        "“%(odd)s” does not fit the grammar of the question or of the other options. "
        "Give all options the same form."
    ),
    "L11": _l(
        "“%(word)s” appears only in the question and in the right option, which gives the answer "
        "away. Use another word, or use it in a wrong option too."
    ),
    "L12": _l(
        "“%(odd)s” is not in the same form as the other options. Put numbers beside numbers in the "
        "same unit, and write full stops and capital letters everywhere or nowhere."
    ),
    "L13": _l("The options are numbers. Put them in ascending order and write “shuffle: false”."),
    "L14": _l("“%(answer)s” is right in %(count)s of %(total)s questions. Mix the right answers."),
    "L15": _l("There are %(count)s options. Three or four are best, and the same number in the whole bank."),
    "L16": _l(
        "“%(text)s” is the answer to the question “%(question)s”, and it is given here already. Ask "
        "in other words, or leave one of the two out."
    ),
    "L17": _l("The source “%(id)s” has no day. Write “published”, or “accessed” for the day you read it."),
    "L18": _l(
        "The question has %(length)s characters and %(blanks)s gaps. "
        "Keep to %(limit)s characters and one gap, so that it can be read at a glance."
    ),
    "L19": _l(
        "This sentence has a length of %(length)s; up to %(limit)s is easy to read (characters in "
        "Japanese, words in English). Split it into two: “%(text)s”"
    ),
    "L20": _l(
        "The answer “%(text)s” is in the question itself (“%(language)s”) and only needs to be "
        "copied. Ask in other words, or use another kind."
    ),
    "L21": _l(
        "“%(text)s” is the right answer, but no statement of the evidence gives this number or date. "
        "Correct the answer, or name the statement that proves it."
    ),
    "L22": _l(
        "“%(text)s” in the explanation stands neither in the evidence nor in the question. Correct "
        "it, or add a statement or a note that says so."
    ),
    "L23": _l(
        "The option “%(text)s” is marked as wrong, but the evidence holds it. Check that it is really "
        "wrong, and that the right option is marked."
    ),
    "L24": _l(
        "The answer is “%(answer)s”, but compared with the evidence the sentence seems to be the "
        "opposite. Check the sentence and “answer”."
    ),
    "L25": _l(
        "The question and its evidence “%(id)s” have no word in common. Check that this statement "
        "proves the answer."
    ),
    "L26": _l(
        "“%(text)s”: options are shuffled for every student, so they have no fixed letter or place. "
        "Say what the option says."
    ),
    "L27": _l(
        "The explanation gives no reason: “%(text)s”. Say why the answer is right, in a sentence or two."
    ),
    "L28": _l(
        "“%(text)s” is in another style than the rest of the bank. Keep to です・ます everywhere, or to "
        "である."
    ),
    "L29": _l(
        "“%(text)s” has another width than usual. Write digits and Latin letters in half width, and "
        "kana in full width."
    ),
    "L30": _l(
        "The end of the sentence is not marked: “%(text)s”. Write a full stop, or a question mark in "
        "an English question."
    ),
    "L31": _l(
        "This asks the same as the question “%(question)s”. Leave one of the two out, or ask for "
        "something else."
    ),
    "L32": _l(
        "“%(text)s” is a hope, a guess or hearsay, and no report. Write “claimed” with the speaker in "
        "“by”, or “opinion”."
    ),
    "L33": _l(
        "The options overlap (such as “%(text)s”): whoever is right with one of them is right with "
        "another one too. Give amounts or ranges that do not meet."
    ),
    "L34": _l(
        "The answer “%(text)s” has been shown already, in or after the question “%(question)s”. Ask "
        "this one earlier, or leave the answer out there."
    ),
    "L35": _l(
        "The question asks “%(text)s”, and the answer has no unit: with the unit behind it, the right "
        "number would be wrong. Write the unit in “unit”."
    ),
    "L36": _l("“%(text)s”: the page says this by itself. Ask only what is asked."),
    "L37": _l(
        "In “%(language)s” the right option is the longest one in %(found)s of %(total)s questions; "
        "by chance it would be %(fair)s. Shorten some of them, or make wrong options longer."
    ),
    "L38": _l(
        "In “%(language)s” the question needs about %(lines)s lines on a projector, which shows "
        "%(limit)s at once. Shorten the question or the options."
    ),
}
