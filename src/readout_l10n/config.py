"""readout.toml → Config: every key known, every rule id and value checked."""

import difflib
import fnmatch
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from readout_l10n.checks import RULES
from readout_l10n.checks.options import Options, Typography
from readout_l10n.checks.run import Settings
from readout_l10n.embed import MEGABYTES, Encoder
from readout_l10n.errors import ConfigError
from readout_l10n.model import Severity
from readout_l10n.proofread import Proofreader
from readout_l10n.proofread.address import check_server
from readout_l10n.proofread.languagetool import ID as LANGUAGETOOL
from readout_l10n.text.locale import is_tag
from readout_l10n.text.spacing import Kind, Policy
from readout_l10n.triage.configured import ConfiguredIgnore
from readout_l10n.usage import Usage

FILE_NAME = "readout.toml"
OFF = "off"
LABELS = {
    "ca": "Traducció provisional, a títol merament informatiu",
    "de": "Vorläufige Übersetzung, nur zur Information",
    "eo": "Provizora traduko, nur por informo",
    "es": "Traducción provisional, a título meramente informativo",
    "fr": "Traduction provisoire et purement informative",
    "gl": "Tradución provisional, a título meramente informativo",
    "it": "Traduzione provvisoria, a titolo puramente informativo",
    "ja": "仮訳",
    "oc": "Traduccion provisòria, a títol d’informacion",
    "pt": "Tradução provisória, a título meramente informativo",
}
"""The provisional label by locale, where readout.toml says nothing."""

_KEYS = (
    "source-locale",
    "target-locale",
    "glossary",
    "usage",
    "fail-on",
    "encoder",
    "folders",
    "labels",
    "rules",
    "ignore",
    "baseline",
    "times",
    "typography",
    "languagetool",
    "cache",
    "draft",
)
_IGNORE_KEYS = ("rule", "path", "quote", "reason")
_IGNORE = re.compile(r"\s*\[\[\s*ignore\s*\]\]")
_TIMES_KEYS = ("home",)
_DASHES = (" – ", " — ", "–", "—", "-")
_MARKS = {"apostrophe": ("’", "'"), "clock": ("12 h 50", "12h50", "12:50"), "dash": _DASHES}
"""What `[typography]` allows for each of its keys besides those that are about spaces."""
_CACHE_KEYS = ("folder", "megabytes")
_DRAFT_KEYS = ("pre_edits",)
_LANGUAGETOOL_KEYS = ("server", "jar", "timeout", "categories")
_TIMEOUT = 60.0
RULE_IDS = (*(rule.id for rule in RULES), LANGUAGETOOL)
"""Of the rules, and of what reports beside them."""


@dataclass(frozen=True, slots=True)
class LanguageToolConfig:
    """Where LanguageTool is: one of `server` and `jar`."""

    server: str | None = None
    jar: Path | None = None
    timeout: float = _TIMEOUT
    """Seconds for one document."""
    categories: Mapping[str, Severity | None] = field(default_factory=dict)
    """By LanguageTool's category; None turns it off."""


