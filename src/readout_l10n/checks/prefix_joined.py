"""A prefix with a hyphen or a space that its word is written without: « inter-ministériel ».

Why: « cyber-attaque » here and « cybersécurité » there look like two hands at work.
Prefixes such as « inter », « cyber », « co » and « pré » are written as one with their word where
French has the joined word, or the prefix makes new ones; « non » takes a hyphen before a noun, none
before an adjective (« membres non permanents »), of which it only informs. Words that dictionaries
list with a hyphen, what matches a suspended prefix (« inter- et intra-étatique ») and words in
another language are left alone.
Source: OQLF, Banque de dépannage linguistique, « Trait d’union dans les mots avec préfixe » and
« Non »; Dicollecte's word list for the joined words.
"""

from collections.abc import Iterator

from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.prefixes import wrongly_apart, wrongly_hyphened


def check(pair: Pair) -> Iterator[Hit]:
    locale = pair.target.locale
    for seen in prose(pair):
        if seen.segment.kind.is_publishers or seen.text.isupper():
            continue
        for found, severity in (
            *((found, None) for found in wrongly_apart(seen.text, locale)),
            *((found, Severity.INFO) for found in wrongly_hyphened(seen.text, locale)),
        ):
            yield Hit(
                pair.at(seen.segment, found.start, found.end),
                f"« {seen.text[found.start : found.end]} » is written « {found.wanted} »",
                suggestion=found.wanted,
                severity=severity,
                edits=edit(pair, seen.segment, found.start, found.end, found.wanted),
            )


RULE = Rule(
    "prefix-joined",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="La co-opération inter-ministérielle est un pré-requis de la cyber sécurité.",
            finds=(
                "« co-opération » is written « coopération »",
                "« inter-ministérielle » is written « interministérielle »",
                "« pré-requis » is written « prérequis »",
                "« cyber sécurité » is written « cybersécurité »",
            ),
            fixed="La coopération interministérielle est un prérequis de la cybersécurité.",
        ),
        Example(
            target="Les membres non-permanents et l’aide non-remboursable ont été évoqués.",
            finds=(
                "« non-permanents » is written « non permanents »",
                "« non-remboursable » is written « non remboursable »",
            ),
            fixed="Les membres non permanents et l’aide non remboursable ont été évoqués.",
        ),
        Example(
            target="La non-prolifération, le non-paiement, les pays non-alignés et non membres."
        ),
        Example(target="Les liens inter- et intra-étatiques ; le domaine cyber et spatial."),
        Example(target="Les relations inter-coréennes et la défense cyber nationale."),
    ),
)
