"""Writing: replies, notes, and the fields that go with them."""
