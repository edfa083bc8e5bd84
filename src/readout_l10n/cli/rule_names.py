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


def rule_names(given: tuple[str, ...]) -> list[str]:
    """The names in an option that may be repeated, and take several at once."""
    return [name.strip() for names in given for name in names.split(",") if name.strip()]
