"""Sample content of messages that are not text, in the shapes of the Bot API."""

from typing import Any

from .files import Shelf

PLACE = {"latitude": 52.5, "longitude": 13.4}
POLL: dict[str, Any] = {
    "id": "1",
    "question": "Tea?",
    "options": [],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}
STICKER = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
FRAME = {"width": 320, "height": 240, "duration": 2}

OF_A_FILE: dict[str, dict[str, Any]] = {
    "voice": {"duration": 3},
    "audio": {"duration": 30},
    "video": FRAME,
    "video_note": {"length": 240, "duration": 2},
    "animation": FRAME,
    "sticker": STICKER,
    "document": {"file_name": "letter.pdf"},
}
OTHERS: dict[str, Any] = {
    "location": PLACE,
    "venue": {"location": PLACE, "title": "Park", "address": "Main street"},
    "contact": {"phone_number": "+15550100", "first_name": "Bo"},
    "poll": POLL,
    "dice": {"emoji": "🎲", "value": 4},
}


def medium(kind: str, shelf: Shelf) -> dict[str, Any]:
    """The fields of the message. A kind that nobody knows looks like one of a later Bot API."""
    if kind == "photo":
        return {"photo": [shelf.put("photo.jpg", b"jpeg").json() | {"width": 640, "height": 480}]}
    if kind in OF_A_FILE:
        found = {kind: shelf.put(f"{kind}.bin", kind.encode()).json() | OF_A_FILE[kind]}
        return found | ({"document": found[kind]} if kind == "animation" else {})  # for apps that know no animations
    found = {kind: OTHERS.get(kind, {"news": 1})}
    return found | ({"location": PLACE} if kind == "venue" else {})
