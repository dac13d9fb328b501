"""A span is found again after edits, and never trusted where its number changed."""

import random
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.article.alignment import alignment
from quiz.article.anchors import Found, anchor, find
from quiz.article.parts import Revision, Span
from quiz.article.readers import read_article, revision_of
from quiz.article.structure import map_article
from tests.article.articles import SEED, TEXTS, needs_seed

DRAFTED = ("lead", "bullet", "body", "summary", "commentary")
SPANS = 35
ROUNDS = 6
OWN = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("ja-*-1.txt")))
INSERTED = "先に読む人へ。\nこの段落はあとから書き足されました。\n"


def spans_of(revision: Revision) -> list[Span]:
    sentences = [s.span for s in map_article(revision).sentences if s.role in DRAFTED]
    return sentences[:: max(1, len(sentences) // SPANS)][:SPANS]


def edited(text: str, rate: float, chance: random.Random) -> tuple[str, list[int]]:
    """The text with letters replaced, added and taken out, and where each letter went."""
    signs, out, places = sorted(set(text) - {"\n"}), [INSERTED], []
    length = len(INSERTED)
    for sign in text:
        places.append(length)
        piece = sign
        if sign != "\n" and chance.random() < rate:
            piece = chance.choice(["", chance.choice(signs), chance.choice(signs) + sign])
        out.append(piece)
        length += len(piece)
    return "".join(out), [*places, length]


def overlap(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start))


def found_again(revision: Revision, rate: float, seed: int) -> list[bool]:
    text, places = edited(revision.text, rate, random.Random(seed))
    changed = revision_of(text)
    again = []
    for span in spans_of(revision):
        found = find(anchor(revision, span), changed)
        there = Span(places[span.start], places[span.end])
        again.append(found is not None and overlap(found.span, there) >= 0.8)
    return again


RATES = [(0.0, SPANS), (0.03, SPANS), (0.2, SPANS - 1)]


@pytest.mark.parametrize(("rate", "fewest"), RATES)
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_spans_of_our_own_texts_are_found_after_random_edits(rate: float, fewest: int, seed: int) -> None:
    again = found_again(revision_of(OWN), rate, seed)
    assert len(again) == SPANS
    assert sum(again) >= fewest


@needs_seed
@pytest.mark.parametrize(("rate", "fewest"), RATES)
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_spans_of_the_article_are_found_after_random_edits(rate: float, fewest: int, seed: int) -> None:
    again = found_again(read_article(SEED.read_bytes(), name=SEED.name), rate, seed)
    assert len(again) == SPANS
    assert sum(again) >= fewest


def test_a_changed_number_is_always_stale() -> None:
    revision = revision_of(OWN)
    checked = 0
    for span in (s.span for s in map_article(revision).sentences):
        for digit in re.finditer(r"\d", revision[span]):
            at = span.start + digit.start()
            other = str((int(digit[0]) + 3) % 10)
            changed = revision_of(revision.text[:at] + other + revision.text[at + 1 :])
            found = find(anchor(revision, span), changed)
            assert found is not None, revision[span]
            assert found.state == "stale", revision[span]
            checked += 1
    assert checked > 100


def test_a_changed_name_is_stale() -> None:
    revision = revision_of("題名\n\n岩屋外相が会談した。次の文です。")
    changed = revision_of("題名\n\n岩田外相が会談した。次の文です。")
    assert find(anchor(revision, Span(4, 14)), changed) == Found(Span(4, 14), "stale")


BEFORE, AFTER = "市の人口は十万人だ。", "予算は百億円だ。"
NUMBER = "橋は1500メートルある。"


def states(text: str, quote: str, new: str) -> tuple[str, str] | None:
    start = text.index(quote)
    changed = revision_of(new)
    found = find(anchor(revision_of(text), Span(start, start + len(quote))), changed)
    return (found.state, changed[found.span]) if found else None


@pytest.mark.parametrize(
    ("quote", "new", "expected"),
    [
        (NUMBER, BEFORE + NUMBER + AFTER, ("same", NUMBER)),
        (NUMBER, "前書き。" + BEFORE + NUMBER + AFTER, ("moved", NUMBER)),
        (NUMBER, NUMBER + BEFORE + AFTER, ("moved", NUMBER)),
        (NUMBER, BEFORE + "橋は1600メートルある。" + AFTER, ("stale", "橋は1600メートルある。")),
        (NUMBER, BEFORE + "橋は１５００メートルある。" + AFTER, ("moved", "橋は１５００メートルある。")),
        (NUMBER, BEFORE + AFTER, None),
        ("1500", BEFORE + "橋は11500メートルある。" + AFTER, ("stale", "1500")),
        ("1500", BEFORE + "橋は15000メートルある。" + AFTER, ("stale", "1500")),
        ("1500", BEFORE + "橋は1,500メートルある。" + AFTER, ("stale", "1,500")),
    ],
)
def test_the_state_says_what_became_of_the_quote(
    quote: str, new: str, expected: tuple[str, str] | None
) -> None:
    assert states(BEFORE + NUMBER + AFTER, quote, new) == expected


def test_the_old_place_with_a_new_number_is_nearer_than_a_copy_elsewhere() -> None:
    old = BEFORE + NUMBER + AFTER
    around = "この町には長い橋がかかっている。多くの人が毎日渡る。"
    text = f"{old}\n{around}{NUMBER}{around}"
    new = f"{old}\n{around}橋は1800メートルある。{around}"
    start = text.rindex(NUMBER)
    found = find(anchor(revision_of(text), Span(start, start + len(NUMBER))), revision_of(new))
    assert found is not None
    assert (found.state, new[found.span.start : found.span.end]) == ("stale", "橋は1800メートルある。")


def test_of_several_copies_the_one_with_the_same_surroundings_is_found() -> None:
    text = "甲は赤い。色は三つ。乙は青い。色は三つ。丙は白い。"
    start = text.rindex("色は三つ。")
    found = find(anchor(revision_of(text), Span(start, start + 5)), revision_of("序文。" + text))
    assert found == Found(Span(start + 3, start + 8), "moved")


def test_the_same_revision_is_not_searched() -> None:
    revision = revision_of(OWN)
    assert find(anchor(revision, Span(3, 9)), revision) == Found(Span(3, 9), "same")


def test_a_deleted_sentence_is_gone() -> None:
    revision = revision_of(OWN)
    spans = spans_of(revision)
    left = [revision_of(revision.text[: s.start] + revision.text[s.end :]) for s in spans]
    kept = [find(anchor(revision, span), new) for span, new in zip(spans, left, strict=True)]
    assert sum(found is None for found in kept) == len(spans)


def test_an_anchor_holds_quote_and_context() -> None:
    made = anchor(revision_of("あいうえお" * 20), Span(40, 45))
    assert (made.quote, len(made.prefix), len(made.suffix)) == ("あいうえお", 32, 32)


@given(st.text(min_size=1, max_size=60), st.data())
def test_any_span_of_any_text_is_found_in_it_and_nothing_breaks_in_another(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    made = anchor(Revision(text, "ja", "a"), span)
    if made.quote:
        found = find(made, Revision(text, "ja", "b"))
        assert found == Found(span, "same")
    other = Revision(data.draw(st.text(max_size=80)), "ja", "c")
    lost = find(made, other)
    assert lost is None or 0 <= lost.span.start <= lost.span.end <= len(other.text)


def test_a_quote_of_the_length_of_a_book_is_only_looked_up() -> None:
    text = "あいうえお、かきくけこ。" * 10_000
    made = anchor(revision_of(text), Span(0, 100_000))
    assert find(made, revision_of("序。" + text)) == Found(Span(2, 100_002), "moved")
    assert find(replace(made, quote=made.quote + "変"), revision_of("序。" + text)) is None


@pytest.mark.parametrize(
    ("text", "window", "places"),
    [
        ("abc", "xxabcxx", (2, 3, 4, 5)),
        ("abc", "xxaxxbc", None),
        ("abc", "", (0, 0, 0, 0)),
        ("", "abc", (0,)),
    ],
)
def test_a_text_is_laid_on_the_place_most_like_it(
    text: str, window: str, places: tuple[int, ...] | None
) -> None:
    laid = alignment(text, window)
    assert len(laid) == len(text) + 1
    assert list(laid) == sorted(laid)
    assert places is None or laid == places
