"""Files: attached to comments, or uploaded and waiting for one."""

from typing import Any

from zdtui.model.resource import NO_ITEMS, Many, Record, Resource


class Attachment(Resource):
    """A file; ``content_url`` leads to it, at times by a redirect to another host. ``size`` is in bytes."""

    url: str | None = None
    file_name: str | None = None
    content_url: str | None = None
    mapped_content_url: str | None = None
    content_type: str | None = None
    size: int | None = None
    width: Any = None
    height: Any = None
    inline: bool | None = None
    deleted: bool | None = None
    malware_access_override: bool | None = None
    malware_scan_result: str | None = None
    thumbnails: Many["Attachment"] = NO_ITEMS


class Upload(Record):
    """A file sent ahead of its comment, which names it by ``token``."""

    token: str
    expires_at: str | None = None
    attachments: Many[Attachment] = NO_ITEMS
    attachment: Attachment | None = None
