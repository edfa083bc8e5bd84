"""The tables of opposites and of words that negate."""

import csv
from collections import defaultdict
from importlib.resources import files

from readout_l10n.glossary.negatives import Negative, negatives, unanswered
from readout_l10n.glossary.opposites import opposites


def test_every_relation_has_two_certain_sides_in_both_languages_and_a_reason() -> None:
    table = (files("readout_l10n") / "data" / "opposites.csv").read_text(encoding="utf-8")
    sides: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    reasons: defaultdict[str, str] = defaultdict(str)
    for row in csv.DictReader(table.splitlines()):
        reasons[row["relation"]] += row["reason"]
        if row["certain"] == "yes":
            sides[row["relation"]].add((row["side"], row["locale"]))
    wanted = {("a", "en"), ("a", "fr"), ("b", "en"), ("b", "fr")}
    assert dict.fromkeys(sides, wanted) == dict(sides)
    assert all(reasons.values())


def test_the_longest_word_counts() -> None:
    said = [(p.relation, p.side) for p in opposites().find("pas plus de dix ports", "fr")]
    assert said == [("comparison", "b")]


def test_a_short_word_stands_as_it_is() -> None:
    assert not [p for p in opposites().find("L’accord a été signé.", "fr") if p.certain]
    assert [p.side for p in opposites().find("un port de l’est", "fr") if p.certain] == ["a"]


def test_words_that_negate() -> None:
    senses = {word.sense for word in negatives("They were unable to prevent it.", "en")}
    assert {"impossibility", "avoidance"} <= senses
    assert "prefix" in {word.sense for word in negatives("un accord inacceptable", "fr")}
    assert not negatives("un accord important", "fr")


def test_a_word_is_answered_by_one_of_its_sense() -> None:
    here, there = (Negative("ban", 10),), (Negative("ban", 50),)
    assert unanswered(here, (), 0, 20)
    assert not unanswered(here, there, 0, 20)
    assert not unanswered(here, (), 11, 20)
