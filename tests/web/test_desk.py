"""The desk without scripts: rows, the forms of all kinds of records, slots, conflicts, what waits next."""

import re
from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask

from quiz import workshop
from quiz.bank.model import KINDS
from quiz.manuscript import Record, RecordKind
from quiz.manuscript.laying import lifted
from quiz.web.teacher.conflicts import as_text
from quiz.workshop import Hand, Opened, SharedRight
from tests.cast import Cast
from tests.conftest import EXAMPLE, NOON
from tests.loaded import loaded
from tests.pages import Form, Page, Person
from tests.workshop.desk import making

BASE = "/workshop/drafts/1"
# Whatever somebody may type into a field.
ODD = (
    "",
    "  ",
    "x" * 5000,
    "[[",
    "]] | [[a|b]]",
    "<script>",
    "ｱ\u200b\u202e",
    "-1",
    "yes",
    "1e999999999",
    "\ufffd",
)


@dataclass
class Draft:
    """The example bank as a draft of Mori's; Tanaka may write in it."""

    app: Flask

    def opened(self) -> Opened:
        with self.app.app_context():
            return workshop.open_manuscript(1, by=2)

    def of(self, kind: RecordKind) -> tuple[Record, ...]:
        return self.opened().manuscript.of(kind)

    def record(self, name: str) -> Record:
        """The record with that id, or the first of that kind."""
        return next(each for each in self.opened().manuscript.records if name in (each.id, each.kind))

    def body(self, name: str) -> dict[str, Any]:
        return dict(self.record(name).body)

    def share(self, right: SharedRight) -> None:
        with self.app.app_context():
            workshop.share(1, 3, right, by=2)

    def address(self, name: str) -> str:
        return f"{BASE}/records/{self.record(name).number}"

    def write(self, person: Person, name: str, **fields: str | list[str]) -> Page:
        """Open a record, fill some fields in, and press a button."""
        page = person.open(self.address(name))
        return person.send(form_of(page), **{"deed": "save", **fields})


@pytest.fixture
def draft(app: Flask, teachers: Cast) -> Draft:
    with app.app_context():
        workshop.make_from_bank(making(teachers.mori.id), loaded(EXAMPLE))
        workshop.add(1, "term", {"ja": "駅", "en": "station"}, Hand(2, NOON, "made", 1))
    made = Draft(app)
    made.share("edit")
    return made


def form_of(page: Page) -> Form:
    return next(form for form in page.forms if "/records/" in form.action)


@pytest.mark.usefixtures("draft")
def test_every_list_shows_its_records_and_leads_to_each(mori: Person) -> None:
    for name in ("sentences", "questions", "parts", "sources", "terms", "bank"):
        page = mori.open(f"{BASE}/lists/{name}")
        links = {link for link in page.links if "/records/" in link}
        assert page.status == 200
        assert links or name == "parts"
        for link in links:
            assert mori.open(link).status == 200, link
    assert mori.open(f"{BASE}/lists/nothing").status == 404


def test_a_sentence_is_saved_and_its_slots_stay_on_their_words(mori: Person, draft: Draft) -> None:
    before = str(draft.body("s-span")["ja"])
    assert "[[span|" in before
    plain = "なんと、" + before.replace("[[span|", "").replace("]]", "")
    draft.write(mori, "s-span", **{"f.ja": plain})
    assert draft.body("s-span")["ja"] == f"なんと、{before}"
    assert "見直し" in mori.open(draft.address("s-span")).text


def test_agreeing_settles_a_pair_and_leads_to_the_next_that_waits(mori: Person, draft: Draft) -> None:
    draft.write(mori, "s-span", **{"f.en": "Another sentence."})
    *_, last = draft.of("statement")
    page = draft.write(mori, last.id, deed="skip")
    assert page.address.endswith(draft.address("s-span"))
    page = draft.write(mori, "s-span", deed="agree-next")
    assert "見直し" not in mori.open(BASE).text
    assert page.address.endswith("/lists/sentences")


