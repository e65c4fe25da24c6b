"""What objects say of themselves while they hold secrets: a log line, a traceback, a debugger would show it (G3)."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.accounts.oauth_support import granted
from tests.secrets.canaries import Canaries
from zdtui.sandbox.server import Sandbox

PROGRAM = """
import asyncio, gc, json, sys
from pathlib import Path
from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.accounts.signin.attempt import Attempt
from zdtui.accounts.signin.client import OAuthClient
from zdtui.accounts.vault import MemoryVault
from zdtui.config.paths import Paths
from zdtui.desk.desks import Desks
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret

told = json.loads(sys.stdin.readline())
paths = Paths.inside(Path(sys.argv[1]))
paths.make()
origin = Origin.parse(told["url"])
book, vault = Book(paths.accounts_file), MemoryVault()
for name, method in (("me", "token"), ("web", "oauth")):
    client = told["client"]
    account = Account(name, origin, told["email"], method, storage="memory", client=client, scopes="read write")
    book.add(account)
    vault.set(account.key, Secret(told[name]))

async def main():
    desks = Desks(book, vault, paths, hold=0)
    client = OAuthClient(told["client"], Secret(told["secret"]))
    attempt = Attempt(origin, client, "http://127.0.0.1:1/callback", "read")
    for name in ("me", "web"):
        desk = await desks.open(name)
        await (await desk.client()).users.me()
    said = 0
    for each in gc.get_objects():
        kind = type(each)
        ours = (kind.__module__ or "").startswith(("zdtui.", "httpx."))
        if not (ours or isinstance(each, (asyncio.Task, BaseException))) or isinstance(each, type):
            continue
        said += 1
        for show in (repr, str, lambda it: repr(vars(it)) if hasattr(it, "__dict__") else ""):
            try:
                sys.stdout.write(show(each) + "\\n")
            except Exception as error:
                sys.stdout.write(f"{type(error)}\\n")
    sys.stdout.write(f"SAID {said}\\n")
    await desks.close()

asyncio.run(main())
"""


def test_no_object_says_a_secret_of_itself(tmp_path: Path) -> None:
    with Sandbox(("acme",), tickets=30, plan=None) as sandbox:
        zendesk = sandbox["acme"]
        grant = granted(zendesk, "confidential")
        client = zendesk.oauth.clients.confidential
        told = {
            "url": zendesk.base_url,
            "email": zendesk.email,
            "client": client.identifier,
            "secret": client.secret,
            "me": zendesk.api_token,
            "web": grant.written().reveal(),
        }
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(tmp_path)],
            input=json.dumps(told) + "\n",
            env={"PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout.splitlines()[-1].removeprefix("SAID ")) > 100
    canaries = Canaries()
    canaries.add("API token", zendesk.api_token)
    canaries.add("client secret", client.secret)
    canaries.add("access token", grant.access.reveal())
    canaries.add("refresh token", grant.refresh.reveal() if grant.refresh else None)
    assert canaries.hits(done.stdout.encode() + done.stderr.encode()) == []
