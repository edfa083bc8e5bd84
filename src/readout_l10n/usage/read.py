"""TOML → usage entries; every mistake names file, line and mend."""

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from readout_l10n.errors import InputError
from readout_l10n.model import Severity
from readout_l10n.text.locale import is_tag
from readout_l10n.usage.entry import Entry, Kind, Sample
from readout_l10n.usage.phrase import Phrase, PhraseError, parse_phrase

_OFF = "off"
_FILE_KEYS = ("kind", "locale", "source-locale", "entry")
_KEYS = (
    "id",
    "kind",
    "find",
    "write",
    "reason",
    "source",
    "severity",
    "unless",
    "source-says",
    "unless-source-says",
    "replace",
    "fix",
    "wrong",
    "right",
)


def read_usage(path: Path) -> tuple[Entry, ...]:
    """The entries of a file, in order. Raises InputError."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), None, f"cannot read the usage entries: {error}") from None
    return parse_usage(text, str(path))


def parse_usage(text: str, path: str) -> tuple[Entry, ...]:
    """The same from a file's text. Raises InputError."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise InputError(path, int(line[1]) if line else None, f"not TOML: {error}") from None
    return tuple(_Reader(path, text, table).entries())


class _Reader:
    def __init__(self, path: str, text: str, table: Mapping[str, Any]) -> None:
        self._path = path
        self._table = table
        lines = text.splitlines()
        heads = [i for i, line in enumerate(lines, 1) if line.strip() == "[[entry]]"]
        self._lines = lines
        self._heads = [*heads, len(lines) + 1]
        self._number = -1

    def entries(self) -> Iterator[Entry]:
        self._check_keys(self._table, _FILE_KEYS)
        locale, source_locale = self._locale("locale", "fr"), self._locale("source-locale", "en")
        rows = self._table.get("entry", [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self._error("entry", "entries are wanted, each under [[entry]]")
        seen: dict[str, int] = {}
        for number, row in enumerate(rows):
            self._number = number
            entry = self._entry(row, locale, source_locale)
            if entry.id in seen:
                first = self._heads[seen[entry.id]]
                raise self._error("id", f"id {entry.id!r} stands in line {first} already")
            seen[entry.id] = number
            yield entry

    def _entry(self, row: Mapping[str, Any], locale: str, source_locale: str) -> Entry:
        self._check_keys(row, _KEYS)
        kind = self._kind(row)
        said = self._phrases(row, "source-says", source_locale)
        if kind is Kind.FALSE_FRIEND and not said:
            message = "a false friend needs source-says: the words of the source that mislead"
            raise self._error("id", message)
        return Entry(
            id=self._text(row, "id"),
            kind=kind,
            locale=locale,
            find=self._phrases(row, "find", locale, wanted=True),
            write=self._text(row, "write"),
            reason=self._text(row, "reason"),
            source=self._text(row, "source"),
            wrong=self._samples(row, "wrong"),
            right=self._samples(row, "right"),
            severity=self._severity(row),
            unless=self._phrases(row, "unless", locale),
            source_locale=source_locale,
            said=said,
            unless_said=self._phrases(row, "unless-source-says", source_locale),
            replace=self._flag(row, "replace") or self._flag(row, "fix"),
            fix=self._flag(row, "fix"),
        )

    def _kind(self, row: Mapping[str, Any]) -> Kind:
        value = row.get("kind", self._table.get("kind"))
        if value not in tuple(Kind):
            raise self._error("kind", f"kind = {value!r}: allowed are {', '.join(Kind)}")
        return Kind(value)

    def _severity(self, row: Mapping[str, Any]) -> Severity | None:
        value = row.get("severity", "warning")
        if value == _OFF:
            return None
        if value not in tuple(Severity):
            allowed = ", ".join((*Severity, _OFF))
            raise self._error("severity", f"severity = {value!r}: allowed are {allowed}")
        return Severity(value)

    def _locale(self, key: str, usual: str) -> str:
        value = self._table.get(key, usual)
        if not isinstance(value, str) or not is_tag(value):
            raise self._error(key, f"{key} = {value!r}: a BCP 47 tag is wanted, such as fr")
        return value

    def _text(self, row: Mapping[str, Any], key: str) -> str:
        value = row.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self._error(key, f"{key} is missing: a text is wanted, between quotation marks")
        return value.strip()

    def _flag(self, row: Mapping[str, Any], key: str) -> bool:
        value = row.get(key, False)
        if not isinstance(value, bool):
            raise self._error(key, f"{key} = {value!r}: true or false is wanted")
        return value

    def _phrases(
        self, row: Mapping[str, Any], key: str, locale: str, *, wanted: bool = False
    ) -> tuple[Phrase, ...]:
        value = row.get(key, [])
        texts = [value] if isinstance(value, str) else value
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise self._error(key, f"{key} = {value!r}: a phrase or a list of phrases is wanted")
        if wanted and not texts:
            raise self._error(key, f"{key} is missing: a phrase or a list of phrases is wanted")
        try:
            return tuple(parse_phrase(text, locale) for text in texts)
        except PhraseError as error:
            raise self._error(key, str(error)) from None

    def _samples(self, row: Mapping[str, Any], key: str) -> tuple[Sample, ...]:
        value = row.get(key, [])
        rows = value if isinstance(value, list) else [value]
        return tuple(self._sample(key, sample) for sample in rows)

    def _sample(self, key: str, value: object) -> Sample:
        if isinstance(value, str):
            return Sample(value)
        if isinstance(value, dict) and set(value) == {"source", "target"}:
            texts = (value["target"], value["source"])
            if all(isinstance(text, str) for text in texts):
                return Sample(*texts)
        message = f"{key}: sentences are wanted, or {{ source = '…', target = '…' }}"
        raise self._error(key, message)

    def _check_keys(self, table: Mapping[str, Any], known: tuple[str, ...]) -> None:
        for name in table:
            if name not in known:
                near = difflib.get_close_matches(name, known, 1, cutoff=0.5)
                mend = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"
                raise self._error(name, f"unknown key {name!r}; {mend}")

    def _error(self, key: str, message: str) -> InputError:
        return InputError(self._path, self._line(key), message)

    def _line(self, key: str) -> int:
        """The line of a key in the entry that is read, else the entry's first."""
        first, last = 1, self._heads[0]
        if self._number >= 0:
            first, last = self._heads[self._number], self._heads[self._number + 1]
        for number in range(first, last):
            if re.match(rf"\s*{re.escape(key)}\s*=", self._lines[number - 1]):
                return number
        return first
