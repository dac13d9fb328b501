"""Find words that come again in another text, in both languages without a tokenizer."""

import re

from quiz.bank.model import Language

_TOKEN_JA = re.compile(r"[々〆\u3400-\u4dbf\u4e00-\u9fff]{2,}|[\u30a1-\u30fa\u30fc]{2,}")
_TOKEN_EN = re.compile(r"[a-z]{4,}")
# Words that ask and words that nearly every stem has.
_IDLE_JA = re.compile(
    r"[何幾]|^(?:記事|文章|問題|質問|理由|目的|内容|場合|説明|正解|選択|年間|時間|今回|最初|全部|一番"
    r"|以上|以下|発表)$"
)
_IDLE_EN = re.compile(
    "about|after|also|among|article|because|been|before|being|between|both|could|"
    "does|done|during|each|ever|every|following|from|have|having|here|how|into|just|"
    "known|like|long|many|more|most|much|must|name|next|only|other|over|people|"
    "said|same|says|sentence|should|some|something|source|such|than|that|their|them|"
    "then|there|these|they|thing|this|those|through|true|type|under|until|used|uses|"
    "very|want|were|what|when|where|which|while|whom|whose|will|with|within|word|"
    "words|would|year|years|your|according|correct|right|statement|question|answer"
)
_ENDINGS = ("ies", "ing", "ed", "es", "ly", "s")


def common_words(one: str, other: str, language: Language) -> list[str]:
    """Words that stand in both, the longest first; words that ask and little words do not count."""
    if language == "en":
        common = _stems(one) & _stems(other)
        return sorted(common, key=lambda word: (-len(word), word))
    words = [word for word in _words_ja(one) if word in other]
    words += [word for word in _words_ja(other) if word in one]
    return sorted(set(words), key=lambda word: (-len(word), word))


def _words_ja(text: str) -> list[str]:
    return [word for word in _TOKEN_JA.findall(text) if not _IDLE_JA.search(word)]


def _stems(text: str) -> set[str]:
    return {_bare(word) for word in _TOKEN_EN.findall(text.lower()) if not _IDLE_EN.fullmatch(word)}


def _bare(word: str) -> str:
    """The word without its ending; crude, and only used to compare."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e")
