"""Whatever lies in the folder of the banks is named, and nothing of it keeps the start waiting."""

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from quiz import library, serve
from quiz.serve.bank_files import bytes_of
from quiz.serve.preparing import prepare
from tests.serve.test_preparing import EXAMPLE, put

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only some people make links")


@pytest.fixture
def said(app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], str]:
    """What the start says of the banks in a folder."""
    (tmp_path / "question_banks").mkdir()
    monkeypatch.setattr("quiz.serve.preparing.shipped_banks", lambda _: serve.shipped_banks(tmp_path))

    def prepared() -> str:
        out = io.StringIO()
        prepare(app, out=out)
        return out.getvalue()

    return prepared


@needs_links
def test_links_that_lead_nowhere_are_named(said: Callable[[], str], tmp_path: Path) -> None:
    banks = tmp_path / "question_banks"
    for name, target in {"loop": "loop", "gone": "nowhere"}.items():
        (banks / name).symlink_to(target)
        (banks / f"{name}-inside").mkdir()
        (banks / f"{name}-inside" / "bank.yaml").symlink_to("bank.yaml" if name == "loop" else "nowhere")
    words = said()
    assert [f"{name}: not taken in" in words for name in ("loop", "gone", "loop-inside", "gone-inside")] == [
        True
    ] * 4


@needs_links
def test_a_pipe_or_a_device_is_no_bank(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(OSError, match="no file"):
            bytes_of(path)


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    with open(tmp_path / "bank.yaml", "wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(OSError, match="1,099,511,627,776 bytes; a bank may have 1,000,000"):
        bytes_of(tmp_path / "bank.yaml")


def test_a_file_with_another_ending_is_named_with_the_cure(said: Callable[[], str], tmp_path: Path) -> None:
    (tmp_path / "question_banks" / "mine").mkdir()
    (tmp_path / "question_banks" / "mine" / "bank.yaml.txt").write_text("format: 1")
    assert "there is none, but bank.yaml.txt: rename it" in said()


def test_hidden_folders_and_single_files_are_no_banks(said: Callable[[], str], tmp_path: Path) -> None:
    (tmp_path / "question_banks" / ".git").mkdir()
    (tmp_path / "question_banks" / "README.md").write_text("Banks")
    assert "not taken in" not in said()


@pytest.mark.parametrize("copy", ["a-copy", "z-copy"])
def test_a_copy_never_takes_the_place_of_the_bank_whose_name_its_folder_has(
    said: Callable[[], str], app: Flask, tmp_path: Path, copy: str
) -> None:
    mine = EXAMPLE.replace("id: example", "id: mine", 1).encode()
    own = put(tmp_path, "mine", mine)
    put(tmp_path, copy, mine + b"\n# A copy\n")
    words = said()
    assert f"{copy}: not taken in" in words
    assert f"the id “mine” belongs to {own} already" in words
    assert "mine: version 1, taken in" in words
    with app.app_context():
        assert "mine" in {card.line.bank_id for card in library.shelf()}
