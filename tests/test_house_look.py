"""The look keeps its rules: nothing inline, nothing raw outside the tokens, nothing unused, all legible."""

import re
from itertools import product
from pathlib import Path

import pytest

from tests.rows import each_row

ROOT = Path(__file__).parent.parent
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SHEETS = sorted((ROOT / "static" / "css").glob("*.css"))
SCRIPTS = sorted((ROOT / "static" / "js").rglob("*.js"))
TOKENS = ROOT / "static" / "css" / "tokens.css"
LINES = ("vermilion", "indigo", "moss", "plum", "ochre", "slate")
OPTIONS = ("option-a", "option-b", "option-c", "option-d", "option-e", "option-f")
VERDICTS = ("right", "partly", "wrong", "skipped")
SURFACES = ("paper", "ground", "shade")

# These come with the marked-up texts of quiz.reading and quiz.sheets, and with those of drafts.
CLASSES_OF_TEXTS = {"slot", "lit", "tied", "chip"}

INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:", re.IGNORECASE)
RAW_COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(", re.IGNORECASE)
# Sizes relative to the text around them (em, %) are no raw values.
RAW_SIZE = re.compile(r"(?<![\w-])\d*\.?\d+(?:px|rem|pt|pc|mm|cm|in|ch|[sdl]?v(?:[hwib]|min|max))\b")


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def without_comments(css: str) -> str:
    return re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)


def declarations(css: str) -> list[tuple[str, str]]:
    """(property, value) of all declarations, also of those inside of media queries."""
    return re.findall(r"([\w-]+)\s*:\s*([^;{}]+);", without_comments(css))


def raw_values(css: str) -> dict[str, str]:
    return dict(re.findall(r"--raw-([\w-]+):\s*(#[0-9a-f]{6})", css))


def themes() -> dict[str, dict[str, str]]:
    light, _, rest = text(TOKENS).partition("@media screen and (prefers-color-scheme: dark)")
    dark = rest.partition("@media (prefers-contrast")[0]
    return {"light": raw_values(light), "dark": raw_values(dark)}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


TEXT_PAIRS = [
    *product(("ink", "ink-soft"), SURFACES),
    *(("on-line", line) for line in LINES),
    *product(("ink", "ink-soft"), [f"{line}-tint" for line in LINES]),
    *(("on-line", option) for option in OPTIONS),
    *((verdict, f"{verdict}-tint") for verdict in VERDICTS),
    *(("ink", f"{verdict}-tint") for verdict in VERDICTS),
    *((verdict, "paper") for verdict in VERDICTS),
]
SHAPE_PAIRS = [
    *product(LINES, ("paper", "ground")),
    *product(OPTIONS, ("paper", "ground")),
    *product(VERDICTS, ("ground",)),
    *product(("edge", "focus"), ("paper", "ground")),
]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_can_be_read_on_what_it_stands_on(theme: str) -> None:
    colours = themes()[theme]
    measured = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in TEXT_PAIRS}
    assert {pair: round(ratio, 2) for pair, ratio in measured.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_shape_and_border_can_be_told_from_what_is_around_it(theme: str) -> None:
    colours = themes()[theme]
    measured = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in SHAPE_PAIRS}
    assert {pair: round(ratio, 2) for pair, ratio in measured.items() if ratio < 3} == {}


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_dark_redefines_each_raw_value_and_nothing_else() -> None:
    light, dark = themes().values()
    assert light.keys() == dark.keys()
    assert len(light) > 30
    block = text(TOKENS).partition("prefers-color-scheme: dark)")[2].partition("@media (prefers-contrast")[0]
    assert {p for p, _ in declarations(block) if not p.startswith("--raw-")} == set()


def test_each_line_of_the_model_has_its_colour() -> None:
    assert set(re.findall(r'\[data-line="(\w+)"\]', text(TOKENS))) == set(LINES)


@each_row("path", TEMPLATES)
def test_a_template_holds_no_style_and_no_script_of_its_own(path: Path) -> None:
    assert INLINE.findall(text(path)) == []


@each_row("path", [path for path in SHEETS if path != TOKENS])
def test_raw_values_stand_only_in_the_tokens(path: Path) -> None:
    for prop, value in declarations(text(path)):
        assert not RAW_COLOUR.search(value), (prop, value)
        assert not RAW_SIZE.search(value), (prop, value)
        assert prop != "z-index" or value.startswith("var("), (prop, value)


@pytest.mark.parametrize("raw", ["color: #fff;", "color: rgb(0 0 0);", "margin: 2px;", "gap: 1.5rem;"])
def test_a_raw_value_would_be_seen(raw: str) -> None:
    ((_, value),) = declarations(raw)
    assert RAW_COLOUR.search(value) or RAW_SIZE.search(value)


def test_each_sheet_fills_one_layer_and_the_first_declares_the_order() -> None:
    first, *_ = text(ROOT / "static" / "css" / "reset.css").splitlines()
    assert first == "@layer reset, tokens, base, parts, utilities;"
    for path in SHEETS:
        opened = re.findall(r"@layer (\w+) \{", text(path))
        assert len(opened) == 1, path.name
        assert opened[0] in first, path.name


def test_every_sheet_is_linked_by_all_pages_or_by_those_of_an_audience() -> None:
    listed = re.search(r"\{% for name in \(([^)]+)\) %\}", text(ROOT / "templates" / "base.html"))
    assert listed
    by_some = re.findall(r"static\('css/([\w-]+)\.css'\)", "".join(text(path) for path in TEMPLATES))
    assert {*re.findall(r'"(\w+)"', listed[1]), *by_some} == {path.stem for path in SHEETS}


