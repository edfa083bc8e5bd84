"""« La communauté » as a subject that nothing has said whose it is.

Why: "the international community" loses its adjective in the drafting, and a readout then speaks
for no one knows whom.
Looks for a definite « la communauté » that opens its clause, right before its verb, in a text that
names countries, where no earlier words qualify a community. With a source that says another one
("the local community") or none, the finding is the source's business and this rule is silent.
Source: found in published readouts; with a source, term-missing sees it too.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary.countries import countries
from readout_l10n.model import Severity
from readout_l10n.text.locale import language
from readout_l10n.text.noun_phrases import side_by_side
from readout_l10n.text.subjects import predicates
from readout_l10n.text.tokens import tokens
from readout_l10n.text.verbs import third_person

_SAID = re.compile(r"\binternational community\b", re.IGNORECASE)
_CLITICS = frozenset("s se n ne y en l le la les".split())
_FEWEST_COUNTRIES = 2


def check(pair: Pair) -> Iterator[Hit]:
    if language(pair.target.locale) != "fr" or not _speaks_of_states(pair):
        return
    known = False
    for segment in pair.target.segments:
        text = segment.text
        for predicate in predicates(text):
            subject = predicate.subject
            if known or subject.text.casefold() != "la communauté":
                continue
            if _qualifies(text[: subject.start]):
                continue
            said = pair.source_of(segment)
            source = " ".join(one.text for one in said)
            if pair.source is not None and not _SAID.search(source):
                continue
            end = subject.start + len(subject.text)
            yield Hit(
                pair.at(segment, subject.start, end),
                "« La communauté »: nothing says whose; « la communauté internationale »?",
                suggestion=f"{text[subject.start : end]} internationale",
                source=pair.source_quote(said),
            )
        known = known or _qualifies(text)


def _qualifies(text: str) -> bool:
    """Whether a text says whose a community is: anything but a verb follows the word."""
    words = tokens(text, "fr")
    return any(
        word.text.casefold().rstrip("s") == "communauté"
        and side_by_side(text, words, at)
        and words[at + 1].text not in _CLITICS
        and third_person(words[at + 1].text) is None
        for at, word in enumerate(words)
    )


def _speaks_of_states(pair: Pair) -> bool:
    named: set[str] = set()
    for segment in pair.target.segments:
        named |= {c.name for c in countries(segment.text, pair.glossary, pair.target.locale)}
    return len(named) >= _FEWEST_COUNTRIES


_TERMS = """
concept,locale,term,kind,status,gender,article
japan,fr,Japon,name,preferred,m,le
india,fr,Inde,name,preferred,f,l’
"""

RULE = Rule(
    "community-unqualified",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Le Japon et l’Inde partagent ces vues. La communauté doit rester unie.",
            terms=_TERMS,
            finds=("« La communauté »: nothing says whose; « la communauté internationale »?",),
        ),
        Example(
            target="Le Japon, l’Inde et la communauté internationale agissent. La communauté doit "
            "rester unie.",
            terms=_TERMS,
        ),
        Example(target="La communauté de la vallée doit rester unie. La communauté a voté."),
        Example(
            source="Japan and India agree. The local community voted.",
            target="Le Japon et l’Inde en conviennent. La communauté a voté.",
            terms=_TERMS,
        ),
    ),
)
