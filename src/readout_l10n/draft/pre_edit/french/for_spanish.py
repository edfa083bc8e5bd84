"""French as Apertium's fr-es wants it, where that is not what French grammars ask for.

Its rules take « étaient arrivés » and « s’étaient réunis » for states (« estaban llegados »); of
« avaient arrivé » they make « habían llegado ». « leur profonde préoccupation » comes out as « les
profunda preocupación », « sa profonde préoccupation » as « su profunda preocupación », which is
theirs as well. A pronoun after its verb (« notèrent-ils ») leaves its hyphen behind.
"""

from collections.abc import Sequence
from dataclasses import replace

from readout_l10n.draft.pre_edit.french.adverbs import adverbs
from readout_l10n.draft.pre_edit.french.elision import is_elided_before, settled
from readout_l10n.draft.pre_edit.french.forms import moves, other_verb, participle_of, verb_readings
from readout_l10n.draft.pre_edit.words import Word
from readout_l10n.text.morphology import readings

_CLITICS = frozenset("ne n' y en".split())


def with_avoir(words: Sequence[Word]) -> list[Word]:
    """The words with « avoir » for « être » before a verb of movement’s participle and after se."""
    done = [*words]
    for at, word in enumerate(words):
        if word.is_quoted or not any(r.lemma == "être" for r in verb_readings(word.folded)):
            continue
        end = at + 1 + adverbs(words, at + 1)
        read = participle_of(words[end].folded) if end < len(words) else None
        if read is None or words[end].begins or words[end].is_quoted or read.lemma == "être":
            continue
        if not (moves(read) or _is_pronominal(words, at)):
            continue
        if form := other_verb(word.folded, "être", "avoir"):
            done[at] = replace(word, text=form if word.text.islower() else form.capitalize())
    for at in range(len(done)):
        if done[at] != words[at]:
            done = settled(done, at, at + 1)
    return done


def _is_pronominal(words: Sequence[Word], at: int) -> bool:
    back = at - 1
    while back >= 0 and words[back].folded in _CLITICS and not words[back + 1].begins:
        back -= 1
    return back >= 0 and words[back].folded in {"se", "s'"} and not words[back + 1].begins


def with_sa(words: Sequence[Word]) -> list[Word]:
    """The words with « son », « sa », « ses » for « leur », « leurs » before what is no verb."""
    done = [*words]
    for at, word in enumerate(words[:-1]):
        if word.is_quoted or word.folded not in {"leur", "leurs"}:
            continue
        following = words[at + 1]
        if following.begins or not (following.is_placeholder or _is_nominal(following)):
            continue
        text = "ses" if word.folded == "leurs" else _possessive(following)
        done[at] = replace(word, text=text.capitalize() if word.text[0].isupper() else text)
    return done


def _is_nominal(word: Word) -> bool:
    found = readings(word.folded)
    return any(read.is_noun or read.is_adjective for read in found)


def _possessive(following: Word) -> str:
    if following.is_placeholder or is_elided_before(following.text):
        return "son"
    found = [read for read in readings(following.folded) if read.is_noun]
    found = found or [read for read in readings(following.folded) if read.is_adjective]
    return "sa" if any(read.gender == "f" for read in found) else "son"


def without_inversion(words: Sequence[Word]) -> list[Word]:
    """The words without pronouns after their verb, of a text that asks nothing: « ajouta-t-il »."""
    return [word for word in words if word.is_quoted or not word.text.startswith("-")]
