"""A colon that parts words from what completes them: « les mesures prises : dans la région ».

Why: a slip of the keyboard or the trace of a list that was cut; the sentence falls apart.
Found where an opening phrase that has no verb of its own yet (« Après avoir salué … », « Face
à … ») is broken off before a preposition and the main clause comes after the next comma; after
words that want their preposition (« conformément : à », « lié : au », « auprès : de »); and where
a colon parts a verb in the passive from its only complement. A list, a quotation or a figure after
the colon makes it right.
Source: found in a published readout; no tool of the field has it.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.finite import has_finite_verb
from readout_l10n.text.spacing import SPACES, around

_S = f"[{SPACES}]"
_PREPOSITION = (
    r"(?:(?:dans|en|à|au|aux|sur|par|avec|contre|sous|vers|chez|entre|depuis|lors|pour)\b"
    r"|(?:de|du|des)\b|d[’'])"
)
_COLON = re.compile(rf"(?<=[\w)»”])({_S}*:{_S}*)(?={_PREPOSITION})")
_OPENING = re.compile(
    r"(?:après (?:avoir|être|s[’']être|le|la|les|l[’'])|avant (?:de|d[’'])|afin (?:de|d[’'])"
    r"|en (?:\w+ant)\b|tout en \w+ant|lors (?:de|du|des)|au cours|à l[’'](?:occasion|issue)"
    r"|dans le cadre|face (?:à|au|aux)|concernant|s[’']agissant|outre|suite (?:à|au|aux)"
    r"|grâce (?:à|au|aux)|ayant|étant|(?:se )?\w+ant (?:de|du|des|la|le|les|l[’']|leur)\b"
    r"|devant|malgré|quant (?:à|au|aux)|pour|conscients?|soucieux|préoccupés?)\b",
    re.IGNORECASE,
)
_MAIN_CLAUSE = re.compile(
    r",\s(?:ils?|elles?|on|nous|le|la|les|l[’']|leurs?|chacun|ce|cette|ces|M\.|Mme)(?=[\s’'])"
    r"|,\s[A-ZÀ-Þ]"
)
_WANTS = re.compile(
    r"(?:conformément|grâce|face|suite|quant|relati(?:f|ve)s?|liée?s?|contrairement|parallèlement"
    r"|destinée?s?|consacrée?s?|par rapport|jusqu)\s*:\s*(?:à|au|aux)\b"
    r"|(?:auprès|afin|près|au cours|à l[’']issue|à l[’']occasion|au sein|en vue|en faveur"
    r"|en matière|dans le cadre|lors|autour|au profit|à l[’']égard|au titre)"
    r"\s*:\s*(?:(?:de|du|des)\b|d[’'])",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    rf"\b(?:a|ont|avaient|avait) été (?:\w+ment )?\w+(?:é|i|u|it|is)e?s?{_S}*:{_S}*"
    rf"(?:par|à|au|aux|dans|sur|lors|en) [^,;:.«]*[.]?$"
)
_LISTED = re.compile(r";|\bet\b|\bou\b|«")


def check(pair: Pair) -> Iterator[Hit]:
    for seen in prose(pair):
        if not seen.is_sentence:
            continue
        for match in _COLON.finditer(seen.text):
            before, after = seen.text[: match.start()], seen.text[match.end() :]
            if _is_stray(before, after, seen.text, match, pair.target.locale):
                start, end = match.span(1)
                place = around(seen.segment.text, *around(seen.segment.text, start - 1, end + 1))
                yield Hit(
                    pair.at(seen.segment, *place),
                    "a colon parts words that belong together",
                    edits=edit(pair, seen.segment, start, end, " "),
                )


def _is_stray(before: str, after: str, text: str, colon: re.Match[str], locale: str) -> bool:
    if any(colon.start() < m.end() and m.start() < colon.start() for m in _WANTS.finditer(text)):
        return True
    passive = _PASSIVE.search(text)
    if passive and passive.start() < colon.start() and not _LISTED.search(after):
        return len(before.split()) >= 5
    main = _MAIN_CLAUSE.search(after)
    return (
        main is not None
        and ";" not in after
        and "," not in before
        and _OPENING.match(before) is not None
        and not has_finite_verb(before, locale)
        and has_finite_verb(after[main.start() :], locale)
        and not _LISTED.search(after[: main.start()])
    )


_FOUND = ("a colon parts words that belong together",)

RULE = Rule(
    "colon-stray",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Après avoir déploré les essais menés : en mer Jaune, ils ont appelé au calme.",
            finds=_FOUND,
            fixed="Après avoir déploré les essais menés en mer Jaune, ils ont appelé au calme.",
        ),
        Example(
            target="Ils agiront conformément : à la Charte, au profit de tous.",
            finds=_FOUND,
            fixed="Ils agiront conformément à la Charte, au profit de tous.",
        ),
        Example(
            target="La déclaration commune a été adoptée : par les ministres de la région.",
            finds=_FOUND,
            fixed="La déclaration commune a été adoptée par les ministres de la région.",
        ),
        Example(target="Le constat est partagé : dans la région, les tensions montent."),
        Example(
            target="Ils ont retenu trois priorités : à court terme, l’aide ; ensuite, la paix."
        ),
        Example(target="En conclusion, une ligne : en cas de crise, les deux pays se parlent."),
        Example(target="Lieu : à Tokyo.\nHoraires : de 9 h à 17 h."),
        Example(target="Deux textes ont été signés : sur la pêche et sur les douanes."),
    ),
)
