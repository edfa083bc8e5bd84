"""A name spelt otherwise than in the glossary, the source, or elsewhere in the documents.

Why: a minister's name with a wrong letter is the mistake that everybody in the room sees.
Compares names of people one letter apart, or apart in accents and hyphens, the other part of the
name being equal: with the glossary's accepted forms; with the source's, where the glossary does
not know the name; with the document's own, of which the rarer is flagged; and with two other
documents of the run or more, where this one is alone with its spelling. A surname alone needs
six letters and a title or a form of address before it, and the person must be at hand: by that
title, or named in the same text. A country's name one letter or accent off warns, and so does
another way of writing a foreign alphabet (Zelenski) than the glossary's; than the source's it is
left alone. So are names that the glossary knows, people whom the source names just so, relatives
of another gender and ordinary words.
Source: Damerau 1964, for one letter; no other checker compares the names of a text.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary.misspelt import (
    Misspelt,
    is_part,
    misspelt_countries,
    misspelt_people,
    near_surnames,
)
from readout_l10n.glossary.people import People, Person, people
from readout_l10n.glossary.titles import begins, title_before, titles
from readout_l10n.model import ACCEPTED, Document, Segment, Severity
from readout_l10n.text.names import Name, address_gender, adjacent, capitalised, in_capitals, names
from readout_l10n.text.roll import Words
from readout_l10n.text.spelling import (
    Difference,
    are_endings,
    are_usages,
    bare,
    difference,
)
from readout_l10n.text.tokens import Token, tokens
from readout_l10n.text.variants import variants

_SHORTEST = 4
_SHORTEST_ALONE = 6
_LONGEST_REST = 3
"""Words that the source may have in a name besides those of the target."""


@dataclass(frozen=True, slots=True)
class _Texts:
    """What a pair's texts call people."""

    pair: Pair
    people: People
    names: tuple[tuple[Segment, Name], ...]
    """Names of the target with surnames in capitals."""
    runs: tuple[tuple[tuple[str, ...], Segment], ...]
    """Runs of capitalised words in the source."""
    source_words: frozenset[str]
    flagged: set[tuple[Segment, int]] = field(default_factory=set)
    """Where a word that has been reported begins."""


def check(pair: Pair) -> Iterator[Hit]:
    texts = _read(pair)
    locale = pair.target.locale
    for segment in pair.translated:
        for found in misspelt_people(segment.text, pair.glossary, locale):
            yield from _glossary_hit(texts, segment, found)
        for found in _alone(texts, segment):
            yield from _glossary_hit(texts, segment, found)
        for found in misspelt_countries(segment.text, pair.glossary, locale):
            if pair.source is None or _is_in_source(pair, segment, found.concept):
                yield from _glossary_hit(texts, segment, found)
    yield from _beside_source(texts)
    yield from _beside_itself(texts)
    yield from _beside_others(texts)


def _read(pair: Pair) -> _Texts:
    locale = pair.target.locale
    found: list[tuple[Segment, Name]] = []
    for segment in pair.target.segments:
        if not segment.kind.is_publishers and not segment.text.isupper():
            ends = tuple(title.end for title in titles(segment.text, pair.glossary, locale))
            found += [(segment, name) for name in names(segment.text, locale, ends)]
    source = pair.source.segments if pair.source else ()
    runs = (
        (tuple(word.text for word in run), segment)
        for segment in source
        for run in capitalised(segment.text, pair.source_locale)
    )
    words = (t.text.casefold() for s in source for t in tokens(s.text, pair.source_locale))
    return _Texts(pair, people(pair.glossary, locale), tuple(found), tuple(runs), frozenset(words))


def _glossary_hit(texts: _Texts, segment: Segment, found: Misspelt) -> Iterator[Hit]:
    said = segment.text[found.start : found.end]
    slip = difference(said, found.wanted)
    if slip is Difference.LETTER and _is_another(texts, said, found):
        return
    foreign = found.person is not None and found.person.is_transliterated
    mild = found.person is None or (foreign and slip is Difference.TRANSLITERATION)
    word = Token(said, found.start, found.end)
    severity = Severity.WARNING if mild else None
    right = _Right(_cased(found.wanted, said), "in the glossary", found.concept, severity)
    yield from _hit(texts, segment, word, right)


def _is_another(texts: _Texts, said: str, found: Misspelt) -> bool:
    """Whether the source names somebody just so: a given name with the surname, or the surname."""
    surnames = found.person.surnames if found.person else frozenset()
    needs_surname = found.wanted.casefold() not in surnames
    for run, _ in texts.runs:
        words = {part.casefold() for part in run}
        if said.casefold() in words and not (needs_surname and words.isdisjoint(surnames)):
            return True
    return False


def _is_in_source(pair: Pair, segment: Segment, concept: str) -> bool:
    return any(
        match.term.concept == concept
        for source in pair.source_of(segment)
        for match in pair.glossary.find_all(source.text, pair.source_locale)
    )


