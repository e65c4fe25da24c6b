"""Power cuts, replayed: a program's writes and syncs are recorded, and its folder is rebuilt as a cut would leave it.

    recording = record([sys.executable, "-c", PROGRAM, str(folder)], folder, log)
    for cut in recording.cuts():
        for survives in SURVIVORS.values():
            said = recording.rebuild(cut, survives, into)   # what the program had acknowledged (printed) by then
            ...                                             # open ``into`` and look for all that ``said`` promises

What a disk keeps is decided here as hard as a real one may: a file's bytes are safe when that file was synced, its
name when its folder was. Everything later may be there, may be missing, or may be there in part.
"""

import random
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.power.trace import Call, can_trace, traced

__all__ = ["SURVIVORS", "Recording", "Survives", "can_trace", "record"]

Survives = Callable[[random.Random], float]
"""Decides of each write and each name that was not synced whether the cut leaves it; of a write perhaps a part."""


def nothing(dice: random.Random) -> bool:
    """Keep only what was synced."""
    return False


def everything(dice: random.Random) -> bool:
    """Keep all that was written, as when the program alone is killed."""
    return True


def some(dice: random.Random) -> bool:
    """Keep one half of what was not synced, in no order."""
    return dice.random() < 0.5


def torn(dice: random.Random) -> float:
    """Keep the beginning of each write that was not synced."""
    return dice.random()


SURVIVORS: dict[str, Survives] = {"nothing": nothing, "some": some, "torn": torn, "everything": everything}


@dataclass
class Inode:
    """A file: the bytes that are safe, and the writes since."""

    safe: bytes = b""
    since: list[tuple[int, bytes | None]] = field(default_factory=list)
    mode: int = 0o600

    def sync(self) -> None:
        """Make every write safe."""
        self.safe, self.since = self.after(everything, random.Random(0)), []

    def after(self, survives: Survives, dice: random.Random) -> bytes:
        """Return the bytes that are left; what is missing between others reads as zeros."""
        content = bytearray(self.safe)
        for place, data in self.since:
            part = float(survives(dice))
            if not part:
                continue
            if data is None:
                content = content[:place].ljust(place, b"\0")
            else:
                kept = data[: int(len(data) * part)]
                content = content.ljust(place, b"\0")
                content[place : place + len(kept)] = kept
        return bytes(content)


Names = dict[Path, Inode | None]
"""Files by path; a folder is ``None``."""


class Disk:
    """A folder as the calls leave it: the names that are safe, and the changes of names since, by folder."""

    def __init__(self, folder: Path, names: Names) -> None:
        self.folder = folder
        self.names = names
        self.safe: Names = dict(names)
        self.since: list[tuple[Path, Inode | None, bool]] = []
        self._open: dict[int, tuple[Inode, int, bool]] = {}

    def take(self, call: Call) -> str:
        """Do what a call did; return what it printed."""
        if call.name in ("write", "writev") and call.file == 1:
            return call.data[: call.result].decode("utf-8", "replace")
        if not any(path == self.folder or self.folder in path.parents for path in call.paths):
            return ""
        if call.name in ("close", "lseek"):
            self._moved(call)
        elif call.name in ("open", "openat", "creat"):
            self._opened(call)
        elif call.name in ("write", "writev", "pwrite64", "ftruncate"):
            self._written(call)
        elif call.name in ("fsync", "fdatasync"):
            self._synced(call.paths[0])
        elif call.name in ("rename", "renameat", "renameat2"):
            self._renamed(*call.paths)
        elif call.name in ("unlink", "unlinkat", "rmdir"):
            self._name(call.paths[0], None, there=False)
        elif call.name in ("mkdir", "mkdirat"):
            self._name(call.paths[0], None, there=True)
        elif call.name != "fallocate":
            raise NotImplementedError(f"{call.name} cannot be replayed")
        return ""

    def left(self, survives: Survives, dice: random.Random) -> Names:
        """Return the names that are left; those of a folder that is not there are lost with it."""
        names = dict(self.safe)
        for path, inode, there in self.since:
            if survives(dice):
                if there:
                    names[path] = inode
                else:
                    names.pop(path, None)
        left: Names = {}
        for path in sorted(names):
            if path == self.folder or path.parent in left:
                left[path] = names[path]
        return left

    def _opened(self, call: Call) -> None:
        path = call.paths[0]
        if path == self.folder or self.names.get(path, ...) is None:
            return
        inode = self.names.get(path)
        if inode is None:
            inode = Inode()
            self._name(path, inode, there=True)
        if "O_TRUNC" in call.words or call.name == "creat":
            inode.since.append((0, None))
        self._open[call.result] = (inode, 0, "O_APPEND" in call.words)

    def _moved(self, call: Call) -> None:
        if call.name == "close":
            self._open.pop(call.file, None)
        elif call.file in self._open:
            inode, _, appends = self._open[call.file]
            self._open[call.file] = (inode, call.result, appends)

    def _written(self, call: Call) -> None:
        inode, place, appends = self._open[call.file]
        if call.name == "ftruncate":
            inode.since.append((call.numbers[-1], None))
            return
        if call.name == "pwrite64":
            inode.since.append((call.numbers[-1], call.data[: call.result]))
            return
        if appends:
            place = len(inode.after(everything, random.Random(0)))
        inode.since.append((place, call.data[: call.result]))
        self._open[call.file] = (inode, place + call.result, appends)

    def _synced(self, path: Path) -> None:
        inode = self.names.get(path)
        if inode is not None:
            inode.sync()
            return
        later = []
        for name, named, there in self.since:
            if name.parent != path:
                later.append((name, named, there))
            elif there:
                self.safe[name] = named
            else:
                self.safe.pop(name, None)
        self.since = later

    def _renamed(self, old: Path, new: Path) -> None:
        inode = self.names[old]
        self._name(new, inode, there=True)
        self._name(old, None, there=False)

    def _name(self, path: Path, inode: Inode | None, *, there: bool) -> None:
        if there:
            self.names[path] = inode
        else:
            self.names.pop(path, None)
        self.since.append((path, inode, there))


