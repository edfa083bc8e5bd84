"""A prefix that waits for its word without a hyphen: « l’inter et l’extra-connectivité ».

Why: without its hyphen the first prefix reads as a word of its own, which is missing.
Found before « et », « ou », « ni » or a comma, where another prefix follows with its word, joined
to it or with a hyphen. Only prefixes that are hardly words of their own are looked at.
Source: OQLF, Banque de dépannage linguistique, « Trait d’union et mise en facteur commun »;
Imprimerie nationale, Lexique, « Division ».
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.lexicon import is_word
from readout_l10n.text.spacing import SPACES

_PREFIXES = (
    "inter|intra|extra|pré|post|pro|anti|micro|macro|méso|nano|infra|supra|sub|sous|sur|mono|bi|tri"
    "|multi|pluri|uni|néo|ex|non|para|péri|trans|cis|hyper|hypo|ultra|méga|mini|maxi|euro|afro|asio"
    "|nippo|sino|franco|germano|russo|américano|indo|anglo|luso|hispano|ibéro|israélo|palestino"
    "|socio|politico|économico|technico|agro|bio|géo|hydro|thermo|électro|radio|cyber|télé|auto"
    "|ante|avant|après|intro|exo|endo|homo|hétéro|co|contre|vice"
)
_BARE = (
    "inter|intra|pré|post|pro|anti|micro|macro|méso|infra|supra|mono|bi|multi|pluri|néo|para|péri"
    "|trans|hyper|hypo|ultra|extra|nippo|sino|franco|germano|russo|américano|anglo|luso|hispano"
    "|israélo|palestino|socio|politico|économico|technico|agro|géo|hydro|électro|cyber|exo|endo"
)
_S = f"[{SPACES}]"
_SUSPENDED = re.compile(
    rf"(?<![\w-])(?P<bare>{_BARE})(?P<end>){_S}?(?:,|(?:{_S}(?:et|ou|ni|comme|et/ou)))(?:{_S}|{_S}?(?=l[’']))"
    rf"(?:(?:le|la|les|de|du|des|en|la){_S}|[ld][’'])?(?P<prefix>{_PREFIXES})(?P<hyphen>-?)(?P<word>[^\W\d_]{{4,}})",
    re.IGNORECASE,
)


def check(pair: Pair) -> Iterator[Hit]:
    for seen in prose(pair):
        at = 0
        while match := _SUSPENDED.search(seen.text, at):
            at = match.end("bare")
            joined = match["prefix"] + match["word"]
            if not match["hyphen"] and not _is_compound(match["word"], joined, pair.target.locale):
                continue
            end = match.end("bare")
            yield Hit(
                pair.at(seen.segment, match.start(), match.end()),
                f"« {match['bare']} » waits for its word: « {match['bare']}- »",
                edits=edit(pair, seen.segment, end, end, "-"),
            )


def _is_compound(word: str, joined: str, locale: str) -> bool:
    """Whether a word is a prefix and another word, and not one that only begins so."""
    return is_word(word, locale) and joined.casefold() != word.casefold()


RULE = Rule(
    "suspended-hyphen",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Ils veulent améliorer l’inter et l’intra-connectivité de la région.",
            finds=("« inter » waits for its word: « inter- »",),
            fixed="Ils veulent améliorer l’inter- et l’intra-connectivité de la région.",
        ),
        Example(
            target="La situation micro et macroéconomique, pré ou post-électorale, est stable.",
            finds=(
                "« micro » waits for its word: « micro- »",
                "« pré » waits for its word: « pré- »",
            ),
            fixed="La situation micro- et macroéconomique, pré- ou post-électorale, est stable.",
        ),
        Example(
            target="L’inter- et l’intra-connectivité, le pro et le contra, le micro et la radio."
        ),
        Example(target="Le micro et le contrôleur sont en panne ; un extra et un autocar suivent."),
    ),
)
