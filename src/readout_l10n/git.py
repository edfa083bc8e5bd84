"""What git knows of the documents: which have changed since a revision, which are staged.

Git's own program is asked, with names between NUL characters, so that any name comes back whole.
"""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from readout_l10n.errors import InputError

_OF_A_HOOK = ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_PREFIX")
"""What git sets for a hook is about the repository that it runs in, and no other."""


def changed_since(revision: str, paths: Iterable[Path]) -> frozenset[Path]:
    """The files that have changed since a revision, absolute, in the repositories of the paths.

    What is committed, staged, only saved, or not known to git yet has changed, and so has a file
    under its former name; since a branch is since it was left (its merge base). Raises InputError.
    """
    folders = {path.resolve().parent for path in paths}
    changed: set[Path] = set()
    for top in sorted({top_of(folder) for folder in folders}):
        commit = _commit(revision, top)
        base = _run(top, "merge-base", commit, "HEAD", may_fail=True).strip() or commit
        told = _run(top, "diff", "--name-only", "--no-renames", "-z", base, "--")
        new = _run(top, "ls-files", "--others", "--exclude-standard", "-z")
        changed.update(top / name for name in (*_names(told), *_names(new)))
    return frozenset(changed)


def top_of(folder: Path) -> Path:
    """The folder that holds a folder's repository. Raises InputError."""
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return Path(_run(folder, "rev-parse", "--show-toplevel").rstrip("\n"))


def staged(top: Path) -> frozenset[str]:
    """The files whose staged content differs from the last commit, as git writes their paths."""
    command = ("diff", "--cached", "--name-only", "--no-renames", "-z", "--")
    return frozenset(_names(_run(top, *command, of_hook=True)))


def write_staged(top: Path, suffixes: Iterable[str], folder: Path) -> None:
    """All files of these suffixes, with their staged content, into a folder."""
    patterns = [f":(icase,top)*{suffix}" for suffix in suffixes]
    listed = _run(top, "ls-files", "--cached", "-z", "--", *patterns, of_hook=True)
    _run(
        top,
        "checkout-index",
        "-z",
        "--stdin",
        "--quiet",
        "--force",
        f"--prefix={folder.as_posix()}/",
        of_hook=True,
        stdin=listed,
    )


def _commit(revision: str, top: Path) -> str:
    name = f"{revision}^{{commit}}"
    command = ("rev-parse", "--verify", "--quiet", "--end-of-options", name)
    commit = _run(top, *command, may_fail=True).strip()
    if not commit:
        mend = "fetch it first (a CI's clone may be shallow: fetch-depth: 0)"
        raise InputError(str(top), None, f"git knows no revision {revision!r} here; {mend}")
    return commit


def _names(output: str) -> list[str]:
    return [name for name in output.split("\0") if name]


def _run(
    folder: Path, *arguments: str, may_fail: bool = False, of_hook: bool = False, stdin: str = ""
) -> str:
    """What git prints; `of_hook` asks about the repository of the hook that this runs in."""
    unwanted = () if of_hook else _OF_A_HOOK
    environment = {name: value for name, value in os.environ.items() if name not in unwanted}
    try:
        done = subprocess.run(  # noqa: S603
            ["git", *arguments],  # noqa: S607  (whichever git the user has)
            cwd=folder,
            env=environment,
            input=os.fsencode(stdin),
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        message = "git is not installed; install it, or leave --since and --staged out"
        raise InputError(str(folder), None, message) from None
    if done.returncode and not may_fail:
        raise InputError(str(folder), None, _reason(os.fsdecode(done.stderr)))
    return os.fsdecode(done.stdout) if not done.returncode else ""


def _reason(told: str) -> str:
    if "not a git repository" in told:
        return "is in no git repository; --since and --staged want one"
    return f"git: {' '.join(told.split()) or 'failed'}"
