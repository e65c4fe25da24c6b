"""What Zendesk does when something is written: validation, side effects, audits."""
