"""One entry of `slots:` → a SlotSpec."""

from typing import Any, cast

from bot.dialogue.flows import Place, SlotSpec
from bot.dialogue.problems import Problems, did_you_mean
from bot.dialogue.session import Value
from bot.dialogue.shapes import Node

TYPES = ("text", "bool", "float", "categorical")
MAPPINGS = ("from_text", "from_intent", "custom")


def read_slot(name: str, data: Any, place: Place, problems: Problems) -> SlotSpec:
    """A slot from its YAML; mistakes go into `problems`."""
    node = Node(data, place, problems, f"the slot '{name}'")
    node.known(("type", "values", "mappings", "max_length", "verbatim"))
    kind = node.text("type", required=True)
    if kind and kind not in TYPES:
        problems.add(node.at("type"), f"'{kind}' is no slot type; {did_you_mean(kind, TYPES)}")
    values = tuple(str(value) for value, _ in node.items("values"))
    if kind == "categorical" and not values:
        problems.add(place, f"the categorical slot '{name}' needs 'values:', the answers it knows")
    intents: dict[str, Value] = {"affirm": True, "deny": False} if kind == "bool" else {}
    from_text, validator = False, ""
    for item, at in node.items("mappings"):
        mapping = Node(item, at, problems, f"a mapping of '{name}'")
        how = mapping.text("type", required=True)
        if how == "from_text":
            from_text = True
        elif how == "from_intent":
            intents[mapping.text("intent", required=True)] = cast(Value, mapping.data.get("value"))
        elif how == "custom":
            validator = mapping.text("action", required=True)
        elif how:
            problems.add(mapping.at("type"), f"'{how}' is no mapping; {did_you_mean(how, MAPPINGS)}")
    verbatim = node.flag("verbatim")
    return SlotSpec(
        name, cast(Any, kind or "text"), place, values, intents, from_text, validator, _most(node), verbatim
    )


def _most(node: Node) -> int:
    most = node.data.get("max_length", 1000)
    if not isinstance(most, int) or not 0 < most <= 4000:
        node.problems.add(node.at("max_length"), "'max_length' must be a whole number from 1 to 4000")
        return 1000
    return most
