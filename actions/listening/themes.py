"""What partners say most, and what is behind it: "you never help" is about getting no help. Pure."""

import re

from actions.listening.turn import turned

_HARDLY = r"(?:never|don't|do not|don't even|don't ever|hardly(?: ever)?|barely|rarely|won't|never even)"
_ALWAYS = r"(?:always |just |constantly |keep |only |just always )?"
# What may follow without changing the frame: "… with the kids", "… when I talk".
_TAIL = r"(?P<tail>(?: (?:with|around|at|in|when|anymore|any more|after|about|on|for|if) ?.*)?)"
_THEMES = tuple(
    (re.compile(rf"you (?:really )?(?:{pattern}){_TAIL}", re.IGNORECASE), clause)
    for pattern, clause in (
        (rf"{_HARDLY} (?:help|lift a finger|do anything to help)(?: me)?(?: out)?", "you get no help from me{tail}"),
        (rf"{_HARDLY} (?:listen(?: to me)?|hear me)", "you do not feel heard by me{tail}"),
        (rf"{_HARDLY} (?:talk|speak) to me", "you miss being talked to by me{tail}"),
        (
            rf"{_HARDLY} (?:care(?: about me| at all)?|give a (?:damn|shit|toss))",
            "you do not feel that you matter to me{tail}",
        ),
        (rf"{_HARDLY} (?:have|make|find) (?:any )?time for me", "you get too little of my time{tail}"),
        (rf"{_HARDLY} spend (?:any )?time with me", "you get too little of my time{tail}"),
        (rf"{_HARDLY} love me", "you do not feel loved by me{tail}"),
        (rf"{_HARDLY} trust me", "you do not feel trusted by me{tail}"),
        (rf"{_HARDLY} (?:understand|get) me", "you do not feel understood by me{tail}"),
        (rf"{_HARDLY} appreciate (?:me|anything i do|what i do)", "you do not feel appreciated by me{tail}"),
        (rf"{_HARDLY} respect me", "you do not feel respected by me{tail}"),
        (rf"{_HARDLY} support me", "you do not feel supported by me{tail}"),
        (rf"{_HARDLY} (?:see|notice) me", "you do not feel seen by me{tail}"),
        (rf"{_HARDLY} (?:say thank you|say thanks|thank me)", "you get no thanks from me{tail}"),
        (rf"{_HARDLY} (?:say sorry|apologi[sz]e)(?: to me)?", "you have not had a sorry from me{tail}"),
        (rf"{_HARDLY} let me (?:finish|talk|speak)", "you do not get to finish when you talk to me{tail}"),
        (
            rf"{_ALWAYS}(?:interrupt(?:ing)? me|cut(?:ting)? me off)",
            "you do not get to finish when you talk to me{tail}",
        ),
        (rf"{_ALWAYS}ignor(?:e|ed|ing) me", "you feel ignored by me{tail}"),
        (rf"{_ALWAYS}blam(?:e|ed|ing) me(?: for everything)?", "you feel blamed by me{tail}"),
        (rf"{_ALWAYS}critici[sz](?:e|ed|ing) me", "you feel criticised by me{tail}"),
        (r"(?:have )?hurt (?:me|my feelings)(?: so much| badly| a lot)?", "you feel hurt by me{tail}"),
        (r"let me down(?: again)?", "you feel let down by me{tail}"),
        (
            r"(?:make|are making) me (?:so |very |really )?(?P<feeling>angry|furious|mad|upset)",
            "you are {feeling} with me{tail}",
        ),
        (r"(?:made|make) me feel (?P<feeling>\w+)", "you feel {feeling} with me{tail}"),
        (r"(?:take|took) me for granted", "you feel taken for granted by me{tail}"),
    )
)
_NO_FEELING = ("like", "as", "that", "so", "bad", "really", "very", "completely", "totally", "the", "a", "i", "you")


def themed(sentence: str) -> str | None:
    """The clause of the theme that the sentence is about, its tail turned; None where it is about something else."""
    for pattern, clause in _THEMES:
        found = pattern.fullmatch(sentence)
        if found is None:
            continue
        feeling = found.groupdict().get("feeling") or ""
        # "I lie" only lends the tail a clause to stand in.
        tail = turned(f"I lie{found['tail']}") if found["tail"] else "you lie"
        if tail is None or feeling.lower() in _NO_FEELING:
            return None
        return clause.format(tail=tail.removeprefix("you lie"), feeling=feeling.lower())
    return None
