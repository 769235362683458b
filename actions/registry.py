"""Every action and validator of this room by its name: `action_…` and `validate_…` of the topic modules."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from types import ModuleType
from typing import Any

import actions as room
from actions.listening_practice import build as build_practice
from actions.listening_practice.rounds import load_rounds
from actions.privacy import Policy
from actions.privacy import build as build_privacy
from actions.resources import build as build_resources
from actions.resources.data import ResourceBook
from bot.dialogue.acting import Actions


def build_actions(resources: ResourceBook, policy: Policy) -> Actions:
    """The actions of all topics. `policy` is what /privacy says of the operator and of times.

    Raises RoundsFileError when the characters of the practice rounds cannot be used.
    """
    found = [each for module in _modules() for each in inspect.getmembers(module, inspect.isfunction)]
    actions: dict[str, Callable[..., Any]] = {name: each for name, each in found if name.startswith("action_")}
    validators: dict[str, Callable[..., Any]] = {name: each for name, each in found if name.startswith("validate_")}
    of_resources, resource_validators = build_resources(resources)
    of_practice, practice_validators = build_practice(load_rounds())
    return Actions(
        {**actions, **of_resources, **of_practice, **build_privacy(policy)},
        {**validators, **resource_validators, **practice_validators},
    )


def _modules() -> list[ModuleType]:
    names = [each.name for each in pkgutil.iter_modules(room.__path__) if each.name != "registry"]
    return [importlib.import_module(f"actions.{name}") for name in names]
