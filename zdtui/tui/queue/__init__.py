"""Views and their tickets."""
