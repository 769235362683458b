"""The ways through a flow: each step is reached, each has a way out, no circle goes without a question."""

from collections.abc import Iterable, Mapping

from bot.dialogue.flows import END, Collect, Flow, Link, Step
from bot.dialogue.problems import Problems, did_you_mean


def check_paths(flow: Flow, problems: Problems) -> None:
    """Note every step of the flow that leads nowhere, can't be reached or can't be left."""
    if not flow.steps:
        return
    ways = {step.id: _targets(step) for step in flow.steps}
    for step in flow.steps:
        for target in ways[step.id] - {END} - set(flow.by_id):
            problems.add(step.place, f"'{step.id}' goes to '{target}', which '{flow.id}' does not have; "
                         f"{did_you_mean(target, {*flow.by_id, END})}")  # fmt: skip
    reached = _closure(flow.steps[0].id, ways)
    leaving = _leaving(flow, ways)
    for step in flow.steps:
        if step.id not in reached:
            problems.add(step.place, f"no way leads to the step '{step.id}'; name it in a 'next:' or remove it")
        elif step.id not in leaving:
            problems.add(step.place, f"from the step '{step.id}' the flow never ends; let one branch go to END")
    quiet = {step.id: ways[step.id] for step in flow.steps if not isinstance(step.does, Collect)}
    for step in flow.steps:
        if step.id in quiet and any(step.id in _closure(target, quiet) for target in quiet[step.id] if target in quiet):
            problems.add(step.place, f"the step '{step.id}' comes round to itself without asking anything")


def _targets(step: Step) -> set[str]:
    return {END} if isinstance(step.does, Link) else {branch.to for branch in step.next}


def _closure(start: str, ways: Mapping[str, set[str]]) -> set[str]:
    seen, open_ends = {start}, [start]
    while open_ends:
        for target in ways.get(open_ends.pop(), ()):
            if target not in seen:
                seen.add(target)
                open_ends.append(target)
    return seen


def _leaving(flow: Flow, ways: Mapping[str, Iterable[str]]) -> set[str]:
    """The steps from which END can be reached."""
    leaving: set[str] = {END}
    while True:
        more = {step for step, targets in ways.items() if step not in leaving and leaving & set(targets)}
        if not more:
            return leaving - {END}
        leaving |= more
