# ruff: noqa: E501 (one rule a line: this is a table)
"""What nobody should send and no camera sees: swearing, absolutes, fillers, threats, names called across the room."""

import re
from dataclasses import replace

from actions.rephrase.grammar import SAME_IN_THE_PAST, base_of, past
from actions.rephrase.surface import INSULTS
from actions.rephrase.words import Words, without

_SWEARING = (
    r"f+u+c*k+(?:ing|in|ed|s)?|f\*+\w*|effing|frigging|freaking|freakin|flipping|bloody|sodding|god ?damn(?:ed)?|damn(?:ed)?|darn|"
    r"shitty|crappy|bitchy|ass|arse|lazy ass|wtf|ffs|omg|jesus|christ|bullshit"
)
_FILLERS = (
    r"tbh|to be honest|right now|ngl|lol|lmao|smh|fr|imo|imho|ugh|argh|honestly|literally|basically|actually|"
    r"obviously|clearly|frankly|apparently|simply|totally|completely|absolutely|deliberately|pls|plz|please|somehow|"
    r"as usual|as always|like always|of course|for god 's sake|for heaven 's sake|for christ 's sake|for once|once again|"
    r"yet again|at all|whatsoever|in (?:your|my) life|day in day out|24 / 7|all (?:of )?the (?:fucking )?time|"
    r"all the time|non ?- ?stop|nonstop|the whole time(?! (?:i|we|you|he|she|they)(?: |$))|(?:every damn|every single|each and every) time(?! (?:i|we|you|he|she|it|they|my|your|our|the)(?: |$))|"
    r"i want to be fair|i do know that|to be fair|i am just saying|no worries|fair enough|na|like ever|till date|until date|till now|like literally|no matter what|for your information|mind you|at least"
)
_ABSOLUTE = r"always|constantly|continually|continuously|forever|again(?! after)|ever|(?<!, )even|just(?! (?:an?|one|two|three|\d))|suddenly|purely"
_PET_NAMES = r"babe|baby|honey|hun|hon|darling|sweetheart|sweetie|dear|my love|bro|dude|mate|man|girl|woman|mister|love|princess|genius|y'know"

