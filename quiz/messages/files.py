"""What the codes F (the file) and B (the bank as a whole) mean, and what to do about them."""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

FILE_MESSAGES: Mapping[str, LazyString] = {
    "F01": _l("The file has %(size)s bytes; a bank may have %(limit)s. Split it into two banks."),
    "F02": _l(
        "The file is not UTF-8: byte %(byte)s does not fit (it looks like %(encoding)s). Save it as UTF-8."
    ),
    "F03": _l("The file is empty."),
    "F04": _l("The control character %(character)s is not allowed in a bank. Delete it."),
    "F05": _l("This is not YAML, at column %(column)s: %(text)s"),
    "F06": _l("There is a tab at column %(column)s. Indent with spaces."),
    "F07": _l("The quotation mark at column %(column)s is never closed: %(text)s"),
    "F08": _l(
        "The bracket at column %(column)s is not closed, or a comma is missing after it. Put a text "
        "that holds brackets or commas into quotation marks: %(text)s"
    ),
    "F09": _l(
        "A colon is not possible at column %(column)s. Put a text with a colon into quotation marks, "
        "and check the indentation: %(text)s"
    ),
    "F10": _l(
        "A text cannot begin with the character at column %(column)s. Put it into quotation marks: %(text)s"
    ),
    "F11": _l("Lists and mappings are nested more than %(limit)s deep; a bank never is."),
    "F12": _l("The file has more than %(limit)s values. Split it into two banks."),
    "F13": _l("Anchors, aliases and merge keys (%(name)s) are not used in banks. Write the text out."),
    "F14": _l("YAML tags (%(tag)s) are not used in banks. Write the value alone."),
    "F15": _l("A second document begins here. Keep one bank in one file."),
    "F16": _l("A bank is a mapping: it begins with a key such as “format: 1”."),
    "F17": _l("A list or a mapping cannot be a key. Write one word before the colon."),
    "F18": _l("The key “%(key)s” appears twice; the first one is in line %(first)s."),
    "F19": _l("After “%(key)s” a mapping is expected: pairs of a key and a value."),
    "F20": _l("The key “%(key)s” is missing."),
    "F21": _l("The key “%(key)s” is unknown here. Do you mean “%(nearest)s”?"),
    "F22": _l("The key “%(key)s” is unknown here. The keys are: %(known)s."),
    "F23": _l("%(value)s is read as a value, not as a text. Put it into quotation marks."),
    "F24": _l("After “%(key)s” one text is expected."),
    "F25": _l("After “%(key)s” a list is expected: each entry on a line that begins with “- ”."),
    "F26": _l("A mapping with these keys is expected: %(keys)s."),
    "F27": _l("“%(value)s” is neither true nor false."),
    "F28": _l("“%(value)s” is not a day. Write year, month and day, as in 2024-10-18."),
    "F29": _l("“%(value)s” is not an id. Use small letters a–z, digits, and single hyphens between them."),
    "F30": _l(
        "“%(value)s” is not a web address. It begins with https:// or, for a page of this program, with /."
    ),
    "F31": _l("There is no kind “%(kind)s”. The kinds are: %(kinds)s."),
    "F32": _l("The question has no “kind”. The kinds are: %(kinds)s."),
    "F33": _l("“%(value)s” is not possible here. Choose one of: %(allowed)s."),
    "F34": _l("“%(key)s” is empty."),
    "F35": _l("The text is longer than %(limit)s characters."),
    "F36": _l("“%(value)s” is not a code for question numbers. Use two or three capital letters A–Z."),
    "F37": _l("“%(value)s” is not the code of a check. Codes look like L03 or P07."),
    "F38": _l("“%(value)s” does not fit here."),
    "F39": _l("The format %(format)s is unknown. This program reads format 1."),
    "F40": _l("The line is longer than %(limit)s characters. Spread it over several lines."),
    "F41": _l(
        "“%(value)s” is not a number. Write digits without commas, such as 1500 or 0.5; a tolerance "
        "may also be a share, as in 5%%."
    ),
    "F42": _l("“%(value)s” is not a date. Write 2024-10-18, or 2024-10 where the month is enough, or 2024."),
    "F43": _l("“%(value)s” is not a whole number. Write digits such as 2 or -1."),
    "F44": _l("“%(value)s” is not a reading. Write it in hiragana or katakana."),
    "F45": _l("The file %(file)s has a bank with the same id “%(id)s”. Give one of the two another id."),
    "F46": _l(
        "The sign “%(sign)s” is a full-width one, which YAML does not know here. Write “%(right)s” in "
        "half width: %(text)s"
    ),
    "F47": _l(
        "“%(text)s” is read as a key of its own, because a comma ends a text inside { }. Put the "
        "whole text into quotation marks, and write numbers without commas."
    ),
    "F48": _l("After the colon of “%(key)s” a space is missing: %(text)s"),
    "B01": _l("The id “%(id)s” appears twice."),
    "B02": _l("There is no source “%(id)s”. The nearest one is “%(nearest)s”."),
    "B03": _l("There is no statement “%(id)s”. The nearest one is “%(nearest)s”."),
    "B04": _l("Nothing proves the question “%(id)s”. Name the statements in “evidence”."),
    "B05": _l("The statement “%(id)s” has no citation. Add the source and a key phrase in “cites”."),
    "B06": _l("The statement “%(id)s” is “claimed”, but nobody says it. Name the speaker in “by”."),
    "B07": _l("No question rests on the statement “%(id)s”."),
    "B08": _l("The slot “%(slot)s” is missing in “%(language)s”."),
    "B09": _l("The slot “%(slot)s” appears twice in “%(language)s”."),
    "B10": _l("A slot is not closed, or is inside another one: …%(text)s… Write it as [[name|text]]."),
    "B11": _l("The quote has %(length)s characters. Keep to a key phrase of at most %(limit)s."),
    "B12": _l("The quote includes the end of a sentence. Keep to a key phrase: “%(quote)s”"),
    "B13": _l("The question asks about “%(id)s”. Name this statement in “evidence” too."),
    "B14": _l("The reading “%(reading)s” of “%(word)s” is not kana."),
    "B15": _l("There are %(count)s items to put in order. Give at least %(fewest)s."),
    "B16": _l("A speaker cannot have the id “%(id)s”. These ids are taken: %(reserved)s."),
    "B17": _l("The bank has no question."),
    "B18": _l("The quote “%(quote)s” is not in the article. The nearest passage is “%(nearest)s”."),
    "B19": _l("%(code)s is an error and cannot be allowed. Correct it, and delete this line."),
    "B20": _l("%(code)s is allowed here, but there is nothing to allow. Delete this line."),
    "B21": _l(
        "The gap “%(id)s” does not fit: write [[%(id)s]] once in the text of each language, and "
        "“%(id)s” once under “gaps”."
    ),
    "B22": _l(
        "The gap “%(id)s” needs exactly one of number, text, date and options. Of options, give at least "
        "two, and mark one of them as correct."
    ),
    "B23": _l("Under “%(key)s” the number of entries is %(count)s. Give at least %(fewest)s."),
    "B24": _l(
        "This text cannot have a gap or a slot: …%(text)s… Gaps belong in the “text” of a question "
        "of kind “cloze”."
    ),
    "B25": _l("The rule “%(rule)s” cannot mark this kind of question. Choose one of: %(rules)s."),
    "B26": _l(
        "Nobody can type this accepted answer: it has only characters that cannot be seen. Write it "
        "again, or delete it."
    ),
    "B27": _l("“%(text)s” is accepted already, because “%(other)s” is. Delete it."),
    "B28": _l(
        "The number is a rounded one (“%(text)s”), and an answer with 約 or “about” would be wrong. Write "
        "“approx_ok: true”, or a “tolerance”."
    ),
    "B29": _l(
        "Points count only under the rule “map”. Write “rule: map” where the kind of question allows it, "
        "or delete the points."
    ),
    "B30": _l(
        "The rule is “map”, but no option has points. Write “points” at the options, or delete the rule."
    ),
    "B31": _l("The unit is required, but none is named. Write it in “unit”, in each language."),
    "B40": _l("There is no question “%(id)s”. The nearest one is “%(nearest)s”."),
    "B41": _l("The question “%(id)s” is in no part. Name it in the “questions” of one of the parts."),
    "B42": _l("The question “%(id)s” is in a part already. Delete it here or there."),
    "B43": _l(
        "The number of questions in this part is %(count)s. Make it %(fewest)s to %(most)s, so that the part "
        "fits into a lesson."
    ),
    "B44": _l(
        "The parts have “%(id)s” here, but the bank has “%(expected)s”. Put the questions of the "
        "bank and of the parts in the same order."
    ),
    "B45": _l(
        "The source “%(id)s” is in both languages. Quote it in both, as in “quote: {ja: …, en: …}”: "
        "“%(quote)s”"
    ),
    "B46": _l(
        "The source “%(id)s” is in “%(language)s” only. Write one text as its quote: “%(quote)s”. If "
        "the source is in both languages, write “language: both” there."
    ),
    "B47": _l("The tag “%(tag)s” appears twice in this question. Delete one."),
    "B48": _l("Write a tag on one line: “%(tag)s”."),
    "B49": _l(
        "The number of “speakers” here is %(count)s, and elsewhere %(most)s. So that it tells nothing, all "
        "questions of this kind name as few. Add %(missing)s here."
    ),
    "B50": _l(
        "“%(ja)s / %(en)s” really said it. Under “speakers”, name only people who did not say it; "
        "the one who did comes from “by”."
    ),
    "B51": _l(
        "The reading “%(reading)s” does not fit “%(word)s”. A reading has the kana of its word and at least "
        "one letter for each kanji. Compare the two; in a text, ｜ says where the word begins: "
        "東京都｜知事《ちじ》."
    ),
}
