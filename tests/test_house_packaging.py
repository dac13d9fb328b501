"""What a newcomer relies on: pinned packages, and commands that say what they do."""

import importlib
import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINNED = re.compile(r"([a-z0-9-]+)(?:\[[a-z,-]+\])?==([^ ]+)(?: ; .+?)?((?: --hash=sha256:[0-9a-f]{64})+)")
TARGET = re.compile(r"^([a-z-]+):", re.M)
MODULE = re.compile(r"-m (tests\.\S+)")


def requirements(lock: str) -> list[str]:
    return (ROOT / lock).read_text(encoding="utf-8").replace(" \\\n   ", "").splitlines()


def versions(lock: str) -> dict[str, str]:
    found = [PINNED.fullmatch(line) for line in requirements(lock)]
    return {match[1]: match[2] for match in found if match}


def names(dependencies: list[str]) -> set[str]:
    return {re.split(r"[<>=~!;\[ ]", wanted)[0].lower().replace(".", "-") for wanted in dependencies}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_pins_every_package_with_hashes_and_says_nothing_else(lock: str) -> None:
    assert [line for line in requirements(lock) if not PINNED.fullmatch(line)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_names_no_address_and_no_path(lock: str) -> None:
    assert (
        re.findall(r"\S*(?:/|@|--index|--find|--extra)\S*", (ROOT / lock).read_text(encoding="utf-8")) == []
    )


def test_everything_that_the_program_asks_for_is_pinned() -> None:
    assert names(PROJECT["project"]["dependencies"]) <= versions("requirements.lock").keys()
    assert names(PROJECT["dependency-groups"]["dev"]) <= versions("requirements-dev.lock").keys()


def test_tests_run_with_the_versions_that_users_get() -> None:
    assert versions("requirements.lock").items() <= versions("requirements-dev.lock").items()


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not on this machine")
def test_make_alone_lists_every_command_with_a_word_about_it() -> None:
    listed = subprocess.run(["make", "-s"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    targets = TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8"))
    assert re.findall(r"^  make (\S+) +\S", listed, re.M) == targets


@pytest.mark.parametrize("module", MODULE.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
def test_what_a_command_of_the_house_runs_can_be_loaded(module: str) -> None:
    loaded = importlib.import_module(module)
    main = importlib.import_module(f"{module}.__main__") if hasattr(loaded, "__path__") else loaded
    assert callable(main.main)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_the_first_pages_name_the_two_commands(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert "make run" in text
    assert "make test" in text


@pytest.mark.skipif(os.name == "nt", reason="shell scripts do not run on Windows")
@pytest.mark.parametrize(
    ("python", "said"),
    [
        ("exit 1", "Kotohashi needs Python 3.11 or newer"),
        ("case $2 in *ensurepip*) exit 1; esac", "apt install python3-venv"),
    ],
)
def test_an_unfit_python_is_refused_with_what_to_do(tmp_path: Path, python: str, said: str) -> None:
    unfit = tmp_path / "python3"
    unfit.write_text(f"#!/bin/sh\n{python}\n", encoding="ascii")
    unfit.chmod(0o755)
    result = subprocess.run(
        [ROOT / ".ci" / "find-python"],
        env={"PATH": os.environ["PATH"], "PYTHON": str(unfit)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert said in result.stderr
    assert result.stdout == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable bit")
@pytest.mark.parametrize("script", sorted((ROOT / ".ci").iterdir()), ids=lambda script: script.name)
def test_every_script_of_the_house_can_be_run(script: Path) -> None:
    assert os.access(script, os.X_OK)
