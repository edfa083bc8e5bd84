"""A word of the target says the opposite of the source's.

Why: « autres que celles » for “including” turns a commitment into its contrary, and reads well.
By a table of relations with two sides in both languages (`data/opposites.csv`): including and
except, rise and fall, more and less, before and after, support and oppose, accept and reject,
strengthen and weaken, imports and exports, points of the compass, last and next. The source has to
say one side and nothing of the other, the target the other and nothing of the first; many more
words make a side possible than make it certain. A sentence beside that says either is a doubt, and
so is a negation, by which “did not reject” becomes « a accepté ». Where both sides are said and
one is set off, “raised, not lowered”, the same one has to be set off in the target.
Source: found in published readouts; no tool of the field has it.
"""

import re
from collections.abc import Iterable, Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary.opposites import Pole, opposites
from readout_l10n.model import Bead, Segment, Severity
from readout_l10n.text.negation import negations

_OTHER = {"a": "b", "b": "a"}
_NEGATABLE = frozenset(
    {"consent", "stance", "amount", "comparison", "outcome", "feeling", "strength", "until"}
)
"""Relations of which a negation says the other side."""
_ONLY = re.compile(r"(?:\bqu[’']|\b(?:que|seulement|uniquement) )$", re.IGNORECASE)
"""What turns the word behind it: « ne sera levé qu’après que » is “until”."""
_SET_OFF = re.compile(
    r"[ ,](?:not|rather than|instead of|non|non pas|plutôt que(?: de)?|au lieu de) "
    r"(?:be |being |to be |être |d’être )?$",
    re.IGNORECASE,
)
"""What stands before the side that is not meant: “raised, not lowered”."""


def check(pair: Pair) -> Iterator[Hit]:
    for i, bead in pair.rendered:
        ours = _sides(bead.source, pair.source_locale)
        yield from _turned(pair, bead)
        reversed_ = [
            (segment, pole)
            for segment in bead.target
            for pole in opposites().find(segment.text, pair.target.locale)
            if pole.certain and (pole.relation, _OTHER[pole.side], True) in ours
        ]
        theirs = _sides(bead.target, pair.target.locale) if reversed_ else frozenset()
        seen: set[str] = set()
        places: set[tuple[int, int, int]] = set()
        for segment, pole in reversed_:
            other = _OTHER[pole.side]
            if pole.relation in seen or _says(ours, pole.relation, pole.side):
                continue
            if _says(theirs, pole.relation, other) or _is_near(pair, i, pole):
                continue
            if _ONLY.search(segment.text, 0, pole.start):
                continue
            if pole.relation in _NEGATABLE and _is_negated(pair, bead):
                continue
            seen.add(pole.relation)
            place = (segment.line, segment.column + pole.start, segment.column + pole.end)
            if place in places:
                continue
            places.add(place)
            said = _said(bead.source, pair.source_locale, pole.relation, other)
            yield Hit(
                pair.at(segment, pole.start, pole.end),
                f"“{said}” is in the source, "
                f"« {segment.text[pole.start : pole.end]} » says the opposite",
                source=pair.source_quote(bead.source),
            )


def _turned(pair: Pair, bead: Bead) -> Iterator[Hit]:
    """Where the target sets off the side that the source means, of two that both say."""
    meant = {
        pole.relation: pole.side
        for segment in bead.source
        for pole in _set_off(segment, pair.source_locale)
    }
    for segment in bead.target:
        for pole in _set_off(segment, pair.target.locale):
            if meant.get(pole.relation) == _OTHER[pole.side]:
                said = segment.text[pole.start : pole.end]
                yield Hit(
                    pair.at(segment, pole.start, pole.end),
                    f"« {said} » is set aside here, the source sets aside the opposite",
                    source=pair.source_quote(bead.source),
                )
                return


def _set_off(segment: Segment, locale: str) -> Iterator[Pole]:
    """The sides that a sentence says not to be meant, and says the other side of."""
    poles = opposites().find(segment.text, locale)
    for pole in poles:
        if _SET_OFF.search(segment.text, 0, pole.start):
            others = {p.side for p in poles if p.relation == pole.relation and p.end < pole.start}
            if _OTHER[pole.side] in others:
                yield pole


_Side = tuple[str, str, bool]


def _sides(segments: Iterable[Segment], locale: str) -> frozenset[_Side]:
    return frozenset(
        (pole.relation, pole.side, pole.certain)
        for segment in segments
        for pole in opposites().find(segment.text, locale)
    )


