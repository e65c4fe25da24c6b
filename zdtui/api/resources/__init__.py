"""The resources of the Zendesk API, one noun a module."""
