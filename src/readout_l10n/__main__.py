"""`python -m readout_l10n`."""

from readout_l10n.cli import main

main()
