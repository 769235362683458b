# ruff: noqa: E501 (one kind of sign a block: these are tables)
"""What shows in a reflection that it is one, and what spoils it. Patterns over the words in lower case. Pure."""

import re


def _sign(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_NOT_THEIRS = r"(?<!as if )(?<!like )(?<!that )(?<!feel )"
# What spoils a reflection, the worst first. Said back as the partner's ("it looks to you as if I only …") none of it counts.
FAULTS = {
    "sarcasm": _sign(
        r"\b(?:oh|wow|aw+|yeah),? (?:great|please|sure|wow|right|come on|poor you|brilliant|really)\b",
        r"\bhere we go\b", r"\byeah,? right\b", r"\bwell done\b", r"\bcongrat\w+", r"\bpoor (?:you|thing|baby)\b", r"\bboo hoo\b",
        r"\bsure,? whatever\b", r"^\W*whatever\b", r"\bof course you (?:do|are|did)\b", r"\bhow (?:dramatic|original|tragic)\b",
        r"\bdrama queen\b", r"\bgive me a break\b", r"\bif you say so\b", r"\bblah\b", r"🙄|😂|🤣|👏|\blol\b|\blmao\b",
        r"\bmust be (?:so )?(?:hard|tough|nice) (?:being|to be)\b", r"\bcry me\b", r"\bbig deal\b", r"\bnice (?:one|try)\b", r", are we\W*$", r"\bjesus\b|\bfor god'?s sake\b|^\W*seriously\?",
    ),
    "denial": _sign(
        r"\byou (?:shouldn'?t|should not|can'?t|have no reason to|don'?t need to|needn'?t|don'?t have to) (?:\w+ )?(?:feel|be|worry|cry"
        r"|think|say)\b",
        r"\b(?:no|any) (?:reason|need) (?:to|for)\b", r"\bover-?react\w*", r"\b(?:it'?s|it is|that'?s) not (?:that|so|such|really that) \w+",
        r"\bnot a (?:big deal|problem)\b", r"\bit'?s nothing\b", r"\btoo (?:sensitive|emotional|dramatic)\b", r"\bexaggerat\w+",
        r"\byou'?re (?:just )?(?:imagining|being (?:silly|dramatic|ridiculous|unfair|childish|difficult))\b", r"\bimagining things\b",
        r"\bcalm down\b(?!.*\b(?:feel|tell|say|said|hear)\b)", r"^\W*(?:oh )?(?:relax|chill|come on|nonsense)\b",
        r"\b(?:that'?s|it'?s|this is) (?:ridiculous|nonsense|silly|absurd|not true|a lie|wrong|unfair|stupid|crazy)\b", r"\byou'?re wrong\b",
        r"^\W*(?:\w+,? )?(?:it|that)'?s (?:just |only )?(?:one|two|an?|some) (?:\w+ ?){1,3}\W*$", r"\b(?:it|that)'?s (?:just|only) (?:an?|one|how you)\b",
        r"\byou (?:worry|think|cry|complain|expect|feel|read) too (?:much|many|easily)\b", r"\bthat'?s (?:just )?(?:how you see it|your opinion|in your head)\b",
        r"\bcould be worse\b", r"\bat least (?:you|i|we|it)\b", r"\bother (?:people|couples|women|men)\b", r"\bcheer up\b",
        r"^\W*don'?t (?:be|worry|cry|say that|feel|get|start)\b", r"\bit will (?:be fine|pass)\b", r"\beverything(?:'s| is| will be) fine\b",
        r"\bget over it\b", r"\bstop (?:crying|being|worrying|it)\b", r"\blook on the bright side\b", r"\byou'?ll be fine\b",
    ),
    "defence": _sign(
        rf"{_NOT_THEIRS}\bi (?:only|just) (?:wanted|meant|did|said|tried|needed|forgot|had|went|asked|work|do)\b",
        r"(?:^|[.,;!?] )i was (?:in|at|on|with|driving|asleep|sleeping|out)\b", r"(?:^|[.,;!?] |\bwell |\bbut )i(?: was| am|'m) right\b",
        r"\bi can'?t \w+ (?:every|all|everything|always)\b", r"\bi didn'?t (?:mean|know|do it|do that|do anything|do nothing|say that|see|want to hurt|notice that|think)\b", r"\bi never (?:said|did|meant)\b",
        r"\b(?:it|that) (?:wasn'?t|isn'?t|was not|is not) my (?:fault|intention|idea|problem)\b", r"\bnot my fault\b",
        r"\bi (?:was|am|'m) (?:just |so |really |very |only )*(?:busy|tired|working|stuck|trying|at work|exhausted|doing my best|joking|kidding)\b",
        r"\bi'?m (?:just |only |really )*(?:busy|tired|working|stuck|trying|doing my best|joking|kidding)\b", r"\bi do (?:listen|help|care|try|love)\b",
        r"\bi had (?:to|no|a lot|so much|meetings?)\b", r"\bi already (?:said|told|did|apologi[sz]ed)\b", r"\bin my defen[cs]e\b", r"\bmy boss\b",
        r"\bi work (?:all|hard|so|too|ten|sixty|every)\b", r"\bi did(?: \w+)? (?:text|call|tell|ask|help|try|do|say|answer)\b", r"\btraffic\b",
        r"\bi (?:always|usually) (?:help|listen|do|call|ask|text)\b", r"\bi (?:can'?t|cannot) (?:do everything|read your mind|help it)\b",
        r"\bi am not (?:like that|a |the )", r"\bi'm not (?:like that|a |the )", r"\bi said (?:i was |i'?m )?sorry\b", r"\bit was (?:just )?a joke\b",
    ),
    "complaint": _sign(
        r"(?:^|[.,;!?] |\band |\bbut |\bwell )you (?:never|always) (?!feel|get\b|seem|have to|end up|know|hear|been|the one)\w+",
        r"\bwhat about (?:me|you|your|my|when you)\b", r"^\W*(?:and|so|but) when you\b", r"\byou did\W*$",
        r"\byou (?!feel|felt|seem|sound|want|wish|think)\w+ .*\btoo\W*$", r"\bso do (?:i|you)\b", r"(?:^|[.,;!?] |\band |\bbut )you (?:do|did) (?:it|that|the (?:very |exact )?same|exactly)\b",
        r"\bthat'?s because you\b", r"\bthere you go\b", r"\b(?:not )?this again\b", r"\byou(?:'re| are) (?:doing it again|shouting again|starting again)\b",
        r"^\W*(?:please )?(?:don'?t|do not|stop) (?:shout|yell|scream|talk|speak|look|blam|attack|accus|interrupt)\w*",
        r"\byou too\b", r"\bhow do you think i feel\b", r"\bi'?m (?:also|the one who)\b", r"\bi have (?:feelings|a life|problems) too\b",
        r"\bme too\b", r"\band you\?", r"\b(?:last|the other) (?:time|week|month) you\b", r"\byou'?re no better\b", r"\bwhen was the last time you\b",
        r"\byou (?:also|are the one|were the one|started)\b", r"\bi feel (?:attacked|blamed|hurt) (?:too|when you|by)\b", r"\bmy day was\b",
        r"\byou'?re the one who\b", r"\bi'?m (?:sick|tired) of (?:you|your|this|hearing)\b", r"\byou make me\b", r"\blook at yourself\b",
    ),
    "advice": _sign(
        r"(?:\byou (?:should|ought to|could|might want to|may want to|had better|better)|(?:^|[.,;!?] |\b(?:but|so|then|well|maybe|perhaps|think) )"
        r"you (?:really |just )?(?:need to|have to|must|gotta))(?: just| maybe| really| at least)? "
        r"(?!feel|have felt|be (?:sad|angry|hurt|scared|afraid|so|very|really|feeling|tired|exhausted|furious|disappointed|worried|lonely)"
        r"|have been|have to|not|think|wonder|hear|worry)\w+",
        r"\bwhy (?:don'?t|not|won'?t) (?:you|just)\b", r"\bhave you (?:tried|thought of|considered|talked to)\b", r"\bhow about (?:you|we|a|going|just)\b",
        r"\bwhat if you\b", r"\bif i were you\b", r"\bmy advice\b", r"\btry (?:to|not|it|a|some)\b", r"\byou'?d better\b", r"\bjust (?:ignore|relax|forget"
        r"|leave|tell|ask|talk|let|go|take|say|stop|do|call)\b(?! (?:you|me that|now))", r"^\W*(?:take a|go to|get some|drink|ask|tell) (?!me)\w+",
        r"\blet it go\b", r"\bi suggest\b", r"\bi(?:'d| would) recommend\b", r"\bthe best thing (?:is|would be)\b", r"\bdon'?t (?:let|take) (?:it|that|them)\b",
    ),
    "but": _sign(
        r"\bbut (?:i (?:was|had|only|just|did|do|am|'m|work|can'?t|need|think|also|told|have|thought|wanted|tried|said|really|don'?t think|never said"
        r"|didn'?t mean)|i'm|it'?s|it is|it was|it wasn'?t|it isn'?t|that'?s|that is|this|we|what about|come on|honestly|still|the|why|how|my|your"
        r"|he|she|they|he's|she's|family|everyone|nobody|you (?:also|never|always|did|do|said|are|could|should|have to|must|know|need|were|push|act|make|shout|yell|blame|start\w*)|you'?re|not|in the end|really|there|maybe you|let)\b",
        r"\b(?:however|although|even so|still), ",
        r"\bbut[.,!? ]*$",
    ),
    "why": _sign(r"(?:^|[.,;!?] |\bbut |\bso |\band )why (?:do|did|don'?t|didn'?t|are|aren'?t|were|would|can'?t|won'?t|is|was|does|should|have|haven'?t)\b",
                 r"\bwhy\?", r"\bwhat is wrong with you\b", r"\bwhat'?s (?:wrong|the matter) with you\b", r"\bwhat'?s your problem\b"),
}  # fmt: skip
# Whom it is about: a reflection has the other in it.
OF_THEM = _sign(r"\b(?:you|your|yours|yourself|you're|you've|you'd|you'll|u|ur|we|us|our)\b")
ABOUT_ME = _sign(
    r"^\W*(?:well,? |but |yes,? |no,? |look,? )*i(?:'m|'ll|'d|'ve)? (?!hear|guess|imagine|wonder|think|see|understand|get|can see|sense|suppose|feel|know|believe"
    r"|notice|take|want to|am listening|'m listening|did not|didn'?t get|am not sure|love)(?!.*\bsorry\b)"
)
HEDGES = _sign(
    r"\b(?:maybe|perhaps|might|may|seems?|seem|sounds?|sounding|guess\w*|imagine|imagined|imagining|wonder\w*|could it be|as if|as though|i hear|appears?|probably|i think"
    r"|i suppose|i sense|looks? like|am i (?:right|close|near)|i get the (?:feeling|impression)|must (?:be|have been|feel))\b",
    r"\?\W*$",
)
FEELINGS = _sign(
    r"\b(?:sad\w*|hurt\w*|angry|anger|mad|furious|frustrat\w+|lonely|loneliness|alone|afraid|scar(?:ed|y)|fear\w*|anxious|worr(?:y|ied)|nervous|tense|stress\w*"
    r"|tired|exhaust(?:ed|ing)|stressful|frightening|worn out|drained|empty|overwhelmed|stretched|disappoint\w+|let down|ashamed|shame|embarrass\w+|humiliated|jealous|envious|unsure"
    r"|insecure|torn|confused|lost|hopeless|helpless|discouraged|bitter|resentful|fed up|annoyed|irritated|upset|unhappy|small|left out|unloved|unwanted"
    r"|unseen|unheard|ignored|rejected|abandoned|betrayed|guilty|miss(?:ed|ing)?|grief|heartbroken|crushed|desperate|panick?\w*|under pressure|trapped"
    r"|invisible|unimportant|powerless|sorry for yourself|homesick|numb|shut out|excluded|hard for you|painful|pain|misunderstood|unappreciated|used"
    r"|noticed|cared for|taken seriously|hated|terrified|gutted|miserable|depressed|low|offended|insulted|suspicious|doubt\w*|unwelcome"
    r"|(?:scare|frighten|bother|upset|sadden|annoy|frustrate|anger|worrie|disappoint)s you|stung|weighs on you)\b"
)
# A feeling told to them as a fact, or as a verdict on them.
CERTAIN = _sign(
    r"\byou(?:'re| are) (?:just|only|simply|clearly|obviously) (?:\w+ )?(?:jealous|angry|tired|hurt|sad|insecure|afraid|scared|upset|mad|frustrated|bitter|stressed)\b",
    r"\byou(?:'re| are) (?:being|acting) (?:jealous|angry|insecure|emotional|moody)\b",
)
ASKS = _sign(
    r"\b(?:did i (?:get|understand|hear) (?:that|it|you|this)|do i (?:get|have|understand|hear) (?:that|it|you|this)|have i (?:got|understood|heard)"
    r"|is that (?:it|right|so|how|what|close|true|about|near)|is it (?:like that|that|right|so|close)|am i (?:right|close|near|wrong|getting|on|understanding)"
    r"|right\?|correct\?|yes\?|did i miss|is there more|tell me if|correct me|what did i miss|do i miss|is this (?:it|right|how)|close\?|have that right"
    r"|does that (?:fit|sound right|sound about right)|or is it (?:something|more)|got (?:that|it|you) right|did that (?:hurt|make)|were you|are you (?:sad|hurt|angry"
    r"|worried|afraid|scared|tired|lonely|disappointed)|do you (?:feel|mean|miss)|did you (?:feel|mean))\b",
    r"\b(?:right|correct|yes|close|true|no|so|(?:did|have|do) i (?:understand|understood|get|got|have))\W*\?\W*$",
)
# The frames around what is said back; they are nobody's own words.
FRAMES = _sign(
    r"\b(?:if i (?:get|hear|understand) you (?:right|correctly)|what i hear is(?: that)?|i hear(?: you saying)? that|i hear you say|so you(?:'re| are) (?:saying|telling me)"
    r"(?: that)?|you(?:'re| are) (?:saying|telling me)(?: that)?|you (?:say|said|feel|mean)(?: that| like)?|it sounds (?:like|as if)|it seems(?: that| like)?|did i get that(?: right)?"
    r"|is that (?:right|so|it)|am i (?:right|close)|so|ok|okay|right)\b"
)
