"""What partners complain of, and what may be behind it: the list that depths.py looks through.

`words` are looked for in the message, in lower case. Each feeling fits after "you feel" and is a feeling, not a verdict
in disguise ("ignored", "attacked"). `need` fits after "what may matter to you is", `sense` after "It makes sense to
feel hurt when". No `sense` says that it is so, only how it looks. The more particular theme stands first.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Behind:
    """A theme: the words that speak for it, and what may be behind them."""

    words: re.Pattern[str]
    feelings: tuple[str, ...]
    need: str
    sense: str


def _theme(words: str, feelings: str, need: str, sense: str) -> Behind:
    return Behind(re.compile(rf"\b(?:{words})\b"), tuple(each.strip() for each in feelings.split("/")), need, sense)


WARM = _theme(
    r"proud of you|love you|thank you|thanks|meant a lot|so sweet|helped me|grateful|make me laugh|made my day|glad"
    r"|good time|lovely",
    "glad / close to me / relieved",
    "that a good moment between us is seen",
    "something good happens between two people",
)
# Beside it, every other theme is small.
HARD = _theme(
    r"died|dying|funeral|grief|grieving|miscarriage|lost the baby|operation|surgery|hospital|cancer|diagnosis"
    r"|chemo|biopsy",
    "sad and alone with it / afraid / lost",
    "not to be alone with this",
    "something this hard has to be carried",
)
THEMES = (
    _theme(
        r"dramatic|rolling your eyes|bit my head off|so stupid|humiliat\w*|ashamed of me|on my side when"
        r"|embarrass\w*|laugh(?:ed|ing)? at|laughing|made fun"
        r"|makes? fun|jokes? about|in front of"
        r"|correct(?:ed|ing)? (?:me|my)|looked? down on|feel (?:so )?(?:stupid|small|dumb)|panic attacks"
        r"|called me|like (?:a|your) (?:child|kid|baby|joke)|(?:one of )?your employees|hobby",
        "ashamed and hurt / small / angry",
        "respect, also in front of others",
        "a person feels looked down on",
    ),
    _theme(
        r"flatmates?|like your wife|like your husband|sex|touch(?:ed)? me|kiss(?:ed)? me|hug|hold me"
        r"|holding hands|want me(?! to)|feel wanted|unwanted"
        r"|attracted|attractive|love me"
        r"|loved|affection|cuddle|look at me like",
        "lonely and unsure / sad / hurt",
        "closeness, and to feel wanted",
        "closeness is missing",
    ),
    _theme(
        r"with someone|texts you|at midnight|hid it|l(?:ie|ied|ies|ying|iars?)(?! (?:awake|down|next|in bed"
        r"|there|here|on|beside))|trust\w*|cheat\w*"
        r"|affair|flirt\w*|waitress|jealous|jessica|who is she|who's she"
        r"|secrets?|behind my back|truth|honest|hid|hiding it|deleted|read my messages|my messages|kissed her"
        r"|looked at her|your ex|passwords?",
        "unsure, and afraid of being hurt / hurt and angry / jealous",
        "to know that I am honest with you",
        "it is hard to know what to believe",
    ),
    _theme(
        r"money|rent|spent|savings?|debts?|overdraft|credit card|bank|mortgage|afford|paying for|pay for|bills"
        r"|salary|broke|loan|[£$€]\d+|\d+ (?:euros?|pounds|dollars|quid|bucks)",
        "worried / alone with the worry / angry and worried",
        "safety with money, and a say in it",
        "money weighs on the mind",
    ),
    _theme(
        r"on my side|your (?:mother|mum|mom|mommy|mummy|father|dad|sister|brother|parents|family|friends|mates"
        r"|daughter|son|dog)"
        r"|the dog|defend\w*|stick up for|stuck up for|(?:take|took|side|sided|siding) (?:her|his|their|with)"
        r"|in-laws|before me|matters? more",
        "hurt and alone / sad / angry",
        "that I stand by you",
        "others seem to come first",
    ),
    _theme(
        r"without asking|without telling me|decid\w+|invited|didn't (?:even )?ask me|what to do|control\w*|my opinion"
        r"|tell me first|heard it from|your way|my say|no say|last to know|booked|boss me",
        "left out and angry / hurt / tired of it",
        "to be asked before something is settled",
        "things seem to be settled by one person",
    ),
    _theme(
        r"take it out on|shout\w*|yell\w*|rais\w+ your voice|scream\w*|slam\w*|calm down|temper|eggshells"
        r"|your tone|explod\w+|loud"
        r"|snap(?:ped)? at|angry all the time|always angry",
        "tense and afraid / hurt / overwhelmed",
        "a calm voice between us",
        "voices get loud",
    ),
    _theme(
        r"leave me alone|space|a break|one evening|overwhelm\w*|too much for me|peace and quiet|by myself"
        r"|on my own for|breathe",
        "overwhelmed / tired / tense",
        "some time for yourself",
        "it all gets too much",
    ),
    _theme(
        r"respect|granted|apprecia\w+|notice\w*|gave up|thankless|maid|restaurant|cleaner|taxi|therapist|say thank"
        r"|what i do|what i did all day|everything i do|see me|invisible",
        "tired and sad / hurt / bitter",
        "that what you do is seen",
        "so much of it seems to go unseen",
    ),
    _theme(
        r"lazy|help(?:s|ed|ing)?|dishes|bins?|chores?|clean(?:ed|ing)?|cook(?:ed|ing)?|laundry|washing|hoover\w*|tidy"
        r"|kids|bedtime|school run|nappies|diapers|homework|shopping|groceries|everything in this house|only adult"
        r"|single parent|remind\w*|think of everything|mental load|plumber|sink|lift a finger|on my knees|socks|mess"
        r"|the baby|tomorrow|fix the",
        "worn out and alone with it / angry, because it is so much / discouraged",
        "that the work is shared",
        "so much seems to rest on one person",
    ),
    _theme(
        r"keep saying|we said we'?d|we agreed|soon|forg[eo]t\w*|promises?|promised|promising|you said you'?(?:d"
        r"|ll| would)|said you would|waited|waiting"
        r"|late|stood me up"
        r"|cancel\w*|birthday|anniversary|christmas|valentine\w*|school play|weren't (?:there|at)|weren't even"
        r"|didn't (?:even )?(?:text|call|come|show)|pick(?:ed)? up|remember\w*|last minute|airport|you weren't",
        "disappointed and hurt / sad / unsure about us",
        "that you can count on me",
        "something that mattered falls through",
    ),
    _theme(
        r"plants|don't exist|listen\w*|hear me|heard|interrupt\w*|finish (?:my|a)|talk (?:to|with) me(?! like)"
        r"|to talk to|(?:never"
        r"|don't|can't|won't|need to|even) talk|look at me|ignor\w+"
        r"|silen(?:t|ce)|shut (?:down|me out)|say something|what i think|what i say|twist\w*|talk over|walk(?:ed)? out"
        r"|walk away|a wall|just sit there|answer me|nobody cares",
        "lonely and frustrated / hurt / discouraged",
        "to be heard without an argument",
        "words don't seem to arrive",
    ),
    _theme(
        r"thought (?:marriage|this|we|it) would|chase you|chasing you|divorce|leave|leaving|break up"
        r"|splitting up|we're over|it's over|can't do this|nothing left|too different"
        r"|never (?:going to|gonna) change|want this anymore|if i want this|give up|giving up|i'm done|pointless",
        "hopeless and tired / torn / afraid",
        "to know whether there is a way on for us",
        "it is hard to see how it goes on",
    ),
    _theme(
        r"phone|gam(?:e|es|ing)|computer|screen|laptop|tv|the office|at work|work too much|working late|late night"
        r"|never home|time for|time with|distant|sofa|pub|football|garage|golf|gym|miss us|miss you|we used to"
        r"|never talk|date night|together|lonely|alone|same bed|roommates?|strangers|no phones|how i am|my day"
        r"|don't recognise|ask me",
        "lonely / sad / afraid of losing what we have",
        "time with me that is ours",
        "there seems to be so little time for the two of you",
    ),
    _theme(
        r"fault|blam\w+|critici[sz]\w*|nothing i do|good enough|perfect|impossible|nag\w*|apolog\w+|sorry|wrong"
        r"|enemy|always right|have to be right|unfair|not fair|your rules",
        "hurt and discouraged / angry / tired of fighting",
        "that it is fair between us",
        "it seems that one person gets the blame",
    ),
    _theme(
        r"selfish|think of yourself|efforts?|bother|trying|try harder|you don't care|don't care about (?:me|us)"
        r"|couldn't care less|care about me"
        r"|matter to you|matters to you|half ?way|fight for us|fix this|work on (?:us|this)",
        "hurt and discouraged / sad / tired of trying",
        "that we both try",
        "it looks as if one person does all the trying",
    ),
    _theme(
        r"drink\w*|drunk|wine|beers?|smok\w+|weed|gambl\w+|betting",
        "worried and afraid / angry / helpless",
        "to know that we are safe from this",
        "this goes on and there seems to be nothing to do about it",
    ),
    _theme(
        r"careful|driving|driv(?:e|ing) home|worry about you|worried about you|your health|see a doctor|your heart",
        "worried / afraid / helpless",
        "that I take care of myself",
        "someone close seems to take risks",
    ),
    WARM,
)
# Where no word tells: by the kind of the reflection.
_ANYTHING = r"(?!)"
BY_KIND = {
    "clause": _theme(_ANYTHING, "upset / hurt / tired of this", "that I take this seriously", "that is how it looks"),
    "quote": _theme(_ANYTHING, "upset / hurt / tired of this", "that I take this seriously", "that is how it looks"),
    "asked": _theme(_ANYTHING, "unsure / worried / hurt", "an honest answer", "a question like that is open"),
    "short": _theme(
        _ANYTHING,
        "tired of talking / hurt / angry",
        "a little time, without being pushed",
        "talking feels like too much",
    ),
    "angry": _theme(
        _ANYTHING, "very angry, and maybe hurt / hurt / helpless", "that I see how much it is", "that much has piled up"
    ),
    "ironic": _theme(
        _ANYTHING,
        "disappointed / hurt / tired of this",
        "that I notice it without being told",
        "a hope comes to nothing",
    ),
}
_FEEL = (
    r"(?:i(?: am|'m|m)?|i (?:feel|felt|get|got|was)|i've been|i come (?:back|home)|makes? me|made me"
    r"|makes me feel|left me)"
)
_MORE = r"(?: \w+){0,2}?"
# What they say of themselves, and the word for it in the guess.
STATED = tuple(
    (re.compile(words if words.startswith(r"\b") else rf"\b{_FEEL}{_MORE} (?:{words})\b"), feeling)
    for words, feeling in (
        ("exhausted|tired|worn out|knackered|drained|shattered|burnt out|burned out|wiped out", "worn out"),
        ("lonely|alone|by myself", "lonely"),
        ("scared|afraid|terrified|frightened", "afraid"),
        ("worried|anxious|nervous", "worried"),
        ("disappointed|let down", "disappointed"),
        ("hurt|heartbroken|gutted|broken", "hurt"),
        ("sad|depressed|low|crying|cry", "sad"),
        ("ashamed|humiliated|embarrassed", "ashamed"),
        ("jealous", "jealous"),
        ("confused|unsure", "unsure"),
        ("overwhelmed|drowning", "overwhelmed"),
        ("helpless|hopeless", "helpless"),
        ("angry|furious|mad|livid|pissed off|fuming", "angry"),
        ("fed up|sick of|sick and tired|had enough|done", "fed up"),
        (r"\b(?:it|that) scare[sd] me\b", "afraid"),
        (r"\b(?:it|that) (?:really )?hurts?\b", "hurt"),
    )
)
