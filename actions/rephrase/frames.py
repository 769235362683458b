# ruff: noqa: E501 (one frame a line: this is a table)
"""Ways to wrap a complaint: "would it kill you to", "I'm sick of you". Inside is the plain sentence."""

import re
from dataclasses import dataclass, replace

from actions.rephrase.grammar import base_of
from actions.rephrase.words import Word, Words, low_of, position


@dataclass(frozen=True, slots=True)
class Framed:
    """What was inside. `negated` means that the inner sentence did not happen: "how hard is it to call" → no call."""

    words: Words
    negated: bool = False
    past: bool = False
    wish: bool = False  # the inner sentence is what the person wants, so it can be asked for


@dataclass(frozen=True, slots=True)
class _Frame:
    pattern: re.Pattern[str]
    subject: str = ""  # put before what is inside; "" keeps the inner subject
    negated: bool = False
    past: bool = False


def _frame(pattern: str, subject: str = "", negated: bool = False, past: bool = False) -> _Frame:
    return _Frame(re.compile(rf"^(?:{pattern})(?=\s)"), subject, negated, past)


_FED_UP = r"i am (?:so |really |just |getting |pretty |absolutely )*(?:sick|tired|weary|fed up|done|exhausted|bored|had enough)(?: and tired)? (?:of|with)"
_HATE = (
    r"i (?:really |do )*(?:hate|can not stand|can not take|can not bear|do not like|resent|am over)(?: it| the fact)?"
)
_FEELS = (
    r"(?:it|this|that) (?:really |still |is |so |makes me |drives me |breaks my |hurts|pisses me |feels |gets |not )*(?:\w+ )?"
    r"(?:to me |me |my heart |my feelings |off )?"
)
_I_FEEL = (
    r"i (?:am|feel|get|was|felt) (?:so |really |very |a bit |pretty |still )*(?:angry|mad|furious|sad|upset|hurt|annoyed|"
    r"disappointed|worried|livid|fuming|frustrated|embarrassed|heartbroken|shocked|gutted)(?: with you| at you)?"
)
_FRAMES = (
    _frame(r"i am the (?:only )?one (?:who|that)(?: always)? (?:has|have) to", "it is on me to"),
    _frame(r"(?:can|could|will|would) you (?:please |just |maybe |kindly )*(?:stop|quit)(?= \w+ing\b)", "you"),
    _frame(r"why is it me (?:who|that)(?= (?!has\b|have\b)\w+)", "I am the one who"),
    _frame(r"(?:kindly |please )*(?:refrain|desist) from(?= \w+ing\b)", "you"),
    _frame(r"(?:[^,]+ , )?not once(?= you have\b)", negated=True),
    _frame(r"i (?:just |really |only |do )*(?:wish|want|need|would like|would prefer|would rather)(?: that)? you (?:would|could|did|not to|do)(?: not)?(?= (?!not)\w+)(?<=not)", "you"),
    _frame(r"(?:why|how) would you(?= (?:tell|say|do|give|invite|post|let|throw|buy|sell|leave|lie|hide|read|call)\b)", "you", past=True),
    _frame(r"(?:, )?(?:another|one more|yet another|a whole) (?:\w+ )?(?:evening|night|day|weekend|meal|dinner|sunday|saturday|holiday|morning) (?:with|of) you and(?= your\b)", "you are on"),
    _frame(r"(?:, )?(?:another|one more|yet another|a whole) (?:\w+ )?(?:evening|night|day|weekend|meal|dinner|sunday|saturday|holiday|morning) (?:with|of) you(?= (?:on|at|in|with)\b)", "you are"),
    _frame(r"(?:, )?(?:another|one more|yet another|a whole) (?:\w+ )?(?:evening|night|day|weekend|meal|dinner|sunday|saturday|holiday|morning) (?:with|of) you(?= \w+ing\b)", "you"),
    _frame(r"(?:every|each) (?:\w+ )?(?:argument|fight|row|talk|conversation|discussion|evening|night|party) ends (?:up )?(?:with|in) (?:you|your)(?= \w+ing\b)", "you"),
    _frame(r"(?:do not|do) you dare(?: to)?", "you"),
    _frame(r"do not you (?:go|start)(?= \w+ing\b)", "you"),
    _frame(r"i am (?:so |really |just )*(?:sick|tired|weary|fed up|done|exhausted)(?: and tired)? (?:of|with) (?:reminding|telling|asking|begging) you (?:to|that)", "you", negated=True),
    _frame(r"you (?:can|could|would) not (?:even )?be (?:arsed|assed|bothered|fucked) (?:to|with)(?= \w)", "you", negated=True, past=True),
    _frame(r"(?:why )?(?:is it|it is)(?: up to)? me (?:who|that) (?:has|have) to", "it is on me to"),
    _frame(r"who(?: the hell| on earth| even)?(?= (?!is\b|are\b|was\b|am\b|do\b|cares?\b|knows?\b|needs?\b)\w+s\b)", "you"),
    _frame(r"(?:in|after|for) (?:all )?(?:the )?[\w -]+? (?:years|months)(?: of marriage| together| that we have been together| of being together)?(?: ,)?(?= i have (?:not |never ))"),
    _frame(rf"(?:{_FED_UP}|{_HATE}) (?:you|your)(?= \w+ing\b)", "you"),
    _frame(rf"(?:{_FED_UP}|i hate|i am the (?:only )?one)(?= \w+ing\b)", "I"),
    _frame(rf"(?:(?:hi|hello|hey) )?(?:, )?{_I_FEEL}(?: with| about| by| at| of)? (?:you|your)(?= \w+ing\b)", "you"),
    _frame(rf"(?:(?:hi|hello|hey) )?(?:, )?{_I_FEEL}(?= \w+ing\b)", "you"),
    _frame(rf"{_HATE} (?:when|that|if)"),
    _frame(rf"{_FED_UP} how"),
    _frame(rf"{_FEELS}how(?= you)", "it comes to how"),
    _frame(rf"{_FEELS}(?:when|that|if|how)(?= (?:you|your|we|i)\b)"),
    _frame(r"that(?= you)"),
    _frame(r"(?:please )?do(?= (?:carry|go|keep|continue|tell|enjoy)\b)", "you"),
    _frame(r"why(?= you (?!can\b|could\b|will\b|would\b|should\b|must\b)\w+)"),
    _frame(r"(?:oh )?(?:great|lovely|nice|brilliant|fantastic|wonderful|perfect)? ?,? ?(?:another|one more|yet another) (?:\w+ )?\w+ (?:where|when|that|on which)(?= you )"),
    _frame(r"(?:i )?(?:do |just |really |so )?(?:love|adore|like|enjoy)(?: it)? (?:the way|how|when|that)(?= (?:you|your)\b)"),
    _frame(r"(?:oh )?how (?:very )?(?:sweet|nice|lovely|kind|thoughtful|generous|charming|romantic|mature|classy|wonderful|clever|grown up)(?: of you)?(?: that| when)?(?= (?:you|your)\b)"),
    _frame(r"(?:oh )?(?:how )?(?:very )?(?:sweet|nice|lovely|kind|thoughtful|generous|good|clever|big) of you to", "you"),
    _frame(r"did you (?:not )?(?:ever |even |once )*(?:think of|think about|consider|bother|think to|bother to)", "you", negated=True, past=True),
    _frame(r"(?:do|did|would) you (?:not )?(?:ever |even |once )*(?:think of|think about|consider|bother|think to|bother to|think of maybe)", "you", negated=True),
    _frame(r"i have (?:not |never )?(?:once |ever )?(?:known|seen|heard) you(?: to)?(?= \w+)", "you", negated=True),
    _frame(r"(?:nobody|no one) (?:asked|told|forced) you to", "you", past=True),
    _frame(r"(?:thanks|thank you)(?: so much| a lot)? for(?= (?:asking|helping|noticing|telling|listening|calling|letting|coming|waiting|checking|remembering|backing|offering)\b)", "you", negated=True, past=True),
    _frame(r"tell me(?: honestly)?(?: ,)? why(?= you)"),
    _frame(r"i (?:can|must|have to) (?:say|tell you|admit)(?: with \w+)?(?: that)?"),
    _frame(r"(?:do|does) (?:anybody|anyone) (?:else|elses)(?: 's)? \w+(?= \w+)", "you"),
    _frame(r"what is the point (?:of|in) [\w ]+? (?:if|when)(?= (?:you|we|i)\b)"),
    _frame(r"what (?:\w+ )??(?:bothers|hurts|annoys|gets|kills|upsets|makes) me(?: most| the most| sad| mad)? is(?: that| how| when)?"),
    _frame(r"(?:sure|fine|go ahead)(?: ,)?(?: go on and)?(?= (?!you|i|do|whatever|be)\w+)", "you"),
    _frame(r"(?:thanks|thank you)(?: so much| a lot)? for(?= (?!nothing)\w+ing\b)", "you", past=True),
    _frame(r"(?:it )?would be (?:nice|great|good|lovely|kind|helpful|so nice|a kindness|appreciated|much appreciated) if you", "you", negated=True),
    _frame(r"(?:i wish|if only)(?: that)? you(?= (?:were|had|\w+ed|came|listened|spent|went|took|made)\b)", "you", negated=True),
    _frame(r"what makes you think(?: that)? you can", "you"),
    _frame(r"when (?:was the last time(?: that)? you|did you last)", "you", negated=True),
    _frame(r"(?:why )?(?:is it|it is) me (?:who|that)(?: has to)?", "I"),
    _frame(r"have you(?= forgotten\b)", "you have"),
    _frame(rf"{_I_FEEL} (?:that|because|when)(?= (?:you|we|i|your)\b)"),
    _frame(rf"{_I_FEEL}(?= you\b)"),
    _frame(r"i (?:feel|am|felt|get) (?:so |really |very |a bit |totally |completely )*\w+(?: and \w+)? (?:by|with|at) you(?: when| whenever| every time| each time)(?= (?:you|we|i)\b)"),
    _frame(r"(?:i feel (?:like |that |as if )?)?you (?:could|can|do|would) not (?:even )?care (?:less )?(?:if|whether)(?= i\b)"),
    _frame(r"(?:i )?can not believe(?: that| how)?"),
    _frame(r"i (?:do |really |honestly |just )?(?:swear|guess|think|hope|suppose|feel like|feel that|feel as if|know|notice|noticed|see)(?: that)?(?= (?:you|your)\b)"),
    _frame(r"(?:it is|this is) (?:all )?your (?:own )?fault(?: that| if)?"),
    _frame(r"(?:because of|thanks to) you ,?"),
    _frame(r"you are (?:the|a) (?:\w+ )?reason(?: that| why)?"),
    _frame(r"(?:all|the only thing) you (?:do|want)(?: around here| at home| all day)? is(?: to)?", "you"),
    _frame(r"(?:all|the only thing) you care about is", "you care about"),
    _frame(r"(?:all|the only thing) you talk about is", "you talk so much about"),
    _frame(r"(?:all|the only thing) you think about is", "you care about"),
    _frame(r"how hard (?:is|can|could) it (?:be )?(?:for you )?to", "you", negated=True),
    _frame(r"(?:is|would) it (?:be )?(?:really )?(?:so|too|that) (?:much|hard|difficult)(?: to ask| to expect)?(?: of you| for you)? (?:that you|to)", "you", negated=True),
    _frame(r"(?:would|will) it (?:kill|hurt) you to", "you", negated=True),
    _frame(r"when are you (?:going|finally going) to", "you", negated=True),
    _frame(r"when will you(?: finally| learn to| start to)?", "you", negated=True),
    _frame(r"are you (?:going|planning) to", "you", negated=True),
    _frame(r"did you (?:really )?(?:have to|need to)", "you", past=True),
    _frame(r"(?:do|must) you (?:really )?(?:have to|need to)", "you"),
    _frame(r"(?:can|could|will|would) you (?:maybe |please |perhaps |just |kindly )*not", "you"),
    _frame(r"have you(?: once)?", "you have", negated=True),
    _frame(r"why (?:can|could|will|would) (?:not you|you not)", "you", negated=True),
    _frame(r"(?:can|could|will|would|do) (?:not )?you(?: not)?(?: at least| once| finally| really)?", "you", negated=True),
    _frame(r"did (?:not )?you(?: not)?(?: at least| once| really)?", "you", negated=True, past=True),
    _frame(r"how could you(?: possibly)?", "you", past=True),
    _frame(r"do not you dare(?: to)?", "you"),
    _frame(r"how dare you(?: possibly)?", "you", past=True),
    _frame(r"how can you(?: possibly)?", "you"),
    _frame(r"either(?= you)", negated=True),
    _frame(r"it (?:is|was) you who", "you"),
    _frame(r"(?:this|that|it) (?:is|was) the \w+ time(?: this \w+)?(?: that)?(?= you)"),
    _frame(r"you are (?:the worst|so bad|bad|terrible|useless|hopeless|no good) (?:at|with)(?= \w+ing)", "you", negated=True),
    _frame(r"(?:why|how come)(?: is it)?(?: that)? (?:must|can|would) you", "you"),
    _frame(r"how come"),
    _frame(r"how (?:many times|often) do i (?:have to|need to)? ?(?:tell|ask|remind|beg) you to", "you", negated=True),
    _frame(r"i (?:do not|can not) (?:recall|remember) (?:a |an |one |the last |any )?(?:\w+ )?(?:time|occasion)(?: in [\w ]+?)?(?: that| when| on which| where)?(?= you)", negated=True),
    _frame(r"(?:one|you) would (?:think|have thought|expect)(?: that)?", negated=True),
    _frame(r"where (?:were|are) you", "you were away", past=True),
    _frame(r"(?:it )?must be nice to", "you"),
    _frame(r"i am the (?:only )?one (?:who|that)(?: has to| have to)?(?= \w+)", "I"),
    _frame(r"(?:i (?:just |really |only |do )*(?:wish|want|need|would like|would love|ask)|if only)(?: that)? you (?:would|could|to)", "you", negated=True),
    _frame(r"what kind of (?:a )?\w+", "you"),
    _frame(r"you are (?:too|so) (?:lazy|selfish|proud|stubborn|immature|busy|cheap|stingy|scared|good|cool|afraid)(?: to)(?= \w+)", "you", negated=True),
    _frame(r"the (?:\w+ )?(?:problem|thing|trouble|point|worst|worst part|truth)(?: with you| here)? is(?: that)?(?: ,)?"),
    _frame(r"it (?:is like|seems like|looks like|feels like|feels as if)(?= (?:you|we|i)\b)"),
    _frame(r"you are the one (?:who|that)", "you"),
    _frame(r"not once (?:have|did) you", "you", negated=True, past=True),
)  # fmt: skip
_WISHED = re.compile(
    r"^(?:would it|will it|how hard|is it|(?:can|could|will|would) (?:not )?you|why|i (?:just |really |only )?(?:wish|want|need|would|ask)|if only)"
)


