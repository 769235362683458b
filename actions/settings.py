"""What is set with /settings: which setting typed words mean, and having messages deleted after some hours. Pure."""

import re
from collections.abc import Mapping

from actions.said import said
from actions.said_which import said_which
from bot.dialogue.acting import ActionInput, Changes
from bot.dialogue.outputs import HideAfter
from bot.dialogue.session import Value

_LESS = r"\b(?:less|too|not so|not as|not|don'?t be(?: so)?|stop being(?: so)?|without the|cut the)"
_WARM = r"(?:gentl|soft|warm|kind|nice|sweet|fluff|sugar)\w*"
_COLD = r"(?:plain|direct|blunt|harsh|cold|straight)\w*"
# In this order: "too blunt" asks for the opposite of "blunt".
_CHOICE = (
    (
        "discreet",
        r"\b(?:discreet\w*|(?:un)?cover\w*|notif\w*|preview\w*|screens?|spoilers?|private\w*|privacy|secret\w*"
        r"|disappear\w*|vanish\w*|(?:self|auto)\W?(?:destruct|delete|hid)\w*|delete[sd]?|deleting|deletion|clear|hid(?:e|ing|den)"
        r"|go(?:es)? away|peek\w*|shoulder|(?:sees?|reads?|looks?) (?:it|my|over|at|this))\b",
    ),
    (
        "done",
        r"^\W*(?:done|that'?s (?:it|all)|that is (?:it|all)|finished|ok(?:ay)?|all good|nothing|no(?:thing)? more)\W*$",
    ),
    ("english", r"\benglish\b|\blanguage (?:note|message|thing)\b|\bnote\b"),
    ("plain", rf"{_LESS} {_WARM}"),
    ("gentle", rf"{_LESS} {_COLD}"),
    ("normal", rf"{_LESS} (?:short|brief)\w*"),
    (
        "short",
        r"\b(?:short\w*|brief\w*|concise|fewer|less (?:text|words|talk\w*|reading|long)|not so (?:long|much)"
        r"|too (?:long|much|many|wordy)|wordy)\b",
    ),
    ("normal", r"\b(?:normal\w*|longer|more (?:text|words|detail\w*)|explanations?)\b"),
    ("plain", rf"\b(?:{_COLD}|matter of fact|businesslike|no nonsense)\b"),
    ("gentle", rf"\b{_WARM}\b"),
)
_HOURS = {
    "one": r"\b(?:1|one|an) ?h(?:ou)?rs?\b|^\W*1\W*$|^\W*one\W*$",
    "eight": r"\b(?:8|eight) ?h(?:ou)?rs?\b|^\W*(?:8|eight)\W*$",
    "day": r"\b(?:24|twenty.?four) ?h(?:ou)?rs?\b|\b(?:a|one|1) day\b|^\W*24\W*$|\btomorrow\b",
}
_LINKS = {
    "settings_menu": "Show the menu",
    "settings_names": "A name for them",
    "settings_zone": "Time zone",
    "settings_reminders": "My reminders",
    "settings_quiet": "Quiet hours",
}
_STAY = r"\b(?:never|stays?|keep (?:it|them|the messages|all)|do not (?:go|delete)|don'?t (?:go|delete\w*))\b"
_UNCOVER = r"\b(?:uncover\w*|(?:not|don'?t|no) cover\w*|open(?:ly)?|at once|without (?:the )?cover\w*)\b"
_COVER = r"\b(?:cover\w*|preview\w*|notif\w*|lock(?:ed)? ?screens?|tap to read)\b"
_BACK = r"\b(?:settings|done|that'?s it|finished|ok(?:ay)?)\b"


def validate_settings_choice(given: ActionInput) -> Value:
    """Which setting the words change: the first that fits."""
    words = said(given)
    return next((name for name, pattern in _CHOICE if re.search(pattern, words)), None)


def validate_settings_discreet(given: ActionInput) -> Value:
    """Covering or not, after how many hours, or back to all settings."""
    words = said(given)
    if hours := said_which(given, _HOURS):
        return hours
    for value, pattern in {"stay": _STAY, "uncover": _UNCOVER, "cover": _COVER, "settings": _BACK}.items():
        if re.search(pattern, words):
            return value
    return None


def action_settings_begin(given: ActionInput) -> Mapping[str, Value]:
    """`settings_choice`: the setting that was named with the wish. In danger there is no way to what waits for then:
    the partner's name, reminders and their hours."""
    heard = validate_settings_choice(given)
    heard = None if heard in ("english", "done") else heard  # who asks for another language is shown what there is
    titles = {name: title if given.safety == "none" else None for name, title in _LINKS.items()}
    return {"settings_choice": heard, "settings_said": None, **titles}


def action_settings_hide(given: ActionInput) -> Changes:
    """From now on messages go after as many hours as `settings_hide` says."""
    hours = re.search(r"\d+", str(given.slots.get("settings_hide") or ""))
    return Changes(effects=(HideAfter(int(hours.group()) if hours else 0),))
