"""The tags of a ticket."""
