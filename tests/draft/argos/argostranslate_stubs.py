"""argostranslate without what it depends on: stanza, hence torch, and minisbd are stood in for.

Only its splitting into sentences needs them; here a text is a sentence, as our segments are. All
else (packages, tokenizers, search, decoding, pivots) is argostranslate's own. For a process of its
own: it reads its settings and makes its folders when it is imported.
"""

import sys
from types import ModuleType, SimpleNamespace
from typing import Any


class _OneSentence:
    def __init__(self, *_: Any, **__: Any) -> None:
        pass

    def sentences(self, text: str) -> list[str]:
        return [text]


def stub() -> None:
    """Make `import argostranslate.translate` possible."""
    stanza = ModuleType("stanza")
    minisbd = ModuleType("minisbd")
    vars(minisbd).update(
        SBDetect=_OneSentence,
        models=SimpleNamespace(cache_dir="", list_models=lambda: ["en", "fr"]),
    )
    sys.modules.update(stanza=stanza, minisbd=minisbd)
