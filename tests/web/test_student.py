"""The student's way, page by page, without scripts."""

import re
from collections.abc import Callable

import pytest

from quiz.bank.model import Bank
from tests.pages import Form, Page, Person

RIGHT = {1: "About five years", 2: ("The red line", "The blue line"), 3: "True", 4: "station master"}
IN_ORDER = ["The entrance", "The platform", "The whole station"]


def letter_of(page: Page, words: str) -> str:
    """The letter of the option that carries these words."""
    for label in re.findall(r"<label.*?</label>", page.html, re.S):
        if words in re.sub(r"<r[tp]>.*?</r[tp]>|<[^>]+>", "", label):
            found = re.search(r'value="([A-Z])"', label)
            assert found
            return found[1]
    raise AssertionError(f"no option says {words}")


def answer_form(page: Page) -> Form:
    return page.form("/answer")


def take(person: Person, page: Page, answers: dict[int, str | tuple[str, ...]]) -> Page:
    """Answer questions 1 to 5 by the words of their options; the order question by its places."""
    for number in range(1, 6):
        page = person.open(f"{page.address.rsplit('/', 1)[0]}/{number}")
        if number == 5:
            page = person.send(
                answer_form(page), **places(page, ["The entrance", "The platform", "The whole station"])
            )
            continue
        words = answers[number]
        several = words if isinstance(words, tuple) else (words,)
        page = person.send(answer_form(page), given=[letter_of(page, one) for one in several])
    return page


def places(page: Page, order: list[str]) -> dict[str, str]:
    """What to send so that these words come in this order."""
    rows = re.findall(r'<li class="option" data-letter="([A-Z])">(.*?)</li>', page.html, re.S)
    said = {letter: re.sub(r"<[^>]+>", "", html) for letter, html in rows}
    letters = [next(letter for letter in said if words in said[letter]) for words in order]
    return {f"place_letter_{letter}": str(place) for place, letter in enumerate(letters, 1)}


def test_the_whole_way_in_english(emma: Person) -> None:
    page = emma.open("/")
    assert "A small story about a station" in page.text
    page = take(emma, emma.begin(), RIGHT)
    assert "That's right!" in page.text
    result = emma.open(page.address.split("/questions")[0] + "/result")
    assert re.search(r"\b5\b", result.text)


def test_the_whole_way_in_japanese(yuki: Person) -> None:
    page = yuki.begin()
    assert "工事は何年間続きますか。" in page.text
    assert "How long" not in page.text
    page = yuki.send(answer_form(page), given=letter_of(page, "約5年間"))
    assert "正解" in page.text
    assert "About five years" not in page.text


def test_an_answered_question_opens_its_proof_and_its_source(emma: Person) -> None:
    page = emma.begin()
    page = emma.send(answer_form(page), given=letter_of(page, "About three years"))
    assert "約5年間の工事" in page.text
    assert "This is shorter than the paper says." in page.text
    assert "https://example.org/station" in page.links
    statement = emma.open(next(link for link in page.links if "/statements/s-span" in link))
    assert statement.status == 200
    assert "https://example.org/station" in statement.links


def test_nothing_chosen_is_said_and_nothing_is_stored(emma: Person) -> None:
    page = emma.begin()
    again = emma.send(answer_form(page))
    assert again.status == 422
    assert "Choose an answer first" in again.text
    assert answer_form(again).offered["given"]


def test_two_things_at_one_place_are_said_and_nothing_is_stored(emma: Person) -> None:
    page = emma.begin()
    page = emma.open(page.address.replace("questions/1", "questions/5"))
    again = emma.send(answer_form(page), place_letter_A="1", place_letter_B="1", place_letter_C="2")
    assert again.status == 422
    assert "same place" in again.text


@pytest.mark.parametrize("given", ["Z", "", "AA", "\x00", "あ", "A" * 5000, ["A", "B"]])
def test_strange_answers_are_refused_without_a_traceback(emma: Person, given: str | list[str]) -> None:
    page = emma.begin()
    again = emma.send(answer_form(page), given=given)
    assert again.status == 422
    assert emma.open(page.address).forms[-1].offered or answer_form(emma.open(page.address))


def test_an_answer_of_a_megabyte_is_refused(emma: Person) -> None:
    page = emma.begin()
    assert emma.send(answer_form(page), given="A" * 1_000_000).status == 413
    assert answer_form(emma.open(page.address))


