"""`readout-l10n rules`: what the rules are, and what each one sees."""

import difflib

import click


@click.command()
@click.argument("rule", required=False)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
)
def rules(rule: str | None, output_format: str) -> None:
    """List the rules, or explain RULE with its examples."""
    from readout_l10n.checks import FAMILIES, RULES
    from readout_l10n.report.rules import rule_text, rules_json, rules_text
    from readout_l10n.report.rules_markdown import rules_markdown

    chosen = tuple(known for known in RULES if rule in {None, known.id})
    if not chosen and rule:
        near = difflib.get_close_matches(rule, [known.id for known in RULES], 1)
        mend = f"did you mean {near[0]!r}?" if near else "`readout-l10n rules` lists them"
        raise click.UsageError(f"unknown rule {rule!r}; {mend}")
    if output_format == "json":
        click.echo(rules_json(chosen), nl=False)
    elif output_format == "markdown":
        families = [(title, [r for r in theirs if r in chosen]) for title, theirs in FAMILIES]
        click.echo(rules_markdown([family for family in families if family[1]]), nl=False)
    else:
        click.echo(rule_text(chosen[0]) if rule else rules_text(chosen), nl=False)
