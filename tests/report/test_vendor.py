"""What is not ours stands as it was vendored, with its licences."""

from hashlib import sha256
from importlib.resources import files

VENDOR = files("readout_l10n.report") / "vendor"
SHA256 = "c4cc69ab56bbf83f4a4683351e456a05a09018ab37e111dec0525d39db0a1d4e"
"""Of what `vendor/README.md` makes."""


def test_the_charts_are_as_they_were_vendored() -> None:
    assert sha256((VENDOR / "echarts.js").read_bytes()).hexdigest() == SHA256


def test_nothing_in_it_ends_a_script_or_evaluates_text() -> None:
    text = (VENDOR / "echarts.js").read_text(encoding="utf-8").casefold()
    for piece in ("</script", "<!--", "new function(", "eval("):
        assert piece not in text


def test_the_licences_come_with_it() -> None:
    assert "Apache License" in (VENDOR / "LICENSE").read_text(encoding="utf-8")
    assert "Apache ECharts" in (VENDOR / "NOTICE").read_text(encoding="utf-8")
    for part in ("d3", "zrender", "tslib"):
        assert (VENDOR / f"LICENSE-{part}").is_file()
