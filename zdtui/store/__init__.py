"""What we know: one folder of SQLite files per account."""
