"""What a query finds on this machine is what Zendesk finds, for every filter that is understood here (F69, F72)."""

import asyncio
import time
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zdtui.api.client import Client
from zdtui.api.credentials import ApiToken
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.search import search as zendesk_search
from zdtui.sandbox.server import Sandbox
from zdtui.sandbox.world import World
from zdtui.store.conditions import PRIORITIES, STATUSES, TYPES
from zdtui.store.search import Asked, Hits, everything, glance
from zdtui.store.store import Store
from zdtui.text.query import parse

NOW = time.time()

OPERATORS = st.sampled_from([":", "<", "<=", ">", ">="])
DATES = st.one_of(
    st.builds("{}{}s".format, st.integers(1, 60), st.sampled_from(["minute", "hour", "day", "week", "month"])),
    st.dates().map(str),
    st.integers(0, 400).map(lambda days: time.strftime("%Y-%m-%d", time.gmtime(NOW - days * 86_400))),
    st.integers(0, 12).map(lambda months: time.strftime("%Y-%m", time.gmtime(NOW - months * 2_600_000))),
    st.integers(0, 10**7).map(lambda ago: time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(NOW - ago))),
)


class Mirrored(NamedTuple):
    """A world, the store that holds all of it, and who asks."""

    world: World
    store: Store
    me: int

    def here(self, text: str) -> Hits:
        asked = Asked(parse(text), self.me, NOW)
        return self.store._cache.read(lambda db: everything(db, asked))

    def at_a_glance(self, text: str) -> Hits:
        asked = Asked(parse(text), self.me, NOW)
        return self.store._cache.read(lambda db: glance(db, asked))

    def there(self, text: str) -> list[int]:
        return [number for _, number in zendesk_search(self.world, text, self.me, ("ticket",))]


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mirrored]:
    """Everything of a world, read once."""
    with Sandbox(["acme"], tickets=400, plan=None, clock=lambda: NOW) as sandbox:
        served = sandbox["acme"]
        folder = tmp_path_factory.mktemp("mirrored")

        async def read() -> int:
            store = Store.open(folder)
            async with Client(
                Origin.parse(served.base_url), ApiToken(served.email, Secret(served.api_token))
            ) as client:
                kinds: dict[str, Any] = {
                    "users": client.users.list(), "organizations": client.organizations.list(),
                    "groups": client.groups.list(), "brands": client.brands.list(),
                    "ticket_forms": client.forms.list(), "tickets": client.search.export(""),
                }  # fmt: skip
                for kind, pages in kinds.items():
                    async for page in pages:
                        await store.put_page(kind, page.body)
                me = await client.users.me()
            await store.indexed()
            await store.close()
            return me.id

        me = asyncio.run(read())
        store = Store.open(folder)
        yield Mirrored(served.world, store, me)
        asyncio.run(store.close())


def names(records: dict[int, Any], *, beginnings: bool = True) -> list[str]:
    """List names, and beginnings of their words; an “s” at the end is cut by the other's stemming."""
    words = {one["name"] for one in records.values()}
    if beginnings:
        words |= {part[:length] for word in words for part in word.split() for length in (2, 3, 5)}
    return sorted(word for word in words if word.isascii() and word[:1].isalpha() and word[-1] not in "sS.*")


def terms(world: World) -> st.SearchStrategy[str]:
    """Make terms that are understood here."""
    emails = [one["email"] for one in world.users.values() if one["email"]][:80]
    people = st.one_of(
        st.sampled_from(["me", "none"]),
        st.sampled_from(names(world.users)).map('"{}"'.format),
        st.sampled_from(emails),
        st.sampled_from(sorted(world.users)).map(str),
    )
    tags = sorted({tag for number in world.tickets.ids() for tag in world.tickets.detail(number, "tags")})
    named = {
        "group": world.groups, "organization": world.organizations, "brand": world.brands, "form": world.ticket_forms,
    }  # fmt: skip
    plain = st.one_of(
        st.builds("status{}{}".format, OPERATORS, st.sampled_from(STATUSES)),
        st.builds("priority{}{}".format, OPERATORS, st.sampled_from(["none", *PRIORITIES[1:]])),
        st.builds("ticket_type:{}".format, st.sampled_from(["none", *TYPES[1:]])),
        st.builds("{}:{}".format, st.sampled_from(["assignee", "requester"]), people),
        st.builds("{}{}{}".format, st.sampled_from(["created", "updated"]), OPERATORS, DATES),
        st.builds("tags:{}".format, st.sampled_from([*tags, "none", *(f"{tag[:3]}*" for tag in tags)])),
        st.builds('tags:"{} {}"'.format, st.sampled_from(tags), st.sampled_from(tags)),
        st.builds("via:{}".format, st.sampled_from(["mail", "web", "api", "chat", "phone"])),
        *(st.just(f'{key}:"{name}"') for key, found in named.items() for name in ["none", *names(found)][:40]),
    )
    return st.builds("{}{}".format, st.sampled_from(["", "", "", "-"]), plain)


