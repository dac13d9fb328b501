"""Every kind of question has everything that a kind needs; one that lacks something fails by name."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import get_args

from jinja2 import Environment, nodes

from quiz.bank.kinds import AnyKind
from quiz.bank.model import KINDS, Bank, Kind
from quiz.bank.notation import load
from quiz.bank.schema import schema
from quiz.bank.texts import texts
from quiz.grading import RULES, grade
from quiz.text.language import LANGUAGES
from quiz.web.student.forms import SENT_OF
from tests.rows import each_row

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "templates" / "student" / "kinds"

MACROS = {"ask": ["sheet", "picks", "problem"], "reveal": ["sheet", "reveal"]}


def in_a_file_of_its_own(kind: Kind) -> bool:
    return (ROOT / "quiz" / "bank" / "kinds" / f"{kind}.py").is_file()


def in_the_union(kind: Kind) -> bool:
    return KINDS.get(kind) in get_args(AnyKind)


def with_known_rules(kind: Kind) -> bool:
    return kind in KINDS and bool(KINDS[kind].RULES) and set(KINDS[kind].RULES) <= set(RULES)


def with_words_for_its_input_at_the_door(kind: Kind) -> bool:
    return kind in KINDS and KINDS[kind].INPUT in SENT_OF


def with_a_template(kind: Kind) -> bool:
    return macros(TEMPLATES / f"{kind}.html") == MACROS


def in_the_schema(kind: Kind) -> bool:
    return f'"const": "{kind}"' in schema()


def in_the_example(kind: Kind) -> bool:
    return kind in kinds_in(ROOT / "tests" / "example.yaml")


def in_getting_started(kind: Kind) -> bool:
    return kind in kinds_in(ROOT / "question_banks" / "getting-started" / "bank.yaml")


def shown_in_bank_format(kind: Kind) -> bool:
    blocks = re.findall(r"^```yaml.*\n([\s\S]*?)^```$", page("bank-format.md"), re.M)
    return any(re.search(rf"kind: {kind}\b", block) for block in blocks)


def with_a_row_in_grading(kind: Kind) -> bool:
    return re.search(rf"^\| `{kind}` \| `", page("grading.md"), re.M) is not None


NEEDS: tuple[Callable[[Kind], bool], ...] = (
    in_a_file_of_its_own,
    in_the_union,
    with_known_rules,
    with_words_for_its_input_at_the_door,
    with_a_template,
    in_the_schema,
    in_the_example,
    in_getting_started,
    shown_in_bank_format,
    with_a_row_in_grading,
)


@each_row("need", NEEDS)
@each_row("kind", KINDS)
def test_a_kind_is_complete(kind: Kind, need: Callable[[Kind], bool]) -> None:
    assert need(kind), f"the kind {kind!r} is not {need.__name__}"


@each_row("need", NEEDS)
def test_a_kind_that_lacks_something_would_be_seen(need: Callable[[Kind], bool]) -> None:
    assert not need("riddle")


@each_row("kind", KINDS)
def test_a_kind_can_say_what_a_kind_must_be_able_to_say(bank: Bank, kind: Kind) -> None:
    question = next(each for each in bank.questions if each.kind == kind)
    key, offers = question.key(bank), question.offers(bank)
    assert list(question.flaws()) == []
    assert len({offer.id for offer in offers}) == len(offers)
    assert sorted(question.arranged(bank, lambda some: some[::-1]), key=repr) == sorted(offers, key=repr)
    assert bool(key) == (kind != "poll")
    if question.INPUT in ("one", "many", "places", "pairs"):
        assert bool(offers)
        assert set(key) <= {offer.id for offer in offers}
    for language in LANGUAGES:
        tally = question.tally(bank, key, language)
        assert (tally.right, tally.wrong, tally.unreadable) == (tally.of, 0, None)
    assert grade(bank, question, ("no such thing",) * 9).verdict == "unreadable"


@each_row("kind", KINDS)
def test_what_a_kind_says_is_in_the_texts_of_the_bank_in_both_languages(bank: Bank, kind: Kind) -> None:
    question = next(each for each in bank.questions if each.kind == kind)
    said = {
        address: words for address, words in texts(bank) if address.startswith(f"questions/{question.id}/")
    }
    assert {f"questions/{question.id}/{name}" for name in ("ask", "explain")} <= set(said)
    shown = {words.ja for words in said.values()}
    assert {offer.text.ja for offer in question.offers(bank) if offer.text} <= shown | _speakers(bank)
    assert all(words.ja and words.en for words in said.values())


def test_there_is_no_template_or_file_of_a_kind_that_is_not_there() -> None:
    files = {path.stem for path in (ROOT / "quiz" / "bank" / "kinds").glob("*.py")}
    assert files - {"__init__", "options", "typed"} == set(KINDS)
    assert {path.stem for path in TEMPLATES.glob("[!_]*.html")} == set(KINDS)


def _speakers(bank: Bank) -> set[str]:
    return {statement.by.ja for statement in bank.statements if statement.by}


@cache
def kinds_in(path: Path) -> frozenset[Kind]:
    return frozenset(question.kind for question in load(path.read_bytes()).questions)


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def macros(template: Path) -> dict[str, list[str]]:
    """The macros of a template that every kind has, with the names of what they are given."""
    if not template.is_file():
        return {}
    tree = Environment(autoescape=True).parse(template.read_text(encoding="utf-8"))
    found = {macro.name: [each.name for each in macro.args] for macro in tree.find_all(nodes.Macro)}
    return {name: given for name, given in found.items() if name in MACROS}
