"""One entry of `responses:` → a Response."""

from typing import Any, cast

from ruamel.yaml.comments import CommentedSeq

from bot.dialogue.conditions import ConditionError, parse_condition
from bot.dialogue.flows import Keepsake, Place, Response, Variation
from bot.dialogue.journal import KINDS
from bot.dialogue.outputs import Button
from bot.dialogue.problems import Problems, did_you_mean
from bot.dialogue.shapes import Node


def read_response(name: str, data: Any, place: Place, problems: Problems) -> Response:
    """A response from its YAML; mistakes go into `problems`."""
    if not isinstance(data, CommentedSeq) or not data:
        problems.add(place, f"the response '{name}' must be a list of wordings: lines that begin with '- text:'")
        return Response(name, (Variation("", place),), place)
    variations, keep, keepsake, picture, document = [], False, None, None, None
    for index, item in enumerate(data):
        node = Node(item, Place(place.file, data.lc.item(index)[0] + 1), problems, f"a wording of '{name}'")
        node.known(("text", "short", "plain", "buttons", "condition", "metadata"))
        variations.append(_variation(node))
        if "metadata" in node.data:
            metadata = Node(node.data["metadata"], node.at("metadata"), problems, f"the metadata of '{name}'")
            metadata.known(("keep", "keepsake", "picture", "document"))
            keep = keep or metadata.flag("keep")
            keepsake = _keepsake(metadata) or keepsake
            picture = _picture(metadata) or picture
            document = _document(metadata) or document
    return Response(name, tuple(variations), place, keep, keepsake, picture, document)


def _keepsake(metadata: Node) -> Keepsake | None:
    """`keepsake: {kind: plan, text: "…"}`"""
    if "keepsake" not in metadata.data:
        return None
    node = Node(metadata.data["keepsake"], metadata.at("keepsake"), metadata.problems, "a keepsake")
    node.known(("kind", "text"))
    kind = node.text("kind", required=True)
    if kind and kind not in KINDS:
        node.problems.add(node.at("kind"), f"'{kind}' is no kind of keepsake; {did_you_mean(kind, KINDS)}")
    return Keepsake(cast(Any, kind), node.text("text", required=True))


def _picture(metadata: Node) -> tuple[str, tuple[str, ...]] | None:
    """`picture: {kind: cycle, slots: [cycle_mine, cycle_theirs]}`"""
    if "picture" not in metadata.data:
        return None
    node = Node(metadata.data["picture"], metadata.at("picture"), metadata.problems, "a picture")
    node.known(("kind", "slots"))
    return node.text("kind", required=True), tuple(str(item) for item, _ in node.items("slots"))


def _document(metadata: Node) -> tuple[str, str] | None:
    """`document: {name: appointment.ics, slot: checkin_file}`; without a slot the storage writes the file."""
    if "document" not in metadata.data:
        return None
    node = Node(metadata.data["document"], metadata.at("document"), metadata.problems, "a document")
    node.known(("name", "slot"))
    return node.text("name", required=True), node.text("slot")


def _variation(node: Node) -> Variation:
    buttons = tuple(_button(item, at, node) for item, at in node.items("buttons"))
    condition = None
    if source := node.text("condition"):
        try:
            condition = parse_condition(source)
        except ConditionError as error:
            node.problems.add(node.at("condition"), str(error))
    text, short, plain = node.text("text", required=True), node.text("short"), node.text("plain")
    return Variation(text, node.place, buttons, condition, short, plain)


def _button(item: Any, at: Place, parent: Node) -> Button:
    node = Node(item, at, parent.problems, f"a button of {parent.what.removeprefix('a wording of ')}")
    node.known(("title", "payload", "url", "copy", "row"))
    title = node.text("title", required=True)
    button = Button(title, node.text("payload"), node.text("url"), node.text("copy"), node.flag("row"))
    if sum(map(bool, (button.payload, button.url, button.copy))) != 1:
        node.problems.add(at, "a button needs exactly one of 'payload', 'url' and 'copy'")
    return button
