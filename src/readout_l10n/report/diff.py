"""Two states of a text → a unified diff that `patch` and `git apply -p0` take."""

import difflib
import re

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def unified_diff(path: str, before: str, after: str) -> str:
    """The diff; empty where nothing differs. Line ends stand as they do in the texts."""
    lines = difflib.unified_diff(
        _LINE.findall(before), _LINE.findall(after), fromfile=path, tofile=path
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
