"""The conditions behind `if:` in a flow, a small part of Rasa's predicate language.

    slots.minutes >= 20 and not slots.country is null

Operators: = != < <= > >=, `is null`, `is not null`, `and`, `or`, `not`, parentheses; operands: slots.NAME, numbers,
"strings", true, false, null. A comparison with an unset slot, or of a number with a text, is false, never an error:
a flow must not break at three in the morning because somebody skipped a question.
"""

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.dialogue.session import Slots, Value

TOKEN = re.compile(r"""\s*(?:(?P<slot>slots\.\w+)|(?P<number>-?\d+(?:\.\d+)?)|(?P<text>"[^"]*"|'[^']*')"""
                   r"""|(?P<op><=|>=|!=|=|<|>|\(|\))|(?P<word>\w+))""")  # fmt: skip
COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
LITERALS: dict[str, Value] = {"true": True, "false": False, "null": None}


class ConditionError(ValueError):
    """The condition cannot be read; the text says where and why."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition that was read: the slots it looks at, and the test itself."""

    source: str
    slots: frozenset[str]
    holds: Callable[[Slots], bool]


Term = Callable[[Slots], Value]
Test = Callable[[Slots], bool]


def parse_condition(source: str) -> Condition:
    """Read a condition. Raises ConditionError with a sentence for the author."""
    parser = _Parser(source)
    test = parser.any_of()
    if parser.tokens:
        raise ConditionError(f"'{parser.tokens[0]}' was not expected; join conditions with 'and' or 'or'")
    return Condition(source, frozenset(parser.slots), test)


class _Parser:
    """Recursive descent: or → and → not → comparison."""

    def __init__(self, source: str) -> None:
        self.tokens = _tokens(source)
        self.slots: set[str] = set()

    def any_of(self) -> Test:
        tests = [self.all_of()]
        while self._took("or"):
            tests.append(self.all_of())
        return lambda slots: any(test(slots) for test in tests)

    def all_of(self) -> Test:
        tests = [self.negation()]
        while self._took("and"):
            tests.append(self.negation())
        return lambda slots: all(test(slots) for test in tests)

    def negation(self) -> Test:
        if self._took("not"):
            inner = self.negation()
            return lambda slots: not inner(slots)
        if self._took("("):
            inner = self.any_of()
            if not self._took(")"):
                raise ConditionError("a closing ')' is missing")
            return inner
        return self.comparison()

    def comparison(self) -> Test:
        left = self.operand()
        if self._took("is"):
            wanted = not self._took("not")
            if not self._took("null"):
                raise ConditionError("after 'is' write 'null' or 'not null'")
            return lambda slots: (left(slots) is None) == wanted
        if self._took("="):
            right = self.operand()
            return lambda slots: left(slots) == right(slots)
        if self._took("!="):
            right = self.operand()
            return lambda slots: left(slots) != right(slots)
        for sign, compare in COMPARISONS.items():
            if self._took(sign):
                right = self.operand()
                return lambda slots, compare=compare: _compare(compare, left(slots), right(slots))  # type: ignore[misc]
        return lambda slots: bool(left(slots))

    def operand(self) -> Term:
        if not self.tokens:
            raise ConditionError("the condition stops too early")
        token = self.tokens.pop(0)
        if token.startswith("slots."):
            name = token.removeprefix("slots.")
            self.slots.add(name)
            return lambda slots: slots.get(name)
        value = _literal(token)
        return lambda slots: value

    def _took(self, token: str) -> bool:
        if self.tokens and self.tokens[0] == token:
            self.tokens.pop(0)
            return True
        return False


def _tokens(source: str) -> list[str]:
    found, at = [], 0
    while at < len(source.rstrip()):
        match = TOKEN.match(source, at)
        if match is None:
            raise ConditionError(f"'{source[at:].strip()}' cannot be read here")
        found.append(match.group().strip())
        at = match.end()
    return found


def _literal(token: str) -> Value:
    if token[0] in "\"'":
        return token[1:-1]
    if token in LITERALS:
        return LITERALS[token]
    try:
        return float(token)
    except ValueError:
        raise ConditionError(f"'{token}' is neither a slot (slots.{token}), a number nor a \"text\"") from None


def _compare(compare: Callable[[float, float], bool], left: Value, right: Value) -> bool:
    if isinstance(left, int | float) and isinstance(right, int | float):
        return compare(left, right)
    return False
