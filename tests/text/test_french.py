"""What text/ knows of French words and phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.adjectives import adjective, form
from readout_l10n.text.conjugation import er_forms, participle, participles
from readout_l10n.text.noun_phrases import noun_phrases
from readout_l10n.text.nouns import noun, plural
from readout_l10n.text.subjects import predicates, subjects
from readout_l10n.text.verbs import SAYING, is_infinitive, past_participle, third_person


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("lancer", ("lançaient", "lancera", "lancée")),
        ("engager", ("engageait", "engagèrent", "engagés")),
        ("initier", ("initié", "initient")),
    ],
)
def test_forms_of_verbs_in_er(infinitive: str, forms: tuple[str, ...]) -> None:
    assert set(forms) <= er_forms(infinitive)


@pytest.mark.parametrize(
    ("infinitive", "wanted"),
    [
        ("réunir", "réuni"),
        ("tenir", "tenu"),
        ("convenir", "convenu"),
        ("permettre", "permis"),
        ("reprendre", "repris"),
        ("construire", "construit"),
        ("rejoindre", "rejoint"),
        ("recevoir", "reçu"),
        ("débattre", "débattu"),
        ("offrir", "offert"),
        ("conclure", "conclu"),
        ("entre", None),
    ],
)
def test_participles(infinitive: str, wanted: str | None) -> None:
    if wanted is not None:
        assert participle(infinitive) == wanted
        assert wanted in participles(infinitive)


@given(st.sampled_from(sorted(SAYING)))
def test_every_verb_of_saying_has_a_participle_that_leads_back(verb: str) -> None:
    assert is_infinitive(verb)
    masculine = participle(verb)
    assert masculine is not None
    if verb not in {"résoudre", "promouvoir"}:
        assert past_participle(masculine) is not None


@pytest.mark.parametrize(
    ("word", "gender", "is_plural"),
    [
        ("accord", "m", False),
        ("accords", "m", True),
        ("bureaux", "m", True),
        ("travaux", "m", True),
        ("pays", "m", None),
        ("ministres", None, True),
        ("coopération", "f", False),
        ("exploration", "f", False),
        ("tourisme", "m", False),
    ],
)
def test_nouns(word: str, gender: str | None, *, is_plural: bool | None) -> None:
    read = noun(word)
    assert read is not None
    assert (read.gender, read.is_plural) == (gender, is_plural)


@pytest.mark.parametrize("word", ["rapidement", "bien", "malgré", "déclaré", "xyzzy"])
def test_no_nouns(word: str) -> None:
    assert noun(word) is None


def test_plurals_lead_back() -> None:
    for word in ("accord", "bureau", "travail", "canal", "prix", "enjeu"):
        read = noun(plural(word))
        assert read is not None
        assert read.singular == word


@pytest.mark.parametrize(
    ("masculine", "forms"),
    [
        ("mondial", ("mondial", "mondiale", "mondiaux", "mondiales")),
        ("fructueux", ("fructueux", "fructueuse", "fructueux", "fructueuses")),
        ("européen", ("européen", "européenne", "européens", "européennes")),
        ("turc", ("turc", "turque", "turcs", "turques")),
        ("durable", ("durable", "durable", "durables", "durables")),
    ],
)
def test_adjectives(masculine: str, forms: tuple[str, ...]) -> None:
    wanted = [form(masculine, gender, plural=many) for many in (False, True) for gender in "mf"]
    assert tuple(wanted) == forms
    assert all(adjective(word) is not None for word in forms)


def test_a_noun_phrase_stands_side_by_side() -> None:
    (phrase,) = noun_phrases("Avec les deux dernières réunions bilatérales, hier")
    assert phrase.head.text == "réunions"
    assert [token.text for token, _ in phrase.before] == ["deux", "dernières"]
    assert [token.text for token, _ in phrase.after] == ["bilatérales"]
    assert noun_phrases("il les aide et la mesure") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les ministres des Affaires étrangères ont", ["Les ministres des Affaires étrangères"]),
        ("Enfin, le ministre MOTEGI a", ["le ministre MOTEGI"]),
        ("Le ministre et la ministre ont", ["Le ministre"]),
        ("La France, les États, les pays ont", []),
        ("Avec elle sont venus deux experts", []),
        ("Ce jour ont été signés deux accords", []),
        ("Il a dit que les pays ont", ["Il", "les pays"]),
        ("Plus souvent que les pays ont", []),
        ("Il a déclaré que les pays ont", ["Il", "les pays"]),
    ],
)
def test_subjects(text: str, found: list[str]) -> None:
    assert [subject.text for subject in subjects(text)] == found


def test_a_verb_stands_right_after_its_subject() -> None:
    (predicate,) = predicates("Les ministres ne se sont pas réunis")
    assert (predicate.verb.text, predicate.is_reflexive) == ("sont", True)
    assert list(predicates("Le ministre et la ministre")) != []


@pytest.mark.parametrize(
    ("word", "is_plural", "other"),
    [
        ("partagent", True, "partage"),
        ("engageait", False, "engageaient"),
        ("sont", True, "est"),
        ("peut", False, "peuvent"),
    ],
)
def test_third_persons(word: str, other: str, *, is_plural: bool) -> None:
    read = third_person(word)
    assert read is not None
    assert (read.is_plural, read.other) == (is_plural, other)


@pytest.mark.parametrize("word", ["ministre", "libre", "vers", "xyzzy"])
def test_no_third_persons(word: str) -> None:
    assert third_person(word) is None
