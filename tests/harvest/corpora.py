"""Small aligned corpora by hand: documents whose lines translate each other."""

from collections.abc import Sequence

from readout_l10n.harvest import Suggestion, Translation, suggest
from support import document, glossary, line_alignment

NOTHING = glossary("concept,locale,term")
OTHERS = tuple(
    (f"{here} was seen.", f"On a vu {there}.")
    for here, there in (
        ("Snow", "la neige"),
        ("Rain", "la pluie"),
        ("Fog", "le brouillard"),
        ("Wind", "le vent"),
        ("Hail", "la grêle"),
        ("Frost", "le gel"),
        ("Smoke", "la fumée"),
        ("Dust", "la poussière"),
        ("Sand", "le sable"),
        ("Mud", "la boue"),
        ("Ice", "la glace"),
        ("Steam", "la vapeur"),
    )
)
"""Lines that have no word in common, so that what comes twice does so for a reason."""
CHAINS = (
    ("They praised resilient supply chains.", "On a loué des chaînes d’approvisionnement sûres."),
    ("Every supply chain was discussed.", "Chaque chaîne d’approvisionnement a été évoquée."),
    ("He spoke of a supply chain.", "Il a parlé d’une chaîne d’approvisionnement."),
    ("The ODA for ports grew.", "L’APD en faveur des ports a crû."),
    ("She praised the ODA.", "Elle a loué l’APD."),
    *OTHERS,
)


def translation(rows: Sequence[tuple[str, str]], name: str = "a") -> Translation:
    """A document of these lines and its translation, aligned line by line."""
    source = document("\n".join(here for here, _ in rows), "en", f"en/{name}.txt")
    target = document("\n".join(there for _, there in rows), "fr", f"fr/{name}.txt")
    return Translation(source, target, line_alignment(source, target, len(rows)))


def suggested(
    *translations: Translation, known: str = "concept,locale,term"
) -> dict[str, Suggestion]:
    """What is suggested, by its text."""
    return {each.text: each for each in suggest(translations, glossary(known))}
