"""What stands in Apertium's stream for what its own format cannot say."""

OWN = "="
"""After the lemma of a Spanish word that its generator does not know: it is inflected here."""
JOINT = "qj"
"""Between the words of a set phrase, which is one word to Apertium: no English word has it."""
PLURAL, SINGULAR = "¦", "¬"
"""After the lemma of a verb whose English form shows its number."""
UNRULED = "<x>"
"""Tag of an English word that no rule of the transfer takes: it goes through as it is."""
_SLOT = "xqz"


def is_slot(surface: str) -> bool:
    """Whether a word stands for one that is given, as `draft/pipe.py` enters them."""
    return surface.casefold().startswith(_SLOT)