def test_words_of_both_sides_become_a_slot_and_stop_being_one(mori: Person, draft: Draft) -> None:
    draft.write(mori, "s-span", **{"f.ja": "駅は古いです。", "f.en": "The station is old."})
    draft.write(mori, "s-span", deed="unslot:span")
    assert "[[" not in str(draft.body("s-span")["ja"])
    draft.write(mori, "s-span", deed="slot", **{"slot.ja": "駅", "slot.en": "station"})
    assert (draft.body("s-span")["ja"], draft.body("s-span")["en"]) == (
        "[[n1|駅]]は古いです。",
        "The [[n1|station]] is old.",
    )
    draft.write(mori, "s-span", deed="slot", **{"slot.ja": "駅は"})
    assert draft.body("s-span")["ja"] == "[[n1|駅]]は古いです。"
    page = draft.write(mori, "s-span", deed="ask:n1")
    keys = re.findall(r'name="proposal" value="([^"]*)"', page.html)
    page = mori.send(page.form("/questions"), proposal=keys[0])
    question = draft.of("question")[-1]
    assert page.address.endswith(f"/records/{question.number}")
    assert question.body["options"][0]["text"] == {"ja": "駅", "en": "station"}
    draft.write(mori, "s-span", deed="unslot:n1")
    assert draft.body("s-span")["en"] == "The station is old."


def test_two_who_change_the_same_text_see_both_and_choose(mori: Person, tanaka: Person, draft: Draft) -> None:
    mine = mori.open(draft.address("s-span"))
    draft.write(tanaka, "s-span", **{"f.en": "Theirs.", "f.standing": "reported"})
    page = mori.send(form_of(mine), **{"deed": "agree-next", "f.en": "Mine.", "f.ja": "わたしの文。"})
    assert page.status == 409
    assert "Mine." in page.text
    assert "Theirs." in page.text
    texts = {side: lifted(draft.body("s-span")[side]).plain for side in ("ja", "en")}
    assert texts == {"ja": "わたしの文。", "en": "Theirs."}
    settled = page.form("/settlement")
    mori.send(settled, **{"choice.en": "edit", "edit.en": "Ours."})
    assert lifted(draft.body("s-span")["en"]).plain == "Ours."


def test_pressing_again_with_more_written_is_another_sending(mori: Person, draft: Draft) -> None:
    form = form_of(mori.open(draft.address("s-span")))
    for text in ("One.", "One.", "One, two.", "One, two, three."):
        mori.send(form, **{"deed": "save", "f.en": text})
        assert lifted(draft.body("s-span")["en"]).plain == text


def test_a_script_is_told_the_version_and_what_others_changed(
    mori: Person, tanaka: Person, draft: Draft
) -> None:
    form = form_of(mori.open(draft.address("s-span")))
    draft.write(tanaka, "s-span", **{"f.ja": "相手の文。"})
    data = {**dict(form.fields), "f.en": "By a script.", "sequence": "1"}
    address, please = draft.address("s-span"), {"Accept": "application/json"}
    told = mori.client.post(address, data=data, headers=please)
    assert told.json["version"] == draft.record("s-span").version
    assert told.json["theirs"] == ["ja"]
    assert "相手の文。" in told.json["html"]
    assert mori.client.post(address, data=data, headers=please).json["version"] == told.json["version"]
    clash = {**data, "f.ja": "わたしの文。", "sequence": "2", "version": form_version(form)}
    assert mori.client.post(address, data=clash, headers=please).status_code == 200
    assert mori.client.post(address, data={"sequence": "3"}, headers=please).json == {"error": "out-of-date"}
    assert len(mori.client.get("/workshop/token", headers=please).json["token"]) > 20


def form_version(form: Form) -> str:
    return str(int(dict(form.fields)["version"]) + 2)


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_a_question_of_every_kind_takes_whatever_is_typed(mori: Person, kind: str, draft: Draft) -> None:
    name = next(each.id for each in draft.of("question") if each.body["kind"] == kind)
    before = draft.body(name)
    page = draft.write(mori, name)
    assert draft.body(name) == before
    fields = {field for field in _texts(page.html) if field != "f.part"}
    assert len(fields) >= 4
    for odd in ODD:
        page = mori.send(form_of(page), **{"deed": "save"}, **dict.fromkeys(fields, odd))
        assert page.status == 200, (kind, odd)
    mori.send(form_of(page), deed="take-away")
    assert name not in {each.id for each in draft.of("question")}


@pytest.mark.long
@pytest.mark.parametrize("name", ["head", "source", "statement", "term"])
def test_every_other_record_takes_whatever_is_typed(mori: Person, name: str, draft: Draft) -> None:
    page = draft.write(mori, name)
    for odd in ODD:
        page = mori.send(form_of(page), **{"deed": "save"}, **dict.fromkeys(_texts(page.html), odd))
        assert page.status == 200, (name, odd)
        assert mori.open(BASE).status == 200


