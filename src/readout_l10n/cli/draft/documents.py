"""`readout-l10n draft PATH…`: a draft for each document that has no translation."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.comma_list import listed, listed_of
from readout_l10n.cli.configuration import (
    config_option,
    configuration,
    glossary_option,
    source_locale_option,
)
from readout_l10n.cli.configured import configured_glossary
from readout_l10n.cli.draft.checking import finishing_with_rules
from readout_l10n.cli.draft.corpus_memory import (
    CorpusMemory,
    corpus_memory,
    corpus_memory_option,
)
from readout_l10n.cli.draft.engines import EngineChoice, drafting_engines
from readout_l10n.cli.draft.memories import memory_option, opened
from readout_l10n.cli.draft.pace import Pace
from readout_l10n.cli.draft.places import DOCUMENT, FORMATS, jobs_by_folder
from readout_l10n.cli.exit_code import ExitCode
from readout_l10n.cli.messages import tell_error, tell_warning
from readout_l10n.cli.output import write_whole
from readout_l10n.cli.progress import if_many
from readout_l10n.errors import EngineError
from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.draft import Engine
    from readout_l10n.draft.finished import Finish
    from readout_l10n.draft.memory import Memory
    from readout_l10n.draft.plan import Job, Plan
    from readout_l10n.draft.pre_edit.row import Row
    from readout_l10n.draft.run import Recipe
    from readout_l10n.glossary import Glossary

DEFAULT = "PATH…"
"""The command that is meant where none is named; no folder is called so."""
_FORMATS = f"{DOCUMENT},po"


class _Unnamed(click.Command):
    """A command that is meant where no command is named, and says so of itself."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        path = ctx.parent.command_path if ctx.parent else ctx.command_path
        formatter.write_usage(path, " ".join(self.collect_usage_pieces(ctx)))


@click.command(DEFAULT, cls=_Unnamed, hidden=True)
@click.argument("paths", nargs=-1, metavar="PATH…")
@click.option(
    "--to",
    "targets",
    required=True,
    metavar="LOCALE,…",
    help="Locales to draft into, such as es or es,ca.",
)
@click.option(
    "--engine",
    type=click.Choice([known.value for known in EngineChoice]),
    default=EngineChoice.AUTO.value,
    show_default=True,
    help="What drafts, after the memory and the glossary.",
)
@click.option(
    "--output",
    type=click.Path(file_okay=False),
    metavar="DIR",
    help="Write here [default: the locale's folder beside the originals' one].",
)
@click.option(
    "--format",
    "formats",
    default=_FORMATS,
    show_default=True,
    metavar="FORMAT,…",
    help=f"What to write: some of {', '.join(FORMATS)}.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Processes that share the work, and batches that the engine is given at once.",
)
@click.option("--dry-run", is_flag=True, help="Count what would be drafted, and write nothing.")
@click.option(
    "--redo",
    is_flag=True,
    help="Draft anew what nobody has accepted or worked on, as with another engine.",
)
@source_locale_option
@config_option
@glossary_option
@memory_option
@corpus_memory_option
@click.pass_obj
def documents(
    say: Say,
    paths: tuple[str, ...],
    targets: str,
    engine: str,
    output: str | None,
    formats: str,
    jobs: int,
    dry_run: bool,
    redo: bool,
    source_locale: str | None,
    config_path: str | None,
    glossaries: tuple[str, ...],
    memories: tuple[str, ...],
    no_corpus_memory: bool,
) -> None:
    """Draft missing translations on this machine, for a person to review.

    PATH is an original, or a folder that holds one folder per locale. Without PATH, the folders of
    readout.toml are looked through, else the current folder. Originals that have a translation are
    left out, and drafts that somebody has worked on are left alone.

    `readout-l10n draft import FILE.po` brings back what a translator has made of a draft.
    """
    from readout_l10n.draft.pre_edit.table import own_rows

    locales = _locales(targets)
    chosen = listed_of("--format", formats, FORMATS)
    config = configuration(config_path, (source_locale, None), glossaries, None, no_cache=False)
    if config.source_locale in locales:
        message = f"--to: {config.source_locale!r} is the originals' own locale; name another"
        raise click.UsageError(message)
    glossary = configured_glossary(config)
    pre_edits = [row for table in config.pre_edits for row in own_rows(table)]
    given = [Path(path) for path in paths] or [*config.folders.values()] or [Path()]
    work = []
    for locale in locales:
        folder = Path(output) / locale if output and len(locales) > 1 else output and Path(output)
        work.append((locale, jobs_by_folder(given, config, locale, chosen, folder or None)))
    failed = False
    with opened(memories, config.source_locale) as asked:
        for locale, by_folder in work:
            originals = [job.source for wanted in by_folder.values() for job in wanted]
            with (
                corpus_memory(
                    originals,
                    config,
                    locale,
                    glossary,
                    say,
                    wanted=not no_corpus_memory,
                    jobs=jobs,
                ) as corpus,
                finishing_with_rules(config, locale, glossary, jobs) as finish,
            ):
                _warn_of_empty(asked if memories else (), config.source_locale, locale, say)
                try:
                    engines = _engines(
                        EngineChoice(engine),
                        config,
                        locale,
                        glossary,
                        asked,
                        corpus,
                        pre_edits,
                        dry_run=dry_run,
                    )
                except EngineError as error:
                    failed = True
                    tell_error(str(error))
                    continue
                recipe = _recipe(config, locale, engines, glossary, chosen, finish, jobs, say)
                for folder, wanted in by_folder.items():
                    failed |= _drafted(
                        folder, wanted, recipe, corpus, say, dry_run=dry_run, redo=redo
                    )
    sys.exit(ExitCode.UNTRUSTED if failed else ExitCode.CLEAN)