def _says(sides: frozenset[_Side], relation: str, side: str) -> bool:
    return any((relation, side, certain) in sides for certain in (True, False))


def _is_near(pair: Pair, index: int, pole: Pole) -> bool:
    """Whether a sentence beside accounts for the word, or for what it stands in place of."""
    return any(
        (pole.relation, pole.side, True) in _sides(bead.source, pair.source_locale)
        or (pole.relation, _OTHER[pole.side], True) in _sides(bead.target, pair.target.locale)
        for bead in pair.beside(index)
    )


def _is_negated(pair: Pair, bead: Bead) -> bool:
    return any(
        negations(segment.text, locale)
        for side, locale in ((bead.source, pair.source_locale), (bead.target, pair.target.locale))
        for segment in side
    )


def _said(segments: Iterable[Segment], locale: str, relation: str, side: str) -> str:
    return next(
        segment.text[pole.start : pole.end]
        for segment in segments
        for pole in opposites().find(segment.text, locale)
        if pole.certain and (pole.relation, pole.side) == (relation, side)
    )


RULE = Rule(
    "sense-reversed",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="They will cooperate, including on ports.",
            target="Ils coopéreront, à l’exception des ports.",
            finds=("“including” is in the source, « à l’exception des » says the opposite",),
        ),
        Example(
            source="They cooperate through projects, including those of towns.",
            target="Ils coopèrent par des projets autres que ceux des villes.",
            finds=("“including” is in the source, « autres que ceux » says the opposite",),
        ),
        Example(
            source="The two leaders agreed to increase trade.",
            target="Les deux dirigeants ont voulu réduire les échanges.",
            finds=("“increase” is in the source, « réduire » says the opposite",),
        ),
        Example(
            source="Taxes on bread should be raised, not eased.",
            target="Les taxes sur le pain devraient être allégées et non accrues.",
            finds=("« accrues » is set aside here, the source sets aside the opposite",),
        ),
        Example(
            source="Taxes on bread should be raised, not eased.",
            target="Les taxes sur le pain devraient être accrues et non allégées.",
        ),
        Example(
            source="Wheat exports fell by 4% last winter.",
            target="Les exportations de blé ont progressé de 4 % l’hiver dernier.",
            finds=("“fell by” is in the source, « progressé » says the opposite",),
        ),
        Example(
            source="Wheat prices rose by 4% last winter.",
            target="Les prix du blé ont reculé de 4 % l’hiver dernier.",
            finds=("“rose” is in the source, « reculé » says the opposite",),
        ),
        Example(
            source="The herd was halved.",
            target="Le troupeau a été doublé.",
            finds=("“halved” is in the source, « doublé » says the opposite",),
        ),
        Example(
            source="The boat sank outside the harbour.",
            target="Le bateau a coulé à l’intérieur du port.",
            finds=("“outside” is in the source, « à l’intérieur du » says the opposite",),
        ),
        Example(
            source="The bridge stays closed until the river falls.",
            target="Le pont restera fermé après que la rivière aura baissé.",
            finds=("“until” is in the source, « après que » says the opposite",),
        ),
        Example(
            source="The bridge stays closed until the river falls.",
            target="Le pont n’ouvrira qu’après que la rivière aura baissé.",
        ),
        Example(
            source="The bridge will not open until the river falls.",
            target="Le pont ouvrira après que la rivière aura baissé.",
        ),
        Example(
            source="Help the villages, including through small loans.",
            target="Aider les villages autrement que par de petits prêts.",
            finds=("“including” is in the source, « autrement que » says the opposite",),
        ),
        Example(
            source="They met before the summit.",
            target="Ils se sont vus après le sommet.",
            finds=("“before” is in the source, « après » says the opposite",),
        ),
        Example(
            source="Exports to the north grew.",
            target="Les exportations vers le sud ont crû.",
            finds=("“north” is in the source, « sud » says the opposite",),
        ),
        Example(
            source="Trade increased, but aid was reduced.",
            target="L’aide a été réduite tandis que les échanges ont augmenté.",
        ),
        Example(
            source="He did not reject the proposal.",
            target="Il a accepté la proposition.",
        ),
        Example(
            source="The gap between them was reduced.\nTrade increased.",
            target="Les échanges ont augmenté.\nL’écart entre eux s’est réduit.",
        ),
        Example(
            source="All members, including Fiji, voted.",
            target="Tous les membres, y compris les Fidji, ont voté.",
        ),
    ),
)
