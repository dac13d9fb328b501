"""A desk with a manuscript on it."""

import pytest
from flask import Flask

from tests.workshop.desk import Desk, make_desk


@pytest.fixture
def desk(in_app: Flask) -> Desk:  # noqa: ARG001
    """The minimal bank as a manuscript of Sato's; Mori may write in it."""
    return make_desk()
