"""Spanish words that Apertium's generator does not know, in the form that it is asked for.

Regular ones only: the table of senses marks them and names no other.
Source: RAE, Nueva gramática, § 4.5 (the regular conjugations), § 31.1 (« e » for « y »).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from readout_l10n.draft.pre_edit.english.marks import JOINT, OWN
from readout_l10n.draft.pre_edit.english.stream import Word, lemma, stream_serialize
from readout_l10n.text.agreement import agreed, plural

_LOCALE = "es"
_ENDINGS = {
    "ar": {
        "pri": "a an",
        "pii": "aba aban",
        "ifi": "ó aron",
        "prs": "e en",
        "pis": "ara aran",
        "ger": "ando",
        "pp": "ado",
    },
    "er": {
        "pri": "e en",
        "pii": "ía ían",
        "ifi": "ió ieron",
        "prs": "a an",
        "pis": "iera ieran",
        "ger": "iendo",
        "pp": "ido",
    },
}
"""Of third persons, singular and plural; verbs in -ir have those of -er."""
_ON_INFINITIVE = {"fti": "á án", "cni": "ía ían"}
_REFLEXIVE = re.compile(rf"(\w+)se{OWN}<vblex><pron>")
_NAME_IN_I = re.compile(r"I[a-zñ]|Hi(?!e)")
"""« Japón e India »: Apertium's own « e » makes the name small."""


def written(words: Sequence[Word], rest: str) -> str:
    """The stream of some words, those that the generator lacks as they are to be read."""
    known: list[Word] = []
    read = ""
    for i, word in enumerate(words):
        following = words[i + 1].surface if i + 1 < len(words) else ""
        unit = _REFLEXIVE.sub(r"\1<vblex>", word.surface)
        form = inflected(unit)
        if unit == "y<cnjcoo>" and _NAME_IN_I.match(following):
            form = "e"
        if form is None:
            known.append(replace(word, before=read + word.before, surface=unit))
            read = ""
        else:
            read += word.before + form
    return stream_serialize(known, read + rest)


def inflected(unit: str) -> str | None:
    """The form of a unit (`memorando=<n><m><pl>`), or None for one that the generator knows.

    A set phrase that came through as one word is taken apart again.
    """
    name = lemma(unit)
    if JOINT in name:
        return name.lstrip("*@#").replace(JOINT, " ")
    if not name.endswith(OWN):
        return None
    phrase = name.removesuffix(OWN)
    tags = set(re.findall(r"<([^>]*)>", unit))
    several, feminine = "pl" in tags, "f" in tags
    if "n" in tags:
        return plural(phrase, _LOCALE) if several else phrase
    if "adj" in tags and " " not in phrase:
        return agreed(phrase, _LOCALE, feminine=feminine, plural=several)
    if "vblex" in tags:
        head, space, tail = phrase.partition(" ")
        return _conjugated(head, tags, feminine=feminine, several=several) + space + tail
    return phrase


def _conjugated(infinitive: str, tags: set[str], *, feminine: bool, several: bool) -> str:
    """A third person, or a form without person; the infinitive for any other."""
    stem, ending = infinitive[:-2], infinitive[-2:].lower()
    for tense, endings in _ENDINGS.get(ending, _ENDINGS["er"]).items():
        if tense in tags:
            form = stem + endings.split()[-1 if several else 0]
            return (
                agreed(form, _LOCALE, feminine=feminine, plural=several) if tense == "pp" else form
            )
    for tense, endings in _ON_INFINITIVE.items():
        if tense in tags:
            return infinitive + endings.split()[several]
    return infinitive
