"""Which findings count: ignores in the text and in readout.toml, and the baseline."""
