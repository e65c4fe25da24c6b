"""Uploads: files sent ahead of the comment that names them."""

from zdtui.api.answer import Answer
from zdtui.api.caller import API, Caller
from zdtui.api.judgement import written
from zdtui.api.query import address, segment
from zdtui.model.attachment import Upload

DEADLINE = 300.0
"""How long one file may take, in seconds."""


class Uploads:
    """``/uploads``: up to 50 MB a file, for everyone who may comment. A token lives for an hour: send it soon."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    async def create(
        self,
        filename: str,
        content: bytes,
        content_type: str = "application/octet-stream",
        token: str | None = None,
    ) -> Upload:
        """Send a file; with ``token`` it joins the files sent under it before."""
        target = API + address("/uploads", {"filename": filename, "token": token})
        headers = {"content-type": content_type}
        answer = await self._caller.send("POST", target, content=content, headers=headers, deadline=DEADLINE)
        return written(answer, "upload", Upload)

    async def delete(self, token: str) -> Answer:
        """Throw away what was sent under ``token``."""
        return await self._caller.send("DELETE", f"{API}/uploads/{segment(token)}")
