"""Nothing lost and nothing doubled: real processes, really killed, on a Zendesk in real trouble."""
