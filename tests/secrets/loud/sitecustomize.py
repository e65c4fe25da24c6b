"""Makes a Python program as indiscreet as it can be made from outside.

Every library talks: the root logger writes all it is told. With ``REACHED``, the names of the functions that run are
written into that file. With ``SABOTAGE`` one function fails, by an error that says every secret there is.
"""

import builtins
import importlib.abc
import importlib.machinery
import importlib.util
import logging
import os
import sys
import threading
from collections.abc import Sequence
from functools import wraps
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

_HANDLERS: list[logging.Handler] = [logging.FileHandler(os.environ["LOUD_LOG"])]
if "QUIET_ERRORS" not in os.environ:
    _HANDLERS.append(logging.StreamHandler())
logging.basicConfig(level=logging.DEBUG, handlers=_HANDLERS, format="%(name)s %(levelname)s %(message)s %(args)r")


class Indiscreet(importlib.abc.MetaPathFinder):
    """Replaces one function as soon as its module is imported."""

    def __init__(self, module: str, name: str, error: str, secrets: str) -> None:
        self._module, self._name = module, name
        self._error: type[Exception] = getattr(builtins, error)
        self._secrets = secrets

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Find the module as ever, and change it once it is there."""
        if fullname != self._module:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(fullname)
        if spec is not None and spec.loader is not None:
            run = spec.loader.exec_module

            def exec_module(module: ModuleType) -> None:
                run(module)
                self._spoil(module)

            spec.loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec

    def _spoil(self, module: ModuleType) -> None:
        *holders, name = self._name.split(".")
        place: Any = module
        for holder in holders:
            place = getattr(place, holder)
        whole = vars(place)[name]
        function = whole.__func__ if isinstance(whole, classmethod | staticmethod) else whole
        secrets, error = self._secrets, self._error

        @wraps(function)
        def failing(*args: object, **options: object) -> None:
            leaked = [secrets, args, options]
            raise error(f"{secrets} {leaked!r}")

        setattr(place, name, type(whole)(failing) if function is not whole else failing)


def _reaching(path: str) -> None:
    """Write down which functions run."""
    seen: set[str] = set()
    file = Path(path).open("a", buffering=1)  # noqa: SIM115  (it is open until the end)

    def note(frame: FrameType, event: str, _argument: object) -> None:
        code = frame.f_code
        module = frame.f_globals.get("__name__", "")
        name = f"{module}:{code.co_qualname}" if hasattr(code, "co_qualname") else ""
        if event == "call" and str(module).startswith("zdtui.") and "<" not in name and name not in seen:
            seen.add(name)
            file.write(name + "\n")

    sys.setprofile(note)
    threading.setprofile(note)


if "REACHED" in os.environ:
    _reaching(os.environ["REACHED"])
if "SABOTAGE" in os.environ:
    _module, _name, _error = os.environ["SABOTAGE"].split(":")
    sys.meta_path.insert(0, Indiscreet(_module, _name, _error, Path(os.environ["SECRETS"]).read_text("utf-8")))
