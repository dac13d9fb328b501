"""The one table of the checks: how each of them is run, what it looks at, and how grave its findings are."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from quiz.bank.checks import (
    amounts,
    giveaways,
    kinds,
    names,
    parity,
    parity_amounts,
    parity_sense,
    parts,
    projector,
    proof,
    readings,
    references,
    speakers,
    wording,
    writing_alike,
    writing_bank,
    writing_lengths,
    writing_options,
    writing_stems,
    written,
)
from quiz.bank.checks.quotes import LEVELS as QUOTE_LEVELS
from quiz.bank.misfits import LEVELS as MISFIT_LEVELS
from quiz.bank.model import Bank
from quiz.bank.problems import Finding, Level

# A check of scope "record" sees one record, or with `needs_proof` also what it points to; one of scope "bank"
# needs the neighbours.
Scope = Literal["record", "bank"]
Find = Callable[[Bank], Iterator[Finding]]


@dataclass(frozen=True)
class Check:
    """`find` goes through a bank; `levels` says how grave each code is that it may give."""

    find: Find
    scope: Scope
    levels: Mapping[str, Level] = field(default_factory=dict)
    needs_proof: bool = False


CHECKS: tuple[Check, ...] = (
    # B: the parts of a bank hold together.
    Check(references.unique_ids, "bank", {"B01": "error"}),
    Check(references.unique_ids_inside, "record", {"B01": "error"}),
    Check(references.known_sources, "record", {"B02": "error"}, needs_proof=True),
    Check(references.known_statements, "record", {"B03": "error"}, needs_proof=True),
    Check(references.questions_are_proved, "record", {"B04": "error", "B13": "error"}, needs_proof=True),
    Check(references.statements_are_cited, "record", {"B05": "error"}),
    Check(references.claims_have_speakers, "record", {"B06": "error"}),
    Check(references.statements_are_used, "bank", {"B07": "info"}),
    Check(references.slots_are_alike, "record", {"B08": "error", "B09": "error", "B10": "error"}),
    Check(references.quotes_are_short, "record", {"B11": "warning", "B12": "warning"}),
    Check(readings.readings_are_kana, "record", {"B14": "error"}),
    Check(references.orders_are_long, "record", {"B15": "error"}),
    Check(references.reserved_ids, "record", {"B16": "error"}),
    Check(references.has_questions, "bank", {"B17": "error"}),
    Check(
        kinds.kinds_are_sound, "record", {"B21": "error", "B22": "error", "B23": "error"}, needs_proof=True
    ),
    Check(kinds.gaps_stand_in_cloze_texts, "record", {"B24": "error"}),
    Check(kinds.rules_fit_the_kind, "record", {"B25": "error", "B29": "warning", "B30": "warning"}),
    Check(written.accepted_answers_differ, "record", {"B26": "error", "B27": "warning"}),
    Check(written.rounded_numbers_may_say_so, "record", {"B28": "warning"}, needs_proof=True),
    Check(written.required_units_are_named, "record", {"B31": "error"}),
    Check(parts.parts_hold_known_questions, "bank", {"B40": "error"}),
    Check(parts.every_question_is_in_one_part, "bank", {"B41": "error", "B42": "error"}),
    Check(parts.parts_fit_a_lesson, "record", {"B43": "warning"}),
    Check(parts.parts_keep_the_order, "bank", {"B44": "error"}),
    Check(references.quotes_fit_their_sources, "record", {"B45": "error", "B46": "error"}, needs_proof=True),
    Check(parts.tags_are_words, "record", {"B47": "error", "B48": "error"}),
    Check(speakers.speakers_are_enough, "bank", {"B49": "warning"}),
    Check(speakers.speakers_did_not_say_it, "record", {"B50": "warning"}, needs_proof=True),
    Check(readings.readings_fit_their_words, "record", {"B51": "warning"}),
    # P: both languages say the same.
    Check(parity.options_stay_different, "record", {"P01": "error"}),
    Check(parity.numbers_are_equal, "record", {"P02": "error"}),
    Check(parity.terms_are_kept, "record", {"P03": "warning"}),
    Check(parity.all_is_translated, "record", {"P04": "error"}),
    Check(parity_sense.negation_is_kept, "record", {"P05": "warning"}),
    Check(parity.markup_is_kept, "record", {"P06": "error"}),
    Check(parity.lengths_are_usual, "record", {"P07": "info"}),
    Check(parity.explanations_say_something, "record", {"P08": "error"}),
    Check(parity_amounts.units_are_equal, "record", {"P09": "warning"}),
    Check(parity_amounts.bounds_are_equal, "record", {"P10": "info"}),
    Check(parity_sense.days_are_equal, "record", {"P11": "warning"}),
    Check(parity_sense.opposites_are_kept, "record", {"P12": "warning"}),
    Check(names.names_are_the_same, "bank", {"P13": "warning"}),
    # L: how questions are written.
    Check(writing_options.keys_fit_the_kind, "record", {"L01": "error"}),
    Check(writing_options.options_differ, "record", {"L02": "error"}),
    Check(writing_lengths.keys_are_not_the_longest, "record", {"L03": "warning"}),
    Check(writing_lengths.options_are_equally_long, "record", {"L04": "info"}),
    Check(writing_options.no_all_or_none, "record", {"L05": "warning"}),
    Check(writing_stems.negatives_are_marked, "record", {"L06": "warning"}),
    Check(writing_stems.nothing_is_denied_twice, "record", {"L07": "warning"}),
    Check(writing_options.no_absolutes_in_distractors_only, "record", {"L08": "info"}),
    Check(writing_options.no_vague_amounts, "record", {"L09": "info"}),
    Check(writing_alike.grammar_gives_nothing_away, "record", {"L10": "warning"}),
    Check(writing_stems.keys_echo_nothing, "record", {"L11": "warning"}),
    Check(writing_alike.options_are_of_one_form, "record", {"L12": "warning"}),
    Check(writing_options.numbers_are_in_order, "record", {"L13": "info"}),
    Check(writing_bank.right_answers_are_spread, "bank", {"L14": "warning"}),
    Check(writing_options.counts_are_readable, "record", {"L15": "info"}),
    Check(writing_options.counts_are_usual, "bank", {"L15": "info"}),
    Check(writing_bank.no_stem_answers_another, "bank", {"L16": "warning"}),
    Check(writing_bank.sources_are_dated, "record", {"L17": "warning"}),
    Check(writing_lengths.stems_are_short, "record", {"L18": "info"}),
    Check(writing_lengths.sentences_are_short, "record", {"L19": "info"}),
    Check(written.no_question_shows_its_answer, "record", {"L20": "warning"}),
    Check(proof.keys_are_proved, "record", {"L21": "warning"}, needs_proof=True),
    Check(proof.explanations_hold_to_the_proof, "record", {"L22": "info"}, needs_proof=True),
    Check(proof.wrong_options_are_not_proved, "record", {"L23": "warning"}, needs_proof=True),
    Check(proof.truths_follow_from_the_proof, "record", {"L24": "warning"}, needs_proof=True),
    Check(proof.proofs_are_about_it, "record", {"L25": "info"}, needs_proof=True),
    Check(wording.explanations_name_no_place, "record", {"L26": "warning"}),
    Check(wording.explanations_give_a_reason, "record", {"L27": "warning"}),
    Check(wording.sentences_are_of_one_style, "bank", {"L28": "info"}),
    Check(wording.signs_have_their_usual_width, "record", {"L29": "info"}),
    Check(wording.digits_are_of_one_width, "bank", {"L29": "info"}),
    Check(wording.sentences_are_ended, "record", {"L30": "info"}),
    Check(giveaways.questions_are_not_asked_twice, "bank", {"L31": "info"}),
    Check(wording.reports_are_no_hopes, "record", {"L32": "warning"}),
    Check(amounts.bounds_do_not_overlap, "record", {"L33": "info"}),
    Check(giveaways.answers_are_not_told_before, "bank", {"L34": "info"}),
    Check(amounts.units_may_stand_behind, "record", {"L35": "info"}),
    Check(wording.stems_do_not_tell_how, "record", {"L36": "info"}),
    Check(writing_lengths.keys_are_not_usually_the_longest, "bank", {"L37": "warning"}),
    Check(projector.questions_fit_the_projector, "record", {"L38": "info"}),
)

# What comes to light elsewhere: in the shape of the file, in an article beside it, in what `allow` names.
_ELSEWHERE: Mapping[str, Level] = {**MISFIT_LEVELS, **QUOTE_LEVELS, "B19": "error", "B20": "warning"}

LEVELS: Mapping[str, Level] = dict(
    sorted({**_ELSEWHERE, **{code: level for each in CHECKS for code, level in each.levels.items()}}.items())
)
# The codes that one record can tell by itself.
RECORD_CODES = frozenset(code for each in CHECKS if each.scope == "record" for code in each.levels)

# The errors that a bank may allow: numbers that differ between the languages for a good reason.
ALLOWED_ERRORS = frozenset({"P02"})
