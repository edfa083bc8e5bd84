"""Which engines draft for a pair of locales, and what to do where there is none."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from readout_l10n.errors import EngineError

if TYPE_CHECKING:
    from readout_l10n.draft import Engine
    from readout_l10n.draft.memory import Memory
    from readout_l10n.glossary import Glossary


class EngineChoice(StrEnum):
    """What `--engine` may ask for."""

    AUTO = "auto"
    MEMORY = "memory"
    ARGOS = "argos"
    APERTIUM = "apertium"


def machine_engines(
    choice: EngineChoice, source_locale: str, target_locale: str
) -> "tuple[Engine, ...]":
    """The machine translation that is there for a pair; with `auto`, Argos before Apertium."""
    from readout_l10n.draft.argos import argos

    auto = choice is EngineChoice.AUTO
    found = (
        argos(source_locale, target_locale) if auto or choice is EngineChoice.ARGOS else None,
        _apertium(source_locale, target_locale)
        if auto or choice is EngineChoice.APERTIUM
        else None,
    )
    return tuple(engine for engine in found if engine is not None)


def _apertium(source_locale: str, target_locale: str) -> "Engine | None":
    """Apertium for a pair, given edited texts where that is known to help."""
    from readout_l10n.draft.apertium import apertium
    from readout_l10n.text.locale import language

    engine = apertium(source_locale, target_locale)
    if engine and language(source_locale) == "en":
        from readout_l10n.draft.pre_edit.english import pre_edited

        return pre_edited(engine)
    return engine


def drafting_engines(
    choice: EngineChoice,
    source_locale: str,
    target_locale: str,
    glossary: "Glossary",
    memories: "Sequence[Memory]",
) -> "tuple[Engine, ...]":
    """The engines in the order in which they are asked.

    Memory, then segments that are a term, then machine translation with terms, names and figures
    kept. Raises EngineError, with the commands that mend it, where no machine translates the pair.
    """
    from readout_l10n.draft.guarded import Guarded
    from readout_l10n.draft.whole_terms import WholeTerms

    first = [memory.engine(source_locale, target_locale) for memory in memories]
    terms = WholeTerms(glossary, source_locale, target_locale)
    if choice is EngineChoice.MEMORY:
        return (*first, terms)
    machines = machine_engines(choice, source_locale, target_locale)
    if not machines:
        raise EngineError(_advice(choice, source_locale, target_locale))
    guarded = (Guarded(one, glossary, source_locale, target_locale) for one in machines)
    return (*first, terms, *guarded)


def _advice(choice: EngineChoice, source_locale: str, target_locale: str) -> str:
    from readout_l10n.draft.modes import installation

    ways = []
    if choice is not EngineChoice.APERTIUM:
        ways.append(
            f"`readout-l10n models install FILE.argosmodel` for {source_locale}→{target_locale}"
        )
    packages = installation(source_locale, target_locale)
    if choice is not EngineChoice.ARGOS and packages:
        ways.append(f"`{packages}`")
    ways.append("`--engine memory` drafts from the memory alone")
    return f"no engine translates {source_locale} into {target_locale}: {'; or '.join(ways)}"
