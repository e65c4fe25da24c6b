"""The bodies of counts."""

from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call


def counted(call: Call, value: int) -> Json:
    """Return a count and when it was made, in the other spelling of UTC that counts have."""
    return {"count": {"value": value, "refreshed_at": call.world.now().replace("Z", "+00:00")}}