@dataclass(frozen=True, slots=True)
class Config:
    """What a project asks for; the defaults are those of a folder without readout.toml."""

    source_locale: str = "en"
    target_locale: str = "fr"
    glossary: tuple[Path, ...] | None = None
    """None for the glossary that ships with the package."""
    usage: tuple[Path, ...] = ()
    """Files of usage entries, added to those that ship with the package."""
    fail_on: Severity = Severity.ERROR
    folders: Mapping[str, Path] = field(default_factory=dict)
    """By locale, where its documents lie when not in a folder of its name."""
    labels: Mapping[str, str] = field(default_factory=lambda: dict(LABELS))
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    """By rule id; None turns it off."""
    ignores: tuple[ConfiguredIgnore, ...] = ()
    baseline: Path | None = None
    """None for the file of the usual name beside readout.toml, if there is one."""
    file: Path | None = field(default=None, compare=False)
    """The readout.toml that this was read from."""
    options: Options = field(default_factory=Options)
    encoder: Path | None = None
    """The folder of a sentence-transformers model; None for the default encoder."""
    languagetool: LanguageToolConfig | None = None
    """None where it is not asked."""
    cache_folder: Path | None = None
    """None for the user's cache folder."""
    cache_megabytes: int = MEGABYTES
    """0 for no cache."""
    pre_edits: tuple[Path, ...] = ()
    """Tables of pre-edits, applied before those that ship with the package."""

    def settings(
        self,
        *,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        presegmented: bool = False,
        encoder: Encoder | None = None,
        usage: Usage | None = None,
        proofreaders: tuple[Proofreader, ...] = (),
    ) -> Settings:
        """What the rules are told; `number-*` names all rules that begin so.

        Raises ConfigError for a rule that does not exist, and where no rule is left.
        """
        chosen = _named(select, "--select")
        spared = _named(ignore, "--ignore")
        if spared and not (chosen or frozenset(RULE_IDS)) - spared:
            raise ConfigError("--ignore", None, "leaves no rule to run; name fewer")
        if spared:
            chosen = (chosen or frozenset(RULE_IDS)) - spared
        return Settings(
            source_locale=self.source_locale,
            target_locale=self.target_locale,
            severities=self.severities,
            select=chosen or None,
            labels=self.labels,
            options=replace(self.options, usage=usage),
            presegmented=presegmented,
            encoder=encoder,
            proofreaders=proofreaders,
        )


def find_config(start: Path) -> Path | None:
    """The readout.toml of a folder or of the nearest folder above it."""
    candidates = (folder / FILE_NAME for folder in (start, *start.resolve().parents))
    return next((path for path in candidates if path.is_file()), None)


