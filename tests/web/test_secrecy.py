"""The key is in no response before the answer: not in the page, its headers, or a script."""

import re
import shutil
from pathlib import Path

import pytest
from flask_migrate import upgrade
from sqlalchemy import update

from app import create_app
from quiz.bank.model import Bank, Choice, Choices, Order, StandingOf, Truth
from quiz.bank.notation import load, write
from quiz.library import shelve
from quiz.store import AttemptRow, db
from tests.conftest import NOON, ROOT
from tests.pages import Form, Person

SHIPPED = sorted((ROOT / "question_banks").glob("*/bank.yaml"))
EACH_BANK = pytest.mark.parametrize(
    "path",
    [
        pytest.param(ROOT / "tests" / "example.yaml", id="example"),
        *(pytest.param(path, id=path.parent.name, marks=pytest.mark.long) for path in SHIPPED),
    ],
)


def with_another_key(bank: Bank) -> Bank:
    """The same bank to look at, with a different right answer for every question where that can be."""
    return bank.model_copy(update={"questions": tuple(map(_turn, bank.questions))})


def _turn(question: object) -> object:
    match question:
        case Choice() | Choices():
            flags = [option.correct for option in question.options]
            turned = [*flags[1:], flags[0]]
            options = tuple(
                option.model_copy(update={"correct": flag})
                for option, flag in zip(question.options, turned, strict=True)
            )
            return question.model_copy(update={"options": options})
        case Truth():
            return question.model_copy(update={"answer": not question.answer})
    assert isinstance(question, Order | StandingOf)
    return question


def pages_before_the_answer(instance: Path, bank: Bank, language: str) -> list[str]:
    """All that a browser gets until every question was seen, with what must differ each time removed."""
    shutil.rmtree(instance, ignore_errors=True)
    app = create_app({"INSTANCE": str(instance), "SECRET_KEY": "the same in both"})
    with app.app_context():
        upgrade()
        shelve(write(bank), at=NOON)
    person = Person(app.test_client(), language)
    form = person.open(f"/banks/{bank.id}").form("/attempts")
    page = person.send(Form(form.action, form.method, [*form.fields]))
    with app.app_context():
        db.session.execute(update(AttemptRow).values(seed=99, code="ABCDEFGH"))
        db.session.commit()
    base = page.address.rsplit("/", 1)[0]
    seen = [person.open(f"{base}/{number}") for number in range(1, len(bank.questions) + 1)]
    seen.append(person.open(base.replace("/questions", "/result")))
    return [_steady(str(sorted(p.headers.items())) + p.html) for p in seen]


def _steady(response: str) -> str:
    response = re.sub(r'(name="csrf_token"[^>]*value=")[^"]+', r"\1", response)
    response = re.sub(r'(name="start_key"[^>]*value=")[^"]+', r"\1", response)
    return re.sub(r"'(Set-Cookie|Date|Content-Length)', '[^']*'", "", response)


@pytest.mark.parametrize("language", ["ja", "en"])
@EACH_BANK
def test_pages_before_the_answer_are_the_same_whatever_the_key_is(
    path: Path, language: str, tmp_path: Path
) -> None:
    bank = load(path.read_bytes())
    other = with_another_key(bank)
    assert other != bank
    mine = pages_before_the_answer(tmp_path / "a", bank, language)
    theirs = pages_before_the_answer(tmp_path / "b", other, language)
    assert len(mine) == len(bank.questions) + 1
    assert mine == theirs


@EACH_BANK
def test_no_explanation_is_sent_before_the_answer(path: Path, tmp_path: Path) -> None:
    bank = load(path.read_bytes())
    seen = "".join(pages_before_the_answer(tmp_path / "a", bank, "en"))
    for question in bank.questions:
        first_words = re.split(r"[*`^~<&\"']", question.explain.en)[0][:60]
        assert len(first_words) < 12 or first_words not in seen


def test_static_files_know_nothing_of_any_bank() -> None:
    banks = [load(path.read_bytes()) for path in SHIPPED]
    words = {option.text.ja for bank in banks for q in bank.questions for option in getattr(q, "options", ())}
    for path in (ROOT / "static").rglob("*.js"):
        text = path.read_text(encoding="utf-8")
        assert not [word for word in words if len(word) > 4 and word in text]


def test_the_comparison_can_fail(bank: Bank, tmp_path: Path) -> None:
    mine = pages_before_the_answer(tmp_path / "a", bank, "en")
    said = bank.questions[0].ask.model_copy(update={"en": "How short is the work?"})
    leaking = bank.model_copy(
        update={"questions": (bank.questions[0].model_copy(update={"ask": said}), *bank.questions[1:])}
    )
    assert mine != pages_before_the_answer(tmp_path / "b", leaking, "en")
