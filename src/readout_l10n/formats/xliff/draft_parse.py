"""The XLIFF 2 of a draft, as a translation tool gives it back.

Tools may add prefixes, groups, notes and inline codes, cut a segment into several, and put their
targets into another order (XLIFF 2.1, sections 4.7 and 4.8): what counts is the `id` of each unit,
the text in it, and the state of its segments.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from readout_l10n.errors import InputError
from readout_l10n.formats.characters import without_controls
from readout_l10n.formats.returned import ReturnedSheet, ReturnedUnit, document_name
from readout_l10n.formats.safe_xml import local_name, namespace, xml_root
from readout_l10n.formats.xliff.draft_serialize import CATEGORIES, TRANSLATOR
from readout_l10n.text.locale import language

_CORE = re.compile(r"urn:oasis:names:tc:xliff:document:2\.\d+")
_UNIT = re.compile(r"u([0-9]+)")
_SPACE = re.compile(r"[ \t\r\n]+")
"""XML 1.0, section 2.3: no-break spaces are text."""
_SETTLED = frozenset({"reviewed", "final"})
_TRANSLATED = "translated"
_NEEDS_REVIEW = "readout-l10n:needs-review"
"""The subState of drafts in files written before, whose state was `translated` from the start."""
_CODES = frozenset({"ph", "sc", "ec"})
_NO_SPACE = frozenset({"ja", "zh", "th", "lo", "km", "my"})
"""Languages whose sentences have no space between them."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A segment of a unit, or an ignorable between two."""

    source: str
    target: str | None
    order: int
    settled: bool
    """Whether somebody has accepted it, or there is nothing to be accepted."""
    is_ignorable: bool


def xliff_draft_parse(data: bytes | str, path: str) -> ReturnedSheet:
    """The units of a draft's XLIFF, each as it was before a tool cut it.

    A segment is fuzzy while its state is `initial`. A state that was raised counts, whatever
    subState a tool has left there, save `translated` with the one that earlier drafts began with.
    Entities and DTDs are not read. Raises InputError for what is no XLIFF 2, or no single draft.
    """
    root = xml_root(data, path)
    _accept(root, path)
    files = [element for element in root if _is_core(element, "file")]
    if len(files) != 1:
        message = f"holds {len(files)} files, not one; give the XLIFF of each draft by itself"
        raise InputError(path, root.sourceline, message)
    units: list[ReturnedUnit] = []
    problems: list[InputError] = []
    locales = (root.get("srcLang") or "", root.get("trgLang") or "")
    for element in files[0].iter():
        if not _is_core(element, "unit"):
            continue
        line = element.sourceline or 1
        named = _UNIT.fullmatch(element.get("id") or "")
        if named is None:
            message = "a unit without a segment's number as id (u1, u2 …); leave ids as they were"
            problems.append(InputError(path, line, message))
            continue
        units.append(_returned(element, int(named[1]), locales, line))
    notes = _notes(files[0]) or ()
    document = next((text for category, text in notes if category == "document"), None)
    return ReturnedSheet(
        document_name(document), locales[1] or None, None, tuple(units), tuple(problems)
    )


def _accept(root: etree._Element, path: str) -> None:
    if local_name(root) != "xliff":
        message = f"the first element is <{local_name(root)}>, not <xliff>; name an XLIFF file"
        raise InputError(path, root.sourceline, message)
    if not _CORE.fullmatch(namespace(root)):
        version = root.get("version") or "of an unknown version"
        message = (
            f"is XLIFF {version}, and `readout-l10n draft` writes 2.1; "
            "save the file from your tool as it came, not as the tool's own working copy"
        )
        raise InputError(path, root.sourceline, message)
    for entity in root.iter(etree.Entity):
        message = f"{entity.text} is an entity, which is not read; write the character itself"
        raise InputError(path, entity.sourceline, message)


def _is_core(element: etree._Element, name: str) -> bool:
    return local_name(element) == name and _CORE.fullmatch(namespace(element)) is not None


