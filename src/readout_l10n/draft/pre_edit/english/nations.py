"""Adjectives of nations where Spanish has the country: “the Moldovan Foreign Minister”.

`data/demonyms-en.csv` has an adjective a row, with its country. Before an office the adjective
becomes “of Moldova”, which is how Spanish says whose an office is; “the Moldovan people” is a
nation, not some persons. What is an office shows by its words, or by the placeholder of a term
that a name follows.
"""

import csv
import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

TABLE = "demonyms-en.csv"
_OFFICE = (
    r"(?:(?:Deputy |Vice[- ]|First |Acting |Interim |State |Foreign |Defen[cs]e |Prime |Federal "
    r"|Trade |Finance |Interior |Energy |Permanent |Special )*"
    r"(?:Minister|President|Premier|Secretary|Chancellor|Ambassador|Envoy|Representative|Councillor"
    r"|Commissioner|Speaker))"
)
_TITLE = rf"(?:{_OFFICE}|(?:Deputy |Vice[- ]|Acting |Interim )*⟦\d+⟧)"
_NAME = r"(?:⟦\d+⟧|[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})"


@cache
def _countries() -> Mapping[str, str]:
    text = resources.files("readout_l10n.data").joinpath(TABLE).read_text(encoding="utf-8")
    return {row["adjective"]: row["country"] for row in csv.DictReader(text.splitlines())}


def _nations() -> str:
    """A pattern of all adjectives of nations."""
    return "|".join(map(re.escape, _countries()))


@cache
def _before_name() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w’'-])(?P<the>(?:[Tt]he )?)(?P<nation>{_nations()}) "
        rf"(?P<office>{_TITLE}(?: and (?:{_TITLE}))?),? (?P<name>{_NAME})(?P<after>[,.;:)]|$|)"
    )


@cache
def _before_office() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w’'-])(?P<the>(?:[Tt]he |[Hh]is |[Hh]er )?)(?P<nation>{_nations()}) "
        rf"(?P<office>{_OFFICE})(?![\w’'-]| [A-Z⟦]| (?:of|for)\b)"
    )


@cache
def _people() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<nation>[Tt]he (?:{_nations()})) people\b(?! (?:who|that|are|were)\b)"
    )


def of_nations(text: str) -> str:
    """A text whose offices are “of Moldova”; doing it again changes nothing."""
    text = _before_name().sub(_of_named, text)
    text = _before_office().sub(_of_country, text)
    return _people().sub(r"\g<nation> folk", text)


def _of_named(found: re.Match[str]) -> str:
    """“the Foreign Minister of Moldova, Mihai Popșoi,”."""
    after = found["after"]
    closes = after or ("" if not found.string[found.end() :].strip() else ",")
    the = found["the"] or "the "
    return f"{the}{found['office']} of {_country(found)}, {found['name']}{closes}"


def _of_country(found: re.Match[str]) -> str:
    the = found["the"] or "the "
    return f"{the}{found['office']} of {_country(found)}"


def _country(found: re.Match[str]) -> str:
    return _countries()[found["nation"]]