def _alone(texts: _Texts, segment: Segment) -> Iterator[Misspelt]:
    """Surnames by themselves, after a title or a form of address."""
    pair, text = texts.pair, segment.text
    locale = pair.target.locale
    words = tokens(text, locale)
    known = titles(text, pair.glossary, locale)
    previous: tuple[int, str | None] | None = None
    for before, word in zip((None, *words), words, strict=False):
        if not word.text[0].isupper():
            continue
        beside = title_before(text, word.start, known, pair.glossary, locale)
        addressed = before is not None and adjacent(text, before, word)
        is_address, gender = (
            address_gender(before, locale) if before and addressed else (False, None)
        )
        paired = previous is not None and text[previous[0] : word.start] in {" et ", " and "}
        if not (beside or is_address or paired):
            continue
        title = beside.title.text if beside else previous[1] if previous and paired else None
        previous = (word.end, title)
        if is_part(text, (word,), locale):
            continue
        for person, surname in near_surnames(word.text, texts.people):
            other = gender is not None and person.gender not in {None, gender}
            if not other and _is_meant(texts, segment, word.text, person, title):
                yield Misspelt(word.start, word.end, surname, person.concept, person)


def _is_meant(
    texts: _Texts, segment: Segment, word: str, person: Person, title: str | None
) -> bool:
    """Whether a near surname is a person's: by the title, or since the texts name the person."""
    pair = texts.pair
    locale = pair.target.locale
    given = {part.casefold() for name in person.names for part in name}
    for _, name in texts.names:
        same = word.casefold() in {token.text.casefold() for token in name.surname}
        if same and name.given and not any(t.text.casefold() in given for t in name.given):
            return False
    offices = [
        term.text
        for office in person.offices(pair.day)
        for term in pair.glossary.renderings(office, locale, *ACCEPTED)
    ]
    if title is not None and offices:
        return any(begins(title, office, locale) for office in offices)
    sides = [(s.text, locale) for s in pair.target.segments]
    sides += [(s.text, pair.source_locale) for s in pair.source_of(segment)]
    return any(
        match.term.concept == person.concept
        for text, code in sides
        for match in pair.glossary.find(text, code)
    )


def _beside_source(texts: _Texts) -> Iterator[Hit]:
    """Names that the glossary does not know, one letter off from the source's."""
    for segment, name in texts.names if texts.pair.source else ():
        if not (name.introduced or name.given) or _is_known(texts, name):
            continue
        for word in name.words:
            if len(word.text) < _SHORTEST or word.text.casefold() in texts.source_words:
                continue
            others = {w.text.casefold() for w in name.words if w is not word}
            wanted = _in_runs(texts, word.text, others, given=word in name.given)
            if wanted:
                part, at = wanted
                right = _Right(_cased(part, word.text), "in the source", source=at)
                yield from _hit(texts, segment, word, right)


def _in_runs(
    texts: _Texts, word: str, others: set[str], *, given: bool
) -> tuple[str, Segment] | None:
    """The source's spelling of a word, beside which the other parts of the name stand."""
    shortest = _SHORTEST if others else _SHORTEST_ALONE
    for run, segment in texts.runs:
        if (
            not others <= {part.casefold() for part in run}
            or len(run) > len(others) + _LONGEST_REST
        ):
            continue
        for part in run:
            slip = difference(word, part)
            lost = slip is Difference.MARKS and word.casefold() == bare(word) and "-" not in part
            usage = are_endings(word, part) or (given and are_usages(word, part))
            wrong = slip is Difference.LETTER and not usage
            if len(part) >= shortest and (wrong or lost):
                return part, segment
    return None


def _beside_itself(texts: _Texts) -> Iterator[Hit]:
    """Two spellings of one person in the target, whom the glossary does not know."""
    groups: dict[Segment, list[Name]] = {}
    for segment, name in texts.names:
        if not _is_known(texts, name):
            groups.setdefault(segment, []).append(name)
    segments = tuple(groups)
    for place, words, wanted in variants(tuple(groups.values()), texts.source_words):
        segment = segments[place]
        start, end = words[0].start, words[-1].end
        word = Token(segment.text[start:end], start, end)
        mild = difference(word.text, wanted) is Difference.TRANSLITERATION
        severity = Severity.WARNING if mild else None
        right = _Right(wanted, "elsewhere in this text", severity=severity)
        yield from _hit(texts, segment, word, right)


def _beside_others(texts: _Texts) -> Iterator[Hit]:
    """Full names that the other documents of the run write with another letter."""
    for segment, name in texts.names:
        if not name.given or _is_known(texts, name):
            continue
        whole = tuple(word.text for word in name.words)
        for word in name.words:
            if len(word.text) < _SHORTEST or word.text.casefold() in texts.source_words:
                continue
            for usual in texts.pair.roll.usual(whole, word.text):
                if word in name.given and are_usages(word.text, usual.text):
                    continue
                if difference(word.text, usual.text) in {Difference.LETTER, Difference.MARKS}:
                    where = f"in {usual.documents} other documents"
                    right = _Right(_cased(usual.text, word.text), where)
                    yield from _hit(texts, segment, word, right)


