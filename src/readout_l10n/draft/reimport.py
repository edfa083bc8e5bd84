"""A draft's files after a translator's work on one: written anew, unless they are a person's."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from readout_l10n.draft.bring_back import BroughtBack
from readout_l10n.draft.document import rendered
from readout_l10n.draft.state import Record, State, content_hash
from readout_l10n.model import Document, DraftSheet
from readout_l10n.segment import read_document

_EDITED = "has been worked on, too, and is left alone; what was accepted is in the memory only"
_SOURCE_CHANGED = (
    "is left as it is, because its source has changed; `readout-l10n draft` will draft "
    "what changed and keep what was accepted"
)
Write = Callable[[Path, bytes], None]
Formats = Mapping[str, Callable[[DraftSheet], str]]
"""By suffix, what else a draft may stand in."""


@dataclass(frozen=True, slots=True)
class Returned:
    """The file that came back, and what it says."""

    file: Path
    data: bytes
    brought: BroughtBack


def put_back(
    state: State,
    document: Path,
    record: Record,
    returned: Returned,
    formats: Formats,
    write: Write,
) -> str | None:
    """Write the document of what came back, and note it; why not, where that is not to be done.

    The draft's other files are brought up to date where they are as we wrote them. The file that
    came back is known for ours from then on, so that a later draft may bring it up to date. Raises
    InputError for a source that cannot be read.
    """
    if document.exists() and not state.wrote(document, document.read_bytes()):
        return _EDITED
    source_path = state.folder / record.source_path
    source = read_document(source_path, record.source_locale)
    record = replace(record, units=returned.brought.units)
    files = {returned.file: returned.data}
    if content_hash(source_path.read_bytes()) != record.source_hash:
        state.intend(files)
        state.finish(document, record, files)
        return _SOURCE_CHANGED
    files |= dict(_renewed(state, document, source, record, returned, formats))
    state.intend(files)
    for path in files.keys() - {returned.file}:
        write(path, files[path])
    state.finish(document, record, files)
    return None


def _renewed(
    state: State,
    document: Path,
    source: Document,
    record: Record,
    returned: Returned,
    formats: Formats,
) -> Iterator[tuple[Path, bytes]]:
    """The draft's other files, of those that are there."""
    status = "provisional" if returned.brought.is_whole else "draft"
    if document.exists():
        made = rendered(
            source, record.units, record.locale, record.label, record.provenance, status
        )
        yield document, made.text.encode("utf-8")
    sheet = DraftSheet(
        os.path.relpath(state.folder / record.source_path),
        document.name,
        record.source_locale,
        record.locale,
        record.provenance,
        record.units,
    )
    for suffix, serialize in formats.items():
        path = document.with_suffix(suffix)
        other = path.resolve() != returned.file.resolve()
        if other and path.exists() and state.wrote(path, path.read_bytes()):
            yield path, serialize(sheet).encode("utf-8")
