"""One ticket: its thread, its properties, its people."""
