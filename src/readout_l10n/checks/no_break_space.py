"""An ordinary space where a line must not break: before « ; : ! ? », in « », in numbers.

Why: a line that begins with « : » or « % », or ends with « n° » or « M. », is a typist's, and the
official text keeps them together.
Looks before `; : ! ?`, inside guillemets, between groups of figures, before units, in « 12 h 50 »,
and after « n° », « art. », « M. » or « Mme » where the document does so once. A document with
ordinary spaces throughout, or as often as not, gets one finding. Which space is wanted, U+202F or
U+00A0, is what the document uses, or what `[typography]` of readout.toml says for each kind of
place; only then is a day kept with its month.
Clock times, ratios, addresses, code and quotations in another language are left alone. A missing
space is `space-missing`'s.
Source: Imprimerie nationale, Lexique des règles typographiques; LanguageTool's
French_WHITESPACE and Grammalecte's nbsp options report each place; pofilter's `puncspacing` too.
"""

from collections import Counter
from collections.abc import Iterator

from readout_l10n.checks.gaps import Place, habit, is_open, places, policy
from readout_l10n.checks.options import Options, Typography
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.checks.throughout import singly_or_once
from readout_l10n.model import Severity
from readout_l10n.text.spacing import NO_BREAK, Kind, Policy, named

_SUMMARY = "{count} ordinary spaces where a line must not break: "


def check(pair: Pair) -> Iterator[Hit]:
    hits: list[Hit] = []
    counts: Counter[str] = Counter()
    kept = 0
    for kind, found in places(pair).items():
        if is_open(pair, kind):
            continue
        asked = policy(pair, kind)
        if kind is Kind.REFERENCES and not asked and not any(p.space in NO_BREAK for p in found):
            continue
        usual = habit(kind, found, breaking=False)
        for place in found:
            if _is_right(place, asked):
                kept += 1
                continue
            if len(place.space) > 1 or (not place.space and asked is not Policy.NONE):
                continue
            wanted = asked.space(usual) if asked else usual
            hits.append(_hit(pair, place, wanted))
            counts[place.gap.beside if kind is not Kind.NUMBERS else "in numbers"] += 1
    hits.sort(key=lambda hit: (hit.span.line, hit.span.column))
    listed = ", ".join(f"{number} {beside}" for beside, number in counts.most_common(4))
    yield from singly_or_once(hits, kept, _SUMMARY + listed)


def _is_right(place: Place, asked: Policy | None) -> bool:
    return asked.allows(place.space) if asked else place.space in NO_BREAK


def _hit(pair: Pair, place: Place, wanted: str) -> Hit:
    return Hit(
        place.span(pair),
        f"{named(place.space)} {place.gap.beside}; wanted {named(wanted)}",
        edits=place.mend(pair, wanted),
    )


_NARROW = Options(typography=Typography(spaces={Kind.COLON: Policy.NARROW}))

RULE = Rule(
    "no-break-space",
    Severity.INFO,
    check,
    examples=(
        Example(
            target="Ils ont deux accords\u00a0: l’un sur la pêche, l’autre (« Mer ») l’eau.",
            finds=("2 ordinary spaces where a line must not break: 1 after « « », 1 before « » »",),
            fixed="Ils ont deux accords\u00a0: l’un sur la pêche, "
            "l’autre («\u00a0Mer\u00a0») l’eau.",
        ),
        Example(
            target="Trois points\u00a0: le climat\u202f; la paix ; la mer.\nDeux axes\u00a0: l’un.",
            finds=("an ordinary space before « ; »; wanted U+202F",),
            fixed="Trois points\u00a0: le climat\u202f; la paix\u202f; la mer.\n"
            "Deux axes\u00a0: l’un.",
        ),
        Example(
            target="Ils ont cité 12 500 familles : 40 % sont rentrées, selon M. BLANC.",
            finds=(
                (
                    "3 ordinary spaces where a line must not break: 1 before « : », "
                    "1 in numbers, 1 before « % »"
                ),
            ),
            fixed="Ils ont cité 12\u202f500 familles\u00a0: 40\u00a0% sont rentrées, "
            "selon M. BLANC.",
        ),
        Example(
            target="En voici le résumé\u00a0:",
            options=_NARROW,
            finds=("U+00A0 before « : »; wanted U+202F",),
            fixed="En voici le résumé\u202f:",
        ),
        Example(target="À 16:30, le score était de 3:1 (voir https://exemple.fr/a:b)."),
        Example(target="Il a cité «\u00a0Peace at Sea : the Next Steps\u00a0» en anglais."),
        Example(target="Le 3 avril 2025, ils se sont réunis."),
    ),
)
