# ruff: noqa: E501 (one pattern a line)
"""What somebody types below a rewrite: "softer please", "say sad instead of lonely", "tomorrow instead". Pure."""

import re

from actions.rephrase import FEELINGS, NEEDS
from actions.rephrase.feelings import NAMED
from actions.when_moments import moment
from bot.dialogue.certainty import SURE_ANSWER
from bot.dialogue.inputs import Reading

LONGEST = 12  # words: a longer text is a new message, not a wish
# A new reproach, typed while the last one is still on the screen.
_LIKE_BLAME = frozenset({
    "blame_partner", "attacked_rejected", "resentment", "one_sided_effort", "household_labour", "unheard", "money", "parenting",
})  # fmt: skip
_WISHES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (wish, re.compile(pattern))
    for wish, pattern in (
        ("change", r"\bwhat (?:did you|have you|was|has been|did u) chang|\bwhat (?:changed|is different)\b|what's (?:changed|different)\b|\bwhy (?:did|have) (?:you|u) (?:change|take|leave|cut|drop)|\bexplain\b|\bwhat was wrong\b"),
        ("another", r"\b(?:another|new|next|different|other) (?:sentence|message|one|text)\b|^(?:another|something else)\W*$"),
        ("request", r"\b(?:without|no|drop|remove|leave out|skip|take out|delete|minus) (?:the |a |any |that )?(?:request|question|ask|asking|please|last (?:bit|part|sentence))\b|\bdon'?t ask\b|\b(?:with|add|include) (?:a |the )?(?:request|question)\b|\bask (?:them |him |her )?for something\b"),
        ("direct", r"\b(?:more direct|direct(?:er|ly)?|firm(?:er)?|stronger|clearer|straight(?:er)?|blunt(?:er)?|more honest|tougher)\b|\b(?:less|not (?:so|that)|too) (?:soft|nice|weak|gentle|kind|polite|sweet)\b"),
        ("softer", r"\b(?:soft(?:er|en|ly)?|gentler?|gently|kind(?:er)?|nicer?|milder|friendlier|warmer|politer|more (?:polite|gentle|kind|careful)|tone (?:it|that|this) down|calmer)\b|\b(?:less|not (?:so|that)|too) (?:harsh|hard|strong|direct|mean|aggressive|blunt|angry|cold|much)\b"),
        ("short", r"\bshort(?:er|en)?\b|\bbrief(?:er)?\b|\bfewer words\b|\btoo long\b|\bin one (?:line|sentence)\b|\bless words\b|\bcut it down\b"),
        ("long", r"\blonger\b|\bmore words\b|\btoo short\b"),
        ("feelings", r"\b(?:other|another|different|wrong|change the) feeling\b|\bnot (?:what|how) i feel\b|\bi don'?t feel (?:that|like that|it)\b"),
        ("needs", r"\b(?:other|another|different|wrong|change the) need\b|\bnot what i need\b|\bi don'?t need (?:that|this)\b"),
        ("times", r"\b(?:other|another|different|wrong|change the) (?:time|day|moment)\b|\bwhen else\b|\bnot (?:tonight|today|now)\W*$"),
        ("more", r"^(?:show )?more(?: (?:options|buttons|choices))?\W*$|\bwhat else can\b|\bother options\b"),
        ("show", r"^(?:show )?(?:me )?(?:the |my )?(?:sentence|wording)(?: again)?\W*$"),
        ("good", r"^(?:that(?:'s| is| will do| one)? ?)?(?:good|fine|great|perfect|ok|okay|nice|better|it|enough|copied|done|lovely)\W*$|\bthat will do\b|\bi(?:'ll| will) (?:send|use|take|say) (?:it|that|this)\b|^(?:thanks|thank you|thx|ty)\b"),
    )
)  # fmt: skip
_AWAY = re.compile(
    r"\b(?:instead of|rather than|more than|than|not so much|not|isn't|not really|don't feel|no longer|without) (?:so |really |feeling |being |the |very )*([\w ]+?)(?= (?:but|and|just|more|rather)\b|[,.;!?]|$)"
)
_AROUND = re.compile(
    r"\b(?:instead|please|pls|rather|better|make it|say|said|change (?:the )?(?:time|day|it|that)?(?: to)?|put|ask for|let's|how about|what about|maybe|"
    r"can (?:we|you|it be)|could (?:we|you|it be)|not (?:tonight|today|now|tomorrow)|do it|for|then|but|i'd like|i want|we talk|to talk|be)\b|[,.!?]"
)
_PHRASES = re.compile(
    r"\b(?:on a calm day|when it suits you|next week(?:end)?|this week(?:end)?|at the weekend|in the morning|in a few days|some time this week|after the holidays)\b"
)
_TOLD = re.compile(r"\b(?:you|u|your|you're|he|she|they|his|her|my (?:husband|wife|partner|boyfriend|girlfriend))\b")


def wish_of(reading: Reading) -> str | None:
    """The wish in the notation of the buttons ("softer", "feeling sad", "when tomorrow"); "typed" for a new message."""
    if reading.kind != "words":
        return None
    words = " ".join(reading.text.replace("’", "'").casefold().split())
    if len(words.split()) <= LONGEST:
        found = next((wish for wish, pattern in _WISHES[:3] if pattern.search(words)), None)
        found = found or _time(words) or _feeling(words) or _need(words)
        found = found or next((wish for wish, pattern in _WISHES[3:] if pattern.search(words)), None)
        if found and not _reproach(reading, words):
            return found
    if reading.intent in ("thanks", "affirm") and reading.confidence >= SURE_ANSWER:
        return "good"
    return "typed" if _reproach(reading, words) else None


def _reproach(reading: Reading, words: str) -> bool:
    sure = reading.intent in _LIKE_BLAME and reading.confidence >= SURE_ANSWER
    return sure and len(words.split()) > 2 and bool(_TOLD.search(words))


def _time(words: str) -> str | None:
    phrase = _PHRASES.search(words)
    if phrase:
        return f"when {phrase.group()}"
    bare = " ".join(_AROUND.sub(" ", words).split())
    when = moment(bare) if bare else None
    return f"when {when}" if when else None


def _feeling(words: str) -> str | None:
    """The feeling that is named and not pushed away: "sad" in "say sad instead of lonely"."""
    left = _AWAY.sub(" ", words)
    if left.strip() in ("", "i") or re.search(r"\b(?:too|less|not so|sounds?)\b", left):
        return None
    names = sorted({*FEELINGS, *NAMED}, key=len, reverse=True)
    match = re.search(rf"\b({'|'.join(names)})\b", left)
    if match is None:
        return None
    key = match[1] if match[1] in FEELINGS else NAMED[match[1]][0]
    return f"feeling {key}"


def _need(words: str) -> str | None:
    """A need by the title that it has on its button."""
    titles = {key: wording.title.casefold() for key, wording in NEEDS.items()}
    found = [key for key, title in titles.items() if re.search(rf"\b{re.escape(title)}\b", words)]
    return f"need {found[0]}" if len(found) == 1 else None
