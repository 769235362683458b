# ruff: noqa: E501 (one rule a line: this is a table)
"""What is cut off a situation or put right in it, in its last form: motives that nobody sees, what trails behind. Data."""

import re

_CUTS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r" but (?:has|have|haven't) yet to .*$", ""),
        (r"\b(and|but|then) hasn't\b", r"\1 haven't"),
        (r"\b(and|but|then) isn't\b", r"\1 aren't"),
        (r"\b(and|but|then) wasn't\b", r"\1 weren't"),
        (r"\b(and|but|then) doesn't\b", r"\1 don't"),
        (r",? (?:and|but) here we (?:are|go)\b.*$", ""),
        (r",? (?:and|but) don't (?:you )?(?:think I|tell me)\b.*$", ""),
        (r",? so either\b.*$", ""),
        (r"^you (?:don't want|hate|think|believe) [^,]+? and (?=you )", ""),
        (r"^I (wait|waited) for you because (you(?:'re| were) .*?late) and \1 (.*)$", r"I \1 \3 because \2"),
        (r", (smelling|stinking|reeking) of (\w+),?", r" \1 of \2"),
        (r",? when you (?:perfectly well |full well )?know (?:that )?it's (?=(?:my|our|the|[A-Z0-9]))", " even though it's "),
        (r",? (?:although|even though|when|because) you (?:perfectly well |full well )?know\b.*$", ""),
        (r"^you know (?:that )?it's ([A-Z]\w+|(?:my|our) \w+) and (you.*)$", r"\2 even though it's \1"),
        (r"^you know (?:that )?[^,]+? and (?=you)", ""),
        (r"^you know (?:that )?[^,]+? and (?=\w)", "you "),
        (r"\b(asked|ask)( me)? what is\b", r"\1\2 what's"),
        (r"\bvoicenote", "voice note"),
        (r"\bValentines? day\b", "Valentine's Day"),
        (r"\bthe kids (?=(?:tea|school|room|bedroom|party|clothes|things|bath)\b)", "the kids' "),
        (r"^it has been\b", "it's been"),
        (r"^you enjoyed your ", "you had your "),
        (r"( every \w+)( .*)\1$", r"\1\2"),
        (
            r"\b((?:my|your|our|the) (?:sister|brother|mum|mom|dad|mother|father|son|daughter|baby|child|boss|nan|friend|cousin|aunt))s "
            r"(?=(?:wedding|birthday|room|hair|school|house|car|party|funeral|ring|kitchen|flat|cooking|place|sink|name|money|phone|bed|toys?|speech|dress)\b)",
            r"\1's ",
        ),
        (r" (?:and|but) (?:you )?(?:don't stand|hate|think|expect|want|know|believe|hope|say you|couldn't care) ?\b.*$", ""),
        (r"^you only (?=\w+ .* to (?:get away from|annoy|spite|punish|hurt|wind up|avoid) (?:me|us)\b)", "you "),
        (r" (?:just |only )?to (?:get away from|annoy|spite|punish|hurt|wind up|avoid) (?:me|us)\b.*$", ""),
        (r" because you (?:can't|don't) stand\b.*$", ""),
        (r",? and (?:\w+ ){1,2}(?:for )?(?:everyone|everybody) else$", ""),
        (r", not (in [^,]+), (.*)$", r" \2 \1"),
        (r", (?:not|as|like|mind you)\b[^,]*,", ""),
        (r" because ['“].*$", ""),
        (r" (?:all )?because of you$", ""),
        (r" and you're hiding (?:something|things)$", ""),
        (r"\bdo one thing (?=\w+ (?:the|your|my) )", ""),
        (r"\byou're (?=(?:spoken|been|taken|done|seen|told|made|given|asked)\b)", "you've "),
        (r"(?<=\bme) (?=(?:two|three|four|five|\d+) (?:days|weeks|hours)\b)", " for "),
        (r"(?<!for)(?<!about)(?<!over)(?<!least)(?<!only)(?<!after)(?<!in)(?<!within)(?<=\w) ((?:two|three|four|five|\d+) (?:hours|days|weeks))$", r" for \1"),
        (r"^(you (?:\w+ed|bought|took|sold|gave|got|went|spent) .*) and don't (?=\w)", r"\1 and didn't "),
        (r" and (don't|doesn't|didn't) do$", r" and then \1"),
        (r"(?<!and) then (?=(?:\w+ed|bought|took|went|left|told|said|made|got)\b)", " and then "),
        (r"^I (?:do |quite |really )*(?:find|think|believe|notice|know|hate|find it|mind)\b[^,]*? (?:that|how|the way) (?=you )", ""),
        (r",? (?:na|yaar|yh|lol|tho|though|dude|also|only|ok|okay|or what|understood|choose|how many times|thanks for \w+|thanks|comma \w+|too)$", ""),
        (r"(?<!until)(?<!right)(?<!from)(?<!by)(?<!for)(?<!not)(?<!just)(?<!even)(?<!here) now$", ""),
        (r"\b(follow|owe|took|take|for|about|spent|spend|had) like (?=\d)", r"\1 "),
    )
)  # fmt: skip


def cut(text: str) -> str:
    """Without motives that nobody sees, without what trails behind."""
    for pattern, instead in _CUTS:
        text = pattern.sub(instead, text)
    return text
