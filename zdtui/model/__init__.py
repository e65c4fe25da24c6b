"""What Zendesk things are: types, without input or output."""
