"""The rules of item writing, L01 to L20: the table of their levels and all checks."""

from quiz.bank.checks.references import Check
from quiz.bank.checks.writing_alike import grammar_gives_nothing_away, options_are_of_one_form
from quiz.bank.checks.writing_bank import (
    no_stem_answers_another,
    right_answers_are_spread,
    sources_are_dated,
)
from quiz.bank.checks.writing_lengths import (
    keys_are_not_the_longest,
    options_are_equally_long,
    sentences_are_short,
    stems_are_short,
)
from quiz.bank.checks.writing_options import (
    counts_are_usual,
    keys_fit_the_kind,
    no_absolutes_in_distractors_only,
    no_all_or_none,
    no_vague_amounts,
    numbers_are_in_order,
    options_differ,
)
from quiz.bank.checks.writing_stems import keys_echo_nothing, negatives_are_marked, nothing_is_denied_twice
from quiz.bank.checks.written import no_question_shows_its_answer
from quiz.bank.problems import Level

LEVELS: dict[str, Level] = {
    "L01": "error",
    "L02": "error",
    "L03": "warning",
    "L04": "info",
    "L05": "warning",
    "L06": "warning",
    "L07": "warning",
    "L08": "info",
    "L09": "info",
    "L10": "warning",
    "L11": "warning",
    "L12": "warning",
    "L13": "info",
    "L14": "warning",
    "L15": "info",
    "L16": "warning",
    "L17": "warning",
    "L18": "info",
    "L19": "info",
    "L20": "warning",
}

WRITING_CHECKS: tuple[Check, ...] = (
    keys_fit_the_kind,
    options_differ,
    keys_are_not_the_longest,
    options_are_equally_long,
    no_all_or_none,
    negatives_are_marked,
    nothing_is_denied_twice,
    no_absolutes_in_distractors_only,
    no_vague_amounts,
    grammar_gives_nothing_away,
    keys_echo_nothing,
    options_are_of_one_form,
    numbers_are_in_order,
    right_answers_are_spread,
    counts_are_usual,
    no_stem_answers_another,
    sources_are_dated,
    stems_are_short,
    sentences_are_short,
    no_question_shows_its_answer,
)