def _texts(html: str) -> set[str]:
    return set(re.findall(r'<(?:textarea|input) class="write" [^>]*name="(f\.[^"]+)"', html))


def test_options_are_added_moved_and_removed(mori: Person, draft: Draft) -> None:
    name = next(each.id for each in draft.of("question") if each.body["kind"] == "choice")
    ids = [option["id"] for option in draft.body(name)["options"]]
    draft.write(mori, name, deed="add:options")
    assert [o["id"] for o in draft.body(name)["options"]][:-1] == ids
    draft.write(mori, name, deed=f"down:options.{ids[0]}")
    assert [o["id"] for o in draft.body(name)["options"]][:2] == [ids[1], ids[0]]
    draft.write(mori, name, deed=f"remove:options.{ids[1]}")
    assert ids[1] not in [o["id"] for o in draft.body(name)["options"]]


def test_a_quote_is_written_beside_its_source(mori: Person, draft: Draft) -> None:
    page = mori.open(draft.address("s-span"))
    at = len(draft.body("s-span")["cites"])
    source = draft.of("source")[0].id
    kept = {f"f.cites.{at}.source": source, f"f.cites.{at}.quote": "a few words"}
    mori.send(form_of(page), deed="save", **kept)
    assert draft.body("s-span")["cites"][-1] == {"source": source, "quote": "a few words"}


@pytest.mark.usefixtures("draft")
def test_an_empty_draft_is_filled_from_nothing(mori: Person) -> None:
    page = mori.send(mori.open("/workshop").form("/workshop/drafts"))
    for name in ("sentences", "questions", "sources", "terms", "parts"):
        shelf = mori.open(f"{page.address}/lists/{name}")
        assert mori.send(shelf.form(f"/lists/{name}")).status == 200


@pytest.mark.parametrize(
    "deed", ["nothing", "remove:options.zz", "up:x", "unslot:none", "ask:none", "slot", "add:"]
)
def test_a_button_that_fits_nothing_does_no_harm(mori: Person, deed: str, draft: Draft) -> None:
    assert draft.write(mori, "s-span", deed=deed).status in (200, 400)
    assert mori.open(BASE).status == 200


def test_who_may_only_see_changes_nothing(tanaka: Person, draft: Draft) -> None:
    draft.share("see")
    assert draft.write(tanaka, "s-span", **{"f.en": "Theirs."}).status == 403


def test_a_finding_is_mended_at_the_press_of_a_button(mori: Person, draft: Draft) -> None:
    page = draft.write(mori, "s-span", **{"f.ja": "計画は2029年までです。", "f.en": "It runs to 2028."})
    (deed,) = re.findall(r'value="(mend:P02:[^"]*)"', page.html)
    page = draft.write(mori, "s-span", deed=deed)
    assert draft.body("s-span")["en"] == "It runs to 2029."
    assert "mend:P02" not in page.html
    assert draft.write(mori, "s-span", deed=deed).status == 200


def test_a_finding_is_meant_with_a_reason_and_said_again_without(mori: Person, draft: Draft) -> None:
    page = draft.write(mori, "s-span", **{"f.ja": "計画は2029年までです。", "f.en": "It runs to 2028."})
    (key,) = re.findall(r'value="mean:(P02:[^"]*)"', page.html)
    draft.write(mori, "s-span", deed=f"mean:{key}")
    assert "allow" not in draft.body("s-span")
    page = draft.write(mori, "s-span", deed=f"mean:{key}", **{f"reason.{key}": "年度で数えるため"})
    assert draft.body("s-span")["allow"] == {"P02": "年度で数えるため"}
    assert "年度で数えるため" in page.text
    assert key not in page.html
    draft.write(mori, "s-span", deed="unmean:P02")
    assert "allow" not in draft.body("s-span")


def test_a_question_begins_at_a_slot_with_what_could_be_asked(mori: Person, draft: Draft) -> None:
    page = draft.write(mori, "s-span", deed="ask:span")
    keys = re.findall(r'name="proposal" value="([^"]*)"', page.html)
    kinds = set()
    for key in keys:
        made = mori.send(page.form("/questions"), proposal=key)
        question = draft.of("question")[-1]
        assert made.address.endswith(f"/records/{question.number}")
        assert question.body["evidence"] == ["s-span"]
        kinds.add(question.body["kind"])
    assert {"choice", "number", "text", "cloze", "truth"} <= kinds
    assert mori.send(page.form("/questions"), proposal="none").status == 400


