"""Translation units → PO."""

from collections import Counter
from collections.abc import Iterable

from polib import POEntry, POFile

from readout_l10n import __version__
from readout_l10n.formats.characters import without_controls
from readout_l10n.formats.po.places import reference
from readout_l10n.formats.unit import Place, TranslationUnit

_TITLE = "Sentences aligned by readout-l10n; fuzzy ones are to be reviewed."


def po_serialize(units: Iterable[TranslationUnit]) -> str:
    """A PO text: a unit an entry, with its place as reference, unwrapped, without a date.

    A unit without target is an untranslated entry. One without source can be no entry, since an
    empty msgid is the header's: it becomes an extracted comment of the entry before it, or a
    comment of the header. Sources that occur more than once have their place as msgctxt, so that
    none is lost. Control characters become spaces. Raises ValueError for units of several pairs of
    locales, for which PO has no place.
    """
    kept = tuple(units)
    locales = {(unit.source_locale, unit.target_locale) for unit in kept}
    if len(locales) > 1:
        raise ValueError(f"a PO file holds one pair of locales, not {sorted(locales)}")
    po = POFile(wrapwidth=0)
    po.header = _TITLE
    po.metadata = _metadata(*next(iter(locales), ("", "")))
    contexts = _Contexts(kept)
    for unit in kept:
        if unit.source.strip():
            po.append(_entry(unit, contexts.of(unit)))
        elif unit.target.strip():
            comment = f"added: {_shown(unit.target_place)}{_line(unit.target)}"
            if po:
                po[-1].comment += f"\n{comment}"
            else:
                po.header += f"\n{comment}"
    return f"{po}"


class _Contexts:
    """A msgctxt for each unit whose source is not the only one of its text."""

    def __init__(self, units: Iterable[TranslationUnit]) -> None:
        self._count = Counter(without_controls(unit.source) for unit in units)
        self._given: Counter[tuple[str, str]] = Counter()

    def of(self, unit: TranslationUnit) -> str | None:
        """The unit's place, numbered from the second of a line on; None where none is needed."""
        source = without_controls(unit.source)
        if self._count[source] == 1:
            return None
        place = ":".join(reference(unit.source_place)) if unit.source_place else "unknown"
        self._given[source, place] += 1
        number = self._given[source, place]
        return place if number == 1 else f"{place} ({number})"


def _entry(unit: TranslationUnit, context: str | None) -> POEntry:
    translated = bool(unit.target.strip())
    comments = []
    if not translated:
        comments.append("missing from the translation")
    if unit.shape is not None:
        comments.append("shape: {}-{}".format(*unit.shape))
    if unit.confidence is not None:
        comments.append(f"confidence: {unit.confidence:.3f}")
    if unit.target_place is not None:
        comments.append("translation: {}:{}".format(*reference(unit.target_place)))
    return POEntry(
        msgid=without_controls(unit.source),
        msgstr=without_controls(unit.target) if translated else "",
        msgctxt=context,
        comment="\n".join(comments),
        occurrences=[reference(unit.source_place)] if unit.source_place else [],
        flags=["fuzzy"] if unit.fuzzy and translated else [],
    )


def _metadata(source_locale: str, target_locale: str) -> dict[str, str]:
    return {
        "Language": target_locale.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": source_locale.replace("-", "_"),
        "X-Generator": f"readout-l10n {__version__}",
    }


def _shown(place: Place | None) -> str:
    return "" if place is None else "{}:{} ".format(*reference(place))


def _line(text: str) -> str:
    return " ".join(without_controls(text).split())