def _returned(
    unit: etree._Element, number: int, locales: tuple[str, str], line: int
) -> ReturnedUnit:
    parts = list(_parts(unit))
    segments = [part for part in parts if not part.is_ignorable]
    text = _target(parts, locales[1]) if any(part.target for part in segments) else ""
    notes = _notes(unit)
    return ReturnedUnit(
        number,
        f"unit u{number}",
        _joined([part.source for part in parts], locales[0]),
        text,
        not all(part.settled for part in segments),
        notes if notes is None else tuple(_own(notes)),
        line,
    )


def _parts(unit: etree._Element) -> Iterator[_Part]:
    data = {
        one.get("id", ""): _space("".join(map(str, one.itertext())))
        for one in unit.iter()
        if _is_core(one, "data")
    }
    children = [e for e in unit if _is_core(e, "segment") or _is_core(e, "ignorable")]
    for place, child in enumerate(children, start=1):
        source = next((e for e in child if _is_core(e, "source")), None)
        target = next((e for e in child if _is_core(e, "target")), None)
        said = "" if source is None else _text(source, data)
        ids = frozenset() if source is None else frozenset(_codes(source))
        known = {key: value for key, value in data.items() if key in ids}
        order = "" if target is None else target.get("order") or ""
        yield _Part(
            said,
            None if target is None else _text(target, known),
            int(order) if order.isdecimal() else place,
            not said.strip() or (target is not None and _is_settled(child)),
            local_name(child) == "ignorable",
        )


def _is_settled(segment: etree._Element) -> bool:
    state = segment.get("state") or "initial"
    is_earlier_draft = segment.get("subState") == _NEEDS_REVIEW
    return state in _SETTLED or (state == _TRANSLATED and not is_earlier_draft)


def _codes(element: etree._Element) -> Iterator[str]:
    """Ids of the original data that the inline codes of a text stand for."""
    for code in element.iter():
        for name in ("dataRef", "dataRefStart", "dataRefEnd"):
            if isinstance(code.tag, str) and (reference := code.get(name)):
                yield reference


def _text(element: etree._Element, data: Mapping[str, str]) -> str:
    """The text inside, with the original data where a tool put a code in its place."""
    found = [element.text or ""]
    for child in element:
        name = local_name(child)
        if name in _CODES:
            found.append(data.get(child.get("dataRef", ""), ""))
        elif name == "cp":
            found.append(" ")
        elif name:
            start, end = child.get("dataRefStart", ""), child.get("dataRefEnd", "")
            found += [data.get(start, ""), _text(child, data), data.get(end, "")]
        found.append(child.tail or "")
    return without_controls(_space("".join(found)))


def _space(text: str) -> str:
    return _SPACE.sub(" ", text)


def _target(parts: Sequence[_Part], locale: str) -> str:
    """The targets in their order; of what stands between segments, the source's where it must."""
    told = sorted(parts, key=lambda part: part.order)
    return _joined(
        [part.source if part.target is None and part.is_ignorable else part.target or ""
         for part in told],
        locale,
    )  # fmt: skip


def _joined(texts: Sequence[str], locale: str) -> str:
    """Parts as one text: a space between two that a tool has parted without any."""
    gap = "" if language(locale) in _NO_SPACE else " "
    whole = ""
    for text in (text for text in texts if text):
        apart = not whole or whole[-1].isspace() or text[0].isspace()
        whole += text if apart else gap + text
    return _space(whole).strip()


def _notes(element: etree._Element) -> tuple[tuple[str, str], ...] | None:
    """Category and text of each note; None where there is no place for notes."""
    holder = next((child for child in element if _is_core(child, "notes")), None)
    if holder is None:
        return None
    return tuple(
        (note.get("category") or "", _space("".join(map(str, note.itertext()))).strip())
        for note in holder
        if _is_core(note, "note")
    )


def _own(notes: Sequence[tuple[str, str]]) -> Iterator[str]:
    """What may be the translator's: all that is in none of our categories."""
    for category, text in notes:
        if text and (category == TRANSLATOR or category not in CATEGORIES):
            yield text
