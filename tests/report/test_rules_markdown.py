"""docs/rules.md is what the rules' files say."""

from pathlib import Path

from readout_l10n.checks import FAMILIES
from readout_l10n.report.rules_markdown import rules_markdown


def test_the_page_is_up_to_date(root: Path) -> None:
    page = (root / "docs/rules.md").read_text(encoding="utf-8")
    assert page == rules_markdown(FAMILIES), "run: readout-l10n rules --format markdown"
