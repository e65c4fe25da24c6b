"""What several features draw with."""
