"""Looking up people and organizations, and what they asked."""
