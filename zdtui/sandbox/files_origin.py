"""The second origin, which serves the bytes of attachments and wants no credential."""

import time
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

if TYPE_CHECKING:
    from zdtui.sandbox.account import Account


class FilesOrigin:
    """The ASGI application behind `content_url`; its requests are logged with the origin `files`."""

    def __init__(self, account: "Account") -> None:
        self._account = account

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request with the bytes of an attachment."""
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        entry = self._account.log.begin("files", request, b"", time.monotonic())
        response = self._response(request)
        await response(scope, receive, send)
        entry.status, entry.sent, entry.finished = response.status_code, len(response.body), time.monotonic()

    def _response(self, request: Request) -> Response:
        found = self._account.files.linked(request.url.path.strip("/").partition("/")[0])
        if found is None:
            return PlainTextResponse("Forbidden", 403)
        record, content = found
        return Response(content, media_type=record["content_type"])
