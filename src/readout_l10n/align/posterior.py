"""How probable beads are among all chains of a lattice (forward–backward)."""

from dataclasses import dataclass

import numpy as np

from readout_l10n.align.arrays import Floats
from readout_l10n.align.search import DELETED, INSERTED, MATCHED, Lattice, Span
from readout_l10n.align.shapes import SHAPES


@dataclass(frozen=True, slots=True)
class Chain:
    """The likeliest beads, each with its probability among all chains of the corridor."""

    spans: tuple[Span, ...]
    scores: tuple[float, ...]


class Posterior:
    """Probabilities of the beads of a lattice, 0 to 1.

    `to[state, node]` and `after[state, node]` are the sums of the paths to each node and from it
    on, `total` is that of all, in logarithms.
    """

    def __init__(self, lattice: Lattice) -> None:
        self.lattice = lattice
        self.to = lattice.forward(np.logaddexp)
        self.after = lattice.backward()
        self.total = float(self.after[MATCHED, 0])

    def one_sided(self) -> tuple[Floats, Floats]:
        """That each source segment is deleted, that each target segment is inserted.

        Wherever on the other side they do it: the bead is the same.
        """
        within = self.lattice.within
        rows, columns = within.end
        through = self.to + self.after
        deleted = np.array(
            [np.logaddexp.reduce(through[DELETED, within.row(row)]) for row in range(1, rows + 1)]
        )
        inserted = np.full(columns, -np.inf)
        for row in range(rows + 1):
            cells = slice(within.first[row] + 1, within.first[row + 1])
            these = inserted[within.low[row] : within.stop[row] - 1]
            np.logaddexp(these, through[INSERTED, cells], out=these)
        return np.exp(np.minimum(deleted - self.total, 0)), np.exp(
            np.minimum(inserted - self.total, 0)
        )

    def match(self, span: Span) -> float:
        """That this bead, with text on both sides, is one of the chain."""
        i, to_i, j, to_j = span
        within, prices = self.lattice.within, self.lattice.prices
        begin, end = within.node(i, j), within.node(to_i, to_j)
        price = prices.matches[SHAPES.index((to_i - i, to_j - j)), begin]
        arrived = np.logaddexp.reduce(self.to[:, begin])
        score = arrived - price + self.after[MATCHED, end] - self.total
        return float(np.exp(min(score, 0.0)))


def likeliest(lattice: Lattice) -> Chain:
    """The cheapest chain, with the probability of each of its beads."""
    posterior = Posterior(lattice)
    deleted, inserted = posterior.one_sided()
    spans = lattice.best()
    scores = []
    for i, to_i, j, to_j in spans:
        if i == to_i:
            scores.append(float(inserted[j]))
        elif j == to_j:
            scores.append(float(deleted[i]))
        else:
            scores.append(posterior.match((i, to_i, j, to_j)))
    return Chain(spans, tuple(scores))
