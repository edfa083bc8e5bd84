"""What a translator's file is: told by its content, since tools rename files."""

from pathlib import Path
from typing import TYPE_CHECKING

from readout_l10n.errors import InputError

if TYPE_CHECKING:
    from readout_l10n.formats.returned import ReturnedSheet
    from readout_l10n.formats.unit import TranslationUnit

_DOCUMENTS = (".md", ".txt", ".html", ".htm")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def returned(path: Path, data: bytes) -> "ReturnedSheet | tuple[TranslationUnit, ...]":
    """The entries of a PO or XLIFF, or the units of a TMX. Raises InputError for all else."""
    from readout_l10n.formats.po import po_draft_parse
    from readout_l10n.formats.safe_xml import local_name, xml_root
    from readout_l10n.formats.tmx import tmx_parse
    from readout_l10n.formats.xliff import xliff_draft_parse
    from readout_l10n.segment.decode import decode

    if path.suffix.lower() in _DOCUMENTS:
        message = "is a document; give the file beside it that you have worked on"
        raise InputError(str(path), None, message)
    if not _is_xml(data):
        return po_draft_parse(decode(data, str(path)), str(path))
    root = xml_root(data, str(path))
    match local_name(root):
        case "xliff":
            return xliff_draft_parse(data, str(path))
        case "tmx":
            return tmx_parse(data, str(path))
        case other:
            message = f"the first element is <{other}>; PO, XLIFF 2 and TMX are brought back"
            raise InputError(str(path), root.sourceline, message)


def _is_xml(data: bytes) -> bool:
    """Whether the first character is `<`, in whatever encoding."""
    for mark in _MARKS:
        data = data.removeprefix(mark)
    return data[:64].replace(b"\0", b"").lstrip().startswith(b"<")
