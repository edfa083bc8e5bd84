"""What Apertium's Spanish of English has wrong whatever it is given."""

import re

_CLITICS = r"(?:se|le|les|lo|los|la|las|no|hay|había|habrá)"
_OPENING = re.compile(
    rf"(?:^(?:\d+\.\s+)?|(?<=[a-zá-ú\])»”\"]{{2}}[.!?]\s))(?P<word>{_CLITICS})(?= )"
)
"""A pronoun or a negation that took the place of a subject keeps the small letter of a verb."""
_THANKED = re.compile(r"(?P<said>\b[Ll]es? (?:dio|dieron|da|dan) las gracias) a(?= por\b|[.,;]|$)")
_MET = re.compile(r"(?P<se>\b[Ss]e) (?P<whom>les?|l[oa]s?) (?P<met>reun\w+)(?! con\b)")
_MISTAKEN = re.compile(r"\b(?P<e>[Ee])s(?= equivocad[oa]\b)")
_NEITHER = re.compile(r"\b(?P<n>[Nn])inguno(?= de las\b)")
_WITH = {"la": "ella", "las": "ellas", "les": "ellos", "los": "ellos"}


def mended(text: str) -> str:
    """A Spanish draft with capitals where its sentences begin, and no preposition in the air."""
    text = _OPENING.sub(lambda found: found["word"].capitalize(), text)
    text = re.sub(r" (?=[.,;](?:\s|$))", "", text)
    text = _MET.sub(
        lambda found: f"{found['se']} {found['met']} con {_WITH.get(found['whom'], 'él')}", text
    )
    text = _MISTAKEN.sub(r"\g<e>stá", text)
    text = _NEITHER.sub(r"\g<n>inguna", text)
    return _THANKED.sub(r"\g<said>", text)
