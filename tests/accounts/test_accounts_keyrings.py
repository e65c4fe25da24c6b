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
    program = [*before, *WORKER] if not before else [*before[:-1], before[-1].replace("WORKER", " ".join(WORKER))]
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
    assert CANARY not in done.stdout + done.stderr
    assert written(home) == []


def test_without_a_bus_it_is_refused(tmp_path: Path) -> None:
    refused(worker(tmp_path), tmp_path)


def test_a_plain_text_backend_is_not_taken(tmp_path: Path) -> None:
    """As ``keyrings.alt`` would be, silently."""
    backends = tmp_path / "lib" / "keyrings" / "alt"
    backends.mkdir(parents=True)
    (backends / "file.py").write_text(
        "from keyring.backend import KeyringBackend\n"
        "class PlaintextKeyring(KeyringBackend):\n"
        "    priority = 9\n"
        "    def get_password(self, service, username): return open('plain').read()\n"
        "    def set_password(self, service, username, password): open('plain', 'w').write(password)\n"
        "    def delete_password(self, service, username): pass\n"
    )
    backend = {"PYTHONPATH": str(tmp_path / "lib"), "PYTHON_KEYRING_BACKEND": "keyrings.alt.file.PlaintextKeyring"}
    refused(worker(tmp_path / "home", **backend), tmp_path / "home")
    assert not (ROOT / "plain").exists()


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