_RULES = tuple(
    re.compile(rule)
    for rule in (
        # who "can't just walk in" does walk in
        r"(?:^|(?<=\s))(?P<cut>can not (?:just|simply))(?= \w)",
        # "… and yesterday I found the slips": left standing it would end up behind the clause before
        r"(?:^|(?<=\s))and (?P<cut>yesterday|today|tonight|last night|this morning|now|then|later)(?= (?:i|you|we|he|she|it|they)(?:\s|$))",
        r"(?:^|(?<=\s))(?:what|who|why|how|where) (?P<cut>(?:the|in the) (?:hell|fuck|heck|f))(?=\s|$)",
        r"(?:^|(?<=\s))(?:what the (?:actual )?(?:hell|fuck|heck)|what is wrong with you|what is your problem|are you kidding me|"
        r"i swear to god|i swear|screw you|fuck you|shame on you|how dare you|unbelievable|typical|thanks a lot)"
        r"(?=\s*(?:[,.!?;-]|$))",
        r"(?:^|(?<=\s)),? ?for (?:fuck|god|christ|heaven|pete|goodness)(?: ')?(?: ?'s)? sake(?=\W|$)",
        r"(?:^|(?<=\s)),? ?(?:the|you|what a|such a)(?: (?!same|other|the\b)[\w-]+){0,3} (?:sack|piece|load|bunch) of \w+\W*$",
        rf"(?:^|(?<=\s))(?:{_SWEARING})(?=\s|$)",
        rf"(?:^|(?<=\s))(?:{_FILLERS})(?=\s|$)",
        rf"(?:^|(?<=[,!?.] ))(?:{_PET_NAMES})(?=\s*(?:[,!?.]|$))",
        r"^(?:seriously|well|look|listen|so|also|then|and|but)(?: ,)? (?=you |why |can |i |my |he |she |the |it )",
        r"^(?:hey|oh|ok|okay|yeah|yep|nah|hello|hi)(?=[ ,.!])",
        rf"^(?:{_PET_NAMES}) (?=(?:you|why|stop|do|can|could|i)\b)",
        r"(?:^|(?<=\s))(?<!i am )(?<!i was )(?:your|the|that|this|those|these|my|a|some) (?P<cut>bastard|shithead|shitty|fucking|bloody|damn|goddamn|lying|cheating|idiot|moron|lazy|crappy|so-called|stupid|dumb|silly|idiotic|pathetic|ridiculous|"
        r"disgusting|useless|awful|horrible|precious|dirty|filthy|smelly|nasty|annoying|constant|endless)(?= \w)",
        r"(?<! is)(?<! are)(?<! was)(?<! be)(?P<cut>,? (?:right|huh|eh|innit|okay|do you|do not you|are not you|have not you|will you|would you|can you|is it|"
        r"you know|you see|got it))(?: ?[?!.]*)$",
        rf",? (?:that|who|which) (?:is|are|was|were|am) (?:(?:such|just|really|so|an?|the|total|complete) )*(?:{INSULTS})\W*$",
        r"^(?:it is|it was) not (?:that|as if|like|about) [^,]+ ,(?: (?:but|it is (?:more )?that))?(?=\s)",
        r"^i (?:do not|did not) (?:mind|care)(?: about)? [^,]+ ,(?: (?:but|it is (?:more )?that))?(?=\s)",
        r" ,? ?i (?:counted|swear|think|guess|know|mean|believe|admit|must say|have to say) ,",
        r"(?:^|(?<=\s))(?P<cut>rather) (?=(?:too|much|a lot|late|often|more)\b)",
        r",? ?(?:and )?(?:the|a|your) (?:maid|servant|butler|cleaning fairy|fairy|fairies|cleaner|staff)s? (?:will|is going to|does|can)\b.*$",
        r"^(?:and )?(?:you are|you act|you behave|you sound) (?:just |exactly |so )*like (?:your|my) (?:\w+ )?(?:mother|mum|mom|dad|father|ex|brother|sister|parents|uncle|aunt|boss)\b ?[,:;-]?(?= \w)",
        r",? (?:and|so) i am (?:going to|about to) (?!bed|sleep|work)\w+.*$",
        r"^i know (?:that )?you [^,]+ ,? but (?=you )",
        r",? or (?:else|i am (?:gone|leaving|done|out|off)|we are (?:done|over|through|finished)|it is over|i will leave|"
        r"i leave|i walk|i will go|i am going to leave)\b.*$",
        r"(?:^|(?<=\s))(?:every|a|one) (?P<cut>single|damn)(?= \w)(?! one of)",
        r",?(?: and| which)? (?:it|its|this|that)(?: is)?(?: so| really| just)* (?:embarrassing|disgusting|annoying|unfair|"
        r"ridiculous|gross|exhausting|pathetic|rude|sick|insane|infuriating|humiliating|not (?:fair|okay|ok|right))\W*$",
        r"(?<=\w)(?: ,)? never(?: ever)?\W*$",
        r"(?:^|(?<=\s))how \w+ is (?:that|this)\W*$",
        r" is (?:unforgivable|unacceptable|not (?:okay|ok|acceptable|normal|fair)|a disgrace|a joke)\W*$",
        r"^shut up(?: and)?(?=\s|$)",
        r",?(?: then)?(?: i swear)? ?(?:it is|we are|i am)(?: so)? (?:over|done|through|finished|gone|out of here|leaving|off)(?: with (?:you|this))?\W*$",
        r",? ?you are going to (?:kill|get) (?:us|me|somebody|someone|yourself)(?: both| all| killed)?\W*$",
        r"(?:^|(?<=\s))(?:just )?one more time(?=\W|$)",
        r",? ?(?:no|zero) (?:shame|respect|manners|decency|class)\W*$",
        r"(?:^|(?<=\s))(?:, )?(?:the|you|what a|such a)(?: (?!same|other|the\b)\w+){0,3} (?:sack|piece|load|bunch) of \w+\W*$",
        r"(?:^|(?<=\s)),? ?(?:(?:you|the|such an?|what an?|like an?|absolute|stubborn|old|lying|lazy|stupid|selfish|ungrateful|disgusting|silly|fat|little) )+(?:pig|mule|idiot|moron|prick|bastard|bitch|cow|slob|liar|coward|clown|donkey|twat|wanker|"
        r"git|loser|jerk|creep|snake|hypocrite|muppet|pillock|arsehole|asshole|dickhead|knob|fool|sod)\W*$",
        r"(?:^|(?<=\s))(?:oh )?(?:, )?wait(?: ,)?(?: no)?(?: ,)? you (?:did|do) not\W*$",
        r"^(?:oh|wow|aw|aww|ooh|yay|great|brilliant|fantastic|wonderful|lovely|perfect|nice|cheers|bravo|fab|no no|ah|ha)(?= ?[,!.])",
        r",? and (?:that is|that's) (?:that|final|the end)\W*$",
        r"(?:^|(?<=\s))for (?:fuck|god|christ|heaven|pete|goodness)(?: ')?(?: ?'s)? sake\W*$",
        r"^(?:so )?(?:yeah )?,? ?i do not know (?:where|how) to (?:start|begin|say (?:it|this)) ?,?(?: but)?",
        r"(?:^|(?<=\s))(?P<cut>you are (?:you know )?)(?=you are )",
        r"(?<=\s)you know (?=(?:you|i|we|she|he|and)\b)",
        r"^(?:(?:screw|damn|sod) )?you(?: and your? [^,.!]+)? ?[,.!]+(?= ?(?:i|we|you|my) )",
        r" , just [\w ]+(?= ,)",
        r",? what is the (?:\w+ )?point\W*$",
        r",? and (?:all that|everything|stuff|whatever|that)\W*$",
        r",? funny how (?:that|it) (?:works|goes)\W*$",
        r",? maybe (?:let|try|get|stop|give|go|think|just)\b[^,]*$",
        r",? (?:very|so|how) (?:thoughtful|nice|kind|classy|mature|romantic|lovely|sweet|helpful|considerate)\W*$",
        r"(?:^|(?<=[,.] ))(?:dear me|goodness me|oh dear|good grief|my word|my goodness) ?,?",
        r"^i had hoped (?:that )?.*? , but (?=you )",
        r"(?:^|(?<=\s))(?P<cut>you (?:just |really |always )?)(?=you \w)",
        r"^(?:um )?,? ?(?:so )?i (?:just )?want(?:ed)? to (?:say|talk about|tell you)[^,]*? (?:because|is that) (?=you)",
        r"(?:, (?:and )?|(?: and)? (?:it|that|which) )(?:makes?|drives?|made|drove) me (?:want|sick|mad|crazy|feel|so|furious|angry|cry)\b.*$",
        r"^[^,]+ , (?:fine|okay|ok|fair enough|whatever) , but (?=your? )",
        r"^(?:so )?i (?:was|am) (?:just )?(?:thinking|sitting|lying|looking)[^,]*? and (?:you know what|it hit me|i thought) ?,?",
        r"(?:^|(?<=\s))you know what ?,",
        r"(?<= since )like(?= \w)",
        r"(?:^|(?<=\s))(?P<cut>(?:think|find|consider|deem) it (?:necessary|worthwhile|important|worth it) to)(?= \w)",
        r"^(?=.*\b(?:not|never|why|can|could)\b).*?(?P<cut>(?:just|even|for) once)\W*$",
        r"(?:^|(?<=\s))the (?:first|only) thing (?:you|he|she|they) (?:do|does|did) (?:is|was)(?= \w)",
        r"(?<=\w) , not (?:one|once|a single one)(?= ?,)",
        r"(?<=\w) , not (?:one|a|even an?|even one) (?!.*\b(?:mine|me|my)\b)[^,]+$",
        r",? (?:cheers|thanks|ta|thank you)(?: a lot| so much)? for (?:that|nothing)\W*$",
        r"(?:^|(?<=[,;] ))(?:fine|great|okay|ok|fair enough|whatever|right)(?= ?,)",
        r",? (?:are|is) (?:you|this|that) (?:kidding|joking|serious|for real)(?: me)?\W*$",
        r"(?<=\w) ,? it is me who .*$",
        r"(?:^|(?<=\s))(?:you|he|she) (?:was|were|is|are) like (?:yeah|oh|no|ok|okay|well|hey)\b[^,.]*?(?= and | but |$)",
        r"(?<=\s)like (?=(?:\d|two|three|four|five|six|ten|half an) )",
        r"(?:^|(?<=\s))(?:so|very|really|extremely|incredibly) (?P<cut>very|really|so)(?= \w)",
        r"(?:^|(?<=\s))(?:every (?:\w+ )?)(?P<cut>without exception|without fail)(?=\s|$)",
    )
)
_ADVERBS = re.compile(rf"(?:^|(?<=\s))(?:{_ABSOLUTE})(?=\s|$)")
_SINCE = re.compile(r"(?:^|(?<=\s))(?P<cut>ever) since(?=\s|$)")