def test_every_variable_that_is_used_is_defined_and_the_other_way_round() -> None:
    css = without_comments("".join(text(path) for path in SHEETS))
    used = set(re.findall(r"var\((--[\w-]+)", css))
    defined = set(re.findall(r"(--[\w-]+)\s*:", css))
    assert used == defined


def classes_in_templates() -> set[str]:
    html = "".join(text(path) for path in TEMPLATES)
    found = set(re.findall(r'links\([^)]*, "([a-z-]+)"\)', html))
    for attribute in re.findall(r'class="([^"]*)"', html):
        found.update(re.findall(r"'([a-z-]+)'", attribute))
        found.update(re.sub(r"\{\{.*?\}\}", " ", attribute).split())
    return found


def test_every_class_in_a_template_has_its_look_and_the_other_way_round() -> None:
    selectors = re.findall(r"([^{};]+)\{", without_comments("".join(text(path) for path in SHEETS)))
    styled = {found for selector in selectors for found in re.findall(r"\.([a-z][\w-]*)", selector)}
    scripted = set(re.findall(r'className[:=] "([\w-]+)"', "".join(text(path) for path in SCRIPTS)))
    assert classes_in_templates() | scripted | CLASSES_OF_TEXTS == styled


def test_every_macro_is_used_and_every_import_too() -> None:
    everything = "".join(text(path) for path in TEMPLATES)
    for macro in re.findall(r"\{% macro (\w+)\(", everything):
        assert len(re.findall(rf"\b{macro}\(", everything)) > 1, macro
    for path in TEMPLATES:
        html = text(path)
        for names in re.findall(r'\{% from "[^"]+" import ([\w, ]+?)(?: with context)? %\}', html):
            for macro in names.split(", "):
                assert re.search(rf"\b{macro}\(", html), (name(path), macro)


def test_every_part_has_its_script_and_every_script_its_part() -> None:
    named = re.findall(r'data-part="([\w ]+)"', "".join(text(path) for path in TEMPLATES))
    parts = {part for names in named for part in names.split()}
    assert parts == {path.stem for path in SCRIPTS if path.parent.name == "parts"}


@each_row("path", SCRIPTS)
def test_a_script_stays_short_and_writes_no_html(path: Path) -> None:
    script = text(path)
    assert len(script.splitlines()) <= 60
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\.style\b|\beval\b", script)


def test_a_link_to_a_source_gives_nothing_away_to_another_site() -> None:
    link = re.compile(r"<a [^>]*href=\"\{\{ [\w.]*source\.url(?:\|leading)? \}\}\"[^>]*>")
    links = link.findall("".join(map(text, TEMPLATES)))
    assert links
    assert [link for link in links if "outside(" not in link] == []


# What Safari 16.4, Firefox ESR 128 or Chrome 109 lacks; `docs/browsers.md` says what is seen without it.
NICER_WITH_IT = {
    r"text-wrap: balance": "headings are less even",
    r"ruby-(?:align|position):": "readings are spread over their word",
    r"field-sizing: content": "a gap has a fixed width; asked for by @supports",
    r"float: inline-start": "stands behind `float: left`",
    r"@media not \(scripting\)": "a hint for dragging shows without scripts",
    r'content: "[^"]*" / ""': "stands behind the same without a text for voices",
    r"focusVisible": "a ring shows after a click",
}
TOO_NEW = re.compile(
    r"text-wrap(?:-style)?: \w+|auto-phrase|ruby-(?:align|position):|field-sizing: content|float: inline-\w+"
    r"|@media[^{]*\(scripting\)|content: \"[^\"]*\" / \"\"|@starting-style|@scope|@property"
    r"|view-transition|anchor-name|position-anchor|position-try|light-dark\(|linear\(|\bpopover\b|interpolate-size|text-box|:has-slotted"
    r"|:user-(?:in)?valid|:open\b|animation-timeline|reading-flow|@container style|\n\s+&|:state\("
    r"|focusVisible|Object\.groupBy|Promise\.(?:withResolvers|try)|\.toSorted|\.toReversed|\.with\(|Array\.fromAsync"
    r"|startViewTransition|moveBefore|\.(?:values|keys|entries)\(\)\.(?:map|filter|toArray)|URL\.parse|Temporal\."
    r"|\.difference\(|\.union\(|scheduler\.|showPopover|closeWatcher|AbortSignal\.any|using |import .* with "
)


def test_nothing_relies_on_what_an_engine_of_a_school_lacks() -> None:
    found = [
        f"{name(path)}: {feature}"
        for path in (*SHEETS, *SCRIPTS, *TEMPLATES)
        for feature in TOO_NEW.findall(without_comments(text(path)))
        if not any(re.search(nicer, feature) for nicer in NICER_WITH_IT)
    ]
    assert found == []


def test_whatever_older_engines_drop_stands_behind_what_they_know() -> None:
    """A declaration with a value that an engine does not know is dropped whole."""
    for path in SHEETS:
        css = without_comments(text(path))
        for content in re.findall(r'content: ("[^"]*") / "";', css):
            assert f'content: {content}; content: {content} / "";' in css, name(path)
        assert css.count("float: inline-start") == css.count("float: left; float: inline-start")
        for ours in re.findall(r"(?<!-webkit-)\buser-select: (\w+);", css):
            assert f"-webkit-user-select: {ours};" in css, name(path)
