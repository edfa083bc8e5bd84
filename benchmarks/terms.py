"""Share of term occurrences flagged in correct translations, by way of matching.

On the WMT21 terminology task, with its citation forms as the glossary: what our lenient matching
flags in the human references, what it catches when the term is deleted, and beside it a
case-folded search with word boundaries: `python benchmarks/terms.py`.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

from gold import wmt_terms
from readout_l10n.glossary import Glossary
from readout_l10n.model import Term

Accepts = Callable[[dict[str, Any], str], bool]


def main() -> None:
    rows = wmt_terms()
    glossary = Glossary(_terms(rows))
    ways: dict[str, Accepts] = {
        "case-folded, word boundaries": _plainly,
        "readout-l10n": lambda term, text: glossary.accepts(term["source"], text, "fr"),
    }
    print(f"{'way':<30}{'flagged in references':>24}{'caught when deleted':>22}")
    for name, accepts in ways.items():
        occurrences = [(row["target"], term) for row in rows for term in row["terms"]]
        flagged = sum(not accepts(term, target) for target, term in occurrences)
        caught = sum(not accepts(term, _without(target, term)) for target, term in occurrences)
        total = len(occurrences)
        print(f"{name:<30}{flagged / total:>24.1%}{caught / total:>22.1%}")


def _terms(rows: Iterable[dict[str, Any]]) -> list[Term]:
    return [
        Term(term["source"], "fr", form)
        for row in rows
        for term in row["terms"]
        for form in term["citation"]
    ]


def _plainly(term: dict[str, Any], text: str) -> bool:
    return any(
        re.search(rf"\b{re.escape(form)}\b", text, re.IGNORECASE) for form in term["citation"]
    )


def _without(target: str, term: dict[str, Any]) -> str:
    for form in sorted(term["targets"], key=len, reverse=True):
        target = re.sub(re.escape(form), "", target, flags=re.IGNORECASE)
    return target


if __name__ == "__main__":
    main()
