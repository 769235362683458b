"""Names that are thrown at somebody: what they are about, where they are about something. Pure.

"You're so lazy" is a verdict; what it is about, that the work is left to them, can be said back. A name that is about
nothing ("you idiot") is not repeated at all.
"""

import re

_ABOUT = {
    "selfish|self-centred|self-centered|egoistic|egotistical|self-absorbed|inconsiderate"
    "|thoughtless": "I only think of myself",
    "lazy|bone idle|idle|slob|couch potato|freeloader|leech": "I leave the work to you",
    "childish|immature"
    "|a child|a kid|a baby|a toddler|a teenager|a man-?child|brat|spoilt|spoiled": "I don't act like an adult",
    "useless|hopeless|good for nothing|good-for-nothing|unreliable|flaky|irresponsible"
    "|waste of space": "you can't count on me",
    "cold|heartless|cruel|made of stone|a robot|an ice block|emotionless": "your feelings don't reach me",
    "rude|mean|nasty|vile|horrible to me|disrespectful|a jerk|jerk": "I treat you without respect",
    "ungrateful|spoilt brat": "I don't value what you do",
    "(?:a )?liar|dishonest|a fraud|fake|two-faced|hypocrite|a hypocrite": "I am not honest with you",
    "stingy|cheap|a miser|tight|a cheapskate": "I am too careful with money",
    "controlling|bossy|a control freak|control freak|domineering|a dictator|a tyrant": "I want to decide everything",
    "arrogant|full of yourself|a know-it-all|know-it-all|stuck up": "I think I know better than you",
    "boring|dull": "there is little joy with me",
}
_LOOSE = (
    r"(?:(?:such|so|just|always|really|the most|being|getting|too|a|an|the|bit|bloody|fucking|little|most"
    r"|incredibly|that) )*"
)
_AFTER = (
    r"(?:,? (?:and )?(?:\w+ )?(?:idiot|pig|bastard|cow|bitch|sod|git|arse|ass|asshole|arsehole|prick|jerk|man"
    r"|woman|person|husband"
    r"|wife|partner|father|mother|brat|child|slob|loser|coward))?(?: (?:and you know it|sometimes|lately|today"
    r"|these days"
    r"|at the moment|right now|again|to me|with me|with money))*"
)
_VERDICTS = tuple(
    (re.compile(rf"you(?:'re| are|'ve been| have been| were)? {_LOOSE}(?:{names}){_AFTER}", re.IGNORECASE), about)
    for names, about in _ABOUT.items()
)


def about(sentence: str) -> str | None:
    """What a name for the listener is about, as a clause to say back; None where it is about nothing."""
    found = next((about for pattern, about in _VERDICTS if pattern.fullmatch(sentence)), None)
    return f"it feels to you as if {found}" if found else None
