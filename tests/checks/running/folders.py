"""A small corpus on disk, whose documents tell of each other, and runs over it."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from readout_l10n.checks.run import Settings, check_files
from readout_l10n.checks.running.kept import Kept
from readout_l10n.corpus import PairPaths, find_pairs
from readout_l10n.embed import Vectors
from readout_l10n.glossary import Glossary, table_parse
from readout_l10n.model import CheckReport

LABEL = "Traduction provisoire et purement informative"
ROWS = """concept,locale,term,kind,status,gender,office
oda,en,ODA,acronym,preferred,,
oda,fr,APD,acronym,preferred,,
law,en,rule of law,phrase,preferred,,
law,fr,État de droit,phrase,preferred,,
law,fr,règle de droit,phrase,deprecated,,
seat,en,flagship project,phrase,admitted,,
seat,fr,projet phare,phrase,admitted,,
pm,fr,Premier ministre,title,preferred,m,
modi,fr,Narendra MODI,name,preferred,m,pm
modi,fr,Modi,short form,preferred,m,
chile,en,Chile,name,preferred,,
chile,fr,Chili,name,preferred,m,
"""
_EN = """Meeting number {0}

Regional affairs

They will build one flagship project with ODA in the summer, under the rule of law, and said so.

{0} people came to Lima and talked about it for a long time with everybody.
"""
_FR = """Rencontre numéro {0}

Situation régionale

Ils mèneront un projet phare avec l’APD cet été, dans le respect de l’État de droit, ont-ils dit.

{0} personnes sont venues à Lima et en ont longuement parlé avec M. Musalia MUDAVADI et d’autres.

{1}
"""


_THEMES = ("eeting|encontre", "egional|région", "project|projet", "people|personnes", "raduction")


class ThemeEncoder:
    """Sentences are alike as they speak of the same things, in either language."""

    def __init__(self, name: str = "themes") -> None:
        self.name = name

    def encode(self, sentences: Sequence[str], longest: int) -> Vectors:
        vectors = np.full((longest, len(sentences), len(_THEMES) + 1), 0.1)
        for k in range(longest):
            for i in range(len(sentences) - k):
                said = " ".join(sentences[i : i + k + 1])
                for number, theme in enumerate(_THEMES):
                    vectors[k, i, number] += any(word in said for word in theme.split("|"))
        unit: Vectors = (vectors / np.linalg.norm(vectors, axis=2, keepdims=True)).astype("f2")
        return unit


def write(folder: Path, count: int = 6) -> None:
    """Pairs of files `en/2.txt`, `fr/2.txt` and so on."""
    for locale, text in (("en", _EN), ("fr", _FR)):
        (folder / locale).mkdir(exist_ok=True)
        for number in range(2, count + 2):
            path = folder / locale / f"{number}.txt"
            path.write_text(text.format(number, LABEL), encoding="utf-8")


def change(path: Path, old: str, new: str) -> None:
    """Put one text for another that has to be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def settings(**others: object) -> Settings:
    """With an encoder that loads nothing."""
    told: dict[str, object] = {"labels": {"fr": LABEL}, "encoder": ThemeEncoder(), **others}
    return Settings(**told)  # type: ignore[arg-type]


def glossary(rows: str = ROWS) -> Glossary:
    return Glossary(table_parse(rows))


def pairs(folder: Path) -> tuple[PairPaths, ...]:
    return find_pairs([folder], "en", "fr")


def run(
    folder: Path,
    kept: Kept | None = None,
    rows: str = ROWS,
    jobs: int = 1,
    **others: object,
) -> CheckReport:
    return check_files(pairs(folder), glossary(rows), settings(**others), jobs=jobs, kept=kept)
