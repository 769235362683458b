"""Our own Bot API server: real sockets, the real limits and refusals, faults on demand, and people who write.

async with Emulator() as emulator:
    ann = emulator.person(7)
    await ann.say("/start")
    await ann.expect("Hello")
    await ann.tap("Menu")
"""

from .emulator import Emulator
from .faults import Fault
from .guests import Guest
from .inline import InlineQuery, choose
from .people import Group, Person
from .seat import Seat, Tap
from .world import Shown

__all__ = ["Emulator", "Fault", "Group", "Guest", "InlineQuery", "Person", "Seat", "Shown", "Tap", "choose"]
