"""`readout-l10n init`: a commented readout.toml to start from."""

from pathlib import Path

import click

from readout_l10n.ui import Say

_FILE_NAME = "readout.toml"
_TEMPLATE = """\
# Configuration of readout-l10n. Every line that begins with # shows a default;
# take the # away and change it. Paths start from this file's folder.

# Locales (BCP 47) of the originals and of their translations.
# source-locale = "en"
# target-locale = "fr"

# Glossaries, in place of the one that ships with readout-l10n: its own CSV
# columns, or two columns headed by their locales (en,fr).
# glossary = ["glossary/diplomatic.csv"]

# Files of your own set phrases, calques and false friends (docs/usage.md), added
# to those that ship with readout-l10n.
# usage = ["usage.toml"]

# Findings from this severity on make the exit code 1: error, warning or info.
# fail-on = "error"

# Folder of a sentence-transformers model to align with, in place of the encoder
# that comes with readout-l10n.
# encoder = "models/LaBSE"

# Findings that are known and do not count (`readout-l10n baseline` records them).
# baseline = "readout-baseline.json"

# Where each locale's documents lie. Without these lines, a folder that holds
# en/ and fr/ is looked for below the path that is checked.
# [folders]
# en = "corpus/en"
# fr = "corpus/fr"

# The line that every provisional translation carries once, by locale.
# [labels]
# fr = "Traduction provisoire et purement informative"

# Severity of a rule's findings (error, warning, info), or "off".
# [rules]
{rules}

# Findings that are not to count, each with its reason; without path or quote,
# all of the rule. In a path and a quote, * stands for anything. One that nothing
# is found for any more is reported.
# [[ignore]]
# rule = "number-changed"
# path = "corpus/fr/2025-*.md"
# quote = "23"
# reason = "the original counts the observers too"

# The time zone that readouts give beside the local time (IANA name).
# [times]
# home = "Asia/Tokyo"

# How French is set. Without a line, each document is judged by what it keeps to.
# Spaces: U+202F, U+00A0, no-break (either), space (an ordinary one), none.
# [typography]
# punctuation = "U+202F"        # before ; ! ?
# colon = "U+00A0"
# quotation-marks = "U+00A0"    # inside « »
# numbers = "U+202F"            # 12 500
# units = "U+00A0"              # 40 %, 12 h 50
# references = "U+00A0"         # n° 5, M. Dupont
# dates = "U+00A0"              # 3 avril
# apostrophe = "’"
# clock = "12 h 50"             # or 12h50, 12:50
# dash = " – "                  # Japon – Inde

# Tables of your own wordings that Apertium is given in place of a text's
# (docs/draft.md), applied before those that ship with readout-l10n.
# [draft]
# pre_edits = ["office-edits.csv"]

# LanguageTool as one more source of findings (docs/languagetool.md), off unless it is
# set: a server on this machine, or `jar` in its place, for its command line.
# [languagetool]
# server = "http://localhost:8081"
# timeout = 60
# categories = {{ STYLE = "off", GRAMMAR = "error" }}

# Vectors of sentences, kept on disk from run to run (`readout-l10n cache` says
# where): in another folder, or in less room; 0 keeps none.
# [cache]
# folder = ".readout-cache"
# megabytes = 1000
"""


@click.command()
@click.argument("folder", type=click.Path(file_okay=False), default=".")
@click.pass_obj
def init(say: Say, folder: str) -> None:
    """Write a commented readout.toml into FOLDER [default: the current one]."""
    from readout_l10n.checks import RULES
    from readout_l10n.errors import ConfigError

    path = Path(folder) / _FILE_NAME
    rules = "\n".join(f'# {rule.id} = "{rule.severity}"' for rule in RULES)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(_TEMPLATE.format(rules=rules))
    except FileExistsError:
        message = "is there already and is left as it is; edit it, or move it away first"
        raise ConfigError(str(path), None, message) from None
    except OSError as error:
        raise ConfigError(str(path), None, f"cannot be written: {error.strerror}") from None
    click.echo(say("wrote {path}", path=path))
