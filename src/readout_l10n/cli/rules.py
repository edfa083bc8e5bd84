"""`readout-l10n rules`: what the rules are, and what each one sees."""

import difflib

import click

from readout_l10n.cli.configuration import format_option


@click.command()
@click.argument("rule", required=False)
@format_option
def rules(rule: str | None, output_format: str) -> None:
    """List the rules, or explain RULE with its examples."""
    from readout_l10n.checks import RULES
    from readout_l10n.report.rules import rule_text, rules_json, rules_text

    chosen = tuple(known for known in RULES if rule in {None, known.id})
    if not chosen and rule:
        near = difflib.get_close_matches(rule, [known.id for known in RULES], 1)
        mend = f"did you mean {near[0]!r}?" if near else "`readout-l10n rules` lists them"
        raise click.UsageError(f"unknown rule {rule!r}; {mend}")
    if output_format == "json":
        click.echo(rules_json(chosen), nl=False)
    else:
        click.echo(rule_text(chosen[0]) if rule else rules_text(chosen), nl=False)
