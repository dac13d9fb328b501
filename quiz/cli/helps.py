"""What every command says of itself, and of its options, at `--help`, in the language of the terminal."""

import copy
from collections.abc import Mapping

import click
from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

# Options that mean the same at every command; the table below has what one command says otherwise.
OPTIONS: Mapping[str, LazyString] = {
    "--lang": _l("Language of the messages."),
    "--published": _l("The day of publication, as in 2024-10-18; by default the one that the article names."),
    "--address": _l("Where Kotohashi is opened; by default what HOST and PORT say."),
}

HELPS: Mapping[str, LazyString] = {
    "account": _l("Look after the accounts of teachers."),
    "account link": _l(
        "Print the link with which the first teacher comes; links that were printed before end.\n\n"
        "Exits with 2 if there is a teacher already."
    ),
    "account reset": _l(
        "Print a link with which NAME chooses a new password, once, within a day.\n\n"
        "Exits with 2 if there is no such account, or if it is closed."
    ),
    "account reset --administrator": _l("Open the account and make it an administrator's."),
    "account list": _l("List all accounts: name, role, and whether it is closed."),
    "answers": _l("Look after the answers that students gave."),
    "answers regrade": _l(
        "Grade stored answers again and print every mark that comes out differently.\n\n"
        "BANK is the id of a bank; without it the answers of all banks are graded. Exits with 1 if marks "
        "differ and were not replaced, and with 2 if there is no such bank."
    ),
    "answers regrade --apply": _l("Replace the stored marks; without it nothing is changed."),
    "article": _l("Look at articles."),
    "article show": _l(
        "Print the map of an article: title, date, headings, outlets, and each sentence.\n\n"
        "FILE is plain text, HTML, DOCX or PDF. Each sentence has its number, its line, what it is, and "
        "whether it is reported, said (by whom) or an opinion. Exits with 2 if FILE cannot be read."
    ),
    "article draft": _l(
        "Draft questions from an article, each with its proof, in both languages as far as that can be had."
        "\n\nFILE is plain text, HTML, DOCX or PDF. Exits with 2 if a file cannot be read or written."
    ),
    "article draft --memory": _l("Translated sentences: TMX or a bank."),
    "article draft --glossary": _l("Terms: a bank, or lines 外相,foreign minister."),
    "article draft --url": _l("Where the article can be read; for the bank."),
    "article draft --out": _l("Write the drafts as a bank; an existing file stays."),
    "article draft --json": _l("Print everything as JSON."),
    "article draft --rejected": _l("Also list what was refused, and why."),
    "article assist": _l(
        "Show what would be sent to the language model of the settings (ASSISTANT_URL), or send it.\n\n"
        "The model may translate sentences, find better distractors, propose questions of inference, or "
        "rewrite sentences in やさしい日本語. Everything it says goes through the same checks as any draft "
        "and is marked as a machine's. Exits with 1 if there is no answer, with 2 if a file or the settings "
        "cannot be used."
    ),
    "article assist --service": _l("What the model is to do."),
    "article assist --send": _l("Send it; without this it is only shown."),
    "article assist --out": _l("Keep translations as a memory."),
    "bank": _l("Check the files of question banks."),
    "bank check": _l(
        "Print what is wrong with banks: files, or folders that hold a bank.yaml.\n\n"
        "Exits with 1 if there are errors and with 2 if something cannot be read."
    ),
    "bank check --article": _l(
        "Look up every quote in this text; give it several times for several articles."
    ),
    "bank check --source": _l("With --article: only look up quotes of this source; by default those of all."),
    "bank schema": _l("Write question_banks/schema.json again, after a change of the model."),
    "bank readings": _l(
        "List every word of a bank with its furigana, how often and where it stands.\n\n"
        "Exits with 2 if something cannot be read."
    ),
    "workshop": _l("Look after the drafts of teachers."),
    "workshop empty-trash": _l(
        "Remove for good what has been in the trash for thirty days; the library does so once a day, too."
    ),
    "backup": _l(
        "Write a copy of the database into FILE, also while Kotohashi is running.\n\n"
        "docs/backup.md says how to put it back. Exits with 2 if nothing was written."
    ),
    "backup --force": _l("Replace the file if there is one."),
    "grade": _l(
        "Grade typed answers and say how each verdict came about.\n\n"
        "FILE is a table with tabs and the columns kind, lang, accepted, given, ok. Every row whose verdict "
        "differs from ok is printed. Exits with 1 if there is one, and with 2 if something cannot be read."
    ),
    "grade --kind": _l("Kind of a single answer."),
    "grade --lang": _l("Language of a single answer."),
    "grade --accept": _l("What is accepted; several answers between “ | ”."),
    "grade --given": _l("What was typed."),
}


def with_help(command: click.Command, name: str) -> click.Command:
    """A copy of the command that says in the language of this moment what it is for, as do all below it."""
    told = copy.copy(command)
    told.help = str(HELPS[name])
    told.params = [_option_with_help(each, name) for each in command.params]
    if isinstance(told, click.Group):
        told.commands = {key: with_help(each, f"{name} {key}") for key, each in told.commands.items()}
    return told


def _option_with_help(parameter: click.Parameter, name: str) -> click.Parameter:
    if not isinstance(parameter, click.Option):
        return parameter
    told = copy.copy(parameter)
    option = parameter.opts[0]
    told.help = str(HELPS.get(f"{name} {option}") or OPTIONS[option])
    return told
