import pytest

from readout_l10n.cli.alignment_format import AlignmentFormat
from readout_l10n.cli.check_format import CheckFormat
from readout_l10n.cli.drift_format import DriftFormat
from readout_l10n.cli.file_format import FileFormat
from readout_l10n.cli.review import ReviewFormat


@pytest.mark.parametrize(
    ("name", "output", "found"),
    [
        (None, "a.XML", CheckFormat.JUNIT),
        (None, "a.sarif", CheckFormat.SARIF),
        ("github", "a.xml", CheckFormat.GITHUB),
        (None, "a.markdown", DriftFormat.MARKDOWN),
        (None, "a.csv", DriftFormat.CSV),
        (None, "a.htm", ReviewFormat.HTML),
        (None, "a.xml", ReviewFormat.TEXT),
        (None, "a.tmx", AlignmentFormat.TMX),
        (None, None, AlignmentFormat.TEXT),
        (None, "folder/", DriftFormat.TEXT),
    ],
)
def test_by_name_else_by_suffix(name: str | None, output: str | None, found: FileFormat) -> None:
    assert type(found).of(name, output) is found


@pytest.mark.parametrize("formats", [AlignmentFormat, CheckFormat, DriftFormat, ReviewFormat])
def test_each_suffix_means_one_format(formats: type[FileFormat]) -> None:
    suffixes = [suffix for known in formats for suffix in known.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert formats("text").suffixes == (".txt",)
