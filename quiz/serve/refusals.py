"""Answers that the shell gives without Flask: short, in both languages, and ready beforehand."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Refusal:
    """A whole answer, written once."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes


def _refusal(status: int, *, ja: tuple[str, str], en: tuple[str, str]) -> Refusal:
    parts = (
        f'<section lang="{tongue}"><h1>{title}</h1><p>{words}</p></section>'
        for tongue, (title, words) in (("ja", ja), ("en", en))
    )
    head = f'<!doctype html><html lang="ja"><meta charset="utf-8"><title>{ja[0]} / {en[0]}</title>'
    body = f"{head}{''.join(parts)}</html>".encode()
    headers = {
        "content-type": "text/html; charset=utf-8",
        "content-length": str(len(body)),
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
        "connection": "close",
    }
    return Refusal(status, tuple((name.encode(), value.encode()) for name, value in headers.items()), body)


TOO_SLOW = _refusal(
    408,
    ja=(
        "送信に時間がかかりすぎました",
        "途中までしか届きませんでした。何も変わっていません。電波のよい所で、もう一度送ってください。",
    ),
    en=(
        "That took too long to arrive",
        "Only a part of it reached us, and nothing was changed. Try again where the network is better.",
    ),
)

FULL_HANDS = _refusal(
    503,
    ja=(
        "いま、ほかのファイルを受け取っています",
        "何も変わっていません。少し待ってから、ページを戻って、もう一度送ってください。",
    ),
    en=(
        "Other files are arriving just now",
        "Nothing was changed. Wait a moment, go back, and send it again.",
    ),
)

NO_ROOM = _refusal(
    507,
    ja=(
        "サーバーに空きがありません",
        "何も変わっていません。サーバーを管理している人に、ディスクの空きを増やすよう伝えてください。",
    ),
    en=(
        "The server has no room left",
        "Nothing was changed. Tell whoever looks after the server that its disk is full.",
    ),
)

STOPPING = _refusal(
    503,
    ja=("サーバーが止まるところです", "少し待ってから、ページを戻って、もう一度送ってください。"),
    en=("The server is being stopped", "Wait a moment, go back, and send it again."),
)
