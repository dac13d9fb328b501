"""Claiming, inviting, resetting, leaving, handing over: on SQLite and on PostgreSQL."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, func, select

from app import create_app
from quiz import accounts
from quiz.accounts import Person, Refused, Wished
from quiz.accounts.codes import numeral
from quiz.accounts.handing_over import owned
from quiz.store import AccountRow, ClaimRow, db
from tests.cast import APRIL, PASSWORD, SECRET, Cast, cast
from tests.store.databases import KINDS, database

LATER = APRIL + timedelta(hours=1)
NEW = "another long one"


@pytest.fixture(scope="module", params=KINDS)
def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """An application on a database of each kind."""
    folder = tmp_path_factory.mktemp("accounts")
    with database(request.param) as address:
        app = create_app({"INSTANCE": str(folder), "DATABASE_URL": address})
        with app.app_context():
            upgrade()
        yield app
        with app.app_context():
            db.engine.dispose()


@pytest.fixture
def there(house: Flask) -> Iterator[Flask]:
    """The same, with nobody in it, and its context open."""
    with house.app_context():
        for table in reversed(db.metadata.sorted_tables):
            db.session.execute(table.delete())
        db.session.commit()
        yield house


@pytest.fixture
def people(there: Flask) -> Cast:
    """Sato, Mori and Tanaka."""
    return cast(there)


def codes_of(refused: pytest.ExceptionInfo[Refused]) -> list[tuple[str, str]]:
    return [(wrong.field, wrong.code) for wrong in refused.value.wrongs]


def at_once(app: Flask, *deeds: Callable[[], object]) -> list[object]:
    """Do deeds in threads that start together; what each gave, or how it was refused."""
    start = Barrier(len(deeds))

    def run(deed: Callable[[], object]) -> object:
        with app.app_context():
            start.wait()
            try:
                return deed()
            except (Refused, LookupError) as refused:
                return type(refused)

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(run, deeds))


@pytest.mark.usefixtures("there")
def test_the_first_teacher_comes_once() -> None:
    former, code = accounts.new_claim(at=APRIL), accounts.new_claim(at=APRIL)
    assert former
    assert code
    assert code not in str(db.session.execute(select(ClaimRow.digest)).all())
    db.session.rollback()
    for wrong in (former, "", code[:-1]):
        with pytest.raises(Refused) as refused:
            accounts.claim(wrong, Wished("Sato", PASSWORD), at=APRIL)
        assert codes_of(refused) == [("code", "unknown")]
    with pytest.raises(Refused) as refused:
        accounts.claim(code, Wished(" ", "short"), at=APRIL)
    assert codes_of(refused) == [("name", "missing"), ("password", "too-short")]
    sato = accounts.claim(accounts.grouped(code).lower(), Wished("Sato", PASSWORD), at=APRIL)
    assert sato == Person(sato.id, "Sato", "administrator")
    assert accounts.new_claim(at=APRIL) is None
    with pytest.raises(accounts.Claimed):
        accounts.claim(code, Wished("Mori", PASSWORD), at=APRIL)


def test_of_many_claims_at_once_one_makes_an_account(there: Flask) -> None:
    code = accounts.new_claim(at=APRIL)
    assert code
    deeds = [
        lambda name=name: accounts.claim(code, Wished(f"Sato {name}", PASSWORD), at=APRIL)
        for name in range(6)
    ]
    came = [one for one in at_once(there, *deeds) if isinstance(one, Person)]
    assert len(came) == 1
    assert db.session.scalar(select(func.count()).select_from(AccountRow)) == 1


def test_an_invitation_lets_so_many_come_and_no_more(there: Flask, people: Cast) -> None:
    made = accounts.invite(people.sato, 2, at=APRIL)
    code = accounts.code_of(made, secret=SECRET)
    deeds = [
        lambda name=name: accounts.accept(code, Wished(f"New {name}", PASSWORD), secret=SECRET, at=LATER)
        for name in range(5)
    ]
    came = {one.name for one in at_once(there, *deeds) if isinstance(one, Person)}
    assert len(came) == 2
    assert set(accounts.invitation(made).came) == came
    assert not accounts.invitation(made).is_open(LATER)


def test_of_two_who_want_one_name_one_gets_it_and_the_other_loses_no_use(there: Flask, people: Cast) -> None:
    made = accounts.invite(people.sato, 2, at=APRIL)
    code = accounts.code_of(made, secret=SECRET)
    deeds = [
        lambda name=name: accounts.accept(code, Wished(name, PASSWORD), secret=SECRET, at=LATER)
        for name in ("Ito", "ＩＴＯ")
    ]
    gave = at_once(there, *deeds)
    assert sorted(isinstance(one, Person) for one in gave) == [False, True]
    assert accounts.invitation(made).uses_left == 1


@pytest.mark.parametrize("how", ["another secret", "too late", "revoked", "inviter left", "changed", "empty"])
def test_an_invitation_that_is_none_lets_nobody_come(people: Cast, how: str) -> None:
    accounts.give_role(people.mori.id, "administrator", at=APRIL)
    made = accounts.invite(people.mori, 2, at=APRIL)
    code = accounts.code_of(made, secret="x" if how == "another secret" else SECRET)
    at = APRIL + timedelta(days=7) if how == "too late" else LATER
    if how == "revoked":
        accounts.revoke(made, at=APRIL)
    if how == "inviter left":
        accounts.leave(people.mori.id, at=APRIL)
    code = {"changed": f"{code[:-1]}{'0' if code[-1] != '0' else '1'}", "empty": ""}.get(how, code)
    with pytest.raises(Refused):
        accounts.accept(code, Wished("New", PASSWORD), secret=SECRET, at=at)
    assert len(accounts.colleagues()) == 3


@pytest.mark.parametrize("uses", [0, -1, 101])
def test_an_invitation_is_for_one_to_a_hundred(people: Cast, uses: int) -> None:
    with pytest.raises(Refused):
        accounts.invite(people.sato, uses, at=APRIL)


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize("name", ["森", " 森 ", "ＴＡＮＡＫＡ", "tanaka"])
def test_one_signs_in_by_any_way_to_write_the_name(name: str) -> None:
    assert accounts.sign_in(name, PASSWORD, at=LATER).role == "teacher"


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("name", "password"), [("Sato", "wrong"), ("Nobody", PASSWORD), ("", ""), ("Sato", ""), ("a\0", "\0")]
)
def test_whatever_is_wrong_is_refused_in_the_same_words(name: str, password: str) -> None:
    with pytest.raises(Refused) as refused:
        accounts.sign_in(name, password, at=LATER)
    assert codes_of(refused) == [("password", "not-known")]


def test_a_reset_works_once_and_signs_all_browsers_out(there: Flask, people: Cast) -> None:
    epoch = accounts.epoch_of(people.mori.id)
    code = accounts.reset_code(people.mori.id, secret=SECRET, at=APRIL).code
    deeds = [lambda n=n: accounts.reset(code, f"{NEW} {n}", secret=SECRET, at=LATER) for n in range(4)]
    assert sum(isinstance(one, Person) for one in at_once(there, *deeds)) == 1
    assert accounts.recognised(people.mori.id, epoch) is None
    with pytest.raises(Refused):
        accounts.sign_in("森", PASSWORD, at=LATER)


@pytest.mark.parametrize(
    "how",
    ["signed in", "changed", "left", "a day later", "another secret", "of another"],
)
def test_a_reset_ends(people: Cast, how: str) -> None:
    code = accounts.reset_code(people.mori.id, secret=SECRET, at=APRIL).code
    at, secret = LATER, SECRET
    match how:
        case "signed in":
            accounts.sign_in("森", PASSWORD, at=LATER)
        case "changed":
            accounts.change_password(people.mori.id, PASSWORD, NEW)
        case "left":
            accounts.leave(people.mori.id, at=LATER)
            accounts.come_back(people.mori.id)
        case "a day later":
            at = APRIL + timedelta(hours=24)
        case "another secret":
            secret = "x"
        case "of another":
            code = numeral(people.sato.id) + code[len(numeral(people.mori.id)) :]
    with pytest.raises(Refused):
        accounts.reset(code, NEW, secret=secret, at=at)


def test_a_reset_that_was_not_used_still_works(people: Cast) -> None:
    code = accounts.grouped(accounts.reset_code(people.mori.id, secret=SECRET, at=APRIL).code)
    with pytest.raises(Refused):
        accounts.reset(code, "short", secret=SECRET, at=LATER)
    assert accounts.reset(code.lower(), NEW, secret=SECRET, at=LATER) == people.mori
    assert accounts.sign_in("森", NEW, at=LATER) == people.mori


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize("code", ["", "0", "Z" * 500, "1" * 26, "言葉", "\0", "2" * 25])
def test_no_code_breaks_anything(code: str) -> None:
    with pytest.raises(Refused):
        accounts.reset(code, NEW, secret=SECRET, at=LATER)
    with pytest.raises(Refused):
        accounts.accept(code, Wished("New", PASSWORD), secret=SECRET, at=LATER)


def test_the_last_administrator_stays(there: Flask, people: Cast) -> None:
    for deed in (
        lambda: accounts.leave(people.sato.id, at=LATER),
        lambda: accounts.give_role(people.sato.id, "teacher", at=LATER),
    ):
        with pytest.raises(Refused) as refused:
            deed()
        assert codes_of(refused) == [("role", "last-administrator")]
    accounts.give_role(people.mori.id, "administrator", at=LATER)
    gave = at_once(
        there,
        lambda: accounts.leave(people.sato.id, at=LATER),
        lambda: accounts.give_role(people.mori.id, "teacher", at=LATER),
    )
    assert gave.count(Refused) == 1
    here = [one for one in accounts.colleagues() if one.left_at is None]
    assert [one.person.role for one in here].count("administrator") == 1


def test_who_left_can_come_back_with_another_password(people: Cast) -> None:
    epoch = accounts.epoch_of(people.mori.id)
    accounts.leave(people.mori.id, at=LATER)
    assert accounts.recognised(people.mori.id, epoch) is None
    for refused in (
        lambda: accounts.sign_in("森", PASSWORD, at=LATER),
        lambda: accounts.reset_code(people.mori.id, secret=SECRET, at=LATER),
    ):
        with pytest.raises(Refused):
            refused()
    accounts.come_back(people.mori.id)
    with pytest.raises(Refused):
        accounts.sign_in("森", PASSWORD, at=LATER)
    code = accounts.reset_code(people.mori.id, secret=SECRET, at=LATER).code
    assert accounts.reset(code, NEW, secret=SECRET, at=LATER) == people.mori


def test_a_password_is_changed_by_whoever_knows_the_old_one(people: Cast) -> None:
    with pytest.raises(Refused) as refused:
        accounts.change_password(people.mori.id, "wrong", "short")
    assert codes_of(refused) == [("old-password", "not-known"), ("password", "too-short")]
    accounts.change_password(people.mori.id, PASSWORD, NEW)
    assert accounts.sign_in("森", NEW, at=LATER) == people.mori


def test_a_name_that_a_colleague_has_is_taken(people: Cast) -> None:
    with pytest.raises(Refused) as refused:
        accounts.rename(people.mori.id, "ｔａｎａｋａ")
    assert codes_of(refused) == [("name", "taken")]
    accounts.rename(people.mori.id, " もり　先生 ")
    assert accounts.sign_in("もり 先生", PASSWORD, at=LATER).name == "もり 先生"


def test_everything_with_an_owner_is_handed_over(people: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = MetaData()
    Table("account", kept, Column("id", Integer, primary_key=True))
    thing = Table(
        "thing", kept, Column("id", Integer, primary_key=True), Column("owner_id", ForeignKey("account.id"))
    )
    monkeypatch.setattr("quiz.accounts.handing_over.owned", lambda: iter([thing.c.owner_id]))
    with db.engine.begin() as connection:
        thing.create(connection)
        connection.execute(
            thing.insert(), [{"owner_id": people.mori.id}] * 3 + [{"owner_id": people.sato.id}]
        )
    assert accounts.hand_over(people.mori.id, people.tanaka.id) == 3
    owners = db.session.scalars(select(thing.c.owner_id).order_by(thing.c.id)).all()
    assert owners == [people.tanaka.id] * 3 + [people.sato.id]
    db.session.rollback()
    with db.engine.begin() as connection:
        thing.drop(connection)


@pytest.mark.parametrize("heir", ["oneself", "left", "nobody"])
def test_nothing_goes_to_somebody_who_is_not_here(people: Cast, heir: str) -> None:
    accounts.leave(people.tanaka.id, at=LATER)
    ids = {"oneself": people.mori.id, "left": people.tanaka.id, "nobody": 99}
    with pytest.raises(Refused):
        accounts.hand_over(people.mori.id, ids[heir])


# What names an account and stays with it: who came, who invited, who brought an article, who did what, when.
STAYS = {"arrival.account_id", "invitation.invited_by", "article.brought_by"}


def test_every_column_that_names_an_account_is_owned_or_stays() -> None:
    named = {
        f"{table.name}.{key.parent.name}"
        for table in db.metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table.name == "account"
    }
    deeds = {name for name in named if name.rpartition(".")[2] in ("by", "account_id")}
    assert named - {f"{column.table.name}.{column.name}" for column in owned()} - deeds - STAYS == set()
