"""What we know of an account, in two SQLite files: a cache of what Zendesk said, and the desk's own work."""

from zdtui.store.comments import Thread
from zdtui.store.counts import ViewCounted
from zdtui.store.drafts import Draft
from zdtui.store.errors import DiskFullError, StoreError, WorkRefusedError
from zdtui.store.journal import Note
from zdtui.store.listings import Listing
from zdtui.store.outbox import OutboxRow
from zdtui.store.pages import Stored
from zdtui.store.store import Store
from zdtui.store.work import Marks, Work

__all__ = [
    "DiskFullError",
    "Draft",
    "Listing",
    "Marks",
    "Note",
    "OutboxRow",
    "Store",
    "StoreError",
    "Stored",
    "Thread",
    "ViewCounted",
    "Work",
    "WorkRefusedError",
]
