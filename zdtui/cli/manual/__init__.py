"""The manual: what each command prints, how it ends, what it looks at, and examples of it."""
