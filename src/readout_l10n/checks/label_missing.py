"""The line that marks a provisional translation is missing, doubled or worded otherwise.

Why: without its label a provisional translation is read, and quoted, as the official text.
Runs on a lone target. The label is `label` in readout.toml; documents whose front matter says
`status: final`, and presegmented text, need none.
Source: the embassies' own pages, which carry it once, last.
"""

from collections.abc import Iterator

from rapidfuzz import fuzz

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Document, Edit, Segment, SegmentKind, Severity

_LABEL = "Traduction provisoire et purement informative"
_NEARLY = 85
"""Likeness in hundredths of a line that is meant as the label."""
_REMARK = 8
"""Words that may follow the label in its line: « (seul l’original fait foi) »."""


def check(pair: Pair) -> Iterator[Hit]:
    if pair.label is None or not _needs_label(pair.target):
        return
    wanted = _bare(pair.label)
    labels = [s for s in pair.target.segments if _is_label(s, wanted)]
    others = [s for s in pair.target.segments if s.kind is SegmentKind.LABEL and s not in labels]
    others = others or [s for s in pair.target.segments if not labels and _is_nearly(s, wanted)]
    if not labels and others:
        yield Hit(
            pair.at(others[0]),
            f"the label reads « {others[0].text} »; wanted « {pair.label} »",
            suggestion=pair.label,
            severity=Severity.WARNING,
        )
    elif not labels:
        yield Hit(
            pair.target.stretch(0, 0),
            f"the label « {pair.label} » is missing",
            suggestion=pair.label,
        )
    if len(labels) > 1:
        yield _doubled(pair, labels)


def _needs_label(target: Document) -> bool:
    final = target.front_matter is not None and target.front_matter.status == "final"
    return bool(target.segments) and not final and not target.presegmented


def _doubled(pair: Pair, labels: list[Segment]) -> Hit:
    """From the first to the last when nothing stands between, else the second alone.

    The others are taken away where nothing but white space parts them from the first.
    """
    whole = pair.across(tuple(labels))
    adjacent = len("".join(whole.quote.split())) == sum(
        len("".join(s.text.split())) for s in labels
    )
    return Hit(
        whole if adjacent else pair.at(labels[1]),
        f"the label stands {len(labels)} times; once is enough",
        severity=Severity.WARNING,
        edits=_alone(pair, labels),
    )


def _alone(pair: Pair, labels: list[Segment]) -> tuple[Edit, ...]:
    """The mend that leaves the first of labels that stand one after the other."""
    texts = [label.text for label in labels]
    whole = pair.across(tuple(labels)).quote
    if whole.split() != " ".join(texts).split():
        return ()
    start = labels[0].raw_range(0, len(texts[0]))[1]
    return (Edit(start, labels[-1].raw_range(0, len(texts[-1]))[1], ""),)


def _bare(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())


def _is_label(segment: Segment, wanted: str) -> bool:
    """Whether a line is the label, in any case and brackets, or the label and a remark on it."""
    bare = _bare(segment.text)
    rest = bare.removeprefix(wanted).split()
    return bare == wanted or (bare.startswith(f"{wanted} ") and len(rest) <= _REMARK)


def _is_nearly(segment: Segment, wanted: str) -> bool:
    """Whether a line is the label with a few letters changed: « Traduction provisoires »."""
    return fuzz.ratio(_bare(segment.text), wanted) >= _NEARLY


RULE = Rule(
    "label-missing",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Ils se sont réunis à Rome.",
            label=_LABEL,
            finds=(f"the label « {_LABEL} » is missing",),
        ),
        Example(
            target=f"Ils se sont réunis à Rome.\n{_LABEL}\n{_LABEL}",
            label=_LABEL,
            finds=("the label stands 2 times; once is enough",),
            fixed=f"Ils se sont réunis à Rome.\n{_LABEL}",
        ),
        Example(
            target="Ils se sont réunis à Rome.\nTraduction provisoires et purement informative",
            label=_LABEL,
            finds=(
                (
                    "the label reads « Traduction provisoires et purement informative »; wanted "
                    f"« {_LABEL} »"
                ),
            ),
        ),
        Example(
            target="Ils se sont réunis à Rome.\n(Traduction provisoire)",
            label=_LABEL,
            finds=(f"the label reads « (Traduction provisoire) »; wanted « {_LABEL} »",),
        ),
        Example(target=f"Ils se sont réunis à Rome.\n({_LABEL})", label=_LABEL),
        Example(target=f"{_LABEL.upper()}\nIls se sont réunis à Rome.", label=_LABEL),
        Example(target=f"Ils sont à Rome.\n{_LABEL} (texte non officiel)", label=_LABEL),
        Example(target="Ils se sont réunis à Rome."),
    ),
)
