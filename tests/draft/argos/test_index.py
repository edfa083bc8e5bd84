"""The real argostranslate fetches from an index; here it is served on this machine."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner

from draft.argos.conftest import ENGLISH_SPANISH
from readout_l10n.cli import cli

needs_argostranslate = pytest.mark.skipif(
    find_spec("argostranslate") is None and not os.environ.get("CI"),
    reason="no argostranslate here: pip install --no-deps argostranslate",
)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def index(tmp_path: Path) -> Iterator[str]:
    """The address of an index with an older and a newer package."""
    served = tmp_path / "served"
    served.mkdir()
    handler = partial(Quiet, directory=str(served))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    address = f"http://127.0.0.1:{server.server_port}/"
    (served / "new.argosmodel").write_bytes(ENGLISH_SPANISH.read_bytes())
    entries = [
        {"from_code": "en", "to_code": "es", "package_version": version, "links": [address + file]}
        for version, file in (("1.10", "new.argosmodel"), ("1.9", "old.argosmodel"))
    ]
    (served / "index.json").write_text(json.dumps(entries), encoding="utf-8")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield address
    server.shutdown()
    thread.join()
    server.server_close()


def run(tmp_path: Path, address: str, *options: str, said: str = "") -> "Run":
    environment = os.environ | {
        "HOME": str(tmp_path / "home"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "ARGOS_PACKAGE_INDEX": address,
    }
    command = [sys.executable, "-m", "readout_l10n", "models", "install", "--from-index", *options]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, input=said, check=False
    )


Run = subprocess.CompletedProcess[str]


@needs_argostranslate
@pytest.mark.parametrize(("options", "said"), [(("en_es", "--yes"), ""), (("en_es",), "y\n")])
def test_a_package_is_fetched_when_told(
    tmp_path: Path, index: str, options: tuple[str, ...], said: str
) -> None:
    found = run(tmp_path, index, *options, said=said)
    assert (found.returncode, "uses the network" in found.stderr) == (0, True), found.stderr
    folder = tmp_path / "data" / "argos-translate" / "packages" / "tests-en_es"
    assert f"installed en→es 1.0 in {folder}" in found.stdout
    assert (folder / "model" / "model.bin").is_file()
    assert not list(tmp_path.rglob("*translate-en_es.argosmodel"))


@needs_argostranslate
@pytest.mark.parametrize("said", ["", "n\n"])
def test_nothing_is_fetched_unless_told(tmp_path: Path, index: str, said: str) -> None:
    found = run(tmp_path, index, "en_es", said=said)
    assert found.returncode == 2
    assert f"fetches its index from {index}" in found.stderr
    assert "nothing was fetched" in found.stderr
    assert not list((tmp_path / "data").rglob("index.json"))


@needs_argostranslate
def test_a_pair_that_the_index_lacks_is_told(tmp_path: Path, index: str) -> None:
    found = run(tmp_path, index, "en_ja", "--yes")
    assert found.returncode == 2
    assert "the index has no package 'en_ja'; from en it has en_es" in found.stderr


@needs_argostranslate
def test_an_index_that_is_not_there_is_told(tmp_path: Path) -> None:
    found = run(tmp_path, "http://127.0.0.1:9/", "en_es", "--yes")
    assert found.returncode == 2
    assert "the index at http://127.0.0.1:9/index.json was not to be had" in found.stderr
    assert "`models install FILE`" in found.stderr


def test_without_argostranslate_its_mend_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "argostranslate", None)
    result = CliRunner().invoke(cli, ["models", "install", "--from-index", "en_es"])
    assert result.exit_code == 2
    assert "pip install --no-deps argostranslate packaging" in result.stderr
