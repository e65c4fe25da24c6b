"""A browser that agrees: records itself, says yes on the consent page and goes where it is sent."""

import runpy
import sys
import urllib.parse
import urllib.request
from pathlib import Path


class Still(urllib.request.HTTPRedirectHandler):
    """Follows nothing."""

    def redirect_request(self, *args: object) -> None:
        """Stay."""


runpy.run_path(str(Path(__file__).parent / "recorder.py"))
address = sys.argv[-1]
parts = urllib.parse.urlsplit(address)
asked = dict(urllib.parse.parse_qsl(parts.query))
opener = urllib.request.build_opener(Still, urllib.request.ProxyHandler({}))
form = urllib.parse.urlencode(asked | {"decision": "allow", "user_id": sys.argv[1]}).encode()
try:
    opener.open(f"{parts.scheme}://{parts.netloc}/oauth/authorizations", form)
except urllib.error.HTTPError as sent:
    opener.open(sent.headers["location"])
