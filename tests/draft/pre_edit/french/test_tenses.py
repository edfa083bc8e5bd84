import pytest

from readout_l10n.draft.pre_edit.french.tenses import past_tenses
from readout_l10n.draft.pre_edit.words import Words, split


def simple(text: str) -> str:
    given = split(text)
    return str(Words(tuple(past_tenses(given.words)), given.rest))


@pytest.mark.parametrize(
    ("compound", "past"),
    [
        ("Le ministre a tenu une réunion.", "Le ministre tint une réunion."),
        ("Ils ont également confirmé la date.", "Ils confirmèrent également la date."),
        ("Il l’a informé, elle l’a remerciée.", "Il l’informa, elle la remercia."),
        ("Elle n’a pas accepté.", "Elle n’accepta pas."),
        ("Ils se sont félicités de l’accord.", "Ils se félicitèrent de l’accord."),
        ("Ils se sont accordés.", "Ils s’accordèrent."),
        ("Il s’en est félicité.", "Il s’en félicita."),
        ("Les deux se sont heurtés à un refus.", "Les deux se heurtèrent à un refus."),
        ("Le ministre est arrivé à Paris.", "Le ministre arriva à Paris."),
        ("Une réunion a été organisée par ⟦0⟧.", "Une réunion fut organisée par ⟦0⟧."),
        ("Il a, en outre, souligné que oui.", "Il souligna, en outre, que oui."),
        ("La paix, a-t-il ajouté, est fragile.", "La paix, ajouta-t-il, est fragile."),
        ("Oui, ont-ils souligné.", "Oui, soulignèrent-ils."),
        ("les progrès qu’ont accomplis les deux pays", "les progrès qu’accomplirent les deux pays"),
        ("Le Japon a mis en place un fonds.", "Le Japon mit en place un fonds."),
        (
            "Ils ont signé une déclaration et présidé à l’échange.",
            "Ils signèrent une déclaration et présidèrent à l’échange.",
        ),
        (
            "Il a annoncé ses vues, rappelé l’accord et confirmé que oui.",
            "Il annonça ses vues, rappela l’accord et confirma que oui.",
        ),
        (
            "Ils ont examiné les projets (IA, énergie) et demandé à leurs experts d’agir.",
            "Ils examinèrent les projets (IA, énergie) et demandèrent à leurs experts d’agir.",
        ),
    ],
)
def test_a_perfect_becomes_a_simple_past(compound: str, past: str) -> None:
    assert simple(compound) == past
    assert simple(past) == past


@pytest.mark.parametrize(
    "text",
    [
        "La réunion est organisée à Tokyo.",
        "Les pays sont représentés.",
        "Nous avons décidé de nous revoir, et j’ai accepté.",
        "Il s’est réuni avec lui, il a dit que oui.",
        "Depuis 2022, le Japon a fourni une aide.",
        "Il a déjà fourni une aide.",
        "Le Japon a fourni à ce jour une aide.",
        "Ils avaient signé un accord, qu’ils auront ratifié.",
        "Le film « Il a vécu » est sorti.".replace(" est sorti", " sort"),
        "Il a droit à une réponse, elle a lieu demain.",
        "A Tokyo, la séance est ouverte.",
        "Ils ont salué un rôle renforcé et élargi.".replace("ont salué", "saluèrent"),
    ],
)
def test_what_is_no_perfect_of_the_past_stays(text: str) -> None:
    assert simple(text) == text


def test_a_participle_that_qualifies_a_noun_stays_one() -> None:
    told = simple("Ils ont salué un cadre renforcé et élargi à tous.")
    assert told == "Ils saluèrent un cadre renforcé et élargi à tous."
