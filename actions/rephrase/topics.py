# ruff: noqa: E501 (one topic a line: this is a table)
"""What a complaint is about, judged by its words, and which labels point to which topic. Data and one look-up."""

import re

CUES: tuple[tuple[str, str], ...] = (
    ("lateness", r"\blate (?:for|to)\b"),
    ("carelessness", r"\boven\b|stove|unlocked|door open|gas on|iron on|candle|seat ?belt|\bcooker\b|heater on"),
    ("help", r"I\b.*\b(?:on my own|by myself)|left to me|up with|all the (?:cooking|cleaning|work|washing|housework|shopping)"),
    ("special", r"mother's day|father's day|me a card|me a (?:present|gift)"),
    ("forgotten", r"\b(?:forgot|forget|don't remember|didn't remember)\b(?!.*(?:birthday|anniversary|valentine|wedding|graduation|to pick up))"),
    ("control", r"jealous|permission"),
    ("shouting", r"rais\w+ your voice|shout|yell|scream|slam|snap\w* at|sw[eo]re? at"),
    ("trust", r"\bex\b|exes|flirt|liked (?:her|his|their) (?:pic|photo|post|selfie)|tinder|dating app|another (?:woman|man)|someone else|check (?:her|him) out"),
    ("drink", r"drunk|drink|beer|wine|whisk|vodka|alcohol|bottle|hungover|weed|stoned|high\b"),
    ("privacy", r"my (?:messages|phone|diary|emails?|mail|letters|texts|privacy|secrets?)|through my|\byou (?:told|tell) .*about (?:my|our) |my (?:miscarriage|diagnosis|illness)|(?:tell|told) (?:all )?(?:your|the|everyone|our|his|her) (?:mother|mum|mom|friends|sister|brother|family|colleagues|whole)"),
    ("honesty", r"(?<!I )l(?:ie|ies|ied|ying)\b(?! (?:in|down|on|there|around))|truth|hide .*from|hid\b|secret|n't tell me about|pretend|delete|behind my back|\btold me you(?: were|\'d)|true\b"),
    ("parenting", r"the (?:kids|children|twins|boys|girls|baby)|(?:our|your|my) (?:son|daughter|kids|children|baby)|toddler|bedtime|homework|nursery|school"),
    ("lateness", r"\blate\b|on time|hours? late|minutes late|waited|waiting|missed the (?:start|train|bus|flight|plane|film|ferry|beginning)"),
    ("family", r"\byour (?:mother|mum|mom|mam|dad|father|parents|sister|brother|family|aunt|uncle|cousin|grandmother|in-laws)|in-laws|mother-in-law"),
    ("special", r"birthday|anniversary|valentine|christmas|wedding(?! ring)|graduation|thanksgiving|easter|holiday dinner|funeral|recital"),
    ("decisions", r"without (?:asking|talking|telling|checking|consulting)|decide|behind my back|sold|booked|signed|invite(?!d? me)|(?:give|gave|threw|throw)\b.*\b(?:away|out)\b"),
    ("control", r"check (?:how|what|where|my|on me)|tell me (?:what|how) to"),
    ("support", r"hospital|operation|fever|when I was (?:sick|ill)|died|funeral|my surgery|I\'m (?:sick|ill)\b|need(?:ed)? you"),
    ("money", r"money|savings|deposit|spen[dt] (?:so much on|hundreds|thousands|all our|\w+ (?:hundred|thousand)|\d|our)|\bbills?\b|rent|debt\b|credit|loan|salary|pounds|dollars|euros?|budget|pay\b(?! attention)|paid|buy\b|bought|bet\b|gambl|scratch cards|lend|lent"),
    ("lateness", r"\blate\b|on time|hours? late|minutes late|waited|waiting|\bat (?:ten|eleven|midnight|seven|eight|nine)\b"),
    ("promises", r"promise|your word|said you(?:'d| would)|cancel|agreed|forgot|forget|remember|fix\b|\bbook\b|plumber|electrician|dentist|appointment|repair|count on|stood me up"),
    ("phone", r"phone|screen|instagram|tiktok|facebook|scroll|tablet|ipad|social media|twitter|reels|whatsapp|youtube"),
    ("contact", r"\btext|\bcall(?:ed)? (?:me|back)|ring me|message|on read|on seen|hear (?:back )?from you|an answer|answer (?:me|my|when)|ghosted|voicemail|reach"),
    ("apology", r"\bbroke (?:my|our)\b"),
    ("tidiness", r"sock|dish|plate|mess|floor|towel|hair\b|boots|jacket|sink|bin|crumb|shoes|dirty|laundry|clothes|stuff|toilet|kitchen|clear up|clean|tidy|pick up|hallway|fridge|cupboard|drawer|toothpaste|\blid\b|cups?\b|mugs?\b"),
    ("help", r"cooking|cook|shopping|housework|chores|garden|trash|rubbish|kettle|left to me|dinner on|do all|the work"),
    ("sex", r"\bsex\b|intima"),
    ("affection", r"kiss|hug|touch(?:ed)? me|wedding ring|hold|cuddle|love|flowers|compliment|good ?bye|good ?(?:morning|night)\b|romantic|warmth|turn your back|push me away"),
    ("respect", r"laugh\w* at|roll\w* your eyes|embarrass|in front of|how you (?:talk|speak)|the way you (?:talk|speak)|mock|joke|insult|like that|tone|eye-roll|sneer"),
    ("criticism", r"criticis|criticiz|correct me|wrong|not good enough|compared"),
    ("silence", r"say a word|say anything|leave the room|sle(?:ep|pt)\w* (?:on|in) the|walk(?:ed)? (?:out|off|away)|hang up|hung up|quiet|storm(?:ed)? o|leave the room|left the room|silent"),
    ("apology", r"sorry|apolog"),
    ("attention", r"interrupt|talk over|listen|look at me|ask (?:how|what|about)|finish my|tell you|explain"),
    ("time", r"game|gaming|playstation|xbox|fifa|ps5|golf|gym|\bpub\b|with (?:your )?(?:mates|friends)|football|\bat work|laptop|go out|went out|evening out|stay out|tv\b|office|overtime|hobby|shed\b|\bclub\b"),
    ("control", r"check|allow|what to wear|how to|track|tell me (?:what|how)|where I"),
    ("habit", r"chew|snor|smok|cigarette|vape|burp|fart|noise|music|loud|heating|lights?\b|slurp|thermostat|driv|nails"),
    ("support", r"ill\b|sick|fever|hospital|operation|died|funeral|scared|crying|therap|lost my job"),
    ("decisions", r"plan\b|choose|your way|a say"),
    ("conflict", r"argue|argument|fight|row\b|last word|bring up|brought up|blame"),
)  # fmt: skip
_COMPILED = tuple((topic, re.compile(rf"(?:\b|(?<=\W))(?:{cues})", re.IGNORECASE)) for topic, cues in CUES)

