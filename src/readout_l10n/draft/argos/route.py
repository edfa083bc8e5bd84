"""By which packages a text gets from one locale into another: one, or two by way of a third."""

from collections.abc import Iterable, Sequence

from readout_l10n.draft.argos.package import Package
from readout_l10n.text.locale import language

_OWN_CODES = {
    "pt-br": ("pb", "pt"),
    "zh-hant": ("zt",),
    "zh-tw": ("zt",),
    "zh-hk": ("zt",),
    "no": ("nb", "no"),
}
"""Locales that Argos codes otherwise (argostranslate 1.11, `sbd.py`), the fitter code first."""
PIVOT = "en"
"""Most Argos packages go from or into English, so the way through it is tried first."""


def codes(locale: str) -> tuple[str, ...]:
    """What a package for a locale may be coded as."""
    return _OWN_CODES.get(locale.replace("_", "-").lower(), (language(locale),))


def route(source: str, target: str, packages: Sequence[Package]) -> tuple[Package, ...]:
    """The packages to go through from one locale to the other; none where there is no way.

    A single package is better than two, since each adds its own mistakes; three are never used. Of
    several for a pair, the newest is taken.
    """
    newest = {(p.source, p.target): p for p in sorted(packages, key=lambda p: p.order)}
    starts, ends = codes(source), codes(target)
    for start in starts:
        for end in ends:
            if start != end and (start, end) in newest:
                return (newest[start, end],)
    for start in starts:
        for end in ends:
            for between in _between(start, end, newest):
                return (newest[start, between], newest[between, end])
    return ()


def pivots(packages: Sequence[Package]) -> tuple[tuple[Package, Package], ...]:
    """The ways through another language that make pairs for which there is no package."""
    pairs = {(p.source, p.target) for p in packages}
    ends = sorted({(start, end) for start, _ in pairs for _, end in pairs if start != end} - pairs)
    ways = (route(start, end, packages) for start, end in ends)
    return tuple((way[0], way[1]) for way in ways if len(way) == 2)


def _between(start: str, end: str, pairs: Iterable[tuple[str, str]]) -> list[str]:
    known = set(pairs)
    if start == end:
        return []
    found = (middle for first, middle in known if first == start and (middle, end) in known)
    return sorted(found, key=lambda middle: (middle != PIVOT, middle))
