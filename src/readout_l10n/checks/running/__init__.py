"""How the rules are run over many pairs: in two passes, in several processes, and only once."""
