"""Which method of the client makes which request: one row an endpoint, as the published table has them."""

import re
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, NamedTuple

from tests.recordings.recordings_exchange import Exchange
from zdtui.api.client import Client


class Asked(NamedTuple):
    """A recorded exchange and the parts of its path."""

    client: Client
    exchange: Exchange
    parts: dict[str, str]

    @property
    def id(self) -> int:
        return int(self.parts["id"])

    @property
    def other(self) -> int:
        return int(self.parts["other"])

    @property
    def word(self) -> Any:
        return self.parts["word"]

    @property
    def after(self) -> str:
        """The recorded path and query, as lists take them to go on from there."""
        return self.exchange.target

    @property
    def ids(self) -> list[int]:
        return self.exchange.ids

    def given(self, key: str) -> Any:
        return self.exchange.given(key)

    def query(self, key: str) -> str:
        return self.exchange.query.get(key, "")

    def many(self, key: str) -> list[Any]:
        return list(self.exchange.given(key))


Call = Callable[[Asked], Awaitable[Any]]


class Row(NamedTuple):
    """A method, a path with ``{id}``, ``{other}`` or ``{word}`` in it, and the call that makes it."""

    method: str
    path: str
    call: Call

    def match(self, exchange: Exchange) -> dict[str, str] | None:
        pattern = re.sub(r"\{(id|other)\}", r"(?P<\1>\\d+)", self.path).replace("{word}", "(?P<word>[^/]+)")
        found = re.fullmatch(pattern, exchange.path)
        return found.groupdict() if found and exchange.method == self.method else None


def lists(path: str, pages: Callable[[Asked], Any]) -> Row:
    """A list, of whatever paging: the first page from the recorded place."""
    return Row("GET", path, lambda a: pages(a).first())


def family(path: str, single: str, part: str, verbs: str) -> Iterator[Row]:
    """The verbs that most resources share: list, show, create, update, delete."""

    def of(a: Asked) -> Any:
        return getattr(a.client, part)

    every = {
        "list": lists(path, lambda a: of(a).list(after=a.after)),
        "show": Row("GET", f"{path}/{{id}}", lambda a: of(a).show(a.id)),
        "create": Row("POST", path, lambda a: of(a).create(a.given(single))),
        "update": Row("PUT", f"{path}/{{id}}", lambda a: of(a).update(a.id, a.given(single))),
        "delete": Row("DELETE", f"{path}/{{id}}", lambda a: of(a).delete(a.id)),
    }
    yield from (every[verb] for verb in verbs.split())


def bulk(path: str, many: str, single: str, part: str, verbs: str) -> Iterator[Row]:
    """The verbs on many at once."""

    def of(a: Asked) -> Any:
        return getattr(a.client, part)

    def update(a: Asked) -> Any:
        if "ids" in a.exchange.query:
            return of(a).update_alike(a.ids, a.given(single))
        return of(a).update_many(a.many(many))

    every = {
        "show": Row("GET", f"{path}/show_many", lambda a: _show_many(of(a), a)),
        "create": Row("POST", f"{path}/create_many", lambda a: of(a).create_many(a.many(many))),
        "update": Row("PUT", f"{path}/update_many", update),
        "destroy": Row("DELETE", f"{path}/destroy_many", lambda a: of(a).destroy_many(a.ids)),
    }
    yield from (every[verb] for verb in verbs.split())


def _show_many(part: Any, a: Asked) -> Any:
    if "external_ids" in a.exchange.query:
        return part.show_external(a.query("external_ids").split(","))
    return part.show_many(a.ids)


ALL = "list show create update delete"

