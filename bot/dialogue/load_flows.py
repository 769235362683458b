"""One entry of `flows:` → a Flow. Steps nested under `then:` and `else:` are laid flat, each with an id of its own."""

import re
from typing import Any, cast

from bot.dialogue.conditions import Condition, ConditionError, parse_condition
from bot.dialogue.flows import END, Act, Branch, Call, Collect, Does, Flow, Link, Noop, Place, Say, SetTo, Step
from bot.dialogue.inputs import SAFETY_CLASSES
from bot.dialogue.problems import Problems, did_you_mean
from bot.dialogue.shapes import Node

KINDS = ("action", "collect", "set_slots", "link", "call", "noop")
STEP_KEYS = (*KINDS, "id", "next", "utter", "ask_before_filling", "skippable", "description")
FLOW_KEYS = (
    "name", "description", "nlu_trigger", "safety_trigger", "command", "start_parameter", "due", "unasked",
    "allowed_in_danger", "clears", "forgets", "persisted_slots", "source", "gives", "exercise", "instead", "steps",
)  # fmt: skip
START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")  # what Telegram takes


def read_flow(name: str, data: Any, place: Place, problems: Problems) -> Flow:
    """A flow from its YAML; mistakes go into `problems`."""
    node = Node(data, place, problems, f"the flow '{name}'")
    node.known(FLOW_KEYS)
    steps: list[Step] = []
    _StepReader(name, problems, steps).sequence(node.items("steps"), "", END)
    if not steps:
        problems.add(place, f"the flow '{name}' needs 'steps:', at least one")
    safety = node.text("safety_trigger") or "none"
    if safety not in (*SAFETY_CLASSES, "none"):
        problems.add(
            node.at("safety_trigger"), f"'{safety}' is no safety class; {did_you_mean(safety, SAFETY_CLASSES)}"
        )
    parameter = node.text("start_parameter")
    if parameter and not START_PARAMETER.fullmatch(parameter):
        problems.add(node.at("start_parameter"), f"'{parameter}' must be 1 to 64 letters, digits, _ or -")
    triggers = [_trigger(item, at, problems) for item, at in node.items("nlu_trigger")]
    return Flow(
        id=name,
        name=node.text("name", required=True),
        description=node.text("description", required=True),
        steps=tuple(steps),
        place=place,
        intents=tuple(intent for intent, _ in triggers),
        offers={intent: offer for intent, offer in triggers if offer},
        safety=cast(Any, safety),
        command=node.text("command"),
        start_parameter=parameter,
        due=node.text("due"),
        unasked=node.flag("unasked"),
        allowed_in_danger=node.flag("allowed_in_danger"),
        clears=node.flag("clears"),
        forgets=node.flag("forgets"),
        persisted_slots=frozenset(str(item) for item, _ in node.items("persisted_slots")),
        by_id={step.id: step for step in steps},
        source=node.text("source"),
        gives=node.text("gives"),
        exercise=node.flag("exercise"),
        instead=tuple(str(item) for item, _ in node.items("instead")),
    )


def _trigger(item: Any, at: Place, problems: Problems) -> tuple[str, str]:
    node = Node(item, at, problems, "a trigger")
    node.known(("intent", "offer"))
    return node.text("intent", required=True), node.text("offer")


class _StepReader:
    """Reads lists of steps into one flat list, remembering ids."""

    def __init__(self, flow: str, problems: Problems, steps: list[Step]) -> None:
        self.flow, self.problems, self.steps = flow, problems, steps
        self.ids: set[str] = set()

    def sequence(self, items: list[tuple[Any, Place]], prefix: str, after: str) -> str:
        """Read a list of steps of which the last one leads to `after`; the id of the first one."""
        nodes = [Node(item, at, self.problems, f"a step of '{self.flow}'") for item, at in items]
        ids = [self._id(node, f"{prefix}{index}") for index, node in enumerate(nodes)]
        for index, node in enumerate(nodes):
            self._step(node, ids[index], ids[index + 1] if index + 1 < len(ids) else after)
        return ids[0] if ids else after

    def _id(self, node: Node, fallback: str) -> str:
        kind = next((each for each in KINDS if each in node.data), "step")
        given = node.text("id") or f"{fallback}_{kind}"
        if given in self.ids:
            self.problems.add(node.place, f"the flow '{self.flow}' has two steps with the id '{given}'; rename one")
        self.ids.add(given)
        return given

    def _step(self, node: Node, step_id: str, after: str) -> None:
        node.known(STEP_KEYS)
        kinds = [kind for kind in KINDS if kind in node.data]
        if len(kinds) != 1:
            self.problems.add(node.place, f"a step of '{self.flow}' needs exactly one of: {', '.join(KINDS)}")
            return
        at = len(self.steps)
        self.steps.insert(at, Step(step_id, Noop(), (), node.place))  # keeps its place before its nested steps
        branches = self._branches(node, step_id, after)
        self.steps[at] = Step(step_id, self._does(node, kinds[0]), branches, node.place)

    def _does(self, node: Node, kind: str) -> Does:
        if kind == "action":
            name = node.text("action", required=True)
            if name and not name.startswith(("utter_", "action_")):
                self.problems.add(node.at("action"), f"'{name}' should begin with utter_ (says) or action_ (computes)")
            return Say(name) if name.startswith("utter_") else Act(name)
        if kind == "collect":
            slot = node.text("collect", required=True)
            utter = node.text("utter") or f"utter_ask_{slot}"
            return Collect(slot, utter, node.flag("ask_before_filling"), node.flag("skippable"))
        if kind == "set_slots":
            pairs = [(str(key), value) for item, _ in node.items("set_slots") for key, value in dict(item).items()]
            return SetTo(tuple(pairs))
        if kind == "link":
            return Link(node.text("link", required=True))
        return Call(node.text("call", required=True)) if kind == "call" else Noop()

    def _branches(self, node: Node, step_id: str, after: str) -> tuple[Branch, ...]:
        target = node.data.get("next")
        if target is None:
            return (Branch(after),)
        if isinstance(target, str):
            return (Branch(target),)
        branches = []
        for index, (item, place) in enumerate(node.items("next")):
            arm = Node(item, place, self.problems, f"a branch of '{self.flow}'")
            arm.known(("if", "then", "else"))
            key = "else" if "else" in arm.data else "then"
            to = self._target(arm, key, f"{step_id}_{index}_", after)
            branches.append(Branch(to, self._condition(arm) if key == "then" else None))
        if branches and branches[-1].condition is not None:
            self.problems.add(node.at("next"), "the last branch must be '- else: …', so that there is always a way on")
        return tuple(branches)

    def _target(self, arm: Node, key: str, prefix: str, after: str) -> str:
        value = arm.data.get(key)
        if isinstance(value, list):
            return self.sequence(arm.items(key), prefix, after)
        return arm.text(key, required=True)

    def _condition(self, arm: Node) -> Condition | None:
        source = arm.text("if", required=True)
        try:
            return parse_condition(source) if source else None
        except ConditionError as error:
            self.problems.add(arm.at("if"), str(error))
            return None
