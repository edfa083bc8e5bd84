import click
import pytest

from readout_l10n.cli.comma_list import listed, listed_of


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (None, ()),
        ("", ()),
        ("es", ("es",)),
        (" es, ca ,,es", ("es", "ca")),
        (("a,b", "b,c"), ("a", "b", "c")),
        ((), ()),
    ],
)
def test_members_once_and_in_order(
    given: str | tuple[str, ...] | None, found: tuple[str, ...]
) -> None:
    assert listed(given) == found


def test_what_is_not_known_is_told() -> None:
    assert listed_of("--format", None, ("md", "po")) == ()
    assert listed_of("--format", "po,md", ("md", "po")) == ("po", "md")
    with pytest.raises(click.UsageError, match="--format: 'x' is none of md, po"):
        listed_of("--format", "md,x", ("md", "po"))
    with pytest.raises(click.UsageError, match="--format: ',' names nothing; some of md, po"):
        listed_of("--format", ",", ("md", "po"))
