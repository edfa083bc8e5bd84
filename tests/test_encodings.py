"""A pair gives the same findings however its files are written, each quoted as it stands there."""

import re
import unicodedata
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from readout_l10n.checks.run import check_files
from readout_l10n.config import Config
from readout_l10n.corpus import find_pairs
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.model import CheckReport
from support import ROOT

STEM = "2025-12-18-kazakhstan"
RULES = [
    "label-missing",
    "counted-list",
    "term-deprecated",
    "acronym-undefined",
    "acronym-untranslated",
    "date-changed",
]
GLOSSARY = Glossary(read_glossary(shipped_glossary()))


def body(text: str) -> str:
    return text.split("---\n", 2)[2]


def as_text(text: str) -> str:
    return re.sub(r"^#+ ", "", body(text), flags=re.MULTILINE)


def as_html(text: str) -> str:
    blocks = []
    for block in re.split(r"\n{2,}", body(text).strip()):
        mark, _, rest = block.partition(" ")
        tag = {"#": "h1", "##": "h2"}.get(mark, "p")
        inside = escape(block if tag == "p" else rest).replace("é", "&eacute;")
        blocks.append(f"<{tag}>{inside}</{tag}>")
    page = "\n".join(blocks)
    return (
        "<!doctype html><html><head><title>Site</title><script>var a = 1;</script></head><body>"
        f'<nav><a href="/">Accueil</a></nav><main>{page}</main><footer>Plan du site</footer>'
        "</body></html>"
    )


FORMS: list[tuple[str, str, str, Callable[[str], str]]] = [
    ("plain", ".md", "utf-8", str),
    ("CRLF", ".md", "utf-8", lambda text: text.replace("\n", "\r\n")),
    ("CR", ".md", "utf-8", lambda text: text.replace("\n", "\r")),
    ("byte-order mark", ".md", "utf-8-sig", str),
    ("NFD", ".md", "utf-8", lambda text: unicodedata.normalize("NFD", text)),
    ("UTF-16", ".md", "utf-16", str),
    ("Windows-1252", ".md", "cp1252", str),
    ("text", ".txt", "utf-8", as_text),
    ("HTML", ".html", "utf-8", as_html),
]


@pytest.mark.parametrize(("name", "suffix", "encoding", "write"), FORMS, ids=lambda v: str(v)[:15])
def test_same_findings_in_every_form(
    name: str, suffix: str, encoding: str, write: Callable[[str], str], tmp_path: Path
) -> None:
    texts = {}
    for locale in ("en", "fr"):
        text = write((ROOT / "corpus" / locale / f"{STEM}.md").read_text(encoding="utf-8"))
        path = tmp_path / locale / f"{STEM}{suffix}"
        path.parent.mkdir()
        path.write_bytes(text.encode(encoding))
        texts[locale] = text
    report = check_files(find_pairs([tmp_path], "en", "fr"), GLOSSARY, Config().settings())
    assert [finding.rule for finding in report.findings] == RULES, name
    assert_quotes_stand_there(report, texts["fr"])


def assert_quotes_stand_there(report: CheckReport, text: str) -> None:
    lines = re.split(r"\r\n|\r|\n", text)
    for finding in report.findings:
        span = finding.span
        assert span.line == span.end_line
        assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == span.quote