def read_config(path: Path) -> Config:
    """The configuration in a file; its relative paths start from the file's folder.

    Raises ConfigError, naming file, line, key, the value got and the values allowed.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(str(path), None, f"cannot read the configuration: {error}") from None
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise ConfigError(str(path), int(line[1]) if line else None, f"not TOML: {error}") from None
    return _Reader(path, text).config(table)


class _Reader:
    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._lines = text.splitlines()

    def config(self, table: Mapping[str, Any]) -> Config:
        for key in table:
            if key not in _KEYS:
                raise self._error(key, _unknown("key", key, _KEYS))
        usual = Config()
        cache = self._known(table, "cache", _CACHE_KEYS)
        return Config(
            source_locale=self._locale(table, "source-locale", usual.source_locale),
            target_locale=self._locale(table, "target-locale", usual.target_locale),
            glossary=self._files(table, "glossary"),
            usage=self._files(table, "usage") or (),
            fail_on=self._fail_on(table, usual.fail_on),
            folders={
                locale: self._path.parent / folder
                for locale, folder in self._by_locale(table, "folders").items()
            },
            labels={**usual.labels, **self._by_locale(table, "labels")},
            severities=self._severities(table),
            ignores=tuple(self._ignores(table)),
            baseline=self._folder(table, "baseline"),
            file=self._path,
            options=Options(
                home_zone=self._zone(table, usual.options.home_zone),
                typography=self._typography(table),
            ),
            encoder=self._folder(table, "encoder"),
            languagetool=self._languagetool(table),
            cache_folder=self._folder(cache, "folder", "cache"),
            cache_megabytes=self._megabytes(cache, usual.cache_megabytes),
            pre_edits=self._files(
                self._known(table, "draft", _DRAFT_KEYS), "pre_edits", inside="draft"
            )
            or (),
        )

    def _error(self, key: str, message: str, table: str | None = None) -> ConfigError:
        return ConfigError(str(self._path), self._line_of(key, table), message)

    def _line_of(self, key: str, table: str | None) -> int | None:
        """The line of a key, or of its table's header, for messages."""
        inside: str | None = None
        for number, line in enumerate(self._lines, 1):
            if header := re.match(r"\s*\[\s*([\w.-]+)\s*\]", line):
                inside = header[1]
                if table is None and inside == key:
                    return number
            elif inside == table and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line):
                return number
        section, _, inline = (table or "").rpartition(".")
        return self._line_of(inline, section) if section else None

    def _text(self, table: Mapping[str, Any], key: str, inside: str | None = None) -> str:
        value = table[key]
        if not isinstance(value, str) or not value.strip():
            message = f"{key} = {value!r}: a text is wanted, between quotation marks"
            raise self._error(key, message, inside)
        return value

    def _locale(self, table: Mapping[str, Any], key: str, usual: str) -> str:
        if key not in table:
            return usual
        value = self._text(table, key)
        if not is_tag(value):
            raise self._error(
                key, f"{key} = {value!r}: a BCP 47 tag is wanted, such as fr or fr-CA"
            )
        return value

    def _files(
        self, table: Mapping[str, Any], key: str, inside: str | None = None
    ) -> tuple[Path, ...] | None:
        if key not in table:
            return None
        value = table[key]
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            message = f"{key} = {value!r}: a file or a list of files is wanted"
            raise self._error(key, message, inside)
        return tuple(self._path.parent / name for name in names)

    def _fail_on(self, table: Mapping[str, Any], usual: Severity) -> Severity:
        if "fail-on" not in table:
            return usual
        return self._severity(self._text(table, "fail-on"), "fail-on", None, tuple(Severity))

    def _folder(self, table: Mapping[str, Any], key: str, inside: str | None = None) -> Path | None:
        return self._path.parent / self._text(table, key, inside) if key in table else None

    def _known(
        self, table: Mapping[str, Any], key: str, allowed: tuple[str, ...]
    ) -> Mapping[str, Any]:
        inner = self._table(table, key)
        for name in inner:
            if name not in allowed:
                raise self._error(name, _unknown("key", name, allowed), key)
        return inner

    def _zone(self, table: Mapping[str, Any], usual: str) -> str:
        times = self._known(table, "times", _TIMES_KEYS)
        if "home" not in times:
            return usual
        value = self._text(times, "home", "times")
        if value not in available_timezones():
            message = f"home = {value!r}: an IANA time zone is wanted, such as {usual}"
            raise self._error("home", message, "times")
        return value

    def _typography(self, table: Mapping[str, Any]) -> Typography:
        inner = self._known(table, "typography", (*map(str, Kind), *_MARKS))
        chosen = {}
        for key in inner:
            value, allowed = inner[key], _MARKS.get(key, tuple(map(str, Policy)))
            if value not in allowed:
                message = f"{key} = {value!r}: allowed are {', '.join(map(repr, allowed))}"
                raise self._error(key, message, "typography")
            chosen[key] = value
        return Typography(
            spaces={Kind(key): Policy(chosen[key]) for key in chosen if key not in _MARKS},
            **{key: chosen[key] for key in chosen if key in _MARKS},
        )

    def _languagetool(self, table: Mapping[str, Any]) -> LanguageToolConfig | None:
        if "languagetool" not in table:
            return None
        own = self._known(table, "languagetool", _LANGUAGETOOL_KEYS)
        if ("server" in own) == ("jar" in own):
            raise self._error("languagetool", "either server or jar is wanted in [languagetool]")
        url = self._text(own, "server", "languagetool") if "server" in own else None
        wrong = check_server(url) if url else None
        if wrong:
            raise self._error("server", f"server = {url!r}: {wrong}", "languagetool")
        timeout = own.get("timeout", _TIMEOUT)
        if isinstance(timeout, bool) or not isinstance(timeout, int | float) or timeout <= 0:
            message = f"timeout = {timeout!r}: a number of seconds is wanted"
            raise self._error("timeout", message, "languagetool")
        return LanguageToolConfig(
            server=url,
            jar=self._folder(own, "jar", "languagetool"),
            timeout=float(timeout),
            categories=self._categories(own),
        )

    def _categories(self, own: Mapping[str, Any]) -> dict[str, Severity | None]:
        inner = self._table(own, "categories")
        section = "languagetool.categories"
        found: dict[str, Severity | None] = {}
        for name in inner:
            value = self._text(inner, name, section)
            found[name] = (
                None if value == OFF else self._severity(value, name, section, (*Severity, OFF))
            )
        return found

    def _megabytes(self, cache: Mapping[str, Any], usual: int) -> int:
        value = cache.get("megabytes", usual)
        if type(value) is not int or value < 0:
            message = f"megabytes = {value!r}: a whole number is wanted, 0 for no cache"
            raise self._error("megabytes", message, "cache")
        return value

    def _by_locale(self, table: Mapping[str, Any], key: str) -> dict[str, str]:
        inner = self._table(table, key)
        for locale in inner:
            if not is_tag(locale):
                message = f"{locale!r} is no BCP 47 tag; write en, fr, pt-BR …"
                raise self._error(locale, message, key)
        return {locale: self._text(inner, locale, key) for locale in inner}

    def _severities(self, table: Mapping[str, Any]) -> dict[str, Severity | None]:
        inner = self._table(table, "rules")
        severities: dict[str, Severity | None] = {}
        for rule_id in inner:
            if rule_id not in RULE_IDS:
                raise self._error(rule_id, _unknown("rule", rule_id, RULE_IDS), "rules")
            value = self._text(inner, rule_id, "rules")
            severities[rule_id] = (
                None if value == OFF else self._severity(value, rule_id, "rules", (*Severity, OFF))
            )
        return severities

    def _ignores(self, table: Mapping[str, Any]) -> Iterator[ConfiguredIgnore]:
        given = table.get("ignore", [])
        if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
            raise self._error("ignore", "each ignore is a table of its own, under [[ignore]]")
        heads = [n for n, line in enumerate(self._lines, 1) if _IGNORE.match(line)]
        for number, one in enumerate(given):
            line = heads[number] if number < len(heads) else 1
            for key in one:
                if key not in _IGNORE_KEYS:
                    raise self._ignore_error(line, _unknown("key", key, _IGNORE_KEYS))
            for key in ("rule", "reason"):
                if key not in one:
                    raise self._ignore_error(line, f"{key} is missing; each ignore has one")
            for key, value in one.items():
                if not isinstance(value, str) or not value.strip():
                    message = f"{key} = {value!r}: a text is wanted, between quotation marks"
                    raise self._ignore_error(line, message)
            if one["rule"] not in RULE_IDS:
                raise self._ignore_error(line, _unknown("rule", one["rule"], RULE_IDS))
            text = self._lines[line - 1]
            yield ConfiguredIgnore(**one, file=str(self._path), line=line, text=text)

    def _ignore_error(self, line: int, message: str) -> ConfigError:
        return ConfigError(str(self._path), line, f"[[ignore]]: {message}")

    def _severity(
        self, value: str, key: str, inside: str | None, allowed: tuple[str, ...]
    ) -> Severity:
        if value not in tuple(Severity):
            message = f"{key} = {value!r}: allowed are {', '.join(allowed)}"
            raise self._error(key, message, inside)
        return Severity(value)

    def _table(self, table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        inner = table.get(key, {})
        if not isinstance(inner, dict):
            raise self._error(key, f"{key} = {inner!r}: a table is wanted, under [{key}]")
        return inner


def _named(names: Iterable[str], option: str) -> frozenset[str]:
    """The rules that an option names; a `*` stands for anything."""
    named: set[str] = set()
    for name in names:
        known = fnmatch.filter(RULE_IDS, name) if "*" in name else [name] * (name in RULE_IDS)
        if not known:
            raise ConfigError(option, None, _unknown("rule", name, RULE_IDS))
        named.update(known)
    return frozenset(named)


def _unknown(noun: str, got: str, known: Iterable[str]) -> str:
    names = list(known)
    near = difflib.get_close_matches(got, names, 1, cutoff=0.5)
    mend = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(names)}"
    return f"unknown {noun} {got!r}; {mend}"