@dataclass
class Recording:
    """What a program did to a folder.

    Attributes:
        calls: its calls that touched the folder, and those by which it printed.
        before: the folder as it was found, all of it safe.

    """

    folder: Path
    calls: list[Call]
    before: Mapping[Path, bytes | None]

    def cuts(self, most: int | None = None, seed: int = 7) -> Iterator[int]:
        """Yield the places where the power can fail, before the first call to after the last; ``most`` of them."""
        places = range(len(self.calls) + 1)
        yield from places if most is None or most >= len(places) else sorted(random.Random(seed).sample(places, most))

    def rebuild(self, cut: int, survives: Survives, into: Path, seed: int = 0) -> list[str]:
        """Fill the folder ``into`` as it is after a cut; return the whole lines that had been printed by then."""
        dice = random.Random(f"{seed}/{cut}")
        disk = Disk(self.folder, {p: None if data is None else Inode(data) for p, data in self.before.items()})
        printed = "".join([disk.take(call) for call in self.calls[:cut]])
        if into.exists():
            shutil.rmtree(into)
        into.mkdir(parents=True, mode=0o700)
        for path, inode in disk.left(survives, dice).items():
            place = into / path.relative_to(self.folder)
            if inode is None:
                place.mkdir(mode=0o700, exist_ok=True)
            elif not path.name.endswith("-shm"):
                place.write_bytes(inode.after(survives, dice))
                place.chmod(inode.mode)
        return printed.split("\n")[:-1]


def record(
    program: Sequence[str],
    folder: Path,
    log: Path,
    *,
    environment: Mapping[str, str] | None = None,
    stdin: bytes = b"",
    cwd: Path | None = None,
) -> Recording:
    """Run a program and record what it does to ``folder``; a line that it prints acknowledges what it did before.

    ``log`` is a file outside the folder. The shared memory of SQLite is left out: it does not outlive a cut.
    """
    folder = folder.resolve()
    before = {path: path.read_bytes() if path.is_file() else None for path in [folder, *sorted(folder.rglob("*"))]}
    calls = traced(program, log, environment=environment, stdin=stdin, cwd=cwd)
    kept = [call for call in calls if _matters(call, folder)]
    return Recording(folder, kept, before)


def _matters(call: Call, folder: Path) -> bool:
    if call.name in ("write", "writev") and call.file == 1:
        return True
    return any(path == folder or folder in path.parents for path in call.paths)
