"""What one flow may not get wrong."""

from bot.dialogue.check_paths import check_paths
from bot.dialogue.check_response import buttons_of, payload_of
from bot.dialogue.flows import Act, Call, Collect, Flow, Link, Say, SetTo, Step
from bot.dialogue.names import Names
from bot.dialogue.navigation import NO_TOPIC
from bot.dialogue.payloads import SetSlots

LONGEST_OFFER = 28  # characters: with "Also: " before it, what a phone shows of a button


def check_flow(flow: Flow, names: Names) -> None:
    """Note every name that does not exist, every question that can't be answered, every step that leads nowhere."""
    for intent in flow.intents:
        names.intent(intent, flow.place)
        _check_offer(flow, intent, names)
    for slot in flow.persisted_slots:
        names.slot(slot, flow.place)
    for other in flow.instead:
        names.flow(other, flow.place)
    if bool(flow.source) != bool(flow.gives):
        names.problems.add(flow.place, f"'{flow.id}' needs both 'source:' and 'gives:', or neither")
    if flow.exercise and not flow.instead:
        names.problems.add(flow.place, f"the exercise '{flow.id}' needs 'instead: [flows]' for whom it did not help")
    if flow.safety != "none" and flow.intents:
        names.problems.add(
            flow.place, f"'{flow.id}' answers a danger, and only the screen sees one; remove 'nlu_trigger'"
        )
    if flow.safety != "none" and not flow.allowed_in_danger:
        names.problems.add(flow.place, f"'{flow.id}' answers a danger, so it needs 'allowed_in_danger: true'")
    for step in flow.steps:
        _check_step(flow, step, names)
        for branch in step.next:
            for slot in branch.condition.slots if branch.condition else ():
                names.slot(slot, step.place)
    check_paths(flow, names.problems)


def _check_offer(flow: Flow, intent: str, names: Names) -> None:
    """What may be offered as "is it this?" has a title for it, and nothing else has."""
    title, is_topic = flow.offers.get(intent, ""), flow.safety == "none" and intent not in NO_TOPIC
    if is_topic and not title:
        names.problems.add(
            flow.place, f"'{intent}' needs 'offer: …', a title in the person's words for \"is it this?\""
        )
    if title and not is_topic:
        names.problems.add(flow.place, f"'{intent}' is never offered to choose from; remove 'offer'")
    if len(title) > LONGEST_OFFER:
        names.problems.add(flow.place, f"'{title}' has {len(title)} characters; an offer has at most {LONGEST_OFFER}")


def _check_step(flow: Flow, step: Step, names: Names) -> None:
    match step.does:
        case Say(response):
            names.response(response, step.place)
        case Act(action):
            names.action(action, step.place)
        case Collect(slot, utter):
            names.slot(slot, step.place)
            names.response(utter, step.place)
            _check_answerable(step, slot, utter, names)
        case SetTo(values):
            for slot, _ in values:
                names.slot(slot, step.place)
        case Link(target) | Call(target):
            names.flow(target, step.place)
            there = names.book.flows.get(target)
            if flow.allowed_in_danger and there is not None and not there.allowed_in_danger:
                names.problems.add(
                    step.place, f"'{target}' is not allowed in danger, so '{flow.id}' may not lead there"
                )


def _check_answerable(step: Step, slot: str, utter: str, names: Names) -> None:
    """A question's buttons answer that question and no other; where words alone can't, there must be buttons."""
    spec, response = names.book.slots.get(slot), names.book.responses.get(utter)
    if spec is None or response is None:
        return
    answers = [payload for payload in map(payload_of, buttons_of(response)) if isinstance(payload, SetSlots)]
    for answer in answers:
        if answer.values[0][0] != slot:
            names.problems.add(step.place, f"a button of '{utter}' sets '{answer.values[0][0]}', but '{slot}' is asked")
    if not (answers or spec.from_text or spec.validator or spec.type == "float"):
        names.problems.add(step.place, f"'{utter}' needs buttons: '{slot}' can't be answered by words alone")
