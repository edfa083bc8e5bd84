"""Options that are a list with commas: `--to es,ca`, `--sort term,name`."""

from collections.abc import Collection, Iterable

import click


def listed(given: str | Iterable[str] | None) -> tuple[str, ...]:
    """The members of a list, or of several where the option may be repeated; each once."""
    lists = [given or ""] if isinstance(given, str | None) else given
    members = (member.strip() for one in lists for member in one.split(","))
    return tuple(dict.fromkeys(member for member in members if member))


def listed_of(option: str, given: str | None, known: Collection[str]) -> tuple[str, ...]:
    """The members of a list, none without one. Raises UsageError for one that is not known."""
    found = listed(given)
    if given is not None and not found:
        raise click.UsageError(f"{option}: {given!r} names nothing; some of {', '.join(known)}")
    for member in found:
        if member not in known:
            raise click.UsageError(f"{option}: {member!r} is none of {', '.join(known)}")
    return found
