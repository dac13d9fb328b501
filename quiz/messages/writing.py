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
        "The question is negative in “%(language)s” (“%(word)s”), and not in “%(other)s”. "
        "Ask the same in both languages."
    ),
    "P06": _l(
        "The mark %(mark)s appears %(ja)s times in Japanese and %(en)s times in English. Mark the "
        "same words in both languages."
    ),
    "P07": _l(
        "The text has %(ja)s characters in Japanese and %(en)s in English. Check that both say the same."
    ),
    "P08": _l("“%(text)s” says nothing. Write it out in “%(language)s” too."),
    "L01": _l(
        "There are %(count)s options, and %(right)s of them are right. Give two to six options: "
        "exactly one right one for “choice”, some right and some wrong ones for “choices”."
    ),
    "L02": _l("“%(text)s” says the same as number %(number)s. Make the two different."),
    "L03": _l(
        "The right option is conspicuously long in “%(language)s”: %(found)s, where %(fair)s would be fair. "
        "Shorten it, or make a wrong option as long."
    ),
    "L04": _l(
        "The options differ a lot in length in “%(language)s”: from %(shortest)s to %(longest)s. "
        "Make them about equally long."
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
}