def unframed(words: Words) -> Framed:
    """The plain sentence inside, frame by frame: "I can't believe it's your fault that …"."""
    framed = Framed(words)
    for frame in _FRAMES:
        match = frame.pattern.match(low_of(framed.words))
        if match is None:
            continue
        cut = position(framed.words, match.end())
        if cut >= len(framed.words) or cut < len(frame.subject.split()):
            continue
        inner = _inner(framed.words, cut, frame)
        wish = frame.negated and bool(_WISHED.match(match.group()))
        framed = Framed(inner, framed.negated or frame.negated, framed.past or frame.past, framed.wish or wish)
        if frame.subject:
            break
    return framed


def _inner(words: Words, cut: int, frame: _Frame) -> Words:
    left = [word.out() for word in words[:cut]]
    right = list(words[cut:])
    if frame.subject and cut:
        _put(left, frame.subject.split())
        if " " not in frame.subject and right:
            right[0] = _as_finite(right[0], frame)
    return tuple(left + right)


def _put(left: list[Word], wanted: list[str]) -> None:
    """Writes a subject, and a verb where the frame had it, into the last places of the frame."""
    first = len(left) - len(wanted)
    for at, text in enumerate(wanted, first):
        tag, dep, pos = (
            ("PRP", "nsubj", "PRON")
            if at == first
            else ("VBP", "ROOT", "VERB")
            if at == first + 1
            else ("IN", "prep", "ADP")
        )
        if text in ("were", "have"):
            tag, pos = "VBD" if text == "were" else "VBP", "AUX"
        left[at] = replace(
            left[at], text=text, lemma=text.removesuffix("s"), tag=tag, dep=dep, pos=pos, head=first + 1, glued=False
        )


def _as_finite(verb: Word, frame: _Frame) -> Word:
    """The verb behind a frame stands in its base form or as -ing; in the plain sentence it is a finite one."""
    unreal = frame.negated and not frame.past and verb.tag == "VBD"  # "I wish you helped" is about now
    if verb.tag in ("VBD", "VBN") and not unreal:
        return verb
    if unreal or verb.tag in ("VBG", "VB", "VBP", "VBZ") or verb.low.endswith("ing"):
        return replace(verb, text=base_of(verb.low, verb.lemma), tag="VBP", pos="VERB")
    return verb
