"""What drafting says to the translator is told in the interface's language."""

import ast
import re
from collections.abc import Iterator

from readout_l10n.ui import say_in
from ui.extraction import SOURCES

PACKAGES = ("draft", "cli/draft", "cli/memory", "cli/models")
LANGUAGES = {"english", "french"}
"""Packages whose literals are words of the texts."""
WORDS = re.compile(r"(?<![^\s(“])[a-z]{2,}(?![^\s.,;:)”])")
FEWEST_WORDS = 3
NO_SENTENCE = re.compile(
    r"SELECT|INSERT|CREATE|DELETE|UPDATE|^locale, source|^published pairs of"  # statements, a name
    r"|^(?:pip|apt-get|readout-l10n) "  # commands
)
PARTS = {
    # of messages that are told whole, or that nobody is told
    "7apt-get install apertium",
    "Apertium’s 7 is not installed; install it with: ",
    "; bring it back with `readout-l10n draft import {path}`",
    "; its source has changed, too",
    "CTranslate2 cannot load the model",
    "CTranslate2 cannot run the model",
    "the index is read with 7, of which its `package` module is enough",
    "the merges of 7 cannot be read",
    "sentencepiece cannot read 7",
    "no engine translates 7 into 7",
    "no locks here",
    "se sont entendus",
    "the memory has a match of 7, which is the first alternative",
}
WHOLE = (
    "Apertium’s lt-proc is not installed; install it with: apt-get install apertium",
    "es/a.md: has been worked on since it was drafted and is left alone",
    "packages/a: CTranslate2 cannot load the model (no file); install it anew",
    "packages/a: sentencepiece cannot read it.model (bad); install it anew",
    "packages/a: the merges of bpe.model cannot be read (bad); install it anew",
    "the memory has a match of 72%, which is the first alternative",
    "From en/2024.md, 2024-05-02, accepted by Jeanne.",
    "no engine translates en into ca: `--engine memory` drafts from the memory alone",
)


def sentences(text: str) -> Iterator[str]:
    """What a module's literals say, 7 for each field, help and docstrings left out."""
    tree = ast.parse(text)
    skipped = {id(part) for node in ast.walk(tree) for part in _not_told(node)}
    for node in ast.walk(tree):
        if id(node) in skipped or not isinstance(node, ast.Constant | ast.JoinedStr):
            continue
        said = _filled(node)
        if len(WORDS.findall(said)) >= FEWEST_WORDS and not NO_SENTENCE.search(said):
            yield said


def _not_told(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of formatted strings, statements that are a string, and what `say` or click has."""
    match node:
        case ast.JoinedStr():
            yield from (part for part in ast.walk(node) if part is not node)
        case ast.Expr(value=ast.Constant()):
            yield node.value
        case ast.Call(
            func=ast.Name(id="say")
            | ast.Attribute(attr="_say" | "count" | "option" | "compile" | "split")
        ):
            yield from ast.walk(node)


def _filled(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    parts = (part.value if isinstance(part, ast.Constant) else "7" for part in node.values)
    return "".join(map(str, parts))


def test_every_note_and_error_is_told_in_french() -> None:
    say = say_in("fr")
    said = {
        sentence
        for package in PACKAGES
        for path in sorted((SOURCES / package).rglob("*.py"))
        if path.parent.name not in LANGUAGES
        for sentence in sentences(path.read_text("utf-8"))
    }
    assert len(said) > 50
    assert {sentence for sentence in said - PARTS if say.again(sentence) == sentence} == set()


def test_messages_that_are_put_together_are_told_whole() -> None:
    say = say_in("fr")
    for message in WHOLE:
        told = say.again(message)
        assert told != message
        assert not re.search(r"\b(?:the|is|of|not|has|by)\b", told), told
