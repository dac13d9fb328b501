"""The program's own words carry furigana, and none where only letters may stand."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from babel.messages.pofile import read_po
from flask import Flask
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from quiz.reading import Said
from quiz.web.furigana import ReadTemplates
from quiz.web.language import Later, bi, gettext, ngettext
from quiz.web.readings import READINGS
from quiz.web.wording import bare, plain, read_out, sentence
from tests.pages import Person
from tests.test_house_words import CATALOGUE, every_page

KANJI = re.compile("[々〆\u3400-\u9fff\uf900-\ufaff]")
TAGS = re.compile("<[^>]*>")
EMPTY = {"br", "hr", "img", "input", "link", "meta", "wbr", "path", "circle"}


class Bare(HTMLParser):
    """Collects kanji without furigana, and readings where only letters may stand."""

    def __init__(self) -> None:
        super().__init__()
        self.kanji: list[str] = []
        self.misplaced: list[str] = []
        self._opened: list[tuple[str, bool]] = []
        self._languages: list[str] = []

    @property
    def _is_english(self) -> bool:
        return self._languages[-1:] == ["en"]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.misplaced += [value for _, value in attrs if value and "<" in value]
        if tag in EMPTY:
            return
        have = {name: value or "" for name, value in attrs}
        classes = set(have.get("class", "").split())
        is_exempt = (
            tag in ("ruby", "option", "title", "code")
            or bool(classes & {"unseen", "brand-name", "furigana-sample", "own-text"})
            # In an English text what is Japanese is a word to look at, and carries none.
            or (have.get("lang") == "ja" and self._is_english)
            or (have.get("name") == "language" and have.get("value") == "ja")
        )
        if tag == "ruby" and any(exempt for _, exempt in self._opened):
            self.misplaced.append(str([name for name, _ in self._opened]))
        self._opened.append((tag, is_exempt))
        self._languages.append(have.get("lang") or (self._languages or [""])[-1])

    def handle_endtag(self, tag: str) -> None:
        if tag not in EMPTY:
            assert self._opened.pop()[0] == tag
            self._languages.pop()

    def handle_data(self, data: str) -> None:
        if KANJI.search(data) and not any(exempt for _, exempt in self._opened):
            self.kanji.append(data.strip())


def seen(html: str) -> Bare:
    page = Bare()
    page.feed(html)
    return page


def shown(html: object) -> str:
    """The text with its readings behind the words."""
    with_readings = re.sub(r"<rp>（</rp><rt>(?:<span>)?(.*?)(?:</span>)?</rt><rp>）</rp>", r"(\1)", str(html))
    return TAGS.sub("", with_readings)


def render(template: str, **values: object) -> str:
    environment = Environment(
        autoescape=True, extensions=[ReadTemplates], loader=DictLoader({"page": template})
    )
    environment.filters["plain"] = plain
    return environment.get_template("page").render(**values)


@pytest.mark.long
@pytest.mark.parametrize("language", ["ja", "both"])
def test_no_kanji_stands_without_its_reading_on_any_page(
    person: Callable[..., Person], language: str
) -> None:
    yuki = person("ja")
    yuki.client.set_cookie("language", language)
    pages = every_page(yuki)
    assert len(pages) > 60
    for page in pages:
        found = seen(page.html)
        assert (found.kanji, found.misplaced) == ([], []), page.address


@pytest.mark.parametrize("html", ["<p>漢字</p>", '<a title="<ruby>">x</a>', "<title><ruby>漢</ruby></title>"])
def test_a_kanji_without_its_reading_would_be_seen(html: str) -> None:
    found = seen(html)
    assert found.kanji + found.misplaced


def test_a_message_has_furigana_as_html_and_none_as_text(app: Flask) -> None:
    with app.test_request_context(headers={"Accept-Language": "ja"}):
        said = gettext("Statement %(number)s", number="<5>")
        assert shown(said.__html__()) == "読(よ)みものの文(ぶん)&lt;5&gt;"
        assert str(said) == "読みものの文<5>"
        assert str(Later("Sources")) == "出典"
        assert shown(Later("Sources").__html__()) == "出典(しゅってん)"
        assert shown(ngettext("%(num)s question", "%(num)s questions", 1).__html__()) == "1問(もん)"


def test_a_message_of_several_pieces_is_one_to_a_box(app: Flask) -> None:
    with app.test_request_context(headers={"Accept-Language": "ja"}):
        html = gettext("Take a break").__html__()
    assert html.startswith("<span>")
    assert html.endswith("</span>")


def test_what_is_marked_up_already_fills_a_hole_as_it_is(app: Flask) -> None:
    who = Said(ja=Markup("<em>外相</em>"), en=Markup("<em>minister</em>"))
    with app.test_request_context(headers={"Cookie": "language=both", "Accept-Language": "ja"}):
        (_, japanese), (_, english) = bi("Said by %(who)s", who=who)
    assert str(japanese).startswith("<em>外相</em>の")
    assert "<em>minister</em>" in english


def test_a_percent_sign_stays_one() -> None:
    said = sentence("正解は%(share)sで100%%です", "ja").filled({"share": 3})
    assert bare(said.__html__()) == "正解は3で100%です"
    assert str(said) == "正解は3で100%です"


def test_an_english_message_is_only_escaped() -> None:
    said = sentence("“%(what)s” & more", "en").filled({"what": "<b>"})
    assert said.__html__() == "“&lt;b&gt;” &amp; more"


def test_a_template_reads_its_own_japanese_when_it_is_loaded() -> None:
    html = render('<p>漢字を\n  読む</p><code>漢字</code><q lang="ja">漢字</q><title>漢字</title>')
    assert shown(html) == "漢字(かんじ)を読(よ)む漢字漢字漢字"


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("<p>{{ said }}</p>", "<p>{html}</p>"),
        ('<p title="{{ said }}">{{ said }}</p>', '<p title="漢字">{html}</p>'),
        ("<p title='a {{ said }}'></p>", "<p title='a 漢字'></p>"),
        ("<option>{{ said }}</option>{{ said }}", "<option>漢字</option>{html}"),
        (
            '<b class="a unseen">{{ said }}<i>{{ said }}</i></b>{{ said }}',
            '<b class="a unseen">漢字<i>漢字</i></b>{html}',
        ),
        ('<p{% if said %} title="{{ said }}"{% endif %}>{{ said }}</p>', '<p title="漢字">{html}</p>'),
        ("{% block title %}{{ said }}{% endblock %}<p>{{ said }}</p>", "漢字<p>{html}</p>"),
        ('<img alt="{{ said }}">{{ said }}', '<img alt="漢字">{html}'),
        ("<p title=\"{{ '漢字' if said else said }}\">", '<p title="漢字">'),
        ('<p title="{{ typed }}">{{ typed }}', '<p title="&lt;i&gt;">&lt;i&gt;'),
    ],
)
def test_readings_stay_out_of_where_only_letters_may_stand(template: str, expected: str) -> None:
    said = read_out("漢字")
    assert render(template, said=said, typed="<i>") == expected.replace("{html}", str(said))


def test_each_reading_of_the_table_is_needed_and_used() -> None:
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="ja")
    said = "".join(str(message.string) for message in catalogue)
    guide = (CATALOGUE.parents[4] / "templates" / "student" / "guide" / "ja.html").read_text(encoding="utf-8")
    assert [surface for surface in READINGS if surface not in said + guide] == []
