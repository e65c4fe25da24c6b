"""Attachments: what is known of a file, and the file itself."""

from contextlib import AbstractAsyncContextManager

from zdtui.api.caller import Caller
from zdtui.api.download import Download, Downloads
from zdtui.model.attachment import Attachment


class Attachments:
    """``/attachments/{id}`` and the files that ``content_url`` leads to."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._downloads = Downloads(caller.wire)

    async def show(self, attachment_id: int) -> Attachment:
        """Show what is known of a file."""
        return await self._caller.one(f"/attachments/{attachment_id}", "attachment", Attachment)

    def open(self, url: str) -> AbstractAsyncContextManager[Download]:
        """Open a file for reading, over up to five redirects.

        The credential goes to the account's own origin only; other hosts are asked over ``https`` and get none.

        Raises:
            ForeignOrigin: a redirect leads to what is no ``https`` address.

        """
        return self._downloads.open(url)
