"""The rules: one a file, all listed in `RULES`."""

from readout_l10n.checks import (
    counted_list,
    label_missing,
    name_title,
    name_variant,
    note_dangling,
    number_changed,
    official_title_verbatim,
    segment_missing,
    segment_untranslated,
    term_deprecated,
    term_inconsistent,
    term_missing,
    wrong_language,
)
from readout_l10n.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    term_missing.RULE,
    term_deprecated.RULE,
    term_inconsistent.RULE,
    name_variant.RULE,
    name_title.RULE,
    official_title_verbatim.RULE,
    number_changed.RULE,
    segment_missing.RULE,
    segment_untranslated.RULE,
    wrong_language.RULE,
    label_missing.RULE,
    note_dangling.RULE,
    counted_list.RULE,
)
"""In the order in which they are documented."""

__all__ = ["RULES", "Rule"]
