"""Comment records: the comment objects of a thread, with attachments, channel and metadata."""

import re
from typing import Any

from zdtui.sandbox.world import files, markup
from zdtui.sandbox.world.dice import Dice
from zdtui.sandbox.world.moments import iso
from zdtui.sandbox.world.numbers import Numbers
from zdtui.sandbox.world.story import Scene, Story
from zdtui.sandbox.world.threads import Step

Record = dict[str, Any]
_ATTACHED = re.compile(
    r"attached|attachment|Anbei|beigefügt|Anhang|pièce jointe|adjunt|anexo|załącznik"
    r"|添付|附|첨부|مرفق|מצורף|संलग्न|แนบ",
    re.IGNORECASE,
)
_BROWSERS = (
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
)


class CommentRecords:
    """Writes comments."""

    def __init__(self, scene: Scene, numbers: Numbers) -> None:
        self._scene, self._numbers = scene, numbers

    def comment(self, story: Story, step: Step, place: int) -> Record:
        """Write the comment of a step; its number is one above that of its audit."""
        number = self._numbers.audit(story.id, place)
        attached = self._attachments(story, step, place, number)
        text = step.text
        if attached and attached[0]["inline"]:
            first, _, rest = text.partition("\n\n")
            text = f"{first}\n\n![{attached[0]['file_name']}]({attached[0]['content_url']})\n\n{rest}"
        return {
            "id": number + 1, "type": "Comment", "author_id": step.author, "body": step.text,
            "html_body": markup.html(text), "plain_body": markup.plain(step.text), "public": step.public,
            "attachments": attached, "audit_id": number, "via": self._via(story, step),
            "created_at": iso(step.moment), "metadata": self._metadata(step.author, place),
        }  # fmt: skip

    def _attachments(self, story: Story, step: Step, place: int, number: int) -> list[Record]:
        dice = Dice(self._scene.seed, story.id, 33, place)
        kinds = self._files(story, step, dice)
        if len(kinds) > 1 and dice.chance(60):
            kinds = kinds[:1]
        inline = kinds[:1] == ("png",) and step.kind in "oa" and dice.chance(35)
        return [
            files.record(story, number + 25 + rank, kind, place * 4 + rank, inline=inline and rank == 0)
            for rank, kind in enumerate(kinds[:3])
        ]

    def _files(self, story: Story, step: Step, dice: Dice) -> tuple[str, ...]:
        """Choose the types of files: what the text says is attached must be there."""
        named = _ATTACHED.search(step.text.split("\n> ")[0]) is not None
        likely = {"o": 38, "a": 10, "x": 4, "n": 4}.get(step.kind, 0)
        if not named and not dice.chance(likely):
            return ()
        if step.kind == "o":
            return story.topic.files or (("png",) if named else ())
        if step.kind == "a":
            return story.topic.files[:1] or ("png",)
        return ("pdf",) if step.kind == "f" else ("png",)

    def _via(self, story: Story, step: Step) -> Record:
        """Tell how a comment came in: customers by their channel, agents through the web."""
        if step.author in self._scene.people.agents:
            return self._scene.via("web", {})
        return self._scene.via(story.channel, self._scene.people.users.get(step.author, {}))

    def _metadata(self, author: int, place: int) -> Record:
        """Write where a comment was sent from; a person uses few machines."""
        dice = Dice(self._scene.seed, author, place % 3, 34)
        zones = self._scene.people.language.get(author, self._scene.english).zones
        system = {
            "client": dice.pick(_BROWSERS), "ip_address": f"198.51.100.{dice.between(2, 250)}",
            "location": dice.pick(zones)[2], "latitude": round(dice.between(-300, 600) / 10, 4),
            "longitude": round(dice.between(-1200, 1300) / 10, 4),
        }  # fmt: skip
        return {"system": system, "custom": {}}
