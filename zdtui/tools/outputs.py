"""What tools answer: the shapes of their data."""

from typing import Any

from pydantic import Field

from zdtui.tools.fields import Output


class Named(Output):
    """Somebody or something, by id and name."""

    id: int
    name: str | None = None


class Ticket(Output):
    """A ticket; what is not set is null or missing."""

    id: int
    subject: str | None = None
    status: str | None = None
    priority: str | None = None
    type: str | None = None
    assignee: Named | None = None
    requester: Named | None = None
    group: Named | None = None
    organization: Named | None = None
    tags: list[str] = Field(default_factory=list)
    created_at: str | None = None
    updated_at: str | None = None


class Changed(Ticket):
    """A ticket after a change."""

    tags_removed: list[str] = Field(default_factory=list, description="Tags that the replacement took away.")


class Paged(Output):
    """A page of a list."""

    has_more: bool = Field(description="Whether there are more than are shown.")
    page: int | None = None
    per_page: int | None = None


class Tickets(Paged):
    """Tickets of one page."""

    tickets: list[Ticket]


class Hits(Tickets):
    """Tickets that a search found."""

    count: int | None = Field(default=None, description="How many there are.")
    reachable: int | None = Field(default=None, description="How many of them a search shows: at most 1,000.")
    truncated: bool = Field(default=False, description="Whether there are more than a search shows.")


class Attachment(Output):
    """A file at a comment; its address needs the account's credential."""

    id: int
    file_name: str | None = None
    size: int | None = None
    content_type: str | None = None
    content_url: str | None = None


class Comment(Output):
    """A comment: a public reply, or an internal note."""

    id: int
    body: str
    author: Named | None = None
    public: bool
    created_at: str | None = None
    attachments: list[Attachment] = Field(default_factory=list)


class Comments(Output):
    """The thread of a ticket."""

    ticket_id: int
    comments: list[Comment]
    has_more: bool = False


class Replied(Output):
    """What became of a reply."""

    ticket_id: int
    comment_id: int | None = None
    public: bool
    status: str | None = None
    updated_at: str | None = None


class User(Output):
    """A person."""

    id: int
    name: str | None = None
    email: str | None = None
    role: str | None = None
    active: bool | None = None
    suspended: bool | None = None
    organization: Named | None = None


class Users(Paged):
    """People of one page."""

    users: list[User]


class Organization(Output):
    """An organization of customers."""

    id: int
    name: str | None = None
    domain_names: list[str] = Field(default_factory=list)
    tags: list[str] = Field(default_factory=list)
    notes: str | None = None
    shared_tickets: bool | None = None
    organization_fields: dict[str, Any] = Field(default_factory=dict)


class Organizations(Paged):
    """Organizations of one page."""

    organizations: list[Organization]


class Group(Output):
    """A group of agents."""

    id: int
    name: str | None = None


class Groups(Paged):
    """Groups of one page."""

    groups: list[Group]
    age_seconds: int = Field(default=0, description="How long ago Zendesk said so.")


class View(Output):
    """A view: a saved list of tickets."""

    id: int
    title: str | None = None
    active: bool | None = None
    access: str | None = Field(default=None, description="Who sees it: personal or shared.")
    position: int | None = None


class Views(Paged):
    """Views of one page."""

    views: list[View]
