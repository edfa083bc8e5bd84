"""Which engines draft for a pair of locales, and what to do where there is none."""

from enum import StrEnum
from typing import TYPE_CHECKING

from readout_l10n.errors import EngineError

if TYPE_CHECKING:
    from readout_l10n.draft import Engine
    from readout_l10n.glossary import Glossary


class EngineChoice(StrEnum):
    """What `--engine` may ask for."""

    AUTO = "auto"
    MEMORY = "memory"
    ARGOS = "argos"
    APERTIUM = "apertium"


def machine_engine(choice: EngineChoice, source_locale: str, target_locale: str) -> "Engine | None":
    """The machine translation that is there for a pair; with `auto`, Argos before Apertium."""
    if choice in {EngineChoice.AUTO, EngineChoice.ARGOS}:
        pass
    if choice in {EngineChoice.AUTO, EngineChoice.APERTIUM}:
        from readout_l10n.draft.apertium import apertium

        return apertium(source_locale, target_locale)
    return None


def drafting_engines(
    choice: EngineChoice,
    source_locale: str,
    target_locale: str,
    glossary: "Glossary",
    memory: "Engine | None",
) -> "tuple[Engine, ...]":
    """The engines in the order in which they are asked.

    Memory, then segments that are a term, then machine translation with terms, names and figures
    kept. Raises EngineError, with the commands that mend it, where no machine translates the pair.
    """
    from readout_l10n.draft.guarded import Guarded
    from readout_l10n.draft.whole_terms import WholeTerms

    first = [memory] if memory else []
    terms = WholeTerms(glossary, source_locale, target_locale)
    if choice is EngineChoice.MEMORY:
        return (*first, terms)
    machine = machine_engine(choice, source_locale, target_locale)
    if machine is None:
        raise EngineError(_advice(choice, source_locale, target_locale))
    return (*first, terms, Guarded(machine, glossary, source_locale, target_locale))


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
