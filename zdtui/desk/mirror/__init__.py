"""The mirror: a copy of the account's tickets on this machine, as complete as the person's role allows."""
