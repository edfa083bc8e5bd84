"""LanguageTool through fakes: an HTTP server of our own, and a script in the place of Java."""

import json
import os
import stat
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from click.testing import CliRunner

from readout_l10n.cli import cli
from readout_l10n.errors import ReadoutError
from readout_l10n.model import Severity
from readout_l10n.proofread import LanguageTool, Remark
from readout_l10n.proofread.address import check_server
from readout_l10n.proofread.jar import jar
from readout_l10n.proofread.server import server
from support import document

TEXT = "Première phrase 🎌 juste.\n\nLes accord sont signé par RUTTE."


def match(text: str, seen: str, **rule: Any) -> dict[str, Any]:
    """What LanguageTool answers on some words of a text: offsets in UTF-16 code units."""
    before = text[: text.index(seen)].encode("utf-16-le")
    return {
        "message": "Accord douteux.",
        "offset": len(before) // 2,
        "length": len(seen.encode("utf-16-le")) // 2,
        "replacements": [{"value": "accords"}],
        "rule": {"id": "ACCORD", "issueType": "grammar", "category": {"id": "GRAMMAR"}} | rule,
    }


def remarks(*matches: dict[str, Any], **options: Any) -> list[Remark]:
    tool = LanguageTool(lambda _text, _locale: {"matches": list(matches)}, **options)
    return list(tool.remarks(document(TEXT, "fr")))


def test_offsets_are_characters_of_a_segment() -> None:
    (remark,) = remarks(match(TEXT, "accord"))
    assert remark.segment.text[remark.start : remark.end] == "accord"
    assert remark.message == "Accord douteux. (ACCORD)"
    assert (remark.suggestion, remark.severity) == ("accords", Severity.WARNING)


def test_a_name_is_no_spelling_mistake() -> None:
    assert remarks(match(TEXT, "RUTTE", issueType="misspelling")) == []
    assert len(remarks(match(TEXT, "signé", issueType="misspelling"))) == 1


def test_categories_are_configured() -> None:
    found = match(TEXT, "accord")
    assert remarks(found, categories={"GRAMMAR": None}) == []
    (remark,) = remarks(found, categories={"GRAMMAR": Severity.ERROR})
    assert remark.severity is Severity.ERROR
    (remark,) = remarks(match(TEXT, "accord", issueType="style"))
    assert remark.severity is Severity.INFO


def test_what_runs_over_two_segments_is_left_out() -> None:
    assert remarks(match(TEXT, "juste.\n\nLes")) == []


@pytest.mark.parametrize("answer", [{}, {"matches": 1}, {"matches": [{"offset": 0}]}])
def test_another_answer_is_told(answer: dict[str, Any]) -> None:
    with pytest.raises(ReadoutError, match="LanguageTool's answer lacks"):
        list(LanguageTool(lambda _text, _locale: answer).remarks(document(TEXT, "fr")))


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        text = form["text"][0]
        code = 500 if "panne" in text else 302 if "ailleurs" in text else 200
        if "lent" in text:
            threading.Event().wait(0.5)
        body = b"<html>" if "autre" in text else json.dumps(_answer(text)).encode()
        self.send_response(code)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def _answer(text: str) -> dict[str, Any]:
    return {"matches": [match(text, "accord")] if "accord" in text else []}


@pytest.fixture
def url() -> Iterator[str]:
    fake = HTTPServer(("127.0.0.1", 0), _Handler)
    fake.handle_error = lambda *_: None  # type: ignore[method-assign]
    thread = threading.Thread(target=fake.serve_forever)
    thread.start()
    yield f"http://localhost:{fake.server_port}"
    fake.shutdown()
    thread.join()
    fake.server_close()


def configured(folder: Path, table: str, text: str = TEXT) -> list[str]:
    (folder / "readout.toml").write_text(f"[languagetool]\n{table}\n", encoding="utf-8")
    (folder / "a.txt").write_text(text, encoding="utf-8")
    config = ["--config", str(folder / "readout.toml")]
    return ["check", str(folder / "a.txt"), *config, "--select", "languagetool"]


