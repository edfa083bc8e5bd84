"""Closed classes of French words that tell where phrases begin and what they belong to."""

from readout_l10n.text.features import ALL, SINGULAR, Features

PREPOSITIONS = frozenset("dans sur sous avec par entre vers selon contre depuis chez".split())
"""Words after which no verb can stand."""
BEFORE_INFINITIVES = frozenset({"de", "d", "à", "pour", "sans"})
LINKS = PREPOSITIONS | BEFORE_INFINITIVES | {"en", "lors", "hors"}
JOINING = frozenset({"et", "ou", "ni"})
AUXILIARIES = frozenset(
    "a ont est sont avait avaient était étaient aura auront sera seront ait aient soit soient "
    "aurait auraient serait seraient fut furent avoir être été ayant étant ai as es suis avons "
    "avez sommes êtes eut eurent".split()
)
SUBJECTS: dict[str, Features] = {
    "il": frozenset({"ms"}),
    "ils": frozenset({"mp"}),
    "elle": frozenset({"fs"}),
    "elles": frozenset({"fp"}),
    **dict.fromkeys("je j tu me te se s lui".split(), SINGULAR),
    **dict.fromkeys("nous vous on les leur eux celles ceux".split(), ALL),
    "celui": frozenset({"ms"}),
    "celle": frozenset({"fs"}),
    "certains": frozenset({"mp"}),
}
