"""The tables of the two files, as the steps that lead to them."""

from typing import Final

from zdtui.store.files import Steps

CACHE: Final[Steps] = (
    (
        """CREATE TABLE ticket (
            id INTEGER PRIMARY KEY, subject TEXT, status TEXT, custom_status_id INTEGER, priority TEXT, type TEXT,
            requester_id INTEGER, assignee_id INTEGER, group_id INTEGER, organization_id INTEGER, brand_id INTEGER,
            ticket_form_id INTEGER, created_at INTEGER, updated_at INTEGER, due_at INTEGER, sla_at INTEGER,
            tags TEXT NOT NULL, channel TEXT, folded TEXT NOT NULL, digest INTEGER NOT NULL) STRICT""",
        "CREATE INDEX ticket_by_requester ON ticket (requester_id, updated_at)",
        "CREATE INDEX ticket_by_organization ON ticket (organization_id)",
        "CREATE TABLE ticket_raw (id INTEGER PRIMARY KEY, raw BLOB NOT NULL) STRICT",
        """CREATE TABLE user (
            id INTEGER PRIMARY KEY, name TEXT, email TEXT, role TEXT, organization_id INTEGER,
            default_group_id INTEGER, active INTEGER, suspended INTEGER, updated_at TEXT,
            folded TEXT NOT NULL, digest INTEGER NOT NULL, raw BLOB NOT NULL) STRICT""",
        "CREATE INDEX user_by_words ON user (folded, role)",
        "CREATE INDEX agent_by_name ON user (name) WHERE role IN ('agent', 'admin')",
        """CREATE TABLE organization (
            id INTEGER PRIMARY KEY, name TEXT, updated_at TEXT,
            folded TEXT NOT NULL, digest INTEGER NOT NULL, raw BLOB NOT NULL) STRICT""",
        """CREATE TABLE resource (
            kind TEXT NOT NULL, id INTEGER NOT NULL, name TEXT, position INTEGER, active INTEGER,
            digest INTEGER NOT NULL, raw BLOB NOT NULL, PRIMARY KEY (kind, id)) STRICT""",
        """CREATE TABLE listing (
            key TEXT PRIMARY KEY, revision INTEGER NOT NULL, generation INTEGER NOT NULL, pages INTEGER NOT NULL,
            fetched_at REAL, complete INTEGER NOT NULL, older_complete INTEGER NOT NULL,
            total INTEGER, next TEXT) STRICT""",
        """CREATE TABLE listing_page (
            key TEXT NOT NULL, generation INTEGER NOT NULL, number INTEGER NOT NULL, ids BLOB NOT NULL,
            PRIMARY KEY (key, generation, number)) STRICT, WITHOUT ROWID""",
        """CREATE TABLE comment (
            ticket_id INTEGER NOT NULL, id INTEGER NOT NULL, created_at INTEGER NOT NULL, author_id INTEGER,
            public INTEGER, indexed INTEGER NOT NULL, digest INTEGER NOT NULL, raw BLOB NOT NULL,
            PRIMARY KEY (ticket_id, id)) STRICT""",
        "CREATE INDEX comment_in_order ON comment (ticket_id, created_at, id)",
        "CREATE INDEX comment_to_index ON comment (ticket_id) WHERE indexed = 0",
        """CREATE TABLE thread (
            ticket_id INTEGER PRIMARY KEY, as_of INTEGER, complete INTEGER NOT NULL, next TEXT,
            fetched_at REAL NOT NULL) STRICT""",
        "CREATE TABLE passage (id INTEGER PRIMARY KEY, digest INTEGER NOT NULL, words BLOB NOT NULL) STRICT",
        """CREATE VIRTUAL TABLE ticket_text USING fts5 (
            subject, people, tags, body, content='', columnsize=0, tokenize="unicode61 remove_diacritics 2")""",
        """CREATE VIRTUAL TABLE user_text USING fts5 (
            words, content='', columnsize=0, prefix='1 2', tokenize="unicode61 remove_diacritics 2")""",
        """CREATE VIRTUAL TABLE organization_text USING fts5 (
            words, content='', columnsize=0, prefix='1 2', tokenize="unicode61 remove_diacritics 2")""",
        "CREATE TABLE to_index (ticket_id INTEGER PRIMARY KEY) STRICT",
        """CREATE TABLE view_count (
            view_id INTEGER PRIMARY KEY, value INTEGER, pretty TEXT, fresh INTEGER,
            counted_at REAL NOT NULL) STRICT""",
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    ),
    (
        """CREATE INDEX ticket_unsolved ON ticket (updated_at)
            WHERE status IN ('new', 'open', 'pending', 'hold')""",
        "CREATE INDEX thread_by_reading ON thread (fetched_at)",
    ),
    ("INSERT INTO ticket_text (ticket_text, rank) VALUES ('automerge', 8)",),
)
"""The cache: what Zendesk said. It can be fetched again, so it may be thrown away."""

WORK: Final[Steps] = (
    (
        """CREATE TABLE draft (
            ticket_id INTEGER NOT NULL, public INTEGER NOT NULL, text TEXT NOT NULL, cursor TEXT NOT NULL,
            ccs TEXT NOT NULL, saved_at REAL NOT NULL, PRIMARY KEY (ticket_id, public)) STRICT""",
        """CREATE TABLE outbox (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, ticket_id INTEGER, kind TEXT NOT NULL,
            body TEXT NOT NULL, before TEXT NOT NULL, label TEXT NOT NULL, state TEXT NOT NULL, stamp TEXT,
            created_at REAL NOT NULL, release_at REAL NOT NULL, attempt INTEGER NOT NULL, problem TEXT,
            answered_at REAL, owner TEXT, lease_until REAL, checksum TEXT NOT NULL) STRICT""",
        "CREATE INDEX outbox_by_ticket ON outbox (ticket_id)",
        """CREATE TABLE journal (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, at REAL NOT NULL, kind TEXT NOT NULL, ticket_id INTEGER,
            operation TEXT, detail TEXT NOT NULL) STRICT""",
        "CREATE INDEX journal_by_ticket ON journal (ticket_id)",
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    ),
    (
        "CREATE INDEX outbox_open ON outbox (seq) WHERE state NOT IN ('sent', 'dropped')",
        "CREATE INDEX outbox_sent ON outbox (answered_at) WHERE state = 'sent'",
    ),
)
"""The desk's own work: what a person typed. It exists nowhere else, so it is never thrown away."""
