"""The one table of families: how each drafts, from which language, and how far it can be trusted."""

from dataclasses import dataclass

from quiz.article.families import (
    country,
    country_en,
    date,
    date_en,
    heading,
    heading_en,
    listed,
    match_speakers,
    match_speakers_en,
    named,
    organisation,
    person,
    person_en,
    place,
    quantity,
    quantity_en,
    resolved_date,
    resolved_date_en,
    score,
    score_en,
    speaker,
    speaker_en,
    standing,
    standing_en,
    truth_as_written,
    truth_as_written_en,
    truth_date,
    truth_date_en,
    truth_denied,
    truth_denied_en,
    truth_direction,
    truth_name,
    truth_number,
    truth_number_en,
    truth_opposite,
    truth_opposite_en,
)
from quiz.article.families.context import Context, Drafting
from quiz.text.language import Language

__all__ = ["FAMILIES", "Context", "Family"]


@dataclass(frozen=True)
class Family:
    """`confidence` is the measured precision on texts that it was not tuned on; see docs/drafting.md.

    `of_opinions` is true where it may also draft from what somebody thinks.
    """

    draft: Drafting
    language: Language
    confidence: float
    is_on: bool = True
    of_opinions: bool = False


# By the name that a draft carries. Where two families ask for the same fact, the more confident one stays.
FAMILIES: dict[str, Family] = {
    "resolved-date": Family(resolved_date.draft, "ja", 0.95),
    "quantity": Family(quantity.draft, "ja", 0.95),
    "number-altered": Family(truth_number.draft, "ja", 0.94),
    "date": Family(date.draft, "ja", 0.93),
    "speaker": Family(speaker.draft, "ja", 0.92),
    "person": Family(person.draft, "ja", 0.92),
    "country": Family(country.draft, "ja", 0.9),
    "heading": Family(heading.draft, "ja", 0.9),
    "named": Family(named.draft, "ja", 0.9),
    "direction": Family(truth_direction.draft, "ja", 0.9),
    "match-speakers": Family(match_speakers.draft, "ja", 0.9),
    "standing": Family(standing.draft, "ja", 0.9, of_opinions=True),
    "organisation": Family(organisation.draft, "ja", 0.9),
    "place": Family(place.draft, "ja", 0.9),
    "name-altered": Family(truth_name.draft, "ja", 0.9),
    "as-written": Family(truth_as_written.draft, "ja", 0.9),
    "score": Family(score.draft, "ja", 0.85),
    "date-altered": Family(truth_date.draft, "ja", 0.83),
    "listed": Family(listed.draft, "ja", 0.8),
    "opposite": Family(truth_opposite.draft, "ja", 0.75),
    "denied": Family(truth_denied.draft, "ja", 0.75),
    "resolved-date-en": Family(resolved_date_en.draft, "en", 0.95),
    "quantity-en": Family(quantity_en.draft, "en", 0.94),
    "date-en": Family(date_en.draft, "en", 0.93),
    "speaker-en": Family(speaker_en.draft, "en", 0.92),
    "person-en": Family(person_en.draft, "en", 0.91),
    "country-en": Family(country_en.draft, "en", 0.9),
    "heading-en": Family(heading_en.draft, "en", 0.9),
    "number-altered-en": Family(truth_number_en.draft, "en", 0.9),
    "date-altered-en": Family(truth_date_en.draft, "en", 0.89),
    "match-speakers-en": Family(match_speakers_en.draft, "en", 0.9),
    "standing-en": Family(standing_en.draft, "en", 0.88, of_opinions=True),
    "as-written-en": Family(truth_as_written_en.draft, "en", 0.88),
    "score-en": Family(score_en.draft, "en", 0.88),
    "opposite-en": Family(truth_opposite_en.draft, "en", 0.85),
    "denied-en": Family(truth_denied_en.draft, "en", 0.8),
}
