from collections.abc import Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from tests.support import glossary

from readout_l10n.drift import Followed, Place, Sort, Standing
from readout_l10n.drift.links import Links
from readout_l10n.drift.phrases import Counterparts, phrases

# Sentences that teach which words translate each other.
_LESSONS = [
    ("Growth needs energy.", "La croissance a besoin d’énergie."),
    ("They are proud of the port.", "Ils sont fiers du port."),
    ("The port is modern.", "Le port est moderne."),
    ("The harvest was poor.", "La récolte a été maigre."),
    ("The harvest needs the port.", "La récolte a besoin du port."),
    ("Growth is modern.", "La croissance est moderne."),
    ("Energy is expensive.", "L’énergie est chère."),
]


def _vectors(words: Sequence[str]) -> NDArray[np.float32]:
    """Words that begin alike, and these, lie near each other."""
    alike = {"indissociable": "ins"}
    starts = [alike.get(word, word.casefold()[:3]).replace("é", "e") for word in words]
    axes = [crc32(start.encode()) % 997 for start in starts]
    return np.eye(997, dtype=np.float32)[axes]


def _phrases(pairs: list[tuple[str, str]], terms: str = "") -> dict[str, Followed]:
    """Each pair is a document; the lessons are one more."""
    numbered = [*enumerate(pairs), *((len(pairs), lesson) for lesson in _LESSONS)]
    beads = [
        Counterparts(number, Place("en", 1, en, 0, 0), Place("fr", 1, fr, 0, 0), 1.0)
        for number, (en, fr) in numbered
    ]
    links = Links([(bead.source.text, bead.target.text) for bead in beads], "en", "fr", _vectors)
    known = glossary(terms)
    found = phrases(beads, links, range(len(beads)), known, ("en", "fr"), frozenset({"sato"}))
    return {each.text: each for each in found}


_SPLIT = [
    ("The port plays a pivotal role.", "Le port joue un rôle charnière."),
    ("Growth played a pivotal role.", "La croissance a joué un rôle charnière."),
    ("The harvest plays a pivotal role.", "La récolte joue un rôle décisif."),
    ("Energy will play a pivotal role.", "L’énergie jouera un rôle décisif."),
]


def test_a_phrase_is_followed_through_its_forms() -> None:
    found = _phrases(_SPLIT)
    assert [*found] == ["plays a pivotal role"]
    phrase = found["plays a pivotal role"]
    assert (phrase.sort, phrase.id, phrase.locale) == (Sort.PHRASE, "plays a pivotal role", "fr")
    assert [o.source.written for o in phrase.occurrences if o.source] == [
        "plays a pivotal role",
        "played a pivotal role",
        "plays a pivotal role",
        "play a pivotal role",
    ]
    assert [o.variant for o in phrase.occurrences] == 2 * ["joue un rôle charnière"] + 2 * [
        "joue un rôle décisif"
    ]
    assert {o.standing for o in phrase.occurrences} == {Standing.UNLISTED}
    assert phrase.occurrences[1].target.written == "joué un rôle charnière"


def test_an_adjective_with_its_preposition_is_a_phrase() -> None:
    found = _phrases(
        [
            ("Growth is inseparable from energy.", "La croissance est indissociable de l’énergie."),
            ("The port is inseparable from growth.", "Le port est inséparable de la croissance."),
        ]
    )
    assert [*found] == ["is inseparable from"]
    assert {o.variant for o in found["is inseparable from"].occurrences} == {
        "indissociable",
        "inséparable",
    }


def test_what_varies_by_grammar_alone_is_not_reported() -> None:
    assert not _phrases(
        [
            ("The port plays a pivotal role.", "Le port joue un rôle charnière."),
            ("Growth will play a pivotal role.", "La croissance jouera un rôle charnière."),
            ("The harvest plays pivotal roles.", "La récolte joue des rôles charnières."),
        ]
    )


def test_terms_of_the_glossary_and_names_are_in_no_phrase() -> None:
    assert not _phrases(_SPLIT, "role,en,pivotal role,phrase,preferred")
    assert not _phrases([(en.replace("role", "Sato"), fr) for en, fr in _SPLIT])


def test_a_phrase_of_one_document_is_none() -> None:
    beads = [
        Counterparts(0, Place("en", 1, en, 0, 0), Place("fr", 1, fr, 0, 0), 1.0)
        for en, fr in _SPLIT
    ]
    links = Links([(bead.source.text, bead.target.text) for bead in beads], "en", "fr")
    assert phrases(beads, links, range(4), glossary(""), ("en", "fr")) == ()