def test_a_wrong_option_is_exchanged_for_the_next_proposal(mori: Person, draft: Draft) -> None:
    name = next(each.id for each in draft.of("question") if each.body["kind"] == "choice")
    options: list[Any] = draft.body(name)["options"]
    wrong = next(each["id"] for each in options if not each.get("correct"))
    seen = []
    for _ in range(3):
        draft.write(mori, name, deed=f"exchange:options.{wrong}")
        seen.append(next(each["text"] for each in draft.body(name)["options"] if each["id"] == wrong))
    assert len({each["ja"] for each in seen}) == len({each["en"] for each in seen}) == 3
    draft.write(mori, name, deed="propose:options")
    assert len(draft.body(name)["options"]) == len(options) + 1


def arranged(mori: Person, name: str, deed: str, *picked: int, **fields: str) -> Page:
    form = mori.open(f"{BASE}/lists/{name}").form("/arrangement")
    return mori.send(form, deed=deed, picked=list(map(str, picked)), **fields)


def test_rows_are_moved_together_by_steps_by_number_and_taken_out(mori: Person, draft: Draft) -> None:
    first, second, third, *rest = (each.number for each in draft.of("statement"))

    def order() -> list[int]:
        return [each.number for each in draft.of("statement")]

    arranged(mori, "sentences", "down", first, second)
    assert order()[:3] == [third, first, second]
    arranged(mori, "sentences", "up", first, second)
    assert order() == [first, second, third, *rest]
    arranged(mori, "sentences", "to", second, place="1")
    assert order()[:2] == [second, first]
    arranged(mori, "sentences", "to", second, place="999")
    assert order()[-1] == second
    arranged(mori, "sentences", "take-out", first, third)
    assert set(order()) == {second, *rest}


def test_questions_are_moved_into_a_part_together(mori: Person, draft: Draft) -> None:
    mori.send(mori.open(f"{BASE}/lists/parts").form("/lists/parts"))
    part = draft.of("part")[-1]
    one, two = (each.number for each in draft.of("question")[2:4])
    arranged(mori, "questions", "into", one, two, part=part.id)
    assert [each.number for each in draft.of("question") if each.part == part.id] == [one, two]


def test_arranging_nothing_or_nonsense_does_no_harm(mori: Person, draft: Draft) -> None:
    before = [each.number for each in draft.of("statement")]
    form = mori.open(f"{BASE}/lists/sentences").form("/arrangement")
    assert mori.send(form, deed="up").status == 200
    assert arranged(mori, "sentences", "to", before[0], place="x").status == 200
    assert arranged(mori, "sentences", "nothing", before[0]).status == 400
    assert arranged(mori, "sentences", "up", 10**18).status == 200
    assert [each.number for each in draft.of("statement")] == before


def test_a_list_shows_what_waits_of_a_sort(mori: Person, draft: Draft) -> None:
    draft.write(mori, "s-span", **{"f.en": "Another sentence."})
    shown = [
        link for link in mori.open(f"{BASE}/lists/sentences?waiting=look-again").links if "/records/" in link
    ]
    assert [link.partition("#")[0] for link in shown] == [draft.address("s-span")]
    everything = mori.open(f"{BASE}/lists/sentences?waiting=nothing").links
    assert len([link for link in everything if "/records/" in link]) == len(draft.of("statement"))


def test_a_corrected_reading_is_remembered_for_the_bank(mori: Person, draft: Draft) -> None:
    draft.write(mori, "s-span", **{"f.ja": "工事は長いです。"})
    page = draft.write(mori, "s-span", deed="read", **{"reads.工事": "こうじい"})
    assert draft.body("head")["readings"]["工事"] == "こうじい"
    assert "こうじい" in page.html
    draft.write(
        mori, "head", deed="read", **{"reads.工事": "", "reading.word": "駅前", "reading.kana": "えきまえ"}
    )
    assert draft.body("head")["readings"]["駅前"] == "えきまえ"
    assert "工事" not in draft.body("head")["readings"]


def test_notes_stand_at_a_sentence_and_at_the_bank(mori: Person, draft: Draft) -> None:
    for name in ("s-span", "head"):
        had = [each["id"] for each in draft.body(name).get("notes", [])]
        draft.write(mori, name, deed="add:notes")
        (new,) = [each["id"] for each in draft.body(name)["notes"] if each["id"] not in had]
        draft.write(mori, name, **{f"f.notes.{new}.text.ja": "その後。", f"f.notes.{new}.text.en": "Later."})
        note = next(each for each in draft.body(name)["notes"] if each["id"] == new)
        assert note["text"] == {"ja": "その後。", "en": "Later."}


