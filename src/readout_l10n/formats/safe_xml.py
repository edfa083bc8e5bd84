"""XML from outside, read without entities, DTDs or the network."""

import re
from io import BytesIO

from lxml import etree

from readout_l10n.errors import InputError

_SPACE = re.compile(r"[ \t\r\n]+")
"""XML 1.0, section 2.3: no-break spaces are text."""


def xml_root(data: bytes | str, path: str) -> etree._Element:
    """The root of a document; bytes are in whatever encoding it declares.

    Raises InputError with `path` and the line for what is not well-formed, and for a DOCTYPE that
    declares entities, before any of them could be expanded in the text.
    """
    reader = etree.iterparse(
        BytesIO(data.encode() if isinstance(data, str) else data),
        events=("start",),
        encoding="utf-8" if isinstance(data, str) else None,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    root = None
    try:
        for _, element in reader:
            if root is None:
                root = element
                _refuse_entities(root, path)
    except etree.XMLSyntaxError as error:
        reason = re.sub(r", line \d+, column \d+.*", "", error.msg or "it ends too early")
        message = f"not well-formed XML: {reason}; export it anew, or mend that line"
        raise InputError(path, error.lineno or None, message) from None
    if root is None:
        raise InputError(path, 1, "no XML element in it; export it anew")
    return root


def local_name(element: etree._Element) -> str:
    """The name without its namespace; empty for comments and processing instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def namespace(element: etree._Element) -> str:
    return etree.QName(element).namespace or ""


def inner_text(element: etree._Element, path: str) -> str:
    """All text inside, with single spaces for white space. Raises InputError for an entity."""
    return _SPACE.sub(" ", _raw_text(element, path)).strip()


def _raw_text(element: etree._Element, path: str) -> str:
    found = [element.text or ""]
    for child in element:
        if child.tag is etree.Entity:
            message = f"{child.text} is an entity, which is not read; write the character itself"
            raise InputError(path, child.sourceline, message)
        if isinstance(child.tag, str):
            found.append(_raw_text(child, path))
        found.append(child.tail or "")
    return "".join(found)


def _refuse_entities(root: etree._Element, path: str) -> None:
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        message = "its DOCTYPE declares entities, which are not read; write the characters"
        raise InputError(path, None, f"{message} themselves and delete the DOCTYPE")
