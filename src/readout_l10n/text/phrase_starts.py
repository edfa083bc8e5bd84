"""Where a French noun phrase begins: a determiner that is no pronoun, or a number."""

from readout_l10n.text.closed_classes import (
    AUXILIARIES,
    BEFORE_INFINITIVES,
    PREPOSITIONS,
    SUBJECTS,
)
from readout_l10n.text.determiners import DETERMINERS, NUMERALS, PRONOUNS
from readout_l10n.text.features import Word
from readout_l10n.text.row import Row

_CONJUNCTIONS = frozenset(
    "que qu lorsque lorsqu puisque puisqu quand si dont où jusqu selon".split()
)
_PERSONS = frozenset("je j tu nous vous ne n".split())
_TITLES_BEFORE = frozenset({"mme", "madame", "mlle", "sa", "son", "leurs", "leur"})
_COUNTED = frozenset(
    "an année jour minute personne dollar euro participant ministre "
    "pays entreprise région réunion fois".split()
)
"""Nouns that digits count; after most others they may be a name or a number of a list."""
SCALES = frozenset("million milliard millions milliards".split())
"""What the rule on numbers judges after digits."""
MONTHS = frozenset(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)


def is_determiner(row: Row, at: int) -> bool:
    determiner, before = row.folded[at], row.before(at)
    if determiner not in DETERMINERS or not row.joined(at):
        return False
    if row.words[at].text.isupper() and len(determiner) > 1:
        return False
    is_of_one = before in {"un", "une"} and determiner in {"des", "du"}
    if before in DETERMINERS and row.joined(at - 1) and not is_of_one:
        return False
    following = row.read(at + 1)
    if determiner in {"ce", "quel", "quelle"} and row.folded[at + 1] in AUXILIARIES:
        return False
    may_be_verb = row.words[at + 1].text.islower()
    if determiner in PRONOUNS and may_be_verb and _is_pronoun(row, at, following):
        return False
    return before not in _TITLES_BEFORE


def _is_pronoun(row: Row, at: int, following: Word) -> bool:
    """Whether « le », « la », « les » or « leur » may be an object before its verb."""
    before = row.before(at)
    is_object = before in SUBJECTS or before == "qui" or not following.noun
    if following.is_participle and is_object:
        return True  # « il la tenu »
    if before in PREPOSITIONS:
        return False
    if following.is_infinitive or following.is_present_participle:
        return True
    if following.is_conjugated and before in _PERSONS:
        return True
    return following.is_finite and not _has_no_subject(row, at)


def _has_no_subject(row: Row, at: int) -> bool:
    """Whether no subject of a verb can stand right before a word."""
    if not at or not row.joined(at - 1):
        return not at
    before = row.folded[at - 1]
    if before in BEFORE_INFINITIVES | _CONJUNCTIONS | AUXILIARIES:
        return True
    seen = row.read(at - 1)
    is_bare_verb = seen.is_verb_only or (seen.is_infinitive and not seen.noun)
    is_participle = seen.is_participle and not seen.noun and at > 1
    return is_bare_verb or (is_participle and row.folded[at - 2] in AUXILIARIES)


def is_counted(row: Row, at: int) -> bool:
    counted = row.number(at)
    if counted is None or counted < 2 or not row.joined(at):
        return False
    before = row.before(at)
    if before in DETERMINERS or before in {"n", "numéro", "article", "page", "et", "ou", "à"}:
        return False
    if row.folded[at] == "neuf" and at and row.read(at - 1).noun:
        return False
    if row.folded[at] in NUMERALS:
        return row.folded[at + 1] not in MONTHS
    if row.folded[at + 1].rstrip("s") not in _COUNTED:
        return False
    return counted < 1900 or counted > 2100
