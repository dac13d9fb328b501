"""What may stand in another order: Ieyasu Tokugawa; Sikorski, Radosław; 酸素と水素."""

import re

_NAME = re.compile(r"([A-Z][\w'’-]+) ([A-Z][\w'’-]+)")
_LAST_FIRST = re.compile(r"([\w'’-]+), ((?:[\w'’.-]+ ?){1,3})")
_TWO_WORDS = re.compile(r"([\w'’-]+) ([\w'’-]+)")
_JOINED = re.compile(r" ?(?:、|,|・|&|と|及び|および|\band\b|\bor\b) ?")
_AND = re.compile("と|、|・|及び|および|and|&")
_MOST = 4


def names_turned(typed: str, accepted: str) -> str | None:
    """The typed name with its two parts in the order of the accepted one, which is two capitalised words."""
    if found := _LAST_FIRST.fullmatch(typed):
        return f"{found[2].strip()} {found[1]}"
    found = _TWO_WORDS.fullmatch(typed)
    return f"{found[2]} {found[1]}" if found and _NAME.fullmatch(accepted) else None


def parts_turned(typed: str, accepted: str) -> tuple[list[str], list[str]] | None:
    """The things that both join, to be held against each other; nothing where they are not as many."""
    if not (_AND.search(accepted) and _AND.search(typed.replace(",", "、"))):
        return None
    ours, theirs = (_JOINED.split(text) for text in (typed, accepted))
    is_list = 2 <= len(ours) == len(theirs) <= _MOST and all((*ours, *theirs))
    return (ours, theirs) if is_list and "or" not in typed.split() else None