def full_names(document: Document) -> frozenset[Words]:
    """The people whom a document names by given name and surname."""
    return frozenset(
        tuple(word.text for word in name.words)
        for segment in document.segments
        if not segment.kind.is_publishers and not segment.text.isupper()
        for name in names(segment.text, document.locale)
        if name.given
    )


def _is_known(texts: _Texts, name: Name) -> bool:
    words, surname = ([w.text for w in part] for part in (name.words, name.surname))
    return texts.people.knows(words) or texts.people.knows(surname)


def _cased(wanted: str, said: str) -> str:
    """A name in capitals where the text has capitals, and only there."""
    if in_capitals(said):
        return wanted.upper()
    if in_capitals(wanted) and " " not in wanted:
        return "-".join(part.capitalize() for part in wanted.split("-"))
    return wanted


@dataclass(frozen=True, slots=True)
class _Right:
    """How a name is spelt rightly, and who says so."""

    text: str
    where: str
    concept: str | None = None
    severity: Severity | None = None
    source: Segment | None = None


def _hit(texts: _Texts, segment: Segment, word: Token, right: _Right) -> Iterator[Hit]:
    """The hit, unless there is one already at the place."""
    if (segment, word.start) in texts.flagged:
        return
    texts.flagged.add((segment, word.start))
    pair = texts.pair
    yield Hit(
        pair.at(segment, word.start, word.end),
        f"« {word.text} » is « {right.text} » {right.where}",
        suggestion=right.text,
        source=pair.source_quote((right.source,) if right.source else pair.source_of(segment)),
        concept=right.concept,
        severity=right.severity,
    )


_TERMS = """
concept,locale,term,kind,status,gender,article,since,until,office
minister,fr,ministre des Affaires étrangères,title,preferred,,,,,
minister,fr,ministre,short form,admitted,,,,,
head,fr,secrétaire général,title,preferred,m,,,,
motegi,fr,MOTEGI Toshimitsu,name,preferred,m,,,,minister
motegi,fr,Motegi,short form,preferred,m,,,,
jaishankar,fr,Subrahmanyam JAISHANKAR,name,preferred,m,,,,minister
jaishankar,fr,Jaishankar,short form,preferred,m,,,,
rutte,fr,Mark RUTTE,name,preferred,m,,,,head
joly,fr,Mélanie JOLY,name,preferred,f,,,,minister
tokayev,en,Kassym-Jomart TOKAYEV,name,preferred,m,,,,head
tokayev,fr,Kassym-Jomart TOKAÏEV,name,preferred,m,,,,head
tokayev,fr,Kassym-Jomart TOKAYEV,name,admitted,m,,,,
kazakhstan,fr,Kazakhstan,name,preferred,m,le,,,
"""

RULE = Rule(
    "name-variant",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Le ministre MOTEGI Toshimitu a vu M. Marc RUTTE.",
            terms=_TERMS,
            finds=(
                "« Toshimitu » is « Toshimitsu » in the glossary",
                "« Marc » is « Mark » in the glossary",
            ),
        ),
        Example(
            target="Les ministres MOTEGI et JAISHANKER ont vu Mme Melanie JOLY au Kazakstan.",
            terms=_TERMS,
            finds=(
                "« Melanie » is « Mélanie » in the glossary",
                "« JAISHANKER » is « JAISHANKAR » in the glossary",
                "« Kazakstan » is « Kazakhstan » in the glossary",
            ),
        ),
        Example(
            source="They met Mr. Musalia Mudavadi.",
            target="Ils ont vu M. Musaila MUDAVADI.",
            finds=("« Musaila » is « Musalia » in the source",),
        ),
        Example(
            source="They met Minister Sami Bassatty.",
            target="Ils ont vu le ministre Sami BASSATTI.",
        ),
        Example(
            target="M. Musalia MUDAVADI est venu.\nM. MUDAVADI a parlé.\nM. MUDAVADY est reparti.",
            finds=("« MUDAVADY » is « MUDAVADI » elsewhere in this text",),
        ),
        Example(target="Il a vu MM. Kassym-Jomart TOKAÏEV et Kassym-Jomart TOKAYEV.", terms=_TERMS),
        Example(
            source="He met Mr. Mark Rutter, a banker.",
            target="Il a vu M. Mark RUTTER, banquier.",
            terms=_TERMS,
        ),
        Example(
            source="He met Mr. Mark Rutte and Mr. Marc Dupont.",
            target="Il a vu M. Marc RUTTE et M. Marc DUPONT.",
            terms=_TERMS,
            finds=("« Marc » is « Mark » in the glossary",),
        ),
        Example(target="Mme MOTEKI Yoko a vu le Président MOTEKI.", terms=_TERMS),
        Example(target="M. Mario ROSSI a vu Mme Maria ROSSI et les Kazakhs.", terms=_TERMS),
        Example(
            source="They met Mr. Roman Sklyar, First Deputy Prime Minister.",
            target="Ils ont vu M. Roman SKLIAR, premier vice-Premier ministre.",
        ),
        Example(target="Le Sommet OTAN et les Sommets OTAN.\nLES MINISTRES DÉLÉGUÉS"),
    ),
)
