"""The baseline's file, version 1: sorted, an entry a line, so that changes to it read and merge.

No date, count or version of the program is in it: they would make every rewriting a conflict
(shipmonk-rnd/phpstan-baseline-per-identifier #54).
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from readout_l10n.errors import InputError
from readout_l10n.triage.baseline import Entry
from readout_l10n.triage.fingerprint import Fingerprint

FILE_NAME = "readout-baseline.json"
VERSION = 1
_MEND = "`readout-l10n baseline` writes it anew"
_KEYS = ("path", "rule", "quote", "concept", "before", "after")


def baseline_serialize(entries: Iterable[Entry]) -> str:
    """The text of the file; the same entries give the same text."""
    lines = [
        json.dumps(_object(entry), ensure_ascii=False, separators=(", ", ": "))
        for entry in sorted(entries)
    ]
    body = ",\n".join(f"    {line}" for line in lines)
    inside = f"\n{body}\n  " if lines else ""
    return f'{{\n  "version": {VERSION},\n  "findings": [{inside}]\n}}\n'


def read_baseline(path: Path) -> tuple[Entry, ...]:
    """The entries in a file. Raises InputError, with the line where there is one."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError(
            str(path), None, "no such file; `readout-l10n baseline` writes it"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), None, f"cannot be read: {error}") from None
    return baseline_parse(text, str(path))


def baseline_parse(text: str, path: str) -> tuple[Entry, ...]:
    """The entries in a text. Raises InputError, with the line where there is one."""
    if conflict := re.search(r"^(?:<{7}|={7}|>{7})", text, re.MULTILINE):
        line = text.count("\n", 0, conflict.start()) + 1
        message = "a merge left its marks; keep the lines of both sides, sorted or not"
        raise InputError(path, line, message)
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(path, error.lineno, f"not JSON: {error.msg}; {_MEND}") from None
    if not isinstance(data, dict) or data.get("version") != VERSION:
        got = data.get("version") if isinstance(data, dict) else None
        raise InputError(path, None, f"version {got!r}, where {VERSION} is wanted; {_MEND}")
    entries = data.get("findings")
    if not isinstance(entries, list):
        raise InputError(path, None, f"findings: a list is wanted; {_MEND}")
    return tuple(_entry(entry, number, path) for number, entry in enumerate(entries, start=1))


def _object(entry: Entry) -> dict[str, str]:
    print_ = entry.fingerprint
    values = (entry.path, print_.rule, print_.quote, print_.concept, print_.before, print_.after)
    told = dict(zip(_KEYS, values, strict=True))
    return {key: value for key, value in told.items() if value or key == "quote"}


def _entry(data: Any, number: int, path: str) -> Entry:  # noqa: ANN401  (whatever JSON holds)
    known = isinstance(data, dict) and set(data) <= set(_KEYS)
    if not known or not all(isinstance(value, str) for value in data.values()):
        raise InputError(path, None, f"findings, entry {number}: no entry of ours; {_MEND}")
    if not data.get("path") or not data.get("rule"):
        raise InputError(path, None, f"findings, entry {number}: path or rule missing; {_MEND}")
    rest = {key: data.get(key, "") for key in ("quote", "concept", "before", "after")}
    return Entry(data["path"], Fingerprint(data["rule"], **rest))
