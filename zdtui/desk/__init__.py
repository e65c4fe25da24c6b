"""One signed-in account at work: reading, writing, sync, undo, events."""
