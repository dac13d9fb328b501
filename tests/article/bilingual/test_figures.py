"""The figures in docs/drafting.md about the other language are those that the program gives today."""

import pytest

from tests.article.articles import needs_seed
from tests.article.bilingual.figures import documented, own_rows, seed_rows


@pytest.mark.long
def test_the_table_is_true_for_our_own_texts() -> None:
    rows = tuple(map(str, own_rows()))
    assert documented()[-len(rows) :] == rows


@needs_seed
def test_the_table_is_true_for_the_first_article() -> None:
    rows = tuple(map(str, seed_rows()))
    assert documented()[: len(rows)] == rows
