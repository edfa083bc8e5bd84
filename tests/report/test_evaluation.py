import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from readout_l10n.align.gold import Judged, Judgement
from readout_l10n.align.ladder import ladder_parse
from readout_l10n.report.evaluation import evaluation_json, evaluation_text

GOLD = ladder_parse("[0]:[0]\n[1, 2]:[1]\n[3]:[]\n")
FOUND = ladder_parse("[0]:[0]:0.97\n[1]:[1]:0.55\n[2]:[]:0.45\n[3]:[]:0.95\n")
SIGNATURE = "readout-l10n:0|task:align"
JUDGEMENT = Judgement(
    (Judged("books/a.gold", GOLD, FOUND), Judged("books/long.gold", GOLD, GOLD)), SIGNATURE
)

TEXT = """\
           strict                 lax
           P      R      F1       P      R      F1
a.gold     0.500  0.500  0.500    0.750  1.000  0.857
long.gold  1.000  1.000  1.000    1.000  1.000  1.000
total      0.714  0.750  0.732    0.857  1.000  0.923

shape    gold   found   right  P      R
1-0         2       3       2  0.667  1.000
1-1         2       3       2  0.667  1.000
2-1         2       1       1  1.000  0.500

expected calibration error 0.270, 10 bins
confidence   beads  mean   right
0.4–0.5          1  0.450  0.000
0.5–0.6          1  0.550  0.000
0.9–1.0          2  0.960  1.000

readout-l10n:0|task:align
"""


def test_text() -> None:
    assert evaluation_text(JUDGEMENT) == TEXT


def test_without_probabilities_no_calibration_is_told() -> None:
    judgement = Judgement((Judged("a.gold", GOLD, GOLD),), SIGNATURE)
    assert "calibration: not told" in evaluation_text(judgement)
    assert json.loads(evaluation_json(judgement))["calibration"] is None


def test_json_has_every_bin_and_shape() -> None:
    report = json.loads(evaluation_json(JUDGEMENT))
    assert report["version"] == 1
    assert report["signature"] == SIGNATURE
    assert [text["path"] for text in report["texts"]] == ["books/a.gold", "books/long.gold"]
    assert report["shapes"][0] == {"source": 1, "target": 0, "gold": 2, "found": 3, "right": 2}
    assert len(report["calibration"]["bins"]) == 10


def test_every_json_field_is_documented(root: Path) -> None:
    page = (root / "docs" / "evaluation.md").read_text(encoding="utf-8")
    report = json.loads(evaluation_json(JUDGEMENT))
    assert [name for name in sorted(set(_names(report))) if f"`{name}`" not in page] == []


def _names(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, member in value.items():
            yield name
            yield from _names(member)
    elif isinstance(value, list):
        for member in value:
            yield from _names(member)
