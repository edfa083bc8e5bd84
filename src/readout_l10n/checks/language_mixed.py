"""Words of the source's language left inside a translated sentence.

Why: « Ils ont salué the progress made » is a draft; whole sentences are segment-untranslated's.
Sets aside quotations, original titles in parentheses, names in title case and addresses, and speaks
where function words stand that the target's language cannot have, with another word of the source's
language beside them, or one such word between words of the target's language.
Source: LanguageTool's foreign-text detection, which looks at whole sentences; Poplack (1980) on
where one language may give way to another inside a sentence.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.checks.segment_untranslated import is_untranslated
from readout_l10n.model import Severity
from readout_l10n.text.foreign_words import foreign_runs
from readout_l10n.text.locale import language


def check(pair: Pair) -> Iterator[Hit]:
    source_language = language(pair.source_locale)
    if source_language == language(pair.target.locale):
        return
    for segment in pair.translated:
        runs = foreign_runs(segment.text, pair.target.locale, pair.source_locale)
        if not runs or is_untranslated(pair, segment):
            continue
        for run in runs:
            seen = segment.text[run.start : run.end]
            yield Hit(
                pair.at(segment, run.start, run.end),
                f"« {seen} » is in the source's language ({source_language}): to be translated",
                source=pair.source_quote(pair.source_of(segment)),
            )


RULE = Rule(
    "language-mixed",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Les ministres ont salué the progress made in recent years et sont convenus.",
            finds=(
                (
                    "« the progress made in recent years » is in the source's language (en): to be "
                    "translated"
                ),
            ),
        ),
        Example(
            target="La coopération of the deux pays et le statement commun avancent.",
            finds=(
                "« of the » is in the source's language (en): to be translated",
                "« statement » is in the source's language (en): to be translated",
            ),
        ),
        Example(target="Le plan (Joint Vision for the Next Decade) et « The Road to the Sea »."),
        Example(target="Le Center for the Study of War et le Bank of the West en ont convenu."),
        Example(target="The two ministers agreed to continue their cooperation."),
        Example(target="Le leadership, le soft power et le fair-play ont été évoqués hier."),
    ),
)
