"""Small corpora, aligned line by line."""

from collections.abc import Sequence

from tests.support import document, glossary, line_alignment

from readout_l10n.drift import Followed, Sort
from readout_l10n.drift.gather import gather
from readout_l10n.glossary import Glossary
from readout_l10n.harvest import Translation
from readout_l10n.model import Document

TERMS = """
concept,locale,term,kind,status,gender,since,until,forbidden,translate
aid,en,development aid,full form,preferred,,,,,
aid,en,DVA,acronym,preferred,,,,,
aid,fr,aide au développement,full form,preferred,f,,,,
aid,fr,ADV,acronym,preferred,f,,,,
aid,fr,assistance au développement,full form,admitted,f,,,,
aid,fr,ASD,acronym,admitted,f,,,,
aid,fr,aide de développement,full form,deprecated,f,,,,
minerals,en,rare minerals,phrase,preferred,,,,,
minerals,fr,minéraux rares,phrase,preferred,m,,,,
minerals,fr,minerais rares,phrase,superseded,m,,2024-06-30,,
council,en,Harbour Council,full form,preferred,,,,,
council,fr,Conseil des ports,full form,preferred,m,,,,
ocean,fr,Indopacifique,phrase,preferred,m,,,,
ocean,fr,Indo-Pacifique,phrase,admitted,m,,,,
law,fr,règle de droit,phrase,deprecated,f,,,sourced,
minister,en,Foreign Minister,title,preferred,,,,,
minister,fr,ministre des Affaires étrangères,title,preferred,,,,,
minister,fr,ministre,short form,admitted,,,,,
country,en,Norway,name,preferred,,,,,
country,fr,Norvège,name,preferred,f,,,,
hands,en,Partners in Harmony,full form,preferred,,,,,no
person,en,Ingrid HOLM,name,preferred,f,,,,
person,fr,Ingrid HOLM,name,preferred,f,,,,
"""


def translation(source: str, target: str, name: str = "a.txt") -> Translation:
    """A pair whose lines translate each other."""
    ours, theirs = document(source, "en", f"en/{name}"), document(target, "fr", f"fr/{name}")
    return Translation(ours, theirs, line_alignment(ours, theirs, source.count("\n") + 1))


def lone(text: str, name: str = "z.txt") -> Document:
    return document(text, "fr", f"fr/{name}")


def followed(
    translations: Sequence[Translation] = (),
    alone: Sequence[Document] = (),
    sort: Sort = Sort.TERM,
    terms: Glossary | None = None,
) -> dict[str, Followed]:
    """What is followed of one sort, by id."""
    _, found = gather(translations, alone, terms or glossary(TERMS), sorts=(sort,))
    return {each.id: each for each in found}


def said(subject: Followed) -> list[tuple[str, str, str]]:
    """Of each occurrence the words, the variant and its standing."""
    return [(o.target.written, o.variant, o.standing.value) for o in subject.occurrences]
