"""Translation units → TMX 1.4b."""

from collections.abc import Iterable

from lxml import etree

from readout_l10n import __version__
from readout_l10n.formats.characters import without_controls
from readout_l10n.formats.unit import Place, TranslationUnit

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ALL = "*all*"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def tmx_serialize(units: Iterable[TranslationUnit]) -> str:
    """A TMX 1.4b text of the units that have both sides, numbered from 1 by `tuid`.

    What TMX has no field for stands in properties: `x-document`, `x-line`, `x-target-document`,
    `x-target-line`, `x-shape` (2-1), `x-confidence` (0 to 1), `x-review` (yes) and `x-engine`. A
    unit of several segments has the segtype `block`. There is no date in it, so that equal units
    give equal text, and no DOCTYPE, since validating readers would look for the DTD beside the
    file. Control characters, which XML cannot carry, become spaces.
    """
    kept = [unit for unit in units if unit.source.strip() and unit.target.strip()]
    sources = {unit.source_locale for unit in kept}
    root = etree.Element("tmx", version="1.4")
    header = {
        "creationtool": "readout-l10n",
        "creationtoolversion": __version__,
        "segtype": "sentence",
        "o-tmf": "readout-l10n",
        "adminlang": "en",
        "srclang": sources.pop() if len(sources) == 1 else _ALL,
        "datatype": "plaintext",
    }
    etree.SubElement(root, "header", header)
    body = etree.SubElement(root, "body")
    for number, unit in enumerate(kept, start=1):
        _unit(body, unit, number, header["srclang"])
    return f"{_DECLARATION}{etree.tostring(root, encoding='unicode', pretty_print=True)}"


def _unit(body: etree._Element, unit: TranslationUnit, number: int, srclang: str) -> None:
    tu = etree.SubElement(body, "tu", tuid=str(number))
    if srclang == _ALL:
        tu.set("srclang", unit.source_locale)
    if unit.shape is not None and max(unit.shape) > 1:
        tu.set("segtype", "block")
    for name, value in _properties(unit).items():
        etree.SubElement(tu, "prop", type=name).text = without_controls(value)
    for locale, text in ((unit.source_locale, unit.source), (unit.target_locale, unit.target)):
        tuv = etree.SubElement(tu, "tuv", {_XML_LANG: locale})
        etree.SubElement(tuv, "seg").text = without_controls(text)


def _properties(unit: TranslationUnit) -> dict[str, str]:
    found = _place(unit.source_place, "x-") | _place(unit.target_place, "x-target-")
    if unit.origin and unit.source_place is None:
        found["x-document"] = unit.origin
    if unit.shape is not None:
        found["x-shape"] = "{}-{}".format(*unit.shape)
    if unit.confidence is not None:
        found["x-confidence"] = f"{unit.confidence:.3f}"
    if unit.fuzzy:
        found["x-review"] = "yes"
    if unit.engine:
        found["x-engine"] = unit.engine
    return found


def _place(place: Place | None, prefix: str) -> dict[str, str]:
    if place is None:
        return {}
    return {f"{prefix}document": place.path, f"{prefix}line": str(place.line)}
