"""What of a stretch of text has the shape of a term."""

from collections.abc import Collection, Iterator, Sequence

import simplemma

from readout_l10n.harvest.closed_words import is_barred, is_calendar, is_grammatical
from readout_l10n.harvest.people import is_honorific
from readout_l10n.text.adjectives import adjective
from readout_l10n.text.locale import language
from readout_l10n.text.nouns import noun
from readout_l10n.text.tokens import Token, tokens
from readout_l10n.text.verbs import is_infinitive, past_participle

_STOPS = frozenset(".;:!?()[]{}—\n")
"""A term runs over none of these."""
_DETERMINERS = frozenset("un une ce cet cette ces son sa ses leur leurs".split())
"""French ones that begin something new."""
_OF = frozenset({"de", "d", "du", "des"})
_PRONOUNS = ("-vous", "-nous", "-je", "-tu")
_INFINITIVES = ("er", "ir", "re")

Range = tuple[int, int]


class Shapes:
    """Looks at texts of one locale."""

    def __init__(self, locale: str) -> None:
        self._locale = locale
        self._is_french = language(locale) == "fr"

    def shaped(
        self, text: str, stretch: Range, taken: Collection[Range], size: int
    ) -> Sequence[Token]:
        """The words of a stretch that may be a term and are not taken; none if they are too few.

        They begin and end with a word that means something and is no verb, nor one that only counts
        or praises where there are more words than the `size` that the source has. Where there are
        fewer, what stands before « de » belongs to it: « visite de courtoisie ». So does always
        what a participle governs: « pays partageant les mêmes valeurs ».
        """
        words = tokens(text, self._locale)
        inside = [w for w in words if stretch[0] <= w.start and w.end <= stretch[1]]
        runs = (self._trimmed(run, size) for run in self._runs(text, inside, taken))
        best = max(runs, key=self._worth, default=[])
        if not best or 2 * self._worth(best) < self._worth(inside):
            return ()
        return self._widened(text, words, best, taken, size)

    def _worth(self, words: Sequence[Token]) -> int:
        """How many mean something."""
        return sum(not is_grammatical(word.text, self._locale) for word in words)

    def _trimmed(self, run: list[Token], size: int) -> list[Token]:
        while run:
            spare = self._worth(run) > size
            if self._is_no_edge(run[0], spare=spare):
                run = run[1:]
            elif self._is_no_edge(run[-1], spare=spare):
                run = run[:-1]
            else:
                break
        return run

    def _is_no_edge(self, word: Token, *, spare: bool) -> bool:
        text = word.text
        if is_grammatical(text, self._locale) and not text.isupper():
            return True
        if is_honorific(text) or text.isdigit() or self._is_verb(text):
            return True
        return spare and (is_barred(text, self._locale) or is_calendar(text, self._locale))

    def _is_verb(self, text: str) -> bool:
        """Whether a French word is a finite verb or an infinitive, and nothing else."""
        if not self._is_french or not text[0].islower():
            return False
        if text.endswith(_PRONOUNS) or is_infinitive(text):
            return True
        if noun(text) or adjective(text) or past_participle(text):
            return False
        lemma = simplemma.lemmatize(text, lang="fr")
        return lemma != text and lemma.endswith(_INFINITIVES) and not text.endswith("ant")

    def _widened(
        self,
        text: str,
        words: Sequence[Token],
        run: Sequence[Token],
        taken: Collection[Range],
        size: int,
    ) -> Sequence[Token]:
        first, last = words.index(run[0]), words.index(run[-1])
        if self._governs(run[-1].text):
            after = (i for i in range(last + 1, len(words)) if self._worth([words[i]]))
            last = next(after, last)
        if self._worth(run) < size and first > 1 and words[first - 1].text.casefold() in _OF:
            first -= 2 if self._is_french and noun(words[first - 2].text) else 0
        wider = words[first : last + 1]
        return wider if [*_runs(text, wider, taken)] == [[*wider]] else run

    def _governs(self, text: str) -> bool:
        """Whether a French word is a present participle and nothing else."""
        is_other = noun(text) or adjective(text) or not self._is_french
        return text.endswith("ant") and not is_other and text.islower()

    def _runs(
        self, text: str, words: Sequence[Token], taken: Collection[Range]
    ) -> Iterator[list[Token]]:
        """Words with no stop, nothing taken, and in French no new determiner between them."""
        for run in _runs(text, words, taken):
            start = 0
            for at, word in enumerate(run):
                if self._is_french and word.text.casefold() in _DETERMINERS:
                    yield run[start:at]
                    start = at + 1
            yield run[start:]


def _runs(text: str, words: Sequence[Token], taken: Collection[Range]) -> Iterator[list[Token]]:
    """Words with neither a stop nor something taken between them."""
    run: list[Token] = []
    for word in words:
        if run and not _STOPS.isdisjoint(text[run[-1].end : word.start]):
            yield run
            run = []
        if any(word.start < end and start < word.end for start, end in taken):
            if run:
                yield run
            run = []
        else:
            run.append(word)
    if run:
        yield run
