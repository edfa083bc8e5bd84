"""What a killed installation leaves is cleared, and nothing that a living one holds."""

import signal
import subprocess
import sys
from pathlib import Path

from draft.argos.conftest import ENGLISH_SPANISH
from readout_l10n.draft.argos.install import install
from readout_l10n.draft.argos.inventory import inventory
from readout_l10n.draft.argos.staging import staging

HOLD = """
import sys
from pathlib import Path
from readout_l10n.draft.argos.staging import staging
with staging(Path(sys.argv[1])) as staged:
    for name in sys.argv[2:]:
        (staged / name).mkdir()
    print(staged, flush=True)
    sys.stdin.read()
"""


def holding(folder: Path, *names: str) -> tuple[subprocess.Popen[str], Path]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder), *names],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    return process, Path(process.stdout.readline().strip())


def ended(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.communicate()


def test_what_a_killed_process_left_is_cleared_and_a_living_one_s_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "packages"
    killed, left = holding(folder)
    living, held = holding(folder)
    ended(killed)
    assert left.is_dir()
    inventory(folder)
    assert (left.exists(), held.exists()) == (False, True)
    install(ENGLISH_SPANISH, folder)
    assert held.exists()
    ended(living)
    install(ENGLISH_SPANISH, folder)
    assert [path.name for path in tmp_path.iterdir()] == ["packages"]


def test_a_package_that_was_to_be_replaced_is_there_again(tmp_path: Path) -> None:
    folder = tmp_path / "packages"
    killed, left = holding(folder, "tests-en_es.former", "tests-en_es")
    (left / "tests-en_es.former" / "kept").touch()
    ended(killed)
    inventory(folder)
    assert not left.exists()
    assert (folder / "tests-en_es" / "kept").is_file()


def test_other_folders_beside_it_are_left_alone(tmp_path: Path) -> None:
    others = [tmp_path / name for name in (".readout-l10n-other-abcdefgh", ".readout-l10n-x", "y")]
    for other in others:
        other.mkdir()
    inventory(tmp_path / "packages")
    assert all(other.is_dir() for other in others)


def test_a_folder_is_gone_afterwards(tmp_path: Path) -> None:
    with staging(tmp_path / "packages") as staged:
        assert staged.is_dir()
    assert not staged.exists()
