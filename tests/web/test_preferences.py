"""Language and furigana: switched anywhere, kept everywhere, and nothing is lost by it."""

import re

import pytest

from tests.pages import Person


def test_the_language_changes_in_the_middle_of_a_question_and_the_choice_is_kept(emma: Person) -> None:
    page = emma.begin()
    form = page.form("/answer")
    form.action = "/preferences"
    page = emma.send(form, given="B", language="ja")
    assert "工事は何年間続きますか。" in page.text
    checked = [tag for tag in re.findall(r"<input[^>]*>", page.html) if "checked" in tag]
    assert ['value="B"' in tag for tag in checked] == [True]


def test_a_half_made_order_is_kept(emma: Person) -> None:
    page = emma.open(emma.begin().address.replace("questions/1", "questions/5"))
    form = page.form("/answer")
    form.action = "/preferences"
    page = emma.send(form, language="both", place_letter_A="3", place_letter_B="1", place_letter_C="2")
    kept = dict(page.form("/answer").fields)
    assert {kept[f"place-{letter}"] for letter in "ABC"} == {"1", "2", "3"}
    assert kept["place-A"] == "3"


def test_both_languages_stand_together_each_with_its_lang(emma: Person) -> None:
    page = emma.begin()
    form = page.form("/answer")
    form.action = "/preferences"
    page = emma.send(form, language="both")
    assert "工事は何年間続きますか。" in page.text
    assert "How long does the work go on?" in page.text
    assert re.search(r'lang="ja"[^>]*>[^<]*<ruby', page.html)


@pytest.mark.parametrize("furigana", ["off", "on", "3"])
def test_furigana_is_kept_on_the_next_page(yuki: Person, furigana: str) -> None:
    form = yuki.open("/").forms[0]
    form.action = "/preferences"
    yuki.send(form, furigana=furigana)
    assert f'data-furigana="{furigana}"' in yuki.open("/banks/example/reading").html


@pytest.mark.parametrize(
    "target",
    ["https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)", "", "\\\\x", "//["],
)
def test_the_way_back_never_leads_to_another_site(emma: Person, target: str) -> None:
    form = emma.open("/guide").forms[0]
    token = dict(form.fields)["csrf_token"]
    answer = emma.client.post("/preferences", data={"csrf_token": token, "next": target, "language": "ja"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")


@pytest.mark.parametrize(("language", "furigana"), [("fr", "on"), ("", "99"), ("ja; en", "")])
def test_what_cannot_be_chosen_changes_nothing(emma: Person, language: str, furigana: str) -> None:
    form = emma.open("/").forms[0]
    form.action = "/preferences"
    page = emma.send(form, language=language, furigana=furigana)
    assert '<html lang="en"' in page.html


@pytest.mark.parametrize(
    ("asked", "got"),
    [("ja", "ja"), ("en", "en"), ("ja,en;q=0.5", "ja"), ("fr", "en"), ("en-GB", "en"), ("", "en")],
)
def test_a_first_visit_gets_the_browsers_language(emma: Person, asked: str, got: str) -> None:
    emma.language = asked
    assert f'<html lang="{got}"' in emma.open("/").html
