"""The six environments of a machine without a desktop, with the real keyring library (G19)."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CANARY = "canary-7f3a9c1e5b8d2046"
WORKER = [sys.executable, "-m", "tests.accounts.keyring_worker"]
ROOT = Path(__file__).parents[2]
SESSION = shutil.which("dbus-run-session")
DAEMON = shutil.which("gnome-keyring-daemon")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have a keyring always")
real = pytest.mark.skipif(not (SESSION and DAEMON), reason="no dbus-run-session or no gnome-keyring")


def worker(home: Path, *before: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run the worker in a home of its own, without a session bus unless one is made."""
    program = [*before[:-1], before[-1].replace("WORKER", " ".join(WORKER))] if before else WORKER
    home.mkdir(exist_ok=True)
    return subprocess.run(
        program,
        input=f"{CANARY}\n",
        env={"PATH": "/usr/bin:/bin", "HOME": str(home), "XDG_RUNTIME_DIR": str(home)} | environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def written(home: Path) -> list[Path]:
    """Return the files that hold the canary in the clear."""
    files = [path for path in home.rglob("*") if path.is_file()]
    return [path for path in files if CANARY.encode() in path.read_bytes()]


def refused(done: "subprocess.CompletedProcess[str]", home: Path) -> None:
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("REFUSED"), done.stderr
    for choice in ("keyring", "ZDTUI_VAULT=file", "ZDTUI_TOKEN_<ACCOUNT>", "ZDTUI_VAULT=memory"):
        assert choice in done.stderr, "the choices are named"
    assert CANARY not in done.stdout + done.stderr
    assert written(home) == []


def test_without_a_bus_it_is_refused(tmp_path: Path) -> None:
    refused(worker(tmp_path), tmp_path)


PLAIN = """
from pathlib import Path
from keyring.backend import KeyringBackend

class PlaintextKeyring(KeyringBackend):
    priority = 0.5
    def get_password(self, service, username):
        return Path.home().joinpath("plain").read_text()
    def set_password(self, service, username, password):
        Path.home().joinpath("plain").write_text(password)
    def delete_password(self, service, username):
        pass
"""


def plain_text_installed(library: Path) -> dict[str, str]:
    """Install a backend as ``keyrings.alt`` is: announced to the library, which takes it for want of a better one."""
    backends = library / "keyrings" / "alt"
    backends.mkdir(parents=True)
    (backends / "file.py").write_text(PLAIN)
    facts = library / "keyrings.alt-5.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: keyrings.alt\nVersion: 5.0\n")
    (facts / "entry_points.txt").write_text("[keyring.backends]\nfile = keyrings.alt.file\n")
    return {"PYTHONPATH": str(library)}


def test_a_plain_text_backend_is_not_taken(tmp_path: Path) -> None:
    installed = plain_text_installed(tmp_path / "lib")
    plainly = worker(tmp_path / "other", *WORKER, "plainly", **installed)
    assert "TAKEN keyrings.alt.file" in plainly.stderr, "the library itself would have"
    refused(worker(tmp_path / "home", **installed), tmp_path / "home")
    named = installed | {"PYTHON_KEYRING_BACKEND": "keyrings.alt.file.PlaintextKeyring"}
    refused(worker(tmp_path / "home", **named), tmp_path / "home")
    assert not [*tmp_path.rglob("plain")]


def test_the_backend_that_forgets_is_not_taken(tmp_path: Path) -> None:
    refused(worker(tmp_path, PYTHON_KEYRING_BACKEND="keyring.backends.null.Keyring"), tmp_path)


def test_a_configuration_runs_no_code(tmp_path: Path) -> None:
    evil = tmp_path / "evil"
    evil.mkdir()
    (evil / "backend.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n")
    config = tmp_path / "home" / ".config" / "python_keyring"
    config.mkdir(parents=True)
    (config / "keyringrc.cfg").write_text(f"[backend]\ndefault-keyring=backend.Keyring\nkeyring-path={evil}\n")
    refused(worker(tmp_path / "home"), tmp_path / "home")
    assert not (tmp_path / "ran").exists()


@real
def test_the_real_keyring_keeps_a_secret_encrypted(tmp_path: Path) -> None:
    script = "printf pass | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; WORKER"
    done = worker(tmp_path, str(SESSION), "--", "sh", "-c", script)
    assert (done.returncode, done.stdout) == (0, f"KEPT {len(CANARY)}\n"), done.stderr
    assert written(tmp_path) == []


@real
def test_a_locked_keyring_without_a_display_is_refused(tmp_path: Path) -> None:
    script = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; WORKER"
    refused(worker(tmp_path, str(SESSION), "--", "sh", "-c", script), tmp_path)
