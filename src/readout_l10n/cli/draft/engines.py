"""Which engines draft for a pair of locales, and what to do where there is none."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from readout_l10n.cli.messages import tell_warning
from readout_l10n.errors import EngineError

if TYPE_CHECKING:
    from readout_l10n.draft import Engine
    from readout_l10n.draft.memory import BestOf
    from readout_l10n.draft.pre_edit.row import Row
    from readout_l10n.glossary import Glossary

_ALTERNATIVES = 3
"""Of a model's beam of four, what stands beside the best: the glossary chooses among them."""


class EngineChoice(StrEnum):
    """What `--engine` may ask for."""

    AUTO = "auto"
    MEMORY = "memory"
    ARGOS = "argos"
    APERTIUM = "apertium"


def machine_engines(
    choice: EngineChoice,
    source_locale: str,
    target_locale: str,
    pre_edits: "Sequence[Row]" = (),
) -> "tuple[Engine, ...]":
    """The machine translation that is there for a pair; with `auto`, Argos before Apertium.

    Apertium is given pre-edited texts, by the rows of the user's tables and those that ship.
    """
    from readout_l10n.draft.apertium import apertium
    from readout_l10n.draft.argos import argos
    from readout_l10n.draft.pre_edit.wrapped import pre_edited

    auto = choice is EngineChoice.AUTO
    rules = apertium(source_locale, target_locale) if choice is not EngineChoice.ARGOS else None
    found = (
        argos(source_locale, target_locale, alternatives=_ALTERNATIVES)
        if auto or choice is EngineChoice.ARGOS
        else None,
        pre_edited(rules, source_locale, target_locale, pre_edits) if rules else None,
    )
    return tuple(engine for engine in found if engine is not None)


def drafting_engines(
    choice: EngineChoice,
    source_locale: str,
    target_locale: str,
    glossary: "Glossary",
    memory: "BestOf | None",
    has_units: Callable[[], bool],
    pre_edits: "Sequence[Row]" = (),
) -> "tuple[Engine, ...]":
    """The engines in the order in which they are asked.

    Memory, then segments that are a term or a heading of readouts, then machine translation with
    terms, names and figures kept. Where no machine translates the pair, `auto` goes on with the
    others if a memory has units for it, and says so on stderr; else EngineError is raised, with the
    commands that mend it.
    """
    from readout_l10n.draft.guarded import Guarded
    from readout_l10n.draft.headings import Headings
    from readout_l10n.draft.places import with_places
    from readout_l10n.draft.whole_terms import WholeTerms

    known: tuple[Engine, ...] = (
        WholeTerms(glossary, source_locale, target_locale),
        Headings(glossary, source_locale, target_locale),
    )
    first = (memory, *known) if memory else known
    if choice is EngineChoice.MEMORY:
        return first
    machines = machine_engines(choice, source_locale, target_locale, pre_edits)
    if machines:
        wide = with_places(glossary, source_locale, target_locale)
        guarded = (Guarded(one, wide, source_locale, target_locale) for one in machines)
        return (*first, *guarded)
    missing = f"no engine translates {source_locale} into {target_locale}"
    ways = _ways(choice, source_locale, target_locale)
    if choice is not EngineChoice.AUTO or not has_units():
        ways.append("`--engine memory` drafts from the memory alone")
        raise EngineError(f"{missing}: {'; or '.join(ways)}")
    message = f"{missing}, and the memory and the glossary draft alone; wanted: {', '.join(ways)}"
    tell_warning(message)
    return first


def _ways(choice: EngineChoice, source_locale: str, target_locale: str) -> list[str]:
    """What provides an engine for a pair."""
    from readout_l10n.draft.modes import installation

    ways = []
    if choice is not EngineChoice.APERTIUM:
        ways.append(
            f"`readout-l10n models install FILE.argosmodel` ({source_locale}→{target_locale})"
        )
    packages = installation(source_locale, target_locale)
    if choice is not EngineChoice.ARGOS and packages:
        ways.append(f"`{packages}`")
    return ways
