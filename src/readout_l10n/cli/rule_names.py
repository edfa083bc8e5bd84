"""The options that name rules: which to run, which to leave out."""

import click

select_option = click.option(
    "--select",
    multiple=True,
    metavar="RULE,…",
    help="Run these rules only; term-* stands for all that begin so.",
)
ignore_option = click.option(
    "--ignore", multiple=True, metavar="RULE,…", help="Leave these rules out."
)