def test_words_that_were_marked_become_a_slot_and_a_quote(mori: Person, draft: Draft) -> None:
    texts = {"f.ja": "駅は古いです。", "f.en": "The station is old."}
    draft.write(mori, "s-span", **texts)
    draft.write(mori, "s-span", deed="unslot:span")
    marked: dict[str, str | list[str]] = {"marked": ["駅は古いです。", "The station is old."]}
    places: dict[str, str | list[str]] = {"from": ["0", "4"], "to": ["1", "11"]}
    draft.write(mori, "s-span", deed="mark:slot", **marked, **places)
    assert draft.body("s-span")["ja"] == "[[n1|駅]]は古いです。"
    assert draft.body("s-span")["en"] == "The [[n1|station]] is old."
    draft.write(mori, "s-span", deed="mark:quote", **marked, **{"from": ["2", ""], "to": ["6", ""]})
    assert draft.body("s-span")["cites"][-1]["quote"] == "古いです"
    page = draft.write(mori, "s-span", deed="mark:ask", **marked, **{"from": ["2", ""], "to": ["4", ""]})
    assert "slot=n2" in page.html or "/questions" in page.address


@pytest.mark.parametrize(
    "places", [("", ""), ("0", "99"), ("3", "1"), ("x", "y"), ("0", "9" * 30), ("-1", "2"), ("²", "³")]
)
def test_marks_that_fit_nothing_change_nothing(mori: Person, draft: Draft, places: tuple[str, str]) -> None:
    before = draft.body("s-span")
    sent: dict[str, str | list[str]] = {"from": [places[0], ""], "to": [places[1], ""]}
    assert draft.write(mori, "s-span", deed="mark:slot", **sent).status == 200
    assert draft.body("s-span") == before


def test_words_of_one_side_are_offered_to_the_other(mori: Person, draft: Draft) -> None:
    draft.write(mori, "s-span", **{"f.en": ""})
    page = mori.open(draft.address("s-span"))
    assert "about 5 years" in re.findall(r'data-insert="([^"]*)"', page.html)


def test_a_question_is_seen_as_students_will_see_it(mori: Person, sato: Person, draft: Draft) -> None:
    question = next(each for each in draft.of("question") if each.body["kind"] == "choice")
    address = f"{draft.address(question.id)}/preview"
    for language, there, not_there in (
        ("ja", "工事は何年間続きますか", "How long"),
        ("en", "How long does the work go on?", "工事"),
        ("both", "How long does the work go on?", "no such words"),
    ):
        page = mori.open(f"{address}?in={language}")
        assert there in page.text
        assert not_there not in page.text
        assert "frame-ancestors 'self'" in page.headers["Content-Security-Policy"]
    assert "correct" not in page.html
    draft.write(mori, question.id, **{"f.ask.en": ""})
    assert mori.open(address).status == 200
    assert sato.open(address).status == 404


def test_every_kind_can_be_seen_before_it_is_published(mori: Person, draft: Draft) -> None:
    for each in draft.of("question"):
        assert "/answer" in mori.open(f"{draft.address(each.id)}/preview").html


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, ""),
        ("[[n|駅]]です。", "駅です。"),
        ([{"source": "a", "quote": "約5年"}, {"quote": {"ja": "駅", "en": "st"}}], "約5年\n駅 / st"),
        (["b", "a"], "b\na"),
        (True, "✓"),
        (5, "5"),
    ],
)
def test_what_clashes_is_shown_without_brackets(value: Any, said: str) -> None:
    assert as_text(value) == said


def test_who_may_only_see_is_offered_nothing_to_write(tanaka: Person, draft: Draft) -> None:
    draft.share("see")
    page = tanaka.open(draft.address("s-span"))
    assert page.status == 200
    assert '<fieldset class="whole" disabled>' in page.html
    assert 'data-part="saving"' not in page.html


def test_a_sentence_that_was_agreed_before_is_offered_whole(app: Flask, draft: Draft, mori: Person) -> None:
    known = {side: lifted(draft.body("s-span")[side]).plain for side in ("ja", "en")}
    with app.app_context():
        other = workshop.make_empty(making(2))
        hand = Hand(2, NOON, "another", 1)
        number = workshop.add(other, "statement", {"ja": known["ja"]}, hand)
    page = mori.open(f"/workshop/drafts/{other}/records/{number}")
    assert re.findall(r'data-insert="([^"]*)"', page.html) == [known["en"]]
