"""A capital without its accent: « Etat », « Egypte », « A l’issue ».

Why: in French accents belong on capitals too; « Etat » beside « État » looks careless.
Found for words that have no other spelling: a closed list of those that readouts use, and « A » at
the start of a sentence before an article or in a set phrase. Persons' names are left alone, as are
words in capitals throughout. A document that never accents its capitals gets one remark.
Source: Académie française, Questions de langue, « Accentuation des majuscules »; LanguageTool's
ACCENT_MAJ.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import Prose, edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.checks.throughout import singly_or_once
from readout_l10n.model import Severity
from readout_l10n.text.locale import language

_WORDS = (
    "État États Église Églises Égypte Équateur Érythrée Éthiopie Émirats Écosse Élysée Édimbourg "
    "Égyptien Égyptiens Égyptienne Égyptiennes Éthiopien Éthiopiens Équatorien Équatoriens "
    "Écossais École Écoles Énergie Économie Éducation Élections Élection Étant Également Évoquant "
    "Évolution Échange Échanges Émission Émissions Égalité Équipe Équipes Étude Études Évaluation "
    "Événement Établissement Éléments Équité Épidémie Îles Île"
)
_ACCENTED = {word.replace("É", "E").replace("Î", "I"): word for word in _WORDS.split()}
_LONGEST_FIRST = "|".join(sorted(_ACCENTED, key=len, reverse=True))
_WORD = re.compile(rf"(?<![\w-])({_LONGEST_FIRST})(?!\w)")
_A = re.compile(
    r"^A(?=[ \u00a0](?:l[’']|(?:la|ce|cette|cet|ces|cela|son|sa|ses|leur|leurs|partir|propos"
    r"|travers|titre|terme|savoir|noter|cause|compter|défaut|nouveau|long|court|moyen|mesure)(?!\w)))"
)


def check(pair: Pair) -> Iterator[Hit]:
    if language(pair.target.locale) != "fr":
        return
    texts = tuple(prose(pair))
    for pattern, accented in ((_WORD, "ÉÈÊÎ"), (_A, "À")):
        kept = sum(seen.text.count(letter) for seen in texts for letter in accented)
        hits = [
            _hit(pair, seen, match, Severity.INFO if kept == 0 else None)
            for seen in texts
            for match in pattern.finditer(seen.text)
        ]
        yield from singly_or_once(hits, kept, "{count} capitals lack their accents")


def _hit(pair: Pair, seen: Prose, match: re.Match[str], severity: Severity | None) -> Hit:
    start, wanted = match.start(), _ACCENTED.get(match[0], "À")
    return Hit(
        pair.at(seen.segment, *match.span()),
        f"« {match[0]} »; wanted « {wanted} »",
        suggestion=wanted,
        severity=severity,
        edits=edit(pair, seen.segment, start, start + 1, wanted[0]),
    )


RULE = Rule(
    "accent-capital",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Les États ont signé.\nÀ Rome, l’Etat de droit a été évoqué.",
            finds=("« Etat »; wanted « État »",),
            fixed="Les États ont signé.\nÀ Rome, l’État de droit a été évoqué.",
        ),
        Example(
            target="L’Etat japonais et les Etats-Unis ont signé.\nA l’issue, ils ont dîné.",
            finds=("2 capitals lack their accents", "« A »; wanted « À »"),
            fixed="L’État japonais et les États-Unis ont signé.\nÀ l’issue, ils ont dîné.",
        ),
        Example(target="À l’issue de la visite, l’ÉTAT et les ETATS sont venus."),
        Example(target="A major step was taken by the two states in the region."),
    ),
)
