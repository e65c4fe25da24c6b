"""Play mode: the tickets of a list come one after the other."""
