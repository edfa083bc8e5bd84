"""Strings to strings, or strings to facts: tokens, word forms, numbers, language."""
