"""TMX 1.1 to 1.4b → translation units."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO

from lxml import etree

from readout_l10n.errors import InputError
from readout_l10n.formats.unit import Place, TranslationUnit
from readout_l10n.text.locale import language

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ALL = "*all*"
_CODE = frozenset({"bpt", "ept", "it", "ph", "ut"})
"""Elements that hold the writing tool's own markup, not text (TMX 1.4b, Content Markup)."""
_SHAPE = re.compile(r"([0-9]+)-([0-9]+)")


def tmx_parse(
    data: bytes | str,
    path: str = "-",
    source_locale: str | None = None,
    target_locale: str | None = None,
) -> tuple[TranslationUnit, ...]:
    """The units of a TMX file that have text in both locales, in order.

    A locale is met by its own tag first, else by another of its language (fr, fr-CA). Without
    `source_locale`, the source is what the file says it is (`srclang`), else the first language of
    each unit; without `target_locale`, every other language of a unit gives a unit of its own.
    Markup inside segments is left out. Bytes are in whatever encoding the file declares.

    The file is read without its DTD, entities or the network. Raises InputError with `path` and the
    line for what is not well-formed XML, declares entities, or is no TMX.
    """
    reader = etree.iterparse(
        BytesIO(data.encode() if isinstance(data, str) else data),
        events=("start", "end"),
        encoding="utf-8" if isinstance(data, str) else None,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    try:
        return tuple(_units(reader, path, source_locale, target_locale))
    except etree.XMLSyntaxError as error:
        reason = re.sub(r", line \d+, column \d+.*", "", error.msg or "it ends too early")
        message = f"not well-formed XML: {reason}; export the TMX anew, or mend that line"
        raise InputError(path, error.lineno or None, message) from None


def _units(
    reader: etree.iterparse, path: str, source_locale: str | None, target_locale: str | None
) -> Iterator[TranslationUnit]:
    srclang = _ALL
    begun = False
    for event, element in reader:
        if event == "start":
            if not begun:
                _accept(element, path)
                begun = True
            continue
        if element.tag == "header":
            srclang = element.get("srclang", _ALL)
        elif element.tag == "tu":
            wanted = source_locale or element.get("srclang", srclang)
            yield from _variants(element, wanted, target_locale, path)
            element.clear()  # so that a large memory is never whole in ours


def _accept(root: etree._Element, path: str) -> None:
    """Raise InputError for a document that is no TMX, or has entities of its own."""
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        message = "declares entities, which are not read; write the characters themselves"
        raise InputError(path, None, message)
    if root.tag != "tmx":
        message = f"the first element is <{root.tag}>, not <tmx>; name a TMX file"
        raise InputError(path, root.sourceline, message)


def _variants(
    tu: etree._Element, source_locale: str, target_locale: str | None, path: str
) -> Iterator[TranslationUnit]:
    texts: dict[str, str] = {}
    for tuv in tu.iterchildren("tuv"):
        # `lang` is what TMX had up to 1.3.
        locale, seg = tuv.get(_XML_LANG) or tuv.get("lang"), tuv.find("seg")
        if locale and seg is not None and (text := _text(seg, path)).strip():
            texts.setdefault(locale, text)
    source = next(iter(texts), None) if source_locale == _ALL else _met(texts, source_locale)
    if source is None:
        return
    others = {locale: text for locale, text in texts.items() if locale != source}
    target = _met(others, target_locale) if target_locale else None
    properties = {prop.get("type", ""): prop.text or "" for prop in tu.iterchildren("prop")}
    place = _place(properties, "x-")
    for locale in [target] if target else () if target_locale else others:
        yield TranslationUnit(
            texts[source],
            texts[locale],
            source,
            locale,
            place,
            _place(properties, "x-target-"),
            _shape(properties.get("x-shape", "")),
            _confidence(properties.get("x-confidence", "")),
            properties.get("x-review") == "yes",
            properties.get("x-engine"),
            None if place else properties.get("x-document"),
        )


def _met(texts: Mapping[str, str], wanted: str) -> str | None:
    """The locale that is meant: the tag itself, else the first of its language."""
    same = [locale for locale in texts if locale.lower() == wanted.lower()]
    alike = [locale for locale in texts if language(locale) == language(wanted)]
    return next(iter([*same, *alike]), None)


def _text(element: etree._Element, path: str) -> str:
    found = [element.text or ""]
    for child in element:
        if child.tag is etree.Entity:
            message = f"{child.text} is an entity, which is not read; write the character itself"
            raise InputError(path, child.sourceline, message)
        if isinstance(child.tag, str) and child.tag not in _CODE:
            found.append(_text(child, path))
        found.append(child.tail or "")
    return "".join(found)


def _place(properties: Mapping[str, str], prefix: str) -> Place | None:
    path, line = properties.get(f"{prefix}document"), properties.get(f"{prefix}line", "")
    return Place(path, int(line)) if path and line.isdecimal() else None


def _shape(text: str) -> tuple[int, int] | None:
    match = _SHAPE.fullmatch(text)
    return (int(match[1]), int(match[2])) if match else None


def _confidence(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0 <= value <= 1 else None