def test_a_second_answer_changes_nothing_and_says_so(emma: Person) -> None:
    page = emma.begin()
    form = answer_form(page)
    right, wrong = letter_of(page, "About five years"), letter_of(page, "About three years")
    emma.send(form, given=wrong)
    again = emma.send(form, given=right)
    assert "Your first answer counts" in again.text
    assert "That's right!" not in again.text


def test_the_same_tap_twice_says_nothing_special(emma: Person) -> None:
    page = emma.begin()
    form, right = answer_form(page), letter_of(page, "About five years")
    emma.send(form, given=right)
    assert "Your first answer counts" not in emma.send(form, given=right).text


def test_going_back_shows_the_answer_that_stands(emma: Person) -> None:
    page = emma.begin()
    emma.send(answer_form(page), not_sure="1")
    back = emma.open(page.address)
    assert not [form for form in back.forms if form.action.endswith("/answer")]
    assert back.headers["Cache-Control"] == "no-store"


def test_somebody_else_cannot_open_an_attempt(emma: Person, yuki: Person) -> None:
    page = emma.begin()
    for address in (page.address, page.address.split("/questions")[0] + "/result"):
        assert yuki.open(address).status == 404


def test_the_code_brings_an_attempt_to_another_device(emma: Person, person: Callable[..., Person]) -> None:
    page = emma.begin()
    emma.send(answer_form(page), not_sure="1")
    result = emma.open(page.address.split("/questions")[0] + "/result")
    code = re.search(r"\b([2-9A-Z]{4})[- ]?([2-9A-Z]{4})\b", result.text)
    assert code
    tablet = person("en")
    there = tablet.send(tablet.open("/").form("/resumptions"), code=f"{code[1]} {code[2]}".lower())
    assert there.address == page.address.replace("questions/1", "questions/2")


def test_a_wrong_code_is_said_kindly_and_kept_in_the_field(emma: Person) -> None:
    page = emma.send(emma.open("/").form("/resumptions"), code="ABCD")
    assert page.status == 422
    assert "no quiz with this code" in page.text
    assert 'value="ABCD"' in page.html


def test_a_code_typed_with_an_input_method_is_told_from_a_slip(emma: Person) -> None:
    page = emma.send(emma.open("/").form("/resumptions"), code="あｂｃｄ２３４５")
    assert page.status == 422
    assert "Switch off Japanese input" in page.text
    field = re.search(r'<input class="code-field"[^>]*>', page.html)
    assert field
    assert all(word in field[0] for word in ('lang="en"', 'autocorrect="off"', " autofocus"))


def test_the_wrong_ones_come_again(emma: Person) -> None:
    page = take(emma, emma.begin(), {**RIGHT, 1: "About three years"})
    result = emma.open(page.address.split("/questions")[0] + "/result")
    again = emma.send(result.form("/retries"))
    assert "How long does the work go on?" in again.text
    form = answer_form(again)
    end = emma.send(form, given=letter_of(again, "About five years"))
    assert "That's right!" in end.text


def test_a_double_tap_on_start_makes_one_attempt(emma: Person) -> None:
    form = emma.open("/banks/example").form("/attempts")
    assert emma.send(form).address == emma.send(form).address


@pytest.mark.parametrize(
    "address",
    [
        "/banks/nowhere",
        "/banks/nowhere/reading",
        "/banks/example/statements/nothing",
        "/banks/example/statements/s-span?version=9",
        "/attempts/999",
        "/attempts/999/questions/1",
        "/attempts/99999999999999999999/result",
        "/nowhere",
    ],
)
@pytest.mark.parametrize(
    ("language", "words"), [("en", "We cannot find this page"), ("ja", "このページは見つかりません")]
)
def test_what_is_not_there_is_said_in_the_readers_language(
    person: Callable[..., Person], address: str, language: str, words: str
) -> None:
    page = person(language).open(address)
    assert (page.status, words in page.text) == (404, True)


def test_a_question_outside_the_attempt_is_not_there(emma: Person, bank: Bank) -> None:
    page = emma.begin()
    for number in ("0", str(len(bank.questions) + 1), "99999999999999999999"):
        assert emma.open(page.address.replace("questions/1", f"questions/{number}")).status == 404


def test_the_reading_shows_every_statement_with_its_standing(emma: Person) -> None:
    page = emma.open("/banks/example/reading")
    for words in ("The work goes on for about five years.", "Reported", "station master"):
        assert words in page.text
    assert 'data-slot="span"' in page.html
