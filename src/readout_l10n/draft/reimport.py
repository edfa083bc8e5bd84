"""A draft's document after a translator's work on it: written anew, unless it is a person's."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from readout_l10n.draft.bring_back import BroughtBack
from readout_l10n.draft.document import rendered
from readout_l10n.draft.state import Record, State, content_hash
from readout_l10n.segment import read_document

_EDITED = "has been worked on, too, and is left alone; what was accepted is in the memory only"
_SOURCE_CHANGED = (
    "is left as it is, because its source has changed; `readout-l10n draft` will draft "
    "what changed and keep what was accepted"
)


def put_back(
    state: State,
    document: Path,
    file: Path,
    data: bytes,
    record: Record,
    brought: BroughtBack,
    write: Callable[[Path, bytes], None],
) -> str | None:
    """Write the document of what came back, and note it; why not, where that is not to be done.

    The file itself is known for ours from then on, so that a later draft may bring it up to date.
    Raises InputError for a source that cannot be read.
    """
    if document.exists() and not state.wrote(document, document.read_bytes()):
        return _EDITED
    source_path = state.folder / record.source_path
    source = read_document(source_path, record.source_locale)
    record = replace(record, units=brought.units)
    files = {file: data}
    if content_hash(source_path.read_bytes()) != record.source_hash:
        state.intend(files)
        state.finish(document, record, files)
        return _SOURCE_CHANGED
    status = "provisional" if brought.is_whole else "draft"
    text = rendered(
        source, brought.units, record.locale, record.label, record.provenance, status
    ).text
    if document.exists():
        files[document] = text.encode("utf-8")
    state.intend(files)
    for path in files.keys() - {file}:
        write(path, files[path])
    state.finish(document, record, files)
    return None