TABLE: tuple[Row, ...] = (
    # many at once, before the single ones: their paths end in words where others have a number
    *bulk("/tickets", "tickets", "ticket", "tickets", "show create update destroy"),
    *bulk("/users", "users", "user", "users", "show create update destroy"),
    *bulk("/organizations", "organizations", "organization", "organizations", "show create update destroy"),
    *bulk("/group_memberships", "group_memberships", "group_membership", "memberships", "create destroy"),
    *bulk(
        "/organization_memberships",
        "organization_memberships",
        "organization_membership",
        "organization_memberships",
        "create destroy",
    ),
    *bulk("/views", "views", "view", "views", "show update destroy"),
    *bulk("/ticket_forms", "ticket_forms", "ticket_form", "forms", "show"),
    *bulk("/deleted_tickets", "deleted_tickets", "deleted_ticket", "deleted_tickets", "destroy"),
    # tickets
    *family("/tickets", "ticket", "tickets", "list show update delete"),
    Row("POST", "/tickets", lambda a: a.client.tickets.create(a.given("ticket"), "key")),
    Row("GET", "/tickets/count", lambda a: a.client.tickets.count()),
    lists("/tickets/recent", lambda a: a.client.tickets.recent(after=a.after)),
    Row("GET", "/tickets/{id}/related", lambda a: a.client.tickets.related(a.id)),
    Row("PUT", "/tickets/{id}/mark_as_spam", lambda a: a.client.tickets.mark_as_spam(a.id)),
    Row("PUT", "/tickets/mark_many_as_spam", lambda a: a.client.tickets.mark_many_as_spam(a.ids)),
    Row("POST", "/tickets/{id}/merge", lambda a: a.client.tickets.merge(a.id, a.many("ids"))),
    lists("/tickets/{id}/conversation_log", lambda a: a.client.tickets.conversation(a.id, after=a.after)),
    lists("/organizations/{id}/tickets", lambda a: a.client.organizations.tickets(a.id, after=a.after)),
    lists("/users/{id}/tickets/{word}", lambda a: a.client.users.tickets(a.id, a.word, after=a.after)),
    Row("GET", "/organizations/{id}/tickets/count", lambda a: a.client.organizations.count_tickets(a.id)),
    Row("GET", "/users/{id}/tickets/{word}/count", lambda a: a.client.users.count_tickets(a.id, a.word)),
    Row("GET", "/tickets/{id}/collaborators", lambda a: a.client.users.of_ticket(a.id, "collaborators")),
    Row("GET", "/tickets/{id}/email_ccs", lambda a: a.client.users.of_ticket(a.id, "email_ccs")),
    Row("GET", "/tickets/{id}/followers", lambda a: a.client.users.of_ticket(a.id, "followers")),
    Row("POST", "/imports/tickets", lambda a: a.client.imports.create(a.given("ticket"))),
    Row("POST", "/imports/tickets/create_many", lambda a: a.client.imports.create_many(a.many("tickets"))),
    lists("/problems", lambda a: a.client.problems.list(after=a.after)),
    Row("POST", "/problems/autocomplete", lambda a: a.client.problems.autocomplete(a.given("text") or "")),
    lists("/tickets/{id}/incidents", lambda a: a.client.problems.incidents(a.id, after=a.after)),
    # comments and audits
    lists("/tickets/{id}/comments", lambda a: a.client.comments.list(a.id, after=a.after)),
    Row("GET", "/tickets/{id}/comments/count", lambda a: a.client.comments.count(a.id)),
    Row(
        "PUT", "/tickets/{id}/comments/{other}/make_private", lambda a: a.client.comments.make_private(a.id, a.other)
    ),
    Row(
        "PUT",
        "/tickets/{id}/comments/{other}/redact",
        lambda a: a.client.comments.redact(a.id, a.other, a.given("text") or ""),
    ),
    Row(
        "PUT",
        "/comment_redactions/{id}",
        lambda a: a.client.comments.redact_marked(a.given("ticket_id") or 0, a.id, a.given("html_body") or ""),
    ),
    Row(
        "PUT",
        "/tickets/{id}/comments/{other}/attachments/{word}/redact",
        lambda a: a.client.comments.redact_attachment(a.id, a.other, int(a.word)),
    ),
    lists("/tickets/{id}/audits", lambda a: a.client.audits.list(a.id, after=a.after)),
    Row("GET", "/tickets/{id}/audits/count", lambda a: a.client.audits.count(a.id)),
    Row("GET", "/tickets/{id}/audits/{other}", lambda a: a.client.audits.show(a.id, a.other)),
    Row("PUT", "/tickets/{id}/audits/{other}/make_private", lambda a: a.client.audits.make_private(a.id, a.other)),
    lists("/ticket_audits", lambda a: a.client.audits.everywhere(after=a.after)),
    # tags
    lists("/tags", lambda a: a.client.tags.list(after=a.after)),
    Row("GET", "/tags/count", lambda a: a.client.tags.count()),
    Row("GET", "/autocomplete/tags", lambda a: a.client.tags.autocomplete(a.query("name"))),
    Row("GET", "/(?P<kind>tickets|users|organizations)/{id}/tags", lambda a: a.client.tags.of(_kind(a), a.id)),
    Row(
        "PUT",
        "/(?P<kind>tickets|users|organizations)/{id}/tags",
        lambda a: a.client.tags.add(_kind(a), a.id, a.many("tags")),
    ),
    Row(
        "POST",
        "/(?P<kind>tickets|users|organizations)/{id}/tags",
        lambda a: a.client.tags.replace(_kind(a), a.id, a.many("tags")),
    ),
    Row(
        "DELETE",
        "/(?P<kind>tickets|users|organizations)/{id}/tags",
        lambda a: a.client.tags.remove(_kind(a), a.id, a.many("tags")),
    ),
    # deleted and suspended tickets
    lists("/deleted_tickets", lambda a: a.client.deleted_tickets.list(after=a.after)),
    Row("PUT", "/deleted_tickets/{id}/restore", lambda a: a.client.deleted_tickets.restore(a.id)),
    Row("PUT", "/deleted_tickets/restore_many", lambda a: a.client.deleted_tickets.restore_many(a.ids)),
    Row("DELETE", "/deleted_tickets/{id}", lambda a: a.client.deleted_tickets.delete(a.id)),
    *family("/suspended_tickets", "suspended_ticket", "suspended_tickets", "list show delete"),
    Row("PUT", "/suspended_tickets/{id}/recover", lambda a: a.client.suspended_tickets.recover(a.id)),
    Row("PUT", "/suspended_tickets/recover_many", lambda a: a.client.suspended_tickets.recover_many(a.ids)),
    Row("DELETE", "/suspended_tickets/destroy_many", lambda a: a.client.suspended_tickets.destroy_many(a.ids)),
    Row("POST", "/suspended_tickets/export", lambda a: a.client.suspended_tickets.export()),
    # metrics, skips, bookmarks, satisfaction
    *family("/ticket_metrics", "ticket_metric", "metrics", "list show"),
    Row("GET", "/tickets/{id}/metrics", lambda a: a.client.metrics.of_ticket(a.id)),
    lists("/users/{id}/skips", lambda a: a.client.skips.of_user(a.id, after=a.after)),
    lists("/tickets/{id}/skips", lambda a: a.client.skips.of_ticket(a.id, after=a.after)),
    Row("POST", "/skips", lambda a: a.client.skips.create(a.given("skip"))),
    *family("/bookmarks", "bookmark", "bookmarks", "list delete"),
    Row("POST", "/bookmarks", lambda a: a.client.bookmarks.create(a.given("bookmark").get("ticket_id", 0))),
    *family("/satisfaction_ratings", "satisfaction_rating", "satisfaction_ratings", "list show"),
    Row("GET", "/satisfaction_ratings/count", lambda a: a.client.satisfaction_ratings.count()),
    Row(
        "POST",
        "/tickets/{id}/satisfaction_rating",
        lambda a: a.client.satisfaction_ratings.rate(a.id, a.given("satisfaction_rating")),
    ),
    *family("/satisfaction_reasons", "reason", "satisfaction_reasons", "list show"),
    # requests and jobs
    *family("/requests", "request", "requests", "list show create update"),
    lists("/requests/search", lambda a: a.client.requests.search("", after=a.after)),
    lists("/requests/{id}/comments", lambda a: a.client.requests.comments(a.id, after=a.after)),
    Row("GET", "/requests/{id}/comments/{other}", lambda a: a.client.requests.comment(a.id, a.other)),
    lists("/job_statuses", lambda a: a.client.jobs.list(after=a.after)),
    Row("GET", "/job_statuses/show_many", lambda a: a.client.jobs.show_many(a.query("ids").split(","))),
    Row("GET", "/job_statuses/{word}", lambda a: a.client.jobs.show(a.word)),
    # people
    Row("GET", "/users/me", lambda a: a.client.users.me()),
    lists("/users", lambda a: a.client.users.list(after=a.after)),
    *family("/users", "user", "users", "show create update delete"),
    lists("/users/search", lambda a: a.client.users.search(after=a.after)),
    Row("GET", "/users/autocomplete", lambda a: a.client.users.autocomplete(a.query("name"))),
    Row("GET", "/users/count", lambda a: a.client.users.count()),
    Row("GET", "/groups/{id}/users/count", lambda a: a.client.users.count(f"/groups/{a.id}")),
    Row("GET", "/organizations/{id}/users/count", lambda a: a.client.users.count(f"/organizations/{a.id}")),
    lists("/groups/{id}/users", lambda a: a.client.users.in_group(a.id, after=a.after)),
    lists("/organizations/{id}/users", lambda a: a.client.users.in_organization(a.id, after=a.after)),
    Row("GET", "/users/{id}/related", lambda a: a.client.users.related(a.id)),
    Row("POST", "/users/create_or_update", lambda a: a.client.users.create_or_update(a.given("user"))),
    Row("POST", "/users/create_or_update_many", lambda a: a.client.users.create_or_update_many(a.many("users"))),
    Row("POST", "/users/request_create", lambda a: a.client.users.request_create(a.given("user"))),
    Row("POST", "/users/logout_many", lambda a: a.client.users.logout_many(a.ids)),
    Row("PUT", "/users/{id}/merge", lambda a: a.client.users.merge(a.id, a.given("user").get("id", 0))),
    *family("/deleted_users", "deleted_user", "deleted_users", "list show delete"),
    Row("GET", "/deleted_users/count", lambda a: a.client.deleted_users.count()),
    lists("/users/{id}/identities", lambda a: a.client.identities.list(a.id, after=a.after)),
    Row("POST", "/users/{id}/identities", lambda a: a.client.identities.create(a.id, a.given("identity"))),
    Row("GET", "/users/{id}/identities/{other}", lambda a: a.client.identities.show(a.id, a.other)),
    Row(
        "PUT",
        "/users/{id}/identities/{other}",
        lambda a: a.client.identities.update(a.id, a.other, a.given("identity")),
    ),
    Row("PUT", "/users/{id}/identities/{other}/verify", lambda a: a.client.identities.verify(a.id, a.other)),
    Row(
        "PUT",
        "/users/{id}/identities/{other}/make_primary",
        lambda a: a.client.identities.make_primary(a.id, a.other),
    ),
    Row(
        "PUT",
        "/users/{id}/identities/{other}/request_verification",
        lambda a: a.client.identities.request_verification(a.id, a.other),
    ),
    Row("DELETE", "/users/{id}/identities/{other}", lambda a: a.client.identities.delete(a.id, a.other)),
    *family("/custom_roles", "custom_role", "roles", ALL),
    # organizations, groups, memberships
    *family("/organizations", "organization", "organizations", ALL),
    lists("/organizations/search", lambda a: a.client.organizations.search(after=a.after)),
    Row("GET", "/organizations/autocomplete", lambda a: a.client.organizations.autocomplete(a.query("name"))),
    Row("GET", "/organizations/count", lambda a: a.client.organizations.count()),
    Row("GET", "/organizations/{id}/related", lambda a: a.client.organizations.related(a.id)),
    lists("/organizations/{id}/merges", lambda a: a.client.organizations.merges(a.id, after=a.after)),
    Row("POST", "/organizations/{id}/merge", lambda a: a.client.organizations.merge(a.id, 0)),
    Row(
        "POST",
        "/organizations/create_or_update",
        lambda a: a.client.organizations.create_or_update(a.given("organization")),
    ),
    lists("/users/{id}/organizations", lambda a: a.client.organizations.of_user(a.id, after=a.after)),
    *family("/groups", "group", "groups", ALL),
    lists("/groups/assignable", lambda a: a.client.groups.assignable(after=a.after)),
    Row("GET", "/groups/count", lambda a: a.client.groups.count()),
    lists("/users/{id}/groups", lambda a: a.client.groups.of_user(a.id, after=a.after)),
    *family("/group_memberships", "group_membership", "memberships", "list show create delete"),
    lists("/group_memberships/assignable", lambda a: a.client.memberships.assignable(after=a.after)),
    lists("/users/{id}/group_memberships", lambda a: a.client.memberships.of_user(a.id, after=a.after)),
    lists("/groups/{id}/memberships", lambda a: a.client.memberships.of_group(a.id, after=a.after)),
    *family(
        "/organization_memberships",
        "organization_membership",
        "organization_memberships",
        "list show create delete",
    ),
    lists(
        "/users/{id}/organization_memberships",
        lambda a: a.client.organization_memberships.of_user(a.id, after=a.after),
    ),
    Row(
        "PUT",
        "/users/{id}/organization_memberships/{other}/make_default",
        lambda a: a.client.organization_memberships.make_default(a.id, a.other),
    ),
    # views
    *family("/views", "view", "views", ALL),
    lists("/views/active", lambda a: a.client.views.active(after=a.after)),
    Row("GET", "/views/compact", lambda a: a.client.views.compact()),
    lists("/views/search", lambda a: a.client.views.search("", after=a.after)),
    Row("GET", "/views/count", lambda a: a.client.views.count_all()),
    Row("GET", "/views/count_many", lambda a: a.client.views.count_many(a.ids)),
    Row("GET", "/views/{id}/count", lambda a: a.client.views.count(a.id)),
    lists("/views/{id}/tickets", lambda a: a.client.views.tickets(a.id, after=a.after)),
    Row("GET", "/views/{id}/execute", lambda a: a.client.views.execute(a.id, after=a.after)),
    Row("GET", "/views/{id}/export", lambda a: a.client.views.export(a.id)),
    Row("POST", "/views/preview", lambda a: a.client.views.preview(a.given("view"))),
    Row("POST", "/views/preview/count", lambda a: a.client.views.preview_count(a.given("view"))),
    # rules
    *family("/macros", "macro", "macros", ALL),
    lists("/macros/active", lambda a: a.client.macros.active(after=a.after)),
    lists("/macros/search", lambda a: a.client.macros.search("", after=a.after)),
    Row("GET", "/macros/{id}/apply", lambda a: a.client.macros.apply(a.id)),
    Row("GET", "/tickets/{id}/macros/{other}/apply", lambda a: a.client.macros.apply_to(a.id, a.other)),
    *family("/triggers", "trigger", "triggers", ALL),
    lists("/triggers/active", lambda a: a.client.triggers.active(after=a.after)),
    lists("/triggers/search", lambda a: a.client.triggers.search("", after=a.after)),
    *family("/automations", "automation", "automations", ALL),
    lists("/automations/active", lambda a: a.client.automations.active(after=a.after)),
    lists("/automations/search", lambda a: a.client.automations.search("", after=a.after)),
    *family("/slas/policies", "sla_policy", "sla_policies", ALL),
    lists("/group_slas/policies", lambda a: a.client.group_sla_policies.list(after=a.after)),
    Row("GET", "/group_slas/policies/{word}", lambda a: a.client.group_sla_policies.show(a.word)),
    # files
    Row(
        "POST",
        "/uploads",
        lambda a: a.client.uploads.create(a.query("filename"), b"", token=a.query("token") or None),
    ),
    Row("DELETE", "/uploads/{word}", lambda a: a.client.uploads.delete(a.word)),
    Row("GET", "/attachments/{id}", lambda a: a.client.attachments.show(a.id)),
    # fields, forms, statuses, brands
    *family("/ticket_fields", "ticket_field", "fields", ALL),
    Row("GET", "/ticket_fields/count", lambda a: a.client.fields.count()),
    lists("/ticket_fields/{id}/options", lambda a: a.client.fields.choices(a.id, after=a.after)),
    *family("/user_fields", "user_field", "user_fields", ALL),
    *family("/organization_fields", "organization_field", "organization_fields", ALL),
    *family("/ticket_forms", "ticket_form", "forms", ALL),
    *family("/custom_statuses", "custom_status", "statuses", ALL),
    *family("/brands", "brand", "brands", ALL),
    # settings and tokens
    *family("/recipient_addresses", "recipient_address", "recipient_addresses", ALL),
    *family("/locales", "locale", "locales", "list show"),
    Row("GET", "/locales/current", lambda a: a.client.locales.current()),
    Row("GET", "/account/settings", lambda a: a.client.settings.show()),
    Row("PUT", "/account/settings", lambda a: a.client.settings.update(a.given("settings"))),
    *family("/business_hours/schedules", "schedule", "schedules", "list show"),
    *family("/oauth/tokens", "token", "oauth_tokens", "list show create delete"),
    Row("GET", "/oauth/tokens/current", lambda a: a.client.oauth_tokens.current()),
    Row("DELETE", "/oauth/tokens/current", lambda a: a.client.oauth_tokens.revoke_current()),
    # activities, search, exports
    *family("/activities", "activity", "activities", "list show"),
    Row("GET", "/activities/count", lambda a: a.client.activities.count()),
    lists("/search", lambda a: a.client.search.all("", after=a.after)),
    Row("GET", "/search/count", lambda a: a.client.search.count(a.query("query"))),
    lists("/search/export", lambda a: a.client.search.export("", _type(a), after=a.after)),
    lists("/incremental/tickets/cursor", lambda a: a.client.incremental.tickets(after=a.after)),
    lists("/incremental/users/cursor", lambda a: a.client.incremental.users(after=a.after)),
    lists("/incremental/tickets", lambda a: a.client.incremental.tickets_by_time(after=a.after)),
    lists("/incremental/users", lambda a: a.client.incremental.users_by_time(after=a.after)),
    lists("/incremental/organizations", lambda a: a.client.incremental.organizations(after=a.after)),
    lists("/incremental/ticket_events", lambda a: a.client.incremental.ticket_events(after=a.after)),
    lists("/incremental/ticket_metric_events", lambda a: a.client.incremental.ticket_metric_events(after=a.after)),
)


def _kind(a: Asked) -> Any:
    return a.parts["kind"]


def _type(a: Asked) -> Any:
    return a.query("filter[type]")


def find(exchange: Exchange) -> tuple[Row, dict[str, str]] | None:
    """Return the row that makes a recorded request, and the parts of its path."""
    for row in TABLE:
        parts = row.match(exchange)
        if parts is not None:
            return row, parts
    return None
