"""Three hundred pastes and files that nobody meant to send, each made from good ones and always the same."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from tests.bank.minimal import TEXT
from tests.workshop.test_carrying import zipped

LIST = "1. 計画は何年間ですか。 | How long is it?\n○ 約5年間 | Five years\n× 約3年間\n解説：記事です。\n"
AIKEN = "How long does the plan run?\nA. About three years\nB. About five years\nANSWER: B\n"
TABS = '日本語\t英語\t正解\t誤答\n駅はどこですか。\tWhere is it?\t東\t西\n"線は\n赤？"\tRed?\tはい\tいいえ\n'
COMMAS = 'question,answer,wrong,wrong\n"Who, then?",Sato,Mori,Tanaka\nWhen?,2024,2023,2022\n'
GOOD = {"list": LIST, "aiken": AIKEN, "tabs": TABS, "commas": COMMAS}
FORMULAS = (
    *("=1+1", "=SUM(A1:A9)", '=HYPERLINK("http://x","y")', "+A1", "-A1", "@SUM(A1)", "='x'!A1"),
    *("=cmd|' /C calc'!A0", "＝1+1", "\t=1+1", "=\n1", "==", "=", "@", "+", "-", "=A"),
    *("-2+3+cmd|' /C calc'!D2", '=IMPORTXML("a","b")'),
)
ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp932", "euc_jp", "iso2022_jp", "utf-7")
MEGABYTES = 10 * 1000 * 1000
# A nested list that names itself ten times over on each of its floors.
LAUGHS = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))


@dataclass(frozen=True)
class Sending:
    """What is sent: a text, or a file with a name."""

    name: str
    text: str = ""
    data: bytes = b""
    file: str = ""


def pastes() -> Iterator[Sending]:
    """Whatever may come into the page for pasting."""
    for name, text in GOOD.items():
        for at in range(1, 16):
            yield Sending(f"{name} up to {at}/16", text=text[: len(text) * at // 16])
        yield from _encoded(name, text, "paste.csv")
    for at, formula in enumerate(FORMULAS):
        yield Sending(f"formula {at}", text=f"question\tanswer\nWho?\t{formula}\n")
    for name, text in _odd_texts():
        yield Sending(name, text=text)
    for name, data in _no_texts():
        yield Sending(name, data=data, file="paste.csv")


def banks() -> Iterator[Sending]:
    """Whatever may come into the page for files of banks."""
    good = TEXT.encode()
    for at in range(1, 50):
        yield Sending(f"bank up to {at}/50", data=good[: len(good) * at // 50], file="bank.yaml")
    chance = random.Random(11)
    for nth in range(60):
        at = chance.randrange(len(good))
        broken = good[:at] + bytes([chance.randrange(256)]) + good[at + 1 :]
        yield Sending(f"bank with another byte {nth}", data=broken, file="bank.yaml")
    yield from _encoded("bank", TEXT, "bank.yaml")
    whole = zipped({"bank.yaml": good})
    for at in range(1, 20):
        yield Sending(f"zip up to {at}/20", data=whole[: len(whole) * at // 20], file="bank.zip")
    for name, data in _no_texts():
        yield Sending(f"bank, {name}", data=data, file="bank.yaml")
    for name, data in (
        ("laughs", LAUGHS.encode()),
        ("deep", b"[" * 100_000),
        ("zip bomb", zipped({"bank.yaml": b" " * 60_000_000})),
        ("zip in zip", zipped({"bank.yaml": zipped({"bank.yaml": good})})),
        ("way out", zipped({"../../bank.yaml": good})),
        ("many", zipped({f"{n}/bank.yaml": good for n in range(300)})),
    ):
        yield Sending(name, data=data, file="bank.zip" if data.startswith(b"PK") else "bank.yaml")


def _encoded(name: str, text: str, file: str) -> Iterator[Sending]:
    for encoding in ENCODINGS:
        data = text.encode(encoding, "replace")
        yield Sending(f"{name} in {encoding}", data=data, file=file)
    half = text.encode("utf-8")
    cut = next(at for at in range(len(half) // 2, len(half)) if half[at] >= 0x80) if not text.isascii() else 9
    yield Sending(f"{name} cut in a letter", data=half[: cut + 1], file=file)


def _odd_texts() -> Iterator[tuple[str, str]]:
    yield from {
        "blank": " \n\t\n　",
        "quotes": '"' * 999,
        "odd quote": 'a\t"b\nc\td\n' * 9,
        "tabs only": "\t" * 5000,
        "commas only": "," * 5000 + "\n" + "," * 5000,
        "many cells": "\t".join(["駅"] * 4000),
        "many lines": "駅です。\n\n" * 3000,
        "one long line": "駅" * 100_000,
        "ten megabytes of text": "駅です。\n" * (MEGABYTES // 13),
        "ten megabytes of nothing": "\u200b" * (MEGABYTES // 3),
        "control signs": "".join(map(chr, range(1, 32))) * 20,
        "turned": "\u202e駅です。\u202c\n\u2066x\u2069",
        "surrogates": "駅\ufffe\uffff\ufffdです。",
        "markup": "<script>alert(1)</script>\n○ <img src=x onerror=alert(1)>\n× [[a|b]]\n",
        "brackets": "[[" * 2000 + "\n○ ]]\n",
        "ruby": "｜" * 3000 + "《" * 3000,
        "letters": "A. \nB. \nANSWER: Z\n",
        "many options": "何ですか。\n" + "○ 駅\n" * 300,
        "names only": "日本語\t英語\t正解",
        "names twice": "日本語\t日本語\t日本語\n駅\t線\t道",
        "old Mac": "1. 駅？\r○ 東\r× 西\r",
        "percent": "%(about)s %s %% {0}\n○ %(x)s\n",
        "numbers": "9" * 4000 + "\n答え：" + "9" * 4000,
        "a day": "いつですか。\n答え：9999年99月99日\n",
    }.items()


def _no_texts() -> Iterator[tuple[str, bytes]]:
    yield from {
        "nothing": b"",
        "nul": b"a\0b" * 99,
        "picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        "pdf": b"%PDF-1.7\n" + bytes(range(128, 256)),
        "xlsx": zipped({"xl/workbook.xml": b"<workbook/>"}),
        "xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
        "gzip": b"\x1f\x8b\x08\x00" + b"\xff" * 99,
        "all bytes": bytes(range(1, 256)),
        "ten megabytes": b"\xff" * MEGABYTES,
        "ten megabytes of letters": b"a" * MEGABYTES,
        "ten megabytes of lines": b"\n" * MEGABYTES,
        "latin": "café\tnaïve\n".encode("latin-1"),
    }.items()
