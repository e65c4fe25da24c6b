"""The Textual application, one folder per feature."""
