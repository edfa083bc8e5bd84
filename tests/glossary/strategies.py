"""Terms of all sorts, such as a glossary file can hold."""

from hypothesis import strategies as st

from readout_l10n.formats.characters import without_controls
from readout_l10n.glossary.placed import identity
from readout_l10n.model import CaseRule, Forbidden, Status, Term, TermKind


def _clean(text: str) -> bool:
    return text == without_controls(text) == text.strip() and "\t" not in text and "  " not in text


LINES = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("=+-@'\"\\;:,#|\u202f "),
    min_size=1,
    max_size=12,
).filter(_clean)
TEXTS = LINES | st.sampled_from(
    ["WHO", "=1+1", "'=1", "-", "'-", "readout-l10n kind: x", "note: y"]
)
PARAGRAPHS = st.lists(TEXTS, min_size=1, max_size=3).map("\n".join)
CONCEPTS = st.sampled_from(["foip", "Bank of Japan", "_x0041_", "9 mm", "été", "a:b", "=x"])
DATES = st.none() | st.dates()


def terms(
    texts: st.SearchStrategy[str] = TEXTS,
    notes: st.SearchStrategy[str] = PARAGRAPHS,
    locales: tuple[str, ...] = ("en", "fr", "pt-BR"),
) -> st.SearchStrategy[Term]:
    """Terms with any of their fields; offices are concepts of their own."""
    return st.builds(
        Term,
        concept=CONCEPTS,
        locale=st.sampled_from(locales),
        text=texts,
        kind=st.sampled_from(TermKind),
        status=st.sampled_from(Status),
        gender=st.sampled_from([None, "m", "f", "n"]),
        article=st.none() | st.sampled_from(["la", "l’", "-"]),
        case=st.sampled_from(CaseRule),
        since=DATES,
        until=DATES,
        office=st.none(),
        domain=st.none() | texts,
        forbidden=st.sampled_from(Forbidden),
        translate=st.booleans(),
        expand=st.booleans(),
        note=st.none() | notes,
        source=st.none() | notes,
    )


def glossaries(term: st.SearchStrategy[Term]) -> st.SearchStrategy[tuple[Term, ...]]:
    """Terms of which none stands twice."""
    return st.lists(term, max_size=8, unique_by=identity).map(tuple)
