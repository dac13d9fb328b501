"""`flask article assist`: shown first, sent only when asked, and everything by a model is checked."""

import json
from pathlib import Path

import pytest
from click.testing import Result

from app import create_app
from quiz.article.bilingual.tmx import read_tmx
from tests.misbehaving import Handler, Misbehaving, server

TEXT = """新しい橋が開通

橋は昨年8月に約1500人が集まって開通した。
ポーランドは橋に技術者を5人送った。韓国とドイツも協力した。フランスは待つ。
出典：港新聞 https://example.jp/1"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def assist(url: str, *arguments: object, language: str = "en_GB.UTF-8") -> Result:
    runner = create_app({"ASSISTANT_URL": url, "ASSISTANT_TIMEOUT_S": 5.0}).test_cli_runner()
    words = ["article", "assist", "--published", "2025-04-02", *map(str, arguments)]
    return runner.invoke(args=words, env={"LC_ALL": language})


def translating(handler: Handler) -> None:
    """Translate the first sentence that was sent as its English would be, and leave the others out."""
    asked = json.loads(json.loads(handler.server.requests[-1].body)["messages"][1]["content"])
    one = next(each for each in asked["sentences"] if "5人" in each["text"].replace("[[", ""))
    said = one["text"]
    english = said.replace("ポーランド", "Poland").replace("5人", "5 people")
    words = english.replace("は橋に技術者を", " sent engineers for the bridge: ").replace("送った。", ".")
    answer = {"sentences": [{"number": one["number"], "text": words}]}
    body = {"choices": [{"message": {"content": json.dumps(answer)}, "finish_reason": "stop"}]}
    handler.give(200, json.dumps(body).encode())


def refusing(handler: Handler) -> None:
    handler.give(401, b"no")


def nothing(_: Handler) -> None:
    raise AssertionError("nobody asked for this")


def test_without_a_server_in_the_settings_it_says_what_to_do(article: Path) -> None:
    result = assist("", article, "--service", "translate")
    assert result.exit_code == 2
    assert "ASSISTANT_URL" in result.output


@pytest.mark.parametrize("service", ["translate", "distractors", "inference", "easy"])
def test_what_would_be_sent_is_shown_and_nothing_is_sent(article: Path, service: str) -> None:
    with server(nothing) as running:
        result = assist(running.url, article, "--service", service)
    assert result.exit_code == 0
    assert running.requests == []
    assert result.output.startswith(f"POST {running.url}/chat/completions")
    assert "橋" in result.output
    assert "Nothing was sent" in result.output


def sent(running: Misbehaving, article: Path, *more: object) -> Result:
    return assist(running.url, article, "--service", "translate", "--send", *more)


def test_what_is_sent_is_what_was_shown(article: Path) -> None:
    with server(translating) as running:
        shown = assist(running.url, article, "--service", "translate").output
        assert sent(running, article).exit_code == 0
    assert running.requests[0].body in shown


def test_translations_become_a_memory(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "memory.tmx"
    with server(translating) as running:
        result = sent(running, article, "--out", out)
    assert result.exit_code == 0, result.output
    (entry,) = read_tmx(out.read_bytes()).entries
    assert "Poland" in entry.en.text
    assert "Poland" in result.output
    assert "Not taken" in result.output


def test_a_file_that_is_there_stays(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "memory.tmx"
    out.write_text("mine", encoding="utf-8")
    with server(translating) as running:
        assert sent(running, article, "--out", out).exit_code == 2
    assert out.read_text(encoding="utf-8") == "mine"


def test_a_failure_is_said_in_the_readers_language(article: Path) -> None:
    with server(refusing) as running:
        result = assist(running.url, article, "--service", "inference", "--send", language="ja_JP.UTF-8")
    assert result.exit_code == 1
    assert "ASSISTANT_KEY" in result.output
    assert "下書き" in result.output
