"""Carrying banks in and out: without loss, and nothing by halves."""

import io
import zipfile
from collections.abc import Mapping

import pytest
from sqlalchemy import func, select

from quiz import workshop
from quiz.bank.notation import load, read
from quiz.bank.problems import BankRefused
from quiz.store import ManuscriptRow, db
from quiz.workshop import NoBankInside, NotAllowed
from tests.bank.minimal import TEXT, changed
from tests.conftest import EXAMPLE, ROOT
from tests.workshop.desk import Desk, making

BANKS = [EXAMPLE, *(path.read_bytes() for path in sorted((ROOT / "question_banks").glob("*/bank.yaml")))]


def zipped(files: Mapping[str, bytes]) -> bytes:
    page = io.BytesIO()
    with zipfile.ZipFile(page, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, content in files.items():
            folder.writestr(name, content)
    return page.getvalue()


@pytest.mark.parametrize("data", BANKS, ids=lambda data: str(len(data)))
def test_a_bank_goes_in_and_out_without_loss(desk: Desk, data: bytes) -> None:
    made = workshop.take_in(making(desk.sato), data)
    bank = load(workshop.download(made, by=desk.sato))
    assert bank.model_copy(update={"id": load(data).id}) == load(data)


@pytest.mark.parametrize(
    "files",
    [
        {"my-bank/bank.yaml": EXAMPLE, "my-bank/article.txt": b"x", "my-bank/other.yaml": b"x"},
        {"anything.yml": EXAMPLE},
        {"bank.yaml": EXAMPLE, "__MACOSX/._bank.yaml": b"x"},
    ],
)
def test_a_zipped_folder_is_taken_in(desk: Desk, files: Mapping[str, bytes]) -> None:
    made = workshop.take_in(making(desk.sato), zipped(files))
    assert len(workshop.open_manuscript(made, by=desk.sato).manuscript.of("question")) == 11


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04 and no more", "broken"),
        (zipped({"bank.yaml": EXAMPLE})[:-30], "broken"),
        (zipped({"bank.yaml": EXAMPLE}).replace(b"\x08\x00", b"\x63\x00"), "broken"),
        (zipped({"readme.txt": b"x"}), "no-bank"),
        (zipped({"a.yaml": b"x", "b.yaml": b"x"}), "many-banks"),
        (zipped({"a/bank.yaml": b"x", "b/bank.yaml": b"x"}), "many-banks"),
        (zipped({"bank.yaml": b"0" * 50_000_000}), "too-large"),
        (zipped({f"{n}.txt": b"" for n in range(1_001)}), "too-large"),
    ],
    ids=range(8),
)
def test_a_zip_without_a_bank_is_refused_with_its_reason(desk: Desk, data: bytes, code: str) -> None:
    with pytest.raises(NoBankInside) as caught:
        workshop.take_in(making(desk.sato), data)
    assert caught.value.code == code
    assert db.session.scalar(select(func.count()).select_from(ManuscriptRow)) == 1


@pytest.mark.parametrize(
    "data", [b"", b"a: [", b"\xff\xfe\x00", zipped({"bank.yaml": b"- x"}), b"PK\x05\x06"]
)
def test_what_is_no_bank_is_refused_with_all_problems(desk: Desk, data: bytes) -> None:
    with pytest.raises(BankRefused) as caught:
        workshop.take_in(making(desk.sato), data)
    assert caught.value.problems


def test_a_bank_with_errors_in_its_content_is_taken_in_with_them(desk: Desk) -> None:
    made = workshop.take_in(making(desk.sato), changed("evidence: [s-span]", "evidence: [s-gone]").encode())
    assert [found.code for found in workshop.in_the_way(made, by=desk.sato)] == ["B03"]


def test_an_unfinished_bank_goes_out_as_it_is(desk: Desk) -> None:
    desk.save("q-span", 1, {"ask.en": "", "part": "one"}, desk.hand(desk.sato))
    workshop.add(desk.manuscript_id, "part", {"id": "one"}, desk.hand(desk.sato))
    file = read(workshop.download(desk.manuscript_id, by=desk.sato))
    assert [(problem.code, problem.path) for problem in file.problems] == [
        ("F20", ("parts", 0, "title")),
        ("F20", ("questions", 0, "ask", "en")),
    ]


def test_who_may_only_see_downloads_nothing(desk: Desk) -> None:
    workshop.share(desk.manuscript_id, desk.tanaka, "see", by=desk.sato)
    with pytest.raises(NotAllowed):
        workshop.download(desk.manuscript_id, by=desk.tanaka)


def test_the_minimal_bank_is_whole(desk: Desk) -> None:
    assert desk.open().folded.is_whole
    assert load(TEXT.encode()).questions == desk.open().folded.bank.questions
