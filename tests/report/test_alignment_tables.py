import json

from readout_l10n.report.alignment_json import alignment_json
from readout_l10n.report.alignment_ladder import alignment_ladder
from readout_l10n.report.alignment_tsv import alignment_tsv
from report.samples import PAIR

TSV = """\
source|target|score|source_text|target_text|review
|0|0.900||Ils ont parlé du commerce.|
0|1|0.990|They met in Rome.|Ils se sont vus à Rome.|
1||0.900|They discussed trade.||
2||0.500|They dined.||yes
""".replace("|", "\t")


def test_json_of_one_pair_is_version_one() -> None:
    report = json.loads(alignment_json([PAIR], review_below=0.7))
    assert list(report) == ["version", "source", "target", "beads", "moved", "passages"]
    assert report["version"] == 1
    assert report["source"] == {"path": "en/a.txt", "locale": "en", "segments": 3}
    assert report["moved"] == [{"source": 1, "target": 0}]
    assert report["passages"] == []
    assert [bead["review"] for bead in report["beads"]] == [False, False, False, True]
    place = {"index": 1, "line": 2, "column": 1, "text": "Ils se sont vus à Rome."}
    assert report["beads"][1]["target"] == [place]


def test_json_of_several_pairs_is_a_list_of_such_objects() -> None:
    one = json.loads(alignment_json([PAIR], review_below=0.7))
    report = json.loads(alignment_json([PAIR, PAIR], review_below=0.7))
    del one["version"]
    assert report == {"version": 1, "alignments": [one, one]}


def test_tsv_as_it_is_read() -> None:
    assert alignment_tsv([PAIR], review_below=0.7) == TSV


def test_tsv_of_several_pairs_names_their_files() -> None:
    header, *rows = TSV.splitlines()
    named = [f"source_file\ttarget_file\t{header}"]
    named += [f"en/a.txt\tfr/a.txt\t{row}" for row in rows * 2]
    assert alignment_tsv([PAIR, PAIR], review_below=0.7).splitlines() == named


def test_ladder() -> None:
    expected = "[]:[0]:0.900\n[0]:[1]:0.990\n[1]:[]:0.900\n[2]:[]:0.500\n"
    assert alignment_ladder(PAIR) == expected
