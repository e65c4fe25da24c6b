"""Attachments: their records, and bytes that really are what their type says, made when somebody downloads them."""

import struct
import zlib
from typing import Any

from zdtui.sandbox.world.dice import Dice, mix
from zdtui.sandbox.world.moments import iso
from zdtui.sandbox.world.story import Story

Record = dict[str, Any]

_TYPES = {
    "png": "image/png", "jpg": "image/jpeg", "pdf": "application/pdf", "log": "text/plain", "csv": "text/csv",
    "txt": "text/plain", "har": "application/json", "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}  # fmt: skip
_VEIL = 0x5A3C96E17F2B4
_SIZES = {"png": (18_000, 190_000), "jpg": (60_000, 400_000), "pdf": (22_000, 160_000), "har": (30_000, 300_000)}


def name(story: Story, kind: str, place: int) -> str:
    """Name a file the way people and programs do."""
    day = iso(story.row["created"])[:10]
    dice = Dice(story.scene.seed, story.id, 31, place)
    names = {
        "png": (f"Screenshot {day} at {dice.between(8, 18):02d}.{dice.between(10, 59)}.{dice.between(10, 59)}.png",
        "image.png",
                f"screenshot-{dice.between(1, 40)}.png",
                f"Bildschirmfoto_{day}.png" if story.language.code == "de" else f"{day}.png"),
        "jpg": (f"IMG_{dice.between(1000, 9999)}.jpg", f"photo_{place + 1}.jpg",
        f"{day.replace('-', '')}_{dice.between(90_000, 235_959):06d}.jpg"),
        "pdf": ("{invoice}.pdf", "document.pdf", f"scan_{day}.pdf"),
        "log": ("agent.log", "{host}.log", f"debug-{day}.log"),
        "csv": ("export.csv", f"report_{day}.csv", "first-lines.csv"),
        "txt": ("output.txt", "build.txt", "pip-freeze.txt"),
        "har": ("login.har", "app.{company}.har", "network.har"),
        "json": ("payload.json", "response.json"),
        "xlsx": ("addresses.xlsx", "order.xlsx"),
    }  # fmt: skip
    return story.fill(dice.pick(names.get(kind, (f"file.{kind}",))))


def record(story: Story, number: int, kind: str, place: int, inline: bool = False) -> Record:
    """Write the attachment object, without hosts: its `content_url` begins at the path."""
    dice = Dice(story.scene.seed, story.id, 32, place)
    file_name = name(story, kind, place)
    picture = kind in {"png", "jpg"}
    return attachment(
        number,
        file_name,
        _TYPES.get(kind, "application/octet-stream"),
        dice.between(*_SIZES.get(kind, (900, 40_000))),
        token_of(number),
        width=dice.pick((1280, 1440, 1920, 828)) if picture else None,
        height=dice.pick((720, 900, 1080, 1792)) if picture else None,
        inline=inline,
    )


def token_of(number: int) -> str:
    """Make the secret part of an attachment's address; the number can be found in it again."""
    return f"{mix(number):016x}"[:13] + f"{number ^ _VEIL:013x}"


def number_in(token: str) -> int | None:
    """Find the attachment's number in a token made by `token_of`."""
    try:
        number = int(token[13:], 16) ^ _VEIL
    except ValueError:
        return None
    return number if token_of(number) == token else None


def attachment(
    number: int,
    file_name: str,
    content_type: str,
    size: int,
    token: str,
    *,
    width: int | None = None,
    height: int | None = None,
    inline: bool = False,
) -> Record:
    """Write an attachment object with every key in Zendesk's order."""
    path = f"/attachments/token/{token}/?name={file_name.replace(' ', '+')}"
    return {
        "id": number, "file_name": file_name, "content_url": path, "mapped_content_url": path,
        "content_type": content_type,
        "size": size, "width": width, "height": height, "inline": inline, "deleted": False,
        "malware_access_override": False,
        "malware_scan_result": "malware_not_found", "thumbnails": [],
    }  # fmt: skip


def content(record: Record) -> bytes:
    """Make the bytes of an attachment: exactly as many as its record says."""
    size, seed = int(record["size"]), int(record["id"])
    kind = record["content_type"]
    if kind == "image/png":
        return _png(size, seed)
    if kind == "application/pdf":
        return _padded(_PDF, size, b"% padding that readers skip\n")
    if kind == "text/csv":
        return _padded(b"day;site;value\n", size, b"2026-03-14;eu-central-1;41.7\n")
    if kind == "application/json":
        return _padded(b'{"log": {"version": "1.2", "entries": []}}', size, b" ")
    if kind == "text/plain":
        return _padded(b"INFO  starting\n", size, b"WARN  [collector] buffer full, dropping sample\n")
    return Dice(seed).word().to_bytes(8, "big") * (size // 8) + bytes(size % 8)


_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n"
)


def _padded(start: bytes, size: int, filler: bytes) -> bytes:
    return (start + filler * (max(0, size - len(start)) // len(filler) + 1))[:size]


def _png(size: int, seed: int, width: int = 64, height: int = 40) -> bytes:
    """Draw a small picture with soft stripes, and fill it up to its size with a private chunk."""
    tint = Dice(seed).between(40, 200)
    rows = b"".join(
        b"\x00" + bytes(part for x in range(width) for part in (tint, (x * 4 + y * 3) % 256, 255 - y * 5))
        for y in range(height)
    )
    header = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    body, end = _chunk(b"IDAT", zlib.compress(rows, 9)), _chunk(b"IEND", b"")
    missing = size - 8 - len(header) - len(body) - len(end) - 12
    return b"\x89PNG\r\n\x1a\n" + header + _chunk(b"zdPd", bytes(max(missing, 0))) + body + end


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
