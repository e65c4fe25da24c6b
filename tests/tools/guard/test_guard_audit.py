"""The log of what agents did cannot be changed without being noticed (G18)."""

import json
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from zdtui.tools.guard.audit import BEGINNING, AuditLog, digest, verify
from zdtui.tools.refusal import ToolError


def clock() -> float:
    return 1700000000.25


@pytest.fixture
def log(tmp_path: Path) -> AuditLog:
    """A log with five lines."""
    log = AuditLog(tmp_path / "state" / "agents.jsonl", clock)
    for number in range(5):
        log.write(event="call", tool="zendesk_ticket_get", ticket=number, input=digest({"ticket_id": number}))
    return log


def test_a_log_that_nobody_touched_is_whole(log: AuditLog) -> None:
    verdict = verify(log.path)
    assert (verdict.whole, verdict.lines, verdict.problem) == (True, 5, None)


def test_each_line_holds_the_hash_of_the_one_before(log: AuditLog) -> None:
    lines = [json.loads(line) for line in log.path.read_text().splitlines()]
    assert [line["prev"] for line in lines] == [BEGINNING, *(line["hash"] for line in lines[:-1])]
    assert [line["seq"] for line in lines] == [1, 2, 3, 4, 5]


def test_only_its_owner_may_read_it(log: AuditLog) -> None:
    for file in log.path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_one_changed_byte_is_noticed_wherever_it_is(log: AuditLog) -> None:
    whole = log.path.read_bytes()
    for place in range(0, len(whole), 7):
        log.path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert not verify(log.path).whole, f"byte {place}"
    log.path.write_bytes(whole)
    assert verify(log.path).whole


@pytest.mark.parametrize("missing", range(5))
def test_a_missing_line_is_noticed(log: AuditLog, missing: int) -> None:
    lines = log.path.read_bytes().splitlines(keepends=True)
    log.path.write_bytes(b"".join(line for number, line in enumerate(lines) if number != missing))
    assert not verify(log.path).whole


def test_lines_in_another_order_are_noticed(log: AuditLog) -> None:
    lines = log.path.read_bytes().splitlines(keepends=True)
    log.path.write_bytes(b"".join([lines[1], lines[0], *lines[2:]]))
    verdict = verify(log.path)
    assert verdict.problem is not None
    assert verdict.problem.startswith("Line 1 ")


def test_a_log_that_is_not_there_is_not_whole(tmp_path: Path) -> None:
    assert not verify(tmp_path / "none.jsonl").whole


def test_nothing_is_written_after_an_end_that_was_cut_off(log: AuditLog) -> None:
    lines = log.path.read_bytes().splitlines(keepends=True)
    log.path.write_bytes(b"".join(lines[:-1]))
    with pytest.raises(ToolError) as refused:
        log.write(event="call")
    assert refused.value.code == "no_log"


def test_nothing_is_written_to_lines_that_nobody_counted(log: AuditLog) -> None:
    log.path.with_name(f"{log.path.name}.head").unlink()
    with pytest.raises(ToolError):
        log.write(event="call")


def test_a_log_that_cannot_be_written_stops_the_call(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ToolError) as refused:
        AuditLog(tmp_path / "file" / "agents.jsonl", clock).write(event="call")
    assert refused.value.code == "no_log"


def test_several_writers_share_one_chain(log: AuditLog) -> None:
    others = [AuditLog(log.path, clock) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(other.write, event="call", tool=str(n)) for n in range(10) for other in others]:
            done.result()
    assert verify(log.path).lines == 45
    assert verify(log.path).whole


def test_a_line_with_any_character_stays_one_line(log: AuditLog) -> None:
    log.write(event="call", client="a\nb\u2028c\x00\U0001f600")
    assert verify(log.path).lines == 6
