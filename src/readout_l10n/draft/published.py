"""Published documents told from drafts, so that no draft is taken for a translation."""

from pathlib import Path

from readout_l10n.draft.set_lines import ENGINE
from readout_l10n.draft.state import FILE_NAME, State, content_hash
from readout_l10n.model import Document

_DRAFT = "draft"


class Drafts:
    """What the states of drafts around documents say of them; it keeps them open until `close`."""

    def __init__(self) -> None:
        self._states: dict[Path, State | None] = {}

    def close(self) -> None:
        for state in dict.fromkeys(self._states.values()):
            if state:
                state.close()
        self._states.clear()

    def holds(self, path: Path, data: bytes) -> bool:
        """Whether a document of this content is a draft of ours that is not accepted whole.

        One that somebody has worked on is still a draft. Front matter knows better: `is_draft`.
        """
        state = self._state(path.parent.absolute())
        if state is None or not state.knows(path):
            return False
        record = state.record(path)
        whole = record is not None and all(
            unit.accepted or unit.engine == ENGINE for unit in record.units
        )
        return not (whole and state.wrote(path, data))

    def is_stale(self, path: Path, source: bytes) -> bool:
        """Whether a document was drafted from other content than its source has now."""
        state = self._state(path.parent.absolute())
        record = state.record(path) if state else None
        return record is not None and record.source_hash != content_hash(source)

    def _state(self, folder: Path) -> State | None:
        """The state of the drafts in a folder: its own, or that of the nearest above it."""
        if folder not in self._states:
            if (folder / FILE_NAME).is_file():
                self._states[folder] = State(folder, readonly=True)
            else:
                above = folder.parent != folder
                self._states[folder] = self._state(folder.parent) if above else None
        return self._states[folder]


def is_draft(document: Document, *, held: bool) -> bool:
    """Whether a document is a draft: by its front matter, else by what the state says of it."""
    if document.front_matter is None:
        return held
    return document.front_matter.status == _DRAFT
