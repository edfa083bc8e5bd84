"""LanguageTool's command line, run with Java: a process for each document."""

import shutil
import subprocess
from pathlib import Path

from readout_l10n.proofread.languagetool import Answer, Ask, ProofreadError
from readout_l10n.proofread.server import read_answer


def jar(path: Path, timeout: float) -> Ask:
    """A way to ask `languagetool-commandline.jar`; seconds to wait for one document."""

    def ask(text: str, locale: str) -> Answer:
        java = shutil.which("java")
        if java is None:
            raise ProofreadError("LanguageTool needs Java: put `java` on the PATH")
        if not path.is_file():
            message = f"no such file; set `jar` under [languagetool] to {_NAME}"
            raise ProofreadError(f"{path}: {message}")
        options = ["-c", "utf-8", "-l", locale, "--json", "-"]
        command = [java, "-jar", str(path), *options]
        try:
            run = subprocess.run(  # noqa: S603
                command, input=text.encode(), capture_output=True, timeout=timeout, check=False
            )
        except subprocess.TimeoutExpired:
            message = f"no answer in {timeout:g} s; set a longer `timeout` under [languagetool]"
            raise ProofreadError(f"{path}: {message}") from None
        except OSError as error:
            raise ProofreadError(f"{java}: {error.strerror}") from None
        if run.returncode:
            said = run.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
            raise ProofreadError(f"{path}: exit code {run.returncode}: {' '.join(said)}")
        return read_answer(_json_of(run.stdout.decode("utf-8", "replace")), str(path))

    return ask


_NAME = "LanguageTool's languagetool-commandline.jar"


def _json_of(output: str) -> str:
    """The output without the lines that a program may say before its answer."""
    lines = output.splitlines()
    first = next((i for i, line in enumerate(lines) if line.startswith("{")), len(lines))
    return "\n".join(lines[first:])
