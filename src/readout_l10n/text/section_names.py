"""What headings of readouts say of the sections under them."""

import re

_LINKS = re.compile(
    r"(?:voir aussi|pour en savoir plus|pour aller plus loin|à lire aussi|en savoir plus"
    r"|(?:liens?|références?|documents?|pièces?|annexes?|photos?|photographies?|vidéos?|galeries?"
    r"|images?|fichiers?|contacts?|sources?|notes?|articles?|sites?|pages?|communiqués?|textes?"
    r"|related|links?|references?|attachments?|documents?|see also|further reading|videos?"
    r"|reference|annex|annexes|appendix|gallery)\b.*)\s*:?",
    re.IGNORECASE,
)
_LONGEST_LINKS = 8
"""Words of a heading that leads to links; a longer one is about something else."""
_WITHOUT_SUBSECTIONS = re.compile(
    r"(?:introduction|préambule|avant-propos|propos (?:liminaires?|introductifs?|d['’]ouverture)"
    r"|remarques (?:liminaires|préliminaires|introductives|finales)|généralités|contexte général"
    r"|vue d['’]ensemble|aperçu(?: général)?|résumé|synthèse|conclusions?|en conclusion"
    r"|mot(?:s)? de (?:bienvenue|clôture)|ouverture|clôture|prochaines étapes|suites?(?: données)?"
    r"|introductory remarks|opening remarks|opening|overview|summary|conclusion|closing remarks"
    r"|next steps)\s*:?",
    re.IGNORECASE,
)


def may_stay_empty(heading: str) -> bool:
    """Whether what a heading leads to is links, enclosures or images, which copies lose."""
    return len(heading.split()) <= _LONGEST_LINKS and _LINKS.fullmatch(heading.strip()) is not None


def has_no_subsections(heading: str) -> bool:
    """Whether sections of such a heading hold text alone: an introduction, a conclusion."""
    return _WITHOUT_SUBSECTIONS.fullmatch(heading.strip()) is not None
