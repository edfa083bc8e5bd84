"""The formats of `readout-l10n check`, by name and suffix."""

from typing import TYPE_CHECKING

from readout_l10n.cli.file_format import FileFormat, file_format_option
from readout_l10n.cli.terminal import wants_colour
from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.model import CheckReport


class CheckFormat(FileFormat):
    """What findings can be written as."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"
    HTML = "html"

    @property
    def suffixes(self) -> tuple[str, ...]:
        return (".xml",) if self is CheckFormat.JUNIT else super().suffixes

    @property
    def is_utf8(self) -> bool:
        """Whether the file is in UTF-8 whatever the terminal's encoding."""
        return self not in {CheckFormat.TEXT, CheckFormat.GITHUB}

    @property
    def tells_unreadable(self) -> bool:
        """Whether a person at the terminal sees in it what could not be read."""
        return self in {CheckFormat.TEXT, CheckFormat.GITHUB}


check_format_option = file_format_option(CheckFormat)


def formatted(
    report: "CheckReport",
    output_format: CheckFormat,
    config: "Config",
    say: Say,
    *,
    to_file: bool,
) -> str:
    """The report in a format, with a line end after it."""
    match output_format:
        case CheckFormat.JSON:
            from readout_l10n.report.json import findings_json

            return f"{findings_json(report)}\n"
        case CheckFormat.GITHUB:
            from readout_l10n.report.github import findings_github

            return f"{findings_github(report)}\n"
        case CheckFormat.SARIF:
            from readout_l10n import __version__
            from readout_l10n.checks import RULES
            from readout_l10n.report.sarif import findings_sarif

            return findings_sarif(report, RULES, __version__)
        case CheckFormat.JUNIT:
            from readout_l10n.report.junit import findings_junit

            return findings_junit(report, config.fail_on)
        case CheckFormat.HTML:
            from readout_l10n.checks import RULES
            from readout_l10n.report.findings_html import findings_html

            return findings_html(report, RULES, (config.source_locale, config.target_locale), say)
        case _:
            from readout_l10n.report.text import findings_text

            colour = wants_colour() and not to_file
            return f"{findings_text(report, colour=colour, say=say)}\n"
