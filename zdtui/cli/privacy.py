"""What every command does first, so that nothing it makes can be read by others."""

import os
from contextlib import suppress


def begin() -> None:
    """Make files for this user alone, and leave no copy of the memory when the program breaks."""
    os.umask(0o077)
    with suppress(ImportError, OSError, ValueError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
