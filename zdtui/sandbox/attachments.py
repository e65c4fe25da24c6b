"""Files: uploads that wait for a comment, and the bytes of attachments on an origin of their own."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import quote_plus

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.world import World, files
from zdtui.sandbox.world.moments import iso

UPLOAD_LIFE = 60 * 60
"""Seconds an upload token can be used."""

LINK_LIFE = 60
"""Seconds the address of an attachment's bytes can be used."""

IDLE_ORIGIN = "http://files.sandbox.test"
"""Where attachments live while the sandbox is not served."""


@dataclass(slots=True)
class Upload:
    """The attachments under one token, until a comment takes them."""

    token: str
    expires: float
    attachments: list[Json] = field(default_factory=list)


class Files:
    """The attachments of one account; `origin` is the scheme, host and port their bytes come from."""

    def __init__(self, world: World) -> None:
        self.origin = IDLE_ORIGIN
        self._world = world
        self._uploads: dict[str, Upload] = {}
        self._links: dict[str, tuple[int, float]] = {}

    def upload(self, name: str, content_type: str, content: bytes, token: str | None) -> Upload:
        """Keep a file under a token, a new one unless a living one is given."""
        now = self._world.clock()
        found = self._uploads.get(token or "")
        if found is None or found.expires < now:
            found = Upload(secrets.token_urlsafe(16), now + UPLOAD_LIFE)
            self._uploads[found.token] = found
        number = self._world.next_id("attachment")
        record = files.attachment(number, name, content_type, len(content), secrets.token_urlsafe(18))
        path = record["content_url"].partition("?name=")[0] + f"?name={quote_plus(name)}"
        record |= {"content_url": path, "mapped_content_url": path, "malware_scan_result": "not_scanned"}
        self._world.attachments.put(record, content)
        found.attachments.append(record)
        return found

    def discard(self, token: str) -> None:
        """Forget an upload; raise 404 for an unknown one."""
        if self._uploads.pop(token, None) is None:
            raise errors.not_found()

    def attach(self, tokens: Sequence[str]) -> list[Json]:
        """Return the files of some uploads, which are used up; unknown and expired tokens are ignored (assumed)."""
        now = self._world.clock()
        taken = [self._uploads.pop(token, None) for token in tokens]
        return [each for upload in taken if upload and upload.expires >= now for each in upload.attachments]

    def record(self, attachment_id: int) -> Json:
        """Return an attachment; raise 404 for an unknown one."""
        found = self._world.attachments.get(attachment_id)
        if found is None:
            raise errors.not_found()
        return found

    def redact(self, attachment_id: int) -> Json:
        """Empty an attachment for good and return it."""
        emptied = {
            "file_name": "redacted.txt",
            "content_type": "text/plain",
            "size": 0,
            "width": None,
            "height": None,
        }
        record = {**self.record(attachment_id), **emptied}
        self._world.attachments.put(record, b"")
        return record

    def link(self, token: str) -> str:
        """Return a short-lived address of an attachment's bytes; raise 404 for an unknown token."""
        record = self._world.attachments.by_token(token)
        if record is None:
            raise errors.not_found()
        key, now = secrets.token_urlsafe(24), self._world.clock()
        self._links = {known: link for known, link in self._links.items() if link[1] >= now}
        self._links[key] = (record["id"], now + LINK_LIFE)
        return f"{self.origin}/{key}/{quote_plus(record['file_name'])}"

    def linked(self, key: str) -> tuple[Json, bytes] | None:
        """Return the attachment behind a short-lived address; None when it is unknown or too old."""
        attachment_id, until = self._links.get(key, (0, 0.0))
        if until < self._world.clock():
            return None
        return self.record(attachment_id), self._world.attachments.content(attachment_id)


def expiry(upload: Upload) -> str:
    """Return the moment until which an upload can be used."""
    return iso(upload.expires)
