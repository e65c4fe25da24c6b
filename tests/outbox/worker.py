"""Processes that work on an outbox, forked from one that has loaded everything: ``python -m tests.outbox.worker``.

Each line of standard input is an order; the answer is a line when that life has ended.
"""

import asyncio
import json
import os
import select
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from tests.outbox import upheavals
from tests.outbox.crashes import die_at, lay
from tests.outbox.guards import REMOVED
from tests.outbox.order import Order
from tests.outbox.person import Person
from tests.outbox.wire import Wire
from zdtui.accounts.account import Account
from zdtui.api.client import Client
from zdtui.api.credentials import ApiToken
from zdtui.api.transport.network import network
from zdtui.desk import sender
from zdtui.desk.desk import Desk
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.store.store import Store

HASTE = 0.2
"""Seconds of its own clock after which a worker tries again."""

STANDSTILL = 5.0
"""Real seconds without a place passed after which a worker waits for something."""

LONGEST = 90.0
"""Real seconds after which a life that does not end is ended as stuck."""

MOST_SLOW = 5.0
"""How many times longer lives last at most on a machine that has other things to do."""


def main() -> None:
    """Live the lives that are ordered, one after another."""
    _load()
    for line in sys.stdin:
        print(json.dumps(live(Order.of(line))), flush=True)


def live(order: Order) -> str:
    """Let a process be born and see its end: ``done``, ``killed``, ``stuck`` or ``failed``."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reading)
        os.set_blocking(writing, False)  # nobody may listen any more
        _be(order, lambda: _pass(writing))
    os.close(writing)
    ending = os.pidfd_open(process)
    try:
        _follow(reading, ending, 0 if order.early else 1 + order.places)
        over, _, _ = select.select([ending], [], [], LONGEST if order.life is None else order.life * _slowness())
        if not over:
            os.kill(process, signal.SIGKILL)
        _, status = os.waitpid(process, 0)
    finally:
        os.close(ending)
        os.close(reading)
    if os.WIFSIGNALED(status):
        return "killed" if over or order.life is not None else "stuck"
    return "done" if os.WEXITSTATUS(status) == 0 else "failed"


def _pass(writing: int) -> None:
    """Tell that a place was passed."""
    with suppress(BlockingIOError):
        os.write(writing, b".")


def _follow(reading: int, ending: int, places: int) -> None:
    """Wait until a worker has passed so many places, or is dead, or stands still."""
    while places > 0:
        heard, _, _ = select.select([reading, ending], [], [], STANDSTILL)
        if reading not in heard:
            return
        places -= len(os.read(reading, places)) or places


def _slowness() -> float:
    """How many times longer anything takes on this machine now than with nobody else at work."""
    return min(MOST_SLOW, max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1)))


def _be(order: Order, ready: Callable[[], object]) -> None:
    """Be the process of one life; never returns."""
    code = 1
    try:
        for guard in order.without:
            REMOVED[guard]()
        with asyncio.Runner(loop_factory=order.pace.loop) as runner:
            runner.run(work(order, ready))
        code = 0
    except BaseException:  # noqa: BLE001  (whatever it was, it is told and this process ends)
        traceback.print_exc()
    os._exit(code)


async def work(order: Order, ready: Callable[[], object]) -> None:
    """Open the desk, work on the outbox until it is empty, and close it."""
    pace, die, folder = order.pace, die_at(order.crash, ready), Path(order.folder)
    lay(die)
    upheavals.lay(folder, die, order.crash)
    if order.crash.startswith("purge"):
        ready()
        await upheavals.leave(folder, die)
        return
    account = Account(order.lane, Origin.parse(order.base_url), order.email)

    async def connect() -> Client:
        auth = ApiToken(order.email, Secret(order.token))
        wire = Wire(network(), order.patience * order.times, die)
        return Client(account.origin, auth, clock=pace, network=wire, user_agent=f"worker/{os.getpid()}")

    desk = Desk(account, Store.open(folder, pace.now), connect, hold=0.0, clock=pace.now)
    await desk.start(reads=False)
    ready()
    await Person(desk, order).work()
    await desk.close()


def _load() -> None:
    """Import and build what a life needs, so that it need not."""
    import zdtui.api.resources.audits
    import zdtui.api.resources.comments
    import zdtui.api.resources.tickets
    import zdtui.api.resources.users
    import zdtui.text.html
    import zdtui.text.markdown  # noqa: F401
    from zdtui.model.audit import Audit
    from zdtui.model.comment import Comment
    from zdtui.model.ticket import Ticket
    from zdtui.model.user import User

    for name in ("_strptime", "anyio._backends._asyncio", "sniffio"):  # which httpx and Python load late
        import_module(name)
    for model in (Audit, Comment, Ticket, User):
        model.model_rebuild()
    for module in (sender, sys.modules.get("zdtui.desk.settling")):
        if hasattr(module, "RETRY_LAST"):
            module.RETRY_LAST = HASTE  # type: ignore[union-attr]  # the harder for the guards
    network()


if __name__ == "__main__":
    main()
