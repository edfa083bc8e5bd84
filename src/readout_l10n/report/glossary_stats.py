"""How large a glossary is, and where it has gaps."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from readout_l10n.model import ACCEPTED, Term

VERSION = 1


def stats_text(terms: Sequence[Term]) -> str:
    """Counts in three tables, then how many concepts have no accepted term in each locale."""
    concepts = _concepts(terms)
    blocks = [[f"{len(concepts)} concepts, {len(terms)} terms"]]
    for title, counts in _tables(terms).items():
        blocks.append([f"by {title}", *_rows(counts)])
    gaps = {locale: len(missing) for locale, missing in _gaps(terms).items()}
    blocks.append(["concepts without an accepted term", *_rows(gaps)])
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


def stats_json(terms: Sequence[Term]) -> str:
    """The same as a JSON text, version 1, with the ids of the concepts that have gaps."""
    report = {
        "version": VERSION,
        "concepts": len(_concepts(terms)),
        "terms": len(terms),
        **{f"by_{title}": dict(counts) for title, counts in _tables(terms).items()},
        "without_accepted_term": _gaps(terms),
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _concepts(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term.concept for term in terms))


def _tables(terms: Sequence[Term]) -> dict[str, Mapping[str, int]]:
    return {
        "locale": _counted(term.locale for term in terms),
        "kind": _counted(term.kind.value for term in terms),
        "status": _counted(term.status.value for term in terms),
    }


def _counted(words: Iterable[str]) -> dict[str, int]:
    return dict(Counter(words).most_common())


def _gaps(terms: Sequence[Term]) -> dict[str, list[str]]:
    """By locale, the concepts that have no preferred or admitted term in it."""
    have = {(term.concept, term.locale) for term in terms if term.status in ACCEPTED}
    locales = _counted(term.locale for term in terms)
    return {
        locale: [concept for concept in _concepts(terms) if (concept, locale) not in have]
        for locale in locales
    }


def _rows(counts: Mapping[str, int]) -> list[str]:
    width = max(map(len, counts), default=0)
    return [f"  {word:{width}}  {count:>6}" for word, count in counts.items()]
