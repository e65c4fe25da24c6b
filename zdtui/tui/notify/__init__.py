"""Telling of news while the person looks elsewhere."""
