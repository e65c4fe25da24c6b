"""The script: tickets, comments and audits as they were at the start, the same each time they are asked for."""

from collections.abc import Callable, Mapping
from typing import Any

from zdtui.sandbox.world.audits import Ledger
from zdtui.sandbox.world.comment_records import CommentRecords
from zdtui.sandbox.world.custom_values import CustomValues
from zdtui.sandbox.world.drawing import Drawn
from zdtui.sandbox.world.numbers import Numbers
from zdtui.sandbox.world.openings import opening
from zdtui.sandbox.world.story import Scene, Story
from zdtui.sandbox.world.threads import thread, thread_length
from zdtui.sandbox.world.ticket_records import KEYS, TicketRecords

Record = dict[str, Any]


class Script:
    """Writes the start of a world, ticket by ticket. `origin` gives the columns of a ticket as they were drawn."""

    def __init__(self, scene: Scene, drawn: Drawn, numbers: Numbers, fields: Mapping[str, int]) -> None:
        self._scene, self._numbers = scene, numbers
        self._values = CustomValues(scene.company, scene.topics, fields)
        self._tickets = TicketRecords(scene, drawn, numbers, self._values)
        self._comments = CommentRecords(scene, numbers)
        self.origin: Callable[[int], Mapping[str, int]] = _nothing
        self.names: Callable[[], Mapping[int, str]] = dict
        self.tags = self._values.tags
        tickets = self._tickets
        self._details: Mapping[str, Callable[[Story], Any]] = {
            "subject": tickets.subject, "description": opening, "satisfaction_rating": tickets.rating,
            "due_at": tickets.due, "problem_id": tickets.problem, "follower_ids": tickets.followers,
            "email_cc_ids": lambda story: story.copied,
            "collaborator_ids": lambda story: [*story.copied, *tickets.followers(story)],
        }  # fmt: skip

    def story(self, ticket_id: int) -> Story:
        """Open the story of a ticket."""
        return Story(self._scene, ticket_id, self.origin(ticket_id))

    def subject(self, ticket_id: int) -> str:
        """Write only the subject."""
        return self._tickets.subject(self.story(ticket_id))

    def custom_value(self, ticket_id: int, field_id: int) -> Any:
        """Write the value of one custom field; drop-downs need nothing but the tags."""
        try:
            return self._values.choice(field_id, self.origin(ticket_id)["tags"])
        except KeyError:
            return self._values.of(self.story(ticket_id)).get(field_id)

    def detail(self, ticket_id: int, key: str) -> Any:
        """Write the value of one key, and the whole ticket only when there is no shorter way."""
        writer = self._details.get(key)
        if writer:
            return writer(self.story(ticket_id))
        return self.ticket(ticket_id).get(key) if key in KEYS else None

    def ticket(self, ticket_id: int) -> Record:
        """Write the whole ticket."""
        source = self._tickets.source(ticket_id)
        return self._tickets.ticket(self.story(ticket_id), self.subject(source) if source else None)

    def comments(self, ticket_id: int) -> list[Record]:
        """Write the comments, oldest first."""
        story = self.story(ticket_id)
        return [self._comments.comment(story, step, place) for place, step in enumerate(thread(story))]

    def audits(self, ticket_id: int) -> list[Record]:
        """Write the audits, oldest first: one a comment, and one for the automation that closed the ticket."""
        story = self.story(ticket_id)
        steps = thread(story)
        comments = [self._comments.comment(story, step, place) for place, step in enumerate(steps)]
        letters = "".join(step.kind for step in steps)
        return Ledger(story, self._numbers, self.ticket(ticket_id), comments, letters).audits()

    def count(self, ticket_id: int) -> int:
        """Count the comments, without writing them."""
        return thread_length(self.story(ticket_id))


def _nothing(_: int) -> Mapping[str, int]:
    raise LookupError("the script was not given its tickets yet")
