"""UTX's words for ours."""

from readout_l10n.model import Status

STATUSES = {
    Status.PREFERRED: "approved",
    Status.ADMITTED: "non-standard",
    Status.DEPRECATED: "forbidden",
    Status.SUPERSEDED: "forbidden",
    Status.CANDIDATE: "provisional",
}
READ_STATUSES = {
    "approved": Status.PREFERRED,
    "non-standard": Status.ADMITTED,
    "forbidden": Status.DEPRECATED,
    "provisional": Status.CANDIDATE,
    "rejected": Status.CANDIDATE,
}
"""A rejected proposal is no mistake by itself, so it counts for nothing, as a candidate does."""
NAME = "properNoun"
NOUN = "noun"
COMMENT = "#"
EMPTY = "-"
"""What UTX writes in a cell that is deliberately empty."""
