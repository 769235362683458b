"""The limits of the real API, with its words."""

from typing import Any

from .params import Params
from .refusal import bad

ACTIONS = ("callback_data", "url", "copy_text", "switch_inline_query", "switch_inline_query_current_chat", "web_app")


def checked_text(params: Params, too_long: str = "message is too long") -> str:
    """The text as the server stores it. Raises RefusalError."""
    text = params.text("text").strip()
    if not text:
        raise bad("message text is empty")
    if length(text) > 4096:
        raise bad(too_long)
    return text


def checked_caption(params: Params) -> dict[str, str]:
    caption = params.text("caption").strip()
    if length(caption) > 1024:
        raise bad("message caption is too long")
    return {"caption": caption} if caption else {}


def checked_cover(params: Params) -> dict[str, Any]:
    """The entities of a text or caption, whether a picture is covered. Raises RefusalError for one beyond the text."""
    text = params.text("text") or params.text("caption")
    entities = params.json("entities") or params.json("caption_entities") or []
    if any(each["offset"] + each["length"] > length(text) for each in entities):
        raise bad("entity ends after the end of the text")
    found = {"entities": entities, "has_spoiler": params.text("has_spoiler") == "true"}
    return {name: value for name, value in found.items() if value}


def checked_keyboard(params: Params) -> list[list[dict[str, Any]]]:
    """The rows of the inline keyboard; empty without one. Raises RefusalError."""
    markup = params.json("reply_markup") or {}
    rows: list[list[dict[str, Any]]] = markup.get("inline_keyboard", [])
    for row in rows:
        for button in row:
            _check_button(button)
    if sum(map(len, rows)) > 100:
        raise bad("reply markup is too long")
    return [row for row in rows if row]


def _check_button(button: dict[str, Any]) -> None:
    chosen = [action for action in ACTIONS if action in button]
    if not button.get("text", "").strip():
        raise bad("can't parse inline keyboard button: Text is empty")
    if len(chosen) != 1:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    if "copy_text" in button and not 1 <= length(button["copy_text"].get("text", "")) <= 256:
        raise bad("BUTTON_COPY_TEXT_INVALID")
    if "url" in button and (" " in button["url"] or not button["url"].startswith(("http://", "https://", "tg://"))):
        raise bad("BUTTON_URL_INVALID")


def length(text: str) -> int:
    """In UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
