"""The command line: parse, ask a desk, print."""
