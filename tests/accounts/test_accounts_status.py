"""How an account stands: one table of transitions (S7, S20)."""

import pytest

from zdtui.accounts.status import Outcome, Standing, Status, after

TABLE = {
    # from                ok     refused expired offline wrong_host blocked missing signed_in suspended tokens_ended
    Status.PENDING_AUTH: "active revoked expired offline error      error   pending pending error expired",
    Status.ACTIVE: "       active revoked expired offline error      error   pending pending error expired",
    Status.EXPIRED: "      active expired expired expired expired    expired expired pending expired expired",
    Status.REVOKED: "      active revoked expired revoked revoked    revoked revoked pending revoked expired",
    Status.DISCONNECTED: "active revoked expired offline error      error   pending pending error expired",
    Status.ERROR: "        active revoked expired offline error      error   pending pending error expired",
}  # fmt: skip
NAMED = {"offline": Status.DISCONNECTED, "pending": Status.PENDING_AUTH}

STEPS = [
    (status, outcome, NAMED.get(target) or Status(target.upper()))
    for status, targets in TABLE.items()
    for outcome, target in zip(Outcome, targets.split(), strict=True)
]


@pytest.mark.parametrize(("status", "outcome", "target"), STEPS)
def test_every_step(status: Status, outcome: Outcome, target: Status) -> None:
    moved = after(Standing(status), outcome)
    assert moved.status is target


@pytest.mark.parametrize("outcome", [outcome for outcome in Outcome if outcome not in {"ok", "signed in"}])
def test_every_trouble_has_a_reason_and_a_repair(outcome: Outcome) -> None:
    moved = after(Standing(Status.ACTIVE), outcome)
    assert moved.reason.endswith(".")
    assert moved.repair


def test_the_table_is_complete() -> None:
    assert set(TABLE) == set(Status)
    assert after(Standing(Status.ACTIVE), Outcome.OK) == Standing(Status.ACTIVE)