def trimmed(words: Words) -> Words:
    """The words without what would only hurt."""
    words = _kept_on(_habits(_without_calls(without(words, _SINCE))))
    for rule in _RULES:
        words = without(words, rule)
    return without(words, _ADVERBS)


def _habits(words: Words) -> Words:
    """As in "You always put your friends first": "put" and its kind are in the present where they tell of a habit."""
    kept = list(words)
    for at in range(1, len(words) - 1):  # "you are always forgetting": you forget
        verb, be = words[at + 1], words[at - 1]
        if words[at].low in ("always", "constantly", "forever") and verb.tag == "VBG" and be.low in ("are", "'re"):
            kept[at - 1], kept[at + 1] = be.out(), replace(verb, text=base_of(verb.low, verb.lemma), tag="VBP")
    for at, word in enumerate(words[1:], 1):
        habit = words[at - 1].low in ("always", "never", "constantly", "forever", "just", "ever")
        if (
            habit
            and word.tag in ("VBD", "VBN")
            and word.low in SAME_IN_THE_PAST
            and words[at - 2].low not in ("have", "has", "had")
        ):
            kept[at] = word.into(word.text, "VBP")
    return tuple(kept)


def _kept_on(words: Words) -> Words:
    """As in "you keep buying things and hiding them": you buy and hide."""
    kept = list(words)
    for at, word in enumerate(words[:-1]):
        if word.lemma != "keep" or words[at + 1].tag != "VBG":
            continue
        for later in range(at + 2, len(words)):
            verb = words[later]
            if verb.tag == "VBG" and verb.dep == "conj" and words[later - 1].low in ("and", "or", ","):
                base = base_of(verb.low, verb.lemma)
                kept[later] = replace(verb, text=past(base) if word.tag == "VBD" else base, tag=word.tag)
    return tuple(kept)


def _without_calls(words: Words) -> Words:
    """In "Robert, you forgot …" and "… again, Robert" the name is a call, not a fact."""
    names = [at for at, word in enumerate(words) if word.pos == "PROPN"]
    kept = [at for at, word in enumerate(words) if word.text and word.pos != "PUNCT"]
    gone: set[int] = set()
    for at in names:
        after = words[at + 1].text if at + 1 < len(words) else "."
        before = words[at - 1].text if at else ","
        calls = after in ",!.?-" and before in (",", "-")
        listed = any(word.pos in ("PROPN", "DET") or word.tag == "PRP$" for word in words[at + 3 : at + 4])
        between = before == "," == after and at > 1 and words[at - 2].pos != "PROPN" and not listed
        if kept and (at in (kept[0], kept[-1]) or between) and calls and len(kept) > 1:
            gone.add(at)
    return tuple(word.out() if at in gone else word for at, word in enumerate(words))
