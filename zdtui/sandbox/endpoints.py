"""The router over every route family."""

from zdtui.sandbox.oauth import consent, grants
from zdtui.sandbox.routes import (
    activities,
    attachments,
    audits,
    bulk_records,
    bulk_tickets,
    comments,
    definition_records,
    definitions,
    deleted_tickets,
    groups,
    identities,
    incremental,
    job_statuses,
    macros,
    me,
    memberships,
    oauth_tokens,
    organizations,
    ratings,
    search,
    settings,
    skips,
    suspended_tickets,
    tags,
    ticket_tags,
    tickets,
    user_tickets,
    user_writes,
    users,
    view_tickets,
    views,
)
from zdtui.sandbox.routing import Router

_FAMILIES = (
    activities, attachments, audits, bulk_records, bulk_tickets, comments, definition_records, definitions,
    deleted_tickets, groups, identities, incremental, job_statuses, macros, me, memberships, oauth_tokens,
    organizations, ratings, search, settings, skips, suspended_tickets, tags, ticket_tags, tickets, user_tickets,
    user_writes, users, view_tickets, views,
)  # fmt: skip

ROUTER = Router([*(family.routes for family in _FAMILIES), attachments.outside, consent.routes, grants.routes])
