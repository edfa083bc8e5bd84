"""Whether an object may stand before a French verb with « avoir », so that its participle agrees.

« les lettres qu’elle a écrites », « il les a lues », « combien en a-t-elle reçues »: a relative or
interrogative word anywhere before in the sentence, or a pronoun right before the auxiliary.
"""

from collections.abc import Sequence

from readout_l10n.text.tokens import Token
from readout_l10n.text.verbs import SAYING, past_participle

_PRONOUNS = frozenset("que qu l les la le en nous vous me m te t se s".split())
_ASKING = frozenset(
    "que qu quel quelle quels quelles combien lequel laquelle lesquels lesquelles tant tel telle "
    "tels telles autant".split()
)
_ENDS = frozenset(".!?;:")


def may_have_object_before(text: str, words: Sequence[Token], auxiliary: int) -> bool:
    """Whether the participle after an auxiliary may agree with something before it."""
    for at in range(auxiliary - 1, -1, -1):
        if _ENDS & set(text[words[at].end : words[at + 1].start]):
            return False
        word = words[at].text.casefold()
        if at == auxiliary - 1 and word in _PRONOUNS:
            return True
        if word in _ASKING and not _reports(words, at):
            return True
    return False


def _reports(words: Sequence[Token], at: int) -> bool:
    """Whether « que » introduces what somebody said: « a souligné que »."""
    said = past_participle(words[at - 1].text) if at and words[at].text in {"que", "qu"} else None
    return said is not None and said.verb in SAYING and said.gender == "m"
