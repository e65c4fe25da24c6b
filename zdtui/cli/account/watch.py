"""``zdtui account watch``."""

import json
import sys
import time
from datetime import UTC, datetime

import click

from zdtui.accounts.account import Account
from zdtui.accounts.status import Standing
from zdtui.cli.account.test import asked
from zdtui.cli.house import House


@click.command("watch")
@click.argument("names", nargs=-1)
@click.option("--every", type=click.FloatRange(0.01, 86_400), default=600, show_default=True, metavar="SECONDS",
              help="How often to ask Zendesk.")  # fmt: skip
@click.option("--changes", type=click.IntRange(1), metavar="N", help="End after so many lines.")
@click.pass_obj
def command(house: House, /, *, names: tuple[str, ...], every: float, changes: int | None) -> None:
    """Print how accounts stand, and each change of it: one JSON object a line, until ^C."""
    accounts = [house.chosen(name) for name in names] or house.book.list()
    known: dict[str, Standing] = {}
    left = changes
    while True:
        for account in accounts:
            standing = asked(house, account).standing
            if standing == known.get(account.name):
                continue
            _print(account, known.get(account.name), standing)
            known[account.name] = standing
            left = None if left is None else left - 1
            if left == 0:
                return
        time.sleep(every)


def _print(account: Account, before: Standing | None, now: Standing) -> None:
    """Print one change."""
    line = {
        "account": account.name,
        "at": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "from": before.status.value if before else None,
        "status": now.status.value,
        "reason": now.reason,
        "repair": now.of(account.name).repair,
    }
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()
