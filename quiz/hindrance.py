"""What keeps the program from doing its work, said in one sentence with the cure."""

import click


class Hindered(click.ClickException):
    """Raised with a sentence for the person at the terminal; every command prints it and exits with 2."""

    exit_code = 2
