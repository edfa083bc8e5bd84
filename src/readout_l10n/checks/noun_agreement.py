"""A determiner, noun and adjective that do not agree.

Why: « le secrétaire générale », « cette accord »: the slip that every reader sees first.
Reads shallow phrases (text/clashes): a determiner or number, what stands before the noun, the noun,
the adjectives and participles right after it. Told only where no reading of the words agrees: an
adjective that may belong to an earlier noun (« le ministre de la Défense japonais »), to several
(« les femmes et les hommes »), or that shares a plural noun with another one (« les ministres
français et japonais ») is left alone, and so is a word that may be no adjective or noun. Some
groups have one right form (text/fixed_agreement).
Source: LanguageTool's and Grammalecte's agreement rules, for the forms that slips take; Grevisse
and Goosse, Le Bon Usage, on agreement; the lexicon is Dicollecte's.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import french
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.clashes import Clash, clashes
from readout_l10n.text.determiners import DETERMINERS, WHOLE, agreeing_determiner, shown_by
from readout_l10n.text.features import ALL, Features, in_agreement, word
from readout_l10n.text.fixed_agreement import misfits

# Grevisse et Goosse, Le Bon Usage, on compound adjectives of colour and on « bon marché ».
_UNCHANGED = re.compile(
    r"bon\s+marché\b|\w+\s+(?:clair|foncé|marine|ciel|pâle|vif|nuit|roi|acier|bouteille)\b",
    re.IGNORECASE,
)
_CLIPPED = frozenset("pré post inter intra extra micro macro anti pro".split())
_GENDERS = {"m": "masculine", "f": "feminine"}
_NUMBERS = {"s": "singular", "p": "plural"}


def check(pair: Pair) -> Iterator[Hit]:
    for segment in french(pair):
        fixed = tuple(misfits(segment.text))
        for clash in clashes(segment.text):
            is_fixed = any(clash.first.start < m.end and m.start < clash.last.end for m in fixed)
            if not is_fixed and not _is_whole(segment.text, clash):
                yield _hit(pair, segment, clash)
        for misfit in fixed:
            yield Hit(
                pair.at(segment, misfit.start, misfit.end),
                f"« {segment.text[misfit.start : misfit.end]} »: « {misfit.wanted} » is wanted",
                suggestion=misfit.wanted,
            )


def _is_whole(text: str, clash: Clash) -> bool:
    """Whether the last word is part of something that does not change with its noun.

    « bon marché », « bleu marine », « la pré- et la post-formation » written without its hyphen.
    """
    if clash.last.text.casefold() in _CLIPPED:
        return True
    return _UNCHANGED.match(text, clash.last.start) is not None


def _hit(pair: Pair, segment: Segment, clash: Clash) -> Hit:
    suggestion = _after_mended(segment.text, clash) if clash.is_after else _mended(segment, clash)
    return Hit(
        pair.at(segment, clash.first.start, clash.last.end),
        _adjective_said(clash) if clash.is_after else _said(segment, clash),
        suggestion=suggestion,
    )


def _said(segment: Segment, clash: Clash) -> str:
    """What stands before the noun against the noun."""
    other = segment.text[clash.other.start : clash.other.end].rstrip("’' ")
    seen, fits = _only(clash.seen), _only(clash.wanted)
    if seen[1] and fits[1] and seen[1] != fits[1]:
        return f"« {other} » is {_NUMBERS[seen[1]]}, « {clash.last.text} » is not"
    if seen[0] and fits[0] and seen[0] != fits[0]:
        return f"« {other} » is {_GENDERS[seen[0]]}, « {clash.last.text} » is {_GENDERS[fits[0]]}"
    return f"« {other} » and « {clash.last.text} » do not agree"


def _adjective_said(clash: Clash) -> str:
    gender, number = _only(clash.wanted)
    shown = " ".join(filter(None, (_GENDERS.get(gender), _NUMBERS.get(number))))
    here = f", {shown} here" if shown else ""
    return f"« {clash.last.text} » does not agree with « {clash.other.text} »{here}"


def _only(features: Features) -> tuple[str, str]:
    """The one gender and the one number of features; empty where there are two."""
    genders = {shown[0] for shown in features}
    numbers = {shown[1] for shown in features}
    return (
        "".join(genders) if len(genders) == 1 else "",
        "".join(numbers) if len(numbers) == 1 else "",
    )


def _after_mended(text: str, clash: Clash) -> str | None:
    wanted = in_agreement(clash.last.text, clash.wanted)
    return wanted and text[clash.first.start : clash.last.start] + wanted


def _mended(segment: Segment, clash: Clash) -> str | None:
    """The determiner in the noun's gender, or the noun in the determiner's number."""
    text, first, last = segment.text, clash.first, clash.last
    determiner = text[first.start : first.end].rstrip("’' ")
    is_noun = word(last.text.casefold()).is_only_noun
    changes_number = _only(clash.seen)[1] != _only(clash.wanted)[1]
    if determiner.casefold() in WHOLE or (determiner.casefold() == "leur" and changes_number):
        same = frozenset(shown for shown in clash.wanted if shown[0] in _only(clash.seen)[0])
        changed = agreeing_determiner(determiner, same or clash.wanted, last.text)
        return changed and changed + text[first.end : last.end]
    if changes_number or determiner.casefold() not in DETERMINERS or not is_noun:
        changed = in_agreement(last.text, clash.seen, as_noun=is_noun)
        return changed and text[first.start : last.start] + changed
    fits = shown_by(determiner.casefold(), last.text) or ALL
    before = text[: first.start].casefold().endswith(("à ", "de "))
    right = (
        determiner
        if fits & clash.wanted
        else agreeing_determiner(
            determiner, clash.wanted, clash.other.text if clash.other is not first else last.text
        )
    )
    if right is None or (before and right in {"le", "les"}):
        return None
    if clash.other is first:
        return right + text[first.end : last.end]
    changed = in_agreement(clash.other.text, clash.wanted)
    kept = text[first.end : clash.other.start]
    return changed and right + kept + changed + text[clash.other.end : last.end]


RULE = Rule(
    "noun-agreement",
    Severity.ERROR,
    check,
    examples=(
        Example(target="Des énergies renouvelables bon marché alimentent ces villes."),
        Example(target="Ils ont vu la pré et la post-production."),
        Example(
            target="Le Japon se réjouit d’accueillir le secrétaire générale de l’Organisation.",
            finds=("« générale » does not agree with « secrétaire », masculine singular here",),
        ),
        Example(
            target="Les ministre ont signé cette accord et une déclaration conjoint.",
            finds=(
                "« Les » is plural, « ministre » is not",
                "« cette » is feminine, « accord » is masculine",
                "« conjoint » does not agree with « déclaration », feminine singular here",
            ),
        ),
        Example(
            target="Des mesure ont été prises à la première sommet.",
            finds=(
                "« Des » is plural, « mesure » is not",
                "« première » is feminine, « sommet » is masculine",
            ),
        ),
        Example(
            target="Leur profond inquiétude, aux pays partenaire, et la tenu du forum.",
            finds=(
                "« profond » is masculine, « inquiétude » is feminine",
                "« pays partenaire »: « pays partenaires » is wanted",
                "« la tenu »: « la tenue » is wanted",
            ),
        ),
        Example(
            target="La sénat et l’Institut nationale de la Mer ont payé 3 millions yens.",
            finds=(
                "« La » is feminine, « sénat » is masculine",
                "« nationale » does not agree with « Institut », masculine singular here",
                "« millions yens »: « millions de yens » is wanted",
            ),
        ),
        Example(
            target="Toute les régions, leur intentions, deux accord et les échanges humain.",
            finds=(
                "« Toute » is singular, « régions » is not",
                "« leur » is singular, « intentions » is not",
                "« deux » is plural, « accord » is not",
                "« humain » does not agree with « échanges », masculine plural here",
            ),
        ),
        Example(target="Les nom et titre du chef, les volets civil et militaire du plan adoptés."),
        Example(target="Ils ont tous la même idée ; une fois signés, les textes seront lus."),
        Example(target="Le chef de la mission chinois, la paix et la santé mondiales."),
        Example(target="Il la tenu pour sûre ; les 3 vives craintes, un garde-côtes malgache."),
        Example(target="La secrétaire générale et le secrétaire général adjoint sont venus."),
        Example(target="Le ministre de la Défense japonais et les ministres français et kényan."),
        Example(target="Il les aide, la mesure et les visite ; les secteurs public et privé."),
        Example(target="Le chef de la diplomatie européenne, la ministre et leur délégation."),
    ),
)
