"""The rules: one a file, all listed in `RULES`."""

from readout_l10n.checks import (
    acronym_expansion,
    acronym_gender,
    acronym_undefined,
    acronym_untranslated,
    counted_list,
    heading_inconsistent,
    label_missing,
    name_title,
    name_variant,
    note_dangling,
    number_changed,
    official_title_verbatim,
    quotation_inconsistent,
    segment_missing,
    segment_untranslated,
    term_case,
    term_deprecated,
    term_inconsistent,
    term_missing,
    term_unsourced,
    translation_inconsistent,
    wrong_language,
)
from readout_l10n.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    term_missing.RULE,
    term_deprecated.RULE,
    term_inconsistent.RULE,
    term_case.RULE,
    term_unsourced.RULE,
    acronym_untranslated.RULE,
    acronym_expansion.RULE,
    acronym_undefined.RULE,
    acronym_gender.RULE,
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
    translation_inconsistent.RULE,
    heading_inconsistent.RULE,
    quotation_inconsistent.RULE,
)
"""In the order in which they are documented."""

__all__ = ["RULES", "Rule"]
