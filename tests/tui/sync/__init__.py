"""The mirror's page."""
