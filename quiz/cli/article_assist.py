"""The command `flask article assist`: what a language model may add, shown before anything is sent."""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click
from flask import current_app
from flask.cli import with_appcontext
from flask_babel import gettext as _

from quiz import assistant
from quiz.article.bilingual.memory import Memory
from quiz.article.bilingual.tmx import write_tmx
from quiz.article.engine import context_of, draft_article
from quiz.article.model.distractors import distractors_task
from quiz.article.model.easy_japanese import Rewriting, easy_japanese_task
from quiz.article.model.inference import inference_task
from quiz.article.model.task import Task
from quiz.article.model.translation import ToTranslate, Translation, to_translate, translation_task
from quiz.article.parts import ArticleMap, Draft, Sentence
from quiz.assistant import Assisted, Endpoint
from quiz.cli.article import mapped_article
from quiz.cli.files import write_new
from quiz.cli.speaking import Unable, in_language, speaking
from quiz.messages.assistant import FAILED, NOT_TAKEN
from quiz.terminal import tell

NO_ANSWER = 1


@dataclass(frozen=True)
class Material:
    """What of an article a model is asked about."""

    mapped: ArticleMap
    sentences: tuple[Sentence, ...]
    marked: tuple[ToTranslate, ...]
    drafts: tuple[Draft, ...]


@dataclass(frozen=True)
class Service:
    """One thing that a model can do: what is sent, the deed, and how what came back reads."""

    task: Callable[[Material], Task]
    do: Callable[[Endpoint, Material], Assisted[Any]]


SERVICES: Mapping[str, Service] = {
    "translate": Service(
        lambda m: translation_task(m.marked, m.mapped.revision.language),
        lambda endpoint, m: assistant.translate(endpoint, m.marked, m.mapped),
    ),
    "distractors": Service(
        lambda m: distractors_task(m.drafts),
        lambda endpoint, m: assistant.improve_distractors(endpoint, m.drafts, m.mapped),
    ),
    "inference": Service(
        lambda m: inference_task(m.sentences, m.mapped.revision.language),
        lambda endpoint, m: assistant.infer(endpoint, m.sentences, m.mapped),
    ),
    "easy": Service(
        lambda m: easy_japanese_task(m.marked),
        lambda endpoint, m: assistant.simplify(endpoint, m.marked),
    ),
}


@click.command("assist")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--service", type=click.Choice(list(SERVICES)), required=True)
@click.option("--published", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--send", is_flag=True)
@click.option("--out", metavar="FILE.tmx", type=click.Path(path_type=Path))
@in_language
@with_appcontext
def assist(
    path: Path, service: str, published: date | None, out: Path | None, *, send: bool, lang: str | None
) -> None:
    """Show what would be sent to the language model of the settings (ASSISTANT_URL), or send it."""
    with speaking(lang):
        endpoint = _endpoint()
        material = _material(mapped_article(path, published))
        if not send:
            tell(assistant.preview(SERVICES[service].task(material), endpoint))
            tell("\n" + _("Nothing was sent. To send exactly this, add --send."), err=True)
            return
        assisted = SERVICES[service].do(endpoint, material)
        for line in _lines(assisted):
            tell(line)
        if assisted.failure:
            sys.exit(NO_ANSWER)
        if out:
            _keep(assisted, out)


def _endpoint() -> Endpoint:
    endpoint = assistant.endpoint_of(current_app.config)
    if endpoint is None:
        raise Unable(_("No language model is set. Set ASSISTANT_URL; docs/settings.md says how."))
    return endpoint


def _material(mapped: ArticleMap) -> Material:
    drafts = draft_article(mapped).drafts
    numbers = sorted({draft.sentence for draft in drafts})
    sentences = tuple(sentence for sentence in mapped.sentences if sentence.number in numbers)
    slots = context_of(mapped).slots
    marked = tuple(to_translate(sentence, slots.get(sentence.number, ())) for sentence in sentences)
    return Material(mapped, sentences, marked, drafts)


def _lines(assisted: Assisted[Any]) -> Iterator[str]:
    if assisted.failure:
        about = f" ({assisted.failure.about})" if assisted.failure.about else ""
        yield f"{FAILED[assisted.failure.code]}{about}"
        return
    yield _("By a language model; read it before you use it:")
    yield from (f"- {_words(each)}" for each in assisted.gained)
    for refused in assisted.refused:
        yield _(
            "Not taken: %(of)s: %(reason)s", of=refused.of, reason=NOT_TAKEN.get(refused.code, refused.code)
        )


def _words(gained: object) -> str:
    match gained:
        case Translation(entry=entry):
            return f"{entry.ja.written()} = {entry.en.written()}"
        case Rewriting(sentence=number, text=text):
            return f"{number}: {text.written()}"
        case Draft():
            options = " / ".join(f"*{o.text}*" if o.is_key else o.text for o in gained.options)
            return f"{gained.ask} {options}".strip()
    raise TypeError(type(gained))


def _keep(assisted: Assisted[Any], out: Path) -> None:
    entries = (each.entry for each in assisted.gained if isinstance(each, Translation))
    write_new(out, write_tmx(Memory(tuple(entries))))
