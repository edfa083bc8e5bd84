"""What a source text holds that its draft has to hold too: people, figures, dates and times."""

import re
from collections import Counter
from collections.abc import Iterator

from readout_l10n.draft.protect import dated, figure, named, timed
from readout_l10n.glossary import Glossary
from readout_l10n.text.addresses import web_addresses
from readout_l10n.text.local_forms import knows
from readout_l10n.text.locale import language
from readout_l10n.text.note_marks import note_marks

_CODE_BEFORE = r"(?<![\w.,:-])"
_POINTED = re.compile(
    rf"{_CODE_BEFORE}\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|{_CODE_BEFORE}\d+(?:\.\d+)?"
)
_COMMAED = re.compile(
    rf"{_CODE_BEFORE}\d{{1,3}}(?:[ \u00a0\u202f.]\d{{3}})+(?!\d)(?:,\d+)?"
    rf"|{_CODE_BEFORE}\d+(?:,\d+)?"
)
_NOBODY = Glossary()
_BRACKETS = re.compile(r"\[\^?\d+\]")


def lost(
    source: str,
    drafted: str,
    source_locale: str,
    target_locale: str,
    glossary: Glossary = _NOBODY,
) -> list[str]:
    """What of a source is not in its draft, each as the source has it and as often as it lacks.

    People may be written as the glossary has them in the target's language.
    """
    return [
        *_people(source, drafted, source_locale, target_locale, glossary),
        *_times_and_dates(source, drafted, source_locale, target_locale),
        *_figures(source, drafted, source_locale, target_locale),
        *_marks(source, drafted),
    ]


def held(source: str, source_locale: str, target_locale: str, glossary: Glossary = _NOBODY) -> int:
    """How many such things a source holds."""
    return len(lost(source, "", source_locale, target_locale, glossary))


def _people(
    source: str, drafted: str, source_locale: str, target_locale: str, glossary: Glossary
) -> Iterator[str]:
    names = [name for _, _, name in named(source, source_locale, target_locale, glossary)]
    held = Counter((name.said, name.text) for name in names)
    held.update((address, address) for address in _addresses(source))
    for (said, form), count in held.items():
        yield from [said] * (count - drafted.count(form))


def _addresses(source: str) -> Iterator[str]:
    yield from (source[start:end] for start, end in web_addresses(source))


def _times_and_dates(source: str, drafted: str, here: str, there: str) -> Iterator[str]:
    if not knows(there):
        return
    for start, end, form in [*timed(source, here), *dated(source, here, there)]:
        if form not in drafted:
            yield source[start:end]


def _figures(source: str, drafted: str, here: str, there: str) -> Iterator[str]:
    """Figures outside dates and times, by their values."""
    left = list(source)
    rest = drafted
    if knows(there):
        for start, end, form in [*timed(source, here), *dated(source, here, there)]:
            left[start:end] = " " * (end - start)
            rest = rest.replace(form, " ", 1)
    wanted = Counter(_values("".join(left), here))
    for value, count in (wanted - Counter(_values(rest, there))).items():
        yield from [value] * count


def _values(text: str, locale: str) -> Iterator[str]:
    """Values as plain figures with a decimal comma."""
    pattern = _POINTED if language(locale) == "en" else _COMMAED
    bare = _BRACKETS.sub(" ", text)
    yield from (figure(found[0], locale) for found in pattern.finditer(bare))


def _marks(source: str, drafted: str) -> Iterator[str]:
    wanted = Counter(mark.number for mark in note_marks(source))
    missing = wanted - Counter(mark.number for mark in note_marks(drafted))
    yield from (f"[{number}]" for number in missing.elements())
