"""Drift of documents that never were, for pages to show; some of their text is hostile."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from readout_l10n.drift.report import measured
from readout_l10n.drift.subject import (
    Drift,
    DriftDocument,
    Followed,
    Occurrence,
    Place,
    Sort,
    Standing,
)
from readout_l10n.model import Status, Term

HOSTILE = (
    "<script>window.hacked = 1</script>",
    "</script><script>window.hacked = 2</script>",
    '"><img src=x onerror="window.hacked = 3">',
    "javascript:window.hacked=4",
    "' onmouseover='window.hacked=5",
    "<!-- <script> \u2028 &amp; {share} ${1}",
    "🤝🏽 « accord » 🕊️",
    "اتفاق السلام \u202etfel ot thgir",
    "Donaudampfschifffahrtsgesellschaftskapitän" * 6,
)
"""Text that must be shown as it stands and do nothing."""

_TERMS = (
    (
        "free-and-open-indo-pacific",
        "Free and Open Indo-Pacific",
        "Indopacifique libre et ouvert",
        ("Indo-Pacifique libre et ouvert", "espace indopacifique ouvert et libre"),
    ),
    ("rule-of-law", "rule of law", "État de droit", ("primauté du droit", "règne de la loi")),
    ("economic-security", "economic security", "sécurité économique", ("sûreté économique",)),
    (
        "like-minded-countries",
        "like-minded countries",
        "pays partageant les mêmes vues",
        ("pays aux vues similaires", "pays animés du même esprit", "like-minded countries"),
    ),
    ("extended-deterrence", "extended deterrence", "dissuasion élargie", ("dissuasion étendue",)),
    (
        "supply-chain",
        "supply chains",
        "chaînes d’approvisionnement",
        ("filières", "chaînes logistiques"),
    ),
    (
        "status-quo",
        "unilateral attempts to change the status quo",
        "tentatives unilatérales de modifier le statu quo",
        ("essais de changer l’état des choses",),
    ),
    ("abduction", "abductions issue", "question des enlèvements", ("affaire des rapts",)),
    ("grant-aid", "grant aid", "aide non remboursable", ("don", "aide à titre gracieux")),
    ("human-security", "human security", "sécurité humaine", ()),
    ("ceasefire", "ceasefire", "cessez-le-feu", ("trêve", "arrêt des combats")),
    ("coercion", "economic coercion", "coercition économique", ("contrainte économique",)),
)
_NAMES = (
    ("Amina Belkacem", ("Mme Amina Belkacem", "Amina BELKACEM")),
    ("Jun Tanabe", ("M. Jun Tanabe",)),
)
_HEADINGS = (("Overview", ("Aperçu", "Vue d’ensemble", "Résumé")), ("Outcome", ("Résultats",)))
_PHRASES = (
    ("exchanged views frankly", ("ont eu un franc échange de vues", "ont échangé avec franchise")),
    ("inseparable", ("indissociables", "inséparables", "liés l’un à l’autre")),
    ("stand shoulder to shoulder", ("se tenir côte à côte", "faire front commun")),
)
_KINDS = ("readout", "telephone", "joint statement")
_FIRST = date(2022, 1, 10)
_SPAN = 1700
"""Days from the first document to the last."""


def drift(documents: int, copies: int = 1, *, hostile: bool = True) -> Drift:
    """Documents over four years and a half, each saying some of the subjects.

    There are about twenty subjects, so many times as `copies` says.
    """
    dice = random.Random(documents)  # noqa: S311  (nothing secret)
    made = tuple(_documents(documents, hostile=hostile))
    followed = [
        one
        for copy in range(copies)
        for one in _followed(made, dice, f" {copy + 1}" if copy else "")
    ]
    if hostile:
        followed += [_hostile(number, text, made, dice) for number, text in enumerate(HOSTILE)]
    return measured(
        made,
        followed,
        "en",
        unreadable=(HOSTILE[0],) if hostile else (),
        signature="readout-l10n 0.0 · encoder none · glossary 0000",
    )


def _documents(count: int, *, hostile: bool) -> Iterator[DriftDocument]:
    for number in range(count):
        day = _FIRST + timedelta(days=number * _SPAN // max(1, count - 1))
        undated = hostile and number == 1
        name = HOSTILE[3] if hostile and number == 2 else f"{day}-{number}"
        yield DriftDocument(
            source=f"corpus/en/{name}.md",
            target=f"corpus/fr/{name}.md",
            locale="fr",
            title=HOSTILE[1] if hostile and number == 0 else f"Entretien du {day}",
            day=None if undated else day,
            kind=_KINDS[number % len(_KINDS)],
        )


def _followed(
    documents: tuple[DriftDocument, ...], dice: random.Random, mark: str
) -> Iterator[Followed]:
    for concept, text, wanted, others in _TERMS:
        id_ = concept + mark.replace(" ", "-")
        renderings = [wanted, *others]
        entries = (
            Term(id_, "en", text + mark, source="Glossary of examples"),
            Term(id_, "fr", wanted, note="As the style guide says."),
            *(Term(id_, "fr", other, status=Status.DEPRECATED) for other in others[:1]),
        )
        standings = [Standing.PREFERRED, Standing.DEPRECATED, Standing.UNLISTED, Standing.LEFT]
        yield Followed(
            Sort.TERM, id_, "fr", text + mark,
            tuple(_occurrences(text + mark, renderings, standings, documents, dice)), entries,
        )  # fmt: skip
    for sort, subjects in ((Sort.NAME, _NAMES), (Sort.HEADING, _HEADINGS), (Sort.PHRASE, _PHRASES)):
        for text, others in subjects:
            standings = [Standing.UNLISTED] * len(others)
            occurrences = tuple(_occurrences(text, others, standings, documents, dice))
            yield Followed(sort, (text + mark).casefold(), "fr", text + mark, occurrences)


def _hostile(
    number: int, text: str, documents: tuple[DriftDocument, ...], dice: random.Random
) -> Followed:
    """A subject whose every text is hostile."""
    occurrences = tuple(
        _occurrences(
            text, [text, text + "!"], [Standing.PREFERRED, Standing.UNLISTED], documents, dice
        )
    )
    entries = (Term(text, "en", text), Term(text, "fr", text, note=text, source=text))
    return Followed(Sort.TERM, f"{number}{text}", "fr", text, occurrences, entries)


def _occurrences(
    text: str,
    renderings: list[str] | tuple[str, ...],
    standings: list[Standing],
    documents: tuple[DriftDocument, ...],
    dice: random.Random,
) -> Iterator[Occurrence]:
    """The second rendering gives way to the first in the midst of the time."""
    turn = len(documents) * dice.uniform(0.3, 0.7)
    often = dice.uniform(0.3, 0.9)
    for number, document in enumerate(documents):
        if dice.random() > often:
            continue
        for _ in range(dice.randint(1, 3)):
            odds = [8 if number > turn else 1, 1 if number > turn else 8, 1, 1][: len(renderings)]
            which = dice.choices(range(len(renderings)), odds)[0]
            yield _occurrence(text, renderings[which], standings[which], number, document, dice)


def _occurrence(
    text: str,
    rendering: str,
    standing: Standing,
    number: int,
    document: DriftDocument,
    dice: random.Random,
) -> Occurrence:
    topic = dice.choice(("la sécurité", "le commerce", "la coopération", "l’énergie", "🤝 l’aide"))
    before = f"Au sujet de {topic}, les deux ministres ont réaffirmé, le {dice.randint(1, 400)}, : "
    after = f", et sont convenus d’en suivre la mise en œuvre ({dice.randint(1, 9999)})."
    here = f"On {dice.randint(1, 9999)} matters the two ministers reaffirmed "
    line = dice.randint(5, 60)
    untold = dice.random() < 0.04
    end = len(before) + (0 if untold else len(rendering))
    return Occurrence(
        document=number,
        source=Place(document.source or "", line, f"{here}{text}, and agreed to follow it up.",
                     len(here), len(here) + len(text)),
        target=Place(document.target, line, before + rendering + after, len(before), end),
        variant="" if untold else rendering,
        standing=Standing.UNTOLD if untold else standing,
        confidence=round(dice.uniform(0.6, 1), 3),
    )  # fmt: skip
