"""The folds of English words that are written in several ways: colour and color, do not and don't, Mt."""

import re

# British, as it ends in all its forms → American. Only whole stems, so that no other word is met.
_OUR = (
    "arm behavi cand clam col demean enamour endeav fav ferv flav glam harb hon hum lab misdemean neighb od"
    " parl ranc rig rum savi sav splend succ tum val vap vig"
)
_RE = "calib cent fib goit lit lust mag meag mit och sab scept semit somb spect theat met"
_STEMS = {
    **{f"{stem}our": f"{stem}or" for stem in _OUR.split() if stem != "enamour"},
    **{f"{stem}re": f"{stem}er" for stem in _RE.split() if stem not in ("semit", "mag")},
    **{f"{stem}re": f"{stem}er" for stem in ("kilomet", "centimet", "millimet", "millilit")},
    **{stem + "ce": stem + "se" for stem in ("defen", "offen", "licen", "preten", "practi")},
    **{stem + "ogue": stem + "og" for stem in ("catal", "anal", "dial", "monol", "prol", "epil")},
    **{stem + "yse": stem + "yze" for stem in ("anal", "paral", "catal")},
    **{"aeroplane": "airplane", "aluminium": "aluminum", "anaem": "anem", "anaesth": "anesth"},
    **{"archaeolog": "archeolog", "artefact": "artifact", "cosy": "cozy", "diarrhoea": "diarrhea"},
    **{"encyclopaedia": "encyclopedia", "foet": "fet", "fulfil": "fulfill", "gaol": "jail", "grey": "gray"},
    **{"haemo": "hemo", "jewellery": "jewelry", "judgement": "judgment", "leukaemia": "leukemia"},
    **{"manoeuvr": "maneuver", "mediaeval": "medieval", "mould": "mold", "moustache": "mustache"},
    **{"oestrogen": "estrogen", "orthopaed": "orthoped", "paediatric": "pediatric", "plough": "plow"},
    **{"programme": "program", "pyjamas": "pajamas", "sceptic": "skeptic", "skilful": "skillful"},
    **{"smould": "smold", "sulph": "sulf", "travelled": "traveled", "wilful": "willful", "woollen": "woolen"},
    **{
        "yoghurt": "yogurt",
        "acknowledgement": "acknowledgment",
        "instalment": "installment",
        "enrol": "enroll",
    },
}
_STEM = re.compile(rf"\b({'|'.join(sorted(_STEMS, key=len, reverse=True))})(?!l)")
_L_DOUBLED = re.compile(
    r"\b(cance|counse|due|equa|fue|grove|labe|leve|marve|mode|pane|quarre|signa|trave|tunne)ll(?=e[dr]|ing|o[ru])"
)
# Words that end in -ise everywhere, and with it those whose end is no ending.
_ISE = re.compile(
    r"\b(?!(?:adver|adv|apprais|chast|circum|compr|comprom|dev|disgu|enterpr|exc|exerc|expert|franch"
    r"|improv|merchand|otherw|parad|prem|prec|prom|surpr|superv|telev|treat|rev|desp|dem|conc)i)"
    r"([a-z]{3,}[b-df-hj-npqr-tv-z])is(?=(?:e[ds]?|ers?|ing|ations?|ational)\b)"
)
_AND = re.compile(" ?& ?")
_TITLES = ((re.compile(r"\bmount(?= [a-z])"), "mt"), (re.compile(r"\bsaint(?= [a-z])"), "st"))

_SHORT = (
    (re.compile(r"\bcan(?:not|'t)(?![a-z])"), "can not"),
    (re.compile(r"\bwon't(?![a-z])"), "will not"),
    (
        re.compile(r"\b(do|does|did|is|are|was|were|have|has|had|could|should|would|must|need)n'?t(?![a-z])"),
        r"\1 not",
    ),
    (re.compile(r"\b(i)'m(?![a-z])"), r"\1 am"),
    (re.compile(r"\b(you|we|they|who)'re(?![a-z])"), r"\1 are"),
    (re.compile(r"\b(i|you|we|they)'ve(?![a-z])"), r"\1 have"),
    (re.compile(r"\b(i|you|we|they|he|she|it)'ll(?![a-z])"), r"\1 will"),
    (re.compile(r"\b(it|that|what|there|here)'s(?![a-z])"), r"\1 is"),
)


def spelling(text: str) -> str:
    """F22: British and American spelling, & for and, Mount and Saint in short."""
    text = _AND.sub(" and ", text) if "&" in text else text
    text = _ISE.sub(r"\1iz", _L_DOUBLED.sub(r"\1l", _STEM.sub(lambda found: _STEMS[found[0]], text)))
    for found, short in _TITLES:
        text = found.sub(short, text)
    return text


def contractions(text: str) -> str:
    """F24: don't as do not; the apostrophe before t may be missing."""
    if "n" not in text and "'" not in text:
        return text
    for found, whole in _SHORT:
        text = found.sub(whole, text)
    return text
