"""The command ``zdtui``. What costs time is imported by the command that needs it."""

import os
import sys


def main() -> int:
    """Run the command line and return the exit code; where not even that can be done, say so in a sentence."""
    try:
        return _run(sys.argv[1:])
    except ImportError as error:
        sys.stderr.write(f"zdtui is not installed completely: {error.name or 'a part'} cannot be loaded.\n")
    except Exception as error:  # noqa: BLE001  (a message may hold anything; commands tell theirs themselves)
        sys.stderr.write(f"zdtui cannot start ({type(error).__name__}).\n")
    return 1


def _run(arguments: list[str]) -> int:
    """Run the command line. The version and the overview come without loading anything."""
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
