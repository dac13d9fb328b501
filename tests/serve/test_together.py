"""Servers that start at once on one new instance all come up, and share one secret and one database."""

import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.request import urlopen

import pytest

from quiz.instance import kept_secret
from tests.server import ForkedServer

AT_ONCE = 4


@pytest.mark.long
def test_servers_that_start_at_once_all_come_up(tmp_path: Path) -> None:
    servers = [ForkedServer(tmp_path / "instance") for _ in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for started in [pool.submit(server.start) for server in servers]:
            started.result(timeout=60)
    for server in servers:
        with urlopen(server.address, timeout=20) as answer:
            assert answer.status == 200
        server.kill()
    assert not [name for name in os.listdir(tmp_path / "instance") if name.startswith("secret.key.")]
    connection = sqlite3.connect(tmp_path / "instance" / "kotohashi.db")
    assert len(connection.execute("SELECT version_num FROM alembic_version").fetchall()) == 1
    connection.close()


def test_programs_that_make_the_secret_at_once_read_the_same(tmp_path: Path) -> None:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        made = [pool.submit(kept_secret, tmp_path) for _ in range(AT_ONCE)]
        assert len({secret.result() for secret in made}) == 1
