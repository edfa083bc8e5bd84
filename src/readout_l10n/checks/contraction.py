"""« de le », « à les » and the like where French has « du », « aux ».

Why: the two words are left when a noun has been put in the place of another one.
Before an infinitive the article is a pronoun (« de le faire », « de les bien traiter »), so a word
that may be one, or stand before one, is left alone unless it is a listed noun. A name keeps its
article (« de Le Pen »), but for a country of the glossary.
Source: Grevisse and Goosse, Le Bon Usage, on contracted articles.
"""

from collections.abc import Iterator, Sequence

from readout_l10n.checks.prose import french
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.infinitives import may_be_infinitive
from readout_l10n.text.noun_phrases import side_by_side
from readout_l10n.text.nouns import is_listed, noun
from readout_l10n.text.tokens import Token, tokens

_CONTRACTED = {
    ("de", "le"): "du",
    ("de", "les"): "des",
    ("à", "le"): "au",
    ("à", "les"): "aux",
}
_TWICE = {("de", "du"): "du", ("de", "des"): "des", ("à", "aux"): "aux"}
"""A preposition before the article that holds it already."""
_VOWELS = tuple("aeiouyhàâéèêëîïôœ")
"""Nouns that a pronoun may stand before as verbs."""
_BEFORE_VERB = frozenset(
    "y en lui leur se me te nous vous bien mal mieux tout tous toutes trop tant plus moins "
    "pas point jamais rien même aussi ainsi encore fort".split()
)
"""What may stand between a pronoun and its infinitive, also in older French."""


def check(pair: Pair) -> Iterator[Hit]:
    for segment in french(pair):
        words = tokens(segment.text, pair.target.locale)
        for at in range(len(words) - 2):
            hit = _judge(pair, segment, words, at) or _twice(pair, segment, words, at)
            if hit:
                yield hit


def _judge(pair: Pair, segment: Segment, words: Sequence[Token], at: int) -> Hit | None:
    lead, article, word = words[at : at + 3]
    contracted = _CONTRACTED.get((lead.text.casefold(), article.text))
    if contracted is None or not side_by_side(segment.text, words, at):
        return None
    if not side_by_side(segment.text, words, at + 1):
        return None
    elided = article.text == "le" and word.text.casefold().startswith(_VOWELS)
    if elided or not _begins_noun_phrase(pair, segment, word):
        return None
    fixed = contracted.capitalize() if lead.text[0].isupper() else contracted
    seen = segment.text[lead.start : article.end]
    return Hit(
        pair.at(segment, lead.start, article.end),
        f"« {seen} » before « {word.text} »: « {fixed} » is wanted",
        suggestion=fixed,
        edits=(pair.edit(segment, lead.start, article.end, fixed),),
    )


def _twice(pair: Pair, segment: Segment, words: Sequence[Token], at: int) -> Hit | None:
    lead, article, word = words[at : at + 3]
    fixed = _TWICE.get((lead.text, article.text))
    if fixed is None or not side_by_side(segment.text, words, at):
        return None
    if not side_by_side(segment.text, words, at + 1) or noun(word.text) is None:
        return None
    seen = segment.text[lead.start : article.end]
    return Hit(
        pair.at(segment, lead.start, article.end),
        f"« {seen} » before « {word.text} »: « {fixed} » is wanted",
        suggestion=fixed,
        edits=(pair.edit(segment, lead.start, article.end, fixed),),
    )


def _begins_noun_phrase(pair: Pair, segment: Segment, word: Token) -> bool:
    if word.text.islower():
        if noun(word.text) is not None:
            return not may_be_infinitive(word.text)
        before_verb = word.text in _BEFORE_VERB or word.text.endswith("ment")
        return not (before_verb or word.text.endswith(("er", "ir", "re")))
    if word.text.istitle() and is_listed(word.text):
        return True
    matches = pair.glossary.find(segment.text, pair.target.locale)
    return any(
        match.start == word.start and match.term.article in {"le", "les"} for match in matches
    )


_TERMS = """
concept,locale,term,kind,status,gender,article
japan,fr,Japon,name,preferred,m,le
us,fr,États-Unis,name,preferred,m,les
"""

RULE = Rule(
    "contraction",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="La réponse de le ministre a été remise à les autorités de les États-Unis.",
            terms=_TERMS,
            finds=(
                "« de le » before « ministre »: « du » is wanted",
                "« à les » before « autorités »: « aux » is wanted",
                "« de les » before « États-Unis »: « des » is wanted",
            ),
            fixed="La réponse du ministre a été remise aux autorités des États-Unis.",
        ),
        Example(
            target="Une aide à le Fonds vert, la part de du Conseil et le choix de des mesures.",
            finds=(
                "« à le » before « Fonds »: « au » is wanted",
                "« de du » before « Conseil »: « du » is wanted",
                "« de des » before « mesures »: « des » is wanted",
            ),
            fixed="Une aide au Fonds vert, la part du Conseil et le choix des mesures.",
        ),
        Example(
            target="Il a promis de le soutenir et de les aider ; à Le Havre, le livre de Le Pen."
        ),
        Example(target="La réponse du ministre, prêt à les rencontrer.", terms=_TERMS),
    ),
)