def test_a_server_is_asked_when_configured(tmp_path: Path, url: str) -> None:
    command = configured(tmp_path, f'server = "{url}"')
    result = CliRunner().invoke(cli, [*command, "--format", "json"])
    (finding,) = json.loads(result.stdout)["findings"]
    assert (finding["rule"], finding["severity"]) == ("languagetool", "warning")
    assert (finding["line"], finding["quote"]) == (3, "accord")


def test_it_can_be_turned_off_as_a_rule(tmp_path: Path, url: str) -> None:
    command = configured(tmp_path, f'server = "{url}"\n[rules]\nlanguagetool = "off"')
    assert (
        json.loads(CliRunner().invoke(cli, [*command, "--format", "json"]).stdout)["findings"] == []
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Une panne.", "answered 500"),
        ("Voir ailleurs.", "answered 302"),
        ("Une autre page.", "its answer is no JSON object"),
        ("Un texte lent.", "no answer in 0.1 s; set a longer `timeout`"),
    ],
)
def test_failures_name_the_mend(url: str, text: str, message: str) -> None:
    with pytest.raises(ReadoutError, match=message):
        server(url, 0.1)(text, "fr")


def test_nobody_at_home_ends_the_run_with_2(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, configured(tmp_path, 'server = "http://127.0.0.1:9"'))
    assert result.exit_code == 2
    assert "LanguageTool at http://127.0.0.1:9: cannot be reached" in result.output
    assert "start it with" in result.output


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("http://localhost:8081", None),
        ("http://127.0.0.1:8081/languagetool", None),
        ("http://[::1]:8081", None),
        ("http://10.0.0.1:8081", "10.0.0.1 is not this machine"),
        ("http://localhost.example.org", "localhost.example.org is not this machine"),
        ("https://localhost", "an address such as http://localhost:8081 is wanted"),
        ("http://localhost:port", "Port could not be cast to integer"),
    ],
)
def test_texts_stay_on_this_machine(address: str, message: str | None) -> None:
    wrong = check_server(address)
    assert (wrong is None) if message is None else (wrong or "").startswith(message)
    if message:
        with pytest.raises(ReadoutError):
            server(address, 1.0)("texte", "fr")


def test_localhost_has_to_be_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = [(2, 1, 6, "", ("192.0.2.1", 8081))]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: elsewhere)
    with pytest.raises(ReadoutError, match="localhost is not this machine here"):
        server("http://localhost:8081", 1.0)("texte", "fr")


def java(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> Path:
    """A script named java on the PATH, and a jar for it."""
    program = folder / "java"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    path = folder / "languagetool-commandline.jar"
    path.touch()
    return path


def test_a_jar_is_run_with_java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = json.dumps(_answer(TEXT))
    script = f"echo \"$@\" > {tmp_path}/seen; cat > {tmp_path}/sent; echo Starting; echo '{answer}'"
    path = java(tmp_path, monkeypatch, script)
    result = CliRunner().invoke(cli, configured(tmp_path, f'jar = "{path.name}"'))
    assert "a.txt:3:5: warning: Accord douteux. (ACCORD) [languagetool]" in result.output
    assert (tmp_path / "sent").read_text(encoding="utf-8") == TEXT
    seen = (tmp_path / "seen").read_text(encoding="utf-8").split()
    assert seen == ["-jar", str(path), "-c", "utf-8", "-l", "fr", "--json", "-"]


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("echo boom >&2; exit 3", "exit code 3: boom"),
        ("echo no JSON", "its answer is no JSON object"),
        ("exec sleep 5", "no answer in 0.2 s; set a longer `timeout`"),
    ],
)
def test_a_jar_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, message: str
) -> None:
    path = java(tmp_path, monkeypatch, script)
    with pytest.raises(ReadoutError, match=message):
        jar(path, 0.2)("texte", "fr")


def test_java_and_the_jar_have_to_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = java(tmp_path, monkeypatch, "true")
    with pytest.raises(ReadoutError, match=r"none\.jar: no such file; set `jar`"):
        jar(tmp_path / "none.jar", 1.0)("texte", "fr")
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    with pytest.raises(ReadoutError, match="put `java` on the PATH"):
        jar(path, 1.0)("texte", "fr")
