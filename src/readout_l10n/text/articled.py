"""Institutions whose French acronym or name takes its article in a sentence, and where it must.

« l’ASEAN », « le G7 »: the acronyms that name one body, not those of a kind of thing (APD, ONG,
PME), which go without after « de ». Articles after the names in the Code de rédaction
interinstitutionnel, annex A4, and UNTERM.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout_l10n.text.noun_phrases import side_by_side
from readout_l10n.text.tokens import Token, tokens

_INSTITUTIONS = {
    **dict.fromkeys("G7 G20 G77 FMI HCR PNUD PNUE PAM CICR TNP TICE PTPGP Mercosur".split(), "le"),
    **dict.fromkeys("CPI CIJ FAO CEDEAO TICAD CEI BERD CARICOM CNUCED".split(), "la"),
    **dict.fromkeys(
        "UE UA ONU OTAN ASEAN ANASE OCDE AIEA OMC OMS OIM OIT OACI OMI UNESCO UNICEF OSCE OPEP "
        "APEC AELE IGAD OIAC OEA OCS".split(),
        "l’",
    ),
}
_NAMES = {
    "Union européenne": "l’",
    "Union africaine": "l’",
    "Organisation des": "l’",
    "Conseil de sécurité": "le",
    "Assemblée générale": "l’",
    "Commission européenne": "la",
    "Banque mondiale": "la",
    "Nations Unies": "les",
    "Nations unies": "les",
}
PREPOSITIONS = frozenset(
    "avec contre par sur dans envers vers chez pour entre selon à de depuis malgré sauf".split()
)
VERBS = frozenset(
    "a ont est sont avait avaient était étaient aura auront sera seront doit doivent peut peuvent "
    "reste restent demeure demeurent souhaite souhaitent soutient soutiennent condamne condamnent "
    "continue continuent poursuit poursuivent salue saluent entend entendent considère estime "
    "appelle appellent attache accueille espère réaffirme rappelle souligne s’est".split()
)
OBJECT_VERBS = frozenset(
    "soutenir soutient soutiennent soutenu condamner condamne condamnent condamné remercier "
    "remercie remercient remercié encourager encouragé appelé exhorter exhorté exhorte exhortent "
    "invité aider félicité féliciter visiter rejoindre rejoint quitté quitter".split()
)
ARTICLES = frozenset("le la l les au aux du des".split())


@dataclass(frozen=True, slots=True)
class Bare:
    """An institution at `start:end` and the article that it takes."""

    name: str
    start: int
    end: int
    article: str


def loses_vowel(acronym: str) -> bool:
    """Whether an acronym is that of an institution with « l’ »."""
    return _INSTITUTIONS.get(acronym) == "l’"


def institutions(text: str) -> Iterator[Bare]:
    """The institutions that a French text names, with or without their article."""
    words = tokens(text, "fr")
    for at, word in enumerate(words):
        article = _INSTITUTIONS.get(word.text)
        if article:
            yield Bare(word.text, word.start, word.end, article)
            continue
        if at + 1 < len(words) and word.text[0].isupper():
            for name, article in _NAMES.items():
                if text.startswith(name, word.start):
                    yield Bare(name, word.start, word.start + len(name), article)


def lacks_article(text: str, words: Sequence[Token], at: int, after: int) -> bool:
    """Whether the name from word `at`, before word `after`, stands where an article has to.

    After a preposition or a verb that takes it as its object, as the subject that opens the
    sentence or follows « que ».
    """
    following = words[after].text if after < len(words) else ""
    if at == 0:
        lone = not text[: words[0].start].strip()
        return lone and following in VERBS and side_by_side(text, words, after - 1)
    before = words[at - 1].text
    if not side_by_side(text, words, at - 1):
        return False
    if before in {"que", "qu"}:
        return following in VERBS and side_by_side(text, words, after - 1)
    return before in PREPOSITIONS or before in OBJECT_VERBS


def joined(text: str, words: Sequence[Token], previous: int, at: int) -> bool:
    """Whether « et » alone joins a name from word `previous`, with its article, to word `at`."""
    has_article = previous > 0 and words[previous - 1].text.casefold() in ARTICLES
    beside = side_by_side(text, words, at - 1) and side_by_side(text, words, at - 2)
    return has_article and beside and words[at - 1].text == "et"
