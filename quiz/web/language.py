"""In which language a reader reads, and in which the program speaks to them."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal, cast, get_args

from babel.support import NullTranslations, Translations
from flask import Flask, current_app, g, has_request_context, request
from markupsafe import Markup, escape

from quiz.reading import Said
from quiz.text.language import LANGUAGES, SHOWN, Language, Shown
from quiz.web.furigana import ReadTemplates
from quiz.web.wording import Sentence, Wording, plain, read_out, sentence

Furigana = Literal["off", "on", "1", "2", "3", "4", "5", "6"]

FURIGANA: tuple[Furigana, ...] = get_args(Furigana)


@dataclass(frozen=True)
class Reader:
    """What a reader has chosen. `interface` is the language of everything that is not content."""

    language: Shown
    interface: Language
    furigana: Furigana

    def shown(self, lead: Language) -> tuple[Language, ...]:
        """The content languages to show, the large one first."""
        if self.language != "both":
            return (self.language,)
        return ("ja", "en") if lead == "ja" else ("en", "ja")

    @cached_property
    def spoken(self) -> tuple[Language, ...]:
        """The languages of the words on which a reader acts: both where both are read."""
        return self.shown(self.interface)


def register(app: Flask) -> None:
    """Give the templates their words without a search for the locale at each of them."""
    app.jinja_env.add_extension(ReadTemplates)
    app.jinja_env.globals.update(_=gettext, gettext=gettext, ngettext=ngettext)
    app.jinja_env.filters.update(plain=plain)


def reader() -> Reader:
    """The reader of this request."""
    if "reader" not in g:
        g.reader = _read()
    return cast(Reader, g.reader)


def interface_locale() -> str | None:
    """The locale in which the program speaks (for Flask-Babel); at the terminal that is for others to say."""
    return reader().interface if has_request_context() else None


def bi(message: str, **values: object) -> tuple[tuple[Language, Markup], ...]:
    """Say a message in each language on which the reader acts: (language, text) pairs."""
    return tuple((language, say_in(language, message, **values)) for language in reader().spoken)


def say_in(language: Language, message: str, **values: object) -> Markup:
    """Say a message in one language, whatever the reader chose. A `Said` fills its hole in that language."""
    filled = {name: value[language] if isinstance(value, Said) else value for name, value in values.items()}
    return _sentence(message, language).marked % filled


def gettext(message: str, **values: object) -> Wording:
    """Say a message in the language of the interface: `_` of the templates."""
    return _sentence(message, reader().interface).filled(values)


def ngettext(one: str, many: str, num: int, **values: object) -> Wording:
    """Say a message about a number of things."""
    language = reader().interface
    message = str(_catalogue(language).ungettext(one, many, num))
    return sentence(message, language).filled({"num": num, **values})


def aloud(sentence: str) -> Markup:
    """A sentence that is in the language of the interface already, with furigana where it has some."""
    return read_out(sentence) if reader().interface == "ja" else escape(sentence)


@dataclass(frozen=True)
class Later:
    """A message that is said where it is shown, in the language of that moment."""

    message: str

    def __html__(self) -> Markup:
        return gettext(self.message).__html__()

    def __str__(self) -> str:
        return str(gettext(self.message))


def _sentence(message: str, language: Language) -> Sentence:
    return sentence(str(_catalogue(language).ugettext(message)), language)


def _catalogue(language: Language) -> NullTranslations:
    return _load(current_app.config["BABEL_TRANSLATION_DIRECTORIES"], language)


@lru_cache
def _load(folder: str, language: Language) -> NullTranslations:
    return Translations.load(folder, [language])


def _read() -> Reader:
    shown = request.cookies.get("language", "")
    interface = shown if shown in LANGUAGES else request.cookies.get("interface", "")
    if interface not in LANGUAGES:
        interface = request.accept_languages.best_match(LANGUAGES, default="en")
    furigana = request.cookies.get("furigana", "")
    return Reader(
        language=cast(Shown, shown if shown in SHOWN else interface),
        interface=cast(Language, interface),
        furigana=furigana if furigana in FURIGANA else "on",
    )