@given(data=st.data())
@settings(max_examples=120, deadline=None)
def test_filters_find_here_what_zendesk_finds(mirrored: Mirrored, data: st.DataObject) -> None:
    text = " ".join(data.draw(st.lists(terms(mirrored.world), min_size=1, max_size=4)))
    found = mirrored.here(text)
    assert found.ignored == ()
    assert set(found.ids) == set(mirrored.there(text)), text


@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_a_glance_is_part_of_everything_and_knows_when_it_is_all(mirrored: Mirrored, data: st.DataObject) -> None:
    text = " ".join(data.draw(st.lists(terms(mirrored.world), min_size=1, max_size=3)))
    brief, whole = mirrored.at_a_glance(text), mirrored.here(text)
    assert set(brief.ids) <= set(whole.ids)
    assert brief.ids == whole.ids if brief.whole else len(whole.ids) >= 100


def test_a_glance_takes_short_words_for_whole_ones(mirrored: Mirrored) -> None:
    brief, whole = mirrored.at_a_glance("lo status<closed"), mirrored.here("lo status<closed")
    assert not brief.whole
    assert set(brief.ids) < set(whole.ids)
    assert whole.ids == mirrored.here("status<closed lo").ids


@pytest.mark.parametrize(
    "text",
    ["subject:invoice", "subject:log*", "subject:password -status:closed", 'subject:"single sign"', "-subject:app"],
)
def test_subjects_find_here_what_zendesk_finds(mirrored: Mirrored, text: str) -> None:
    assert set(mirrored.here(text).ids) == set(mirrored.there(text))


@pytest.mark.parametrize("text", ["login", "invoice", "export priority>normal", "export report"])
def test_words_find_here_what_was_said_at_first(mirrored: Mirrored, text: str) -> None:
    """Comments are here of some tickets only; words look at tags beside."""
    here, there = set(mirrored.here(text).ids), set(mirrored.there(text))
    word = text.partition(" ")[0]
    first = {number for number in there if word in str(mirrored.store.raw("tickets", number)).lower()}
    assert len(first) > 3
    assert first <= here


def test_every_order_is_the_one_asked_for(mirrored: Mirrored) -> None:
    for key in ("created_at", "updated_at", "priority", "status"):
        for order in ("asc", "desc"):
            text = f"status<closed order_by:{key} sort:{order}"
            rows = [mirrored.store.row(number) for number in mirrored.here(text).ids]
            values = [_value(row, key) for row in rows]
            assert values == sorted(values, reverse=order == "desc")


def _value(row: Any, key: str) -> int:
    ranks = {"priority": PRIORITIES, "status": STATUSES}
    value = getattr(row, key)
    return ranks[key].index(value) if key in ranks else int(value)


def test_a_number_finds_its_ticket_first(mirrored: Mirrored) -> None:
    number = mirrored.world.tickets.ids()[77]
    assert mirrored.here(str(number)).ids[0] == mirrored.here(f"#{number}").ids[0] == number
    assert mirrored.there(str(number)) == [number]


def test_what_is_not_judged_here_is_named(mirrored: Mirrored) -> None:
    found = mirrored.here("satisfaction:good -cc:me status:open custom_field_7:x priority:nonsense")
    assert found.ignored == ("satisfaction:good", "-cc:me", "custom_field_7:x", "priority:nonsense")
    assert set(found.ids) == set(mirrored.there("status:open"))
    alone = mirrored.here("satisfaction:good")
    assert (alone.ids, alone.judged) == ([], False)
