"""The stored tickets as files for other programs: one module a format, each in constant memory."""