def _engines(
    choice: EngineChoice,
    config: "Config",
    locale: str,
    glossary: "Glossary",
    asked: "Sequence[Memory]",
    corpus: CorpusMemory,
    pre_edits: "Sequence[Row]",
    *,
    dry_run: bool,
) -> "tuple[Engine, ...]":
    """What drafts into a locale. Raises EngineError where nothing does."""
    from readout_l10n.draft.memory import BestOf

    # A dry run makes no file.
    memories = (*asked, *(corpus.there if dry_run else corpus.memories))
    found = [memory.engine(config.source_locale, locale) for memory in memories]
    best = BestOf(found) if found else None

    def has_units() -> bool:
        if not dry_run:
            corpus.update()
        return bool(best and best.units) or bool(dry_run and corpus.waiting())

    return drafting_engines(
        choice, config.source_locale, locale, glossary, best, has_units, pre_edits
    )


def _warn_of_empty(
    memories: "Sequence[Memory]", source_locale: str, target_locale: str, say: Say
) -> None:
    """Say of memories that somebody named if they have nothing for the locales."""
    for memory in memories:
        if not memory.engine(source_locale, target_locale).units:
            told = say(
                "{name} has no unit that translates {source} into {target}",
                name=memory.name,
                source=source_locale,
                target=target_locale,
            )
            tell_warning(told)


def _drafted(
    folder: Path,
    jobs: "Sequence[Job]",
    recipe: "Recipe",
    corpus: CorpusMemory,
    say: Say,
    *,
    dry_run: bool,
    redo: bool,
) -> bool:
    """Draft what a folder lacks and tell of it; whether something could not be read."""
    from readout_l10n.draft.plan import Standing, planned
    from readout_l10n.draft.run import draft_documents, waiting
    from readout_l10n.draft.state import State
    from readout_l10n.report.draft_summary import DraftSummary, Tally, draft_summary

    tally, total = Tally(), 0
    came: dict[Job, Plan] = {}
    with State(folder, readonly=dry_run) as state:
        seen = if_many(jobs, say("looking at documents"))
        plans = planned(seen, state, recipe.target_locale, redo=redo)
        due = [plan for plan in plans if plan.standing.is_drafted]
        if dry_run:
            for plan, count in waiting(if_many(due, say("counting")), recipe, state):
                total += count
                came[plan.job] = plan
        else:
            if due:
                corpus.update()
            with Pace(len(due), recipe.target_locale, say) as pace:
                for one in draft_documents(due, recipe, state, _write, pace.step, pace.read):
                    tally.add(one.units, one.kept)
                    came[one.plan.job] = one.plan
    plans = [came.get(plan.job, plan) for plan in plans]
    summary = DraftSummary(
        recipe.source_locale,
        recipe.target_locale,
        str(folder),
        tuple(_told(recipe.engines)) if due or dry_run else (),
        Counter(plan.standing for plan in plans),
        tally,
        total,
        corpus.waiting() if dry_run and total else corpus.aligned,
        dry_run,
    )
    click.echo(draft_summary(summary, say), nl=False)
    for plan in plans:
        if plan.reason:
            tell = tell_error if plan.standing is Standing.UNREADABLE else tell_warning
            tell(plan.reason)
    return any(plan.standing is Standing.UNREADABLE for plan in plans)


def _told(engines: "Sequence[Engine]") -> Iterator[str]:
    """Each engine with its model; each memory by itself."""
    from readout_l10n.draft.memory import BestOf

    for engine in engines:
        for model in engine.models if isinstance(engine, BestOf) else (engine.model,):
            yield f"{engine.name}: {model}"


def _write(path: Path, data: bytes) -> None:
    write_whole(path, data, make_folder=True)


def _recipe(
    config: "Config",
    locale: str,
    engines: "tuple[Engine, ...]",
    glossary: "Glossary",
    formats: Sequence[str],
    finish: "Finish",
    jobs: int,
    say: Say,
) -> "Recipe":
    from readout_l10n.cli.draft.serializers import serializers
    from readout_l10n.draft.run import Recipe
    from readout_l10n.draft.whole_terms import glossary_hash
    from readout_l10n.text.locale import language

    return Recipe(
        source_locale=config.source_locale,
        target_locale=locale,
        engines=engines,
        glossary_hash=glossary_hash(glossary),
        day=date.today(),  # noqa: DTZ011  (the day where the user is)
        label=config.labels.get(locale) or config.labels.get(language(locale)),
        finish=finish,
        formats=serializers(formats, say),
        jobs=jobs,
        glossary=glossary,
    )


def _locales(given: str) -> tuple[str, ...]:
    """Locales in their usual letters, each once. Raises UsageError for what is none."""
    from readout_l10n.text.locale import canonical, is_tag

    found = listed(given)
    for member in found or ("",):
        if not is_tag(member):
            raise click.UsageError(f"--to: {member!r} is no BCP 47 tag; write es, ca, pt-BR …")
    return tuple(dict.fromkeys(map(canonical, found)))
