"""What a corpus document says of itself, in YAML between `---` lines at its very start."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import lru_cache

import yaml

from readout_l10n.errors import InputError
from readout_l10n.model import FrontMatter, Provenance

KINDS = ("readout", "news", "statement")
STATUSES = ("draft", "provisional", "final")
REQUIRED = ("id", "date", "kind", "title", "status")
OF_DRAFTS = ("engine", "model", "glossary", "drafted", "drafted-from")
"""What `readout-l10n draft` adds: the engines and what they translate with, the glossary's hash,
the day, and the file that was drafted from."""
WRITTEN = (*REQUIRED, "source")
"""The keys that people write."""
KEYS = (*WRITTEN, *OF_DRAFTS)
_OURS = frozenset({"id", "kind", "status"})
"""A block with none of these is another program's: a site generator's `title`, `layout`, `tags`."""

_OPEN = re.compile(r"---[ \t]*(?:\r\n?|\n|\Z)")
_CLOSE = re.compile(r"^---[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE)
_STRING = "tag:yaml.org,2002:str"
_LINE_END = re.compile(r"\r\n?|\n")
_KEY = re.compile(r"[A-Za-z_][\w-]*[ \t]*:(?:\s|\Z)")


@dataclass(frozen=True, slots=True)
class _Value:
    key: str
    text: str
    line: int
    path: str

    def error(self, message: str) -> InputError:
        return InputError(self.path, self.line, message)


def front_matter(text: str, path: str) -> tuple[FrontMatter | None, int]:
    """Front matter, None where there is none of ours, and the offset at which the text begins.

    As in Pandoc (User's Guide, `yaml_metadata_block`), a `---` before an empty line is a thematic
    break; so is one that is never closed and has no key after it. Raises InputError with the line.
    """
    opening = _OPEN.match(text)
    if opening is None:
        return None, 0
    rest = text[opening.end() :]
    if not rest.strip() or not _LINE_END.split(rest, maxsplit=1)[0].strip():
        return None, 0
    # `^` knows "\n" only; a lone CR becomes one without moving anything.
    closing = _CLOSE.search(re.sub(r"\r(?!\n)", "\n", rest))
    if closing is None:
        if _KEY.match(rest) is None:
            return None, 0
        raise InputError(
            path, 1, "the front matter is not closed; put a line `---` after its last key"
        )
    root = _mapping(rest[: closing.start()], path)
    begin = opening.end() + closing.end()
    if not _OURS.intersection(key.value for key, _ in root.value):
        return None, begin
    values = _values(root, path)
    end_line = 2 + len(_LINE_END.findall(rest[: closing.start()]))
    return _made(values, path, end_line), begin


def restated(text: str, values: Mapping[str, str]) -> str:
    """The text with these values in its front matter, at their keys' places or else at its end.

    A text whose front matter is not ours, or is none, is given back as it is.
    """
    matter, begin = front_matter(text, "-")
    opening = _OPEN.match(text)
    if matter is None or opening is None:
        return text
    closing = list(_CLOSE.finditer(re.sub(r"\r(?!\n)", "\n", text[:begin])))[-1].start()
    block = text[opening.end() : closing]
    end = next(iter(_LINE_END.findall(block)), "\n")
    left = dict(values)
    for key_node, value_node in reversed(_mapping(block, "-").value):
        if key_node.value in left:
            start, stop = value_node.start_mark.index, value_node.end_mark.index
            block = block[:start] + scalar(left.pop(key_node.value)) + block[stop:]
    added = "".join(f"{key}: {scalar(value)}{end}" for key, value in left.items())
    return text[: opening.end()] + block + added + text[closing:]


def scalars(text: str) -> Iterator[tuple[str, str, int, int]]:
    """Key, value and place in the text of each string in its front matter, whosever that is."""
    _, begin = front_matter(text, "-")
    opening = _OPEN.match(text)
    if opening is None or not begin:
        return
    closing = list(_CLOSE.finditer(re.sub(r"\r(?!\n)", "\n", text[:begin])))[-1].start()
    block = text[opening.end() : closing]
    for key_node, value_node in _mapping(block, "-").value:
        if isinstance(value_node, yaml.ScalarNode) and value_node.tag == _STRING:
            start, end = value_node.start_mark.index, value_node.end_mark.index
            end = start + len(block[start:end].rstrip())  # a block's mark is at the next line
            value = unicodedata.normalize("NFC", value_node.value.strip())
            yield str(key_node.value), value, opening.end() + start, opening.end() + end


def scalar(value: str) -> str:
    """A YAML scalar on one line, quoted only where it has to be; a date never has to."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        return value
    written = yaml.safe_dump(value, allow_unicode=True, width=float("inf"))
    return written.removesuffix("\n").removesuffix("\n...")


@lru_cache(maxsize=16)  # a block is looked at several times in a row
def _composed(block: str) -> yaml.Node | None:
    return yaml.compose(block, Loader=yaml.SafeLoader)


def _mapping(block: str, path: str) -> yaml.MappingNode:
    try:
        root = _composed(block)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        problem = error.problem or "no YAML"
        raise InputError(
            path, line, f"front matter: {problem}; put a value that holds `: ` between quotes"
        ) from None
    except yaml.YAMLError as error:
        raise InputError(path, 1, f"front matter: no YAML ({error})") from None
    if not isinstance(root, yaml.MappingNode):
        raise InputError(
            path,
            2,
            f"front matter: `key: value` lines wanted ({', '.join(WRITTEN)}); "
            "if `---` is a thematic break, leave an empty line after it",
        )
    return root


def _values(root: yaml.MappingNode, path: str) -> dict[str, _Value]:
    values: dict[str, _Value] = {}
    for key_node, value_node in root.value:
        line = key_node.start_mark.line + 2
        key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
        _check_key(key, values, path, line)
        if not isinstance(value_node, yaml.ScalarNode):
            raise InputError(path, line, f"front matter: {key}: one value wanted, not several")
        values[key] = _Value(
            key, unicodedata.normalize("NFC", value_node.value.strip()), line, path
        )
    return values


def _check_key(key: str, known: Mapping[str, _Value], path: str, line: int) -> None:
    if key not in KEYS:
        near = get_close_matches(key.lower(), KEYS, n=1)
        mend = f"did you mean {near[0]}?" if near else f"the keys are {', '.join(WRITTEN)}"
        raise InputError(path, line, f"front matter: unknown key {key}; {mend}")
    if key in known:
        raise InputError(
            path, line, f"front matter: {key} is already given in line {known[key].line}"
        )


def _made(values: Mapping[str, _Value], path: str, end_line: int) -> FrontMatter:
    missing = [key for key in REQUIRED if key not in values]
    if missing:
        raise InputError(
            path, end_line, f"front matter: {', '.join(missing)} missing; add it before this line"
        )
    for key in ("id", "title"):
        if not values[key].text:
            raise values[key].error(f"front matter: {key} is empty")
    return FrontMatter(
        id=values["id"].text,
        date=_date(values["date"]),
        kind=_one_of("kind", values["kind"], KINDS),
        title=values["title"].text,
        status=_one_of("status", values["status"], STATUSES),
        source=_source(values.get("source")),
        draft=_provenance(values),
    )


def _provenance(values: Mapping[str, _Value]) -> Provenance | None:
    told = {key: values[key] for key in OF_DRAFTS if key in values}
    if not told:
        return None
    engine, model, glossary, source = (
        told[key].text if key in told else None
        for key in ("engine", "model", "glossary", "drafted-from")
    )
    day = _date(told["drafted"]) if "drafted" in told else None
    return Provenance(engine, model, glossary, day, source)


def _one_of(key: str, value: _Value, allowed: tuple[str, ...]) -> str:
    if value.text not in allowed:
        raise value.error(f"front matter: {key}: {value.text!r} is none of {', '.join(allowed)}")
    return value.text


def _date(value: _Value) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.text, re.ASCII):
            return date.fromisoformat(value.text)
    except ValueError:
        pass
    raise value.error(
        f"front matter: {value.key}: {value.text!r} is no date; write it as 2025-04-03"
    )


def _source(value: _Value | None) -> str | None:
    if value is None or value.text == "none":
        return None
    if re.fullmatch(r"https?://\S+", value.text):
        return value.text
    raise value.error(f"front matter: source: {value.text!r} is neither a URL (https://…) nor none")
