"""English words without the s of a plural or a possessive: swords, women's, rules of law."""

import re

# Words that mean something else without their s.
_OTHER_WITHOUT_S = frozenset(
    (
        *("airs", "arms", "clothes", "contents", "customs", "forces", "glasses", "goods", "lens", "manners"),
        *("means", "minutes", "news", "savings", "spirits", "terms", "times", "woods", "works"),
    )
)
_PRONOUNS = frozenset(
    (
        *("hers", "his", "its", "ours", "theirs", "yours", "this", "us", "yes"),
        *("was", "has", "is", "as", "thus", "plus", "gas", "bus"),
    )
)
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth"}
_IRREGULAR |= {"mice": "mouse", "geese": "goose", "knives": "knife", "lives": "life", "wives": "wife"}
_IRREGULAR |= {"wolves": "wolf", "leaves": "leaf", "thieves": "thief", "buses": "bus", "heroes": "hero"}
_IRREGULAR |= {"potatoes": "potato", "tomatoes": "tomato", "volcanoes": "volcano"}

_WORD = re.compile(r"[a-z]+(?:'s?)?")
_ENDINGS = (
    ("ies", "y", 3),
    ("sses", "ss", 1),
    ("ches", "ch", 1),
    ("shes", "sh", 1),
    ("xes", "x", 1),
    ("s", "", 2),
)
_NO_PLURAL = ("ss", "us", "is")
# Only a noun has these around it; a verb has an s too, and there it matters (he plays).
_OF_A_NOUN = re.compile(r"^(?:the|an|a) | of ", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?<=[a-z]{3})'s\b|(?<=s)'(?![a-z])", re.IGNORECASE)
_IS_NAME = re.compile(r"(?:(?:the|an?) )?[A-Z]")


def is_same_noun(typed: str, accepted: str, folded: str, folded_accepted: str) -> bool:
    """Whether both are one noun but for a plural or an apostrophe; a name keeps its s."""
    if _without_apostrophe(folded) == _without_apostrophe(folded_accepted):
        return True
    shows_noun = _OF_A_NOUN.search(typed) or _OF_A_NOUN.search(accepted) or _POSSESSIVE.search(typed)
    if not shows_noun or _IS_NAME.match(accepted):
        return False
    return singular(folded) == singular(folded_accepted)


def _without_apostrophe(text: str) -> str:
    return _POSSESSIVE.sub(lambda found: found[0].replace("'", ""), text)


def singular(text: str) -> str:
    """The text in small letters with each word in the singular."""
    return _WORD.sub(lambda found: _singular(found[0]), text)


def _singular(word: str) -> str:
    bare = word.removesuffix("'").removesuffix("'s")
    if bare in _IRREGULAR:
        return _IRREGULAR[bare]
    if bare in _OTHER_WITHOUT_S or bare in _PRONOUNS or bare.endswith(_NO_PLURAL):
        return bare
    for ending, instead, fewest in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= fewest:
            stem = bare.removesuffix(ending) + instead
            return _IRREGULAR.get(stem, stem)
    return bare
