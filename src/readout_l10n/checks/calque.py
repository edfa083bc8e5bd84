"""A turn of phrase that copies the source language's.

Why: « adresser un défi » says nothing in French; the reader hears the English behind it.
The turns are data (`usage/fr/calques.toml`, and your own files), each with its reason and source.
What readouts and the United Nations accept (sécuritaire, droits humains, Sud global) is not among
them, and what is only a matter of style gives no more than an info.
Source: Banque de dépannage linguistique, « Calques »; Académie française, Dire, ne pas dire;
Termium Plus.
"""

from collections.abc import Iterator

from readout_l10n.checks.advice import advice
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.usage import Kind


def check(pair: Pair) -> Iterator[Hit]:
    yield from advice(pair, Kind.CALQUE)


RULE = Rule(
    "calque",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Ils entendent adresser les nombreux défis communs.",
            finds=(
                (
                    "« adresser les nombreux défis »: to address an issue; in French one « "
                    "adresse » a letter or a question to somebody; write traiter, aborder, "
                    "répondre à, s’attaquer à"
                ),
            ),
        ),
        Example(
            target="La réunion a pris place à Rome.",
            finds=(
                (
                    "« réunion a pris place »: to take place; « prendre place » is to sit down; "
                    "write avoir lieu, se tenir"
                ),
            ),
        ),
        Example(target="Les délégués ont pris place à la table, et il leur a adressé un message."),
        Example(target="Les défis sécuritaires et le Sud global ont été évoqués."),
    ),
)
