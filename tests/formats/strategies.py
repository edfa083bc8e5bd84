"""Translation units of all sorts."""

from hypothesis import strategies as st

from readout_l10n.formats.characters import without_controls
from readout_l10n.formats.unit import Place, TranslationUnit

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
    lambda text: text == without_controls(text) and bool(text.strip())
)
PATHS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(
    lambda text: text == without_controls(text)
)
PLACES = st.none() | st.builds(Place, PATHS, st.integers(0, 10**6))
SHAPES = st.none() | st.tuples(st.integers(1, 8), st.integers(1, 8))
CONFIDENCES = st.none() | st.integers(0, 1000).map(lambda thousandths: thousandths / 1000)
LOCALES = st.sampled_from([("en", "fr"), ("en-GB", "fr-CA"), ("zh-Hant-TW", "de")])


def units(locales: st.SearchStrategy[tuple[str, str]]) -> st.SearchStrategy[TranslationUnit]:
    """Units with text on both sides."""
    return st.builds(
        lambda texts, pair, rest: TranslationUnit(*texts, *pair, *rest),
        st.tuples(TEXTS, TEXTS),
        locales,
        st.tuples(PLACES, PLACES, SHAPES, CONFIDENCES, st.booleans()),
    )
