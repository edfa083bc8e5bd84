"""The interface's own sentences in the reader's language, from gettext catalogues that ship."""

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from readout_l10n.ui.retell import Patterns

LOCALES = ("en", "fr")
RETOLD = "retold"
"""Context (msgctxt) of the patterns of messages that are made elsewhere."""


class Say:
    """English message → the same in one language, its fields filled in."""

    def __init__(
        self, locale: str, catalogue: NullTranslations, patterns: Patterns | None = None
    ) -> None:
        self.locale = locale
        """Of what is said, as a BCP 47 tag."""
        self._catalogue = catalogue
        self._patterns = patterns

    def __call__(self, message: str, /, **values: object) -> str:
        """The message, `{field}` by field filled in."""
        return self.text(message).format(**values)

    def text(self, message: str) -> str:
        """The message as it stands, without fields."""
        return self._catalogue.gettext(message) if message else message

    def again(self, message: str) -> str:
        """What a rule or an error says in English, told in this language; see `retell.py`."""
        return self._patterns.told(message) if self._patterns else message

    def count(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The message that goes with a number, which it may give as `{number}`."""
        return self._catalogue.ngettext(one, many, number).format(number=number, **values)


ENGLISH = Say("en", NullTranslations())


@lru_cache
def say_in(locale: str) -> Say:
    """What speaks a locale's language; English where no catalogue has it."""
    language = locale.replace("_", "-").partition("-")[0].lower()
    if language not in LOCALES[1:]:
        return ENGLISH
    from polib import pofile  # noqa: PLC0415  (only where a language is asked for)

    catalogue = pofile(files(__name__).joinpath(f"{language}.po").read_text(encoding="utf-8"))
    patterns = Patterns((e.msgid, e.msgstr) for e in catalogue if e.msgctxt == RETOLD and e.msgstr)
    return Say(language, GNUTranslations(BytesIO(catalogue.to_binary())), patterns)
