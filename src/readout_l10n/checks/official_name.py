"""An organisation's name with a word, an ending or a capital that is not its own.

Why: « Organisation mondial du commerce » and « Fonds Monétaire International » are names of nobody;
the organisation concerned sees it first.
Compares the names of bodies that the glossary gives, word by word: one ending may be wrong, words
may be in another order or joined by others (« Conférence … pour le commerce »), capitals may be too
many on adjectives. What the glossary lists just so is left alone, as is a name of which a word is
another one: that may be another body.
Source: UNTERM and the organisations' own sites, for their names; Imprimerie nationale, Lexique,
« Organismes », for the capitals.
"""

from collections.abc import Iterator

from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary.official_names import altered_names
from readout_l10n.model import Severity


def check(pair: Pair) -> Iterator[Hit]:
    for seen in prose(pair):
        if seen.segment.kind.is_publishers or seen.text.isupper():
            continue
        for found in altered_names(seen.text, pair.glossary, pair.target.locale):
            said = seen.text[found.start : found.end]
            mends = edit(pair, seen.segment, found.start, found.end, found.wanted)
            yield Hit(
                pair.at(seen.segment, found.start, found.end),
                f"« {said} »: the official name is « {found.wanted} »",
                suggestion=found.wanted,
                concept=found.term.concept,
                edits=mends if found.slight else (),
            )


_TERMS = """
concept,locale,term,kind,status,gender,article,case
wto,fr,Organisation mondiale du commerce,full form,preferred,f,,permissive
imf,fr,Fonds monétaire international,full form,preferred,m,,permissive
unctad,fr,Conférence des Nations Unies sur le commerce et le développement,full form,preferred,f,,
fao,fr,Organisation des Nations Unies pour l’alimentation et l’agriculture,full form,preferred,f,,
"""

RULE = Rule(
    "official-name",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="L’Organisation mondial du commerce et le Fonds Monétaire International.",
            terms=_TERMS,
            finds=(
                (
                    "« Organisation mondial du commerce »: "
                    "the official name is « Organisation mondiale du commerce »"
                ),
                (
                    "« Fonds Monétaire International »: "
                    "the official name is « Fonds monétaire international »"
                ),
            ),
            fixed="L’Organisation mondiale du commerce et le Fonds monétaire international.",
        ),
        Example(
            target="La Conférence des Nations unies pour le commerce et le développement (CNUCED).",
            terms=_TERMS,
            finds=(
                (
                    "« Conférence des Nations unies pour le commerce et le développement »: the "
                    "official name is « Conférence des Nations Unies sur le commerce et le "
                    "développement »"
                ),
            ),
        ),
        Example(
            target="L’Organisation des Nations Unies pour l’agriculture et l’alimentation.",
            terms=_TERMS,
            finds=(
                (
                    "« Organisation des Nations Unies pour l’agriculture et l’alimentation »: the "
                    "official name is « Organisation des Nations Unies pour l’alimentation et "
                    "l’agriculture »"
                ),
            ),
        ),
        Example(
            target="L’Organisation mondiale du tourisme, les organisations mondiales du commerce "
            "et l’Organisation mondiale du commerce équitable.",
            terms=_TERMS,
        ),
    ),
)
