"""Apertium's installed modes: which pairs there are, and the programs of each.

A `.mode` file is a shell pipeline. The programs are taken from it, since `apertium -z` waits for
the end of its input and `apertium -f line` drops final full stops.
"""

import hashlib
import re
import shlex
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from readout_l10n.text.locale import language

_CODES = {
    "cat": "ca",
    "eng": "en",
    "epo": "eo",
    "fra": "fr",
    "glg": "gl",
    "ita": "it",
    "oci": "oc",
    "por": "pt",
    "ron": "ro",
    "spa": "es",
}
"""ISO 639-1 codes of the languages that newer packages name by ISO 639-3."""
_MODE = re.compile(r"([a-z]{2,3})-([a-z]{2,3})\.mode")
_DEBIAN = {
    ("en", "es"): "apertium-eng-spa",
    ("en", "ca"): "apertium-eng-cat",
    ("en", "gl"): "apertium-en-gl",
    ("en", "eo"): "apertium-eo-en",
    ("fr", "es"): "apertium-fr-es",
    ("fr", "ca"): "apertium-fra-cat",
    ("fr", "oc"): "apertium-oci-fra",
    ("fr", "eo"): "apertium-eo-fr",
    ("es", "ca"): "apertium-spa-cat",
    ("es", "gl"): "apertium-es-gl",
    ("es", "pt"): "apertium-es-pt",
    ("es", "it"): "apertium-spa-ita",
    ("es", "ro"): "apertium-es-ro",
    ("ca", "oc"): "apertium-oc-ca",
}
"""Debian's package for each pair, which is for the other direction too where `_BOTH` says so."""
_BOTH = frozenset({"apertium-eng-spa", "apertium-eng-cat", "apertium-fr-es", "apertium-fra-cat"})
_PATIENCE = 30
"""Seconds that dpkg may take."""


@dataclass(frozen=True, slots=True)
class Mode:
    """A pair of languages that Apertium translates, and how."""

    source: str
    target: str
    stages: tuple[tuple[str, ...], ...]
    """Programs with their arguments, in the order of the pipe."""
    path: Path

    @property
    def name(self) -> str:
        return self.path.stem


def modes_folder() -> Path | None:
    """Where Apertium keeps its modes; None where it is not installed."""
    program = shutil.which("apertium")
    if program is None:
        return None
    folder = Path(program).resolve().parents[1] / "share" / "apertium" / "modes"
    return folder if folder.is_dir() else None


def installed_modes(folder: Path) -> dict[tuple[str, str], Mode]:
    """The modes of a folder by source and target language; variants of a language are left out."""
    found: dict[tuple[str, str], Mode] = {}
    for path in sorted(folder.glob("*.mode")):
        if pair := _MODE.fullmatch(path.name):
            source, target = (_CODES.get(code, code) for code in pair.groups())
            found[source, target] = Mode(source, target, _stages(path), path)
    return found


def _stages(path: Path) -> tuple[tuple[str, ...], ...]:
    """The programs, with the marks of unknown words on and the tagger as it is by default."""
    words = shlex.split(path.read_text(encoding="utf-8").replace("|", " | "))
    stages: list[list[str]] = [[]]
    for word in words:
        if word == "|":
            stages.append([])
        elif word == "$1":
            stages[-1].append("-g")
        elif word != "$2":
            stages[-1].append(word)
    return tuple(tuple(stage) for stage in stages if stage)


def chain(source: str, target: str, modes: dict[tuple[str, str], Mode]) -> tuple[Mode, ...]:
    """The modes that lead from one language to another: one, or two by a pivot; none if no way."""
    here, there = language(source), language(target)
    if direct := modes.get((here, there)):
        return (direct,)
    pivots = sorted(middle for first, middle in modes if first == here and (middle, there) in modes)
    # Spanish is the best kept of the languages that all others are paired with.
    for pivot in sorted(pivots, key=lambda code: code != "es"):
        return modes[here, pivot], modes[pivot, there]
    return ()


def installation(source: str, target: str) -> str | None:
    """The command that installs a pair in Debian, by a pivot if there is no other way, or None."""
    here, there = language(source), language(target)
    pivots = (middle for middle in ("es", "ca", "fr") if middle not in {here, there})
    ways = [[(here, there)], *([(here, middle), (middle, there)] for middle in pivots)]
    for way in ways:
        packages = [_package(*pair) for pair in way]
        if None not in packages:
            return f"apt-get install apertium {' '.join(filter(None, packages))}"
    return None


def _package(source: str, target: str) -> str | None:
    reverse = _DEBIAN.get((target, source))
    return _DEBIAN.get((source, target)) or (reverse if reverse in _BOTH else None)


@cache
def provenance(mode: Mode) -> str:
    """The mode with its Debian package and version, or else the hash of its file."""
    owner = _dpkg("-S", str(mode.path)).partition(":")[0]
    if version := owner and _dpkg("-W", "-f=${Version}", owner):
        return f"{mode.name} ({owner} {version})"
    return f"{mode.name} (sha256 {hashlib.sha256(mode.path.read_bytes()).hexdigest()[:12]})"


def _dpkg(*arguments: str) -> str:
    """What dpkg-query says, and nothing where it is not there or does not know."""
    program = shutil.which("dpkg-query")
    if program is None:
        return ""
    try:
        answer = subprocess.run(  # noqa: S603
            [program, *arguments], capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.decode(errors="replace").strip() if answer.returncode == 0 else ""
