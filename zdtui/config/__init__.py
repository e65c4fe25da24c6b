"""Settings, key map and file locations."""