# A label is no fact. It may say what the matter is; several say nothing but anger and are not listed.
LABELS: tuple[tuple[str, str], ...] = (
    ("parenting", r"(?:terrible|bad|awful|lousy|rubbish|crap|worst|hopeless|useless|absent|horrible) (?:father|dad|daddy|mother|mum|mom|parent)"),
    ("help", r"laz(?:y|iest)|bone idle|idle|freeloader|layabout|useless|couch potato|unhelpful"),
    ("tidiness", r"slob|pig|messy|untidy|filthy|gross|disgusting|dirty"),
    ("honesty", r"liar|dishonest|two-?faced|fake|hypocrite|sneaky|cheat(?:er)?|deceitful|phon(?:y|ey)|manipulative|manipulator"),
    ("money", r"cheap(?:skate)?|stingy|tight(?:-fisted)?|miser|spendthrift|wasteful|gold digger|broke"),
    ("affection", r"cold(?:-hearted)?|heartless|distant|unloving|robot|emotionless|frigid|unromantic|boring|block of ice"),
    ("control", r"control(?:ling)?(?: freak)?|bossy|dictator|tyrant|possessive|jealous|paranoid|clingy|nosy|overprotective"),
    ("respect", r"rude|mean|nasty|cruel|disrespectful|bully|insulting|arrogant|condescending|sarcastic|vile|horrible|bitter|aggressive"),
    ("promises", r"unreliable|irresponsible|flak(?:y|e)|childish|immature|(?:a )?(?:big |such a |like a |grown )?(?:child|baby|kid|teenager|manchild|man-child|toddler)|mummy'?s boy|mommy'?s boy|mama'?s boy"),
    ("us", r"selfish|self-?cent(?:red|ered)|egoist(?:ic)?|egotistical|inconsiderate|thoughtless|insensitive|uncaring|ungrateful|narcissist(?:ic)?|full of yourself|entitled|spoil(?:ed|t)|unfair"),
    ("conflict", r"drama queen|dramatic|impossible|unbearable|stubborn|pig-?headed|toxic|crazy|psycho|hysterical|moody|irritable|defensive|negative|exhausting|ridiculous|oversensitive|too sensitive|like your (?:mother|father|mum|mom|dad|parents|brother|sister)|into your (?:mother|father|mum|mom|dad)|difficult|know-it-all|grump(?:y)?|nag(?:ging)?"),
    ("drink", r"drunk(?:ard)?|alcoholic|addict"),
    ("trust", r"unfaithful|player|womani[sz]er|flirt"),
    ("attention", r"(?:bad|terrible|awful|poor|lousy) listener|absent|ignorant|self-absorbed|inattentive"),
    ("lateness", r"unpunctual"),
)  # fmt: skip
_LABELLED = tuple((topic, re.compile(rf"\b(?:{labels})\b", re.IGNORECASE)) for topic, labels in LABELS)


def topic_of(text: str) -> str:
    """The topic of a situation; "us" when no word gives it away."""
    return next((topic for topic, cues in _COMPILED if cues.search(text)), "us")


def topic_of_label(text: str) -> str:
    """The topic that a label points to, or "" for a mere insult."""
    return next((topic for topic, labels in _LABELLED if labels.search(text)), "")
