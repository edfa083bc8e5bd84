import numpy as np
import pytest

from align.fakes import noise, points
from readout_l10n.align.windows import find_windows


def lengths(count: int) -> np.ndarray:
    return np.random.default_rng(9).integers(20, 200, count).astype(float)


def test_short_texts_need_no_windows() -> None:
    one = points(noise(50, 1))
    assert find_windows(one, one, lengths(50), lengths(50)) is None


@pytest.mark.parametrize("kept", [slice(0, 6000), slice(0, 3000), slice(2500, 6000)])
def test_windows_hold_the_translations_of_long_texts(kept: slice) -> None:
    source = noise(6000, 2)
    rows = np.arange(6000)[kept]
    target = source[rows] + 0.5 * noise(len(rows), 3)
    windows = find_windows(points(source), points(target), lengths(6000), lengths(len(rows)))
    assert windows is not None
    assert all((row, column) in windows for column, row in enumerate(rows.tolist()))
    assert windows.size < 0.25 * 6000 * len(rows)


def test_what_is_left_out_in_the_middle_is_passed_over() -> None:
    source = noise(6000, 4)
    rows = np.concatenate([np.arange(1500), np.arange(4500, 6000)])
    windows = find_windows(points(source), points(source[rows]), lengths(6000), lengths(3000))
    assert windows is not None
    assert all((row, column) in windows for column, row in enumerate(rows.tolist()))


def test_texts_that_have_nothing_in_common_stay_bounded() -> None:
    one, other = points(noise(20_000, 5)), points(noise(3_000, 6))
    windows = find_windows(one, other, lengths(20_000), lengths(3_000))
    assert windows is not None
    assert windows.size < 20_000 * 1_500
