"""How many requests are left, and who has to wait."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from zdtui.api.backoff import Jitter, delay, jitter
from zdtui.api.bucket import LONGEST_HOLD, Bucket, Turn, key_of
from zdtui.api.clock import Clock
from zdtui.api.lane import Lane
from zdtui.api.limits import ACCOUNT, readings, retry_after


class Budget:
    """The rate limits of one account as its answers told them.

    What a person waits for goes at once unless its own bucket was told to wait. What runs in the background also
    stops before a reserve is touched, and while any wait is on; the mirror's reserve is the largest.
    """

    def __init__(self, clock: Clock, spread: Jitter = jitter) -> None:
        self._clock = clock
        self._spread = spread
        self._buckets: dict[str, Bucket] = {}
        self._named: dict[str, set[str]] = {}
        self._listeners: list[Callable[[], None]] = []
        self._in_flight = 0
        self._shown: tuple[object, ...] = ()

    @property
    def limit(self) -> int | None:
        """Requests a minute that the account may make."""
        return self._account.limit

    @property
    def remaining(self) -> int | None:
        """Requests left in this minute, as the last answer told."""
        return self._account.remaining

    @property
    def resets_at(self) -> float | None:
        """Unix seconds at which the account's limit is full again."""
        return self._unix(self._account.resets_at)

    @property
    def limited_until(self) -> float | None:
        """Unix seconds until which a bucket is held, ``None`` when nothing waits."""
        held = self._held()
        return self._unix(held.held_until) if held else None

    @property
    def bucket(self) -> str | None:
        """The name of the bucket that is held longest."""
        held = self._held()
        return held.name if held else None

    def on_change(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call ``listener``, once however often it is given, whenever a figure changed; the result ends that."""
        if listener not in self._listeners:
            self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def wait(self, turn: Turn) -> float:
        """Return the seconds that ``turn`` has to wait as things stand, nought when it may go."""
        now = self._clock.monotonic()
        own = [self._bucket(name) for name in self._keys(turn)]
        if turn.lane is Lane.PERSON:
            return max(0.0, *(bucket.held_until - now for bucket in own))
        held = (bucket.held_until - now for bucket in self._buckets.values())
        spent = (bucket.resets_at - now for bucket in own if self._touches_reserve(bucket, turn.lane))
        return max(0.0, *held, *spent)

    @contextmanager
    def flight(self) -> Iterator[None]:
        """Count a request as under way, so that many at once do not spend the same last ones."""
        self._in_flight += 1
        try:
            yield
        finally:
            self._in_flight -= 1

    def note(self, turn: Turn, headers: Mapping[str, str]) -> None:
        """Take over the figures of an answer, whatever its status."""
        now = self._clock.monotonic()
        for reading in readings(headers):
            if reading.bucket != ACCOUNT:
                self._named.setdefault(turn.template, set()).add(reading.bucket)
            self._bucket(key_of(reading.bucket, turn)).read(reading, now)
        self.announce()

    def accepted(self, turn: Turn) -> None:
        """Forget the earlier refusals of this kind of request."""
        for name in self._keys(turn):
            self._bucket(name).strikes = 0

    @property
    def unavailable(self) -> bool:
        """Whether what waits longest waits because Zendesk was not available (503), not because of a limit."""
        held = self._held()
        return held is not None and held.held_by == 503

    def refused(
        self, turn: Turn, headers: Mapping[str, str], body: bytes = b"{}", status: int = 429
    ) -> tuple[Bucket, float]:
        """Hold the bucket that ran out; return it and the seconds it is held, told or doubled at each refusal."""
        bucket = self._bucket(self._culprit(turn, headers, body))
        told = retry_after(headers, self._clock.now())
        seconds = delay(bucket.strikes, self._spread) if told is None else min(max(told, 1.0), LONGEST_HOLD)
        bucket.strikes += 1
        bucket.held_by = status
        bucket.held_until = max(bucket.held_until, self._clock.monotonic() + seconds)
        self.announce()
        return bucket, seconds

    def announce(self) -> None:
        """Tell the listeners, when something they can see is different."""
        held = self._held()
        shown = (self.limit, self.remaining, held and (held.name, held.held_until))
        if shown != self._shown:
            self._shown = shown
            for listener in tuple(self._listeners):
                listener()

    @property
    def _account(self) -> Bucket:
        return self._bucket(ACCOUNT)

    def _bucket(self, key: str) -> Bucket:
        return self._buckets.setdefault(key, Bucket(key.partition(" @")[0]))

    def _keys(self, turn: Turn) -> list[str]:
        named = self._named.get(turn.template, ())
        return [ACCOUNT, turn.template, *(key_of(name, turn) for name in named)]

    def _culprit(self, turn: Turn, headers: Mapping[str, str], body: bytes) -> str:
        """Return the key of the bucket that ran out, as far as the answer tells."""
        spent = [reading.bucket for reading in readings(headers) if reading.remaining == 0]
        for name in spent:
            if name != ACCOUNT:
                return key_of(name, turn)
        if ACCOUNT in spent or not body.lstrip().startswith(b"{"):
            return ACCOUNT
        return turn.template

    def _touches_reserve(self, bucket: Bucket, lane: Lane) -> bool:
        if bucket.remaining is None:
            return False
        return bucket.remaining - self._in_flight <= bucket.reserve(lane)

    def _held(self) -> Bucket | None:
        now = self._clock.monotonic()
        held = [bucket for bucket in self._buckets.values() if bucket.held_until > now]
        return max(held, key=lambda bucket: bucket.held_until, default=None)

    def _unix(self, moment: float) -> float | None:
        left = moment - self._clock.monotonic()
        return self._clock.now() + left if moment else None
