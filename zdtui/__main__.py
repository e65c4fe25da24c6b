"""The command ``zdtui``. What costs time is imported by the command that needs it."""

import os
import sys


def main() -> int:
    """Run the command line; return the exit code. The version and the overview come without loading anything."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        from zdtui import __version__

        sys.stdout.write(f"zdtui {__version__}\n")
        return 0
    if arguments in (["--help"], ["-h"], ["help"]):
        from zdtui.cli.overview import text

        sys.stdout.write(text())
        return 0
    if not arguments and "_ZDTUI_COMPLETE" not in os.environ:
        from zdtui.cli.bare import run as open_interface

        return open_interface()
    from zdtui.cli.main import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
