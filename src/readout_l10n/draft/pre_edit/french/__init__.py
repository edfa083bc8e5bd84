"""French pre-edited for Apertium's Spanish and Catalan: its tenses, set phrases, words given."""
