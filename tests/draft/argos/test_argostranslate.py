"""The real argostranslate gives the same text from the same packages."""

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from draft.argos.pairs import triples
from readout_l10n.draft import Passage
from readout_l10n.draft.argos import Settings, argos

pytestmark = pytest.mark.skipif(
    find_spec("argostranslate") is None and not os.environ.get("CI"),
    reason="no argostranslate here: pip install --no-deps argostranslate",
)
HERE = Path(__file__).parent
SIDES = {"en": 0, "fr": 1, "es": 2}


def by_argostranslate(texts: list[str], source: str, target: str, folder: Path) -> list[str]:
    home = folder.parent / "home"
    home.mkdir(exist_ok=True)
    environment = os.environ | {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "ARGOS_PACKAGES_DIR": str(folder),
        "ARGOS_COMPUTE_TYPE": "float32",
    }
    run = subprocess.run(
        [sys.executable, str(HERE / "argostranslate_translate.py"), source, target],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    found: list[str] = json.loads(run.stdout)
    return found


def ours(texts: list[str], source: str, target: str, settings: Settings) -> list[str]:
    engine = argos(source, target, settings=settings)
    assert engine
    drafts = engine.draft([Passage(text) for text in texts])
    return [draft.text if draft else "" for draft in drafts]


def sentences(locale: str) -> list[str]:
    """Sentences of the kind that the models know, and some that they do not."""
    known = [triple[SIDES[locale]] for triple in triples(260, seed=2)]
    return [*known, *STRANGE[locale]]


STRANGE = {
    "en": [
        "Prime Minister Zoé Ångström-O’Neill (漢字) paid 1,250.50 euros — or “less” — to WHO.",
        "trade trade trade",
        "⟦0⟧ met with ⟦1⟧ in Tokyo.",
        "Is it so? It is so!",
        "  The   meeting lasted 30 minutes.  ",
        "https://example.org/a?b=c&d=<e>",
    ],
    "fr": [
        "Le Premier ministre Zoé Ångström (漢字) a payé 1 250,50 € — ou « moins » — à l’OMS.",
        "⟦0⟧ a rencontré ⟦1⟧ à Paris & à Rome.",
        "Qu’en est-il ? C’est ainsi !",
    ],
}


@pytest.mark.parametrize(("source", "target"), [("en", "es"), ("fr", "en"), ("fr", "es")])
def test_the_text_is_argostranslates(
    installed: Path, settings: Settings, source: str, target: str
) -> None:
    """By sentencepiece, by BPE, and through both."""
    texts = sentences(source)
    theirs = by_argostranslate(texts, source, target, installed)
    assert ours(texts, source, target, settings) == theirs


def test_the_target_prefix_is_argostranslates(packages: Path, settings: Settings) -> None:
    shutil.rmtree(packages / "tests-fr_en")
    path = packages / "tests-en_es" / "metadata.json"
    metadata = json.loads(path.read_text("utf-8")) | {"target_prefix": "es"}
    path.write_text(json.dumps(metadata), encoding="utf-8")
    texts = sentences("en")[:20]
    found = ours(texts, "en", "es", Settings(packages, compute_type="float32"))
    assert found == by_argostranslate(texts, "en", "es", packages)
    assert found != ours(texts, "en", "es", settings)
