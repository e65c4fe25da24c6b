"""The world of one account: everything the imitation of Zendesk knows, and the changes made to it."""

from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from zdtui.sandbox.world import credentials, fields, hostile, rules
from zdtui.sandbox.world.attachments import Attachments
from zdtui.sandbox.world.columns import STATUS_CODES
from zdtui.sandbox.world.company import company
from zdtui.sandbox.world.drawing import Stage, draw
from zdtui.sandbox.world.languages import LANGUAGES, POOLS
from zdtui.sandbox.world.macros import macros
from zdtui.sandbox.world.moments import iso, unix
from zdtui.sandbox.world.numbers import Numbers
from zdtui.sandbox.world.registry import Registry
from zdtui.sandbox.world.script import Script
from zdtui.sandbox.world.service_levels import policy_metrics
from zdtui.sandbox.world.story import Scene
from zdtui.sandbox.world.table import TicketTable
from zdtui.sandbox.world.threadbook import Threadbook
from zdtui.sandbox.world.views import views
from zdtui.sandbox.world.words import Words

Record = dict[str, Any]


class World:
    """One account. All records are plain dicts in Zendesk's shape and key order, but without their `url`.

    `revision` rises with every change made through this class or the ticket table; who changes a record of the
    small kinds in place calls `touch()`.
    """

    def __init__(self, name: str, seed: int, tickets: int, clock: Callable[[], float]) -> None:
        self.name, self.seed, self.clock = name, seed, clock
        self.company = company(name)
        self.numbers = Numbers(seed, name)
        self.revision = 0
        self.began = int(clock())
        self.answers: dict[tuple[Any, ...], list[int]] = {}
        self.skips: list[Record] = []
        self._tags: tuple[int, dict[str, int]] = (-1, {})
        self._settle(tickets)
        self._write(tickets)
        self.credentials = credentials.make(seed, name, [self.users[number] for number in self.agents])

    @classmethod
    def make(
        cls, name: str, *, seed: int, tickets: int, clock: Callable[[], float], hostile: bool = False
    ) -> "World":
        """Make the world of an account. `clock` gives Unix seconds; `hostile` adds everything that hurts a client."""
        world = cls(name, seed, tickets, clock)
        if hostile:
            spoil(world)
        return world

    def _settle(self, tickets: int) -> None:
        """Make the people and everything small."""
        home, numbers, now = self.company, self.numbers, self.began
        self.groups = rules.groups(home, numbers, now)
        teams = list(self.groups)
        registry = Registry(home, self.seed, numbers, now)
        registry.hire(teams)
        registry.enrol(min(300, max(60, tickets // 30)), min(4000, max(240, tickets // 4)))
        self.people = registry.people
        self.users, self.organizations = self.people.users, self.people.organizations
        self.organization_memberships = self.people.organization_memberships
        self.group_memberships = rules.memberships(home, numbers, teams, self.agents, now)
        self.ticket_fields, self.field_numbers = fields.ticket_fields(home, numbers, now)
        self.ticket_forms = fields.ticket_forms(home, numbers, self.field_numbers, now)
        self.custom_statuses = fields.custom_statuses(home, numbers, now)
        self.brands = fields.brands(home, numbers, list(self.ticket_forms), now)
        self.user_fields = fields.user_fields(numbers, now)
        self.organization_fields = fields.organization_fields(numbers, now)
        self.macros = macros(home, numbers, teams, now)
        self.triggers = rules.triggers(home, numbers, now)
        self.sla_policies = rules.sla_policies(home, numbers, now)
        self.views = views(home.trade, numbers, self.field_numbers, groups=teams, agents=self.agents, now=now)

    def _write(self, count: int) -> None:
        """Draw the tickets, and set up who writes them out."""
        stage = self._stage()
        drawn = draw(stage, count)
        scene = Scene(
            seed=self.seed, now=self.began, company=self.company, people=self.people, english=LANGUAGES["en"],
            topics=stage.topics, pools=POOLS[self.company.trade], members=stage.members,
            first=self.company.first_ticket,
        )  # fmt: skip
        script = Script(scene, drawn, self.numbers, self.field_numbers)
        self.tickets = TicketTable(drawn.columns, scene.first, script, self.touch)
        script.origin, script.names = self.tickets.origin, self._names
        self.attachments = Attachments(self.numbers, self.thread)
        self._book = Threadbook(script, self.tickets, self.attachments)
        for place in sorted(drawn.deleted):
            self.tickets.delete(place + scene.first)
        self.words = Words(scene, drawn.columns, read=self._text, written=self._has_changed)

    def _stage(self) -> Stage:
        members: dict[int, list[int]] = {group: [] for group in self.groups}
        for one in self.group_memberships.values():
            if one["user_id"] != self.agents[-1]:
                members[one["group_id"]].append(one["user_id"])
        statuses: dict[int, list[int]] = {}
        for number, status in self.custom_statuses.items():
            statuses.setdefault(STATUS_CODES[status["status_category"]], []).append(number)
        topics = [topic for language in self.company.languages for topic in language.topics[self.company.trade]]
        return Stage(
            company=self.company, seed=self.seed, now=self.began, people=self.people, topics=topics,
            groups=list(self.groups), members=members, brands=list(self.brands), forms=list(self.ticket_forms),
            statuses=statuses,
        )  # fmt: skip

    def _names(self) -> dict[int, str]:
        kinds = (self.users, self.groups, self.organizations, self.brands, self.ticket_forms)
        return {number: str(record.get("name") or "") for kind in kinds for number, record in kind.items()}

    # who and when

    @property
    def me(self) -> int:
        """Give the number of the default agent, the first administrator."""
        return self.people.agents[0]

    @property
    def agents(self) -> list[int]:
        """Give the numbers of the staff, the default agent first."""
        return self.people.agents

    def user_by_api_token(self, email: str, api_token: str) -> Record | None:
        """Find who signs in: a token lets its bearer act as any user of the account, as in Zendesk."""
        if not any(one.api_token == api_token for one in self.credentials.people):
            return None
        wanted = email.casefold()
        return next((user for user in self.users.values() if str(user.get("email") or "").casefold() == wanted), None)

    def now(self) -> str:
        """Give the time of the world."""
        return iso(self.clock())

    def touch(self) -> None:
        """Note that something changed."""
        self.revision += 1

    def next_id(self, kind: str) -> int:
        """Give the next free number: of a ticket the next small one, of anything else 14 digits."""
        return self.tickets.last + 1 if kind in {"ticket", "tickets"} else self.numbers.next()

    # threads

    def comments(self, ticket_id: int) -> list[Record]:
        """Give the comments of a ticket, oldest first, fresh copies; none for a ticket nobody knows."""
        return deepcopy(self._book.comments(ticket_id))

    def thread(self, ticket_id: int) -> list[Record]:
        """Give the comments as `comments` does, but not to be changed: no copies are made."""
        return self._book.comments(ticket_id)

    def comment_count(self, ticket_id: int) -> int:
        """Count the comments of a ticket."""
        return self._book.count(ticket_id)

    def add_comment(self, ticket_id: int, comment: Record) -> None:
        """Append a comment to a ticket's thread, with its attachments."""
        self._book.add(ticket_id, comment)
        self.touch()

    def put_comment(self, comment: Record) -> None:
        """Replace a comment that is there: made private, or with words removed."""
        self._book.put(comment)
        self.touch()

    def replace_thread(self, ticket_id: int, write: Callable[[], list[Record]]) -> None:
        """Let `write` give the first comments of a ticket from now on."""
        self._book.replace(ticket_id, write)

    def audits(self, ticket_id: int) -> list[Record]:
        """Give the audits of a ticket, oldest first, fresh copies."""
        return self._book.audits(ticket_id)

    def add_audit(self, ticket_id: int, audit: Record) -> None:
        """Append an audit to a ticket's book."""
        self._book.add_audit(ticket_id, audit)
        self.touch()

    # what searches ask for

    def due(self, ticket_id: int) -> int:
        """Give the moment a task is due, 0 when there is none."""
        return unix(self.tickets.detail(ticket_id, "due_at"))

    def copied(self, ticket_id: int) -> list[int]:
        """Give the numbers of everybody in copy and everybody who follows."""
        found = self.tickets.detail(ticket_id, "collaborator_ids")
        return [one for one in found if isinstance(one, int)] if isinstance(found, list) else []

    def field_values(self, ticket_id: int) -> list[Any]:
        """Give the values of all custom fields of a ticket."""
        found = self.tickets.detail(ticket_id, "custom_fields")
        return [one.get("value") for one in found if isinstance(one, dict)] if isinstance(found, list) else []

    def _has_changed(self, ticket_id: int) -> bool:
        return self.tickets.is_written(ticket_id) or bool(self._book.added(ticket_id))

    def _text(self, ticket_id: int) -> str:
        parts = [self.tickets.subject(ticket_id), self.tickets.detail(ticket_id, "description")]
        parts += [comment.get("body") for comment in self._book.added(ticket_id)]
        return "\n".join(str(part) for part in parts if part)

    # what is counted

    @property
    def tags(self) -> dict[str, int]:
        """Count every tag of the tickets, the most frequent first."""
        if self._tags[0] != self.revision:
            table, counts = self.tickets, Counter[str]()
            column, first = table.columns.tags, table.first
            for code, count in Counter(column[number - first] for number in table.ids()).items():
                counts.update(dict.fromkeys(table.tags_behind(code), count))
            self._tags = (self.revision, dict(counts.most_common()))
        return self._tags[1]

    def slas(self, ticket_id: int) -> Record:
        """Give the `slas` sideload of a ticket."""
        row = self.tickets.columns.row(ticket_id - self.tickets.first)
        return {"policy_metrics": policy_metrics(row, int(self.clock()), self.seed)}


spoil = hostile.spoil
