"""The messages of the interface, as they stand in the code: what its catalogues have to hold.

`python tests/ui/extraction.py` adds those that a catalogue lacks, untranslated, and takes away
those that the code no longer has.
"""

import ast
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path

import click
from polib import POEntry, POFile, pofile

from readout_l10n.cli import cli
from readout_l10n.cli.interface import ui_locale_option
from readout_l10n.ui import LOCALES, RETOLD

SOURCES = Path(__file__).parents[2] / "src" / "readout_l10n"
CATALOGUES = {locale: SOURCES / "ui" / f"{locale}.po" for locale in LOCALES[1:]}

Message = tuple[str, str | None]
"""A message and its plural, if it has one."""


def messages() -> frozenset[Message]:
    """All that is said in the code, and the help of the commands."""
    return frozenset([*_said(), *((text, None) for text in _help(cli))])


def catalogue(locale: str) -> POFile:
    return pofile(CATALOGUES[locale].read_text("utf-8"), wrapwidth=100)


def _said() -> Iterator[Message]:
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield from _of_call(node, path)


def _of_call(call: ast.Call, path: Path) -> Iterator[Message]:
    """The messages of `say("…")`, `self._say("…")` and `say.count("…", "…", n)`."""
    function = call.func
    counts = isinstance(function, ast.Attribute) and function.attr == "count"
    speaker = function.value if counts and isinstance(function, ast.Attribute) else function
    if _name(speaker).lstrip("_") != "say":
        return
    texts = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
    wanted = 2 if counts else 1
    if len(texts) < wanted:
        raise AssertionError(f"{path}:{call.lineno}: what is said is no literal")
    yield (texts[0], texts[1] if counts else None)


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _help(command: click.Command) -> Iterator[str]:
    for text in (command.help, command.short_help):
        if text:
            yield cleandoc(text)
    for parameter in (*command.params, ui_locale_option()):
        if isinstance(parameter, click.Option) and parameter.help and not _is_clicks(parameter):
            yield cleandoc(parameter.help)
    if isinstance(command, click.Group):
        for child in command.commands.values():
            yield from _help(child)


def _is_clicks(option: click.Option) -> bool:
    """Whether it is an option that click words itself."""
    return option.name in {"help", "version"}


def main() -> None:
    wanted = messages()
    for locale, path in CATALOGUES.items():
        found = catalogue(locale)
        for entry in list(found):
            if entry.msgctxt != RETOLD and (entry.msgid, entry.msgid_plural or None) not in wanted:
                found.remove(entry)
        known = {(e.msgid, e.msgid_plural or None) for e in found if e.msgctxt != RETOLD}
        for text, plural in sorted(wanted - known, key=lambda message: message[0]):
            found.append(
                POEntry(msgid=text, msgid_plural=plural, msgstr_plural={0: "", 1: ""})
                if plural
                else POEntry(msgid=text)
            )
        found.sort(key=lambda entry: (entry.msgctxt or "", entry.msgid))
        found.save(str(path))


if __name__ == "__main__":
    main()
