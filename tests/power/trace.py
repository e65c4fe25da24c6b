"""What a program does to files, as the system sees it: its calls, in their order, recorded by strace."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

STRACE = shutil.which("strace")
CALLS = (
    "openat,open,creat,write,pwrite64,writev,lseek,close,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,"
    "ftruncate,truncate,link,linkat,mkdir,mkdirat,rmdir,copy_file_range,sendfile,pwritev,pwritev2,fallocate"
)

_LINE = re.compile(r"(\d+) +(.*)")
_CALL = re.compile(r"(\w+)\((.*)\) += (-?\d+|\?)(?:<([^>]*)>)?")
_RESUMED = re.compile(r"<\.\.\. (\w+) resumed>(.*)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_FILE = re.compile(r"(-?\d+|AT_FDCWD)(?:<([^>]*)>)?")
_NUMBER = re.compile(r"(?:^|, )(-?\d+)(?= *(?:,|$))")


@dataclass(frozen=True, slots=True)
class Call:
    """One call that succeeded.

    ``paths`` are absolute, ``data`` is what was written, ``numbers`` the plain numbers among its arguments.
    """

    name: str
    file: int
    paths: tuple[Path, ...]
    data: bytes
    numbers: tuple[int, ...]
    words: str
    result: int


def can_trace() -> bool:
    """Say whether programs can be watched here: there is strace, and it is allowed to."""
    if STRACE is None:
        return False
    tried = subprocess.run([STRACE, "-qq", "-o", os.devnull, "true"], check=False, capture_output=True)
    return tried.returncode == 0


def traced(
    program: Sequence[str],
    log: Path,
    *,
    environment: Mapping[str, str] | None = None,
    stdin: bytes = b"",
    cwd: Path | None = None,
) -> list[Call]:
    """Run a program to its end and return what it did to files; ``log`` is where strace writes."""
    here = (cwd or Path.cwd()).resolve()
    subprocess.run(
        [str(STRACE), "-f", "-qq", "-y", "-xx", "-s", "16777216", "-e", "signal=none", "-e", f"trace={CALLS}",
         "-o", str(log), "--", *program],
        input=stdin, env=None if environment is None else dict(environment), cwd=here, check=True,
        stdout=subprocess.PIPE, timeout=300,
    )  # fmt: skip
    return list(read(log.read_text("ascii"), here))


def read(text: str, here: Path) -> Iterator[Call]:
    """Read strace's record; a call that another thread interrupted counts when it returns."""
    begun: dict[str, str] = {}
    for line in text.splitlines():
        found = _LINE.match(line)
        if found is None:
            continue
        thread, said = found[1], found[2]
        if said.endswith("<unfinished ...>"):
            begun[thread] = said.removesuffix("<unfinished ...>")
            continue
        if resumed := _RESUMED.match(said):
            said = begun.pop(thread, f"{resumed[1]}(") + resumed[2]
        call = _CALL.match(said)
        if call is not None and call[3] != "?" and int(call[3]) >= 0:
            yield _call(call[1], call[2], int(call[3]), call[4], here)


def _call(name: str, arguments: str, result: int, opened: str | None, here: Path) -> Call:
    first = _FILE.match(arguments)
    texts = [bytes.fromhex(each.replace("\\x", "")) for each in _TEXT.findall(arguments)]
    file = int(first[1]) if first and first[1] != "AT_FDCWD" else -1
    paths: tuple[Path, ...] = ()
    data = b""
    if name in ("open", "openat", "creat"):
        paths = (_path(opened),) if opened else ()
    elif name.startswith(("write", "pwrite")):
        paths, data = (_path(first[2]),) if first and first[2] else (), b"".join(texts)
    elif texts:
        folders = [_path(each[1]) for each in _FILE.findall(arguments) if each[1]] or [here]
        places = [folders[min(number, len(folders) - 1)] for number in range(len(texts))]
        paths = tuple(folder / os.fsdecode(text) for folder, text in zip(places, texts, strict=True))
    elif first and first[2]:
        paths = (_path(first[2]),)
    plain = _TEXT.sub('""', arguments)
    return Call(name, file, paths, data, tuple(map(int, _NUMBER.findall(plain))), plain, result)


def _path(hexed: str) -> Path:
    return Path(os.fsdecode(bytes.fromhex(hexed.replace("\\x", ""))))
