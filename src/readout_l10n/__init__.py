"""Aligns, checks and drafts translations of diplomatic readouts."""

__version__ = "0.1.0"
