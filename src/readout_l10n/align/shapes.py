"""The shapes of beads with text on both sides."""

import numpy as np

# Segments of a bead, both sides together: 7 of 7,067 gold beads have as many, none has more.
LARGEST = 8
# The most segments on one side of a bead that has text on both.
LONGEST = LARGEST - 1
SHAPES = tuple((a, b) for a in range(1, LARGEST) for b in range(1, LARGEST - a + 1))

SOURCE_SIZES = np.array([a for a, _ in SHAPES])
TARGET_SIZES = np.array([b for _, b in SHAPES])
